import Screen

/// What a terminal says of its background: as a colour, where it is asked, and as a scheme, whenever that changes.
extension InputDecoder {
  /// An answer that counts; all others are passed over.
  enum Answer: Hashable {
    /// Of OSC 11: whether the background is a light one.
    case background(isLight: Bool)
    /// Of mode 2031, or a question for it: what the terminal, or its desktop, prefers now.
    case scheme(isLight: Bool)
    /// Of kitty's graphics protocol: whether it took the picture that was tried.
    case graphics(isTaken: Bool)
    /// Of XTVERSION: what the terminal is called; untrusted.
    case name(String)
    /// Of CSI 16 t: how large a cell is, in pixels.
    case cell(PixelSize)
    /// Of DA1, which every terminal answers: nothing comes any more of what was asked before it.
    case attributes(hasSixel: Bool)
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
    if case .attributes = answer { questions.oneIsAnswered() }
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
      || Self.otherAnswers.contains(where: bytes.starts)
  }

  /// How answers to the other questions begin.
  private static let otherAnswers: [[UInt8]] = ["\u{1B}[?", "\u{1B}_G", "\u{1B}P>|", "\u{1B}[6;"].map { Array($0.utf8) }
}

extension InputDecoder.Answer {
  /// A control sequence.
  init?(_ parameters: InputDecoder.Parameters, final: UInt8) {
    if parameters.prefix == nil, !parameters.hasIntermediates, final == 0x74, parameters[0] == 6,
      let height = parameters[1], let width = parameters[2], (1...500).contains(height), (1...500).contains(width)
    {
      self = .cell(PixelSize(width: width, height: height))
      return
    }
    guard parameters.prefix == 0x3F, !parameters.hasIntermediates else { return nil }
    switch (final, parameters[0], parameters[1]) {
    case (0x63, _, _): self = .attributes(hasSixel: (1..<32).contains { parameters[$0] == 4 })
    case (0x6E, 997, 1): self = .scheme(isLight: false)
    case (0x6E, 997, 2): self = .scheme(isLight: true)
    default: return nil
    }
  }

  /// A string from its `]` on, without its end: `]11;rgb:1e1e/1e1e/1e1e`.
  init?(string: ArraySlice<UInt8>) {
    if string.starts(with: "_G".utf8) {
      guard string.firstRange(of: Array("i=\(KittyPictures.tried)".utf8)) != nil else { return nil }
      self = .graphics(isTaken: string.suffix(3).elementsEqual(";OK".utf8))
      return
    }
    if string.starts(with: "P>|".utf8) {
      self = .name(String(decoding: string.dropFirst(3).prefix(100), as: UTF8.self))
      return
    }
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
