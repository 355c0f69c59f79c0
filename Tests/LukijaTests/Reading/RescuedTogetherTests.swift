import Blog
import Foundation
import PtyTestSupport
import Testing

@testable import lukija

/// Two windows that write on in one draft, and a blog that takes nothing: nobody's words go for the other's.
struct RescuedTogetherTests {
  private let folder = NSTemporaryDirectory() + "lukija-rescued-\(UUID().uuidString)"

  private func copies() -> RescueCopies { RescueCopies(stateFolder: folder, blogFolder: folder + "/blog") }

  private func draft(_ text: String) -> Reply {
    Reply(
      id: ReplyID("r"), post: PostID("p"), author: Identity(name: "Aino"), markdown: text,
      created: Timestamp(seconds: 1), modified: Timestamp(seconds: 1))
  }

  private func texts() -> [String] { copies().all(in: 0).map(\.markdown).sorted() }

  private func cleanUp() { try? FileManager.default.removeItem(atPath: folder) }

  @Test(arguments: [
    ["One", "Two"], ["Same, one", "Same, two"], ["", "Two"], ["Same", "Same"], ["Long one", "Long"],
  ])
  func bothStay(first: [String]) throws {
    defer { cleanUp() }
    let (one, other) = (copies(), copies())
    #expect(one.keep(draft(first[0]), in: 0) != nil && other.keep(draft(first[1]), in: 0) != nil)
    for number in 1...3 {
      #expect(one.keep(draft("\(first[0]) and \(number)"), in: 0) != nil)
      #expect(other.keep(draft("\(first[1]) or \(number)"), in: 0) != nil)
      for text in ["\(first[0]) and \(number)", "\(first[1]) or \(number)"] { #expect(texts().contains(text)) }
    }
    // Of one window, the blog has them by now.
    one.drop(ReplyID("r"), in: 0)
    #expect(texts().contains("\(first[1]) or 3") && !texts().contains("\(first[0]) and 3"))
    other.drop(ReplyID("r"), in: 0)
    #expect(!texts().contains("\(first[1]) or 3"))
  }

  @Test func whatGoesOnFromAnEarlierSessionTakesItsPlace() {
    defer { cleanUp() }
    _ = copies().keep(draft("Words"), in: 0)
    let next = copies()
    #expect(next.all(in: 0).map(\.markdown) == ["Words"])
    _ = next.keep(draft("Words and more"), in: 0)
    #expect(texts() == ["Words and more"])
    let third = copies()
    _ = third.all(in: 0)
    _ = third.keep(draft("Others"), in: 0)
    #expect(texts() == ["Others", "Words and more"])
  }

  /// What is read into the blog goes, but not what was written on in it meanwhile.
  @Test func whatWasReadGoes() {
    defer { cleanUp() }
    let writing = copies()
    _ = writing.keep(draft("Words"), in: 0)
    let reading = copies()
    _ = reading.all(in: 0)
    _ = writing.keep(draft("Words and more"), in: 0)
    reading.drop(ReplyID("r"), in: 0)
    #expect(texts() == ["Words and more"])
    _ = reading.all(in: 0)
    reading.drop(ReplyID("r"), in: 0)
    #expect(texts() == [])
    #expect(!FileManager.default.fileExists(atPath: folder + "/rescued"))
  }

  @Test func theLastResortWritesOverNothing() throws {
    defer { cleanUp() }
    let host = SystemHost(rescueFolder: folder, blogFolder: folder + "/blog")
    let paths = try ["One", "Two", "One", "Three", "Two"].map { try #require(host.rescue(draft($0))) }
    #expect(Set(paths).count == 3 && paths[0] == paths[2] && paths[1] == paths[4])
    #expect(paths.map { Workplace.read($0) ?? "" } == ["One", "Two", "One", "Three", "Two"])
  }
}
