import Words

/// The key table as help shows it.
public enum HelpText {
  /// One line of help.
  public struct Row: Hashable, Sendable {
    /// The keys, separated by spaces; empty for a heading.
    public var keys: String
    /// What they do, or the heading.
    public var text: String
  }

  /// Every line of the help window.
  public static let rows: [Row] = {
    var rows: [Row] = []
    for (title, section) in KeyMap.sections {
      if !rows.isEmpty { rows.append(Row(keys: "", text: "")) }
      rows.append(Row(keys: "", text: title))
      rows += section.map { Row(keys: keys(of: $0), text: $0.help) }
    }
    rows += [Row(keys: "", text: ""), Row(keys: "", text: CommandLineWord.title)]
    rows += CommandLineWord.allCases.map { Row(keys: ":" + $0.word, text: $0.help) }
    return rows
  }()

  /// A binding's keys as people read them: `za`, not `z a`.
  public static func keys(of binding: KeyBinding) -> String {
    binding.keys.map { $0.replacing(" ", with: "") }.joined(separator: " ")
  }

  /// The table for docs/keys.md: the same rows in Markdown.
  public static var markdown: String {
    var text = ""
    for (title, section) in KeyMap.sections {
      text += "**\(title)**\n\n| key | does |\n|---|---|\n"
      for binding in section {
        let keys = binding.keys.map { "`" + $0.replacing(" ", with: "").replacing("|", with: "\\|") + "`" }
        text += "| \(keys.joined(separator: " ")) | \(binding.help.replacing("|", with: "\\|")) |\n"
      }
      text += "\n"
    }
    return text
  }
}
