import Blog
import Reader
import ReaderTestSupport

/// A screen of the reader, and how to get there.
struct Scene: Sendable, CustomStringConvertible {
  var description: String
  /// Whether it begins on a list of blogs.
  var isOnShelf = false
  var keys: @Sendable (inout Pilot) -> Void

  func pilot(columns: Int = 120, rows: Int = 40, isLinear: Bool = false) -> Pilot {
    let repository = MemoryRepository(posts: Scene.posts)
    var pilot =
      isOnShelf
      ? Pilot(columns: columns, rows: rows, shelf: Scene.shelf())
      : Pilot(columns: columns, rows: rows, repository: repository)
    pilot.begin(isLinear: isLinear)
    keys(&pilot)
    return pilot
  }

  /// The sample and a post whose every word is wide or strange.
  static let posts =
    SampleBlog.posts + [
      Post(
        id: PostID("wide"), url: "https://saunapolku.example/wide/", title: "全角の題名 🙂 e\u{301}\u{302}",
        body: Body(
          format: .html,
          source: "<h2>見出し</h2><p>漢字かな交じり文 🙂 👩‍👩‍👧 ❤️ x\u{0301}</p><pre>長い行長い行長い行長い行長い行長い行長い行長い行長い行</pre>"
            + "<table><tr><th>列</th><td>二</td></tr></table>"),
        published: Timestamp("2025-01-01T00:00:00Z"), authors: [Author(name: "作者")], tags: ["札"],
        comments: (1...12).map { number in
          Comment(
            id: CommentID("\(number)"), inReplyTo: number > 1 ? CommentID("\(number - 1)") : nil,
            author: Author(name: "名前\(number)"), published: Timestamp("2025-01-02T00:00:00Z"),
            body: Body(format: .text, source: "返事 \(number) 🙂"))
        })
    ]

  /// Blogs with names and titles that are wide or strange, and some that cannot be read or do not answer.
  static func shelf() -> PilotShelf {
    var broken = PilotShelf.Entry("poissa")
    broken.problem = Problem(.file(.folderMissing), file: "/levy/poissa")
    var slow = PilotShelf.Entry("\u{1B}[31m名前")
    slow.isSlow = true
    let wide = MemoryRepository(site: Site(title: "全角の題名 🙂 e\u{301}\u{302}\u{202E}"), posts: Scene.posts)
    return PilotShelf(
      [PilotShelf.Entry("blog", syncing: PilotSyncing(lookedAt: 7200)), PilotShelf.Entry("全角の名前", wide), broken, slow]
        + (1...40).map { PilotShelf.Entry("blog-\($0)") })
  }

  static let all = [
    Scene(description: "list") { _ in },
    Scene(description: "blogs", isOnShelf: true) { _ in },
    Scene(description: "the middle of the blogs", isOnShelf: true) {
      $0.press("n", "A", "1", "5", "j", "f", "b", "Enter")
    },
    Scene(description: "a list over several blogs", isOnShelf: true) { $0.press("g", "Enter", "j", "Enter") },
    Scene(description: "reader") { $0.press("Enter") },
    Scene(description: "reader, scrolled") { $0.press("j", "j", "Enter", "G") },
    Scene(description: "thread") { $0.press("Enter", "Tab", "j", "j", "j") },
    Scene(description: "folded thread") { $0.press("j", "Enter", "Tab", "z", "a", "P") },
    Scene(description: "zoomed") { $0.press("Enter", "Z") },
    Scene(description: "composer on a comment") {
      $0.press("Enter", "Tab", "j", "r")
      $0.type("Kiitos 🙂 漢字漢字漢字漢字 and words that wrap\n\n> quoted\n")
    },
    Scene(description: "composer on the post") {
      $0.press("Enter", "R")
      $0.type("x")
    },
    Scene(description: "preview") {
      $0.press("Enter", "r")
      $0.type("**Bold** 漢字 and a list\n\n- one\n- two\n")
      $0.press("Tab")
    },
    Scene(description: "name prompt") {
      $0.press("Enter", "r")
      $0.type("Hello")
      $0.press("C-x")
      $0.type("名前 with a name that is longer than a narrow screen has room for")
    },
    Scene(description: "search") {
      $0.press("Enter", "/")
      $0.type("漢字")
    },
    Scene(description: "help") { $0.press("?", "j", "j") },
    Scene(description: "contents") { $0.press("j", "Enter", "t", "j") },
    Scene(description: "links") { $0.press("j", "Enter", "L", "j") },
    Scene(description: "own replies") {
      $0.press("Enter", "r")
      $0.type("A draft 漢字")
      $0.press("Esc", "V")
    },
    Scene(description: "question") {
      $0.press("Enter", "r")
      $0.type("Gone soon")
      $0.press("Esc", "V", "D")
    },
  ]
}
