import Foundation
import PtyTestSupport
import Testing

/// Each action of the thread, by keyboard, at 80×24, in the two threads that are hardest to move in.
struct ThreadTourTests {
  @Test(.enabled(if: SharedRepositories.folder != nil, "shared/data is not beside the repository"))
  func themeUnitTestsThread() throws {
    let place = try ReaderSession.copying(try #require(SharedRepositories.folder) + "/theme-unit-test")
    let facts = try ThreadFacts(file: place.blog + "/posts/template-comments.json")
    let deep = try #require(facts.order.max { facts.level($0) < facts.level($1) })
    #expect(facts.level(deep) == 10)
    try tour(
      place, "template-comments", facts, deep: deep, words: "Depth 10", commonWords: "Comment Depth", tall: 1,
      author: ("Joe Bloggs", 2))
  }

  @Test func tenThousandComments() throws {
    let place = try Self.tenThousand()
    let facts = try ThreadFacts(file: place.blog + "/posts/thread.json")
    try tour(
      place, "thread", facts, deep: 5010, words: "number 5010", commonWords: "Words of number", tall: 5011,
      author: ("Writer 5004", 1))
  }

  private func tour(
    _ place: Workplace, _ slug: String, _ facts: ThreadFacts, deep: Int, words: String, commonWords: String, tall: Int,
    author: (String, Int)
  ) throws {
    let reader = try ReaderSession(place, arguments: ["open", "\(slug)#\(deep)", "--repository", place.blog])
    _ = try reader.pty.waitFor("comment \(grouped(deep)) of \(grouped(facts.count)), level \(facts.level(deep))")
    let tour = ThreadTour(
      reader: reader, facts: facts, deep: deep, words: words, commonWords: commonWords, tall: tall, author: author)
    try tour.moving()
    try tour.folding()
    try tour.marking()
    try tour.arranging()
    try tour.finding()
    try tour.replying()
    // The next time begins on the same line, whatever that is the middle of.
    try reader.press(":\(tall)\r", shows: "comment \(grouped(tall)) of")
    reader.pty.send("jjjjjjj")
    let before = try reader.pty.settle().lines
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
    let again = try ReaderSession(place)
    try again.pty.waitUntil("the same lines") { $0.lines.dropLast() == before.dropLast() }
    again.pty.send("Q")
    #expect(try again.pty.waitForExit() == .exited(0))
  }

  /// Conversations of ten, some of them three levels deep, one comment that is taller than the screen, two pingbacks.
  private static func tenThousand() throws -> Workplace {
    let place = Workplace()
    place.write("blog/blog.json", #"{"title": "Ketju", "lukija": {"version": 1}}"#)
    let comments = (1...10_000).map { number -> [String: Any] in
      let lines = number == 5011 ? (1...40).map { "Line \($0)." } : []
      var comment: [String: Any] = [
        "id": String(number), "author": ["name": "Writer \(number)"],
        "content_text": (["Words of number \(number)."] + lines).joined(separator: "\n\n"),
        "kind": number > 9998 ? "pingback" : "comment",
      ]
      if number % 10 != 1, number <= 9998 {
        comment["in_reply_to"] = String(number % 10 == 0 || number % 10 == 4 ? number - 1 : (number - 1) / 10 * 10 + 1)
      }
      return comment
    }
    let post: [String: Any] = [
      "id": "thread", "url": "https://ketju.example/thread/", "title": "A thread", "content_text": "The post.",
      "date_published": "2024-01-01T09:00:00Z", "comments": comments,
    ]
    place.write(
      "blog/posts/thread.json", String(decoding: try JSONSerialization.data(withJSONObject: post), as: UTF8.self))
    return place
  }

  @Test func twoThousandQueuedKeysPaintFewFrames() throws {
    let reader = try ReaderSession(Self.tenThousand())
    _ = try reader.pty.waitFor("Post 1 of 1")
    try reader.press("\r", shows: "The post.")
    try reader.press(.tab, shows: "comment 1 of 10,000")
    try reader.press("M", shows: "of this thread read?")
    try reader.press("y", shows: "All read.")
    try reader.press("}", shows: "comment 2 of 10,000")
    try reader.pty.settle()
    let start = reader.pty.rawOutput.count
    try reader.press("}", shows: "comment 3 of 10,000")
    try reader.pty.settle()
    let frame = reader.pty.rawOutput.count - start
    reader.pty.send(String(repeating: "}", count: 2000))
    _ = try reader.pty.waitFor("comment 2,003 of 10,000")
    let all = reader.pty.rawOutput.count - start - frame
    // Each key alone would send as much as the first did.
    #expect(all < 100 * frame, "\(all) bytes for 2,000 keys, \(frame) for one")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func whereOneWasInALongPostIsWhereOneGoesOn() throws {
    let place = Workplace()
    place.write("blog/blog.json", #"{"title": "Pitkä", "lukija": {"version": 1}}"#)
    let lines = (1...300).map {
      "Sentence \($0) of a long post, which is wider than one line of the terminal has room for."
    }
    for (slug, date) in [("long", "2024-01-02"), ("other", "2024-01-01")] {
      let post: [String: Any] = [
        "id": slug, "title": "The \(slug) post", "content_text": lines.joined(separator: "\n\n"),
        "date_published": date + "T09:00:00Z",
      ]
      place.write(
        "blog/posts/\(slug).json", String(decoding: try JSONSerialization.data(withJSONObject: post), as: UTF8.self))
    }
    let reader = try ReaderSession(place)
    _ = try reader.pty.waitFor("Post 1 of 2")
    try reader.press("\r", shows: "Sentence 1 ")
    reader.pty.send("   jjj")
    let first = try reader.pty.settle().lines
    try reader.press("J", shows: "The other post")
    reader.pty.send("  j")
    let second = try reader.pty.settle().lines
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
    let again = try ReaderSession(place)
    try again.pty.waitUntil("the same lines") { $0.lines.dropLast() == second.dropLast() }
    again.pty.send("K")
    try again.pty.waitUntil("the post before at its line") { $0.lines.dropLast() == first.dropLast() }
    again.pty.send("Q")
    #expect(try again.pty.waitForExit() == .exited(0))
  }
}
