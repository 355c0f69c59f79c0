extension InputDecoder {
  /// A slow line may bring the rest of an arrow key when its Escape has been taken for the key. That cannot be undone,
  /// but the rest is no command, and no text.
  struct LateEscape {
    /// How late the rest may be.
    private static let patience = Duration.seconds(1)

    private var time: Duration?
    /// Whether the pending bytes begin with an Escape that was told already.
    private var isRest = false

    /// An Escape that came at a time was told as the key.
    mutating func isTaken(at time: Duration) { self.time = time }

    /// Whether a piece that comes now is the rest of what the Escape began.
    mutating func isFollowed(by piece: [UInt8], at now: Duration) -> Bool {
      defer { time = nil }
      guard let time, now - time <= Self.patience, Self.isRest(piece) else { return false }
      isRest = true
      return true
    }

    /// Whether this is what is left of the key. A paste that begins so is a paste all the same.
    mutating func takesRest(_ step: Step) -> Bool {
      guard isRest, step != .incomplete else { return false }
      isRest = false
      if case .pasteStart = step { return false }
      return true
    }

    /// Nobody types such a sequence within one look.
    private static func isRest(_ piece: [UInt8]) -> Bool {
      guard piece.count > 1 else { return false }
      if piece[0] == 0x4F { return piece.count == 2 && "ABCDFHPQRS".utf8.contains(piece[1]) }
      guard piece[0] == 0x5B else { return false }
      let parameters = piece.dropFirst().prefix { (0x30...0x3B).contains($0) || $0 == 0x3C }
      guard let last = piece.dropFirst(1 + parameters.count).first else { return false }
      return parameters.isEmpty ? "ABCDFHZ".utf8.contains(last) : "ABCDFHPQRSZMmu~".utf8.contains(last)
    }
  }
}
