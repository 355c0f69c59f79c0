/// A command of kitty's graphics protocol among what a program sent.
public struct GraphicsCommand: Hashable, Sendable {
  /// By their letters.
  public var keys: [String: String]
  /// In base64, as it came.
  public var payload: [UInt8]

  /// All of an output, in order; those within tmux's envelope too.
  public static func all(in output: [UInt8]) -> [GraphicsCommand] {
    var output = output[...]
    var commands: [GraphicsCommand] = []
    while let start = output.firstRange(of: Array("\u{1B}_G".utf8)) {
      let rest = output[start.upperBound...]
      guard let end = rest.firstIndex(of: 0x1B) else { break }
      let body = rest[..<end]
      let parts = body.split(separator: UInt8(ascii: ";"), maxSplits: 1, omittingEmptySubsequences: false)
      let pairs = String(decoding: parts.first ?? [], as: UTF8.self).split(separator: ",").map { pair in
        let sides = pair.split(separator: "=", maxSplits: 1)
        return (String(sides[0]), sides.count > 1 ? String(sides[1]) : "")
      }
      commands.append(
        GraphicsCommand(
          keys: Dictionary(pairs, uniquingKeysWith: { $1 }), payload: parts.count > 1 ? Array(parts[1]) : []))
      output = rest[end...]
    }
    return commands
  }

  /// The pictures that an output left in the terminal.
  public static func left(by output: [UInt8]) -> Set<String> {
    var left: Set<String> = []
    for command in all(in: output) {
      guard let id = command.keys["i"] else { continue }
      if command.keys["a"] == "T" || command.keys["a"] == "t" { left.insert(id) }
      if command.keys["a"] == "d" { left.remove(id) }
    }
    return left
  }
}
