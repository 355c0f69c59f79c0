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
}
