/// What is wrong with a reply.
public enum ReplyFault: Hashable, Sendable {
  /// Without a member that every reply has.
  case missingMember(String)
  /// Its id is not its file's name.
  case idDiffers(String)
  /// It is to a post that is not there.
  case withoutPost(slug: String)
  /// It has its author's e-mail address.
  case withEmail
  /// The blog may have it already: its words are not changed any more.
  case isOnItsWay
}

/// What stands where it has no place.
public enum StrayFault: Hashable, Sendable {
  /// A file that Lukija does not read.
  case file
  /// A line of `orphans.jsonl` that is neither a comment nor an attachment.
  case foreignLine
  /// A line of a journal that is not JSON.
  case unreadableLine
  /// What an interrupted write left behind.
  case leftover
}
