/// What can be set in `config.toml`, as it is named there: the table, a dot, the key.
public enum SettingName: String, Hashable, Sendable, CaseIterable {
  case blogName = "blog.name"
  case blogPath = "blog.path"
  case blogHome = "blog.home"
  case blogLogin = "blog.login"
  case blogPasswordCommand = "blog.password_command"
  case blogCAFile = "blog.ca_file"
  case blogReplyCommand = "blog.reply_command"
  case syncEvery = "sync.every"

  /// The table in which it stands, and its key there.
  public var parts: (table: Substring, key: Substring) {
    let dot = rawValue.firstIndex(of: ".") ?? rawValue.startIndex
    return (rawValue[..<dot], rawValue[rawValue.index(after: dot)...])
  }
}

/// What a setting holds.
public enum SettingKind: Hashable, Sendable, CaseIterable {
  /// Any text but an empty one.
  case text
  /// What a blog is called on command lines.
  case name
  case path
  /// Of a page on the web.
  case address
  /// A command line.
  case command
  /// How long: `30 min`, `2 h`, `off`.
  case duration
}
