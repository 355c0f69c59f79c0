import Blog

/// The formats that a blog leaves in.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// JSON Feed 1.1, comments as an extension: `feed.json`.
  case jsonfeed
  /// WordPress's export, WXR 1.2: `export.xml`.
  case wxr
  /// RSS 2.0 and a feed of comments: `rss.xml`, `comments.xml`.
  case rss
  /// Markdown with front matter, a file a post, and a JSON file a thread.
  case markdown
  /// A page a post, and a list of them.
  case html
}

/// Where an export writes: a piece of a file, and the end of it.
public protocol ExportOutput: AnyObject {
  /// Adds to a file of the export.
  func append(_ bytes: [UInt8], to name: String) throws
  /// Ends a file.
  func finish(_ name: String) throws
}

/// Writes a blog in one format, post by post.
public protocol Exporter: AnyObject {
  /// The next post, with every comment that is to be written.
  func add(_ post: Post) throws
  /// The next post, with what the repository keeps for WordPress beside it and its comments.
  func add(_ post: Post, kept: KeptMembers) throws
  /// The last one was added.
  func finish() throws
  /// The files below `media/` that what was written shows; nil for all that there are.
  var media: Set<String>? { get }
  /// What was left out since it is nobody's but the blog's owner's.
  var withheld: Withheld { get }
}

/// What of a blog is its owner's alone, and how much of it an export left out.
public struct Withheld: Hashable, Sendable {
  /// Comments whose writers' e-mail addresses are known.
  public var addresses = 0
  /// Passwords of posts.
  public var passwords = 0

  /// Nothing.
  public init() {}
}

/// What an export for WordPress needs beside the posts.
public struct WordPressOptions: Sendable {
  /// The numbers of what is to be written.
  public var numbers: WordPressNumbers
  /// Whether e-mail addresses and passwords go along.
  public var isPrivate: Bool

  /// Memberwise.
  public init(numbers: WordPressNumbers = WordPressNumbers(), isPrivate: Bool = false) {
    self.numbers = numbers
    self.isPrivate = isPrivate
  }
}

extension ExportFormat {
  /// - Parameters:
  ///   - authors: the display names of everybody who wrote a post.
  ///   - output: gets the files.
  ///   - wordpress: concerns only an export for WordPress.
  public func exporter(
    of site: Site, authors: [String], to output: any ExportOutput, wordpress: WordPressOptions = WordPressOptions()
  ) throws -> any Exporter {
    switch self {
    case .jsonfeed: try JSONFeedExporter(site, output)
    case .wxr: try WordPressExporter(site, authors: authors, wordpress, output)
    case .rss: try RSSExporter(site, output)
    case .markdown: try MarkdownExporter(site, output)
    case .html: try HTMLExporter(site, output)
    }
  }

  /// Whether the files are for everybody's eyes: a page or a feed to be put on the web, and no copy to be kept.
  public var isForEverybody: Bool { self == .html || self == .rss }

  /// Whether the files show pictures of the repository by their path.
  public var needsMedia: Bool { self == .markdown || self == .html || self == .jsonfeed }
}

extension Exporter {
  /// All that there are.
  public var media: Set<String>? { nil }

  /// Nothing.
  public var withheld: Withheld { Withheld() }

  /// Other formats have no words for it.
  public func add(_ post: Post, kept: KeptMembers) throws { try add(post) }
}

extension ExportOutput {
  func append(_ text: String, to name: String) throws { try append(Array(text.utf8), to: name) }
}
