import CPosix
import Screen

/// A bracketed paste on its way in: bounded pieces, line ends made `\n`, what is no UTF-8 read as Windows-1252.
struct PasteCollector {
  /// A part of the paste, or all of it.
  struct Piece: Equatable {
    var text: String
    /// Whether some of it was no UTF-8.
    var isConverted: Bool
  }

  /// A paste longer than this many bytes comes in several pieces.
  let largestPiece: Int

  private static let end: [UInt8] = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []
  private var full: [Piece] = []

  init(largestPiece: Int) { self.largestPiece = largestPiece }

  /// Takes what belongs to the paste. Returns the bytes used, and whether the paste has ended; what may be the
  /// beginning of the end is left.
  mutating func collect(_ more: ArraySlice<UInt8>) -> (used: Int, isEnded: Bool) {
    let length = more.withUnsafeBytes { buffer -> (kept: Int, isEnded: Bool) in
      if let found = memmem(buffer.baseAddress, buffer.count, Self.end, Self.end.count) {
        return (UnsafeRawPointer(found) - buffer.baseAddress!, true)
      }
      var tail = min(Self.end.count - 1, buffer.count)
      while tail > 0, !buffer.suffix(tail).elementsEqual(Self.end.prefix(tail)) { tail -= 1 }
      return (buffer.count - tail, false)
    }
    bytes.append(contentsOf: more.prefix(length.kept))
    while bytes.count > largestPiece { cutPiece() }
    return (length.kept + (length.isEnded ? Self.end.count : 0), length.isEnded)
  }

  /// Takes bytes that belong to the paste for certain.
  mutating func append(_ more: [UInt8]) { bytes += more }

  /// The pieces that grew too large to wait for the end.
  mutating func takeFull() -> [Piece] {
    defer { full.removeAll() }
    return full
  }

  /// Whether all that came was taken, but for half a scalar or half a line end.
  var isEmpty: Bool { bytes.isEmpty || hasOnlyHalf }
  private var hasOnlyHalf: Bool {
    var copy = self
    return bytes.count < 4 && copy.takeWhole() == nil
  }

  /// All that came so far but what may still be half a scalar or half a line end; nil where that is nothing.
  mutating func takeWhole() -> Piece? {
    var cut = bytes.count
    let tail = bytes.suffix(3).reversed().prefix { $0 & 0xC0 == 0x80 }.count
    if tail < cut {
      let lead = bytes[cut - tail - 1]
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
      if length > tail + 1 { cut -= tail + 1 }
    }
    if cut > 0, bytes[cut - 1] == 0x0D { cut -= 1 }
    guard cut > 0 else { return nil }
    defer { bytes.removeFirst(cut) }
    return Self.text(bytes[..<cut])
  }

  /// The rest.
  mutating func finish() -> Piece {
    defer { bytes.removeAll() }
    return Self.text(bytes[...])
  }

  private mutating func cutPiece() {
    var cut = largestPiece
    // Not inside of a scalar, nor between CR and LF.
    while cut > largestPiece - 4, bytes[cut] & 0xC0 == 0x80 || (bytes[cut] == 0x0A && bytes[cut - 1] == 0x0D) {
      cut -= 1
    }
    full.append(Self.text(bytes[..<cut]))
    bytes.removeFirst(cut)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> Piece {
    guard bytes.contains(0x0D) else { return decoded(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isAfterReturn = false
    for byte in bytes {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || !isAfterReturn {
        result.append(byte)
      }
      isAfterReturn = byte == 0x0D
    }
    return decoded(result[...])
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> Piece {
    var (text, foreign) = ForeignText.text(bytes)
    // A byte order mark comes along from a file; nobody sees it, and nobody wrote it.
    if bytes.contains(0xEF) { text.unicodeScalars.removeAll { $0.value == 0xFEFF } }
    return Piece(text: text, isConverted: foreign > 0)
  }
}
