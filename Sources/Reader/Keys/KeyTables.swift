import Screen
import Synchronization
import Words

/// What a person has bound to a key, before what the key table says.
public struct OwnKey: Hashable, Sendable {
  /// Where it holds.
  public var mode: Mode
  /// Pressed one after the other.
  public var keys: [KeyPress]
  /// Nil where the key means nothing any more.
  public var command: Command?
  /// What follows it, by name: whoever has the keys by then has their own commands.
  public var rest: [String]

  /// A key that does this.
  public init(mode: Mode, keys: [KeyPress], command: Command?, rest: [String] = []) {
    (self.mode, self.keys, self.command, self.rest) = (mode, keys, command, rest)
  }
}

/// What keys mean: the key table with what a person has bound, and which letters stand for keys.
public final class KeyTables: Sendable {
  struct ModeTable: Sendable {
    var commands: [[KeyPress]: KeyMap.Lookup] = [:]
    var prefixes: Set<[KeyPress]> = []
  }

  /// Those of the key table alone.
  public static let usual = KeyTables([])

  let own: [OwnKey]
  let letters: [Character: Character]
  let tables: [Mode: ModeTable]
  let panePrefixes: Set<[KeyPress]>
  /// Each row with the keys that it has somewhere; those without any are left out. Made when help is asked for: a start needs
  /// a few keys only.
  var sections: [KeySection: [KeyBinding]] {
    if own.isEmpty { return KeyMap.bindings }
    return boundSections.withLock { known in
      let sections = known ?? Self.sections(own, tables)
      known = sections
      return sections
    }
  }
  private let boundSections = Mutex<[KeySection: [KeyBinding]]?>(nil)
  /// What is worded, in the language that was spoken then.
  let worded = Mutex<[Language: Worded]>([:])

  /// What is shown of them.
  struct Worded: Sendable {
    var hints: [Mode: [KeyMap.Hint]] = [:]
    var help: [Mode: [HelpText.Row]] = [:]
    var rows: [HelpText.Row] = []
  }

  /// - Parameters:
  ///   - own: later ones win.
  ///   - letters: of another alphabet, and the keys that they stand for.
  public init(_ own: [OwnKey], letters: [Character: Character] = [:]) {
    self.own = own
    self.letters = letters
    let tables = Self.tables(own)
    self.tables = tables
    panePrefixes = Mode.panes.reduce(into: []) { $0.formUnion(tables[$1]?.prefixes ?? []) }
  }

  private static func tables(_ own: [OwnKey]) -> [Mode: ModeTable] {
    var tables: [Mode: ModeTable] = [:]
    for binding in KeyMap.all {
      for keys in binding.keys {
        let sequence = KeyMap.parse(keys)
        for mode in binding.modes where binding.keys(in: mode).contains(keys) {
          tables[mode, default: ModeTable()].commands[sequence] = binding.command(in: mode).map { .command($0) }
        }
      }
    }
    for key in own {
      tables[key.mode, default: ModeTable()].commands[key.keys] = key.command.map {
        key.rest.isEmpty ? .command($0) : .several($0, then: key.rest)
      }
    }
    for mode in tables.keys {
      for sequence in tables[mode]?.commands.keys.map({ $0 }) ?? [] where sequence.count > 1 {
        for length in 1..<sequence.count { tables[mode]?.prefixes.insert(Array(sequence.prefix(length))) }
      }
    }
    return tables
  }

  /// The rows with the keys that they have by now: one's own first. A row that nobody touched stays as it is, unread.
  private static func sections(_ own: [OwnKey], _ tables: [Mode: ModeTable]) -> [KeySection: [KeyBinding]] {
    // A start does this: plain lists, as a dictionary of each kind takes longer to begin with than to look through these.
    var taken: [(mode: Mode, keys: String)] = []
    var added: [(mode: Mode, command: Command, keys: String)] = []
    for key in own {
      let text = key.keys.map(\.notation).joined(separator: " ")
      taken.append((key.mode, text))
      // Another of one's own may have taken it again.
      guard let command = key.command, key.rest.isEmpty, tables[key.mode]?.commands[key.keys] == .command(command)
      else { continue }
      added.append((key.mode, command, text))
    }
    func isTaken(_ keys: String, in mode: Mode) -> Bool { taken.contains { $0.mode == mode && $0.keys == keys } }
    func isHidden(_ keys: String, in mode: Mode) -> Bool {
      let parts = keys.split(separator: " ")
      return (1..<max(1, parts.count)).contains { isTaken(parts.prefix($0).joined(separator: " "), in: mode) }
    }
    func isLonger(_ keys: String, than shorter: String) -> Bool {
      keys.utf8.count > shorter.utf8.count + 1 && keys.utf8.starts(with: shorter.utf8)
        && keys.utf8.dropFirst(shorter.utf8.count).first == UInt8(ascii: " ")
    }
    // The same key and command stand in several modes.
    let anyTaken = taken.indices.filter { $0 == 0 || taken[$0].keys != taken[$0 - 1].keys }.map { taken[$0].keys }
    let anyAdded = added.indices.filter { $0 == 0 || added[$0].command != added[$0 - 1].command }.map {
      added[$0].command
    }
    return KeyMap.bindings.mapValues { bindings in
      bindings.compactMap { binding in
        let isTouched =
          binding.keys.contains { keys in anyTaken.contains { keys == $0 || isLonger(keys, than: $0) } }
          || binding.commands.contains { anyAdded.contains($0) }
        guard isTouched else { return binding }
        let held = binding.modes
        let modes = Mode.allCases.filter(held.contains)
        let new = modes.flatMap { mode in
          binding.command(in: mode).map { command in
            added.filter { $0.mode == mode && $0.command == command }.map(\.keys)
          } ?? []
        }
        let kept = binding.keys.filter { keys in
          modes.contains { mode in
            !isTaken(keys, in: mode) && binding.keys(in: mode).contains(keys) && !isHidden(keys, in: mode)
          }
        }
        var row = binding
        row.keys = []
        for keys in new + kept where !row.keys.contains(keys) { row.keys.append(keys) }
        return row.keys.isEmpty ? nil : row
      }
    }
  }

