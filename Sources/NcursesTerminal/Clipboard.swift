/// The escape sequence that offers text to a terminal's clipboard.
enum Clipboard {
  /// How the sequence comes to the terminal that keeps a clipboard.
  enum Way: Equatable {
    case straight
    /// GNU screen hands on what is wrapped for it, in pieces that it has room for.
    case throughScreen
    /// Somewhere far away there is a screen or a tmux, and nothing says which.
    case either

    /// Nil for terminals that are known to have no clipboard, or to print what they do not know.
    init?(term: String, isSet: (String) -> Bool) {
      let isWithout = ["linux", "cons25", "eterm", "vt52", "vt100", "vt220"].contains { term.hasPrefix($0) }
      // Whoever runs tmux in screen has both; the inner one decides.
      if isSet("TMUX") {
        self = .straight
      } else if isSet("STY") {
        self = .throughScreen
      } else if isWithout {
        return nil
      } else {
        self = term.hasPrefix("screen") ? .either : .straight
      }
    }
  }

  /// Bytes of text; four thirds of it in base64 stay under 100,000: terminals refuse longer sequences.
  static let limit = 74_000
  /// Old versions of screen hold so little, the wrapping included.
  static let screenPiece = 252

  /// OSC 52 with the text in base64; nil where that is too long for any terminal.
  static func sequence(for text: String, by way: Way = .straight) -> [UInt8]? {
    guard text.utf8.count <= limit else { return nil }
    let whole = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
    switch way {
    case .straight: return whole
    case .throughScreen: return wrapped(whole)
    // A screen would print what is too long for it.
    case .either: return (whole.count <= screenPiece ? whole : []) + wrapped(whole)
    }
  }

  private static func wrapped(_ bytes: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: screenPiece).flatMap { start in
      [0x1B, 0x50] + bytes[start..<min(start + screenPiece, bytes.count)] + [0x1B, 0x5C]
    }
  }

  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        result.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }
}
