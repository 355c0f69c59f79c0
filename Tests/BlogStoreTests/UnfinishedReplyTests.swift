import Blog
import BlogStore
import CustomDump
import Glibc
import Testing
import Words

/// A write that was killed may have held the newest words: the next one looks before it clears away.
@Suite struct UnfinishedReplyTests {
  private let dead = 999_999_999

  @Test func whatAKilledWriteHeldIsADraftByTheNext() throws {
    for step in 1...100 {
      let sample = SampleRepository()
      let run = FaultProcess.run("--die-at", String(step), "save", sample.folder.path, "a", "200000")
      guard run.signal == SIGKILL else { break }
      let held = sample.folder.names("replies").filter { $0.hasPrefix(".") }
      try sample.repository.save(.sample("b"))
      let (replies, problems) = try sample.repository.replies()
      expectNoDifference(problems, [])
      #expect(!sample.folder.names("replies").contains { $0.hasPrefix(".") })
      let text = replies.first { $0.id.value == "a" }?.markdown
      // The text begins with the first piece that was written.
      if !held.isEmpty, run.lines != ["killed created"] { #expect(text?.hasPrefix("nnnnn") == true, "\(run.lines)") }
      if ["killed written", "killed synced", "killed renamed"].contains(run.lines.first) {
        #expect(text?.utf8.count == 200_000)
      }
    }
  }

  /// The end of what was being written, at every byte of it.
  @Test func everyCutIsRead() throws {
    let sample = SampleRepository()
    try sample.repository.save(.sample("a", markdown: "Kyllä “näin” \\ on\n🙂 hyvä"))
    let whole = try #require(sample.folder.text("replies/a.json"))
    let text = Array(whole.utf8)
    var longest = 0
    for end in text.indices {
      let cut = SampleRepository()
      cut.folder.write("replies/.a.json.\(dead).tmp", Array(text[..<end]))
      let drafts = try cut.repository.recoverUnfinished()
      let words = drafts.first?.markdown ?? ""
      #expect("Kyllä “näin” \\ on\n🙂 hyvä".hasPrefix(words), "cut at \(end): \(words)")
      #expect(words.count >= longest, "cut at \(end): \(words)")
      longest = words.count
      if let draft = drafts.first {
        // What it answers stands behind its words.
        #expect("birches".hasPrefix(draft.post.slug) || draft.post == PostID("unknown-post"), "cut at \(end)")
        #expect(draft.status == .draft)
        #expect(try cut.repository.replies().problems.allSatisfy { $0.severity == .warning })
      }
    }
    #expect(longest == 24)
  }

  @Test(
    arguments: [
      // What the file says, what the unfinished one says, what there is then.
      ("Old", "Old and new", ["Old and new"]), ("Old", "Old", ["Old"]), ("Old and more", "Old", ["Old and more"]),
      ("Old", "Other", ["Old", "Other"]), ("Old", " \n", ["Old"]), (nil, "New", ["New"]),
    ] as [(String?, String, [String])])
  func wordsAreKeptOnce(_ known: String?, _ held: String, _ expected: [String]) throws {
    let sample = SampleRepository()
    let repository = sample.repository
    try repository.save(.sample("a", markdown: held))
    let text = try #require(sample.folder.text("replies/a.json"))
    try repository.delete(ReplyID("a"))
    if let known { try repository.save(.sample("a", markdown: known)) }
    sample.folder.write("replies/.a.json.\(dead).tmp", text)
    let drafts = try sample.repository.recoverUnfinished()
    #expect(try sample.repository.replies().replies.map(\.markdown).sorted() == expected)
    #expect(drafts.count == (expected.contains(held) && known != held ? 1 : 0))
    #expect(try sample.repository.recoverUnfinished().isEmpty && sample.folder.names("replies").count == expected.count)
  }

  /// What was being published when the program was killed is not published by the next one.
  @Test func aPublishedReplyIsNotOverwritten() throws {
    let sample = SampleRepository()
    var reply = Reply.sample("a", markdown: "Said")
    reply.status = .published
    try sample.repository.save(reply)
    let text = try #require(sample.folder.text("replies/a.json")).replacing("Said", with: "Said otherwise")
    sample.folder.write("replies/.a.json.\(dead).tmp", text)
    let drafts = try sample.repository.recoverUnfinished()
    #expect(drafts.map(\.status) == [.draft] && drafts.map(\.markdown) == ["Said otherwise"])
    let stored = try sample.repository.replies().replies
    #expect(stored.first { $0.id.value == "a" }?.markdown == "Said" && stored.count == 2)
  }

  /// In a container every start has the same number.
  @Test func aProcessOfTheSameNumberTakesNothingAway() throws {
    let sample = SampleRepository()
    try sample.repository.save(.sample("a", markdown: "Old"))
    let text = try #require(sample.folder.text("replies/a.json")).replacing("Old", with: "Old and new")
    sample.folder.write("replies/.a.json.\(getpid()).tmp", text)
    let next = sample.repository
    _ = try next.replies()
    try next.save(.sample("b", markdown: "Another"))
    #expect(try next.replies().replies.map(\.markdown).sorted() == ["Another", "Old", "Old and new"])
  }

  @Test func whatNobodyUnderstandsStays() throws {
    let sample = SampleRepository()
    sample.folder.write("replies/.a.json.\(dead).tmp", "no JSON at all")
    sample.folder.write("replies/.c.txt.\(dead).tmp", "a text")
    try sample.repository.save(.sample("d"))
    #expect(sample.folder.names("replies").count == 3)
    #expect(sample.repository.check().filter { $0.message == "an interrupted write left this behind." }.count == 2)
  }
}
