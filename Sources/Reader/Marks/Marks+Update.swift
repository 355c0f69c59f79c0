import Blog
import Words

/// What other rooms ask of the marks.
enum MarksRequest: Equatable, Sendable {
  /// What happened is remembered, here and in the journal.
  case remember([StateChange])
  /// Where the reader is in a post.
  case rememberPosition(PostID, ReadingPosition)
  case markPost(PostID, isRead: Bool)
  case markComments([CommentID], of: PostID, isRead: Bool)
  /// Every one of these is marked, as a person asked for.
  case markThread(PostID, [CommentID])
  /// Counts what is new in a post.
  case count(PostID)
  /// `U` takes this back.
  case undoable(UndoStep)
  /// Takes back what was done last.
  case undo
}

/// Marks that the reader sets, and taking back what was done.
extension Marks {
  /// What the marks know of what is around them.
  struct Surroundings {
    /// The post that is open.
    var open: PostID?
    /// How many comments of it are unread.
    var unreadInOpen: Int
    /// What the list knows of a post.
    var summary: (PostID) -> PostSummary?
  }

  mutating func take(_ request: MarksRequest, _ around: Surroundings) -> [Request] {
    switch request {
    case .remember(let changes): return remember(changes)
    case .rememberPosition(let post, let position):
      guard position != (reading.positions[post] ?? ReadingPosition()) else { return [] }
      return remember([.position(post, position)])
    case .markPost(let post, let isRead): return mark(post, isRead: isRead)
    case .markComments(let comments, let post, let isRead):
      return mark(comments, of: post, isRead: isRead, around)
    case .markThread(let post, let comments):
      undoSteps.append(.comments(post, comments, false))
      return [.say(.marks(.threadRead(undo: KeyMap.key(for: .blog(.undo)))))]
        + mark(comments, of: post, isRead: true, around)
    case .count(let post):
      if post == around.open {
        newComments[post] = around.unreadInOpen
      } else if let summary = around.summary(post) {
        newComments[post] = unread(of: summary).count
      }
    case .undoable(let step): undoSteps.append(step)
    case .undo: return undo(around)
    }
    return []
  }

  /// What is remembered is read. What was done before counts more.
  mutating func load(_ state: ReadingState) {
    reading = state
    for change in earlyChanges { reading.apply(change) }
    earlyChanges = []
  }

  /// Counts what is new in rows of the list, and in nothing else.
  mutating func countNew(of rows: [PostSummary]) {
    newComments = [:]
    for post in rows { newComments[post.id] = unread(of: post).count }
  }

  private mutating func remember(_ changes: [StateChange]) -> [Request] {
    for change in changes { reading.apply(change) }
    return changes.isEmpty ? [] : [.effect(.remember(changes))]
  }

  private mutating func mark(_ post: PostID, isRead: Bool) -> [Request] {
    guard reading.readPosts.contains(post) != isRead else { return [] }
    return [.list(.countUnread(isRead ? -1 : 1))] + remember([.postRead(post, isRead)])
  }

  private mutating func mark(
    _ comments: [CommentID], of post: PostID, isRead: Bool, _ around: Surroundings
  ) -> [Request] {
    guard !comments.isEmpty else { return [] }
    let remembered = remember([.commentsRead(post, comments, isRead)])
    let read = reading.readComments[post] ?? []
    let open: [Request] = post == around.open ? [.post(.markComments(comments, isRead: isRead, read: read))] : []
    return remembered + open + [.marks(.count(post))]
  }

  /// Ids of the comments of a post that were not read.
  func unread(of post: PostSummary) -> [CommentID] {
    guard let read = reading.readComments[post.id] else { return post.commentIDs }
    return post.commentIDs.filter { !read.contains($0) }
  }

  /// Whether a post, or a comment of it, was not read.
  func isUnread(_ post: PostSummary) -> Bool { !reading.readPosts.contains(post.id) || hasNewComments(post) }

  /// Whether a comment of a post was not read.
  func hasNewComments(_ post: PostSummary) -> Bool { (newComments[post.id] ?? 0) > 0 }

  // MARK: What keys ask

  mutating func toggleRead(_ post: PostID) -> [Request] {
    let was = reading.readPosts.contains(post)
    undoSteps.append(.read(post, was))
    return [.say(.marks(.postRead(!was, isAgain: false)))] + mark(post, isRead: !was)
  }

