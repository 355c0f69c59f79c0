import Screen
import Words

/// One row of the key table: each of these key sequences asks for this, in the room that has the keys.
public struct KeyBinding: Hashable, Sendable {
  /// Alternatives, each a sequence of keys in ``KeyPress/notation`` separated by spaces (`z a`).
  public var keys: [String]
  /// What it asks for: of each room where it holds, that room's command.
  public var commands: [Command]
  /// By which its words are found.
  public var name: KeyHelp

  /// One line for people.
  public var help: String { name.text }

  /// A word or two for the status line; nil where the row is not worth a hint.
  public var hint: String? { name.hint }

  /// Where it holds.
  public var modes: Set<Mode> { commands.reduce(into: []) { $0.formUnion($1.modes) } }

  /// What it asks for in a mode.
  public func command(in mode: Mode) -> Command? { commands.first { $0.modes.contains(mode) } }

  /// Those that hold in one of the modes. In the preview letters are text: only keys that write nothing scroll it.
  public func keys(in mode: Mode) -> [String] {
    guard mode == .preview else { return keys }
    return keys.filter { $0.count > 1 && $0 != "Space" }
  }

  init(_ keys: [String], _ commands: [Command], _ name: KeyHelp) {
    self.keys = keys
    self.commands = commands
    self.name = name
  }

  init(_ keys: [String], _ command: Command, _ name: KeyHelp) { self.init(keys, [command], name) }
}

/// The one key table: dispatch, hints, help, `lukija keys` and docs/keys.md read it.
public enum KeyMap {
  /// What a sequence of keys means so far.
  public enum Lookup: Hashable, Sendable {
    /// It is complete.
    case command(Command)
    /// More keys must follow.
    case pending
    /// Nothing begins like this.
    case none
  }

  /// Looks a sequence up.
  public static func lookup(_ keys: [KeyPress], in mode: Mode) -> Lookup {
    guard let table = tables[mode] else { return .none }
    if let command = table.commands[keys] { return .command(command) }
    // A sequence of another pane is waited for all the same: its second key alone would do something else here.
    return table.prefixes.contains(keys) || Mode.screens.contains(mode) && panePrefixes.contains(keys)
      ? .pending : .none
  }

  /// The rows that hold in a mode, in the table's order.
  public static func bindings(in mode: Mode) -> [KeyBinding] { all.filter { $0.modes.contains(mode) } }

  /// The first key of a command, for hints and messages; a question mark where it has none, which a test notices.
  public static func key(for command: Command) -> String {
    all.first { $0.commands.contains(command) }?.keys.first.map { $0.replacing(" ", with: "") } ?? "?"
  }

  private struct ModeTable: Sendable {
    var commands: [[KeyPress]: Command] = [:]
    var prefixes: Set<[KeyPress]> = []
  }

  private static let tables: [Mode: ModeTable] = {
    var tables: [Mode: ModeTable] = [:]
    for binding in all {
      for keys in binding.keys {
        let sequence = parse(keys)
        for mode in binding.modes where binding.keys(in: mode).contains(keys) {
          tables[mode, default: ModeTable()].commands[sequence] = binding.command(in: mode)
          for length in 1..<max(1, sequence.count) {
            tables[mode, default: ModeTable()].prefixes.insert(Array(sequence.prefix(length)))
          }
        }
      }
    }
    return tables
  }()

  private static let panePrefixes: Set<[KeyPress]> =
    Mode.panes.reduce(into: []) { $0.formUnion(tables[$1]?.prefixes ?? []) }

  /// Reads `z a` as two key presses. A key that cannot be read is left out, which the table's own test notices.
  static func parse(_ keys: String) -> [KeyPress] {
    keys.split(separator: " ").compactMap { KeyPress(String($0)) }
  }
}
