import PtyTestSupport
import Testing

/// Many posts by keyboard in a real terminal: filters, orders, and the search through everything.
struct FilterAndSearchTests {
  @Test func aFilterShowsWhatMeetsItAndKeepsTheSelection() throws {
    let reader = try ReaderSession(ReaderSession.sampleBlog())
    _ = try reader.pty.waitFor("Post 1 of 17")
    reader.pty.send("f")
    // As it is typed, before Enter.
    try reader.press("author:tuulikki", shows: "author:tuulikki · 1 of 17")
    #expect(reader.pty.screen.contains("Yötön yö laiturilla"))
    #expect(!reader.pty.screen.contains("Kommenttien puolustus"))
    try reader.press(.enter, shows: "Esc shows all posts again.")
    try reader.press(.enter, shows: "Kello on varttia vaille kolme")
    // Read now, and so no longer what the filter asks for; but the post that is read stays.
    try reader.press("q", shows: "Post 1 of 1")
    try reader.press(.escape, shows: "All posts.")
    try reader.press("j", shows: "Post 11 of 17")

    // The one that was read last is not in view any more.
    try reader.press("fis:unread -winter has:comments since:2018\r", shows: "· 11 of 17")
    try reader.press(.escape, shows: "All posts.")
    try reader.press("f\"of studded\"\r", shows: "· 1 of 17")
    #expect(reader.pty.screen.contains("Ten winters of studded tyres"))
    try reader.press(.escape, shows: "All posts.")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func aWrongFilterSaysWhere() throws {
    let reader = try ReaderSession(ReaderSession.sampleBlog())
    _ = try reader.pty.waitFor("Post 1 of 17")
    reader.pty.send("fterminal since:nyt")
    let screen = try reader.pty.waitFor("Filter: terminal since:nyt  ")
    let good = try #require(screen.cell(of: "terminal since"))
    let bad = try #require(screen.cell(of: "since:nyt"))
    #expect(good.foreground != bad.foreground || good.attributes != bad.attributes)
    reader.pty.send("Q")
  }

  @Test func whatIsReadOutlivesAFilterThatDropsIt() throws {
    let reader = try ReaderSession(ReaderSession.sampleBlog(), columns: 120, rows: 30)
    _ = try reader.pty.waitFor("Post 1 of 17")
    try reader.press("9j\r", shows: "Kello on varttia vaille kolme")
    try reader.press("h", shows: "Enter open")
    reader.pty.send("fstudded\r")
    let filtered = try reader.pty.waitUntil("the filter") { !$0.contains("Kommenttien puolust") }
    #expect(filtered.contains("Ten winters of stud"))
    // In its pane, and in the list.
    #expect(filtered.contains("Kello on varttia vaille kolme"))
    #expect(filtered.lines.contains { $0.contains(" ▸Yötön yö laiturilla") })
    try reader.press(.escape, shows: "All posts.")
    #expect(reader.pty.screen.contains("Kello on varttia vaille kolme"))
    try reader.press("j", shows: "Post 11 of 17")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func theOrderIsRemembered() throws {
    let place = try ReaderSession.sampleBlog()
    let reader = try ReaderSession(place)
    _ = try reader.pty.waitFor("Post 1 of 17")
    let byDate = Self.titles(reader.pty.screen)
    try reader.press("jjSj\r", shows: "By title.")
    _ = try reader.pty.waitUntil("the order") { $0.lines[1].contains("A terminal is a room") }
    // On the post that was selected, wherever it went.
    try reader.press("k", shows: "Post 11 of 17")
    try reader.press("Sj\r", shows: "Most comments first.")
    let byCount = Self.titles(
      try reader.pty.waitUntil("the order") { $0.lines[1].hasSuffix("+9") && $0.lines[2].hasSuffix("+7") })
    try reader.press("Sj\r", shows: "Latest comment first.")
    let byComment = Self.titles(try reader.pty.waitUntil("the order") { Self.titles($0) != byCount })
    #expect(byComment != byDate && Set(byComment) == Set(byDate))
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))

    let again = try ReaderSession(place)
    _ = try again.pty.waitUntil("the order of before") { Self.titles($0) == byComment }
    try again.press("O", shows: "Oldest comment first.")
    try again.press("Sg\r", shows: "Newest first.")
    _ = try again.pty.waitUntil("the order by date") { Self.titles($0) == byDate }
    again.pty.send("Q")
    #expect(try again.pty.waitForExit() == .exited(0))
  }

  /// By the beginnings of their titles.
  private static func titles(_ screen: PtyScreen) -> [Substring] {
    screen.lines[1...17].map { $0.dropFirst(3).prefix(20) }
  }

  @Test func searchingEverythingGoesToTheWordInPostAndThread() throws {
    let reader = try ReaderSession(ReaderSession.sampleBlog())
    _ = try reader.pty.waitFor("Post 1 of 17")
    reader.pty.send("F")
    _ = try reader.pty.waitFor("Search everything:")
    try reader.press(.escape, shows: "Post 1 of 17")
    try reader.search("LAITURI", shows: "“LAITURI” · 1 of 3")
    let results = reader.pty.screen
    #expect(results.contains("Onko maitolaiturin koira edelleen se sama"))
    let rows = ["Ala-Suvanto", "maitolaiturin", "│   Yötön yö laiturilla"].map(results.row(of:))
    #expect(rows == rows.compactMap(\.self).sorted(), "newest first")
    try Self.expectMark(results, "laiturin koira", beside: "Onko maito")

    // In the thread.
    try reader.press("j", shows: "2 of 3")
    try reader.press(.enter, shows: "7 thoughts on “Kirjastoauto käy torstaisin”")
    let thread = try reader.pty.waitFor("▶●2 Tuulikki")
    try Self.expectMark(thread, "laiturin koira", beside: "Onko maito")
    // The results are where they were; the last is in a post.
    try reader.press("F\r", shows: "2 of 3")
    try reader.press("j", shows: "3 of 3")
    try reader.press(.enter, shows: "Kello on varttia vaille kolme")
    try reader.press("q", shows: "Post 10 of 17")

    // Nothing, and what diacritics do.
    try reader.press("Fzyxw\r", shows: "No post or comment says that.")
    try reader.press("q", shows: "Post 10 of 17")
    try reader.press("FYOTON YO\r", shows: "“YOTON YO” · 1 of")
    #expect(reader.pty.screen.contains("│   Yötön yö"))
    reader.pty.send("q")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  /// Holds the first cell of a match against plain text before it.
  private static func expectMark(_ screen: PtyScreen, _ match: String, beside text: String) throws {
    var marked = try #require(screen.cell(of: match))
    var plain = try #require(screen.cell(of: text))
    (marked.text, plain.text) = ("", "")
    #expect(marked != plain)
  }

  @Test func theReaderFindsWhatTheCommandFinds() throws {
    let place = try ReaderSession.sampleBlog()
    let found = try place.lukija("search", "ja").lines.filter { !$0.isEmpty }
    #expect(found.count > 20)
    let reader = try ReaderSession(place)
    _ = try reader.pty.waitFor("Post 1 of 17")
    try reader.press("Fja\r", shows: "“ja” · 1 of \(found.count) ")
    try reader.press("G", shows: "\(found.count) of \(found.count)")
    reader.pty.send("q")
    reader.pty.send("Q")
  }
}
