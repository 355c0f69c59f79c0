import Blog
import Screen
import SearchText
import Words

extension Painter {
  mutating func paintList(_ room: PaneLayout.Room) {
    let title = session.blog.site?.title ?? "Lukija"
    paintTitle(title, room, pane: .list, note: listNote(width: room.title?.width ?? 0))
    let rect = room.content
    guard session.blog.list.count > 0 else {
      paintEmptyList(rect)
      return
    }
    let columns = ListColumns(width: rect.width)
    let needle = session.blog.search.flatMap { $0.pane == .list ? TextFolding.fold($0.query).bytes : nil } ?? []
    for line in 0..<rect.height {
      let place = session.blog.list.top + line
      guard place < session.blog.list.count else { break }
      guard let post = session.blog.list.row(place) else {
        paintMissingRow(rect.row + line, rect, isSelected: place == session.blog.list.selection)
        continue
      }
      paintPost(
        post, row: rect.row + line, rect: rect, columns: columns, isSelected: place == session.blog.list.selection,
        isMatch: !needle.isEmpty && PostListState.says(post, needle))
    }
  }

  /// What the filter shows, or how much is unread.
  private func listNote(width: Int) -> String {
    let list = session.blog.list
    if !list.query.isEmpty {
      // Of a long filter the beginning stays, and how many it shows.
      let count = Ordinal(list.count, of: list.total).text
      let room = width - DisplayWidth.columns(of: count) - 3 - Self.titleRoom
      let filter = TextSanitizing.line(list.filter)
      return room < 4 ? count : "\(VisualOrder.isolated(DisplayWidth.truncate(filter, to: room))) · \(count)"
    }
    let unread = list.unread + (session.blog.marks.visit?.hasReadText == true ? 1 : 0)
    return unread > 0 ? PaneWords.unread(unread, isEstimated: list.isUnreadEstimated).text : ""
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
    _ post: PostSummary, row: Int, rect: Rect, columns: ListColumns, isSelected: Bool, isMatch: Bool
  ) {
    let isUnread = session.blog.marks.isNew(post.id)
    let isStarred = session.blog.marks.reading.starredPosts.contains(post.id)
    let emphasis: Style.Traits = isUnread ? .bold : []
    func cell(_ text: @autoclosure () -> String, _ column: Int, _ width: Int, _ style: Style, trailing: Bool = false) {
      guard width > 0 else { return }
      let cut = DisplayWidth.truncate(text(), to: width)
      guard !cut.isEmpty else { return }
      let shift = trailing ? width - DisplayWidth.columns(of: cut) : 0
      surface.put(cut, row: row, column: rect.column + column + shift, style: style, limit: width - shift)
    }
    let mark = post.problem != nil ? "⚠" : isStarred ? "★" : isUnread ? "●" : ""
    cell(mark, 0, 1, Style(post.problem != nil ? .error : isStarred ? .star : .unread, emphasis))
    cell(columns.date(post), columns.dateColumn, columns.dateWidth, Style(.muted))
    let title = post.problem == nil ? post.displayTitle : PaneWords.unreadable(slug: post.id.slug).text
    let role: Role = isMatch ? .match : post.problem != nil ? .error : .text
    // Before the title, since its end is what a narrow list cuts off.
    let marks = columns.marks(post)
    let marksWidth = min(DisplayWidth.columns(of: marks), columns.titleWidth / 2)
    let indent = marksWidth > 0 ? marksWidth + 1 : 0
    cell(marks, columns.titleColumn, marksWidth, Style(.notice))
    cell(title, columns.titleColumn + indent, columns.titleWidth - indent, Style(role, emphasis))
    cell(
      post.authors.map(VisualOrder.isolated).joined(separator: ", "), columns.authorColumn, columns.authorWidth,
      Style(.author))
    let thoughts = post.commentCount + session.blog.replies.counts[post.id, default: 0]
    let new = session.blog.marks.newComments[post.id] ?? 0
    let isCountNew = new > 0 && columns.newWidth == 0
    cell(
      thoughts == 0 ? "" : isCountNew ? "+\(new)" : String(thoughts), columns.countColumn, columns.countWidth,
      isCountNew ? Style(.unread, .bold) : Style(.muted), trailing: true)
    if new > 0 { cell(PaneWords.new(new).text, columns.newColumn, columns.newWidth, Style(.unread), trailing: true) }
    if isSelected { paintSelection(row, rect) }
  }
}

/// Where the list's columns stand at a width: what matters least goes first when room is short.
struct ListColumns {
  let dateColumn = 2
  let dateWidth: Int
  let titleColumn: Int
  let titleWidth: Int
  let authorColumn: Int
  let authorWidth: Int
  /// How many comments are new; where there is no room for it, that stands in place of the count.
  let newColumn: Int
  let newWidth: Int
  let countColumn: Int
  let countWidth: Int

  init(width: Int) {
    dateWidth = width >= 44 ? 10 : width >= 32 ? 7 : 0
    titleColumn = dateColumn + (dateWidth > 0 ? dateWidth + 1 : 0)
    countWidth = width >= 24 ? 4 : 0
    countColumn = width - countWidth - 1
    newWidth = width >= 50 ? 8 : width >= 34 ? 6 : 0
    newColumn = countColumn - newWidth - (newWidth > 0 ? 1 : 0)
    authorWidth = width >= 64 ? min(20, width / 5) : 0
    authorColumn = newColumn - authorWidth - (authorWidth > 0 ? 1 : 0)
    titleWidth = max(1, (authorWidth > 0 ? authorColumn : newColumn) - titleColumn - (countWidth > 0 ? 1 : 0))
  }

  /// What makes a post special, as many words as leave the title more than half of its room.
  func marks(_ post: PostSummary) -> String {
    var words = MarkWords.words(for: post.marks)
    guard !words.isEmpty else { return "" }
    while words.count > 1, DisplayWidth.columns(of: words.joined(separator: " ")) > titleWidth * 2 / 5 {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// The day, or the month where there is no room for it.
  func date(_ post: PostSummary) -> String {
    guard let date = post.published?.date else { return "" }
    return String(date.prefix(dateWidth))
  }
}
