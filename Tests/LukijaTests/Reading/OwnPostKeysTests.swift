import Foundation
import Glibc
import PtyTestSupport
import Testing

/// `e`, `D` and `U` on posts that were made here.
struct OwnPostKeysTests {
  private func place() throws -> Workplace {
    let place = Workplace.sample()
    unlink(place.blog + "/posts/rikki.json")
    #expect(
      try place.shell("printf 'Sammalta kivellä.' | lukija new Sammal - --tag syksy").output == "sammal\n")
    place.writeProgram("kirjoita", "sed -i \"$MUUTOS\" \"$1\"\n")
    return place
  }

  private func session(_ place: Workplace, _ change: String = "") throws -> PtySession {
    let session = try PtySession(
      PtySession.product("lukija"), [],
      environment: place.environment.merging(["EDITOR": place.path + "/kirjoita", "MUUTOS": change]) { $1 }, columns: 80
    )
    _ = try session.waitUntil("the list") { $0.contains("Post 1 of 4") }
    return session
  }

  private func saved(_ place: Workplace) -> String { place.read("blog/posts/sammal.json") ?? "" }

  @Test func eOpensTheEditorFromTheListAndFromThePost() throws {
    let place = try place()
    let session = try session(place, "s/kivellä/kannolla/; s/^tags:.*/tags: metsä/")
    session.send("e")
    _ = try session.waitUntil("the notice") { $0.contains("“Sammal” is saved.") }
    #expect(saved(place).contains("Sammalta kannolla.") && saved(place).contains("metsä"))
    session.send("\r")
    _ = try session.waitUntil("the post as it is now") { $0.contains("Sammalta kannolla.") }
    session.send("e")
    _ = try session.waitUntil("that nothing changed") { $0.contains("Nothing was changed.") }
    session.send("Q")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func aWrongHeadChangesNothingAndKeepsTheText() throws {
    let place = try place()
    let before = saved(place)
    let session = try session(place, "s/^date:.*/date: eilen/; s/kivellä/kannolla/")
    session.send("e")
    _ = try session.waitUntil("the question") { $0.contains("“eilen” is no date") && $0.contains("Go on editing?") }
    session.send("n")
    _ = try session.waitUntil("where the text is") { $0.contains("Your text is in") }
    session.send("Q")
    _ = try session.waitForExit()
    #expect(saved(place) == before)
    let kept = Workplace.names(place.home + "/.local/state/lukija").filter { $0.hasSuffix(".md") }
    #expect(kept.count == 1)
    #expect(Workplace.read(place.home + "/.local/state/lukija/" + (kept.first ?? ""))?.contains("kannolla") == true)
  }

  @Test func dAsksAndUGivesTheFileBack() throws {
    let place = try place()
    let before = saved(place)
    let session = try session(place)
    session.send("D")
    _ = try session.waitUntil("the question") { $0.contains("Delete “Sammal”? y deletes, n keeps") }
    session.send("n")
    _ = try session.waitUntil("no question") { !$0.contains("Delete “Sammal”?") }
    session.send("D")
    _ = try session.waitUntil("the question again") { $0.contains("Delete “Sammal”? y deletes, n keeps") }
    #expect(saved(place) == before)
    session.send("y")
    _ = try session.waitUntil("the notice") { $0.contains("“Sammal” is deleted") }
    #expect(saved(place).isEmpty)
    session.send("U")
    _ = try session.waitUntil("the post again") { $0.contains("“Sammal” is back.") }
    #expect(saved(place) == before)
    session.send("Q")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func othersAreLeftAlone() throws {
    let place = try place()
    let session = try session(place, "s/x/y/")
    session.send("j")
    _ = try session.waitUntil("the next post") { $0.contains("Post 2 of 4") }
    for (key, word) in [("e", "edited"), ("D", "deleted"), ("X", "published")] {
      session.send(key)
      _ = try session.waitUntil("the refusal") { $0.contains("only your own can be \(word).") }
    }
    session.send("Q")
    #expect(try session.waitForExit() == .exited(0))
  }
}
