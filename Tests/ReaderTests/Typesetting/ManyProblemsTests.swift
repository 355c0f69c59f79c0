import Blog
import Markup
import Reader
import Testing

@Suite struct ManyProblemsTests {
  /// Each note is a paragraph of its own, set again at each resize.
  @Test(arguments: [(0, 0), (1, 1), (20, 20), (21, 21), (100_000, 21)])
  func aFileWithAFaultInEachLineIsReadAllTheSame(problems: Int, notes: Int) {
    let problems = (0..<problems).map { number in
      Problem(.syntax(.badNumber), severity: .warning, file: "posts/a.json", line: number + 1)
    }
    let source = PostPage.Source(
      post: Post(id: PostID("a"), title: "A", body: Body(format: .text, source: "Words.")),
      body: MarkupParser.document(plainText: "Words."), site: Site(title: "B"), thoughts: 0, problems: problems)
    let page = PostPage.set(source, width: 80)
    let texts = page.lines.map { $0.spans.map(\.text).joined() }
    #expect(texts.count { $0.hasPrefix("⚠ ") } == notes)
    #expect(texts.contains("Words."))
    if problems.count > 20 {
      #expect(texts.contains("⚠ \(problems.count - 20) more of this file: lukija check names them all."))
    }
  }
}
