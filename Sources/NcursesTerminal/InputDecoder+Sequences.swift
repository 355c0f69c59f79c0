import Screen

/// Control sequences: CSI (`ESC [`), as xterm, rxvt, the Linux console and kitty send them, and SS3 (`ESC O`).
extension InputDecoder {
  func controlSequence(at place: Int) -> Step {
    var index = place + 2
    guard index < bytes.count else { return .incomplete }
    // The Linux console's F1…F5: ESC [ [ A.
    if bytes[index] == 0x5B {
      guard index + 1 < bytes.count else { return .incomplete }
      let letter = bytes[index + 1]
      return (0x41...0x45).contains(letter) ? key(.function(Int(letter) - 0x40), [], 4) : .skip(4)
    }
    while index < bytes.count {
      let byte = bytes[index]
      let used = index + 1 - place
      if used > Self.longestSequence { return .skip(used) }
      switch byte {
      case 0x24 where isNumber(place + 2, index):
        // rxvt ends keys with Shift by "$", which is no final byte anywhere else.
        return sequence(Parameters(bytes[(place + 2)..<index]), final: byte, used: used, at: place)
      case 0x20...0x3F: index += 1
      case 0x40...0x7E: return sequence(Parameters(bytes[(place + 2)..<index]), final: byte, used: used, at: place)
      default: return .skip(index - place)
      }
    }
    return .incomplete
  }

  func singleShift(at place: Int) -> Step {
    var index = place + 2
    while index < bytes.count, (0x30...0x3B).contains(bytes[index]), index - place < 16 { index += 1 }
    guard index < bytes.count else { return .incomplete }
    let used = index + 1 - place
    let parameters = Parameters(bytes[(place + 2)..<index])
    let modifiers = Self.modifiers(parameters.last)
    switch bytes[index] {
    case let letter where Self.letters[letter] != nil: return letterKey(letter, modifiers, used)
    case let letter where (0x61...0x64).contains(letter): return arrow(letter - 0x20, .control, used)
    case 0x4D: return key(.enter, modifiers, used)
    case 0x49: return key(.tab, modifiers, used)
    case let digit where (0x6A...0x79).contains(digit):
      // The numeric keypad in application mode: "*" is j … "9" is y.
      return .text(Unicode.Scalar(digit - 0x40), used)
    case 0x58: return .text("=", used)
    default: return .event(.key(KeyPress(.character("O"), .alt)), 2)
    }
  }

  private func isNumber(_ start: Int, _ end: Int) -> Bool {
    start < end && bytes[start..<end].allSatisfy { (0x30...0x39).contains($0) }
  }

  private func sequence(_ parameters: Parameters, final: UInt8, used: Int, at place: Int) -> Step {
    if parameters.prefix == 0x3C { return mouse(parameters, final: final, used: used) }
    if let answer = Answer(parameters, final: final) { return .answer(answer, used) }
    // Other private sequences are answers to questions that we never ask.
    if parameters.prefix != nil || parameters.hasIntermediates { return .skip(used) }
    let modifiers = Self.modifiers(parameters[1])
    // Kitty's protocol, where somebody left it on: a key that was let go, and one with a modifier that we do not know.
    if parameters[1, 1] == 3 { return .skip(used) }
    if final == 0x75, max(0, (parameters[1] ?? 1) - 1) & 0b11000 != 0 { return .skip(used) }
    switch final {
    case 0x7E where parameters[0] == 200: return .pasteStart(used)
    case 0x7E where parameters[0] == 27:
      return written(parameters[2], modifiers, used)
    case 0x7E: return numbered(parameters[0], modifiers, used)
    case 0x5E: return numbered(parameters[0], .control, used)
    case 0x24: return numbered(parameters[0], .shift, used)
    case 0x40: return numbered(parameters[0], [.control, .shift], used)
    case 0x75: return kittyKey(parameters, modifiers, used)
    case 0x49 where parameters.isEmpty: return .event(.focus(true), used)
    case 0x4F where parameters.isEmpty: return .event(.focus(false), used)
    case 0x5A: return key(.tab, modifiers.union(.shift), used)
    case 0x4D where parameters.isEmpty: return oldMouse(at: place)
    case 0x61...0x64 where parameters.isEmpty: return arrow(final - 0x20, .shift, used)
    // A cursor position report ends like F3; only keys begin with 1.
    case let letter where Self.letters[letter] != nil && parameters[0] ?? 1 == 1:
      return letterKey(letter, modifiers, used)
    default: return .skip(used)
    }
  }

