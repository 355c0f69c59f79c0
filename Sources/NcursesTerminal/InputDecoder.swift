import Screen

/// Bytes from a terminal, turned into events. Pure: time is an argument, as a span since any fixed moment.
///
/// Bytes come in by ``feed(_:at:)`` in pieces of any size; ``take()`` hands out what is certain. Where the last bytes
/// could be the beginning of something longer, ``deadline`` says when to stop hoping and call ``expire()``.
struct InputDecoder {
  /// One thing at the beginning of the bytes.
  enum Step: Equatable {
    /// Nothing to tell; so many bytes used.
    case skip(Int)
    case event(TerminalEvent, Int)
    /// A scalar that writes; it may join its neighbours to one character.
    case text(Unicode.Scalar, Int)
    /// Several at once, as an input method writes them.
    case texts([Unicode.Scalar], Int)
    case pasteStart(Int)
    /// Bytes that are no text.
    case broken(Int)
    /// What the terminal was asked, or promised to tell.
    case answer(Answer, Int)
    /// More bytes could follow.
    case incomplete

    /// Bytes used.
    var count: Int {
      switch self {
      case .skip(let count), .event(_, let count), .text(_, let count), .texts(_, let count), .pasteStart(let count),
        .broken(let count), .answer(_, let count):
        count
      case .incomplete: 0
      }
    }
  }

  /// Longest wait for the byte after Escape, where `ESCDELAY` says nothing else.
  static let usualEscapeDelay = Duration.milliseconds(25)
  /// Longest wait inside of a sequence that nobody types by hand.
  static let sequenceDelay = Duration.milliseconds(500)
  /// Longest silence inside of a paste.
  static let pasteDelay = Duration.seconds(2)
  /// After so long a silence inside of a paste, what came of it so far is handed out: it may wait for a disk.
  static let pastePause = Duration.milliseconds(400)
  /// A longer sequence is noise.
  static let longestSequence = 256
  /// A longer string (an answer to a question that we never asked) is noise.
  static let longestString = 65536

  /// A paste of more bytes than this is handed out in pieces.
  var largestPaste = 16 << 20
  /// Longest wait for the byte after Escape.
  var escapeDelay: Duration
  let sequences: [[UInt8]: KeyPress]
  let longestKnown: Int
  /// Bytes not understood yet; outside of a paste always an incomplete beginning.
  var bytes: [UInt8] = []
  var paste: PasteCollector?
  var lastPress: (position: Position, time: Duration)?
  var arrival = Arrival()
  /// An Escape that was taken for the key, and what may still come of it.
  var lateEscape = LateEscape()
  /// What was asked, and is not answered yet.
  var questions = Questions()
  /// What was answered since somebody looked.
  var answers: [Answer] = []
  private var events: [TerminalEvent] = []
  private var text = ""
  /// What was no text since somebody asked, of keys and in pastes: told behind all else, where a notice stays.
  private var undecodable: UInt8?
  private var hasConverted = false
  private(set) var lastFed: Duration = .zero

  /// `sequences`: what keys send beyond what is read off the sequence itself.
  init(sequences: [[UInt8]: KeyPress] = [:], escapeDelay: Duration = usualEscapeDelay) {
    self.sequences = sequences
    self.escapeDelay = escapeDelay
    longestKnown = sequences.keys.map(\.count).max() ?? 0
  }

  /// When to call ``expire()``; nil while nothing is pending.
  var deadline: Duration? {
    // What may be the beginning of the end waits for the rest of it.
    if let paste { return lastFed + (paste.isEmpty || !bytes.isEmpty ? Self.pasteDelay : Self.pastePause) }
    if bytes.isEmpty { return nil }
    if arrival.typedStart != nil { return lastFed + Self.typingDelay }
    guard isAmbiguous else { return lastFed + Self.sequenceDelay }
    // An arrow key begins so, and nothing that is typed by hand has a meaning.
    let isArrow = bytes.last == 0x5B || bytes.last == 0x4F
    if isArrow { return lastFed + max(escapeDelay, Self.sequenceDelay) }
    // It may as well be an answer's beginning, and its rest be on a slow line.
    return lastFed + (questions.arePending(at: lastFed) ? max(escapeDelay, Self.answerDelay) : escapeDelay)
  }

  /// Takes bytes as they came, at a time.
  mutating func feed(_ more: some Collection<UInt8>, at time: Duration) {
    if more.isEmpty { return }
    if isCutOff(before: Array(more.prefix(Self.longestTyping)), after: time - lastFed) {
      if areAnswer { lateEscape.isTaken(bytes, at: lastFed) }
      dropBeginning()
    }
    lastFed = time
    if let told = lateEscape.beginning(before: Array(more.prefix(Self.longestSequence)), at: time), bytes.isEmpty,
      paste == nil
    {
      bytes = told
    }
    let known = bytes.count
    arrival.pieceBegins(at: known, count: more.count)
    bytes.append(contentsOf: more)
    let used = decode()
    arrival.pieceIsDecoded(used: used, of: known, count: more.count, left: bytes)
  }

