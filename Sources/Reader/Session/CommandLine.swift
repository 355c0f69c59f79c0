import Words

/// The line behind `:`.
enum CommandLine {
  /// What a line asks for.
  static func run(_ input: String) -> [Request] {
    if let number = Int(input) { return [.screen(.goTo(number: number))] }
    switch input {
    case "": return []
    case "q", "quit": return [.screen(.quit)]
    case "help", "h": return [.screen(.help)]
    case "problems", "check": return [.screen(.problems)]
    case "diacritics": return [.screen(.toggleDiacritics)]
    case "search": return [.texts(.ask)]
    case let line where line.hasPrefix("search "): return [.texts(.look(String(line.dropFirst("search ".count))))]
    case "name": return [.screen(.askName)]
    default: return [.say(.screen(.unknownCommand(input, known: CommandLineWord.allCases.map(\.word))))]
    }
  }
}
