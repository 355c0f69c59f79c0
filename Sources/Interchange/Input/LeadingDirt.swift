import Blog

/// What a server wrote before a document: notices of PHP, blank lines, byte order marks, a response's head.
struct LeadingDirt: Hashable {
  /// In bytes.
  var length: Int
  /// With the XML declaration behind it, which no parser takes anywhere but at the very beginning.
  var skipped: Int
  /// How many lines' ends are skipped.
  var lines: Int
  /// Its words, without tags; empty for nothing but blanks.
  var words: String
  /// What the document is.
  var kind = SourceKind.xml

  private static let beginnings = ["<?xml ", "<?xml\t", "<?xml\n", "<rss", "<feed", "<rdf:RDF"]
  private static let pages = ["<!doctype html", "<html"]

  /// Nil where the text begins as it should, or where no document is in sight.
  static func find(_ head: [UInt8]) -> LeadingDirt? {
    guard let first = head.first(where: { $0 > 0x20 }), !isOther(head, first) else { return nil }
    guard let start = start(head), start > 0 else { return beforeJSON(head) }
    let text = String(decoding: head[..<start], as: UTF8.self)
    let lowercase = text.lowercased()
    // A page or a dump that shows a feed somewhere is still a page or a dump. Comments and a document type are XML.
    guard !pages.contains(where: { lowercase.contains($0) }), SourceKind.unread(head) == nil else { return nil }
    if isProlog(lowercase) { return nil }
    // Blanks before an element are XML; before its declaration they are not.
    let hasDeclaration = head[start...].starts(with: "<?xml".utf8)
    if !hasDeclaration, head[..<start].allSatisfy({ $0 <= 0x20 }) { return nil }
    var skipped = start
    if hasDeclaration {
      guard let end = head[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      skipped = end + 1
    }
    return LeadingDirt(
      length: start, skipped: skipped, lines: head[..<skipped].count { $0 == 0x0A },
      words: HTMLText.plain(text.replacing("\u{FEFF}", with: "")).split(whereSeparator: \.isWhitespace).joined(
        separator: " "))
  }

  /// Before a JSON Feed: what begins it is the first brace with a name behind it.
  private static func beforeJSON(_ head: [UInt8]) -> LeadingDirt? {
    var place = 0
    while let open = head[place...].firstIndex(of: UInt8(ascii: "{")) {
      place = open + 1
      let rest = head[place...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "\"") else { continue }
      let text = String(decoding: head[..<open], as: UTF8.self)
      let lowercase = text.lowercased()
      let feed = String(decoding: head[open...], as: UTF8.self)
      guard feed.contains("jsonfeed.org/version"), !pages.contains(where: { lowercase.contains($0) }),
        !lowercase.contains("<script"), SourceKind.unread(head) == nil
      else { return nil }
      return LeadingDirt(
        length: open, skipped: open, lines: head[..<open].count { $0 == 0x0A },
        words: HTMLText.plain(text.replacing("\u{FEFF}", with: "")).split(whereSeparator: \.isWhitespace).joined(
          separator: " "), kind: .json)
    }
    return nil
  }

  /// JSON and front matter have rooms of their own; a server's log begins with a date in brackets.
  private static func isOther(_ head: [UInt8], _ first: UInt8) -> Bool {
    let text = head.drop { $0 <= 0x20 }
    if first == UInt8(ascii: "[") {
      return !text.dropFirst().prefix(2).allSatisfy { (0x30...0x39).contains($0) }
        || !text.prefix(200).contains(UInt8(ascii: "]")) || text.dropFirst(3).first != UInt8(ascii: "-")
    }
    return first == UInt8(ascii: "{") || text.starts(with: "---".utf8) || text.starts(with: "+++".utf8)
  }

  private static func start(_ head: [UInt8]) -> Int? {
    var place = 0
    while let open = head[place...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = head[open...]
      for beginning in beginnings where rest.starts(with: beginning.utf8) {
        let end = rest.dropFirst(beginning.utf8.count).first ?? 0x20
        if beginning.hasPrefix("<?") || end <= 0x20 || end == UInt8(ascii: ">") { return open }
      }
      place = open + 1
    }
    return nil
  }

  /// Whether it is what may stand before a document's first element.
  private static func isProlog(_ text: String) -> Bool {
    text.hasPrefix("<!--") || text.hasPrefix("<!doctype") || text.hasPrefix("<?") || text.isEmpty
      || text.trimmed.hasPrefix("<!--") || text.trimmed.hasPrefix("<!doctype") || text.trimmed.hasPrefix("<?")
  }

  var fact: ImportFact { .text(words.isEmpty ? .blanksBefore : .wordsBefore(Excerpt(words))) }
}

/// A stream behind some lines' ends: what follows keeps its line numbers.
final class LaterStream: ByteStream {
  private let base: any ByteStream
  private var lines: Int

  init(_ base: any ByteStream, after lines: Int) {
    self.base = base
    self.lines = lines
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
    guard lines > 0 else { return try base.read(into: buffer) }
    let count = min(lines, buffer.count)
    for index in 0..<count { buffer[index] = 0x0A }
    lines -= count
    return count
  }
}

extension PeekingStream {
  /// Reads past some bytes.
  func skip(_ count: Int) throws(InputFault) {
    var left = count
    while left > 0 {
      let (chunk, fault) = chunk(of: left)
      if let fault { throw fault }
      if chunk.isEmpty { return }
      left -= chunk.count
    }
  }
}
