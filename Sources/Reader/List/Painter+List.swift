import Blog
import Screen
import SearchText
import Words

extension Painter {
  mutating func paintList(_ room: PaneLayout.Room) {
    paintTitle(session.blog.title, room, pane: .list, note: listNote(width: room.title?.width ?? 0))
    let rect = room.content
    guard session.blog.list.count > 0 else {
      paintEmptyList(rect)
      return
    }
    let needle = session.blog.search.flatMap { $0.pane == .list ? TextFolding.fold($0.query).bytes : nil } ?? []
    let open = session.blog.openPost
    let voice = session.blog.voice
    for line in 0..<rect.height {
      let place = session.blog.list.top + line
      guard place < session.blog.list.count else { break }
      guard let post = session.blog.list.row(place) else {
        paintMissingRow(rect.row + line, rect, isSelected: place == session.blog.list.selection)
        continue
      }
      paintPost(
        post, row: rect.row + line, rect: rect, isOpen: post.id == open,
        isSelected: place == session.blog.list.selection,
        isMatch: !needle.isEmpty && PostListState.says(post, needle), voice: voice)
    }
  }

  /// What the filter shows, or how much is unread, and the order: as much of it as there is room for.
  private func listNote(width: Int) -> String {
    let list = session.blog.list
    let order = OrderWords(list.order)
    let room = width - Self.titleRoom
    func joined(_ parts: [String], _ order: String) -> String {
      (parts + [order]).filter { !$0.isEmpty }.joined(separator: " · ")
    }
    var parts: [String] = []
    let unread = list.unread + (session.blog.marks.visit?.hasReadText == true ? 1 : 0)
    if !list.query.isEmpty {
      // Of a long filter the beginning stays, and how many it shows.
      let count = Ordinal(list.count, of: list.total).text
      let least = joined([count], order.short)
      let left = room - DisplayWidth.columns(of: least) - 3
      let filter = TextSanitizing.line(list.filter)
      if left < 4 { return DisplayWidth.columns(of: least) <= room ? joined([], order.short) + " · " + count : count }
      parts = ["\(VisualOrder.isolated(DisplayWidth.truncate(filter, to: left))) · \(count)"]
      return joined([order.short], parts[0])
    } else if unread > 0 {
      parts = [PaneWords.unread(unread, isEstimated: list.isUnreadEstimated).text]
    }
    let forms = [joined([order.text], parts.first ?? ""), joined([order.short], parts.first ?? "")]
    return forms.first { DisplayWidth.columns(of: $0) <= room } ?? order.short
  }

  /// A row that is on its way.
  private mutating func paintMissingRow(_ row: Int, _ rect: Rect, isSelected: Bool) {
    surface.put("…", row: row, column: rect.column + 2, style: Style(.muted), limit: max(0, rect.width - 2))
    if isSelected { paintSelection(row, rect) }
  }

  private mutating func paintSelection(_ row: Int, _ rect: Rect) {
    if hasKeys(.list) { cursor = Position(row: row, column: rect.column) }
    let role: Role = hasKeys(.list) ? .selection : .dimSelection
    surface.restyle(Rect(row: row, column: rect.column, width: rect.width, height: 1)) { $0.with(role) }
  }

  private mutating func paintEmptyList(_ rect: Rect) {
    let words: EmptyPane =
      session.blog.files.isReadingHeld
      ? .readingHeld
      : !session.blog.isListKnown || session.blog.files.loading != nil
        ? .reading : !session.blog.list.query.isEmpty ? .noMatchingPost : .noPosts
    if hasKeys(.list) { cursor = Position(row: rect.row, column: rect.column) }
    for (line, text) in words.lines.enumerated() where line < rect.height {
      surface.put(text, row: rect.row + line, column: rect.column + 1, style: Style(.muted), limit: rect.width - 1)
    }
  }

  private mutating func paintPost(
    _ post: PostSummary, row: Int, rect: Rect, isOpen: Bool, isSelected: Bool, isMatch: Bool, voice: OwnVoice
  ) {
    let isUnread = session.blog.marks.isNew(post.id)
    let emphasis: Style.Traits = isUnread ? .bold : []
    func cell(_ text: String, _ column: Int, _ width: Int, _ style: Style) {
      let width = min(width, rect.width - column)
      guard width > 0, !text.isEmpty else { return }
      surface.put(
        DisplayWidth.truncate(text, to: width), row: row, column: rect.column + column, style: style, limit: width)
    }
    func cell(_ text: @autoclosure () -> String, _ place: ListColumns.Place?, _ style: Style) {
      if let place { cell(text(), place.column, place.width, style) }
    }
    let isStarred = session.blog.marks.reading.starredPosts.contains(post.id)
    if post.problem != nil {
      cell(ListSign.broken.sign, ListColumns.unreadColumn, 1, Style(.error, emphasis))
    } else if isUnread {
      cell(ListSign.unread.sign, ListColumns.unreadColumn, 1, Style(.unread, emphasis))
    }
    if isStarred { cell(ListSign.star.sign, ListColumns.starColumn, 1, Style(.star, emphasis)) }
    if isOpen { cell(ListSign.open.sign, ListColumns.openColumn, 1, Style(.notice, .bold)) }
    if post.marks.isMadeHere {
      let column = ListColumns.columnOfOwn(isUnread: isUnread, isStarred: isStarred, isOpen: isOpen)
      if let column { cell(ListSign.own.sign, column, 1, Style(.author, emphasis)) }
    }
    let title = post.problem == nil ? post.displayTitle : PaneWords.unreadable(slug: post.id.slug).text
    let words = MarkWords.words(for: post.marks)
    let mark = words.count > 1 ? words.joined(separator: " ") : words.first ?? ""
    let new = session.blog.marks.newComments[post.id] ?? 0
    let thoughts = new > 0 ? 0 : post.commentCount + session.blog.replies.counts[post.id, default: 0]
    let isAnswered = new > 0 && session.blog.marks.hasNewAnswer(post, to: voice)
    let count = new > 0 ? "\(isAnswered ? "↩" : "")+\(new)" : thoughts > 0 ? String(thoughts) : ""
    let tellsAuthor = rect.width >= ListColumns.leastForAuthors && session.blog.list.hasSeveralAuthors
    let author = tellsAuthor ? post.authors.map(VisualOrder.isolated).joined(separator: ", ") : ""
    let titleWidth = DisplayWidth.columns(of: title)
    var demand = ListColumns.Demand(title: titleWidth)
    if !words.isEmpty {
      demand.mark = DisplayWidth.columns(of: words[0])
      demand.marks = DisplayWidth.columns(of: mark)
    }
    demand.count = DisplayWidth.columns(of: count)
    demand.isCountNew = new > 0
    demand.hasDate = post.published != nil
    if !author.isEmpty { demand.author = DisplayWidth.columns(of: author) }
    let columns = ListColumns(width: rect.width, demand)
    let role: Role = isMatch ? .match : post.problem != nil ? .error : .text
    let isAll = columns.mark?.width == demand.marks
    cell(isAll ? mark : words.first ?? "", columns.mark, Style(.notice))
    if titleWidth <= columns.title.width {
      surface.put(
        title, row: row, column: rect.column + columns.title.column, style: Style(role, emphasis), limit: titleWidth)
    } else {
      cell(title, columns.title, Style(role, emphasis))
    }
    cell(count, columns.count, new > 0 ? Style(.unread, .bold) : Style(.muted))
    cell(post.published?.date ?? "", columns.date, Style(.muted))
    cell(author, columns.author, Style(.author))
    if isSelected { paintSelection(row, rect) }
  }
}
