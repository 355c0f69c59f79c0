import CGumbo

/// HTML made ready for gumbo: bounded in depth and attributes, and without the long runs of text.
///
/// gumbo is quadratic in nesting, and reads text character by character at 20 MB/s. What it decides never depends
/// on what text says, so each run of text goes through it as one private-use character, and the walk over the tree
/// puts the text back. Scripts, styles and comments stay behind.
struct HTMLPreparation {
  /// Elements that may be open at a time.
  static let depthLimit = 96
  /// Formatting elements that may be open at a time: HTML opens all of them again in each new block.
  static let formattingLimit = 16
  /// The first character that stands for text: U+F0000, of plane 15.
  static let firstStandIn: UInt32 = 0xF0000
  /// How many there are.
  static let standInLimit = 0xFFFD

  /// What gumbo is to parse.
  var output: [UInt8] = []
  /// The text behind each stand-in, as ranges of the source.
  private(set) var segments: [Range<Int>] = []
  /// Bytes of the source after which a piece ends where it best can; what gumbo can take is less in no case.
  var pieceLength = Int.max
  /// How many tags were too deep.
  private(set) var droppedTags = 0

  let bytes: UnsafeBufferPointer<UInt8>
  private var scanner: HTMLScanner
  private var open: [GumboTag] = []
  private var formatting = 0
  private var droppedOpen = 0
  private let hasShortcodes: Bool
  private let usesStandIns: Bool

  /// - Parameter usesStandIns: false lets gumbo read all text, which must make no difference (a test's business).
  init(_ bytes: UnsafeBufferPointer<UInt8>, hasShortcodes: Bool, usesStandIns: Bool = true) {
    self.bytes = bytes
    self.usesStandIns = usesStandIns
    // Most bodies hold no bracket at all.
    scanner = HTMLScanner(bytes)
    self.hasShortcodes = hasShortcodes && scanner.index(of: UInt8(ascii: "["), from: 0) != nil
  }

  /// Reads the source from a place on, and returns the place to go on from: the source's end, or earlier where a
  /// long source is best cut.
  mutating func run(from start: Int) -> Int {
    output.removeAll(keepingCapacity: true)
    segments.removeAll(keepingCapacity: true)
    var place = start
    while let markup = scanner.index(of: UInt8(ascii: "<"), from: place) {
      let end = text(place..<markup)
      guard end == markup else {
        // A shortcode reached beyond.
        place = end
        continue
      }
      switch scanner.piece(at: markup) {
      case .literal:
        append("&lt;")
        place = markup + 1
      case .comment(let end):
        comment(markup..<end)
        place = end
      case .endTag(let tag, let end):
        endTag(tag, markup..<end)
        place = end
      case .startTag(let tag, let end):
        if isLong || markup - start > pieceLength, Self.endsParagraph(tag), isBetweenBlocks { return markup }
        place = startTag(tag, markup..<end)
      }
    }
    return text(place..<bytes.count)
  }

  private var isLong: Bool { output.count > 1 << 18 || segments.count > Self.standInLimit / 2 }

  /// Whether nothing is open but what only groups blocks. Such an element's own end tag, which then comes in the next
  /// piece, means nothing to gumbo.
  private var isBetweenBlocks: Bool {
    formatting == 0 && droppedOpen == 0 && open.allSatisfy(Self.isGroup)
  }

  // MARK: Tags

  /// Returns where reading goes on.
  private mutating func startTag(_ tag: GumboTag, _ range: Range<Int>) -> Int {
    switch tag {
    case GUMBO_TAG_SCRIPT: return skip("script", range.upperBound)
    case GUMBO_TAG_STYLE: return skip("style", range.upperBound)
    case GUMBO_TAG_TEXTAREA: return textArea(range)
    case GUMBO_TAG_NOEMBED: return skip("noembed", range.upperBound, orKeep: true)
    case GUMBO_TAG_NOFRAMES: return skip("noframes", range.upperBound, orKeep: true)
    case GUMBO_TAG_TITLE where !open.contains(GUMBO_TAG_SVG): return skip("title", range.upperBound, orKeep: true)
    case GUMBO_TAG_IFRAME:
      copyTag(range)
      append("</iframe>")
      guard let end = scanner.endTag("iframe", from: range.upperBound) else { return range.upperBound }
      return scanner.index(of: UInt8(ascii: ">"), from: end).map { $0 + 1 } ?? bytes.count
    case GUMBO_TAG_XMP:
      return letters(until: scanner.endTag("xmp", from: range.upperBound), from: range.upperBound)
    case GUMBO_TAG_PLAINTEXT:
      return letters(until: nil, from: range.upperBound)
    default: break
    }
    guard !Self.isVoid(tag) else {
      copyTag(range)
      return range.upperBound
    }
    closeImplied(by: tag)
    let isFormatting = Self.isFormatting(tag)
    if open.count >= Self.depthLimit || (isFormatting && formatting >= Self.formattingLimit) {
      droppedTags += 1
      droppedOpen += 1
      // Where a block would have begun, the text at least begins on a line of its own.
      let isBlock = !isFormatting && tag != GUMBO_TAG_SPAN && tag != GUMBO_TAG_UNKNOWN
      if isBlock, !output.suffix(4).elementsEqual("<br>".utf8) { append("<br>") }
      return range.upperBound
    }
    if bytes[range.upperBound - 2] != UInt8(ascii: "/") || tag != GUMBO_TAG_UNKNOWN { open.append(tag) }
    if isFormatting { formatting += 1 }
    copyTag(range)
    return range.upperBound
  }

