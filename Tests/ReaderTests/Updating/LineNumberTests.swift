import Blog
import ReaderTestSupport
import Screen
import Testing

/// A number before `G` in the text, and keys of other panes there.
@Suite(.everyWorld) struct LineNumberTests {
  @Test func aNumberGoesToItsLine() throws {
    var pilot = Pilot()
    pilot.press("j", "Enter")
    let count = try #require(pilot.session.blog.open?.page.lines.count)
    pilot.press("4", "0", "G")
    #expect(pilot.session.blog.open?.top == 39)
    #expect(pilot.said == "Line 40 of \(count).")
    pilot.press("C-o")
    #expect(pilot.session.blog.open?.top == 0)
    // The last lines fill the pane.
    pilot.press("9", "9", "9", "9", "G")
    let end = pilot.session.blog.open?.top
    #expect(pilot.said == "The post has \(count) lines.")
    pilot.press("g", "G")
    #expect(pilot.session.blog.open?.top == end)
    #expect(pilot.said == nil)
  }

  /// Also where all of the text is in view already.
  @Test func aNumberIsAnsweredWhereNothingMoves() {
    var pilot = Pilot(rows: 60)
    pilot.press("j", "j", "Enter", "3", "G")
    #expect(pilot.said?.hasPrefix("Line 3 of ") == true)
  }

  @Test(arguments: [
    ("f", "f does nothing in the post, but in the list and the comments. ? shows the keys."),
    ("T", "T does nothing in the post, but in the comments. ? shows the keys."),
    ("O", "O does nothing in the post, but in the list. ? shows the keys."),
    ("@", "@ does nothing here. ? shows the keys."),
  ])
  func aKeyOfOtherPanesSaysWhichOnes(key: String, words: String) {
    var pilot = Pilot()
    pilot.press("Enter", key)
    #expect(pilot.said == words)
  }

  @Test func theOtherPanesSaySoToo() {
    var pilot = Pilot()
    pilot.press("x")
    #expect(pilot.said == "x does nothing in the list, but in the post. ? shows the keys.")
    pilot.press("Enter", "Tab", "O")
    #expect(pilot.said == "O does nothing in the comments, but in the list. ? shows the keys.")
  }

  /// Where one came is said in one row, however long the title is.
  @Test(arguments: [40, 80, 200]) func aLongTitleTakesOneRow(columns: Int) throws {
    var long = SampleBlog.quiet
    long.title = String(repeating: "pitkä otsikko ", count: 30)
    var pilot = Pilot(columns: columns, repository: MemoryRepository(posts: [SampleBlog.stones, long]))
    pilot.press("Enter", "G", "Space")
    #expect(pilot.session.blog.open?.post.id.slug == long.id.slug)
    let said = try #require(pilot.said)
    #expect(said.hasPrefix("On to “pitkä") && said.hasSuffix("…”."), "\(said)")
    #expect(DisplayWidth.columns(of: said) < columns)
    #expect(pilot.lines.filter { $0.contains("otsikko") && $0.contains("On to") }.count == 1)
  }
}
