/// Tags of a web page one after the other, comments and what is no markup passed over.
enum PageTags {
  struct Tag {
    /// In small letters, a slash before it where it ends something.
    var name: String
    /// By their names in small letters; of an end none.
    var attributes: [String: String]
    /// Where what follows it begins.
    var end: Int
  }

  /// No page of a post is longer.
  private static let longest = 8 << 20
  /// What stands in them is no markup.
  private static let opaque: Set<String> = ["script", "style", "textarea", "title", "template", "xmp"]

  static func forEach(_ page: [UInt8], _ take: (Tag) -> Void) {
    let bytes = page.count > longest ? Array(page.prefix(longest)) : page
    var place = 0
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      if bytes[open...].starts(with: "<!--".utf8) {
        place = PageLinks.find("-->", in: bytes, from: open + 4) ?? bytes.count
      } else if open + 1 < bytes.count, bytes[open + 1] == UInt8(ascii: "/") {
        let end = bytes[open...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        let name = bytes[(open + 2)..<max(end, open + 2)].prefix(20).prefix { $0 > 0x20 }
        take(Tag(name: "/" + String(decoding: name, as: UTF8.self).lowercased(), attributes: [:], end: end))
        place = end
      } else if let tag = PageLinks.tag(bytes, open) {
        place = tag.end
        take(Tag(name: tag.name, attributes: tag.attributes, end: tag.end))
        if opaque.contains(tag.name), !tag.isClosed {
          place = PageLinks.find("</" + tag.name, in: bytes, from: tag.end) ?? bytes.count
        }
      } else {
        place = open + 1
      }
    }
  }
}
