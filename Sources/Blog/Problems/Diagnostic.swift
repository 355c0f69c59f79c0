/// What is wrong with a file, as a fact: a family each for what is read. `Words` has the sentences.
public enum Diagnostic: Hashable, Sendable {
  /// It is not JSON.
  case syntax(SyntaxFault)
  /// It could not be read or written.
  case file(FileFault)
  /// The repository's folder, or the journal's, cannot be used.
  case folder(path: String, FileFault)
  /// A member of an object is not as the format has it.
  case member(MemberFault)
  case site(SiteFault)
  case post(PostFault)
  case comment(CommentFault)
  case reply(ReplyFault)
  /// It stands where it has no place.
  case stray(StrayFault)
  /// The index, which is made of the files, failed.
  case index(IndexFault)
}
