import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// A screen in Finnish, after keys.
func expectFinnishScreen(
  _ columns: Int, _ rows: Int, shelf: PilotShelf? = nil, _ keys: (inout Pilot) -> Void, _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let actual = Language.$ofTask.withValue(.finnish) {
    var pilot =
      shelf.map { Pilot(columns: columns, rows: rows, shelf: $0) } ?? Pilot(columns: columns, rows: rows)
    keys(&pilot)
    return ScreenPicture(pilot.frame).description
  }
  #expect(actual == expected, "the screen is now:\n\(actual)", sourceLocation: sourceLocation)
}

/// A blog, one that cannot be read and one that does not answer.
func finnishShelf() -> PilotShelf {
  var broken = PilotShelf.Entry("poissa")
  broken.problem = Problem(.file(.folderMissing), file: "/levy/poissa")
  var slow = PilotShelf.Entry("kaukana")
  slow.isSlow = true
  return PilotShelf([PilotShelf.Entry("aino"), broken, slow])
}
