import Blog
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

  private static func near(_ word: String, _ known: [String]) -> String? { NearName.of(word, among: known) }
}