  // MARK: - Keys

  /// Final letters of CSI and SS3 alike.
  private static let letters: [UInt8: KeyPress.Key] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home,
    0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
  ]

  /// Numbers before "~"; 7 and 8 are rxvt's.
  private static let numbers: [Int: KeyPress.Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
    18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
    25: .function(13), 26: .function(14), 28: .function(15), 29: .function(16), 31: .function(17),
    32: .function(18), 33: .function(19), 34: .function(20),
  ]

  private func letterKey(_ letter: UInt8, _ modifiers: KeyPress.Modifiers, _ used: Int) -> Step {
    Self.letters[letter].map { key($0, modifiers, used) } ?? .skip(used)
  }

  private func arrow(_ letter: UInt8, _ modifiers: KeyPress.Modifiers, _ used: Int) -> Step {
    letterKey(letter, modifiers, used)
  }

  private func numbered(_ number: Int?, _ modifiers: KeyPress.Modifiers, _ used: Int) -> Step {
    Self.numbers[number ?? 0].map { key($0, modifiers, used) } ?? .skip(used)
  }

  /// Kitty's numbers for the keypad.
  private static let keypad: [Int: KeyPress.Key] = {
    let moving: [KeyPress.Key] = [
      .enter, .character("="), .character(","), .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert,
      .delete,
    ]
    let keys = "0123456789./*-+".map { KeyPress.Key.character($0) } + moving
    return Dictionary(uniqueKeysWithValues: keys.enumerated().map { (57399 + $0.offset, $0.element) })
  }()

  /// A key of kitty's protocol: `ESC [ code:shifted:base ; modifiers ; text u`. What it writes counts, where that is told.
  private func kittyKey(_ parameters: Parameters, _ modifiers: KeyPress.Modifiers, _ used: Int) -> Step {
    guard modifiers.isDisjoint(with: [.control, .alt]) else {
      return written(Self.code(parameters, modifiers), modifiers, used)
    }
    let text = parameters.parts(2).compactMap { Unicode.Scalar(UInt32(clamping: $0)) }
      .filter { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
    guard text.count < 2 else { return .texts(text, used) }
    // No key, and nothing that may be written.
    if text.isEmpty, parameters[0] == 0 { return .skip(used) }
    let code = text.first.map { Int($0.value) } ?? Self.code(parameters, modifiers)
    guard let base = Self.base(parameters, modifiers), let code, let scalar = Unicode.Scalar(UInt32(clamping: code)),
      scalar.properties.isAlphabetic
    else { return text.first.map { .text($0, used) } ?? written(code, modifiers, used) }
    return .event(.key(KeyPress(.character(Character(scalar)), base: base)), used)
  }

  /// What stands in the key's place on the base layout, where that is another letter than it writes.
  private static func base(_ parameters: Parameters, _ modifiers: KeyPress.Modifiers) -> Character? {
    guard let code = parameters[0], code > 0x7F, let base = parameters[0, 2], (0x21..<0x7F).contains(base) else {
      return nil
    }
    let letter = String(UnicodeScalar(UInt8(base)))
    return (modifiers.contains(.shift) ? letter.uppercased() : letter).first
  }

  /// What kitty says that a key writes: with Shift the second number; where Control or Alt asks for a command and the
  /// keyboard is of another script, what stands in the key's place on the base layout.
  private static func code(_ parameters: Parameters, _ modifiers: KeyPress.Modifiers) -> Int? {
    let code = parameters[0]
    if !modifiers.isDisjoint(with: [.control, .alt]) {
      return (code ?? 0) > 0x7F ? parameters[0, 2] ?? code : code
    }
    return modifiers.contains(.shift) ? parameters[0, 1] ?? code : code
  }

  /// A key by its code point: modifyOtherKeys and kitty's protocol.
  private func written(_ code: Int?, _ modifiers: KeyPress.Modifiers, _ used: Int) -> Step {
    guard let code, let scalar = Unicode.Scalar(UInt32(clamping: code)) else { return .skip(used) }
    if code < 0x20 || code == 0x7F {
      var press = Self.control(UInt8(code))
      press.modifiers.formUnion(modifiers)
      return .event(.key(press), used)
    }
    if let key = Self.keypad[code] { return self.key(key, modifiers, used) }
    // Kitty numbers keys that write nothing in the private use area.
    if (0x80..<0xA0).contains(code) || (0xE000...0xF8FF).contains(code) { return .skip(used) }
    var character = Character(scalar)
    if modifiers.contains(.shift), let upper = String(scalar).uppercased().first { character = upper }
    let held = modifiers.subtracting(.shift)
    return held.isEmpty ? .text(character.unicodeScalars.first ?? scalar, used) : key(.character(character), held, used)
  }

  private func key(_ key: KeyPress.Key, _ modifiers: KeyPress.Modifiers, _ used: Int) -> Step {
    .event(.key(KeyPress(key, modifiers)), used)
  }

  /// xterm's modifier number: 1 + 1 for Shift, 2 for Alt, 4 for Control.
  private static func modifiers(_ number: Int?) -> KeyPress.Modifiers {
    let bits = max(0, (number ?? 1) - 1)
    var modifiers: KeyPress.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 2 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  // MARK: - Mouse

  private func mouse(_ parameters: Parameters, final: UInt8, used: Int) -> Step {
    guard final == 0x4D, let button = parameters[0], let column = parameters[1], let row = parameters[2] else {
      return .skip(used)
    }
    return mouse(button: button, column: column, row: row, used: used)
  }

  /// Terminals that do not know mode 1006 send three bytes: button, column, row.
  private func oldMouse(at place: Int) -> Step {
    guard place + 5 < bytes.count else { return .incomplete }
    let values = bytes[(place + 3)...(place + 5)].map { Int($0) - 32 }
    return mouse(button: values[0], column: values[1], row: values[2], used: 6)
  }

  private func mouse(button: Int, column: Int, row: Int, used: Int) -> Step {
    guard column > 0, row > 0 else { return .skip(used) }
    // Shift, Alt and Control while the mouse did something.
    let action: MouseEvent.Action? =
      switch button & ~0b11100 {
      case 0: .press
      case 64: .wheelUp
      case 65: .wheelDown
      default: nil
      }
    guard let action else { return .skip(used) }
    return .event(.mouse(MouseEvent(action, at: Position(row: row - 1, column: column - 1))), used)
  }

  /// What stands between a sequence's introducer and its final byte.
  struct Parameters {
    /// `<`, `=`, `>` or `?`.
    var prefix: UInt8?
    var hasIntermediates = false
    private var numbers: [[Int?]] = []

    init(_ bytes: ArraySlice<UInt8>) {
      var rest = bytes
      if let first = rest.first, (0x3C...0x3F).contains(first) { prefix = rest.removeFirst() }
      hasIntermediates = rest.contains { $0 < 0x30 }
      if rest.isEmpty { return }
      numbers = rest.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
        // Kitty adds more after a colon.
        part.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { part in
          let digits = part.prefix { (0x30...0x39).contains($0) }.prefix(7)
          return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
      }
    }

    var isEmpty: Bool { numbers.isEmpty }
    var last: Int? { self[numbers.count - 1] }
    /// Every part of one, but for those that are missing.
    func parts(_ index: Int) -> [Int] { numbers.indices.contains(index) ? numbers[index].compactMap(\.self) : [] }
    subscript(_ index: Int, _ part: Int = 0) -> Int? {
      numbers.indices.contains(index) && part < numbers[index].count ? numbers[index][part] : nil
    }
  }
}
