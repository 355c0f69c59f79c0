import Foundation
import Testing

/// All sentences stand in `Words`: what other targets find is a fact until it is shown.
struct SentenceTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardized

  /// What looks like a sentence and is none, by the beginning of its path.
  private static let others: [(path: String, why: String)] = [
    ("Sources/BlogStore/SQLite/", "SQL, and the database's own errors"),
    ("Sources/BlogStore/Index/", "SQL, and the database's words for what it met with"),
    ("Sources/BlogStore/Digest/TextPlaces.swift", "SQL"),
    ("Sources/Interchange/Export/", "XML and HTML that are written, in the words of their formats"),
    ("Sources/Interchange/Text/DateNames.swift", "the names of months and days that are read"),
    ("Sources/Interchange/Text/PasswordForm.swift", "what WordPress says in a form, to be known by"),
    ("Sources/Interchange/Feeds/FeedItem.swift", "how WordPress titles a feed, to be known by"),
    ("Sources/Interchange/Feeds/FeedReader.swift", "the same"),
    ("Sources/Interchange/Input/SourceKind.swift", "how other programs' files begin"),
    ("Sources/Interchange/Input/LeadingDirt.swift", "how HTML begins"),
    ("Sources/Interchange/Markdown/FrontMatter+HTMLHead.swift", "how HTML begins"),
    ("Sources/Interchange/Markdown/MarkdownPage+Status.swift", "words for a post's status that are read"),
    ("Sources/Interchange/WordPress/MultilingualText.swift", "HTML that is written"),
    ("Sources/Interchange/XML/XMLFaults.swift", "libxml2's own words, to know its errors by"),
    ("Sources/Markup/", "HTML that is written"),
    ("Sources/Blog/Site.swift", "the name of a blog that has none, which is written into its file"),
    ("Sources/Screen/ScalarTable.swift", "said when the program cannot go on at all"),
    ("Sources/Reader/Composing/TextBufferClusters.swift", "the same"),
    ("Sources/lukija/FetchLine.swift", "a command line"),
  ]

  /// Of the program itself: targets that serve tests and benchmarks have no users.
  private static let targets = [
    "Blog", "TextFormats", "Markup", "SearchText", "DynamicLibraries", "Screen", "Reader", "BlogStore", "Interchange",
    "Configuration", "NcursesTerminal", "lukija",
  ]

  @Test func sentencesStandInWords() throws {
    var unused = Set(Self.others.map(\.path))
    var count = 0
    for target in Self.targets {
      for file in try files(of: target) {
        let text = try String(contentsOf: Self.root.appendingPathComponent(file), encoding: .utf8)
        for literal in SourceLiterals.of(text) where Self.isSentence(literal) {
          if let other = Self.others.first(where: { file.hasPrefix($0.path) }) {
            unused.remove(other.path)
          } else {
            count += 1
            Issue.record("\(file): “\(literal)” is to stand in Sources/Words")
          }
        }
      }
    }
    #expect(count == 0)
    #expect(unused.isEmpty, "not needed any more")
  }

  @Test(arguments: [
    ("let a = \"Nothing to undo.\"", true), ("f(\"\\(count) posts left out\")", true), ("\"a b\"", false),
    ("// say \"no post here\"", false), ("\"\"\"\n  Reads one blog.\n  \"\"\"", true),
    ("\"posts/\\(a b).json\"", false),
    ("\"%Y-%m-%dT%H\"", false), ("\"one\" + \"two\"", false), ("\"a \\\" quoted sentence\"", true),
    ("\"\\(x.map { \"inner words here\" })\"", true), ("#\"raw words here\"#", true),
  ])
  func literalsAreFound(_ source: String, _ hasSentence: Bool) {
    #expect(SourceLiterals.of(source).contains(where: Self.isSentence) == hasSentence, "\(SourceLiterals.of(source))")
  }

  /// Two words with a blank between them.
  private static func isSentence(_ literal: String) -> Bool {
    literal.firstMatch(of: /\p{Letter}{2,}[,;:.”]? \p{Letter}{2,}/) != nil
  }

  private func files(of target: String) throws -> [String] {
    let folder = Self.root.appendingPathComponent("Sources/\(target)")
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path))
    return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map { "Sources/\(target)/\($0)" }
      .sorted()
  }
}
