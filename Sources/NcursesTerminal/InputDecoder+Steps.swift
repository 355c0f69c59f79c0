import Screen

extension InputDecoder {
  /// Reads one thing from the bytes at a place.
  func step(at place: Int) -> Step {
    switch bytes[place] {
    case 0x1B: return escape(at: place)
    case let control where control < 0x20 || control == 0x7F:
      return .event(.key(Self.control(control)), 1)
    case let ascii where ascii < 0x80:
      return .text(Unicode.Scalar(ascii), 1)
    default:
      return scalar(at: place)
    }
  }

  /// The key behind a control character.
  static func control(_ byte: UInt8) -> KeyPress {
    switch byte {
    case 0x00: KeyPress(.character(" "), .control)
    case 0x08, 0x7F: KeyPress(.backspace)
    case 0x09: KeyPress(.tab)
    case 0x0D: KeyPress(.enter)
    case 0x1B: KeyPress(.escape)
    case 0x01...0x1A: KeyPress(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
    default: KeyPress(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
    }
  }

  /// UTF-8; its broken parts as Unicode tells them apart.
  private func scalar(at place: Int) -> Step {
    let lead = bytes[place]
    let length: Int
    var value: UInt32
    var allowed: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF:
      (length, value) = (3, UInt32(lead & 0x0F))
      if lead == 0xE0 { allowed = 0xA0...0xBF }
      if lead == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      (length, value) = (4, UInt32(lead & 0x07))
      if lead == 0xF0 { allowed = 0x90...0xBF }
      if lead == 0xF4 { allowed = 0x80...0x8F }
    default: return .broken(1)
    }
    for offset in 1..<length {
      guard place + offset < bytes.count else { return .incomplete }
      let byte = bytes[place + offset]
      guard allowed.contains(byte) else { return .broken(offset) }
      allowed = 0x80...0xBF
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return .broken(length) }
    // C1 controls are nothing that a key writes.
    return value < 0xA0 ? .skip(length) : .text(scalar, length)
  }

  private func escape(at place: Int) -> Step {
    if let known = knownSequence(at: place) { return known }
    guard place + 1 < bytes.count else { return .incomplete }
    switch bytes[place + 1] {
    case 0x5B: return controlSequence(at: place)
    case 0x4F: return singleShift(at: place)
    case 0x1B: return escapedEscape(at: place)
    case 0x5D, 0x50, 0x5F, 0x5E, 0x58:
      if let string = controlString(at: place) { return string }
    default: break
    }
    switch step(at: place + 1) {
    case .text(let scalar, let count):
      return .event(.key(KeyPress(.character(Character(scalar)), .alt)), count + 1)
    case .event(.key(var key), let count):
      key.modifiers.insert(.alt)
      return .event(.key(key), count + 1)
    case .incomplete:
      return .incomplete
    case .broken(let count):
      return .broken(count + 1)
    default:
      return .event(.key(KeyPress(.escape)), 1)
    }
  }

  /// Escape twice: the first belongs to a sequence that the second begins (some terminals send Alt so), or stands alone.
  private func escapedEscape(at place: Int) -> Step {
    guard place + 2 < bytes.count else { return .incomplete }
    let next = bytes[place + 2]
    guard next == 0x5B || next == 0x4F else { return .event(.key(KeyPress(.escape)), 1) }
    switch escape(at: place + 1) {
    case .event(.key(var key), let count):
      key.modifiers.insert(.alt)
      return .event(.key(key), count + 1)
    case .incomplete: return .incomplete
    default: return .event(.key(KeyPress(.escape)), 1)
    }
  }

  /// A sequence of the terminfo entry, the longest that fits.
  private func knownSequence(at place: Int) -> Step? {
    if sequences.isEmpty { return nil }
    let end = min(bytes.count, place + longestKnown)
    var length = end - place
    while length > 1 {
      if let key = sequences[Array(bytes[place..<place + length])] { return .event(.key(key), length) }
      length -= 1
    }
    let rest = bytes[place...]
    return sequences.keys.contains { $0.count > rest.count && $0.starts(with: rest) } ? .incomplete : nil
  }
}
