/// Titles, names and tags: one line in which people write both HTML and about HTML.
extension HTMLText {
  /// The elements that are markup where they are closed: what else stands in angle brackets is text.
  private static let inline: Set<String> = [
    "em", "i", "b", "strong", "code", "sup", "sub", "small", "span", "u", "s", "del", "ins", "mark", "cite", "q",
    "abbr",
    "acronym", "a", "tt", "kbd", "samp", "var", "big", "strike", "font", "dfn", "time", "bdi", "bdo", "ruby", "rt",
    "rp",
    "nobr", "center",
  ]
  /// Elements that are markup where nothing but markup stands around them, as in a title that is all of blocks.
  private static let wrapping: Set<String> = ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "header", "title"]
  private static let empty: Set<String> = ["br", "wbr"]
  private static let removed: Set<String> = ["script", "style"]

  private struct Tag {
    var range: Range<Int>
    var name: String
    var isEnd: Bool
    var isMarkup = false
  }

  /// What a reader sees of a title: HTML, read once. Markup that is closed becomes its text; a tag that is only
  /// mentioned ("The <nav> element", `vector<int>`) stays.
  static func title(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else { return html.trimmed }
    let bytes = Array(html.trimmed.utf8)
    let (tags, gone) = markup(bytes)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") {
        if let range = gone[place] {
          place = range
          continue
        }
        if let tag = tags[place], tag.isMarkup {
          if tag.name == "img" { output += alternative(bytes[tag.range]) }
          place = tag.range.upperBound
          if tag.name == "br" || wrapping.contains(tag.name) {
            // A blank for an end of a line, with whatever blanks stand around it.
            while let last = output.last, last <= 0x20 { output.removeLast() }
            if !output.isEmpty { output.append(0x20) }
            while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
          }
          continue
        }
      }
      if bytes[place] == UInt8(ascii: "&"), let (end, scalar) = reference(bytes, place) {
        output += scalar.utf8Bytes
        place = end
        continue
      }
      output.append(bytes[place])
      place += 1
    }
    return String(decoding: output, as: UTF8.self).trimmed
  }

  /// The tags by where they begin, and what goes with its contents: where it ends, by where it begins.
  private static func markup(_ bytes: [UInt8]) -> (tags: [Int: Tag], gone: [Int: Int]) {
    var tags: [Tag] = []
    var gone: [Int: Int] = [:]
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<"), let (end, name) = tag(bytes, place) else {
        place += 1
        continue
      }
      if name.isEmpty { gone[place] = end }
      let isEnd = place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "/")
      tags.append(Tag(range: place..<end, name: name, isEnd: isEnd))
      place = end
    }
    var open: [String: [Int]] = [:]
    var blocks: [(first: Int, last: Int)] = []
    for index in tags.indices {
      let tag = tags[index]
      if empty.contains(tag.name) {
        tags[index].isMarkup = true
      } else if tag.name == "img" {
        tags[index].isMarkup = String(decoding: bytes[tag.range], as: UTF8.self).lowercased().contains("src")
      } else if !tag.isEnd {
        open[tag.name, default: []].append(index)
      } else if let first = open[tag.name]?.popLast() {
        if removed.contains(tag.name) {
          gone[tags[first].range.lowerBound] = tag.range.upperBound
        } else if inline.contains(tag.name) {
          tags[first].isMarkup = true
          tags[index].isMarkup = true
        } else if wrapping.contains(tag.name) {
          blocks.append((first, index))
        }
      }
    }
    settle(blocks.sorted { $0.first < $1.first }, &tags, bytes)
    return (Dictionary(tags.map { ($0.range.lowerBound, $0) }) { first, _ in first }, gone)
  }

  /// Blocks are markup where what stands before and behind each is markup too, or another of them, or nothing.
  private static func settle(_ blocks: [(first: Int, last: Int)], _ tags: inout [Tag], _ bytes: [UInt8]) {
    let beginnings = Set(blocks.map(\.first))
    for block in blocks {
      var start = tags[block.first].range.lowerBound
      while start > 0, bytes[start - 1] <= 0x20 { start -= 1 }
      var end = tags[block.last].range.upperBound
      while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
      let before = block.first > 0 && tags[block.first - 1].range.upperBound == start && tags[block.first - 1].isMarkup
      let next = block.last + 1
      let behind =
        next < tags.count && tags[next].range.lowerBound == end && (tags[next].isMarkup || beginnings.contains(next))
      guard start == 0 || before, end == bytes.count || behind else { continue }
      tags[block.first].isMarkup = true
      tags[block.last].isMarkup = true
    }
  }

  /// What a picture in a title says: blogs draw emoji so.
  private static func alternative(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let key = text.firstRange(of: "alt=") else { return [] }
    let rest = text[key.upperBound...]
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return [] }
    return Array(plain(String(rest.dropFirst().prefix { $0 != quote })).utf8)
  }
}
