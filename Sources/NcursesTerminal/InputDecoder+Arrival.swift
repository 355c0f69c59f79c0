extension InputDecoder {
  /// In what pieces the pending bytes came. Terminals send an answer in one piece, and where a line cuts it, the rest
  /// comes in large pieces again; what a person types comes a key at a time. So where a sequence began in one piece, and
  /// only small ones have come since, those are held until it is clear what they are: keys, unless the end comes.
  struct Arrival {
    /// Whether the beginning came in one piece. Where bytes come one by one anyway, that tells nothing.
    private var beganWhole = false
    /// Where in the pending bytes that begins which may have been typed.
    private(set) var typedStart: Int?

    /// The most bytes that a person types between two looks.
    private static let largestKeys = 8

    /// A piece comes after so many pending bytes.
    mutating func pieceBegins(at known: Int, count: Int) {
      if beganWhole, typedStart == nil, known > 0, count <= Self.largestKeys { typedStart = known }
    }

    /// So many bytes were understood, and these are left.
    mutating func pieceIsDecoded(used: Int, of known: Int, count: Int, left: [UInt8]) {
      if left.isEmpty {
        self = Arrival()
      } else if used > 0 || known == 0 {
        typedStart = nil
        beganWhole = used >= known && left.count > 2 && left[0] == 0x1B
      } else if count > Self.largestKeys {
        // More of the same: all of it belongs together.
        typedStart = nil
      }
    }
  }
}
