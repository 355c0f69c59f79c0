import Foundation
import PtyTestSupport
import Testing

/// The main job, in the user's hands: open, read to the end, through the thread, reply, leave, come back.
struct WholeJobTests {
  @Test func sampleBlogIsReadAndAnswered() throws {
    let place = try ReaderSession.sampleBlog()
    let post = "Kuusi suuntaa pienen yhdistyksen"
    try readAndAnswer(place, search: "kuusi suuntaa", title: post, end: "Business ID")
  }

  @Test(.enabled(if: SharedRepositories.folder != nil, "the seed blog is not beside the checkout: skipped"))
  func seedIsReadAndAnswered() throws {
    let place = try ReaderSession.copying(try #require(SharedRepositories.folder) + "/seed")
    try readAndAnswer(place, search: "trendit", title: "Sosiaalisen median trendit", end: "2321368-2")
  }

  /// - Parameter end: words that stand at the very end of the post's page.
  private func readAndAnswer(_ place: Workplace, search: String, title: String, end: String) throws {
    let reader = try ReaderSession(place)
    _ = try reader.pty.waitFor("Post 1 of")
    try reader.press("/\(search)", shows: "/\(search)")
    // The prompt is gone when the status line is back.
    try reader.press(.enter, shows: "Enter open")
    try reader.press(.enter, shows: "Top ─")
    #expect(reader.pty.screen.contains(title))
    var pages = 0
    while !reader.pty.screen.contains("End ─"), pages < 40 {
      let before = reader.pty.screen
      reader.pty.send(" ")
      _ = try reader.pty.waitUntil("the next page") { $0.text != before.text }
      pages += 1
    }
    #expect(reader.pty.screen.contains(end), "the contact block ends the page")

    try reader.press(.tab, shows: "5 thoughts on “")
    let thread = try reader.pty.waitFor("comment 1 of 5")
    #expect(thread.contains("▸ 3 pingbacks") || !thread.contains("pingbacks"))
    try reader.press(":3\r", shows: "comment 3 of 5, level 2")
    try reader.press("r", shows: "Reply to 3 ")
    reader.pty.send("Hyvin *sanottu* 🙂")
    _ = try reader.pty.waitFor("Hyvin *sanottu* 🙂")
    try reader.press(.tab, shows: "Hyvin sanottu 🙂")
    try reader.press(.tab, shows: "Hyvin *sanottu* 🙂")
    reader.pty.send(.control("x"))
    try reader.introduceAs("Testaaja")
    _ = try reader.pty.waitFor("Published as 6.")
    try reader.press(":6\r", shows: "comment 6 of 6")
    let published = reader.pty.screen
    #expect(published.contains("6 thoughts on “"))
    #expect(published.contains("▶   └ 6 Testaaja · you"))
    #expect(published.contains("Hyvin sanottu 🙂"))
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
    let stored = try reader.replies("published")
    #expect(stored.count == 1)
    #expect(stored.first?["content_markdown"] as? String == "Hyvin *sanottu* 🙂")
    #expect(try validate(folder: URL(fileURLWithPath: place.blog)).isEmpty, "what was written keeps to the schemas")

    let again = try ReaderSession(place)
    _ = try again.pty.waitFor("comment 6 of 6, level 3")
    #expect(again.pty.screen.contains("6 thoughts on “"), "the reader is back where it was left")
    #expect(again.pty.screen.contains("6 Testaaja · you"))
    again.pty.send("Q")
    #expect(try again.pty.waitForExit() == .exited(0))
  }
}
