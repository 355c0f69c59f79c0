import Foundation
import PtyTestSupport
import Testing

/// Every action of the thread by keyboard, at the deepest comment of some thread, beside what its file says.
struct ThreadTour {
  let reader: ReaderSession
  let facts: ThreadFacts
  /// A comment that answers an answer, the last of its conversation.
  let deep: Int
  /// Words that this comment says and no other.
  let words: String
  /// Words that the whole conversation says, comment by comment.
  let commonWords: String
  /// A comment that is taller than the screen, with another one below it.
  let tall: Int
  /// Somebody who wrote a comment of the conversation, and how many comments in all.
  let author: (name: String, count: Int)

  private var root: Int { facts.root(deep) }
  private func here(_ number: Int, of count: Int? = nil) -> String {
    "comment \(grouped(number)) of \(grouped(count ?? facts.count))"
  }
  private func press(_ keys: String, _ text: String) throws { try reader.press(keys, shows: text) }
  private func go(_ number: Int) throws { try press(":\(number)\r", here(number)) }
  private func gone(_ text: String) throws {
    try reader.pty.waitUntil("“\(text)” gone") { !$0.contains(text) }
  }

  func moving() throws {
    try press(":\(deep)\r", "\(here(deep)), level \(facts.level(deep)), reply to ")
    let parent = try #require(facts.parents[deep])
    try press("p", here(parent))
    try reader.press(.control("o"), shows: here(deep))
    let below = try #require(facts.next(deep))
    try press("}", here(below))
    try press("{", here(deep))
    try reader.press(.control("n"), shows: here(below))
    try reader.press(.control("p"), shows: here(deep))
    let next = try #require(facts.nextRoot(deep))
    try press(")", here(next))
    try press("(", here(root))
    try press("]", here(next))
    try press("[", here(root))
    try press("\(deep)G", here(deep))
    try press("G", facts.linkBacks.isEmpty ? here(facts.count) : "pingbacks")
    try press("g", here(1))
    try press("yy", "Offered to the terminal")
    // By line through what is taller than the screen, down and up again.
    try go(tall)
    let after = try #require(facts.next(tall))
    var lines = 0
    while !reader.pty.screen.contains(here(after)), lines < 400 {
      reader.pty.send("j")
      try reader.pty.settle()
      lines += 1
    }
    #expect(lines > 5 && lines < 400, "\(lines) lines")
    try reader.press("\(after)G", shows: here(after))
    try reader.press(.control("d"), shows: "comment ")
    try reader.press("b", shows: "comment ")
  }

