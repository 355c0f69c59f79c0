import Blog
import Words

/// The line behind `:`.
enum CommandLine {
  /// What a line asks for.
  enum Meaning {
    case requests([Request])
    /// A command of the key table, with the number that was typed behind it.
    case command(Command, count: Int?)
  }

  /// - Parameter mode: of the pane that has the keys.
  static func meaning(of input: String, in mode: Mode) -> Meaning {
    if let number = Int(input) { return .requests([.screen(.goTo(number: number))]) }
    let words = input.split(separator: " ", maxSplits: 1).map(String.init)
    if mode == .shelf, let meaning = meaningOnShelf(words.first ?? "", words.count > 1 ? words[1] : "") {
      return meaning
    }
    let argument = words.count > 1 ? words[1].drop { $0 == " " } : ""
    switch (words.first ?? "", argument) {
    case ("", _): return .requests([])
    case ("q", ""), ("quit", ""): return .requests([.screen(.quit)])
    case ("help", ""), ("h", ""): return .requests([.screen(.help)])
    case ("problems", ""), ("check", ""): return .requests([.screen(.problems)])
    case ("news", ""): return .requests([.sync(.tell)])
    case ("diacritics", ""): return .requests([.screen(.toggleDiacritics)])
    case ("copy", let name) where !name.isEmpty: return .requests([.taking(.takeNamed(String(name)))])
    case ("pipe", let command) where !command.isEmpty: return .requests([.taking(.pipe(into: String(command)))])
    case ("save", let path) where !path.isEmpty: return .requests([.taking(.save(to: String(path)))])
    case ("filter", let text) where !text.isEmpty:
      let text = String(text)
      return .requests(mode == .thread ? [.thread(.filter(text))] : [.focus(.list), .list(.filterBy(text))])
    case ("search", ""): return .requests([.texts(.ask)])
    case ("search", let text): return .requests([.texts(.look(String(text)))])
    case ("new", let title): return .requests([.ownPosts(.begin(title: String(title)))])
    case ("name", ""): return .requests([.screen(.askName)])
    case (let name, let count):
      let number = count.isEmpty ? nil : Int(count)
      guard count.isEmpty || number.map({ $0 > 0 }) == true, let command = commands(in: mode)[name] else {
        return .requests([.say(.screen(.unknownCommand(input, nearest: nearest(to: name, in: mode))))])
      }
      return .command(command, count: number.map { min($0, Session.largestCount) })
    }
  }

  /// What a line asks for in the list of blogs, besides the key table's commands; nil where it is one of those.
  private static func meaningOnShelf(_ name: String, _ argument: String) -> Meaning? {
    switch (name, argument) {
    case ("", _), ("q", ""), ("quit", ""), ("help", ""), ("h", ""), ("problems", ""), ("check", ""): nil
    case ("filter", let text) where !text.isEmpty: .requests([.shelf(.filter(text))])
    case ("search", let text) where !text.isEmpty:
      .requests([.screen(.openBlog(Gathering.everything.id, search: text))])
    case ("search", _): .command(.shelf(.searchEverything), count: nil)
    case ("open", let name) where !name.isEmpty: .requests([.screen(.openBlog(BlogID(name), search: nil))])
    case (let name, _) where commands(in: .shelf)[name] != nil: nil
    case (let name, _): .requests([.say(.screen(.unknownCommand(name, nearest: nearest(to: name, in: .shelf))))])
    }
  }

  /// Words that the list of blogs knows besides the key table's.
  private static let shelfWords = ["help", "problems", "quit", "search"]

  /// Every word that means something where a pane has the keys, in order.
  static func names(in mode: Mode) -> [String] {
    let words = mode == .shelf ? shelfWords : CommandLineWord.allCases.map(\.rawValue).filter { Int($0) == nil }
    return (words + commands(in: mode).keys).sorted()
      .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// The key table's commands by name.
  private static func commands(in mode: Mode) -> [String: Command] { tables[mode] ?? [:] }

  private static let tables: [Mode: [String: Command]] = {
    var tables: [Mode: [String: Command]] = [:]
    for mode in Mode.screens {
      for binding in KeyMap.bindings(in: mode) {
        // The first row of a name counts; what is one's own in a pane stands before what holds in all.
        if let command = binding.command(in: mode) {
          tables[mode, default: [:]][binding.name.commandName] = tables[mode]?[binding.name.commandName] ?? command
        }
      }
    }
    return tables
  }()

  /// The name that was meant, where one is near.
  private static func nearest(to name: String, in mode: Mode) -> String? {
    let names = names(in: mode)
    if let beginning = names.first(where: { $0.hasPrefix(name) }) { return beginning }
    return NearName.of(name, among: names)
  }
}

extension Session {
  /// Does what a line asks for.
  mutating func run(_ input: String) -> [Request] {
    switch CommandLine.meaning(of: input, in: mode) {
    case .requests(let requests): return requests
    case .command(let command, let count):
      keys.count = count
      return answer(to: command)
    }
  }
}
