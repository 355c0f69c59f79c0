/// What is wrong with a post.
public enum PostFault: Hashable, Sendable {
  case missing(slug: String)
  /// Without a title member.
  case untitled
  /// A feed id that another post has.
  case duplicateFeedID(String, file: String)
}

/// What is wrong with a comment, or with what it answers.
public enum CommentFault: Hashable, Sendable {
  case withoutID
  /// Without its author's name.
  case withoutAuthor
  /// An id that an earlier comment of the thread has.
  case duplicate(String)
  /// It answers one that is not there.
  case orphan(parent: String)
  /// It answers itself, directly or through its answers.
  case cyclic(String)
  /// Answers that go deeper than any blog has them.
  case deep(Int)
}
