import Blog
import TextFormats

/// A row of the one table of settings: reading, checking, help, docs/configuration.md and the JSON Schema come from it.
public struct Setting: Hashable, Sendable {
  /// As the file has it.
  public let name: SettingName
  /// What it holds.
  public let kind: SettingKind
  /// What counts where no file says otherwise; nil where that is nothing.
  let usual: SettingValue?
  /// Whether an element of its table is of no use without it.
  public let isRequired: Bool
  /// Whether a `[[blog]]` may have one of its own, which wins over that of the file.
  public let isOfBlogs: Bool
  /// What on a command line wins over the file, as `--width`.
  public let flag: String?
  /// What in the environment wins over the file.
  public let variable: String?

  private init(
    _ name: SettingName, _ kind: SettingKind, _ usual: SettingValue? = nil, isRequired: Bool = false,
    isOfBlogs: Bool = false, flag: String? = nil, variable: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.usual = usual
    self.isRequired = isRequired
    self.isOfBlogs = isOfBlogs
    self.flag = flag
    self.variable = variable
  }

  /// The usual value as the file would say it; nil where there is none.
  public var standard: String? { usual?.toml.text }

  /// In the order in which they are explained.
  public static let all: [Setting] = [
    Setting(.blogName, .name, isRequired: true),
    Setting(.blogPath, .path, isRequired: true),
    Setting(.blogHome, .address),
    Setting(.blogLogin, .text),
    Setting(.blogPasswordCommand, .command),
    Setting(.blogCAFile, .path),
    Setting(.blogReplyCommand, .command),
    Setting(.language, .choice(["auto", "en", "fi"]), .word("auto")),
    Setting(.theme, .theme, .theme(ThemeChoice(dark: "terminal", light: "terminal"))),
    Setting(.themeRoles, .texts),
    Setting(.width, .number(20...200), .number(72), isOfBlogs: true, flag: "--width"),
    Setting(.mouse, .toggle, .toggle(true)),
    Setting(.linear, .toggle, .toggle(false), flag: "--linear"),
    Setting(.pictures, .choice(["off", "here", "auto"]), .word("here"), variable: "LUKIJA_PICTURES"),
    Setting(.bidi, .choice(["lukija", "terminal"]), .word("lukija"), flag: "--bidi"),
    Setting(.dateFormat, .dateFormat, .word(DateFormat.auto)),
    Setting(.commentHeads, .choice(["mine", "blog"]), .word("mine"), isOfBlogs: true),
    Setting(.dwell, .duration(100...600_000, mayBeOff: true), .duration(600), isOfBlogs: true),
    Setting(
      .postEnd, .choices(PostEndPart.allCases.map(\.rawValue)), .words(PostEndPart.allCases.map(\.rawValue)),
      isOfBlogs: true),
    Setting(.escDelay, .duration(1...10_000, mayBeOff: false), .duration(25), variable: "ESCDELAY"),
    Setting(.osc8, .toggleOrAuto, .word("auto"), variable: "LUKIJA_HYPERLINKS"),
    Setting(.title, .toggle, .toggle(false)),
    Setting(.focus, .toggle, .toggle(true)),
    Setting(.synchronized, .toggle, .toggle(true)),
    Setting(.keysByPlace, .toggle, .toggle(false)),
    Setting(.syncEvery, .duration(60_000...TimeSpan.longest, mayBeOff: true), .duration(nil), isOfBlogs: true),
    Setting(.identityName, .text, isOfBlogs: true, flag: "--author"),
    Setting(.identityEmail, .text, isOfBlogs: true),
    Setting(.identityURL, .address, isOfBlogs: true),
    Setting(.keysPreset, .choice(["vi", "emacs", "newsboat", "neomutt"]), .word("vi")),
    Setting(.keysLangmap, .langmap),
    Setting(.keysMode, .keys),
    Setting(.saved, .texts),
    Setting(.hooks, .commands),
  ]

  /// The row of a name: each has one.
  static func of(_ name: SettingName) -> Setting { all.first { $0.name == name } ?? all[0] }

  /// The row of a key in a table, empty for the file's own.
  static func of(_ key: String, in table: String) -> Setting? {
    SettingName(rawValue: table.isEmpty ? key : "\(table).\(key)").map(of)
  }

  /// The tables, and whether each is a list of them.
  static let tables: [(name: String, isList: Bool)] = [
    ("blog", true), ("sync", false), ("identity", false), ("keys", false),
  ]

  /// Those of a table.
  static func all(in table: String) -> [Setting] { all.filter { $0.name.parts.table == table } }

  /// What a table may hold by name.
  static func keys(in table: String) -> [String] {
    all(in: table).map { String($0.name.parts.key) }.filter { $0 != "MODE" }
  }
}
