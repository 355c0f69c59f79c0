import Blog
import Screen
import Words

extension Session {
  /// Rows that a window lists.
  var windowRowCount: Int {
    switch window?.content {
    case .help(let page): page.rows.count
    case .links(let links): links.count
    case .contents(let headings): headings.count
    case .replies(let ids): ids.count
    case .problems: problemRows.count
    case .address(let link): addressRows(link).count
    case .search: blog.textSearch?.hits.count ?? 0
    case .orders: PostOrder.Key.allCases.count
    case .shelfOrders: ShelfOrder.Key.allCases.count
    case .pieces(_, let pieces): pieces.count
    case nil: 0
    }
  }

  /// The rows that a link takes in a window as wide as the screen: nothing stands beside it, so that the mouse can mark it.
  func addressRows(_ link: String) -> [String] {
    var rows = [""]
    var columns = 0
    for character in link {
      let width = DisplayWidth.columns(of: character)
      if columns + width > max(1, size.columns) {
        rows.append("")
        columns = 0
      }
      rows[rows.count - 1].append(character)
      columns += width
    }
    return rows
  }

  /// The window's place.
  var windowRect: Rect { (window ?? Window(.problems)).rect(on: size, rows: windowRowCount, isLinear: isLinear) }
}

extension Painter {
  mutating func paintWindow() {
    guard let window = session.window else { return }
    if session.isLinear { return paintLinear(window) }
    let rect = session.windowRect
    surface.fill(rect)
    frame(rect, title: title(of: window))
    var inner = Rect(row: rect.row + 1, column: rect.column + 2, width: rect.width - 4, height: rect.height - 2)
    if case .address = window.content {
      // Nothing stands beside it: it can be marked with the mouse.
      inner = Rect(row: rect.row + 1, column: 0, width: rect.width, height: rect.height - 2)
      surface.fill(inner)
    }
    if window.content == .search, session.windowRowCount == 0 { paintNoResults(inner) }
    cursor = Position(row: inner.row, column: inner.column)
    let lines = window.rowHeight
    if case .help(let page) = window.content {
      paintHelp(page, top: window.top, inner)
      return
    }
    for place in 0..<max(1, inner.height / lines) {
      let row = window.top + place
      guard row < session.windowRowCount else { break }
      let line = inner.row + place * lines
      paint(row, of: window, at: line, inner)
      if !window.isText, row == window.selection {
        let height = min(lines, inner.height)
        surface.restyle(Rect(row: line, column: rect.column + 1, width: rect.width - 2, height: height)) {
          $0.with(.selection)
        }
        cursor = Position(row: line, column: inner.column)
      }
    }
  }

  /// The first words of a reply that are not quoted.
  static func ownWords(_ markdown: String) -> String {
    let lines = markdown.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    let own = lines.enumerated().filter { line in
      let isAttribution = lines.indices.contains(line.offset + 1) && lines[line.offset + 1].hasPrefix(">")
      return !line.element.hasPrefix(">") && !isAttribution
    }
    let shown = own.isEmpty ? lines[...] : own.map(\.element)[...]
    return shown.joined(separator: " ").split(whereSeparator: \.isWhitespace).prefix(40).joined(separator: " ")
  }

  private mutating func frame(_ rect: Rect, title: String) {
    let style = Style(.activeBorder)
    let columns = rect.column..<rect.column + rect.width
    surface.drawHorizontal("─", row: rect.row, columns: columns, style: style)
    surface.drawHorizontal("─", row: rect.row + rect.height - 1, columns: columns, style: style)
    for column in [rect.column, rect.column + rect.width - 1] {
      surface.drawVertical("│", rows: rect.rows, column: column, style: style)
    }
    for (glyph, row, column) in [
      ("┌", rect.row, rect.column), ("┐", rect.row, columns.upperBound - 1),
      ("└", rect.row + rect.height - 1, rect.column), ("┘", rect.row + rect.height - 1, columns.upperBound - 1),
    ] {
      surface.put(glyph, row: row, column: column, style: style)
    }
    let words = " " + DisplayWidth.truncate(title, to: max(1, rect.width - 6)) + " "
    surface.put(words, row: rect.row, column: rect.column + 2, style: style.adding(.bold), limit: rect.width - 4)
  }

  func title(of window: Window) -> String {
    let place = session.windowRowCount > 0 ? Ordinal(window.selection + 1, of: session.windowRowCount) : nil
    switch window.content {
    case .help(let page):
      let query = page.query.isEmpty ? nil : HelpWords.filter(TextSanitizing.line(page.query)).text
      return WindowTitle.keys(helpRange(page, top: window.top), query).text
    case .links: return WindowTitle.links(place).text
    case .contents: return WindowTitle.contents(place).text
    case .replies: return WindowTitle.replies(place).text
    case .problems: return WindowTitle.problems(place).text
    case .address: return WindowTitle.address.text
    case .search: return searchTitle(place)
    case .orders, .shelfOrders: return WindowTitle.orders.text
    case .pieces(let way, _): return WindowTitle.pieces(way).text
    }
  }

