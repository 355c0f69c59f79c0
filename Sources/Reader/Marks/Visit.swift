import Blog

/// The stay in the open post: what was new when somebody came keeps its mark until they leave, though it is remembered as
/// read as soon as it was looked at.
public struct Visit: Equatable, Sendable {
  /// The open post.
  public var post: PostID
  /// Whether its text was read since; it was new before.
  public var hasReadText = false
  /// Comments that were read since; they were new before.
  public var readComments: Set<CommentID> = []
  /// Whether the person marked the text unread by hand: looking at it does not make it read.
  public var keepsText = false
  /// Comments that the person marked new by hand.
  public var keptComments: Set<CommentID> = []

  /// Nothing was looked at yet.
  public init(post: PostID) { self.post = post }
}

/// Which comments of a post are shown as read.
struct SeenComments: Equatable, Sendable {
  /// Those that were read.
  var read: Set<CommentID> = []
  /// Of these, those that keep their mark of being new until the post is left.
  var stillNew: Set<CommentID> = []

  /// Whether none was read.
  var isEmpty: Bool { read.isEmpty }
  /// Whether a comment is shown as read.
  func contains(_ comment: CommentID) -> Bool { read.contains(comment) && !stillNew.contains(comment) }
}

/// What is unread of the open post and has the eye of a person.
struct Sight: Equatable, Sendable {
  /// Whether the text's first page is in view.
  var isText = false
  /// Comments whose end is in view.
  var comments: Set<CommentID> = []

  var isEmpty: Bool { !isText && comments.isEmpty }

  /// What is in view still.
  func intersection(_ other: Sight) -> Sight {
    Sight(isText: isText && other.isText, comments: comments.intersection(other.comments))
  }
}

/// What is in view, and since when: since the timer that runs was started.
struct Dwell: Equatable, Sendable {
  /// The open post.
  var post: PostID
  /// What never left the screen meanwhile.
  var sight: Sight
}

/// Reading by looking.
extension Marks {
  /// Which comments of a post are shown as read.
  func seen(in post: PostID) -> SeenComments {
    SeenComments(
      read: reading.readComments[post] ?? [], stillNew: visit?.post == post ? visit?.readComments ?? [] : [])
  }

  /// Whether the text of a post is shown as unread.
  func isNew(_ post: PostID) -> Bool {
    !isRead(post) || visit?.post == post && visit?.hasReadText == true
  }

  /// Whether looking at the text of a post may make it read.
  func mayBeRead(_ post: PostID) -> Bool {
    !isRead(post) && !(visit?.post == post && visit?.keepsText == true)
  }

  /// Of comments that are in view, those that looking at them may make read.
  func unread(among comments: Set<CommentID>, of post: PostID) -> Set<CommentID> {
    let kept = visit?.post == post ? visit?.keptComments ?? [] : []
    return comments.subtracting(kept).subtracting(reading.readComments[post] ?? [])
  }

  /// After every message: what left the screen is not being read any more; what came waits for the next timer.
  mutating func watch(_ sight: Sight, of post: PostID?) -> [Request] {
    if let dwell {
      let rest = dwell.post == post ? dwell.sight.intersection(sight) : Sight()
      self.dwell?.sight = rest
      // Where nothing is left of what it runs for, it begins again for what came.
      if !rest.isEmpty { return [] }
    }
    guard let post, !sight.isEmpty else { return [] }
    dwell = Dwell(post: post, sight: sight)
    return [.effect(.screen(.startDwellTimer))]
  }

  /// What stayed on the screen for a moment is read, and keeps its mark until the post is left.
  mutating func dwellElapsed(in post: PostID?) -> [Request] {
    guard let dwell else { return [] }
    self.dwell = nil
    guard dwell.post == post, let post, !dwell.sight.isEmpty else { return [] }
    var visit = visit.flatMap { $0.post == post ? $0 : nil } ?? Visit(post: post)
    var requests: [Request] = []
    var changes: [StateChange] = []
    if dwell.sight.isText, mayBeRead(post) {
      visit.hasReadText = true
      changes.append(.postRead(post, true))
      requests.append(.list(.countUnread(-1)))
    }
    let comments = unread(among: dwell.sight.comments, of: post)
    if !comments.isEmpty {
      visit.readComments.formUnion(comments)
      changes.append(.commentsRead(post, comments.sorted(), true))
    }
    self.visit = visit
    return requests + remember(changes)
  }

  /// The post of the stay was left: what was read there is shown as read.
  mutating func endVisit(_ around: Surroundings) -> [Request] {
    guard let visit else { return [] }
    self.visit = nil
    guard !visit.readComments.isEmpty else { return [] }
    return (visit.post == around.open ? [.post(.showRead)] : []) + [.marks(.count(visit.post))]
  }
}
