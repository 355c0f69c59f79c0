import Blog
import Words

/// How far the files of a blog are read, and what is wrong with them.
public struct FilesState: Equatable, Sendable {
  /// Files being read, and of how many; nil when nothing is.
  public var loading: LoadingProgress?
  /// Whether what is remembered is read: marks and choices.
  public var isStateLoaded = false
  /// Whether the list goes on without what is remembered, which takes its time.
  public var isStateLate = false
  /// Whether the catalogue of posts was brought up to the files once.
  public var isCatalogued = false
  /// Whether the person stopped the reading of files.
  public var isReadingHeld = false
  /// What is wrong with the repository's files, as far as they were read.
  public var problems: [Problem] = []
  /// Those of them that the keeper of the catalogue told last.
  var catalogued: [Problem] = []
  /// What was said last about a file that cannot be read, in case that ends.
  public var fileNotice: Notice?
}

/// How far the reading of a repository is.
public struct LoadingProgress: Hashable, Sendable {
  /// Whether all posts are listed, and what they say is made searchable.
  public var isText: Bool
  /// Files read.
  public var done: Int
  /// Files in all.
  public var total: Int
}
