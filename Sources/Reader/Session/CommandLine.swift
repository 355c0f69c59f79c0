import Words

/// The line behind `:`.
enum CommandLine {
  /// Words that it knows, for help and messages.
  static let words: [(word: String, help: String)] = [
    ("17", "to comment 17; in the list, to post 17"),
    ("search", "search everything: search words “a phrase”"),
    ("diacritics", "whether that search tells ä from a, and back"),
    ("name", "change the name that your replies are signed with"),
    ("problems", "what is wrong with the blog's files"),
    ("help", "the keys"),
    ("quit", "leave"),
  ]

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
    default: return [.say(.screen(.unknownCommand(input, known: words.map(\.word))))]
    }
  }
}
