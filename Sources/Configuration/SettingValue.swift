import Blog
import TextFormats

/// What a setting was set to.
enum SettingValue: Hashable, Sendable {
  case text(String)
  /// One of some words, or what is written like one.
  case word(String)
  case words([String])
  /// In milliseconds; nil for `off`.
  case duration(Int?)
  case number(Int)
  case toggle(Bool)
  case theme(ThemeChoice)
  /// In the file's order.
  case texts([NamedText])
  case commands([NamedCommand])

  /// A text or a word.
  var text: String? {
    switch self {
    case .text(let text), .word(let text): text
    case .words, .duration, .number, .toggle, .theme, .texts, .commands: nil
    }
  }

  /// As the file says it.
  var toml: TOML {
    switch self {
    case .text(let text), .word(let text): .string(text)
    case .words(let words): .array(words.map { .string($0) })
    case .duration(let milliseconds): .string(TimeSpan(milliseconds: milliseconds).text)
    case .number(let number): .integer(Int64(number))
    case .toggle(let isOn): .bool(isOn)
    case .theme(let theme) where theme.dark == theme.light: .string(theme.dark)
    case .theme(let theme): .table([("dark", .string(theme.dark)), ("light", .string(theme.light))])
    case .texts(let texts): .table(texts.map { ($0.name, .string($0.text)) })
    case .commands(let commands): .table(commands.map { ($0.name, .array($0.words.map { .string($0) })) })
    }
  }
}

/// The themes for a terminal that is dark and for one that is light; `auto` leaves both to the program.
public struct ThemeChoice: Hashable, Sendable {
  /// Names of themes.
  public var dark: String
  /// Where the terminal is light.
  public var light: String
}

/// A role of `[theme.roles]` with its look, and where each stands in the file.
struct ConfiguredRole: Hashable, Sendable {
  /// A role's name.
  var role: ConfiguredKey.Word
  var look: ConfiguredKey.Word
}

/// What a person has named.
public struct NamedText: Hashable, Sendable {
  /// As the person calls it.
  public var name: String
  /// What it stands for.
  public var text: String
}

/// A command by its name.
public struct NamedCommand: Hashable, Sendable {
  /// As the table has it.
  public var name: String
  /// The program, and its arguments.
  public var words: [String]
}

/// What stands at a post's end.
public enum PostEndPart: String, Hashable, Sendable, CaseIterable {
  /// Its address.
  case address
  /// The keys for what comes next.
  case keys
  /// The files that belong to it.
  case files
  /// Who can be written to.
  case contact
}

/// A key of `[keys.MODE]` with its commands, and where each stands in the file.
public struct ConfiguredKey: Hashable, Sendable {
  /// A word with its place.
  public struct Word: Hashable, Sendable {
    /// As it is written.
    public var text: String
    /// From 1.
    public var line: Int
    /// From 1, in characters.
    public var column: Int
  }

  /// The name of the table, with its place.
  public var mode: Word
  /// A key, or keys with spaces between them.
  public var keys: Word
  /// What they do, one after the other; empty where they do nothing any more.
  public var commands: [Word]
}
