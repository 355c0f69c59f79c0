import Blog
import Words

/// Where the person is on the way to in a blog, and came from.
public struct Journey: Equatable, Sendable {
  /// What was asked for and is not there yet; keys wait for it.
  public var pending: Pending?
  /// Keys and pastes that came while a post was being read or a reply published.
  public var typedAhead = TypedAhead()
  /// Where `C-o` goes back to, latest last.
  public var jumps: [Place] = []
  /// Posts, pages and searches that were asked for so far.
  public var requests = 0

  /// Jumps that are remembered.
  private static let mostJumps = 100

  /// Somebody jumps away from a place; the oldest are forgotten.
  mutating func rememberJump(from place: Place) {
    guard jumps.last != place else { return }
    jumps.append(place)
    if jumps.count > Self.mostJumps { jumps.removeFirst() }
  }

  init(pending: Pending?) { self.pending = pending }

  /// A number that no question had before.
  mutating func nextToken() -> Int {
    requests += 1
    return requests
  }
}

/// A place in the blog that a jump left.
public struct Place: Hashable, Sendable {
  /// The pane.
  public var pane: Pane
  /// The open post; in the list, the selected one.
  public var post: PostID
  /// Where in the post, a UTF-8 offset in its content.
  public var offset: Int
  /// The selected comment.
  public var comment: ThreadState.RowID?
}
