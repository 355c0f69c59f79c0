import SearchText

/// Which runs of four bytes stand in a file of texts, and which of three, as a set of bits in which some stand that nobody put there:
/// a text without one of a word's runs surely does not say it. Nothing is said of words below three bytes.
enum TextSignature {
  /// Texts beyond, in bytes, say nearly every run of letters there is.
  static let mostText: Int64 = 32 << 20
  private static let piece = 256 << 10
  /// Bits of the largest, as a power of two.
  private static let most = 20
  private static let fewest = 9

  /// The bits of the first bytes of a file; nil where they cannot be read, or are too many.
  static func bits(of text: TextStore, upTo end: Int64) -> [UInt8]? {
    guard end <= mostText else { return nil }
    var words = [UInt64](repeating: 0, count: 1 << (most - 6))
    var buffer = [UInt8](repeating: 0, count: piece)
    var place: Int64 = 0
    while place < end {
      let count = Int(min(Int64(piece), end - place))
      let isRead = buffer.withUnsafeMutableBytes { buffer in
        guard text.read(UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]), at: place) else { return false }
        words.withUnsafeMutableBufferPointer {
          add(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]), to: $0)
        }
        return true
      }
      guard isRead else { return nil }
      if place + Int64(count) == end { break }
      // What stands across two pieces stands in the second.
      place += Int64(count - 3)
    }
    return folded(words)
  }

  private static func add(_ bytes: UnsafeRawBufferPointer, to words: UnsafeMutableBufferPointer<UInt64>) {
    forEachRun(in: bytes) { run in
      let bit = place(of: run)
      words[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// A quarter of the bits at most stands for something.
  private static func folded(_ words: [UInt64]) -> [UInt8] {
    let count = words.reduce(0) { $0 + $1.nonzeroBitCount }
    var power = fewest
    while power < most, 1 << power < 4 * count { power += 1 }
    var bits = [UInt8](repeating: 0, count: 1 << (power - 3))
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        let bit = (index << 6 | rest.trailingZeroBitCount) >> (most - power)
        bits[bit >> 3] |= 1 << UInt8(bit & 7)
        rest &= rest - 1
      }
    }
    return bits
  }

  /// Whether some bits are as many as a signature has.
  static func isPossible(_ byteCount: Int) -> Bool {
    byteCount.nonzeroBitCount == 1 && (1 << (fewest - 3)...1 << (most - 3)).contains(byteCount)
  }

  /// Whether texts with a signature may say a folded word.
  ///
  /// - Parameter bits: as many as ``isPossible(_:)`` asks for.
  static func mayHold(_ needle: [UInt8], _ bits: UnsafeRawBufferPointer) -> Bool {
    let shift = most - 3 - bits.count.trailingZeroBitCount
    func holds(_ run: UInt32) -> Bool {
      let bit = place(of: run) >> shift
      return bits[bit >> 3] & 1 << UInt8(bit & 7) != 0
    }
    var isThere = true
    needle.withUnsafeBytes { needle in
      // Where there are longer runs, they say more than the short ones within them.
      forEachRun(in: needle) { run in
        if needle.count == 3 || !isShort(run) { isThere = isThere && holds(run) }
      }
    }
    return isThere
  }

  /// Runs of four bytes, and of three with a byte that stands in no text.
  @inline(__always)
  private static func forEachRun(in bytes: UnsafeRawBufferPointer, _ body: (UInt32) -> Void) {
    guard bytes.count >= 3 else { return }
    var last = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 24
    for place in 2..<bytes.count {
      last = last >> 8 | UInt32(bytes[place]) << 24
      body(last >> 8 | short)
      if place >= 3 { body(last) }
    }
  }

  private static let short: UInt32 = 0xFF00_0000
  private static func isShort(_ run: UInt32) -> Bool { run >= short }

  @inline(__always)
  private static func place(of run: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(run) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - most))
  }
}
