/// What a source is, by its beginning.
enum SourceKind: Hashable {
  case xml, json, frontMatter, html, empty, unknown
  /// Known, but not read: what it is and what to do instead.
  case unread(String)

  static func find(_ head: [UInt8]) -> SourceKind {
    if let sentence = unread(head) { return .unread(sentence) }
    let text = head.drop { $0 <= 0x20 }
    guard let first = text.first else { return .empty }
    switch first {
    case UInt8(ascii: "<"):
      let start = String(decoding: text.prefix(200), as: UTF8.self).lowercased()
      if start.hasPrefix("<!--"), FrontMatter.Head.find(Array(text), 0) != nil { return .frontMatter }
      return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") ? .html : .xml
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    case UInt8(ascii: "-") where text.starts(with: "---".utf8): return .frontMatter
    case UInt8(ascii: "+") where text.starts(with: "+++".utf8): return .frontMatter
    default: return FrontMatter.Head.find(Array(text), 0) == nil ? .unknown : .frontMatter
    }
  }

  private static let packed = "unpack it and import what is in it."

  /// A sentence for what is known and not read; nil for everything else.
  static func unread(_ head: [UInt8]) -> String? {
    let signatures: [([UInt8], String)] = [
      (Array("%PDF".utf8), "it is a PDF; give the blog's feed or its export instead."),
      (Array("PK\u{3}\u{4}".utf8), "it is a ZIP archive; \(packed)"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "it is packed with xz; \(packed)"),
      (Array("BZh".utf8), "it is packed with bzip2; \(packed)"),
      ([0x28, 0xB5, 0x2F, 0xFD], "it is packed with zstd; \(packed)"),
      ([0x37, 0x7A, 0xBC, 0xAF], "it is a 7z archive; \(packed)"),
      (Array("Rar!".utf8), "it is a RAR archive; \(packed)"),
      (
        Array("SQLite format 3".utf8), "it is an SQLite database; export the blog as WordPress's XML or a feed instead."
      ),
      (Array("{\\rtf".utf8), "it is a document of a word processor; export the blog as XML or a feed instead."),
      ([0xD0, 0xCF, 0x11, 0xE0], "it is a document of a word processor; export the blog as XML or a feed instead."),
      ([0x89, 0x50, 0x4E, 0x47], "it is a picture."), ([0xFF, 0xD8, 0xFF], "it is a picture."),
    ]
    if let (_, sentence) = signatures.first(where: { head.starts(with: $0.0) }) { return sentence }
    if head.count > 262, head[257..<262].elementsEqual("ustar".utf8) { return "it is a tar archive; \(packed)" }
    let text = String(decoding: head.drop { $0 <= 0x20 }.prefix(600), as: UTF8.self)
    let lowercase = text.lowercased()
    let dumps = [
      "-- mysql dump", "-- mariadb dump", "-- phpmyadmin", "-- postgresql database dump", "/*!40", "/*m!", "-- adminer",
    ]
    let statements = ["create table ", "insert into ", "drop table ", "create database ", "pragma foreign_keys"]
    if dumps.contains(where: { lowercase.hasPrefix($0) || lowercase.hasPrefix("--\n" + $0) })
      || statements.contains(where: { lowercase.hasPrefix($0) })
    {
      return "it is a dump of a database; export the blog with its own program (WordPress: Tools, Export) instead."
    }
    if ["TITLE:", "AUTHOR:", "BASENAME:"].contains(where: { text.hasPrefix($0) }),
      text.contains("\nSTATUS:") || text.contains("\nDATE:")
    {
      return "it is an export of Movable Type, which is not read yet; import the blog's feed instead."
    }
    return nil
  }

  /// A sentence for XML that is no blog, by its first element.
  static func unread(root: String) -> String? {
    switch root.lowercased() {
    case "opml": "it is a list of subscriptions (OPML); import the feeds in it one by one."
    case "urlset", "sitemapindex": "it is a sitemap, which holds no texts; give the blog's feed or its export instead."
    case "html": "it is a web page; give the address's feed or the blog's export instead."
    case "disqus":
      "it is an export of Disqus, which is not read yet; import the blog's own export or its comment feeds."
    case "blog": "it is BlogML, which is not read yet; import the blog's feed instead."
    case "tumblr": "it is Tumblr's XML, which is not read yet; import the blog's feed instead."
    case "livejournal": "it is an export of LiveJournal, which is not read yet; import the journal's feed instead."
    case "svg": "it is a picture."
    case "error", "exception", "response":
      "it is what a server answers in place of a feed; fetch the feed again."
    default: nil
    }
  }
}
