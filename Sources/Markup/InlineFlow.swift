/// Running text while it is collected: white space collapses, wrappers stay open across paragraphs.
struct InlineFlow {
  /// What is around a piece of running text.
  enum Wrapper {
    case emphasis, strong, underlined, deleted, marked, code, `subscript`, superscript, quoted, unbroken
    case link(String)
    case localized(Locality)

    var isUnbroken: Bool { if case .unbroken = self { true } else { false } }
    var isCode: Bool { if case .code = self { true } else { false } }

    /// Where addresses in text are text.
    var isLinkOrCode: Bool {
      switch self {
      case .link, .code: true
      default: false
      }
    }

    func wrap(_ content: [Inline]) -> Inline {
      switch self {
      case .emphasis: .emphasis(content)
      case .strong: .strong(content)
      case .underlined: .underlined(content)
      case .deleted: .deleted(content)
      case .marked: .marked(content)
      case .code: .code(content)
      case .subscript: .subscript(content)
      case .superscript: .superscript(content)
      case .quoted: .quoted(content)
      case .unbroken: .unbroken(content)
      case .link(let target): .link(target: target, content: content)
      case .localized(let locality): .localized(locality, content)
      }
    }
  }

  /// What white space means.
  enum WhiteSpace {
    /// Any run of it is one space.
    case collapses
    /// As `collapses`, and a blank line parts paragraphs (WordPress).
    case partsParagraphs
    /// As `partsParagraphs`, and a line's end is a line's end (WordPress).
    case breaksLines
    /// It stays (`pre`).
    case stays
  }

  var whiteSpace: WhiteSpace
  /// Whether lines are as far in as they were written, and gaps as wide: in plain text that is all there is to draw with.
  var keepsBlanks = false
  /// Whether the paragraph so far holds something that is seen.
  private(set) var isVisible = false
  var inlines: [[Inline]] = [[]]
  private(set) var wrappers: [Wrapper] = []
  var text: [UInt8] = []
  var needsSpace = false
  /// Blanks more than the one that is needed.
  private var blanks = 0
  /// Whether the space that is needed is a line's end behind Chinese or Japanese, which means nothing before more of it.
  private var isSpaceSoft = false
  /// Whether the space that is needed is one that nobody wrote, which marks that close do without.
  private var isSpaceOurs = false
  /// Whether what was flushed last ends in Chinese or Japanese.
  private var endsWide = false
  private(set) var atStart = true
  /// Whether what was flushed last ends in a space.
  private var endsInSpace = false
  /// Whether the line so far holds nothing that is seen.
  private var isLineBlank = true
  /// How many have come since something was seen.
  private var lineBreaks = 0
  /// Long forms of abbreviations, to be told at the paragraph's end: they would part what belongs together.
  var explanations: [Explanation] = []
  /// Whether they wait for a later paragraph. Headings and code are shown as they are.
  var holdsExplanations = false
  /// Whether the last that was seen is the abbreviation that was explained last.
  private var endsWithAbbreviation = false
  /// Whether a line's end in the source is none right after a `br`, where white space stays.
  var endsLinesOnce = false

  init(_ whiteSpace: WhiteSpace, within wrappers: [Wrapper] = []) {
    self.whiteSpace = whiteSpace
    for wrapper in wrappers { open(wrapper) }
  }

  /// Whether one of the open wrappers is such.
  func isInside(_ isSuch: (Wrapper) -> Bool) -> Bool { wrappers.contains(where: isSuch) }

  // MARK: Building

  mutating func open(_ wrapper: Wrapper) {
    flushText(withSpace: !isSpaceSoft)
    wrappers.append(wrapper)
    inlines.append([])
  }

  mutating func close() {
    // What code ends with after its last line is no indentation.
    if isLineBlank, text.allSatisfy({ $0 == 0x20 }) { dropBlankLine() }
    flushText(withSpace: false)
    guard let content = inlines.popLast(), let wrapper = wrappers.popLast() else { return }
    if !content.isEmpty { inlines[inlines.count - 1].append(wrapper.wrap(content)) }
  }

  mutating func append(_ inline: Inline) {
    flushText(withSpace: true)
    inlines[inlines.count - 1].append(inline)
    switch inline {
    case .anchor: break
    case .lineBreak:
      atStart = true
      isLineBlank = true
    default:
      isVisible = true
      atStart = false
      endsInSpace = false
      endsWide = false
      isLineBlank = false
      lineBreaks = 0
      endsWithAbbreviation = false
    }
  }

  /// Parts what follows from what came, as a space does.
  mutating func part() {
    guard !atStart, !endsInSpace, whiteSpace != .stays else { return }
    if !needsSpace { isSpaceOurs = true }
    needsSpace = true
    isSpaceSoft = false
  }

  /// A line's end; white space around it vanishes. None begins a paragraph, and many together make one blank line.
  mutating func lineBreak() {
    if whiteSpace == .stays { return text.append(0x0A) }
    needsSpace = false
    blanks = 0
    dropBlankLine()
    guard isVisible, lineBreaks < 2 else { return }
    append(.lineBreak)
    lineBreaks += 1
  }

  /// Ends the line where there is one.
  mutating func beginLine() { if !atStart { lineBreak() } }

