extension InlineFlow {
  /// Begins a line for who said what stands before, where that is one: the dash that leads to them comes along, and
  /// what they are called before the work (`— Ann Lee, <cite>…`).
  ///
  /// - Parameter endsQuotation: whether nothing of what was said follows. Then it need not have ended in a sentence.
  mutating func beginAttribution(endsQuotation: Bool) {
    guard isVisible, !atStart else { return }
    let isApart = needsSpace
    let line = line
    guard !Attribution.isOne(line) else { return }
    if let dash = Attribution.dash(in: line, needsSentence: !endsQuotation) {
      let length = line.utf8.distance(from: dash, to: line.endIndex)
      if length <= text.count {
        let lead = Array(text[(text.count - length)...])
        let last = text[..<(text.count - length)].lastIndex { $0 != 0x20 }
        text.removeSubrange((last.map { $0 + 1 } ?? 0)...)
        lineBreak()
        lead.withUnsafeBufferPointer { _ = append($0) }
        if isApart { needsSpace = true }
      } else {
        breakLine(before: length)
      }
    } else if Attribution.endsSentence(line, isApart: isApart) || endsQuotation && Attribution.endsWords(line) {
      lineBreak()
    }
  }

  /// Whether the line so far has no more words than a name.
  var isShort: Bool { line.split(whereSeparator: \.isWhitespace).count <= 3 }

  /// The text of the line so far, without what is around it.
  private var line: String {
    var pieces: [String] = []
    for level in inlines.reversed() {
      guard Self.collect(level, &pieces) else { break }
    }
    return pieces.reversed().joined() + String(decoding: text, as: UTF8.self)
  }

  /// Collects the text of a line from its end; false where it begins in it.
  private static func collect(_ content: [Inline], _ pieces: inout [String]) -> Bool {
    for inline in content.reversed() {
      switch inline {
      case .lineBreak: return false
      case .text(let text): pieces.append(text)
      case .emphasis(let inner), .strong(let inner), .underlined(let inner), .deleted(let inner),
        .marked(let inner), .code(let inner), .subscript(let inner), .superscript(let inner), .link(_, let inner),
        .localized(_, let inner), .unbroken(let inner):
        guard collect(inner, &pieces) else { return false }
      case .quoted(let inner):
        pieces.append("\u{201D}")
        guard collect(inner, &pieces) else { return false }
      // Another thing is as good as a word.
      case .embed: pieces.append("\u{FFFC}")
      case .anchor: break
      }
    }
    return true
  }

  /// Ends the line so many bytes before its end, if that is in text that nothing is around.
  private mutating func breakLine(before length: Int) {
    var length = length - text.count
    let level = inlines.count - 1
    for index in inlines[level].indices.reversed() {
      var pieces: [String] = []
      guard Self.collect([inlines[level][index]], &pieces) else { return }
      let piece = pieces.reversed().joined()
      guard piece.utf8.count >= length else {
        length -= piece.utf8.count
        continue
      }
      guard case .text = inlines[level][index] else { return }
      let place = piece.utf8.index(piece.endIndex, offsetBy: -length)
      var before = piece[..<place]
      while before.last == " " { before.removeLast() }
      var parts: [Inline] = [.lineBreak, .text(String(piece[place...]))]
      if !before.isEmpty { parts.insert(.text(String(before)), at: 0) }
      inlines[level].replaceSubrange(index...index, with: parts)
      return
    }
  }
}

/// How quotations end, and who is quoted begins.
enum Attribution {
  /// Whether a line is about who said it already: it begins with a dash.
  static func isOne(_ line: String) -> Bool {
    line.first { !$0.isWhitespace }.map(dashes.contains) ?? true
  }

  /// Whether a line ends in a sentence, or is not apart from what follows.
  static func endsSentence(_ line: String, isApart: Bool) -> Bool {
    guard let last = line.last(where: { !$0.isWhitespace }) else { return false }
    return enders.contains(last) || !isApart && line.last?.isWhitespace != true && (last.isLetter || last.isNumber)
  }

  /// Whether a line ends in words that need nothing behind them.
  static func endsWords(_ line: String) -> Bool {
    guard let last = line.last(where: { !$0.isWhitespace }) else { return false }
    let words = line.split(whereSeparator: \.isWhitespace)
    guard last.isLetter || last.isNumber || closing.contains(last), let word = words.last else { return false }
    return !leading.contains(word.lowercased())
  }

  /// Where the dash begins behind which a line tells who said it: behind a sentence, or as the line's end.
  static func dash(in line: String, needsSentence: Bool) -> String.Index? {
    var place = line.endIndex
    var names = 0
    while place > line.startIndex {
      let next = line.index(before: place)
      let character = line[next]
      if dashes.contains(character) {
        var start = next
        while start > line.startIndex, dashes.contains(line[line.index(before: start)]) {
          start = line.index(before: start)
        }
        let rest = line[place...]
        let before = line[..<start].last { !$0.isWhitespace }
        // A hyphen inside a word is none.
        let isDash =
          start == line.startIndex || line[line.index(before: start)].isWhitespace || character != "-"
          || before.map(enders.contains) == true
        let isBare = rest.allSatisfy(\.isWhitespace)
        if isDash, let before, line.distance(from: start, to: place) <= 3 {
          if enders.contains(before), isBare || isName(rest) { return start }
          if isBare { return needsSentence ? nil : start }
        }
        place = start
      } else {
        place = next
        names += 1
        if names > 80 { return nil }
      }
    }
    return nil
  }

  /// Whether what stands behind a dash is short, and no sentence.
  static func isName(_ text: Substring) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.allSatisfy { word in
      guard let last = word.last, enders.contains(last) else { return true }
      // Initials and titles: `J. R.`, `Dr.`
      return last == "." && word.count <= 4 && word.first?.isUppercase == true
    }
  }

  /// Whether a text is where and when it was said, and no more of what was.
  static func isSource(_ text: String) -> Bool {
    let text = text.trimmed
    guard let last = text.last else { return true }
    if !".!?:;。".contains(last) { return true }
    return last == "."
      && text.split(whereSeparator: \.isWhitespace).allSatisfy { word in
        word.first { $0.isLetter || $0.isNumber }.map { !$0.isLowercase } ?? true
      }
  }

  /// Whether a text may lead from who it was to where and when.
  static func leadsToSource(_ text: String) -> Bool {
    text.first { !$0.isWhitespace }.map { dashes.contains($0) || ",()·|[/、，（）".contains($0) } ?? true
  }

  private static let enders = Set<Character>(".!?…”\"»’。！？」』")
  private static let closing = Set<Character>(")]}）】")
  private static let dashes = Set<Character>("-–—―~")
  /// After these a name belongs to the sentence.
  private static let leading: Set<String> = [
    "a", "an", "and", "as", "at", "by", "called", "from", "in", "is", "of", "on", "or", "per", "read", "said", "says",
    "see", "the", "to", "via", "was", "with", "wrote",
  ]
}
