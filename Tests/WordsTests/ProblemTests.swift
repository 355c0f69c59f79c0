import Blog
import Testing

@testable import Words

@Suite struct ProblemTests {
  @Test func aProblemIsOneLine() {
    let problem = Problem(
      .site(.missingVersion), severity: .warning, file: "posts/a.json", line: 3, column: 14)
    #expect(
      problem.sentence == "posts/a.json:3:14: there is no “lukija”: {“version”: 1}. It is read as version 1; add it.")
    let folder = Problem(.file(.repositoryFolder), file: "")
    #expect(folder.sentence == "this is a blog's own folder, and no place for an export. Export into another folder.")
    let hostile = Problem(.file(.missing), file: "posts/\u{1b}]0;ä\u{202e}\n.json")
    #expect(
      hostile.sentence == "posts/\\u{1b}]0;ä\\u{202e}\\u{a}.json: there is no such file. Check the name.")
  }

  @Test func untrustedTextIsQuotedShortAndHarmless() {
    let words = Problem(.post(.missing(slug: "\u{1b}[2J" + String(repeating: "a", count: 90))), file: "").message
    #expect(words == "there is no post “\\u{1b}[2J" + String(repeating: "a", count: 56) + "…”.")
  }

  @Test func theTerminalsNameIsHarmless() {
    let words = CommandFault.terminal(.unknownTerm(term: "\u{1B}]0;x\u{7}")).text
    #expect(words.hasPrefix("Nothing is known about the terminal “?]0;x?” (TERM);"))
    #expect(words.hasSuffix("“lukija list” and “lukija show POST” do without."))
  }

  @Test func wordsOfUntrustedFilesAreQuoted() {
    #expect(quoted("\u{1b}]0;x\u{7}\u{202e}\n") == "“\\u{1b}]0;x\\u{7}\\u{202e}\\u{a}”")
    #expect(quoted(String(repeating: "ä", count: 100)) == "“\(String(repeating: "ä", count: 60))…”")
    #expect(Excerpt("\u{1b}a\n\u{202e}").quoted == "“[U+001B]a [U+202E]”")
    #expect(Excerpt(String(repeating: "ä", count: 81)).quoted == "“\(String(repeating: "ä", count: 80))…”")
  }

  @Test("Where the text went stands in place of advice")
  func rescueIsSaid() {
    var problem = Problem(.file(.refused(.write, .noRoom, code: 28)), file: "replies/a.json")
    #expect(problem.advice == "Free some space and save again; what was there before is intact.")
    problem.rescue = .copy(path: "/home/a/b.md")
    #expect(problem.sentence.hasSuffix(". A copy is in /home/a/b.md"))
    #expect(problem.isOutOfSpace && !problem.isConflict)
  }
}
