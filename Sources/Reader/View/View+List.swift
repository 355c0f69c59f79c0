import Blog
import Screen

extension Painter {
  mutating func paintList(_ room: PaneLayout.Room) {
    let title = model.site?.title ?? "Lukija"
    let unread = model.list.posts.count { !model.reading.readPosts.contains($0.id) }
    paintTitle(title, room, pane: .list, note: unread > 0 ? "\(unread) unread" : "")
    let rect = room.content
    guard !model.list.posts.isEmpty else {
      paintEmptyList(rect)
      return
    }
    let columns = ListColumns(width: rect.width)
    let matching = Set(matches(in: .list, rows: 0..<Int.max).map(\.row))
    for line in 0..<rect.height {
      let place = model.list.top + line
      guard model.list.posts.indices.contains(place) else { break }
      paintPost(
        model.list.posts[place], row: rect.row + line, rect: rect, columns: columns,
        isSelected: place == model.list.selection, isMatch: matching.contains(place))
    }
  }

  private mutating func paintEmptyList(_ rect: Rect) {
    let words =
      model.loading != nil || model.site == nil
      ? ["Reading …"] : ["This blog has no posts yet.", "A post is a file in posts/, see README."]
    for (line, text) in words.enumerated() where line < rect.height {
      surface.put(text, row: rect.row + line, column: rect.column + 1, style: Style(.muted), limit: rect.width - 1)
    }
  }

  private mutating func paintPost(
    _ post: PostSummary, row: Int, rect: Rect, columns: ListColumns, isSelected: Bool, isMatch: Bool
  ) {
    let isUnread = !model.reading.readPosts.contains(post.id)
    let isStarred = model.reading.starredPosts.contains(post.id)
    let emphasis: Style.Traits = isUnread ? .bold : []
    func cell(_ text: String, _ column: Int, _ width: Int, _ style: Style, trailing: Bool = false) {
      guard width > 0 else { return }
      let cut = DisplayWidth.truncate(text, to: width)
      let shift = trailing ? width - DisplayWidth.columns(of: cut) : 0
      surface.put(cut, row: row, column: rect.column + column + shift, style: style, limit: width - shift)
    }
    let mark = post.problem != nil ? "⚠" : isStarred ? "★" : isUnread ? "●" : ""
    cell(mark, 0, 1, Style(post.problem != nil ? .error : isStarred ? .star : .unread, emphasis))
    cell(columns.date(post), columns.dateColumn, columns.dateWidth, Style(.muted))
    let title = post.problem == nil ? post.displayTitle : "\(post.id).json: cannot be read"
    let role: Role = isMatch ? .match : post.problem != nil ? .error : .text
    cell(title, columns.titleColumn, columns.titleWidth, Style(role, emphasis))
    cell(post.authors.joined(separator: ", "), columns.authorColumn, columns.authorWidth, Style(.author))
    let thoughts = post.commentCount + model.replyCount(to: post)
    let new = model.newComments[post.id] ?? 0
    let isCountNew = new > 0 && columns.newWidth == 0
    cell(
      thoughts == 0 ? "" : isCountNew ? "+\(new)" : String(thoughts), columns.countColumn, columns.countWidth,
      isCountNew ? Style(.unread, .bold) : Style(.muted), trailing: true)
    if new > 0 { cell("\(new) new", columns.newColumn, columns.newWidth, Style(.unread), trailing: true) }
    guard isSelected else { return }
    let role2: Role = model.focus == .list && model.composer == nil ? .selection : .dimSelection
    surface.restyle(Rect(row: row, column: rect.column, width: rect.width, height: 1)) { $0.with(role2) }
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

  /// The day, or the month where there is no room for it.
  func date(_ post: PostSummary) -> String {
    guard let date = post.published?.date else { return "" }
    return String(date.prefix(dateWidth))
  }
}

extension Model {
  /// How many replies written here stand under a post.
  func replyCount(to post: PostSummary) -> Int {
    guard !replies.isEmpty else { return 0 }
    return replies.values.count {
      $0.status.isShown
        && ($0.post == post.id
          || ($0.postFeedID == post.feedID && !post.feedID.isEmpty && list.index(of: $0.post) == nil))
    }
  }
}
