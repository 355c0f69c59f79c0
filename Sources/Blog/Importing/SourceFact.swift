/// Why a source cannot be read, or not on.
public enum SourceFact: Hashable, Sendable {
  /// The system's number for why.
  case unopenable(code: Int32)
  case unreadable(code: Int32)
  /// It may have no end.
  case device
  case empty
  case emptyFolder
  case repository
  /// Neither export nor feed nor page.
  case unknown
  case webPage
  case withoutFrontMatter
  /// In bytes.
  case tooLarge(limit: Int)
  case packedCut
  /// It unpacks to so many times its size.
  case packedBomb(ratio: Int)
  case packedDamaged
  /// A picture beside a page that was given alone.
  case pictureNotTaken(Excerpt)
}

/// What a source is that is not read.
public enum ForeignSource: Hashable, Sendable {
  case pdf, zip, xz, bzip2, zstd, sevenZip, rar, tar
  case sqlite, databaseDump
  case wordProcessor
  case picture
  case movableType
  /// In XML.
  case opml, sitemap, disqus, blogML, tumblrXML, liveJournal
  /// In place of a feed, and what it says.
  case serverAnswer(Excerpt?)
  /// In JSON.
  case rssAsJSON, atomAsJSON, ghost, mastodon, tumblrAPI, wordPressAPI
  case comments
}
