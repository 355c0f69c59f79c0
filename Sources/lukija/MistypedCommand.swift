import Words

/// A word in a command's place that is none.
enum MistypedCommand {
  /// What is wrong; nil where the arguments may be right.
  static func fault(in arguments: [String], isFolder: (String) -> Bool) -> UsageFault? {
    let commands = Lukija.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard arguments.count >= 2, let first = arguments.first else { return nil }
    guard !first.hasPrefix("-") else {
      return MisplacedWords.fault(in: arguments, commands: commands, isFolder: isFolder)
    }
    if first == "help" {
      let topics = HelpTopic.all.map(\.name)
      let name = arguments[1]
      guard arguments.count == 2, !name.hasPrefix("-"), !(commands + topics + ["topics", "help"]).contains(name) else {
        return nil
      }
      return .noTopic(name, near: near(name, commands + topics))
    }
    if let fault = MisplacedWords.fault(in: arguments, commands: commands, isFolder: isFolder) { return fault }
    // One word alone is a folder; so is one that is followed by options.
    guard !commands.contains(first), !arguments[1].hasPrefix("-"), !isFolder(first) else { return nil }
    return .noCommand(first, near: near(first, commands))
  }

  private static func near(_ word: String, _ known: [String]) -> String? {
    let near = known.map { ($0, distance(Array(word), Array($0))) }.min { $0.1 < $1.1 }
    guard let near, near.1 <= 2, near.1 < word.count else { return nil }
    return near.0
  }

  /// Letters to be put in, left out, exchanged or swapped with the next.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
