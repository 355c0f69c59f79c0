import Blog
import Screen
import Words

/// The list of blogs in linear mode: a row of words for each.
extension Painter {
  mutating func paintLinear(_ shelf: Shelf, _ rect: Rect) {
    for line in 0..<rect.height {
      let place = shelf.top + line
      guard shelf.rows.indices.contains(place) else { break }
      let row = rect.below(line)
      if place == shelf.selection { cursor = Position(row: row.row, column: row.column) }
      switch shelf.rows[place] {
      case .gathering(let gathering):
        let count = gathering.count(of: shelf.total)
        putWords([GatheringWords(gathering).text, count > 0 ? "\(count)" : ""], in: row, Style(.title))
      case .blog(let blog): putWords(words(of: blog), in: row, Style(.text, (blog.counts?.new ?? 0) > 0 ? .bold : []))
      }
    }
  }

  /// Of the selected row.
  func linearWords(of shelf: Shelf) -> [String]? {
    guard shelf.rows.indices.contains(shelf.selection) else { return nil }
    switch shelf.rows[shelf.selection] {
    case .gathering(let gathering): return [GatheringWords(gathering).text]
    case .blog(let blog): return words(of: blog)
    }
  }

  /// What is wrong and what is new stand before what one can do without.
  private func words(of blog: ShelvedBlog) -> [String] {
    var words = [VisualOrder.isolated(TextSanitizing.line(blog.id.name))]
    if let problem = blog.problem {
      words.append(LinearWords.trouble(problem.sentence).text)
    } else if let trouble = blog.trouble {
      words.append(LinearWords.trouble(trouble.fault.sentence).text)
    } else if blog.isSlow {
      words.append(ShelfWords.slow.text)
    }
    if let counts = blog.counts {
      if counts.newPosts > 0 { words.append(LinearWords.newPosts(counts.newPosts).text) }
      if counts.newComments > 0 { words.append(LinearWords.newComments(counts.newComments).text) }
      if counts.repliesInNeed > 0 { words.append(LinearWords.repliesInNeed(counts.repliesInNeed).text) }
      if counts.drafts > 0 { words.append(LinearWords.drafts(counts.drafts).text) }
    }
    if let title = blog.title, title != blog.id.name { words.append(VisualOrder.isolated(TextSanitizing.line(title))) }
    if blog.trouble == nil, blog.problem == nil, let remark = blog.sync.flatMap(SyncRemark.init) {
      words.append(remark.text)
    }
    return words
  }
}
