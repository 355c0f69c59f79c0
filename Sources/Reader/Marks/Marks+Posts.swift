import Blog
import Words

/// Marking many posts at once.
extension Marks {
  /// What is unread in a row of the list, whatever it shows.
  func unreadPost(_ summary: PostSummary) -> UnreadPost {
    let read = reading.readComments[summary.id] ?? []
    return UnreadPost(
      post: summary.id, isText: !isRead(summary.id),
      comments: summary.commentIDs.filter { !read.contains($0) })
  }

  /// Marks rows of the list: read, with their comments, where anything in the first of them is unread; else their texts
  /// unread.
  mutating func toggle(_ rows: [PostSummary], _ around: Surroundings) -> [Request] {
    guard let first = rows.first else { return [] }
    if isUnread(first) { return markRead(rows.map(unreadPost), around) }
    if rows.count == 1 { return toggleRead(first.id, around) }
    let read = rows.filter { !isNew($0.id) }.map { UnreadPost(post: $0.id, isText: true, comments: []) }
    undoSteps.append(.posts(read, true))
    return mark(read, isRead: false, around) + [.say(.marks(.postsNewAgain(posts: read.count, comments: 0)))]
  }

  /// Marks what is unread in posts.
  mutating func markRead(_ posts: [UnreadPost], _ around: Surroundings) -> [Request] {
    let unread = posts.filter { $0.isText || !$0.comments.isEmpty }
    // What was read here and still has its mark loses it.
    let loses = posts.contains { $0.post == visit?.post } ? endVisit(around) : []
    guard !unread.isEmpty else {
      return loses + [.say(.marks(loses.isEmpty ? .nothingUnread : .postRead(true, isAgain: false)))]
    }
    undoSteps.append(.posts(unread, false))
    let (texts, comments) = (unread.count { $0.isText }, unread.reduce(0) { $0 + $1.comments.count })
    let undo = KeyMap.key(for: .blog(.undo))
    return loses + mark(unread, isRead: true, around)
      + [.say(.marks(.postsRead(posts: texts, comments: comments, undo: undo)))]
  }

  mutating func setBack(_ posts: [UnreadPost], read: Bool, _ around: Surroundings) -> [Request] {
    let (texts, comments) = (posts.count { $0.isText }, posts.reduce(0) { $0 + $1.comments.count })
    let notice: MarkNotice =
      read ? .postRead(true, isAgain: true) : .postsNewAgain(posts: texts, comments: comments)
    return mark(posts, isRead: read, around) + [.say(.marks(notice))]
  }

  private mutating func mark(_ posts: [UnreadPost], isRead: Bool, _ around: Surroundings) -> [Request] {
    var changes: [StateChange] = []
    var texts = 0
    for post in posts {
      if post.isText, self.isRead(post.post) != isRead {
        changes.append(.postRead(post.post, isRead))
        texts += 1
      }
      if !post.comments.isEmpty { changes.append(.commentsRead(post.post, post.comments, isRead)) }
      note(post, isRead: isRead)
      if let new = newComments[post.post] {
        newComments[post.post] = max(0, new + (isRead ? -1 : 1) * post.comments.count)
      }
    }
    let open = posts.contains { $0.post == around.open }
    return remember(changes) + [.list(.countUnread(isRead ? -texts : texts))]
      + (open ? [.post(.showRead)] + (around.open.map { [.marks(.count($0))] } ?? []) : [])
  }

  /// What a person marked by hand in the post where somebody stays.
  private mutating func note(_ post: UnreadPost, isRead: Bool) {
    guard visit?.post == post.post else { return }
    visit?.readComments.subtract(post.comments)
    if isRead {
      visit?.keptComments.subtract(post.comments)
    } else {
      visit?.keptComments.formUnion(post.comments)
    }
    guard post.isText else { return }
    visit?.hasReadText = false
    visit?.keepsText = !isRead
  }
}
