import Blog

extension ReplyID {
  /// A new id: `20260131T091500Z-k3v9q2`. Ids sort by the time of writing; the six random characters keep apart what
  /// two machines write in the same second.
  ///
  /// - Parameter time: when writing began.
  public static func new(at time: Timestamp, using random: inout some RandomNumberGenerator) -> ReplyID {
    let stamp = Timestamp(seconds: time.seconds).text.filter { $0 != "-" && $0 != ":" }
    // No vowels and nothing that looks like something else: no words, and it can be read out.
    let letters = Array("bcdfghjkmnpqrstvwxz23456789")
    let suffix = (0..<6).compactMap { _ in letters.randomElement(using: &random) }
    return ReplyID("\(stamp)-\(String(suffix))")
  }

  /// A new id with the system's randomness.
  public static func new(at time: Timestamp) -> ReplyID {
    var random = SystemRandomNumberGenerator()
    return new(at: time, using: &random)
  }
}