  func folding() throws {
    try go(root)
    try press("za", "▸ \(root) ")
    reader.pty.send(.enter)
    try gone("▸ \(root) ")
    try go(deep)
    try press("zA", "[+\(facts.answers(root)) repl")
    try press("]", here(try #require(facts.nextRoot(deep))))
    try press("[", here(root))
    // What a search opens is closed again when it ends.
    try press("/\(words)\r", here(deep))
    try reader.press(.escape, shows: "[+\(facts.answers(root)) repl")
    try press("zA", "comment ")
    try gone("▸ \(root) ")
    try press("zM", "▸ \(root) ")
    try press("zR", "comment ")
    try gone("▸ \(root) ")
    if facts.linkBacks.isEmpty {
      try press("P", "Nobody linked here.")
    } else {
      // zR has unfolded them: out, in and shown, out.
      try press("PP", "▾ \(facts.linkBacks.count) pingbacks")
      try press("P", "▸ \(facts.linkBacks.count) pingbacks")
    }
  }

  func marking() throws {
    try go(deep)
    try press("M", "of this thread read?")
    reader.pty.send("n")
    try gone("of this thread read?")
    try press("My", "All read.")
    try press("zn", "You have read all of this thread.")
    try press("U", "Folded as before.")
    try press("M", "Nothing is new in this thread.")
    let far = try #require(facts.nextRoot(deep))
    try press(":\(far)\rm", "Marked new.")
    #expect(reader.pty.screen.contains("1 new"))
    try go(deep)
    try press("zn", "What you have read is folded away.")
    #expect(reader.pty.screen.contains("▸ \(root) "), "read branches are folded away")
    #expect(!reader.pty.screen.contains("▸ \(far) "), "what is new stays open")
    try press("U", "Folded as before.")
    try go(deep)
    try press("n", here(far))
    try press("fis:new\r", "One comment of \(grouped(facts.count)).")
    try press("q", here(far))
    try press("m", "Marked read.")
    try press("U", "New again.")
    try press("My", "All read.")
  }

  func arranging() throws {
    try go(deep)
    for (key, words) in [
      ("S", "Newest first."), ("S", "Most answered first."), ("S", "Oldest first."), ("T", "One after the other."),
      ("T", "As a tree."),
    ] {
      try press(key, words)
      reader.pty.send("k")
      try reader.press("j", shows: "comment ")
      try go(deep)
    }
    try press("I", "“#12”")
    try press("I", "As a tree of what is known.")
    try go(deep)
  }

  func finding() throws {
    try go(root)
    try press("/\(commonWords)\r", here(root))
    let next = try #require(facts.next(root))
    try press("n", here(next))
    try press("N", here(root))
    reader.pty.send(.escape)
    try go(root)
    let found = author.count == 1 ? "One comment" : "\(author.count) comments"
    try press("fauthor:\(author.name)\r", "\(found) of \(grouped(facts.count)).")
    try press("q", "comment ")
    try press("fis:mine\r", "No comment here matches")
    if facts.linkBacks.isEmpty {
      try press("fis:pingback\r", "No comment here matches")
    } else {
      try press("fis:pingback\r", "\(facts.linkBacks.count) comments of")
      reader.pty.send("q")
    }
    try go(deep)
  }

  /// Two drafts side by side, one of them published, changed, deleted, and everything taken back.
  func replying() throws {
    try go(deep)
    try press("r", "Reply to \(deep) ")
    try press("First of two", "First of two")
    try reader.press(.escape, shows: "Draft kept.")
    try reader.press(.control("l"), shows: here(deep))
    try press("\(root)r", "Reply to \(root) ")
    try press("Second of two", "Second of two")
    try reader.press(.escape, shows: "Draft kept.")
    try reader.press(.control("l"), shows: here(root))
    try press("V", "First of two")
    #expect(reader.pty.screen.contains("Second of two"))
    reader.pty.send("q")
    try gone("Your replies and drafts")
    try press("\(deep)r", "First of two")
    reader.pty.send(.control("x"))
    try reader.introduceAs("Testaaja")
    let count = facts.count + 1
    _ = try reader.pty.waitFor("Published as \(count).")
    // The cursor is on what was published; a key leads back to what was answered.
    try reader.press(.control("l"), shows: here(count, of: count))
    try reader.press(.control("o"), shows: here(deep, of: count))
    try press("V", "Second of two")
    #expect(reader.pty.screen.contains("First of two"))
    reader.pty.send("q")
    try gone("Your replies and drafts")
    try press(":\(count)\r", here(count, of: count))
    try press("e", "First of two")
    try press(", changed", "First of two, changed")
    try reader.press(.control("x"), shows: "Changed.")
    try press("D", "Delete your reply?")
    try press("y", "Deleted.")
    try press("U", "Put back as it was.")
    try press(":\(count)\r", here(count, of: count))
    #expect(reader.pty.screen.contains("First of two, changed"))
    try press("fis:mine\r", "One comment of \(grouped(count)).")
    try press("q", here(count, of: count))
    try press(":\(deep)\r", here(deep, of: count))
    reader.pty.send(.control("r"))
    try reader.pty.settle()
    try reader.press(.control("l"), shows: here(deep, of: count))
    #expect(try reader.replies("draft").map { $0["content_markdown"] as? String } == ["Second of two"])
    #expect(try reader.replies("published").map { $0["content_markdown"] as? String } == ["First of two, changed"])
  }
}