  /// What has happened so far; text scalar by scalar, joined to characters.
  mutating func take() -> [TerminalEvent] {
    endText()
    if hasConverted { events.append(.pasteConverted) }
    if let undecodable { events.append(.undecodable(undecodable)) }
    defer {
      events.removeAll()
      undecodable = nil
      hasConverted = false
    }
    return events
  }

  /// Nothing more came in time: what is pending means what it says. What came of an open paste is delivered first, and
  /// the paste ended when nothing follows that either.
  mutating func expire() {
    if bytes.isEmpty, let piece = paste?.takeWhole() {
      addPaste(piece)
      return
    }
    if var collector = paste {
      paste = nil
      // What looked like the beginning of the end was text.
      collector.append(bytes)
      bytes.removeAll()
      addPaste(collector.finish())
    }
    if arrival.typedStart != nil {
      dropBeginning()
      decode()
    }
    arrival = Arrival()
    lateEscape = LateEscape()
    let wasAnswer = areAnswer
    let left = bytes
    bytes.removeAll(keepingCapacity: true)
    if left.isEmpty { return }
    switch left {
    case _ where left.allSatisfy { $0 == 0x1B }:
      lateEscape.isTaken(at: lastFed)
      for _ in left { add(.key(KeyPress(.escape))) }
    case _ where left[0] == 0x1B && Self.isAmbiguous(left):
      if left.count == 2 { lateEscape.isTaken(left, at: lastFed) }
      for _ in left.dropFirst(2) { add(.key(KeyPress(.escape))) }
      add(.key(KeyPress(.character(Character(Unicode.Scalar(left[left.count - 1]))), .alt)))
    case _ where left[0] == 0x1B:
      if left[1] == 0x5B || wasAnswer { lateEscape.isTaken(left, at: lastFed) }
    default:
      refuse(left[0])
    }
  }

  // MARK: - The loop

  /// Returns how many bytes were understood.
  @discardableResult
  private mutating func decode() -> Int {
    var place = 0
    while place < bytes.count {
      if paste != nil {
        place = collectPaste(from: place)
        if paste != nil { break }
        continue
      }
      let step = step(at: place)
      if lateEscape.takesRest(step) {
        place += step.count
        continue
      }
      switch step {
      case .incomplete:
        bytes.removeFirst(place)
        return place
      case .skip(let count):
        place += place == 0 ? withoutTyping(count) : count
      case .answer(let answer, let count):
        let used = place == 0 ? withoutTyping(count) : count
        if used == count { hear(answer) }
        place += used
      case .text(let scalar, let count):
        addText(scalar)
        place += count
      case .texts(let scalars, let count):
        for scalar in scalars { addText(scalar) }
        place += count
      case .broken(let count):
        refuse(bytes[place + (bytes[place] == 0x1B ? 1 : 0)])
        place += count
      case .event(.key(KeyPress(.tab)), 1) where place + 1 < bytes.count:
        // Nobody is so fast: it is pasted where the terminal brackets no pastes.
        addText("\t")
        place += 1
      case .event(.mouse(let event), let count):
        add(.mouse(countingClicks(event)))
        place += count
      case .event(let event, let count):
        add(event)
        place += count
      case .pasteStart(let count):
        place += count
        paste = PasteCollector(largestPiece: largestPaste)
      }
    }
    bytes.removeFirst(place)
    return place
  }

  private mutating func collectPaste(from place: Int) -> Int {
    guard var collector = paste else { return place }
    paste = nil
    let (used, isEnded) = collector.collect(bytes[place...])
    for piece in collector.takeFull() { addPaste(piece) }
    if isEnded {
      addPaste(collector.finish())
    } else {
      paste = collector
    }
    return place + used
  }

  /// Whether a person may have typed the pending bytes: they wait for the short delay only.
  private var isAmbiguous: Bool { Self.isAmbiguous(bytes) }

  private static func isAmbiguous(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes.last, bytes[0] == 0x1B else { return false }
    let isIntroducer = [0x5B, 0x4F, 0x5D, 0x50, 0x5F, 0x5E, 0x58].contains(last)
    return bytes.dropLast().allSatisfy { $0 == 0x1B } && (last == 0x1B || isIntroducer)
  }

  private mutating func add(_ event: TerminalEvent) {
    endText()
    events.append(event)
  }

  private mutating func addPaste(_ piece: PasteCollector.Piece) {
    if !piece.text.isEmpty { add(.paste(piece.text)) }
    if piece.isConverted { hasConverted = true }
  }

  /// A key that writes what is no text writes nothing; what stood before and after does not join.
  private mutating func refuse(_ byte: UInt8) {
    endText()
    undecodable = undecodable ?? byte
  }

  private mutating func addText(_ scalar: Unicode.Scalar) { text.unicodeScalars.append(scalar) }

  private mutating func endText() {
    if text.isEmpty { return }
    for character in text { events.append(.key(KeyPress(.character(character)))) }
    text.removeAll(keepingCapacity: true)
  }

  /// A second press in one place within the time of a double click is one.
  private mutating func countingClicks(_ event: MouseEvent) -> MouseEvent {
    guard event.action == .press else { return event }
    if let last = lastPress, last.position == event.position, lastFed - last.time < .milliseconds(400) {
      lastPress = nil
      return MouseEvent(.doubleClick, at: event.position)
    }
    lastPress = (event.position, lastFed)
    return event
  }
}
