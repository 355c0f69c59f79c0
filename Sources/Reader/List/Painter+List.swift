import Blog
import Screen
import SearchText
import Words

extension Painter {
  mutating func paintList(_ room: PaneLayout.Room) {
    if session.isLinear { return paintLinearList(room) }
    if let paintedRows { return paintSelection(paintedRows, room.content) }
    paintTitle(session.blog.title, room, pane: .list, note: listNote(width: room.title?.width ?? 0))
    let rect = room.content
    guard session.blog.list.count > 0 else {
      paintEmptyList(rect)
      return
    }
    let needle = session.blog.search.flatMap { $0.pane == .list ? TextFolding.fold($0.query).bytes : nil } ?? []
    let open = session.blog.openPost
    let (wraps, voice) = (layout.hasPanesBesideList, session.blog.voice)
    var rest = rect
    var place = session.blog.list.top
    var painted: [ListPicture.Row] = []
    while rest.height > 0, place < session.blog.list.count {
      var rows = 1
      if let post = session.blog.list.row(place) {
        rows = paintPost(
          post, rest, wraps: wraps, isOpen: post.id == open,
          isMatch: !needle.isEmpty && PostListState.says(post, needle), voice: voice)
      } else {
        paintMissingRow(rest)
      }
      rows = min(rows, rest.height)
      painted.append(ListPicture.Row(place: place, row: rest.row, height: rows))
      rest.row += rows
      rest.height -= rows
      place += 1
    }
    if let listDemand { session.blog.caches.list.keep(surface.copied(), painted, for: listDemand) }
    paintSelection(painted, rect)
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
  mutating func paintMissingRow(_ rect: Rect) {
    surface.put("…", row: rect.row, column: rect.column + 2, style: Style(.muted), limit: max(0, rect.width - 2))
  }

  private mutating func paintSelection(_ rows: [ListPicture.Row], _ rect: Rect) {
    guard let row = rows.first(where: { $0.place == session.blog.list.selection }) else { return }
    if hasKeys(.list) { cursor = Position(row: row.row, column: rect.column) }
    let role: Role = hasKeys(.list) ? .selection : .dimSelection
    surface.restyle(Rect(row: row.row, column: rect.column, width: rect.width, height: row.height)) { $0.with(role) }
  }

  mutating func paintEmptyList(_ rect: Rect) {
    let words: EmptyPane =
      session.blog.files.isReadingHeld
      ? .readingHeld
      : !session.blog.isListKnown || session.blog.files.loading != nil
        ? .reading
        : !session.blog.list.query.isEmpty
          ? .noMatchingPost : session.blog.gathering.map { .nothingGathered($0) } ?? .noPosts
    if hasKeys(.list) { cursor = Position(row: rect.row, column: rect.column) }
    for (line, text) in words.lines.enumerated() where line < rect.height {
      surface.put(text, row: rect.row + line, column: rect.column + 1, style: Style(.muted), limit: rect.width - 1)
    }
  }

  /// - Returns: the rows that the post takes, where there is room for them.
  private mutating func paintPost(
    _ post: PostSummary, _ rect: Rect, wraps: Bool, isOpen: Bool, isMatch: Bool, voice: OwnVoice
  ) -> Int {
    let isUnread = session.blog.marks.isNew(post.id)
    let emphasis: Style.Traits = isUnread ? .bold : []
    paintSigns(post, rect, isUnread: isUnread, isOpen: isOpen, emphasis)
    let title = ListTitle.text(of: post)
    var demand = ListColumns.Demand(of: post, title: title)
    let (count, isCountNew) = count(of: post, voice)
    let tellsAuthor = rect.width >= ListColumns.leastForAuthors && session.blog.list.hasSeveralAuthors
    let author = tellsAuthor ? post.authors.map(VisualOrder.isolated).joined(separator: ", ") : ""
    demand.count = DisplayWidth.columns(of: count)
    demand.isCountNew = isCountNew
    demand.hasDate = post.published != nil
    if !author.isEmpty { demand.author = DisplayWidth.columns(of: author) }
    let columns = ListColumns(width: rect.width, demand, wraps: wraps)
    if let place = columns.mark {
      let words = MarkWords.words(for: post.marks)
      put(place.width == demand.marks ? words.joined(separator: " ") : words[0], place, rect, Style(.notice))
    }
    put(post.id.blog?.name ?? "", columns.blog, rect, Style(.author))
    let style = Style(isMatch ? .match : post.problem != nil ? .error : .text, emphasis)
    put(count, columns.count, rect, isCountNew ? Style(.unread, .bold) : Style(.muted))
    guard let below = columns.below else {
      if demand.title <= columns.title.width {
        surface.put(
          title, row: rect.row, column: rect.column + columns.title.column, style: style, limit: demand.title)
      } else {
        put(title, columns.title, rect, style)
      }
      put(post.published.map { $0.dayColumn } ?? "", columns.date, rect, Style(.muted))
      put(author, columns.author, rect, Style(.author))
      return 1
    }
    let rows = ListTitle.rows(title, first: columns.title.width, width: below.width)
    for (line, row) in rows.prefix(rect.height).enumerated() { put(row, below, rect.below(line), style) }
    // Behind the end of the title there is room for what it left none for.
    if rows.count <= rect.height, let last = rows.last {
      demand.title = DisplayWidth.columns(of: last)
      (demand.count, demand.isCountNew) = (0, false)
      let columns = ListColumns(width: rect.width, demand)
      put(post.published.map { $0.dayColumn } ?? "", columns.date, rect.below(rows.count - 1), Style(.muted))
      put(author, columns.author, rect.below(rows.count - 1), Style(.author))
    }
    return rows.count
  }

  /// How many comments a post has; where some are new, how many, and whether one of them answers what one said.
  private func count(of post: PostSummary, _ voice: OwnVoice) -> (text: String, isNew: Bool) {
    let new = session.blog.marks.newComments[post.id] ?? 0
    if new > 0 { return ((session.blog.marks.hasNewAnswer(post, to: voice) ? "↩+" : "+") + String(new), true) }
    let count = post.commentCount + session.blog.replies.counts[post.id, default: 0]
    return (count > 0 ? String(count) : "", false)
  }

  private mutating func paintSigns(
    _ post: PostSummary, _ rect: Rect, isUnread: Bool, isOpen: Bool, _ emphasis: Style.Traits
  ) {
    func sign(_ sign: ListSign, _ column: Int, _ style: Style) {
      put(sign.sign, ListColumns.Place(column: column, width: 1), rect, style)
    }
    let isStarred = session.blog.marks.reading.starredPosts.contains(post.id)
    if post.problem != nil {
      sign(.broken, ListColumns.unreadColumn, Style(.error, emphasis))
    } else if isUnread {
      sign(.unread, ListColumns.unreadColumn, Style(.unread, emphasis))
    }
    if isStarred { sign(.star, ListColumns.starColumn, Style(.star, emphasis)) }
    if isOpen { sign(.open, ListColumns.openColumn, Style(.notice, .bold)) }
    if post.marks.isMadeHere {
      let column = ListColumns.columnOfOwn(isUnread: isUnread, isStarred: isStarred, isOpen: isOpen)
      if let column { sign(.own, column, Style(.author, emphasis)) }
    }
  }

  /// Puts a text into its place of a rectangle's first row; it is made only where it has one.
  private mutating func put(
    _ text: @autoclosure () -> String, _ place: ListColumns.Place?, _ rect: Rect, _ style: Style
  ) {
    guard let place else { return }
    let text = text()
    guard !text.isEmpty else { return }
    let width = min(place.width, rect.width - place.column)
    guard width > 0 else { return }
    surface.put(
      DisplayWidth.truncate(text, to: width), row: rect.row, column: rect.column + place.column, style: style,
      limit: width)
  }
}

extension Rect {
  /// The same without so many rows at its top.
  func below(_ rows: Int) -> Rect {
    Rect(row: row + rows, column: column, width: width, height: max(0, height - rows))
  }
}
