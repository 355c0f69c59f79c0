/// What a blog's server says of the thread of one post: comments that it has, and what it has no more.
public struct ImportedThread: Hashable, Sendable {
  /// Permalinks, ids and names of files that may be its post's, the most trusted first.
  public var postReferences: [String]
  /// As the server has them now, each whole; others may be there as well.
  public var comments: [ImportedComment]
  /// What the server has no more, by the ids that it had there: kept, and marked.
  public var goneComments: [String]
  /// Whether the server has the post itself no more.
  public var isPostGone: Bool

  /// Nothing said is nothing changed.
  public init(
    postReferences: [String], comments: [ImportedComment] = [], goneComments: [String] = [], isPostGone: Bool = false
  ) {
    self.postReferences = postReferences
    self.comments = comments
    self.goneComments = goneComments
    self.isPostGone = isPostGone
  }
}
