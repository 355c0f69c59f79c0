import Blog
import TextFormats

/// `[keys.MODE]`: what commands there are, the reader knows.
extension ConfigurationReader {
  mutating func readKeys(_ mode: TOML.Member) {
    for member in mode.value.members ?? [] {
      do throws(ConfigurationFact) {
        bindings.append(
          ((mode.key, mode.offset), (member.key, member.offset), try Self.commands(in: member.value)))
      } catch {
        note(error, at: member.value.table == nil ? member.value.range.lowerBound : member.offset)
      }
    }
  }

  /// A command, or a list of them.
  private static func commands(in value: TOML) throws(ConfigurationFact) -> [(String, Int)] {
    var commands: [(String, Int)] = []
    for element in value.elements ?? [value] {
      guard let text = element.string else { throw .wrongKind(.keysMode, .keys, found: element.kind.fact) }
      commands.append((text, element.range.lowerBound))
    }
    return commands
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