  private mutating func endTag(_ tag: GumboTag, _ range: Range<Int>) {
    if let match = open.lastIndex(of: tag) {
      // The innermost of what was dropped ends first.
      if droppedOpen > 0, open.count >= Self.depthLimit || formatting >= Self.formattingLimit {
        droppedOpen -= 1
        return
      }
      if Self.isFormatting(tag) {
        // `</b>` does not end the blocks that it is misnested with.
        open.remove(at: match)
        formatting = max(0, formatting - 1)
      } else {
        open.removeSubrange(match...)
      }
    } else if droppedOpen > 0 {
      droppedOpen -= 1
      return
    }
    // gumbo puts text that it still holds behind a form, where it belongs inside; a comment makes it put that down.
    if tag == GUMBO_TAG_FORM { append("<!---->") }
    copyTag(range)
  }

  /// Tags that end others by beginning.
  private mutating func closeImplied(by tag: GumboTag) {
    switch tag {
    case GUMBO_TAG_A:
      if let match = open.lastIndex(of: GUMBO_TAG_A) {
        open.remove(at: match)
        formatting = max(0, formatting - 1)
      }
    case GUMBO_TAG_LI, GUMBO_TAG_TR, GUMBO_TAG_OPTION:
      close(tag, within: [GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_TABLE, GUMBO_TAG_SELECT])
    case GUMBO_TAG_TD, GUMBO_TAG_TH:
      close(GUMBO_TAG_TD, within: [GUMBO_TAG_TABLE])
      close(GUMBO_TAG_TH, within: [GUMBO_TAG_TABLE])
    case GUMBO_TAG_DT, GUMBO_TAG_DD:
      close(GUMBO_TAG_DT, within: [GUMBO_TAG_DL])
      close(GUMBO_TAG_DD, within: [GUMBO_TAG_DL])
    case GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT:
      close(GUMBO_TAG_TBODY, within: [GUMBO_TAG_TABLE])
      close(GUMBO_TAG_THEAD, within: [GUMBO_TAG_TABLE])
      close(GUMBO_TAG_TFOOT, within: [GUMBO_TAG_TABLE])
    default: break
    }
    if Self.endsParagraph(tag) { close(GUMBO_TAG_P, within: [GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_BUTTON]) }
  }

  private mutating func close(_ tag: GumboTag, within barriers: [GumboTag]) {
    var index = open.count - 1
    while index >= 0, !barriers.contains(open[index]) {
      if open[index] == tag {
        // Formatting that was left open stays in gumbo's list, and so in the count.
        open.removeSubrange(index...)
        return
      }
      index -= 1
    }
  }

  private mutating func copyTag(_ range: Range<Int>) {
    if let end = scanner.attributeLimitEnd, scanner.attributeCount > HTMLScanner.attributeLimit {
      droppedTags += 1
      appendTag(range.lowerBound..<end)
      output.append(UInt8(ascii: ">"))
    } else {
      appendTag(range)
    }
  }

  private mutating func comment(_ range: Range<Int>) {
    guard range.count >= 7, bytes[range.lowerBound + 1] == UInt8(ascii: "!") else { return }
    var place = range.lowerBound + 4
    while place < range.upperBound, HTMLScanner.isSpace(bytes[place]) { place += 1 }
    if scanner.matches("more", at: place) || scanner.matches("nextpage", at: place) { append("\n\n") }
  }

