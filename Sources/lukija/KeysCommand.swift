import ArgumentParser
import Configuration
import Reader
import Screen
import TextFormats
import Words

/// `lukija keys`: the key table, with the keys that the person has bound.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: CommandHelp.keys.abstract, discussion: CommandHelp.keys.discussion)

  @Flag(help: ArgumentHelp(.keysMarkdown))
  var markdown = false
  @Flag(help: ArgumentHelp(.json))
  var json = false

  func validate() throws {
    if markdown, json { throw ValidationError(UsageFault.jsonOrMarkdown) }
  }

  func run() throws {
    var output = StandardOutput()
    if markdown {
      // The table as it is for everybody.
      try output.write(HelpText.markdown.utf8)
    } else {
      KeyMap.ofProgram = KeyTables(try Settings.read().configuration.ownKeys)
      if json {
        try output.write(JSONOutput.bytes(KeyMap.namedCommands.map(JSONOutput.Key.init)))
      } else {
        for line in Self.lines { try output.line(line) }
      }
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

extension JSONOutput {
  /// A command of the key table.
  struct Key: JSONPrintable {
    var json: JSON

    init(_ command: KeyMap.NamedCommand) {
      json = JSONOutput.members([
        "mode": command.mode, "command": command.name, "keys": command.keys, "help": command.help,
      ])
    }
  }
}
