import CGumbo

/// Where the last line of a quotation begins that tells who said it, behind a dash: `— Ann Lee`.
struct SourceLine {
  /// The text that it begins in, or the element that holds nothing before it.
  var node: UnsafePointer<GumboNode>
  /// Bytes of the text before it.
  var offset: Int
}

extension DocumentBuilder {
  /// Text of a quotation's last paragraph, as far as it is on one line.
  private struct LastLine {
    var texts: [(node: HTMLNode, start: Int)] = []
    var bytes: [UInt8] = []
    /// Whether a `cite` says who it was.
    var holdsCitation = false

    mutating func begin() {
      texts = []
      bytes = []
      holdsCitation = false
    }
  }

  /// Looks for it in the quotation's last paragraph; nil where it begins a line already, or is none.
  func sourceLine(of quotation: HTMLNode) -> SourceLine? {
    var paragraph = quotation
    while let last = Self.lastSeen(in: paragraph), last.isElement,
      last.tag == GUMBO_TAG_P || last.tag == GUMBO_TAG_DIV
    {
      paragraph = last
    }
    var line = LastLine()
    collect(paragraph, &line)
    guard !line.holdsCitation, let length = Attribution.lengthOfSource(line.bytes) else { return nil }
    let place = line.bytes.count - length
    guard let text = line.texts.last(where: { $0.start <= place }) else { return nil }
    return beginning(of: text.node, place - text.start, in: paragraph)
  }

  private static func lastSeen(in node: HTMLNode) -> HTMLNode? {
    var last: HTMLNode?
    for child in node.children where child.isElement || child.isText && !isBlank(child) { last = child }
    return last
  }

  private func collect(_ node: HTMLNode, _ line: inout LastLine) {
    for child in node.children {
      if child.isText {
        line.texts.append((child, line.bytes.count))
        forEachPiece(of: child.text) { line.bytes.append(contentsOf: $0) }
      } else if child.isElement {
        if child.tag == GUMBO_TAG_BR || Self.isBlock(child.tag) {
          line.begin()
        } else if child.tag == GUMBO_TAG_CITE {
          line.holdsCitation = true
        } else {
          collect(child, &line)
        }
      }
    }
  }

  /// What only changes how letters look, or leads somewhere, goes along with what it holds.
  private func beginning(of text: HTMLNode, _ offset: Int, in paragraph: HTMLNode) -> SourceLine {
    var result = SourceLine(node: text.pointer, offset: offset)
    var whole: [UInt8] = []
    forEachPiece(of: text.text) { whole.append(contentsOf: $0) }
    guard whole.prefix(offset).allSatisfy({ HTMLScanner.isSpace($0) }) else { return result }
    var node = text
    while let parent = node.parent, parent.pointer != paragraph.pointer,
      Self.onlyLooks(parent.tag) || parent.tag == GUMBO_TAG_A
    {
      var previous = node.previous
      while let sibling = previous {
        guard sibling.isText, Self.isBlank(sibling) else { return result }
        previous = sibling.previous
      }
      node = parent
      result = SourceLine(node: node.pointer, offset: 0)
    }
    return result
  }
}

extension Attribution {
  /// Bytes of what a text ends with, where that tells behind a dash who said the rest: a line of its own, or what follows
  /// a sentence.
  static func lengthOfSource(_ text: [UInt8]) -> Int? {
    let end = text.lastIndex { !HTMLScanner.isSpace($0) }.map { $0 + 1 } ?? 0
    // Nobody's name is longer; what is said before it need not be read.
    var start = max(0, end - 4 * longest)
    while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
    let tail = text[start..<end]
    guard let first = text.firstIndex(where: { !HTMLScanner.isSpace($0) }), !isOne(said(text[first..<end])) else {
      return nil
    }
    if let newline = tail.lastIndex(of: 0x0A) {
      let line = tail[newline...].drop { HTMLScanner.isSpace($0) }
      if tellsWho(String(decoding: line, as: UTF8.self)) { return text.count - line.startIndex }
    }
    let words = String(decoding: tail, as: UTF8.self)
    guard let dash = dash(in: words, needsSentence: true), tellsWho(String(words[dash...])) else { return nil }
    return text.count - end + words.utf8.distance(from: dash, to: words.endIndex)
  }

  private static let longest = 100

  /// The beginning of what is said.
  private static func said(_ text: ArraySlice<UInt8>) -> String { String(decoding: text.prefix(8), as: UTF8.self) }

  /// Whether a line consists of a dash and who it was, maybe with where and when.
  static func tellsWho(_ line: String) -> Bool {
    let dash = line.prefix { "-–—―~".contains($0) }
    let name = line[dash.endIndex...]
    let who = name.drop { $0.isWhitespace }
    guard !dash.isEmpty, dash.count <= 3, line.count <= longest, let first = who.first, let last = who.last,
      who.contains(where: \.isLetter)
    else { return false }
    if name.startIndex == who.startIndex, dash.allSatisfy({ "-~".contains($0) }) || !first.isUppercase { return false }
    let isFinished = ".!?:;,…。".contains(last)
    if who.first(where: { $0.isLetter || $0.isNumber })?.isLowercase == true {
      return !isFinished && who.split(whereSeparator: \.isWhitespace).count <= 4
    }
    return isName(who) && !",:;…".contains(last) || isSource(String(who))
  }
}
