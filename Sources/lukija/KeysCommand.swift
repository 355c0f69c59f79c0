import ArgumentParser
import Reader
import Screen

/// `lukija keys`: the key table.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "keys", abstract: "Print the reader's keys.")

  @Flag(help: "Print Markdown, as the README has it.")
  var markdown = false

  func run() throws {
    var output = StandardOutput()
    if markdown {
      try output.write(HelpText.markdown.utf8)
    } else {
      let columns = HelpText.rows.map { DisplayWidth.columns(of: $0.keys) }.max() ?? 0
      for row in HelpText.rows {
        let padding = String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: row.keys)))
        try output.line(row.keys.isEmpty ? row.text : "  \(row.keys)\(padding)  \(row.text)")
      }
    }
    try output.flush()
  }
}
