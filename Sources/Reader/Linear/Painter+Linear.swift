import Blog
import Screen
import SearchText
import Words

/// The list, titles and the status line in linear mode.
extension Painter {
  /// Words one after the other in a row, from its left edge on.
  mutating func putWords(_ parts: [String], in rect: Rect, _ style: Style) {
    let text = parts.filter { !$0.isEmpty }.joined(separator: ", ")
    surface.put(
      DisplayWidth.truncate(text, to: rect.width), row: rect.row, column: rect.column, style: style, limit: rect.width)
  }

  mutating func paintLinearList(_ room: PaneLayout.Room) {
    let list = session.blog.list
    paintTitle(session.blog.title, room, pane: .list, note: linearListNote)
    let rect = room.content
    guard list.count > 0 else { return paintEmptyList(rect) }
    let (said, search) = (session.saidOfPosts, session.blog.search)
    let needle = search.flatMap { $0.pane == .list ? TextFolding.fold($0.query).bytes : nil } ?? []
    var rest = rect
    var place = list.top
    while rest.height > 0, place < list.count {
      if place == list.selection, hasKeys(.list) { cursor = Position(row: rest.row, column: rest.column) }
      var rows = 1
      if let post = list.row(place) {
        let isMatch = !needle.isEmpty && PostListState.says(post, needle)
        let style = Style(isMatch ? .match : .text, session.blog.marks.isNew(post.id) ? .bold : [])
        let lines = said.lines(of: post, width: rect.width, style: style)
        for (index, line) in lines.prefix(rest.height).enumerated() {
          paint(line, row: rest.row + index, column: rest.column, limit: rest.width)
        }
        rows = max(1, min(lines.count, rest.height))
        if place == list.selection, cursor != nil, hasKeys(.list) {
          cursor = Position(row: rest.row + min(list.line, rows - 1), column: rest.column)
        }
      } else {
        paintMissingRow(rest)
      }
      rest = rest.below(rows)
      place += 1
    }
  }

  /// What the filter shows, or how much is unread, and the order.
  private var linearListNote: String {
    let list = session.blog.list
    let unread = list.unread + (session.blog.marks.visit?.hasReadText == true ? 1 : 0)
    var parts: [String] = []
    if !list.query.isEmpty {
      parts = [VisualOrder.isolated(TextSanitizing.line(list.filter)), Ordinal(list.count, of: list.total).text]
    } else if unread > 0 {
      parts = [PaneWords.unread(unread, isEstimated: list.isUnreadEstimated).text]
    }
    return (parts + [OrderWords(list.order).text]).joined(separator: ", ")
  }

  /// The status line where nothing is said or asked: what is going on, and the keys that count most. Nothing of it changes
  /// while one reads.
  mutating func paintLinearPlace(_ rect: Rect) {
    var parts: [String] = []
    let pending = (session.keys.count.map(String.init) ?? "") + session.keys.pending.map(\.notation).joined()
    if !pending.isEmpty { parts.append(pending) }
    parts += session.blog.work.map(\.title.begun)
    if session.isOnShelf, let syncing = session.shelf?.syncing {
      parts.append((syncing.isStopping ? WorkTitle.stoppingSync : .lookingForNews).begun)
    }
    // Whoever writes or chooses needs the keys for that.
    let keys = Mode.panes.contains(session.mode) ? hints.filter(\.isEssential) : hints
    for hint in keys {
      let longer = parts + [hint.key + hint.words.trimmedBlanks]
      if DisplayWidth.columns(of: longer.joined(separator: ", ")) < rect.width { parts = longer }
    }
    putWords(parts, in: rect, Style(.status))
  }

  /// What is written, and whether any of it is in danger.
  mutating func paintLinearHead(of composer: Composer, _ rect: Rect) {
    let state = stateOf(composer)
    let tells: Bool =
      switch state {
      case .notOnDisk, .publishing, .notSaved, .preview: true
      case .empty, .changed, .saved: false
      }
    putWords(
      [tells ? state.text : "", whatIsWritten(composer).text] + (signatures(composer).first ?? []), in: rect,
      Style(.activeBorder, .bold))
  }
}

extension Painter {
  /// What stands where nothing is written yet: the cursor's row says what is to be.
  mutating func paintLinearInvitation(_ composer: Composer, _ rect: Rect) {
    guard session.isLinear, composer.text.text.isEmpty else { return }
    let words = "(" + whatIsWritten(composer).text + ")"
    putWords([words], in: Rect(row: rect.row, column: rect.column, width: rect.width, height: 1), Style(.muted))
  }
}

extension String {
  /// With one blank before it and none behind.
  fileprivate var trimmedBlanks: String { " " + split(separator: " ").joined(separator: " ") }
}
