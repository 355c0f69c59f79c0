import CNcurses
import Glibc
import Screen

/// What the keys of this terminal send, by its terminfo entry.
enum KeySequences {
  /// Capabilities whose keys have one meaning everywhere. F13 and above are left out: most entries use them to say
  /// "F1 with Shift", which ``InputDecoder`` reads off the sequence itself.
  private static let names: [(String, KeyPress)] =
    [
      ("kcuu1", KeyPress(.up)), ("kcud1", KeyPress(.down)), ("kcub1", KeyPress(.left)), ("kcuf1", KeyPress(.right)),
      ("khome", KeyPress(.home)), ("kend", KeyPress(.end)), ("kpp", KeyPress(.pageUp)), ("knp", KeyPress(.pageDown)),
      ("kich1", KeyPress(.insert)), ("kdch1", KeyPress(.delete)), ("kcbt", KeyPress(.tab, .shift)),
      ("kent", KeyPress(.enter)), ("kri", KeyPress(.up, .shift)), ("kind", KeyPress(.down, .shift)),
    ] + (1...12).map { ("kf\($0)", KeyPress(.function($0))) } + modified

  /// xterm's extended names: kLFT5 is the left arrow with Control.
  private static let modified: [(String, KeyPress)] = {
    let keys: [(String, KeyPress.Key)] = [
      ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
      ("kPRV", .pageUp), ("kNXT", .pageDown), ("kIC", .insert), ("kDC", .delete),
    ]
    let suffixes: [(String, KeyPress.Modifiers)] = [
      ("", .shift), ("3", .alt), ("4", [.alt, .shift]), ("5", .control), ("6", [.control, .shift]),
      ("7", [.control, .alt]),
    ]
    return keys.flatMap { key in suffixes.map { (key.0 + $0.0, KeyPress(key.1, $0.1)) } }
  }()

  /// The sequences of the current terminal that ``InputDecoder`` would not read in the same way by itself.
  static func fromTerminfo() -> [[UInt8]: KeyPress] {
    var sequences: [[UInt8]: KeyPress] = [:]
    for (name, key) in names {
      guard let value = lukija_terminfo_string(name) else { continue }
      let bytes = UnsafeBufferPointer(start: value, count: strlen(value)).map { UInt8(bitPattern: $0) }
      guard bytes.count > 1, bytes.count <= 32, bytes[0] == 0x1B, sequences[bytes] == nil else { continue }
      var decoder = InputDecoder()
      decoder.feed(bytes, at: .zero)
      if decoder.take() != [.key(key)] { sequences[bytes] = key }
    }
    return sequences
  }
}
