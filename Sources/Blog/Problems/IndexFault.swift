/// Why a question to the index has no answer; the system's or the database's words for why.
public enum IndexFault: Hashable, Sendable {
  case unreadable(why: String)
  case unfillable(why: String)
}

/// What the catalogue says of its index.
public enum IndexNotice: Hashable, Sendable {
  /// It was damaged and is made again.
  case rebuilt
  /// It was another version's and is made again.
  case otherVersionRebuilt
  /// Another process keeps it and gets no further; it is kept in memory.
  case standstill
  case noCacheFolder
  /// Another process is reading the blog.
  case readByAnother
  case unusable(why: String)
  /// It cannot be kept on disk; it is kept in memory this time.
  case inMemory(Reason)

  /// Why it cannot be kept on disk.
  public enum Reason: Hashable, Sendable {
    case diskIsFull
    case notWritable
    case heldByAnother
    /// Another version of Lukija uses it.
    case otherVersion
    case file(FileFault)
    /// The database's words, untranslated.
    case said(String)
  }
}
