import Screen
import Synchronization
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

/// The one key table: dispatch, hints, help, `lukija keys`, docs/keys.md and the names of `[keys.MODE]` read it.
public enum KeyMap {
  /// What a sequence of keys means so far.
  public enum Lookup: Hashable, Sendable {
    /// It is complete.
    case command(Command)
    /// It is complete, and asks for this and then for others, by their names.
    case several(Command, then: [String])
    /// More keys must follow.
    case pending
    /// Nothing begins like this.
    case none

    /// What is asked for, or first.
    public var first: Command? {
      switch self {
      case .command(let command), .several(let command, _): command
      case .pending, .none: nil
      }
    }
  }

  /// What keys mean now: a test's own, else the program's.
  static var current: KeyTables { ofTask ?? ofProgram }

  /// Nil takes the program's.
  @TaskLocal package static var ofTask: KeyTables?

  /// Nil as usual.
  private static let program = Mutex<KeyTables?>(nil)

  /// What keys mean in this program: as the person has bound them.
  public static var ofProgram: KeyTables {
    get { program.withLock { $0 } ?? .usual }
    set { program.withLock { $0 = newValue } }
  }

  /// Binds keys in this program.
  static func bind(_ own: [OwnKey], letters: [Character: Character]) {
    program.withLock { program in
      guard (program?.own ?? []) != own || (program?.letters ?? [:]) != letters else { return }
      program = own.isEmpty && letters.isEmpty ? nil : KeyTables(own, letters: letters)
    }
  }

  /// Looks a sequence up.
  public static func lookup(_ keys: [KeyPress], in mode: Mode) -> Lookup { current.lookup(keys, in: mode) }

  /// The rows that hold in a mode, in the table's order, with the keys that they have.
  public static func bindings(in mode: Mode) -> [KeyBinding] { all.filter { $0.modes.contains(mode) } }

  /// The first key of a command, for hints and messages; a question mark where it has none, which a test notices.
  public static func key(for command: Command) -> String { current.key(for: command) }

  /// Reads `z a` as two key presses. A key that cannot be read is left out, which the table's own test notices.
  static func parse(_ keys: String) -> [KeyPress] {
    keys.split(separator: " ").compactMap { KeyPress(String($0)) }
  }
}
