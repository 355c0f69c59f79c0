import Blog

/// What a source is, by its beginning.
enum SourceKind: Hashable {
  case xml, json, frontMatter, html, empty, unknown
  /// Known, but not read.
  case unread(ForeignSource)

  static func find(_ head: [UInt8]) -> SourceKind {
    if let foreign = unread(head) { return .unread(foreign) }
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

  /// What is known and not read; nil for everything else.
  static func unread(_ head: [UInt8]) -> ForeignSource? {
    let signatures: [([UInt8], ForeignSource)] = [
      (Array("%PDF".utf8), .pdf),
      (Array("PK\u{3}\u{4}".utf8), .zip),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .xz),
      (Array("BZh".utf8), .bzip2),
      ([0x28, 0xB5, 0x2F, 0xFD], .zstd),
      ([0x37, 0x7A, 0xBC, 0xAF], .sevenZip),
      (Array("Rar!".utf8), .rar),
      (Array("SQLite format 3".utf8), .sqlite),
      (Array("{\\rtf".utf8), .wordProcessor),
      ([0xD0, 0xCF, 0x11, 0xE0], .wordProcessor),
      ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
    ]
    if let (_, source) = signatures.first(where: { head.starts(with: $0.0) }) { return source }
    if head.count > 262, head[257..<262].elementsEqual("ustar".utf8) { return .tar }
    let text = String(decoding: head.drop { $0 <= 0x20 }.prefix(600), as: UTF8.self)
    let lowercase = text.lowercased()
    let dumps = [
      "-- mysql dump", "-- mariadb dump", "-- phpmyadmin", "-- postgresql database dump", "/*!40", "/*m!", "-- adminer",
    ]
    let statements = ["create table ", "insert into ", "drop table ", "create database ", "pragma foreign_keys"]
    if dumps.contains(where: { lowercase.hasPrefix($0) || lowercase.hasPrefix("--\n" + $0) })
      || statements.contains(where: { lowercase.hasPrefix($0) })
    {
      return .databaseDump
    }
    if ["TITLE:", "AUTHOR:", "BASENAME:"].contains(where: { text.hasPrefix($0) }),
      text.contains("\nSTATUS:") || text.contains("\nDATE:")
    {
      return .movableType
    }
    return nil
  }

  /// XML that is no blog, by its first element.
  static func unread(root: String) -> ImportFact? {
    switch root.lowercased() {
    case "opml": .foreign(.opml)
    case "urlset", "sitemapindex": .foreign(.sitemap)
    case "html": .source(.webPage)
    case "disqus": .foreign(.disqus)
    case "blog": .foreign(.blogML)
    case "tumblr": .foreign(.tumblrXML)
    case "livejournal": .foreign(.liveJournal)
    case "svg": .foreign(.picture)
    case "error", "exception", "response": .foreign(.serverAnswer(nil))
    default: nil
    }
  }
}
