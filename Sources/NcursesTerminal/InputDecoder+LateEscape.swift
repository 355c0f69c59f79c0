extension InputDecoder {
  /// A slow line may bring the rest of an arrow key when its Escape, or what more of it there was, has been taken for a
  /// key. That cannot be undone, but the rest is no command, and no text.
  struct LateEscape {
    /// How late the rest may be.
    private static let patience = Duration.seconds(2)

    private var time: Duration?
    /// What was told, or given up.
    private var beginning: [UInt8] = []
    /// Whether the pending bytes begin with an Escape that was told already.
    private var isRest = false

    /// An Escape that came at a time was told as the key, or the beginning of a sequence was given up.
    mutating func isTaken(_ beginning: [UInt8] = [0x1B], at time: Duration) {
      guard beginning.count <= 64 else { return }
      self.time = time
      self.beginning = beginning
    }

    /// What was told already of the key that a piece that comes now is the rest of; nil where it is another.
    mutating func beginning(before piece: [UInt8], at now: Duration) -> [UInt8]? {
      defer { time = nil }
      guard let time, now - time <= Self.patience,
        Self.isRest(Array(beginning.dropFirst()) + piece, isWhole: beginning.count == 1)
      else { return nil }
      // A letter may be typed as well, but not with all of a sequence before it.
      guard beginning.count == 1 || isAnswer(beginning) || piece.last.map({ $0 >= 0x40 }) == true else { return nil }
      isRest = true
      return beginning
    }

    /// Whether this is what is left of the key. A paste that begins so is a paste all the same.
    mutating func takesRest(_ step: Step) -> Bool {
      guard isRest, step != .incomplete else { return false }
      isRest = false
      switch step {
      // What is answered counts, however late.
      case .pasteStart, .answer: return false
      default: return true
      }
    }

    private func isAnswer(_ beginning: [UInt8]) -> Bool { beginning.count > 1 && beginning[1] == 0x5D }

    /// Nobody types such a sequence within one look.
    private static func isRest(_ piece: [UInt8], isWhole: Bool) -> Bool {
      guard piece.count > 1 else { return false }
      if piece[0] == 0x5D { return InputDecoder.isColourAnswer(piece, mayGoOn: isWhole) }
      if piece[0] == 0x5B, piece[1] == 0x3F {
        let parameters = piece.dropFirst(2).prefix { (0x30...0x3B).contains($0) }
        return piece.dropFirst(2 + parameters.count).first.map { $0 == 0x63 || $0 == 0x6E } ?? false
      }
      if piece[0] == 0x4F { return piece.count == 2 && "ABCDFHPQRS".utf8.contains(piece[1]) }
      guard piece[0] == 0x5B else { return false }
      let parameters = piece.dropFirst().prefix { (0x30...0x3B).contains($0) || $0 == 0x3C }
      guard let last = piece.dropFirst(1 + parameters.count).first else { return false }
      return parameters.isEmpty ? "ABCDFHZ".utf8.contains(last) : "ABCDFHPQRSZMmu~".utf8.contains(last)
    }
  }
}