  mutating func toggleStar(_ post: PostID) -> [Request] {
    let was = reading.starredPosts.contains(post)
    undoSteps.append(.star(post, was))
    return [.say(.marks(.starred(!was, isAgain: false)))] + remember([.postStarred(post, !was)])
  }

  /// Marks a comment, or all pingbacks where their group is selected.
  ///
  /// - Parameter isUnread: whether something of the row is unread.
  mutating func toggle(
    _ entries: [CommentThread.Entry], of post: PostID, isUnread: Bool, _ around: Surroundings
  ) -> [Request] {
    let comments = entries.filter { $0.reply == nil }.map(\.comment.id)
    guard !comments.isEmpty else { return [.say(.marks(.ownRepliesNeverNew))] }
    undoSteps.append(.comments(post, isUnread ? unread(of: entries, in: post) : comments, !isUnread))
    return [.say(.marks(.commentsRead(isUnread, isAgain: false)))]
      + mark(comments, of: post, isRead: isUnread, around)
  }

  /// Ids of entries that were not read.
  func unread(of entries: [CommentThread.Entry], in post: PostID) -> [CommentID] {
    let read = reading.readComments[post] ?? []
    return entries.filter { $0.reply == nil && !read.contains($0.comment.id) }.map(\.comment.id)
  }

  private mutating func undo(_ around: Surroundings) -> [Request] {
    guard let step = undoSteps.popLast() else { return [.say(.marks(.nothingToUndo))] }
    switch step {
    case .restore(let reply): return [.replies(.restore(reply))]
    case .unpublish(let id): return [.replies(.unpublish(id))]
    case .read(let post, let was):
      return [.say(.marks(.postRead(was, isAgain: true)))] + mark(post, isRead: was)
    case .comments(let post, let comments, let were):
      return [.say(.marks(.commentsRead(were, isAgain: true)))] + mark(comments, of: post, isRead: were, around)
    case .folds(let post, let folds):
      return around.open == post ? [.thread(.setFolds(post, folds))] : [.say(.marks(.postNotOpen))]
    case .star(let post, let was):
      return [.say(.marks(.starred(was, isAgain: true)))] + remember([.postStarred(post, was)])
    }
  }

  // MARK: Folds

  /// The journal's word on what is folded in a thread now.
  mutating func rememberFolds(of state: ThreadState, in post: PostID) -> [Request] {
    let known = reading.foldedComments[post] ?? []
    var changes: [StateChange] = []
    if state.folded != known {
      let (added, removed) = (state.folded.subtracting(known), known.subtracting(state.folded))
      if !added.isEmpty { changes.append(.commentsFolded(post, added.sorted(), true)) }
      if !removed.isEmpty { changes.append(.commentsFolded(post, removed.sorted(), false)) }
    }
    if state.showsLinkBacks != reading.shownLinkBacks.contains(post) {
      changes.append(.linkBacksShown(post, state.showsLinkBacks))
    }
    return changes.isEmpty ? [] : remember(changes)
  }

  // MARK: Reading by looking

  /// After every message: what left the screen is not being read any more; what came waits for the next timer.
  mutating func watch(_ shown: Set<CommentID>, of post: PostID?) -> [Request] {
    if let dwell {
      self.dwell?.comments = dwell.post == post ? dwell.comments.intersection(shown) : []
      return []
    }
    guard let post, !shown.isEmpty else { return [] }
    dwell = Dwell(post: post, comments: shown)
    return [.effect(.screen(.startDwellTimer))]
  }

  /// What stayed on the screen for a moment is read.
  mutating func dwellElapsed(in post: PostID?) -> [Request] {
    guard let dwell else { return [] }
    self.dwell = nil
    guard dwell.post == post, !dwell.comments.isEmpty else { return [] }
    return [.marks(.markComments(dwell.comments.sorted(), of: dwell.post, isRead: true))]
  }
}

/// Unread comments that are on screen, and since when: since the timer that runs was started.
public struct Dwell: Equatable, Sendable {
  /// The open post.
  public var post: PostID
  /// Those that never left the screen meanwhile.
  public var comments: Set<CommentID>
}
