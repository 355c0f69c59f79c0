import Blog

/// What is said of the list of blogs.
public enum ShelfNotice: Hashable, Sendable {
  /// There is no other blog to go to.
  case oneBlog
  case noBlogs
  /// No blog's name says what the filter asks for.
  case noneShown
  case quitKey
  /// The key that leaves a blog's list.
  case leaveKey
  case allBlogs
  case nothingNew
  case order(ShelfOrderWords)
  /// Servers were asked: what came of how many blogs, and how many could not be asked.
  case synced(SyncSummary, blogs: Int, failed: Int, isStopped: Bool)
  /// A blog's marks could not be written; those of others may have been.
  case notMarked(Problem)
  /// Words of a blog that was left are not on its disk: what is said of them at the end as well.
  case wordsLeft(String)
  /// In a list over several blogs nothing is made: the key of the list of blogs.
  case noBlogToWriteIn(shelf: String)

  var isError: Bool {
    switch self {
    case .wordsLeft, .notMarked: true
    case .synced(_, _, let failed, _): failed > 0
    case .oneBlog, .noBlogs, .noneShown, .quitKey, .leaveKey, .allBlogs, .nothingNew, .order, .noBlogToWriteIn: false
    }
  }

  var text: String {
    switch self {
    case .oneBlog:
      say(
        "There is no other blog. “lukija add ADDRESS” brings one.",
        fi: "Muita blogeja ei ole. ”lukija add OSOITE” tuo uuden.")
    case .noBlogs: say("There are no blogs.", fi: "Blogeja ei ole.")
    case .noneShown: EmptyPane.noMatchingBlog.text
    case .quitKey: say("q quits.", fi: "q lopettaa.")
    case .leaveKey: say("q goes back to the blogs.", fi: "q palaa blogeihin.")
    case .allBlogs: say("All blogs.", fi: "Kaikki blogit.")
    case .nothingNew: say("Nothing is new in any blog.", fi: "Missään blogissa ei ole uutta.")
    case .order(let order): order.sentence
    case .synced(let summary, let blogs, let failed, let isStopped):
      say(
        "\(isStopped ? "Stopped. " : "")News of \(Counted.blogs.text(blogs)): \(summary.words)."
          + (failed == 0
            ? "" : " \(failed) could not be looked at: \(failed == 1 ? "its row says" : "their rows say") why."),
        fi: "\(isStopped ? "Keskeytetty. " : "")Haettiin \(Counted.blogs.text(blogs)): \(summary.words)."
          + (failed == 0
            ? "" : " \(numeral(failed)) jäi hakematta: \(failed == 1 ? "rivi kertoo syyn" : "rivit kertovat syyn").")
      )
    case .wordsLeft(let sentence): sentence
    case .notMarked(let problem):
      say("Not all was marked: \(problem.sentence)", fi: "Kaikkea ei merkitty: \(problem.sentence)")
    case .noBlogToWriteIn(let key):
      say(
        "This list is of several blogs. \(key) shows them; a new post begins in one.",
        fi: "Tämä luettelo on useasta blogista. \(key) näyttää ne; uusi kirjoitus alkaa yhdessä.")
    }
  }
}
