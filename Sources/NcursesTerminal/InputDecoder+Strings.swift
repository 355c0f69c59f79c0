/// Strings that a terminal sends: answers to questions that somebody else asked. A line that breaks cuts them, and what
/// is typed after that is typed.
extension InputDecoder {
  /// A piece that comes so long after a string's beginning was sent by somebody else, unless it looks like the rest.
  static let stringGap = Duration.milliseconds(30)
  /// The same for sequences, whose last byte may well be late: it makes a key.
  static let sequenceGap = Duration.milliseconds(100)
  /// Longest wait for the end of a string after what looks like typing.
  static let typingDelay = Duration.milliseconds(100)
  /// A longer piece is not typed by hand.
  static let longestTyping = 256

  /// An operating system command, device control string and the like. Nil where it is a key with Alt instead.
  func controlString(at place: Int) -> Step? {
    guard place + 2 < bytes.count else { return .incomplete }
    guard looksLikeString(at: place) else { return nil }
    let isColour = bytes[place + 1] == 0x5D && isColourAnswer(at: place + 2)
    var index = place + 2
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x07 { return string(place..<index, used: index + 1 - place) }
      if byte == 0x1B {
        guard index + 1 < bytes.count else { return .incomplete }
        if bytes[index + 1] == 0x5C { return string(place..<index, used: index + 2 - place) }
        // Any other sequence begins where this one was cut off.
        return .skip(index - place)
      }
      // No answer holds a control character, no colour a word.
      if byte < 0x20 || byte == 0x7F { return .skip(index - place) }
      if isColour, !Self.isPartOfColour(byte) { return .skip(index - place) }
      if index - place > Self.longestString { return .skip(index - place) }
      index += 1
    }
    return .incomplete
  }

  /// Whether the pending bytes were cut off before a piece that came so much later: a key that comes alone is a key.
  func isCutOff(before piece: [UInt8], after gap: Duration) -> Bool {
    guard paste == nil, bytes.count > 2, bytes[0] == 0x1B, let first = piece.first, let last = piece.last else {
      return false
    }
    if ![0x5D, 0x50, 0x5F, 0x5E, 0x58].contains(bytes[1]) {
      // The rest of a character is no key.
      let isKey = piece.count == 1 || first >= 0x40
      return gap >= Self.sequenceGap && isKey && !(0x80...0xBF).contains(first)
    }
    if gap >= Self.sequenceDelay { return true }
    if gap < Self.stringGap || piece.count >= Self.longestTyping { return false }
    if areAnswer, bytes[1] == 0x5D, piece.allSatisfy(Self.isPartOfColour) {
      return false
    }
    // Whatever brings the end is the rest, also where the end itself is cut in two.
    if bytes.last == 0x1B, first == 0x5C { return false }
    if piece.contains(0x07) || piece.firstRange(of: [0x1B, 0x5C]) != nil { return false }
    return piece.count == 1 || last != 0x1B
  }

  /// Forgets a sequence's beginning that nothing followed, and keeps what may have been typed since.
  mutating func dropBeginning() {
    bytes.removeFirst(arrival.typedStart ?? bytes.count)
    arrival = Arrival()
  }

  /// How much of a sequence that says nothing is to be passed over: not what was typed into it.
  func withoutTyping(_ count: Int) -> Int {
    guard let start = arrival.typedStart else { return count }
    if start < count { return isEndOfAnswer(bytes[..<count]) ? count : start }
    // Half of a string's end, and no sequence after it.
    let isHalfEnd = count == start - 1 && bytes[count] == 0x1B && ![0x5B, 0x4F].contains(bytes[start])
    return isHalfEnd ? start : count
  }

  /// Whether a terminal ends its answers so.
  private func isEndOfAnswer(_ answer: ArraySlice<UInt8>) -> Bool {
    guard let last = answer.last else { return false }
    if answer[1] != 0x5B { return last == 0x07 || answer.suffix(2) == [0x1B, 0x5C] }
    return [0x52, 0x53, 0x63, 0x6D, 0x6E, 0x74, 0x75, 0x79].contains(last)
  }

  /// A whole string, from its Escape to before its end.
  private func string(_ range: Range<Int>, used: Int) -> Step {
    Answer(string: bytes[range].dropFirst()).map { .answer($0, used) } ?? .skip(used)
  }

  private func looksLikeString(at place: Int) -> Bool {
    let first = bytes[place + 2]
    return switch bytes[place + 1] {
    case 0x5D: first >= 0x30 && first <= 0x39
    case 0x50: [0x30, 0x31, 0x3E, 0x21, 0x24, 0x2B].contains(first)
    default: first == 0x47
    }
  }

  /// Whether the command's number is one that a terminal answers with a colour.
  private func isColourAnswer(at place: Int) -> Bool {
    let digits = bytes[place...].prefix { (0x30...0x39).contains($0) }.prefix(4)
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return [4, 5].contains(number) || (10...19).contains(number)
  }

  /// What `4;12;rgb:1e1e/1e1e/1e1e`, `rgba:…` and `#1e1e1e` are written with.
  static func isPartOfColour(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3B, 0x41...0x46, 0x61...0x67, 0x23, 0x2F, 0x3F, 0x72: true
    default: false
    }
  }
}
