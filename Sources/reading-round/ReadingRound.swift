import BlogStore
import Glibc
import Reader
import ReaderTestSupport
import Screen

/// Goes through a blog as its readers do, in one process without a terminal, for scripts/bench-check.py to count the
/// instructions of:
///
///     reading-round FOLDER
///
/// Start, 200 × `j`, open, a page of the text, the thread, back, a search in everything.
@main
enum ReadingRound {
  static func main() {
    guard CommandLine.arguments.count == 2 else {
      print("usage: reading-round FOLDER")
      exit(64)
    }
    let repository = JSONBlogRepository(folder: CommandLine.arguments[1])
    let cockpit = Cockpit(
      Size(columns: 120, rows: 40), repository, PlainCatalogue(repository), MemoryStateStore(),
      PilotHost(window: "round"), nil)
    cockpit.begin()
    for _ in 0..<200 { press("j", cockpit) }
    for key in ["g", "Enter", "Space", "Tab", "}", "}", "q", "q", "F"] { press(key, cockpit) }
    for letter in "lukija" { press(String(letter), cockpit) }
    for key in ["Enter", "Q"] { press(key, cockpit) }
  }

  private static func press(_ notation: String, _ cockpit: Cockpit) {
    guard let key = KeyPress(notation) else {
      print("\(notation) is no key")
      exit(70)
    }
    cockpit.send([.key(key)])
  }
}
