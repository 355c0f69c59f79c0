import Blog
import Screen
import Words

/// Windows in linear mode: the whole screen, a title and a row of words for each thing, the cursor on the selected one.
extension Painter {
  mutating func paintLinear(_ window: Window) {
    let rect = session.windowRect
    surface.fill(rect)
    putWords(
      [linearTitle(of: window)], in: Rect(row: 0, column: 0, width: rect.width, height: 1), Style(.activeBorder, .bold))
    let inner = Rect(row: 1, column: 0, width: rect.width, height: max(0, rect.height - 2))
    cursor = Position(row: inner.row, column: 0)
    let (count, lines) = (session.windowRowCount, window.rowHeight)
    if window.content == .search, count == 0 { paintNoResults(inner) }
    if case .help = window.content, count == 0 { putWords([HelpWords.nothing.text], in: inner, Style(.muted)) }
    for place in 0..<max(1, inner.height / lines) {
      let index = window.top + place
      guard index < count, place * lines < inner.height else { break }
      let row = inner.row + place * lines
      if index == window.selection { cursor = Position(row: row, column: 0) }
      putWords(linearWords(of: index, in: window), in: Rect(row: row, column: 0, width: inner.width, height: 1), .text)
      if window.content == .search, inner.row + inner.height > row + 1, let hit = session.blog.textSearch?.hits[index] {
        paintExcerpt(hit, row: row + 1, column: 0, end: inner.width)
      }
    }
  }

  /// All that the selected row says, where it is one of a window or of the list of blogs.
  var linearRow: String? {
    var words: [String]
    if let window = session.window {
      guard window.selection < session.windowRowCount else { return nil }
      words = linearWords(of: window.selection, in: window)
      if window.content == .search, let hit = session.blog.textSearch?.hits[window.selection] {
        words.append(TextSanitizing.line(hit.excerpt))
      }
    } else {
      words = session.shelf.flatMap { linearWords(of: $0) } ?? []
    }
    let text = words.filter { !$0.isEmpty }.joined(separator: ", ")
    return text.isEmpty ? nil : text
  }

  private func linearTitle(of window: Window) -> String {
    switch window.content {
    case .help(let page):
      let query = page.query.isEmpty ? nil : HelpWords.filter(TextSanitizing.line(page.query)).text
      return [WindowTitle.keys(nil, nil).text, query].compactMap(\.self).joined(separator: ", ")
    case .links: return WindowTitle.links(nil).text
    case .contents: return WindowTitle.contents(nil).text
    case .replies: return WindowTitle.replies(nil).text
    case .problems: return WindowTitle.problems(nil).text
    case .search:
      guard let search = session.blog.textSearch else { return "" }
      let text = "“\(VisualOrder.isolated(search.text))”"
      guard !search.isRunning, !search.hits.isEmpty else { return searchTitle(nil) }
      return [text, LinearWords.found(search.hits.count).text].joined(separator: ", ")
    case .address, .orders, .shelfOrders, .pieces: return title(of: window)
    }
  }

  private func linearWords(of index: Int, in window: Window) -> [String] {
    switch window.content {
    case .help(let page):
      let row = page.rows[index]
      return row.keys.isEmpty ? [row.text] : ["\(row.keys): \(row.text)"]
    case .links(let links):
      let (label, target) = (links[index].label, session.resolve(links[index].target))
      return ["\(index + 1)", label == target ? "" : label, target]
    case .contents(let headings): return [LinearWords.heading(headings[index].level, headings[index].title).text]
    case .replies(let ids): return session.blog.replies.byID[ids[index]].map(linearWords) ?? []
    case .problems: return [session.problemRows[index].text]
    case .address(let link): return [session.addressRows(link)[index]]
    case .search:
      guard let hit = session.blog.textSearch?.hits[index] else { return [] }
      return [
        hit.displayTitle, hit.comment == nil ? "" : VisualOrder.isolated(hit.author), hit.published?.spokenDate ?? "",
        hit.post.blog.map { LinearWords.blog($0.name).text } ?? "",
      ]
    case .orders:
      let (key, order) = (PostOrder.Key.allCases[index], session.blog.list.order)
      let isChosen = key == order.key
      return [OrderWords(isChosen ? order : PostOrder(key)).text, isChosen ? LinearWords.chosen.text : ""]
    case .shelfOrders:
      let (key, order) = (ShelfOrder.Key.allCases[index], session.shelf?.order ?? .settings)
      let isChosen = key == order.key
      return [ShelfOrderWords(isChosen ? order : ShelfOrder(key: key)).text, isChosen ? LinearWords.chosen.text : ""]
    case .pieces(_, let pieces):
      return ["\(index + 1)", pieces[index].words.text, TextSanitizing.line(String(pieces[index].sample.prefix(200)))]
    }
  }

  private func linearWords(of reply: Reply) -> [String] {
    let name = session.blog.replies.postTitles[reply.post].map { Post.displayTitle($0) } ?? reply.post.slug
    return [
      reply.status == .draft ? ListSign.draft.sign : reply.delivery.map { DeliveryWords($0).spokenLine } ?? "",
      Self.ownWords(reply.markdown), name,
      reply.post.blog.map { LinearWords.blog($0.name).text } ?? "", reply.modified.spokenDate,
    ]
  }
}
