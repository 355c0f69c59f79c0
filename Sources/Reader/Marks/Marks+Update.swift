import Blog
import Words

/// What other rooms ask of the marks.
enum MarksRequest: Equatable, Sendable {
  /// What happened is remembered, here and in the journal.
  case remember([StateChange])
  /// Posts have other names now.
  case move([SyncReport.MovedPost])
  /// Where the reader is in a post.
  case rememberPosition(PostID, ReadingPosition)
  case markComments([CommentID], of: PostID, isRead: Bool)
  /// Every one of these is marked, as a person asked for.
  case markThread(PostID, [CommentID])
  /// What is unread in these posts is marked read, as a person asked for.
  case markPosts([UnreadPost])
  /// Nobody stays in the post any more that was open.
  case leavePost
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
    case .move(let posts): return remember(reading.changes(moving: posts.map { ($0.old, $0.new) }))
    case .rememberPosition(let post, let position):
      guard position != (reading.positions[post] ?? ReadingPosition()) else { return [] }
      return remember([.position(post, position)])
    case .markComments(let comments, let post, let isRead):
      return mark(comments, of: post, isRead: isRead, around)
    case .markThread(let post, let comments):
      undoSteps.append(step(back: comments, of: post))
      return [.say(.marks(.threadRead(undo: KeyMap.key(for: .blog(.undo)))))]
        + mark(comments, of: post, isRead: true, around)
    case .markPosts(let posts): return markRead(posts, around)
    case .leavePost: return endVisit(around)
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
    for state in earlyStates ?? [] { reading.join(state) }
    earlyStates = nil
    for change in earlyChanges { reading.apply(change) }
    earlyChanges = []
  }

  /// What is remembered of some posts comes with them. Of what is known already something may have been done since.
  mutating func learn(_ remembered: ReadingState?, of posts: some Sequence<PostID>) {
    guard let known else { return }
    let new = posts.filter { !known.contains($0) }
    self.known?.formUnion(new)
    guard !new.isEmpty, let remembered else { return }
    join(remembered.restricted(to: new))
  }

  /// What was done here counts more.
  private mutating func join(_ state: ReadingState) {
    earlyStates?.append(state)
    var other = state
    other.readPosts.subtract(reading.unreadPosts)
    other.unreadPosts.subtract(reading.readPosts)
    for post in state.readComments.keys {
      if let read = reading.readComments[post] { other.readComments[post]?.formUnion(read) }
    }
    for post in state.positions.keys { if let place = reading.positions[post] { other.positions[post] = place } }
    for post in state.foldedComments.keys {
      if let folds = reading.foldedComments[post] { other.foldedComments[post] = folds }
    }
    reading.join(other)
  }

  /// Counts what is new in rows of the list, and in nothing else.
  mutating func countNew(of rows: [PostSummary]) {
    newComments = [:]
    for post in rows {
      newComments[post.id] = unread(of: post).count
      note(post.id, post.marks)
    }
  }

  mutating func remember(_ changes: [StateChange]) -> [Request] {
    for change in changes { reading.apply(change) }
    return changes.isEmpty ? [] : [.effect(.remember(changes))]
  }

  private mutating func mark(_ post: PostID, isRead: Bool, _ around: Surroundings) -> [Request] {
    if post == around.open {
      var visit = visit.flatMap { $0.post == post ? $0 : nil } ?? Visit(post: post)
      visit.hasReadText = false
      visit.keepsText = !isRead
      self.visit = visit
    }
    guard self.isRead(post) != isRead else { return [] }
    return [.list(.countUnread(isRead ? -1 : 1))] + remember([.postRead(post, isRead)])
  }

  private mutating func mark(
    _ comments: [CommentID], of post: PostID, isRead: Bool, _ around: Surroundings
  ) -> [Request] {
    if post == around.open {
      var visit = visit.flatMap { $0.post == post ? $0 : nil } ?? Visit(post: post)
      visit.readComments.subtract(comments)
      if isRead { visit.keptComments.subtract(comments) } else { visit.keptComments.formUnion(comments) }
      self.visit = visit
    }
    let open: [Request] = post == around.open ? [.post(.showRead)] : []
    return remember(comments.isEmpty ? [] : [.commentsRead(post, comments, isRead)]) + open + [.marks(.count(post))]
  }

  /// Ids of the comments of a post that were not read.
  func unread(of post: PostSummary) -> [CommentID] {
    let seen = seen(in: post.id)
    return seen.isEmpty ? post.commentIDs : post.commentIDs.filter { !seen.contains($0) }
  }

  /// Whether a post, or a comment of it, was not read.
  func isUnread(_ post: PostSummary) -> Bool { isNew(post.id) || hasNewComments(post) }

  /// Whether a comment of a post was not read.
  func hasNewComments(_ post: PostSummary) -> Bool { (newComments[post.id] ?? 0) > 0 }

  /// Whether a comment of a post was not read that answers what one said.
  func hasNewAnswer(_ post: PostSummary, to voice: OwnVoice) -> Bool {
    let answers = post.answers(to: voice)
    guard !answers.isEmpty else { return false }
    let seen = seen(in: post.id)
    return answers.contains { !seen.contains($0) }
  }

  // MARK: What keys ask

  mutating func toggleRead(_ post: PostID, _ around: Surroundings) -> [Request] {
    let was = !isNew(post)
    undoSteps.append(.read(post, was))
    return [.say(.marks(.postRead(!was, isAgain: false)))] + mark(post, isRead: !was, around)
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
    undoSteps.append(
      isUnread ? step(back: unread(of: entries, in: post), of: post) : .comments(post, comments, true))
    return [.say(.marks(.commentsRead(isUnread, isAgain: false)))]
      + mark(comments, of: post, isRead: isUnread, around)
  }

  /// What makes comments that are shown as new so again, once they are marked read.
  private func step(back comments: [CommentID], of post: PostID) -> UndoStep {
    let read = reading.readComments[post] ?? []
    return .comments(
      post, comments.filter { !read.contains($0) }, false, stillNew: Set(comments.filter(read.contains)))
  }

  /// Ids of entries that were not read.
  func unread(of entries: [CommentThread.Entry], in post: PostID) -> [CommentID] {
    let seen = seen(in: post)
    return entries.filter { $0.reply == nil && !seen.contains($0.comment.id) }.map(\.comment.id)
  }

  private mutating func undo(_ around: Surroundings) -> [Request] {
    guard let step = undoSteps.popLast() else { return [.say(.marks(.nothingToUndo))] }
    switch step {
    case .restore(let reply): return [.replies(.restore(reply))]
    case .unpublish(let id): return [.replies(.unpublish(id))]
    case .giveBack(let post): return [.ownPosts(.giveBack(post))]
    case .unmake(let id): return [.ownPosts(.takeBack(id))]
    case .restorePost(let change): return [.ownPosts(.restore(change))]
    case .read(let post, let was):
      return [.say(.marks(.postRead(was, isAgain: true)))] + mark(post, isRead: was, around)
    case .comments(let post, let comments, let were, let stillNew):
      let marked = mark(comments, of: post, isRead: were, around)
      if visit?.post == post { visit?.readComments.formUnion(stillNew) }
      let shown: [Request] = stillNew.isEmpty ? [] : [.post(.showRead), .marks(.count(post))]
      return [.say(.marks(.commentsRead(were, isAgain: true)))] + marked + shown
    case .posts(let posts, let were): return setBack(posts, read: were, around)
    case .folds(let post, let folds):
      return around.open == post ? [.thread(.setFolds(post, folds))] : [.say(.marks(.postNotOpen))]
    case .star(let post, let was):
      return [.say(.marks(.starred(was, isAgain: true)))] + remember([.postStarred(post, was)])
    }
  }

  /// A post says again what it said before a change: what was done to it before that goes on from there.
  mutating func renumberUndo(of change: PostChange, to version: Int64) {
    undoSteps = undoSteps.map { step in
      guard case .restorePost(var earlier) = step, earlier.was.post.id == change.was.post.id,
        earlier.now == change.was.fileVersion
      else { return step }
      earlier.now = version
      return .restorePost(earlier)
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
}
