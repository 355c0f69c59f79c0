import Blog
import TextFormats

extension Configuration {
  /// All that counts, as a file would say it: what no file says stands there with its usual value.
  public var text: String {
    var parts = [Setting.all(in: "").compactMap { line($0, value($0.name)) }.joined()]
    for blog in blogs { parts.append("[[blog]]\n" + text(of: blog)) }
    parts += ["sync", "identity", "keys"].compactMap { table in
      let lines = Setting.all(in: table).filter { $0.kind != .keys }.compactMap { line($0, value($0.name)) }.joined()
      return lines.isEmpty ? nil : "[\(table)]\n" + lines
    }
    return (parts + keyTables).joined(separator: "\n")
  }

  private func text(of blog: Blog) -> String {
    let members: [(SettingName, String?)] = [
      (.blogName, blog.name), (.blogPath, blog.path), (.blogHome, blog.home), (.blogLogin, blog.login),
      (.blogPasswordCommand, blog.passwordCommand), (.blogCAFile, blog.caFile), (.blogReplyCommand, blog.replyCommand),
    ]
    let own = Setting.all.filter(\.isOfBlogs).compactMap { setting in
      blog.values[setting.name].map { "\(setting.name.rawValue) = \($0.toml.text)\n" }
    }
    return members.compactMap { name, text in line(Setting.of(name), text.map { .text($0) }) }.joined() + own.joined()
  }

  /// Nil where there is nothing to say.
  private func line(_ setting: Setting, _ value: SettingValue?) -> String? {
    switch value {
    // A table of its own would have to stand behind all others.
    case .theme,
      .text where setting.name == .theme:
      guard let choice = theme, choice.dark != choice.light || !themeRoles.isEmpty else {
        return themeRoles.isEmpty ? value.map { "theme = \($0.toml.text)\n" } : rolesLine
      }
      return "theme.dark = \(TOML.string(choice.dark).text)\ntheme.light = \(TOML.string(choice.light).text)\n"
        + (themeRoles.isEmpty ? "" : rolesLine)
    case let value?: return "\(setting.name.parts.key) = \(value.toml.text)\n"
    case nil: return nil
    }
  }

  private var rolesLine: String { "theme.roles = \(SettingValue.texts(themeRoles).toml.text)\n" }

  private var keyTables: [String] {
    var modes: [String] = []
    for key in keys where !modes.contains(key.mode.text) { modes.append(key.mode.text) }
    return modes.map { mode in
      "[keys.\(TOML.key(mode))]\n"
        + keys.filter { $0.mode.text == mode }.map { key in
          "\(TOML.key(key.keys.text)) = \(TOML.array(key.commands.map { .string($0.text) }).text)\n"
        }.joined()
    }
  }
}