  /// Skips raw text that is never shown. Where it never ends, the rest of the body goes with it, as in a browser, or
  /// is kept as text.
  private func skip(_ name: StaticString, _ start: Int, orKeep keepsRest: Bool = false) -> Int {
    guard let end = scanner.endTag(name, from: start) else { return keepsRest ? start : bytes.count }
    return scanner.index(of: UInt8(ascii: ">"), from: end).map { $0 + 1 } ?? bytes.count
  }

  /// What a text area holds, as text; one that never ends is left out, and the rest of the body is kept.
  private mutating func textArea(_ range: Range<Int>) -> Int {
    guard let end = scanner.endTag("textarea", from: range.upperBound) else { return range.upperBound }
    copyTag(range)
    plainText(range.upperBound..<end)
    append("</textarea>")
    return scanner.index(of: UInt8(ascii: ">"), from: end).map { $0 + 1 } ?? bytes.count
  }

  /// Raw text that is shown: `xmp`, `plaintext`.
  private mutating func letters(until end: Int?, from start: Int) -> Int {
    append("<pre>")
    let end = end ?? bytes.count
    if start < end { standIn(start..<end) }
    append("</pre>")
    return scanner.index(of: UInt8(ascii: ">"), from: end).map { $0 + 1 } ?? bytes.count
  }

  // MARK: Text

  /// Reads text without markup; returns its end, or a place beyond it where a shortcode ends there.
  private mutating func text(_ range: Range<Int>) -> Int {
    guard hasShortcodes, !open.contains(GUMBO_TAG_PRE), !open.contains(GUMBO_TAG_CODE) else {
      plainText(range)
      return range.upperBound
    }
    var start = range.lowerBound
    var place = start
    while let bracket = scanner.index(of: UInt8(ascii: "["), from: place, to: range.upperBound) {
      place = bracket + 1
      guard let shortcode = Shortcode(at: bracket, in: bytes, to: range.upperBound),
        let replacement = shortcode.replacement(in: bytes)
      else { continue }
      plainText(start..<bracket)
      switch replacement.begins {
      case .figure?: open.append(GUMBO_TAG_FIGURE)
      case .nothing?: if let figure = open.lastIndex(of: GUMBO_TAG_FIGURE) { open.removeSubrange(figure...) }
      case nil: break
      }
      output.append(contentsOf: replacement.html.utf8)
      if let letters = replacement.letters {
        plainText(letters)
        output.append(contentsOf: replacement.htmlAfter.utf8)
      }
      if replacement.end >= range.upperBound { return replacement.end }
      start = replacement.end
      place = start
    }
    plainText(start..<range.upperBound)
    return range.upperBound
  }

  private mutating func plainText(_ range: Range<Int>) {
    var start = range.lowerBound
    var end = range.upperBound
    // White space around text stays outside: it means something to gumbo.
    while start < end, HTMLScanner.isSpace(bytes[start]) { start += 1 }
    while end > start, HTMLScanner.isSpace(bytes[end - 1]) { end -= 1 }
    output.append(contentsOf: bytes[range.lowerBound..<start])
    while let reference = scanner.index(of: UInt8(ascii: "&"), from: start, to: end) {
      if start < reference { standIn(start..<reference) }
      start = reference + 1
      while start < end, start - reference < 40, Self.isReference(bytes[start]) { start += 1 }
      if start < end, bytes[start] == UInt8(ascii: ";") { start += 1 }
      appendReference(reference..<start)
    }
    if start < end { standIn(start..<end) }
    output.append(contentsOf: bytes[end..<range.upperBound])
  }

  private mutating func standIn(_ range: Range<Int>) {
    let isBlank = bytes[range].allSatisfy { HTMLScanner.isSpace($0) }
    guard !isBlank else {
      output.append(contentsOf: bytes[range])
      return
    }
    guard usesStandIns, segments.count < Self.standInLimit else { return copyLetters(range) }
    let scalar = Self.firstStandIn + UInt32(segments.count)
    output.append(UInt8(0xF0 | scalar >> 18))
    output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
    output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    output.append(UInt8(0x80 | scalar & 0x3F))
    segments.append(range)
  }

  /// Text as it is, for gumbo to read; it must not forge a stand-in.
  private mutating func copyLetters(_ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      switch bytes[place] {
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: "&"): append("&amp;")
      default:
        guard let (length, scalar) = foreign(place, range.upperBound) else {
          output.append(bytes[place])
          break
        }
        if Self.isPrivate(scalar) { appendCode(scalar) } else { appendReference(to: scalar) }
        place += length - 1
      }
      place += 1
    }
  }

  mutating func append(_ text: StaticString) {
    output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
