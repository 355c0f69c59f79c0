import Blog
import SearchText

/// One post as it goes into the tables.
struct IndexRow: Sendable {
  var slug: String
  var signature: FileSignature
  /// Of the file's bytes; 0 where they could not be read.
  var hash: Int64
  /// Whether the authors are the site's.
  var usesSite: Bool
  var summary: [UInt8]
  var newest: Int64
  var latest: Int64
  var comments: Int64
  var isBroken: Bool
  var day: String?
  var sortTitle: [UInt8]
  var title: [UInt8]
  var authors: [UInt8]
  var tags: [UInt8]
  /// Between bars: `|draft|page|`.
  var marks: String
  var feedID: [UInt8]?
  var url: [UInt8]?

  init(_ listed: JSONBlogRepository.Listed, slug: String, signature: FileSignature) {
    let post = listed.summary
    self.slug = slug
    self.signature = signature
    hash = listed.hash
    usesSite = listed.usesSite
    summary = SummaryCoding.encode(post)
    newest = post.published.map { -$0.seconds } ?? .max
    latest = post.lastComment.map { -$0.seconds } ?? .max
    comments = Int64(post.commentCount)
    isBroken = post.problem != nil
    day = post.published?.date
    sortTitle = TextFolding.bytes(post.displayTitle)
    // One of both is empty, or draws nothing.
    title = TextFolding.bytes(post.title + post.openingWords)
    authors = Self.folded(post.authors)
    tags = Self.folded(post.tags)
    marks = PostQuery.Mark.all(of: post.marks).reduce("|") { $0 + $1.rawValue + "|" }
    feedID = post.feedID.isEmpty ? nil : Array(post.feedID.utf8)
    url = post.url.map { Array(ListSession.comparable($0).utf8) }
  }

  /// Folded texts hold no line feed: what is looked for does not reach from one into the next.
  private static func folded(_ texts: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(0x0A) }
      TextFolding.append(text, to: &bytes)
    }
    return bytes
  }
}
