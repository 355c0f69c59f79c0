import Blog
import BlogStore
import CustomDump
import Interchange
import Testing

/// Comments whose ids changed because the blog moved to another program.
struct RenumberedCommentTests {
  private let folder = TemporaryFolder()

  private func export(_ name: String, _ comments: [String]) -> String {
    var export = ExportText()
    export.items = [ExportText.item(1, comments: comments)]
    return folder.source(name, export.text)
  }

  private func comments() throws -> [Blog.Comment] {
    try JSONBlogRepository(folder: folder.path("blog")).post(PostID("ahvenia-1")).post.comments
  }

  /// Replies of one's own and marks know a comment by its id: that stays.
  @Test
  func newNumbersMakeNoNewComments() throws {
    let old = export(
      "a.xml", [ExportText.comment(1), ExportText.comment(2, parent: 1, text: "Niin oli.", author: "Lahna")])
    let new = export(
      "b.xml",
      [
        ExportText.comment(502, parent: 501, text: "Niin oli.", author: "Lahna"), ExportText.comment(501),
        ExportText.comment(503, parent: 502, text: "Kolmas."),
      ])
    try bring([old], into: folder.path("blog"))
    let done = try bring([new], into: folder.path("blog"))
    #expect(done.tally.comments[.new] == 1 && done.tally.comments[.vanished] == nil, "\(done.tally)")
    let comments = try comments()
    #expect(comments.map(\.id.value).sorted() == ["1", "2", "503"] && comments.allSatisfy { !$0.hasVanished })
    let parents = Dictionary(uniqueKeysWithValues: comments.map { ($0.id.value, $0.inReplyTo?.value) })
    #expect(parents == ["1": nil, "2": "1", "503": "2"])
    let before = folder.everything("blog")
    try bring([new], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), before)
    let once = TemporaryFolder()
    try bring([old, new], into: once.path("blog"))
    expectNoDifference(once.everything("blog"), before)
  }

  /// Who says a thing twice within a second has said it twice.
  @Test
  func twoOfTheSourceAreTwo() throws {
    try bring([export("a.xml", [ExportText.comment(1)])], into: folder.path("blog"))
    try bring([export("b.xml", [ExportText.comment(1), ExportText.comment(2)])], into: folder.path("blog"))
    #expect(try comments().map(\.id.value) == ["1", "2"])
    try bring([export("c.xml", [ExportText.comment(7), ExportText.comment(8)])], into: folder.path("blog"))
    #expect(try comments().map(\.id.value) == ["1", "2"])
  }

  @Test(arguments: ["Muikku", ""])
  func anotherAuthorOrTextIsAnotherComment(_ author: String) throws {
    try bring([export("a.xml", [ExportText.comment(1)])], into: folder.path("blog"))
    let other = author.isEmpty ? ExportText.comment(2, text: "Toinen.") : ExportText.comment(2, author: author)
    let done = try bring([export("b.xml", [other])], into: folder.path("blog"))
    #expect(done.tally.comments == [.new: 1, .vanished: 1])
    #expect(try comments().map(\.hasVanished) == [false, true])
  }
}
