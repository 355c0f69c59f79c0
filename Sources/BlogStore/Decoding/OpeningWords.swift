import Blog
import Markup

/// What stands in the place of a title that a post has not: the words with which it begins; of a post without words, what a
/// picture in it is called.
enum OpeningWords {
  /// In columns of a terminal, about: what a list has room for.
  static let longest = 60
  /// So many bytes of a body are looked at first; more only where nothing stands in them.
  private static let looks = [1 << 13, 1 << 20]

  /// One line without control characters, untrusted; empty for a post with a title, and where there is nothing to tell.
  static func of(_ post: Post) -> String {
    guard !Post.isSeen(post.title) else { return "" }
    var picture = ""
    for most in looks {
      let (words, pictures) = beginning(of: post.body, most)
      if !words.isEmpty { return words }
      if picture.isEmpty { picture = pictures.lazy.map(name).first { !$0.isEmpty } ?? "" }
      if post.body.source.utf8.count <= most { break }
    }
    if !picture.isEmpty { return picture }
    let attachments = post.attachments.map { cut(line($0.title ?? "")) ?? fileName($0.url) }
    return ([post.image.map(fileName) ?? ""] + attachments).first { !$0.isEmpty } ?? ""
  }

  private static func beginning(of body: Body, _ most: Int) -> (words: String, pictures: [Embed]) {
    guard !body.source.isEmpty else { return ("", []) }
    var source = body.source
    if source.utf8.count > most {
      source = String(decoding: wholeParts(source.utf8.prefix(most), body.format), as: UTF8.self)
      while source.last == "\u{FFFD}" { source.removeLast() }
    }
    let document =
      switch body.format {
      case .html: MarkupParser.document(html: source)
      case .markdown: MarkupParser.document(markdown: source)
      case .text: MarkupParser.document(plainText: source)
      }
    var walk = Walk()
    walk.take(document.blocks)
    return (cut(line(walk.line)) ?? "", walk.pictures)
  }

  /// The beginning of a text without what was cut in two: a tag, or a line that may hold a picture's address.
  private static func wholeParts(_ beginning: Substring.UTF8View, _ format: BodyFormat) -> Substring.UTF8View {
    switch format {
    case .text: return beginning
    case .markdown:
      return beginning.lastIndex(of: UInt8(ascii: "\n")).map { beginning[..<$0] } ?? beginning.prefix(0)
    case .html:
      guard let open = beginning.lastIndex(of: UInt8(ascii: "<")),
        beginning[open...].firstIndex(of: UInt8(ascii: ">")) == nil
      else { return beginning }
      return beginning[..<open]
    }
  }

  /// A picture's description, else its file's name.
  private static func name(_ embed: Embed) -> String { cut(line(embed.label)) ?? fileName(embed.target) }

  /// `sieni.jpg` of an address or a path; empty where the address holds the picture itself.
  private static func fileName(_ address: String) -> String {
    let lower = address.prefix(8).lowercased()
    guard !lower.hasPrefix("data:"), !lower.hasPrefix("blob:") else { return "" }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard let last = path.split(separator: "/").last, !last.hasSuffix(":") else { return "" }
    return cut(line(Slug.decoded(String(last)))) ?? ""
  }

  /// One line: blanks of any kind become one, control characters and places for hyphens none.
  private static func line(_ text: String) -> String {
    var words: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let scalars = word.unicodeScalars.filter { $0.properties.generalCategory != .control && $0.value != 0xAD }
      if !scalars.isEmpty { words.append(String(String.UnicodeScalarView(scalars))) }
      // A few more than there is room for: those that are cut off are not looked at.
      if words.count > longest { break }
    }
    return words.joined(separator: " ")
  }

  /// As much as there is room for: whole words, and of a word that is longer than the room, or of a script that parts no
  /// words, whole clusters. Nil where there is nothing to be seen.
  static func cut(_ line: String) -> String? {
    guard Post.isSeen(line) else { return nil }
    var columns = 0
    var end = line.startIndex
    // Where a word, or a part of a sentence, ended last.
    var good: String.Index?
    for index in line.indices {
      let character = line[index]
      let width = self.columns(character)
      // One column is the sign's that says that more follows.
      if columns + width > longest - 1, self.columns(line[index...], upTo: longest - columns) > longest - columns {
        // Half of the room is not left empty for a word's sake.
        let isLong = good.map { self.columns(line[..<$0], upTo: longest) > longest / 2 } ?? false
        let stop = isLong && character != " " ? good ?? end : end
        var words = line[..<stop]
        while let last = words.last, last.isWhitespace || ",;:、，；：".contains(last) { words.removeLast() }
        return words + "…"
      }
      columns += width
      end = line.index(after: index)
      if character == " " { good = index }
      if width == 2, "、。，．！？：；」』）".contains(character) { good = end }
    }
    return line
  }

  /// The columns of a text, no more counted than are asked for.
  private static func columns(_ text: Substring, upTo most: Int) -> Int {
    var count = 0
    for character in text {
      count += columns(character)
      if count > most { break }
    }
    return count
  }

  /// Ideographs, kana, Hangul and pictograms take two. Lists measure for themselves: this is about how much is enough.
  private static func columns(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case ..<0x1100: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

/// Looks for the first line that says something, and for the pictures before it.
private struct Walk {
  var line = ""
  var pictures: [Embed] = []

  var isDone: Bool { Post.isSeen(line) }

  mutating func take(_ blocks: [Block]) {
    for block in blocks where !isDone {
      switch block {
      case .paragraph(let content), .heading(_, let content, _), .preformatted(let content, _): take(line: content)
      case .list(let list): for item in list.items { take(item.content) }
      case .definitions(let definitions):
        for definition in definitions {
          for term in definition.terms { take(line: term) }
          for description in definition.descriptions { take(description) }
        }
      case .quote(let content), .indented(_, let content), .localized(_, let content): take(content)
      case .table(let table):
        take(line: table.caption)
        for row in table.rows { for cell in row { take(cell.content) } }
      case .figure(let content, let caption):
        take(content)
        take(line: caption)
      case .details(let summary, let content):
        take(line: summary)
        take(content)
      case .rule: break
      }
    }
  }

  private mutating func take(line content: [Inline]) {
    guard !isDone else { return }
    line = ""
    take(content)
  }

  private mutating func take(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let words): line += words
      case .emphasis(let content), .strong(let content), .underlined(let content), .deleted(let content),
        .marked(let content), .code(let content), .subscript(let content), .superscript(let content),
        .quoted(let content), .link(_, let content), .localized(_, let content), .unbroken(let content):
        take(content)
      case .embed(let embed): pictures.append(embed)
      case .anchor: break
      case .lineBreak: line += " "
      }
    }
  }
}