  /// What a reply is where it does not simply stand.
  private func replyMark(_ reply: Reply, isShort: Bool) -> String {
    if reply.status == .draft { return ListSign.draft.sign }
    guard let words = reply.delivery.map(DeliveryWords.init) else { return "" }
    return isShort ? words.sign : words.shortMark
  }

  /// Cells of the widest of them.
  private func replyMarkWidth(isShort: Bool) -> Int {
    let marks = Dictionary(session.blog.replies.deliveries.values.map { ($0.state, $0) }, uniquingKeysWith: { $1 })
      .values.map { isShort ? 1 : DisplayWidth.columns(of: DeliveryWords($0).shortMark) }
    return max(DisplayWidth.columns(of: ListSign.draft.sign), marks.max() ?? 0)
  }

  private mutating func paint(_ index: Int, of window: Window, at row: Int, _ inner: Rect) {
    func put(_ text: String, _ column: Int, _ style: Style) {
      guard column < inner.width else { return }
      surface.put(
        DisplayWidth.truncate(text, to: inner.width - column), row: row, column: inner.column + column, style: style,
        limit: inner.width - column)
    }
    switch window.content {
    case .help: break
    case .links(let links):
      put("\(index + 1)", 0, Style(.muted))
      let label = DisplayWidth.truncate(links[index].label, to: max(8, inner.width / 2 - 5))
      put(label, 4, .text)
      put(session.resolve(links[index].target), 4 + DisplayWidth.columns(of: label) + 2, Style(.link))
    case .contents(let headings):
      let least = headings.map(\.level).min() ?? 1
      put(headings[index].title, min(8, (headings[index].level - least) * 2), .text)
    case .replies(let ids):
      guard let reply = session.blog.replies.byID[ids[index]] else { return }
      let mark = replyMark(reply, isShort: inner.width < 60)
      let behindDate = Timestamp.dayWidth + 1
      let behindMark = behindDate + replyMarkWidth(isShort: inner.width < 60) + 2
      put(reply.modified.dayColumn, 0, Style(.muted))
      put(mark, behindDate, Style(reply.delivery?.needsPerson == true ? .error : .notice))
      let name = session.blog.replies.postTitles[reply.post].map { Post.displayTitle($0) } ?? reply.post.slug
      let title = (reply.post.blog.map { $0.name + ": " } ?? "") + name
      // One's own words tell replies to one post apart; the title has what they leave.
      let column = !mark.isEmpty || inner.width >= 60 ? behindMark : behindDate
      let titleWidth = inner.width >= 50 ? inner.width / 3 : 0
      let words = DisplayWidth.truncate(
        Self.ownWords(reply.markdown), to: max(8, inner.width - column - titleWidth - 2))
      put(words, column, .text)
      let room = inner.width - column - DisplayWidth.columns(of: words) - 2
      if room >= 8 {
        let label = DisplayWidth.truncate(title, to: room)
        put(label, inner.width - DisplayWidth.columns(of: label), Style(.muted))
      }
    case .problems:
      let problem = session.problemRows[index]
      put(problem.text, 0, problem.isError ? Style(.error) : .text)
    case .address(let link): put(session.addressRows(link)[index], 0, Style(.link))
    case .search:
      if let hit = session.blog.textSearch?.hits[index] { paint(hit, at: row, inner) }
    case .orders:
      let (key, order) = (PostOrder.Key.allCases[index], session.blog.list.order)
      let words = OrderWords(key == order.key ? order : PostOrder(key))
      put(key == order.key ? "●" : " ", 0, Style(.notice))
      put(words.text, 2, .text)
    case .shelfOrders:
      let (key, order) = (ShelfOrder.Key.allCases[index], session.shelf?.order ?? .settings)
      put(key == order.key ? "●" : " ", 0, Style(.notice))
      put(ShelfOrderWords(key == order.key ? order : ShelfOrder(key: key)).text, 2, .text)
    case .pieces(_, let pieces):
      let numbers = String(pieces.count).count
      let number = String(index + 1)
      put(String(repeating: " ", count: numbers - number.count) + number, 0, Style(.muted))
      put(pieces[index].words.text, numbers + 2, .text)
      let column = numbers + 4 + (pieces.map { DisplayWidth.columns(of: $0.words.text) }.max() ?? 0)
      put(TextSanitizing.line(String(pieces[index].sample.prefix(200))), column, Style(.muted))
    }
  }
}
