/// What can be set in `config.toml`, as it is named there: the table, a dot, the key; of the file's own table the key alone.
public enum SettingName: String, Hashable, Sendable, CaseIterable {
  case blogName = "blog.name"
  case blogPath = "blog.path"
  case blogHome = "blog.home"
  case blogLogin = "blog.login"
  case blogPasswordCommand = "blog.password_command"
  case blogCAFile = "blog.ca_file"
  case blogReplyCommand = "blog.reply_command"
  case language
  case theme
  case themeRoles = "theme.roles"
  case width
  case mouse
  case linear
  case pictures
  case bidi
  case dateFormat = "date_format"
  case commentHeads = "comment_heads"
  case dwell
  case postEnd = "post_end"
  case escDelay = "esc_delay"
  case osc8
  case title
  case focus
  case synchronized
  case keysByPlace = "kitty_keys"
  case syncEvery = "sync.every"
  case identityName = "identity.name"
  case identityEmail = "identity.email"
  case identityURL = "identity.url"
  case keysPreset = "keys.preset"
  case keysLangmap = "keys.langmap"
  case keysMode = "keys.MODE"
  case saved
  case hooks

  /// The table in which it stands, empty for the file's own, and its key there.
  public var parts: (table: Substring, key: Substring) {
    guard let dot = rawValue.firstIndex(of: ".") else { return ("", rawValue[...]) }
    return (rawValue[..<dot], rawValue[rawValue.index(after: dot)...])
  }
}

/// What a setting holds.
public enum SettingKind: Hashable, Sendable {
  /// Any text but an empty one.
  case text
  /// What a blog is called on command lines.
  case name
  case path
  /// Of a page on the web.
  case address
  /// A command line.
  case command
  /// How long, in milliseconds: `30 min`, `600 ms`; `off` where that may be.
  case duration(ClosedRange<Int>, mayBeOff: Bool)
  /// A whole number.
  case number(ClosedRange<Int>)
  /// `true` or `false`.
  case toggle
  /// `true`, `false` or `"auto"`.
  case toggleOrAuto
  /// One of these words.
  case choice([String])
  /// A list of some of these words.
  case choices([String])
  /// How a day is written: `%Y-%m-%d`.
  case dateFormat
  /// A theme's name, or a table with one for `dark` and one for `light`.
  case theme
  /// Names of layouts, or keys and what they stand for: `йцу=qwe`.
  case langmap
  /// A table of names that the person chooses, each with a text.
  case texts
  /// The same, each with a command line, or a list of its words.
  case commands
  /// Keys, each with a list of commands.
  case keys
}
