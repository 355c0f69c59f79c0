import Blog
import Interchange
import Testing

/// What plugins keep as posts is nobody's text until its owner says so.
struct PluginTypeTests {
  private func post(_ type: String, _ status: String = "publish") throws -> (Imported, Post) {
    var export = ExportText()
    export.items = [ExportText.item(1, status: status, type: type)]
    let found = try read(("e.xml", export.text))
    return (found, try #require(found.posts.first).post)
  }

  @Test(arguments: [
    "subscription", "reply", "topic", "forum", "newsletter", "product", "lp_course", "sfwd-lessons", "Topic",
    "aivan_outo",
  ])
  func theyAreHeldAndSaid(_ type: String) throws {
    let (found, post) = try post(type)
    #expect(post.marks.kind == type && post.marks.status == .private && post.marks.isHeldKind)
    #expect(found.notes.map(\.fact) == [.wordPress(.heldItems([.init(Excerpt(type), 1)]))], "\(found.notes)")
  }

  @Test(arguments: ["post", "page", "portfolio", "jetpack-portfolio", "tribe_events", "recipe", "Podcast"])
  func textsAreForEverybody(_ type: String) throws {
    let (found, post) = try post(type)
    #expect(post.marks.status == .published && found.notes.isEmpty)
  }

  /// A revision's word is no leave to show a post.
  @Test(arguments: ["inherit", "object"])
  func aFilesStatusIsNoPosts(_ status: String) throws {
    #expect(try post("post", status).1.marks.status == .private)
  }

  /// What was held goes out as it was, and comes back so.
  @Test func theirWayBack() throws {
    let folder = TemporaryFolder()
    var text = ExportText()
    text.items = [ExportText.item(1, type: "topic"), ExportText.item(2)]
    try bring([folder.source("e.xml", text.text)], into: folder.path("blog"))
    try export(folder.path("blog"), as: .wxr, to: folder.path("out"))
    let before = folder.everything("blog")
    let again = try bring([folder.path("out")], into: folder.path("blog"))
    #expect(folder.everything("blog") == before && again.tally.posts == [.unchanged: 2])
  }
}
