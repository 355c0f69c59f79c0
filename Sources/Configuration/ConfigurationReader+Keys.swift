import Blog
import TextFormats

/// `[keys.MODE]`: what commands there are, the reader knows.
extension ConfigurationReader {
  mutating func readKeys(_ mode: TOML.Member) {
    for member in mode.value.members ?? [] {
      // A command, or a list of them.
      let elements = member.value.elements ?? [member.value]
      if let other = elements.first(where: { $0.string == nil }) {
        note(
          .wrongKind(.keysMode, .keys, found: other.kind.fact),
          at: other.table.map { _ in member.offset } ?? other.range.lowerBound)
        continue
      }
      bindings.append(
        (
          (mode.key, mode.offset), (member.key, member.offset),
          elements.map { ($0.string ?? "", $0.range.lowerBound) }
        ))
    }
  }

  /// With lines and columns.
  var placedKeys: [ConfiguredKey] {
    guard !bindings.isEmpty else { return [] }
    let offsets = bindings.flatMap { binding in [binding.mode.1, binding.keys.1] + binding.commands.map(\.1) }.sorted()
    let places = Dictionary(
      zip(offsets, TextPosition.positions(of: offsets, in: document.text)), uniquingKeysWith: { first, _ in first })
    func word(_ text: String, _ offset: Int) -> ConfiguredKey.Word {
      ConfiguredKey.Word(text: text, line: places[offset]?.line ?? 1, column: places[offset]?.column ?? 1)
    }
    return bindings.map { binding in
      ConfiguredKey(
        mode: word(binding.mode.0, binding.mode.1), keys: word(binding.keys.0, binding.keys.1),
        commands: binding.commands.map { word($0.0, $0.1) })
    }
  }
}
