import Blog
import Screen
import Words

/// Names for `[keys.MODE]`: of modes, of commands.
extension KeyMap {
  /// The command of a name where a mode has the keys. The first row of a name counts, as behind `:`.
  static func command(named name: String, in mode: Mode) -> Command? {
    commands(named: name).first { $0.modes.contains(mode) }
  }

  /// Those of a name, in the table's order.
  static func commands(named name: String) -> [Command] { all.filter { $0.name.isCalled(name) }.flatMap(\.commands) }

  /// The same of many names, in one go through the table.
  static func commands(named names: [String]) -> [[Command]] {
    var found = [[Command]](repeating: [], count: names.count)
    for binding in all {
      let name = binding.name.commandName
      for (place, wanted) in names.enumerated() where wanted == name { found[place] += binding.commands }
    }
    return found
  }

  /// By which a command is bound in a mode.
  static func name(of command: Command, in mode: Mode) -> String? {
    all.first { $0.command(in: mode) == command }?.name.commandName
  }

  /// A command as `lukija keys --json` lists it.
  public struct NamedCommand: Hashable, Sendable {
    /// As `[keys.MODE]` has it.
    public var mode: String
    /// Its name there.
    public var name: String
    /// Those that it has now, in the notation of `[keys.MODE]`.
    public var keys: [String]
    /// One line.
    public var help: String
  }

  /// Every command of every mode.
  public static var namedCommands: [NamedCommand] {
    let tables = current
    return Mode.allCases.flatMap { mode in
      bindings(in: mode).compactMap { binding -> NamedCommand? in
        let name = binding.name.commandName
        guard let command = binding.command(in: mode), self.command(named: name, in: mode) == command else {
          return nil
        }
        let keys = tables.all.filter { $0.command(in: mode) == command }.flatMap { row in
          row.keys.filter { tables.lookup(parse($0), in: mode) == .command(command) }
        }
        return NamedCommand(mode: mode.configuredName, name: name, keys: keys, help: binding.help)
      }
    }
  }
}

extension Mode {
  /// As `[keys.MODE]` has it.
  public var configuredName: String {
    switch self {
    case .shelf: "shelf"
    case .list: "list"
    case .reader: "post"
    case .thread: "thread"
    case .window: "window"
    case .prompt: "prompt"
    case .question: "question"
    case .composer: "composer"
    case .preview: "preview"
    }
  }
}

/// Reads what a person binds, and says what is wrong with it.
public struct OwnKeys: Hashable, Sendable {
  /// What of a binding is meant.
  public enum Part: Hashable, Sendable {
    case mode, keys
    /// From 0.
    case command(Int)
  }

  /// Those of the preset, and behind them those that were bound.
  public private(set) var keys: [OwnKey]
  private var lines: [Place] = []

  private struct Place: Hashable {
    var mode: Mode
    var keys: [KeyPress]
    var line: Int
  }

  /// - Parameter preset: what stands before the person's own.
  public init(preset: [OwnKey] = []) { keys = preset }

  /// Binds a key, as far as that is right.
  ///
  /// - Parameter line: where it stands.
  public mutating func bind(
    _ written: String, in modeName: String, to commands: [String], line: Int
  ) -> (fact: KeyFact, part: Part)? {
    let modes = Mode.allCases.map(\.configuredName)
    guard let mode = Mode.allCases.first(where: { $0.configuredName == modeName }) else {
      return (.unknownMode(modeName, near: NearName.of(modeName, among: modes)), .mode)
    }
    let sequence: [KeyPress]
    do throws(KeyFact) {
      sequence = try KeyNotation.read(written, in: mode)
    } catch {
      return (error, .keys)
    }
    var first: Command?
    for (place, name) in commands.enumerated() {
      let known = KeyMap.command(named: name, in: mode)
      if place == 0 { first = known }
      guard known == nil, let fact = Self.fact(name, in: mode, isFirst: place == 0) else { continue }
      return (fact, .command(place))
    }
    let known = lines.firstIndex { $0.mode == mode && $0.keys == sequence }
    let isRepeated = known.map { lines[$0].line }
    if let known { lines[known].line = line } else { lines.append(Place(mode: mode, keys: sequence, line: line)) }
    keys.append(OwnKey(mode: mode, keys: sequence, command: first, rest: Array(commands.dropFirst())))
    return isRepeated.map { (.repeated(key: written, line: $0), .keys) }
  }

  /// Nil where it is known somewhere else, and may follow there.
  private static func fact(_ name: String, in mode: Mode, isFirst: Bool) -> KeyFact? {
    if Mode.allCases.contains(where: { KeyMap.command(named: name, in: $0) != nil }) {
      return isFirst ? .elsewhere(command: name, mode: mode.configuredName) : nil
    }
    let names = KeyMap.bindings(in: mode).map(\.name.commandName)
    return .unknownCommand(name, near: NearName.of(name, among: names))
  }

  /// Of each of one's own keys whether it hides a longer one, or is hidden by a shorter; by its place in ``keys``.
  public func collisions(from start: Int) -> [(fact: KeyFact, place: Int)] {
    let tables = KeyTables(keys)
    return keys.indices.dropFirst(start).compactMap { place in
      let key = keys[place]
      guard key.command != nil, let table = tables.tables[key.mode] else { return nil }
      func text(_ keys: [KeyPress]) -> String { keys.map(\.notation).joined(separator: " ") }
      if let longer = table.commands.keys.filter({ $0.count > key.keys.count && $0.starts(with: key.keys) })
        .map(text).min()
      {
        return (.hides(key: text(key.keys), longer: longer), place)
      }
      let shorter = (1..<max(1, key.keys.count)).map { Array(key.keys.prefix($0)) }.first { table.commands[$0] != nil }
      return shorter.map { (.hides(key: text($0), longer: text(key.keys)), place) }
    }
  }
}