  /// Appends text. Where white space in it parts paragraphs, stops there and returns the place to go on from.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if whiteSpace == .stays {
      var bytes = bytes[...]
      if endsLinesOnce, text.last == 0x0A {
        if bytes.first == 0x0D { bytes.removeFirst() }
        if bytes.first == 0x0A { bytes.removeFirst() }
      }
      for byte in bytes where byte != 0 && byte != 0x0D { text.append(byte) }
      if !bytes.isEmpty { isVisible = true }
      return nil
    }
    var place = 0
    while place < bytes.count {
      if Self.isCollapsible(bytes[place]) {
        var newlines = 0
        let gapStart = place
        var lineStart = place
        while place < bytes.count, Self.isCollapsible(bytes[place]) {
          if bytes[place] == 0x0A {
            newlines += 1
            lineStart = place + 1
          }
          place += 1
        }
        // Chinese and Japanese have no spaces for a line's end in the source to be one; a blank before it was written.
        let isBehindWide =
          newlines == 1 && bytes[gapStart] != 0x20 && whiteSpace != .breaksLines && !needsSpace
          && (text.isEmpty ? endsWide : Wideness.endsWide(text))
        if isBehindWide, Wideness.isWide(bytes, place) { continue }
        if space(newlines: newlines) { return keepsBlanks ? lineStart : place }
        if keepsBlanks, newlines == 0, needsSpace { blanks = max(0, columns(of: bytes[gapStart..<place]) - 1) }
        isSpaceSoft = isBehindWide && place == bytes.count && needsSpace
        if atStart, keepsBlanks || isVisible && isInside({ $0.isCode }) { indent(bytes[lineStart..<place]) }
        continue
      }
      let start = place
      // As far as nothing changes: one space between two words stays what it is.
      while place < bytes.count {
        let byte = bytes[place]
        if byte > 0x20 {
          place += 1
        } else if byte == 0x20, place + 1 < bytes.count, bytes[place + 1] > 0x20 {
          place += 2
        } else if Self.isCollapsible(byte) {
          break
        } else {
          place += 1
        }
      }
      if needsSpace {
        let isLeftOut =
          isSpaceSoft && Wideness.isWide(bytes, start) || isSpaceOurs && Self.closingMarks.contains(bytes[start])
        if !isLeftOut { text.append(contentsOf: repeatElement(0x20, count: 1 + blanks)) }
        needsSpace = false
        blanks = 0
        isSpaceSoft = false
      }
      atStart = false
      endsInSpace = false
      endsWithAbbreviation = false
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
      if isLineBlank, !Wideness.isBlank(bytes[start..<place]) {
        isVisible = true
        isLineBlank = false
        lineBreaks = 0
      }
    }
    return nil
  }

  /// What a line of code begins with means something.
  private mutating func indent(_ blanks: Slice<UnsafeBufferPointer<UInt8>>) {
    text.append(contentsOf: repeatElement(0x20, count: columns(of: blanks)))
  }

  private func columns(of blanks: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    blanks.reduce(0) { $0 + ($1 == 0x09 ? 4 : $1 == 0x20 ? 1 : 0) }
  }

  /// Takes away what a line that nothing is seen of consists of.
  private mutating func dropBlankLine() {
    guard isLineBlank, whiteSpace != .stays else { return }
    text.removeAll(keepingCapacity: true)
    atStart = true
  }

  /// Tells at the paragraph's end what the abbreviation that came last means.
  mutating func explain(_ word: String, _ meaning: String) {
    explanations.append(Explanation(word: word, meaning: meaning))
    endsWithAbbreviation = true
  }

  /// Whether a paragraph ends here.
  private mutating func space(newlines: Int) -> Bool {
    if newlines > 1, whiteSpace == .partsParagraphs || whiteSpace == .breaksLines {
      if !isVisible { dropBlankLine() }
      return isVisible
    } else if newlines == 1, whiteSpace == .breaksLines {
      if !atStart { lineBreak() }
    } else if !atStart, !endsInSpace {
      needsSpace = true
      isSpaceOurs = false
    }
    return false
  }

  private static let closingMarks = Set(",.;:!?)]}".utf8)

  private static func isCollapsible(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || (byte >= 9 && byte <= 13)) || byte == 0
  }

  private mutating func flushText(withSpace: Bool) {
    if withSpace, needsSpace {
      text.append(contentsOf: repeatElement(0x20, count: 1 + blanks))
      needsSpace = false
      blanks = 0
      endsInSpace = true
    }
    guard !text.isEmpty else { return }
    endsWide = Wideness.endsWide(text)
    // It consists of what the body's string holds between ASCII, and of what gumbo wrote.
    inlines[inlines.count - 1].append(.text(text.withUnsafeBufferPointer { String(validated: $0, $0.indices) }))
    text.removeAll(keepingCapacity: true)
  }

  // MARK: Taking

  /// The paragraph so far; the wrappers stay open for what follows. Empty where there is nothing to see, and then
  /// anchors wait for the next paragraph.
  mutating func take() -> [Inline] {
    needsSpace = false
    blanks = 0
    if isVisible { dropBlankLine() }
    flushText(withSpace: false)
    atStart = true
    endsInSpace = false
    isLineBlank = true
    lineBreaks = 0
    guard isVisible else {
      let anchors = inlines.joined().filter { if case .anchor = $0 { true } else { false } }
      for level in inlines.indices { inlines[level].removeAll() }
      inlines[0] = anchors
      return []
    }
    isVisible = false
    for level in stride(from: inlines.count - 1, to: 0, by: -1) {
      let content = inlines[level]
      inlines[level] = []
      if !content.isEmpty { inlines[level - 1].append(wrappers[level - 1].wrap(content)) }
    }
    var result = inlines[0]
    inlines[0] = []
    while case .lineBreak? = result.last { result.removeLast() }
    if !explanations.isEmpty, !holdsExplanations {
      let text = Explanation.text(explanations, after: result, isDirectly: endsWithAbbreviation)
      if !text.isEmpty { result.append(.text(" " + text)) }
      explanations = []
    }
    return result
  }
}
