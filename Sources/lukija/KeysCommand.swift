import ArgumentParser
import Reader
import Screen
import Words

/// `lukija keys`: the key table.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "keys", abstract: CommandHelp.keys.abstract)

  @Flag(help: ArgumentHelp(.keysMarkdown))
  var markdown = false

  func run() throws {
    var output = StandardOutput()
    if markdown {
      try output.write(HelpText.markdown.utf8)
    } else {
      for line in Self.lines { try output.line(line) }
    }
    try output.flush()
  }

  /// The table as plain text.
  static var lines: [String] {
    let columns = HelpText.rows.map { DisplayWidth.columns(of: $0.keys) }.max() ?? 0
    return HelpText.rows.map { row in
      let padding = String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: row.keys)))
      return row.keys.isEmpty ? row.text : "  \(row.keys)\(padding)  \(row.text)"
    }
  }
}
