import Foundation
import Testing

@testable import Words

/// Every phrase in `Words` is said in both languages: it stands in a `say(…)`, the English beside the Finnish.
struct SaidInBothTests {
  private static let words = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sources/Words").standardized

  private static let folders = [
    ".", "CommandLine", "Configuring", "Help", "Importing", "Keys", "Problems", "Screen", "Sending", "Syncing",
  ]

  /// Literals with letters that are no phrase of one language, by the beginning of their file.
  private static let others: [(path: String, why: String)] = [
    ("Attribution.swift", "the names of languages, and months in that of the blog"),
    ("Language.swift", "the names of languages and of variables"),
    ("SystemWords.swift", "the Finnish for what the C library says in English"),
    ("TakingNotice.swift", "a character by its number"),
    ("SettingsNotice.swift", "a file's name"),
    ("Configuring/ConfigurationFault+Text.swift", "a table's name, and times as the file has them"),
    ("Screen/ComposerLegend.swift", "a name"),
    ("Screen/MarkWords.swift", "kinds of posts, as files have them"),
    ("Screen/StatusPart.swift", "kinds of comments, as files have them"),
    ("Screen/SyncFault+Short.swift", "the Finnish beside words of JSON"),
    (
      "Help/CommandHelp+Discussion.swift",
      "long texts in English, chosen by a say; the Finnish ones have the same cases"
    ),
    ("Help/CommandHelp+FinnishDiscussion.swift", "their Finnish"),
    ("Help/HelpChapter+Texts.swift", "chapters in English, chosen by a say"),
    ("Help/HelpChapter+Finnish.swift", "their Finnish"),
    ("Help/HelpPage.swift", "what the parser says, which is looked for, and its Finnish"),
    ("CommandLine/Counted.swift", "nouns in cases that English does not have"),
    ("Importing/JSONFact+Text.swift", "the same"),
    ("Importing/ImportTally+Text.swift", "words that stand in files, and their Finnish"),
    ("Importing/JoiningFact+Text.swift", "predicates in English beside sentences in Finnish, of the same cases"),
    ("CommandLine/CommandNotice.swift", "parts of one English sentence and of one Finnish sentence"),
    ("CommandLine/OwnPostFault.swift", "verbs for the one English sentence and the one Finnish"),
    ("Syncing/SyncNotice.swift", "the ends of one English sentence and of one Finnish sentence"),
    ("Syncing/SyncRemark.swift", "units with the forms of both languages"),
    ("Syncing/SyncCommands.swift", "commands"),
    ("CommandLine/FirstSteps.swift", "commands"),
    ("Syncing/SyncFact+Text.swift", "words of JSON"),
    ("Problems/SyntaxFault+Text.swift", "JSON's word"),
  ]

  @Test func everyPhraseIsSaidInBothLanguages() throws {
    var unused = Set(Self.others.map(\.path))
    for folder in Self.folders {
      let files = try FileManager.default.contentsOfDirectory(
        atPath: Self.words.appendingPathComponent(folder).path)
      #expect(!files.isEmpty)
      for name in files.sorted() where name.hasSuffix(".swift") {
        let file = folder == "." ? name : "\(folder)/\(name)"
        let source = try String(contentsOf: Self.words.appendingPathComponent(file), encoding: .utf8)
        for literal in SourceLiterals.of(UnsaidCode.of(source)) where Self.hasLetters(literal) {
          if let other = Self.others.first(where: { $0.path == file }) {
            unused.remove(other.path)
          } else {
            Issue.record("\(file): “\(literal)” is to be said in both languages: say(…, fi: …)")
          }
        }
      }
    }
    #expect(unused.isEmpty, "not needed any more")
  }

  @Test(arguments: [
    ("case .a: \"some words\"", true), ("case .a: say(\"some words\", fi: \"sanoja\")", false),
    ("case .a: say(\"(\", fi: \")\") + \"words\"", true),
    ("\"\\(a): \\(b.map { say(\"x words\", fi: \"sanoja\") } ?? \"\")\"", false),
    ("\"\\(a.map { \"inner words\" })\"", true), ("// say \"no\"", false),
    ("say(\"a \\(quoted(\"b)c\")) d\", fi: \"e\")", false),
    ("essay(\"words\")", true),
  ])
  func whatIsNotSaidIsFound(_ source: String, _ hasWords: Bool) {
    #expect(SourceLiterals.of(UnsaidCode.of(source)).contains(where: Self.hasLetters) == hasWords)
  }

  /// Of more than one letter. An option is typed in every language.
  private static func hasLetters(_ literal: String) -> Bool {
    !literal.hasPrefix(" --") && literal.firstMatch(of: /\p{Letter}{2,}/) != nil
  }
}

/// Swift code without its calls of `say`.
struct UnsaidCode {
  private let text: [Character]
  private var place = 0
  private var kept: [Character] = []
  private var isKeeping = true

  static func of(_ source: String) -> String {
    var reader = UnsaidCode(text: Array(source))
    reader.code(toEnd: nil)
    return String(reader.kept)
  }

  private init(text: [Character]) { self.text = text }

  private func follows(_ words: String) -> Bool { text[place...].starts(with: words) }

  private mutating func take(_ count: Int = 1) {
    if isKeeping { kept += text[place..<min(place + count, text.count)] }
    place += count
  }

  /// To the end, or past the parenthesis that closes what was opened.
  private mutating func code(toEnd end: Character?) {
    var depth = 0
    while place < text.count {
      if follows("//") {
        while place < text.count, !text[place].isNewline { place += 1 }
      } else if follows("#\"") || text[place] == "\"" {
        literal()
      } else if follows("say("), place == 0 || !(text[place - 1].isLetter || text[place - 1] == "_") {
        let wasKeeping = isKeeping
        isKeeping = false
        place += 4
        code(toEnd: ")")
        isKeeping = wasKeeping
      } else {
        let character = text[place]
        take()
        if character == "(" { depth += 1 }
        if character == ")", end != nil {
          if depth == 0 { return }
          depth -= 1
        }
      }
    }
  }

  private mutating func literal() {
    let hash = text[place] == "#" ? "#" : ""
    take(hash.count)
    let quote = follows("\"\"\"") ? "\"\"\"" : "\""
    take(quote.count)
    while place < text.count, !follows(quote + hash) {
      if follows("\\\(hash)(") {
        take(2 + hash.count)
        code(toEnd: ")")
      } else if follows("\\") {
        take(2)
      } else {
        take()
      }
    }
    take(quote.count + hash.count)
  }
}