  /// Every row that has a key.
  var all: [KeyBinding] { KeySection.allCases.flatMap { sections[$0] ?? [] } }

  /// Looks a sequence up.
  func lookup(_ keys: [KeyPress], in mode: Mode) -> KeyMap.Lookup {
    guard let table = tables[mode] else { return .none }
    if let found = table.commands[keys] { return found }
    // A sequence of another pane is waited for all the same: its second key alone would do something else here.
    return table.prefixes.contains(keys) || Mode.screens.contains(mode) && panePrefixes.contains(keys)
      ? .pending : .none
  }

  /// The keys by which a row is asked for in a mode, one's own first: of the table's those that are left.
  func keys(of binding: KeyBinding, in mode: Mode) -> [String] {
    guard !own.isEmpty, let command = binding.command(in: mode) else { return binding.keys(in: mode) }
    var keys = ownKeys(for: command, in: mode)
    for key in binding.keys(in: mode) where !keys.contains(key) && means(command, key, in: mode) { keys.append(key) }
    return keys
  }

  /// The first of them.
  func firstKey(of binding: KeyBinding, in mode: Mode) -> String? {
    guard !own.isEmpty, let command = binding.command(in: mode) else { return binding.keys(in: mode).first }
    return ownKeys(for: command, in: mode).first ?? binding.keys(in: mode).first { means(command, $0, in: mode) }
  }

  private func ownKeys(for command: Command, in mode: Mode) -> [String] {
    var keys: [String] = []
    for key in own where key.mode == mode && key.command == command && key.rest.isEmpty {
      let text = key.keys.map(\.notation).joined(separator: " ")
      if !keys.contains(text), means(command, text, in: mode) { keys.append(text) }
    }
    return keys
  }

  private func means(_ command: Command, _ keys: String, in mode: Mode) -> Bool {
    let sequence = KeyMap.parse(keys)
    guard lookup(sequence, in: mode) == .command(command) else { return false }
    // What a shorter one hides is reached by nobody.
    return (1..<max(1, sequence.count)).allSatisfy { lookup(Array(sequence.prefix($0)), in: mode).first == nil }
  }

  /// A row with the keys that it has in a mode; nil where it has none.
  func row(_ binding: KeyBinding, in mode: Mode) -> KeyBinding? {
    var row = binding
    row.keys = keys(of: binding, in: mode)
    return row.keys.isEmpty ? nil : row
  }

  /// The first key of a command, for hints and messages; a question mark where it has none.
  func key(for command: Command) -> String {
    let rows = KeyMap.all.lazy.filter { $0.commands.contains(command) }
    guard !own.isEmpty else { return rows.first?.keys.first.map { $0.replacing(" ", with: "") } ?? "?" }
    let modes = Mode.allCases.filter(command.modes.contains)
    for binding in rows {
      for mode in modes where binding.command(in: mode) == command {
        if let key = firstKey(of: binding, in: mode) { return key.replacing(" ", with: "") }
      }
    }
    return "?"
  }

  /// The key that a letter of another alphabet stands for, where it means nothing itself: as the person said, else by its place
  /// on the keyboard where the terminal tells that.
  func translated(_ key: KeyPress, after pending: [KeyPress], in mode: Mode) -> KeyPress {
    if mode == .question, let answer = Self.answer(key), lookup([key], in: mode) == .none { return answer }
    guard !letters.isEmpty || key.base != nil, case .character(let letter) = key.key,
      let latin = letters[letter] ?? key.base, Mode.commanding.contains(mode),
      case .none = lookup(pending + [key], in: mode)
    else { return key }
    return KeyPress(.character(latin), key.modifiers)
  }

  /// What the letters of a Finnish yes and no stand for where questions are asked in Finnish.
  private static func answer(_ key: KeyPress) -> KeyPress? {
    guard Language.current == .finnish, key.modifiers.isEmpty, case .character(let letter) = key.key else { return nil }
    let answers: [(letters: String, stand: Character)] = [("kK", "y"), ("eE", "n")]
    return answers.first { $0.letters.contains(letter) }.map { KeyPress(.character($0.stand)) }
  }

  /// Keys that do several things, and what.
  var several: [(keys: String, text: String)] {
    own.compactMap { key in
      guard let command = key.command, !key.rest.isEmpty,
        tables[key.mode]?.commands[key.keys] == .several(command, then: key.rest)
      else { return nil }
      let names = [KeyMap.name(of: command, in: key.mode) ?? ""] + key.rest
      return (key.keys.map(\.notation).joined(), "\(key.mode.configuredName): \(names.joined(separator: ", "))")
    }
  }
}

extension Mode {
  /// Those in which letters are commands, not text.
  static let commanding: Set<Mode> = screens.union([.window, .question])
}
