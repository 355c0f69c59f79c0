import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing

/// Links by number, footnotes, and lines wider than the text.
@Suite(.everyWorld) struct LinkTests {
  private static let filler = (1...40).map { "<p>Filler number \($0).</p>" }.joined()
  private static let noted = Post(
    id: PostID("noted"), title: "With notes",
    body: Body(
      format: .html,
      source:
        "<p>One<sup id=\"r1\"><a href=\"#n1\">1</a></sup>, see <a href=\"https://saunapolku.example/steam/#comment-4\">"
        + "Helmi</a>.</p>\(filler)<p>Two<sup id=\"r2\"><a href=\"#n2\">2</a></sup>.</p>\(filler)"
        + "<ol><li id=\"n1\">The first note <a href=\"#r1\">↩</a></li><li id=\"n2\">The second note "
        + "<a href=\"#r2\">↩</a></li></ol>\(filler)"),
    published: Timestamp("2026-01-01T00:00:00Z"))
  private static let wide = Post(
    id: PostID("wide"), title: "Wide",
    body: Body(
      format: .html,
      source:
        "<p>Narrow words.</p><pre>short\n\((0..<30).map { "<\($0)>".replacing("<", with: "(").replacing(">", with: ")") }.joined())漢字end</pre>"
    ),
    published: Timestamp("2026-01-02T00:00:00Z"))

  private func pilot(_ post: Post, columns: Int = 60, rows: Int = 12) -> Pilot {
    Pilot(columns: columns, rows: rows, repository: MemoryRepository(posts: [post] + SampleBlog.posts))
  }

  @Test func footnotesLeadThereAndBack() {
    var pilot = pilot(Self.noted)
    pilot.press("Enter", "x")
    #expect(pilot.lines[1].contains("1. The first note"))
    #expect(pilot.said == "Footnote 1. x goes back.")
    pilot.press("x")
    #expect(pilot.readingPlace == "Top")
    pilot.press("2", "x")
    #expect(pilot.lines[1].contains("2. The second note"))
    // The note's own arrow leads to where it is referred to.
    pilot.press("L")
    pilot.press("j", "j", "j", "j", "Enter")
    #expect(pilot.lines[1].contains("Two"))
    pilot.press("C-o", "C-o")
    #expect(pilot.readingPlace == "Top")
  }

  @Test func aFootnoteThatIsNotThereIsSaidToBeNone() {
    var pilot = pilot(Self.noted)
    pilot.press("Enter", "7", "x")
    #expect(pilot.said == "There is no footnote 7.")
    pilot.press("Space", "x")
    #expect(pilot.said == "No footnote is referred to in view.")
  }

  @Test func linksAreFollowedByTheirNumberInsideTheBlog() {
    var pilot = pilot(Self.noted)
    pilot.press("Enter", "2", "L")
    #expect(pilot.openTitle == "On steam")
    #expect(pilot.litPane == .thread)
    #expect(pilot.selectedComment == 4)
    pilot.press("C-o", "C-o")
    #expect(pilot.openTitle == "With notes")
    pilot.press("9", "L")
    #expect(pilot.said == "There are links 1 to 5 here." && pilot.saysError)
  }

  @Test(.besideAnother) func linksAreNumberedOrUnderlinedAndThatIsRemembered() {
    var pilot = pilot(Self.noted)
    pilot.press("Enter")
    #expect(pilot.lines.joined().contains("Helmi[2]"))
    pilot.press("#")
    #expect(pilot.lines.joined().contains("see Helmi."))
    var again = Pilot(repository: pilot.repository, store: pilot.store)
    #expect(again.lines.joined().contains("see Helmi."))
    again.press("#")
    #expect(again.lines.joined().contains("Helmi[2]"))
  }

  @Test func wideLinesAreScrolledSidewaysToTheirEnd() {
    var pilot = pilot(Self.wide, columns: 40)
    pilot.press("Enter")
    let line = { (pilot: Pilot) in pilot.lines.first { $0.contains("(") } ?? "" }
    #expect(line(pilot).hasSuffix("›"))
    var seen = line(pilot)
    for _ in 0..<20 { pilot.press("z", "l") }
    #expect(pilot.text.contains("漢字end"))
    #expect(!line(pilot).contains("›"))
    #expect(pilot.text.contains("Narrow words."))
    for _ in 0..<20 {
      seen += line(pilot)
      pilot.press("z", "h")
      seen += line(pilot)
    }
    for number in 0..<30 { #expect(seen.contains("(\(number))")) }
    #expect(line(pilot).contains("(0)") && !line(pilot).contains("‹"))
  }

  @Test func codeKeepsItsShapeWhereItIsScrolled() throws {
    let long = String(repeating: "long ", count: 20)
    let source = "<p>Prose stays.</p><pre>if wide {\n          \(long)\n  }\n             end</pre>"
    var pilot = pilot(
      Post(
        id: PostID("shape"), title: "Shape", body: Body(format: .html, source: source),
        published: Timestamp("2026-01-02T00:00:00Z")),
      columns: 40, rows: 24)
    pilot.press("Enter")
    let column = { (word: String) in
      pilot.lines.compactMap { line in
        line.ranges(of: word).first.map { line.distance(from: line.startIndex, to: $0.lowerBound) }
      }.first
    }
    let before = try (long: #require(column("long")), end: #require(column("end")), prose: #require(column("Prose")))
    #expect(column("if wide") != nil)
    pilot.press("z", "l")
    #expect(column("long") == before.long - 8)
    #expect(column("end") == before.end - 8)
    #expect(column("Prose") == before.prose)
    #expect(column("if wide") == nil)
  }

  @Test func wideLinesKeepToTheColumnAtEveryPlace() {
    for columns in [20, 33, 60] {
      var pilot = pilot(Self.wide, columns: columns)
      pilot.press("Enter")
      for _ in 0..<8 {
        pilot.press("3", "z", "l")
        #expect(pilot.lines.allSatisfy { DisplayWidth.columns(of: $0) <= columns })
      }
    }
  }
}
