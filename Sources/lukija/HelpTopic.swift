import ArgumentParser
import Reader
import Screen
import Words

/// What `lukija help TOPIC` tells that belongs to no single command. The man page takes its chapters from here.
struct HelpTopic {
  /// What follows `lukija help`.
  var name: String
  /// One line about it.
  var abstract: String
  /// Lines of at most 80 columns.
  var text: String

  /// In the man page's order.
  static let all = HelpChapter.allCases.map { chapter in
    HelpTopic(
      name: chapter.name, abstract: chapter.abstract,
      text: chapter.text
        ?? (chapter == .settings ? SettingsText.lines : KeysCommand.lines).joined(separator: "\n"))
  }

  /// The topic that the arguments ask for; nil where they are a command's.
  static func asked(by arguments: some Collection<String>) -> HelpTopic? {
    guard arguments.count == 2, arguments.first == "help", let name = arguments.dropFirst().first else { return nil }
    return name == "topics" ? overview : all.first { $0.name == name }
  }

  /// Prints it.
  ///
  /// - Returns: what went wrong; nil where nothing did.
  func printed() -> (any Error)? {
    do {
      var output = StandardOutput()
      try output.write(text.utf8)
      if !text.hasSuffix("\n") { try output.line() }
      try output.flush()
      return nil
    } catch {
      return error
    }
  }

  private static var overview: HelpTopic {
    let width = all.map(\.name.count).max() ?? 0
    let lines = all.map { topic in
      topic.name + String(repeating: " ", count: width + 2 - topic.name.count) + topic.abstract
    }
    return HelpTopic(name: "topics", abstract: "", text: lines.joined(separator: "\n"))
  }
}
