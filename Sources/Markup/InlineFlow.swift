/// Running text while it is collected: white space collapses, wrappers stay open across paragraphs.
struct InlineFlow {
  /// What is around a piece of running text.
  enum Wrapper {
    case emphasis, strong, underlined, deleted, marked, code, `subscript`, superscript, quoted
    case link(String)
    case localized(Locality)

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
  /// Whether the paragraph so far holds something that is seen.
  private(set) var isVisible = false
  private var inlines: [[Inline]] = [[]]
  private(set) var wrappers: [Wrapper] = []
  private var text: [UInt8] = []
  private var needsSpace = false
  private var atStart = true
  /// How many have come since something was seen.
  private var lineBreaks = 0

  init(_ whiteSpace: WhiteSpace, within wrappers: [Wrapper] = []) {
    self.whiteSpace = whiteSpace
    for wrapper in wrappers { open(wrapper) }
  }

  /// Whether one of the open wrappers is such.
  func isInside(_ isSuch: (Wrapper) -> Bool) -> Bool { wrappers.contains(where: isSuch) }

  // MARK: Building

  mutating func open(_ wrapper: Wrapper) {
    flushText(withSpace: true)
    wrappers.append(wrapper)
    inlines.append([])
  }

  mutating func close() {
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
    default:
      isVisible = true
      atStart = false
      lineBreaks = 0
    }
  }

  /// Parts what follows from what came, as a space does.
  mutating func part() {
    if !atStart, whiteSpace != .stays { needsSpace = true }
  }

  /// A line's end; white space around it vanishes. None begins a paragraph, and many together make one blank line.
  mutating func lineBreak() {
    if whiteSpace == .stays { return text.append(0x0A) }
    needsSpace = false
    guard isVisible, lineBreaks < 2 else { return }
    append(.lineBreak)
    lineBreaks += 1
  }

  /// Appends text. Where white space in it parts paragraphs, stops there and returns the place to go on from.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if whiteSpace == .stays {
      for byte in bytes where byte != 0 && byte != 0x0D { text.append(byte) }
      if !bytes.isEmpty { isVisible = true }
      return nil
    }
    var place = 0
    while place < bytes.count {
      if Self.isCollapsible(bytes[place]) {
        var newlines = 0
        while place < bytes.count, Self.isCollapsible(bytes[place]) {
          if bytes[place] == 0x0A { newlines += 1 }
          place += 1
        }
        if space(newlines: newlines) { return place }
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
        text.append(0x20)
        needsSpace = false
      }
      atStart = false
      lineBreaks = 0
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
      if !isVisible { isVisible = !Self.isBlank(bytes[start..<place]) }
    }
    return nil
  }

  /// Whether a paragraph ends here.
  private mutating func space(newlines: Int) -> Bool {
    if newlines > 1, whiteSpace == .partsParagraphs || whiteSpace == .breaksLines {
      return isVisible
    } else if newlines == 1, whiteSpace == .breaksLines {
      if !atStart { lineBreak() }
    } else if !atStart {
      needsSpace = true
    }
    return false
  }

  private static func isCollapsible(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || (byte >= 9 && byte <= 13)) || byte == 0
  }

  /// Nothing but U+00A0 and spaces.
  private static func isBlank(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.allSatisfy { $0 == 0xC2 || $0 == 0xA0 || $0 == 0x20 }
  }

  private mutating func flushText(withSpace: Bool) {
    if withSpace, needsSpace {
      text.append(0x20)
      needsSpace = false
    }
    guard !text.isEmpty else { return }
    // It consists of what the body's string holds between ASCII, and of what gumbo wrote.
    inlines[inlines.count - 1].append(.text(text.withUnsafeBufferPointer { String(validated: $0, $0.indices) }))
    text.removeAll(keepingCapacity: true)
  }

  // MARK: Taking

  /// The paragraph so far; the wrappers stay open for what follows. Empty where there is nothing to see, and then
  /// anchors wait for the next paragraph.
  mutating func take() -> [Inline] {
    needsSpace = false
    flushText(withSpace: false)
    atStart = true
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
    return result
  }
}
