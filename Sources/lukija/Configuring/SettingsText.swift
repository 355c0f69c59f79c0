import Configuration
import Screen
import Words

/// The table of settings as people read it.
enum SettingsText {
  /// A file that says what counts anyway, each setting under its line of help.
  static var defaults: String {
    var parts = [SettingsWords.head.comment, lines(of: "")]
    for table in ["sync", "identity", "keys"] { parts.append("[\(table)]\n" + lines(of: table)) }
    parts.append("# [[blog]]\n" + lines(of: "blog"))
    return parts.joined(separator: "\n")
  }

  private static func lines(of table: String) -> String {
    // A table of its own would have to stand behind the file's: it is named on the way.
    Setting.all.filter { $0.name.parts.table == table || table.isEmpty && $0.name.parts.table == "theme" }.map {
      setting in
      let key = table.isEmpty ? setting.name.rawValue[...] : setting.name.parts.key
      let line =
        if let standard = setting.standard { "\(key) = \(standard)" } else { "# \(key) = … (\(setting.kind.words))" }
      return "# \(setting.name.help)\n\(line)\n"
    }.joined()
  }

  /// As the man page and `lukija help settings` have it.
  static var lines: [String] {
    Setting.all.flatMap { setting in
      ["\(setting.name.rawValue)"]
        + wrapped("\(setting.kind.words)\(usual(setting)); \(setting.name.help)", width: 74).map { "    " + $0 } + [""]
    }.dropLast()
  }

  private static func usual(_ setting: Setting) -> String {
    setting.standard.map { ", \(SettingsWords.usual($0).text)" } ?? ""
  }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, DisplayWidth.columns(of: last) + 1 + DisplayWidth.columns(of: String(word)) <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// The table of docs/configuration.md.
  static var markdown: String {
    func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
    var text = "| \(SettingsWords.columns.text) |\n|---|---|---|---|\n"
    for setting in Setting.all {
      let standard = setting.standard.map { "`\($0)`" } ?? (setting.isRequired ? SettingsWords.needed.text : "")
      var help = setting.name.help
      let winners = [setting.flag, setting.variable.map { "$" + $0 }].compactMap(\.self).map { "`\($0)`" }
      if !winners.isEmpty { help += " " + SettingsWords.winners(winners).text }
      if setting.isOfBlogs { help += " " + SettingsWords.perBlog.text }
      text += "| `\(setting.name.rawValue)` | \(cell(setting.kind.words)) | \(cell(standard)) | \(cell(help)) |\n"
    }
    return text
  }
}
