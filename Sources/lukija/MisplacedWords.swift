import Screen
import Words

/// Words that are too many, in the reader's words instead of the parser's.
enum MisplacedWords {
  /// Options of the reader that take the next word.
  private static let valued: Set<String> = ["-r", "--repository", "-b", "--blog", "--state", "--bidi", "--width"]

  /// What is wrong where something stands behind the reader's folder; nil where nothing does.
  static func fault(in arguments: [String], commands: [String], isFolder: (String) -> Bool) -> UsageFault? {
    var words: [String] = []
    var place = 0
    var isOpen = true
    while place < arguments.count {
      let argument = arguments[place]
      if isOpen, argument == "--" {
        isOpen = false
      } else if isOpen, argument.hasPrefix("-"), argument != "-" {
        if valued.contains(argument) {
          place += 1
        }
        // The parser knows better what is wrong with others, and which of them ask for help.
        else if !valued.contains(where: { argument.hasPrefix($0) }) {
          return nil
        }
      } else {
        words.append(argument)
      }
      place += 1
    }
    guard words.count >= 2, !commands.contains(words[0]), isFolder(words[0]) else { return nil }
    if isFolder(words[1]) { return .twoFolders(words[0], words[1]) }
    let folder = FetchLine.quoted(words[0])
    if commands.contains(words[1]) { return .commandBehindFolder(words[1], folder: folder) }
    return .wordBehindFolder(FetchLine.quoted(words[1]), folder: folder)
  }

  /// The parser's message about arguments that no command of it takes, in other words; every other one as it is.
  static func reworded(_ message: String) -> String {
    let lines = message.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = lines.first,
      let match = first.firstMatch(of: /^Error: (?:Unexpected|\d+ unexpected) arguments?: ?/)
        ?? first.firstMatch(of: /^Error: Unexpected argument\s/)
    else { return message }
    let words = first[match.range.upperBound...].components
    guard !words.isEmpty else { return message }
    let rest = lines.count > 1 ? "\n" + lines[1] : ""
    return "Error: " + UsageFault.tooManyWords(words).text + rest
  }
}

extension Substring {
  /// `'a', 'b'` without the quotes.
  fileprivate var components: [String] {
    guard hasPrefix("'"), hasSuffix("'"), count > 1 else { return [] }
    return String(dropFirst().dropLast()).split(separator: "', '", omittingEmptySubsequences: false).map(String.init)
  }
}
