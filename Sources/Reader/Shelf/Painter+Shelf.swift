import Blog
import Screen
import Words

extension Painter {
  /// The list of blogs.
  mutating func paintShelf() {
    guard let shelf = session.shelf else { return }
    let rect = session.shelfRect
    if rect.row > 0 { paintShelfTitle(shelf) }
    guard !shelf.rows.isEmpty, shelf.problem == nil else { return paintEmptyShelf(shelf, rect) }
    if session.isLinear { return paintLinear(shelf, rect) }
    let columns = ShelfColumns(width: rect.width)
    for line in 0..<rect.height {
      let place = shelf.top + line
      guard shelf.rows.indices.contains(place) else { break }
      let row = rect.below(line)
      switch shelf.rows[place] {
      case .gathering(let gathering): paint(gathering, shelf, columns, row)
      case .blog(let blog): paint(blog, isLooking: shelf.syncing?.running.contains(blog.id) == true, columns, row)
      }
      guard place == shelf.selection else { continue }
      cursor = Position(row: row.row, column: row.column)
      surface.restyle(Rect(row: row.row, column: row.column, width: row.width, height: 1)) { $0.with(.selection) }
    }
  }

  private mutating func paintShelfTitle(_ shelf: Shelf) {
    let rect = Rect(row: 0, column: 0, width: session.size.columns, height: 1)
    let trouble = shelf.blogs.count { $0.problem != nil || $0.trouble != nil }
    var parts = [ShelfWords.blogs(shelf.blogs.count, inTrouble: trouble).text]
    if !shelf.filter.isEmpty {
      let shown = shelf.rows.count { $0.shelved != nil }
      let filter = DisplayWidth.truncate(TextSanitizing.line(shelf.filter), to: 20)
      parts = [VisualOrder.isolated(filter), Ordinal(shown, of: shelf.blogs.count).text]
    }
    if shelf.order != .settings { parts.append(ShelfOrderWords(shelf.order).text) }
    let note = shelf.isKnown ? parts.joined(separator: session.isLinear ? ", " : " · ") : ""
    paintTitle(ShelfWords.title.text, PaneLayout.Room(title: rect, content: rect, all: rect), pane: .list, note: note)
  }

  private mutating func paintEmptyShelf(_ shelf: Shelf, _ rect: Rect) {
    cursor = Position(row: rect.row, column: rect.column)
    var lines: [String] = []
    var style = Style(.muted)
    if let problem = shelf.problem {
      style = Style(.error)
      lines = TypesetText.paragraph(problem.sentence, .text, width: max(1, rect.width - 2)).lines
        .map { $0.spans.map(\.text).joined() }
    } else if shelf.isKnown {
      lines = EmptyPane.noMatchingBlog.lines
    } else {
      lines = EmptyPane.reading.lines
    }
    for (line, text) in lines.enumerated() where line < rect.height {
      surface.put(text, row: rect.row + line, column: rect.column + 1, style: style, limit: rect.width - 1)
    }
  }

  private mutating func paint(_ gathering: Gathering, _ shelf: Shelf, _ columns: ShelfColumns, _ rect: Rect) {
    let count = gathering.count(of: shelf.total)
    put(GatheringWords(gathering).text, columns.name, rect, Style(.title, count > 0 ? .bold : []))
    let words = count > 0 ? "\(count)" : shelf.isTotalKnown ? "" : ShelfWords.counting.text
    put(words, columns.posts, rect, count > 0 && gathering == .new ? Style(.unread, .bold) : Style(.muted), atEnd: true)
  }

  private mutating func paint(_ blog: ShelvedBlog, isLooking: Bool, _ columns: ShelfColumns, _ rect: Rect) {
    let counts = blog.counts
    let isNew = (counts?.new ?? 0) > 0
    let isTrouble = blog.problem != nil || blog.trouble != nil || blog.isSlow
    if isTrouble {
      put(ListSign.broken.sign, ShelfColumns.Place(column: ShelfColumns.signColumn, width: 1), rect, Style(.error))
    } else if isNew {
      put(
        ListSign.unread.sign, ShelfColumns.Place(column: ShelfColumns.signColumn, width: 1), rect, Style(.unread, .bold)
      )
    }
    put(blog.id.name, columns.name, rect, Style(.text, isNew ? .bold : []))
    if let title = blog.title { put(title, columns.title, rect, Style(.muted)) }
    let status = status(of: blog, isLooking: isLooking)
    put(status, columns.status, rect, isTrouble ? Style(.error) : Style(.muted))
    // Where it has no column it stands in the place of the numbers, if there is something wrong.
    if columns.status == nil, blog.problem != nil || counts == nil && isTrouble {
      return put(status, columns.overNumbers, rect, Style(.error))
    }
    guard let counts else {
      if blog.problem == nil, !blog.isSlow {
        put(ShelfWords.counting.text, columns.posts, rect, Style(.muted), atEnd: true)
      }
      return
    }
    func number(_ count: Int, _ words: ShelfWords) -> String { count > 0 ? words.text : "" }
    put(number(counts.newPosts, .newPosts(counts.newPosts)), columns.posts, rect, Style(.unread, .bold), atEnd: true)
    put(
      number(counts.newComments, .newComments(counts.newComments)), columns.comments, rect, Style(.unread), atEnd: true)
    // What did not arrive counts more than what is not finished.
    if counts.repliesInNeed > 0 {
      put(ShelfWords.repliesInNeed(counts.repliesInNeed).text, columns.drafts, rect, Style(.error), atEnd: true)
    } else {
      put(number(counts.drafts, .drafts(counts.drafts)), columns.drafts, rect, Style(.notice), atEnd: true)
    }
  }

  private func status(of blog: ShelvedBlog, isLooking: Bool) -> String {
    if isLooking { return ShelfWords.looking.text }
    if blog.problem != nil { return ShelfWords.unreadable.text }
    if blog.isSlow { return ShelfWords.slow.text }
    return blog.sync.map { ShelfWords.sync($0).text } ?? ""
  }

  private mutating func put(
    _ text: String, _ place: ShelfColumns.Place?, _ rect: Rect, _ style: Style, atEnd: Bool = false
  ) {
    guard let place, !text.isEmpty else { return }
    let text = DisplayWidth.truncate(TextSanitizing.line(text), to: place.width)
    let indent = atEnd ? place.width - DisplayWidth.columns(of: text) : 0
    surface.put(
      text, row: rect.row, column: rect.column + place.column + indent, style: style, limit: place.width - indent)
  }
}
