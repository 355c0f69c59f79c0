import Screen

/// What a terminal says of its background: as a colour, where it is asked, and as a scheme, whenever that changes.
extension InputDecoder {
  /// An answer that counts; all others are passed over.
  enum Answer: Hashable {
    /// Of OSC 11: whether the background is a light one.
    case background(isLight: Bool)
    /// Of mode 2031, or a question for it: what the terminal, or its desktop, prefers now.
    case scheme(isLight: Bool)
    /// Of DA1, which every terminal answers: nothing comes any more of what was asked before it.
    case attributes
  }

  /// Questions on their way. Whoever does not answer within their time never does.
  struct Questions {
    private static let patience = Duration.seconds(3)
    private var count = 0
    private var time = Duration.zero

    mutating func areAsked(at now: Duration) {
      count += 1
      time = now
    }

    mutating func oneIsAnswered() { count = max(0, count - 1) }

    func arePending(at now: Duration) -> Bool { count > 0 && now - time <= Self.patience }
  }

  /// How an answer to OSC 11 begins.
  static let colourAnswer = Array("\u{1B}]11;".utf8)
  /// Longest wait for what follows an Escape while an answer is due.
  static let answerDelay = Duration.milliseconds(150)

  /// What was answered since somebody looked.
  mutating func takeAnswers() -> [Answer] {
    defer { answers.removeAll() }
    return answers
  }

  mutating func hear(_ answer: Answer) {
    if answer == .attributes { questions.oneIsAnswered() }
    answers.append(answer)
  }

  /// Whether bytes from a `]` on are an answer to OSC 11 with its end.
  ///
  /// - Parameter mayGoOn: whether the end may still come: nobody types so much at once.
  static func isColourAnswer(_ bytes: [UInt8], mayGoOn: Bool) -> Bool {
    guard bytes.starts(with: colourAnswer.dropFirst()) else { return false }
    let rest = bytes.dropFirst(colourAnswer.count - 1)
    let colour = rest.prefix(while: isPartOfColour)
    let end = rest.dropFirst(colour.count)
    if end.isEmpty || end.elementsEqual([0x1B]) { return mayGoOn && colour.starts(with: "rgb".utf8) }
    return end.first == 0x07 || end.starts(with: [0x1B, 0x5C])
  }

  /// Whether the pending bytes are the beginning of what was asked for.
  var areAnswer: Bool {
    guard questions.arePending(at: lastFed), bytes.count > 2 else { return false }
    return bytes.starts(with: Self.colourAnswer) || Self.colourAnswer.starts(with: bytes)
      || bytes.starts(with: [0x1B, 0x5B, 0x3F])
  }
}

extension InputDecoder.Answer {
  /// A control sequence.
  init?(_ parameters: InputDecoder.Parameters, final: UInt8) {
    guard parameters.prefix == 0x3F, !parameters.hasIntermediates else { return nil }
    switch (final, parameters[0], parameters[1]) {
    case (0x63, _, _): self = .attributes
    case (0x6E, 997, 1): self = .scheme(isLight: false)
    case (0x6E, 997, 2): self = .scheme(isLight: true)
    default: return nil
    }
  }

  /// A string from its `]` on, without its end: `]11;rgb:1e1e/1e1e/1e1e`.
  init?(string: ArraySlice<UInt8>) {
    guard string.starts(with: "]11;".utf8),
      let rgb = Self.colour(String(decoding: string.dropFirst(4), as: UTF8.self))
    else { return nil }
    self = .background(isLight: Theme.Colour.isLight(rgb))
  }

  /// 0xRRGGBB of `rgb:RRRR/GGGG/BBBB` with one to four digits each, of `rgba:` with one part more, of `#RRGGBB`.
  private static func colour(_ text: String) -> Int32? {
    if text.hasPrefix("#") { return text.count == 7 ? Int32(text.dropFirst(), radix: 16) : nil }
    guard let colon = text.firstIndex(of: ":"), ["rgb", "rgba"].contains(text[..<colon]) else { return nil }
    let parts = text[text.index(after: colon)...].split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == (text.hasPrefix("rgba") ? 4 : 3) else { return nil }
    var rgb: Int32 = 0
    for part in parts.prefix(3) {
      guard (1...4).contains(part.count), let value = Int32(part, radix: 16) else { return nil }
      rgb = rgb << 8 | value * 255 / ((1 << (4 * Int32(part.count))) - 1)
    }
    return rgb
  }
}
