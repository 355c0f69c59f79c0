/// What was found when a post, a comment or a file of a source was looked for in the blog. Posts are named by their
/// titles, those of the blog by their slugs.
public enum JoiningFact: Hashable, Sendable {
  case post(title: String, PostOddity)
  /// It looks like a post of the blog, and nothing says that it is that one.
  case lookalike(title: String, of: String, Likeness, became: String)
  /// Posts of the source have ids of other posts: the first of them, and how many there are.
  case sharedID(String, other: String, became: String, count: Int)
  /// It said the same as another post; so many replies went along.
  case doubleWithdrawn(of: String, replies: Int)
  /// A reply's file cannot be read, and is left as it is.
  case replyUnreadable(SyntaxFault)
  case commentWithoutPost(author: String)
  /// Several posts have the page that it is on.
  case commentOfSeveralPosts(author: String, page: String)
  /// So many attachments that wait for their posts, and the address of the first.
  case attachmentsWaiting(Int, first: String)
  /// The same where nobody knows of which blog they are.
  case attachmentsLeftOut(Int, first: String)
}

/// What was odd about a post that came.
public enum PostOddity: Hashable, Sendable {
  case twice(counts: Occurrence)
  case twinWithoutID
  /// A file of its name cannot be read.
  case nameTaken(String, became: String)
  /// An older import left a password or an address in a member.
  case secretTakenOut

  /// Which of two counts.
  public enum Occurrence: Hashable, Sendable { case first, newer }
}

/// What two posts have in common that look like one.
public enum Likeness: Hashable, Sendable {
  case titleAndText, dateAndText, titleAndDate
  /// Of their files.
  case names
}
