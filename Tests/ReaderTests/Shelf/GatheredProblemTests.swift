import Blog
import ReaderTestSupport
import Testing

@testable import Reader

/// What is wrong with files of several blogs is told once, however often they are looked at.
struct GatheredProblemTests {
  @Test func everyProblemIsTheListsOnce() {
    var pilot = Pilot(shelf: PilotShelf(["aino", "eero"].map { PilotShelf.Entry($0) }))
    pilot.press("g", "Enter")
    let problems = ["aino/posts/a.json", "eero/blog.json", "eero/replies/r.json", "posts/x.json"].map {
      Problem(.file(.folderMissing), file: $0)
    }
    for _ in 0..<3 {
      pilot.handle(.blog(Gathering.new.id, .files(.catalogued(.upToDate(problems)))))
      #expect(pilot.session.blog.files.problems == problems)
    }
    pilot.handle(.blog(Gathering.new.id, .files(.catalogued(.upToDate([problems[1]])))))
    #expect(pilot.session.blog.files.problems == [problems[1]])
  }
}
