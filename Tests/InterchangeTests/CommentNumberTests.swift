import Blog
import BlogStore
import CustomDump
import Interchange
import Testing

/// Comments are numbered by date and id, in whatever order an export lists them.
struct CommentNumberTests {
  private static let dates = ["20": "02", "9": "02", "100": "01", "10": "02", "7": "02"]

  private func export(_ ids: [String]) -> String {
    let comments = ids.map { id in
      ExportText.comment(Int(id) ?? 0, text: "kommentti \(id)", author: "A\(id)")
        .replacing(
          "2020-06-02 10:00:00", with: Self.dates[id].map { "2020-07-\($0) 10:00:00" } ?? "0000-00-00 00:00:00"
        )
        .replacing(
          "2020-06-02 07:00:00", with: Self.dates[id].map { "2020-07-\($0) 07:00:00" } ?? "0000-00-00 00:00:00")
    }
    var export = ExportText()
    export.items = [ExportText.item(1, comments: comments)]
    return export.text
  }

  @Test func inWhichOrderAnExportHasThemDoesNotMatter() throws {
    let folder = TemporaryFolder()
    let orders = [["20", "9", "100", "5", "10", "7", "6"], ["10", "6", "7", "5", "100", "9", "20"]]
    let sources = orders.enumerated().map { folder.source("\($0).xml", export($1)) }
    try bring(sources, into: folder.path("a"))
    try bring(sources.reversed(), into: folder.path("b"))
    try bring([sources[1]], into: folder.path("c"))
    for name in ["b", "c"] {
      #expect(folder.text("\(name)/posts/ahvenia-1.json") == folder.text("a/posts/ahvenia-1.json"))
    }
    let comments = try JSONBlogRepository(folder: folder.path("a")).post(PostID("ahvenia-1")).post.comments
    let numbered = CommentThread(comments: comments).allEntries.sorted { $0.number < $1.number }
    #expect(numbered.map(\.key.id.value) == ["100", "7", "9", "10", "20", "5", "6"])
  }

  /// A file that somebody wrote by hand, in any order.
  @Test(arguments: [["20", "9", "3"], ["3", "20", "9"], ["9", "3", "20"]])
  func idsThatAreNumbersSayWhatCameFirst(_ ids: [String]) {
    let moment = Timestamp(seconds: 1_600_000_000)
    let comments = ids.map { Blog.Comment(id: CommentID($0), author: Author(name: "A"), published: moment) }
    let numbered = CommentThread(comments: comments).allEntries
    #expect(numbered.map(\.key.id.value) == ["3", "9", "20"] && numbered.map(\.number) == [1, 2, 3])
  }

  /// Names say nothing, and what has no date goes with the one before it.
  @Test func namesStayAsTheyStand() {
    let moment = Timestamp(seconds: 1_600_000_000)
    let comments = [("kuha", true), ("ahven", true), ("10", false), ("särki", true)].map { name, isDated in
      Blog.Comment(id: CommentID(name), author: Author(name: "A"), published: isDated ? moment : nil)
    }
    let numbered = CommentThread(comments: comments).allEntries
    #expect(numbered.map(\.key.id.value) == ["kuha", "ahven", "10", "särki"])
  }
}
