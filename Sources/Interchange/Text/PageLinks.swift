import Blog

/// What a web page says of itself in its head: `<link>` elements, read from HTML or XHTML as it comes.
package struct PageLinks {
  /// One `<link>`.
  package struct Link: Hashable, Sendable {
    /// Words in small letters.
    package var relations: [String]
    /// Absolute.
    package var address: String
    /// The media type in small letters; empty where the page does not say.
    package var type: String
    package var title: String

    package init(relations: [String], address: String, type: String = "", title: String = "") {
      self.relations = relations
      self.address = address
      self.type = type
      self.title = title
    }
  }

  package private(set) var links: [Link] = []

  /// No page says more of itself.
  private static let longest = 1 << 20
  private static let mostLinks = 500
  /// What stands in them is no markup.
  private static let opaque: Set<String> = ["script", "style", "textarea", "title", "template", "xmp"]

  /// - Parameter address: the page's own.
  package init(_ page: [UInt8], address: String) {
    let bytes = Array(page.prefix(Self.longest))
    var base = address
    var hasBase = false
    var found: [[String: String]] = []
    var place = 0
    while found.count < Self.mostLinks, let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      if bytes[open...].starts(with: "<!--".utf8) {
        place = Self.find("-->", in: bytes, from: open + 4) ?? bytes.count
        continue
      }
      guard let tag = Self.tag(bytes, open) else {
        place = open + 1
        continue
      }
      place = tag.end
      switch tag.name {
      case "link": found.append(tag.attributes)
      case "base":
        // The first counts, as in browsers.
        if !hasBase, let href = tag.attributes["href"] {
          base = WebAddress.resolve(href, against: address)
          hasBase = true
        }
      case let name where Self.opaque.contains(name) && !tag.isClosed:
        place = Self.find("</" + name, in: bytes, from: tag.end) ?? bytes.count
      default: break
      }
    }
    for attributes in found {
      guard let href = attributes["href"], let whole = WebAddress.clean(href, base: base) else { continue }
      links.append(
        Link(
          relations: (attributes["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init),
          address: whole, type: Self.mediaType(attributes["type"] ?? ""), title: attributes["title"] ?? ""))
    }
  }

  /// Where a feed goes on, as its head says it: RFC 5005.
  package static func next(inFeed feed: [UInt8], address: String) -> String? {
    let text = feed.prefix(1 << 16)
    let item = ["<entry", "<item"].compactMap { find($0, in: Array(text), from: 0) }.min()
    let links = PageLinks(Array(text.prefix(item ?? text.count)), address: address).links
    return links.first { !$0.relations.filter(["next", "prev-archive"].contains).isEmpty }?.address
  }

  /// Without parameters, in small letters.
  package static func mediaType(_ text: String) -> String {
    String(text.prefix { $0 != ";" }).trimmed.lowercased()
  }

  static func find(_ word: String, in bytes: [UInt8], from start: Int) -> Int? {
    let word = Array(word.utf8)
    var place = start
    while place + word.count <= bytes.count {
      if bytes[place..<place + word.count].elementsEqual(word, by: { $0 == $1 || $0 | 0x20 == $1 }) {
        return place
      }
      place += 1
    }
    return nil
  }

  static func tag(
    _ bytes: [UInt8], _ open: Int
  ) -> (name: String, attributes: [String: String], isClosed: Bool, end: Int)? {
    var place = open + 1
    func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
    let nameStart = place
    while place < bytes.count, (bytes[place] | 0x20) >= UInt8(ascii: "a"), (bytes[place] | 0x20) <= UInt8(ascii: "z") {
      place += 1
    }
    guard place > nameStart else { return nil }
    var name = String(decoding: bytes[nameStart..<place], as: UTF8.self).lowercased()
    if place < bytes.count, bytes[place] == UInt8(ascii: ":") {
      // In XML a vocabulary stands before it.
      let start = place + 1
      place = bytes[start...].firstIndex { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) } ?? bytes.count
      name = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
    }
    var attributes: [String: String] = [:]
    var isClosed = false
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: ">"): return (name, attributes, isClosed, place + 1)
      case UInt8(ascii: "/"):
        isClosed = true
        place += 1
      case let byte where isBlank(byte): place += 1
      default:
        let start = place
        while place < bytes.count, !isBlank(bytes[place]), !"=>/".utf8.contains(bytes[place]) { place += 1 }
        // A stray sign is no name; go on behind it.
        if place == start { place += 1 }
        let key = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
        while place < bytes.count, isBlank(bytes[place]) { place += 1 }
        guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { continue }
        place += 1
        while place < bytes.count, isBlank(bytes[place]) { place += 1 }
        guard place < bytes.count else { return nil }
        let valueStart: Int
        let valueEnd: Int
        if bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") {
          guard let close = bytes[(place + 1)...].firstIndex(of: bytes[place]) else { return nil }
          (valueStart, valueEnd) = (place + 1, close)
          place = close + 1
        } else {
          valueStart = place
          while place < bytes.count, !isBlank(bytes[place]), bytes[place] != UInt8(ascii: ">") { place += 1 }
          valueEnd = place
        }
        isClosed = false
        let value = HTMLText.plain(String(decoding: bytes[valueStart..<valueEnd], as: UTF8.self))
        if attributes[key] == nil { attributes[key] = value }
      }
    }
    return nil
  }
}
