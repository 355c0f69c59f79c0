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

  /// What gives words at these offsets their lines and columns.
  func words(at offsets: [Int]) -> (String, Int) -> ConfiguredKey.Word {
    let offsets = offsets.sorted()
    let places = Dictionary(
      zip(offsets, TextPosition.positions(of: offsets, in: document.text)), uniquingKeysWith: { first, _ in first })
    return { text, offset in
      ConfiguredKey.Word(text: text, line: places[offset]?.line ?? 1, column: places[offset]?.column ?? 1)
    }
  }

  /// Names of themes and looks of roles, with lines and columns.
  var placedThemes: (names: [ConfiguredKey.Word], roles: [ConfiguredRole]) {
    guard !themeNames.isEmpty || !themeRoles.isEmpty else { return ([], []) }
    let word = words(at: themeNames.map(\.offset) + themeRoles.flatMap { [$0.role.1, $0.look.1] })
    return (
      themeNames.map { word($0.name, $0.offset) },
      themeRoles.map { ConfiguredRole(role: word($0.role.0, $0.role.1), look: word($0.look.0, $0.look.1)) }
    )
  }

  /// With lines and columns.
  var placedKeys: [ConfiguredKey] {
    guard !bindings.isEmpty else { return [] }
    let word = words(at: bindings.flatMap { binding in [binding.mode.1, binding.keys.1] + binding.commands.map(\.1) })
    return bindings.map { binding in
      ConfiguredKey(
        mode: word(binding.mode.0, binding.mode.1), keys: word(binding.keys.0, binding.keys.1),
        commands: binding.commands.map { word($0.0, $0.1) })
    }
  }
}
