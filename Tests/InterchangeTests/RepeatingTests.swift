import Blog
import BlogStore
import CustomDump
import Glibc
import Interchange
import Testing
import Words

/// An import is done again, with the source changed, the repository changed, or the program killed in between.
struct RepeatingTests {
  @Test
  func onlyWhatChangedIsWritten() throws {
    let folder = TemporaryFolder()
    var export = ExportText()
    export.items = (1...5).map { ExportText.item($0) }
    try bring([folder.source("export.xml", export.text)], into: folder.path("blog"))
    let before = folder.everything("blog")
    export.items[2] = ExportText.item(3, body: "Neljä.", comments: [ExportText.comment(1)])
    export.items.append(ExportText.item(6))
    let again = try bring([folder.source("export.xml", export.text)], into: folder.path("blog"))
    #expect(again.tally.posts == [.new: 1, .changed: 1, .unchanged: 4])
    let after = folder.everything("blog")
    let changed = Set(after.keys).filter { after[$0] != before[$0] }
    #expect(changed == ["blog/posts/ahvenia-3.json", "blog/posts/ahvenia-6.json"])
  }

  @Test
  func unknownMembersRepliesAndFormattingStay() throws {
    let folder = TemporaryFolder()
    var export = ExportText()
    export.items = [ExportText.item(1, comments: [ExportText.comment(1)]), ExportText.item(2)]
    try bring([folder.source("export.xml", export.text)], into: folder.path("blog"))
    let first = try #require(folder.text("blog/posts/ahvenia-1.json"))
    folder.write(
      "blog/posts/ahvenia-1.json",
      first.replacing("  \"authors\"", with: "\"_mine\": [1e400, \"x\"],\n\n  \"authors\"")
        .replacing("\"author\": {", with: "\"author\": {\"_color\": 1,"))
    folder.write("blog/replies/r.json", "{}")
    let touched = folder.everything("blog")
    try bring([folder.path("export.xml")], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), touched)

    export.items[0] = ExportText.item(1, title: "Uusi", comments: [ExportText.comment(1, text: "Toinen.")])
    try bring([folder.source("export.xml", export.text)], into: folder.path("blog"))
    let text = try #require(folder.text("blog/posts/ahvenia-1.json"))
    #expect(text.contains("1e400") && text.contains("_color") && text.contains("Uusi") && text.contains("Toinen."))
    #expect(folder.text("blog/replies/r.json") == "{}")
  }

  @Test
  func aCommentThatVanishedStaysMarkedAndMayComeBack() throws {
    let folder = TemporaryFolder()
    var export = ExportText()
    let both = ExportText.item(1, comments: [ExportText.comment(1), ExportText.comment(2, parent: 1)])
    export.items = [both]
    try bring([folder.source("export.xml", export.text)], into: folder.path("blog"))
    let original = folder.everything("blog")
    export.items = [ExportText.item(1, comments: [ExportText.comment(2, parent: 1)])]
    let second = try bring([folder.source("export.xml", export.text)], into: folder.path("blog"))
    #expect(second.tally.comments == [.unchanged: 1, .vanished: 1])
    let post = try JSONBlogRepository(folder: folder.path("blog")).post(PostID("ahvenia-1")).post
    #expect(Set(post.comments.map(\.id.value)) == ["1", "2"])
    #expect(folder.text("blog/posts/ahvenia-1.json")?.contains("\"vanished\": true") == true)
    let third = try bring([folder.path("export.xml")], into: folder.path("blog"))
    #expect(third.tally.posts == [.unchanged: 1])
    export.items = [both]
    try bring([folder.source("export.xml", export.text)], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), original)
  }

  @Test
  func identityIsByIDThenPermalinkThenSlug() throws {
    let folder = TemporaryFolder()
    var export = ExportText()
    export.items = [
      ExportText.item(1, name: "yksi"), ExportText.item(2, name: "kaksi"), ExportText.item(3, name: "kolme"),
    ]
    try bring([folder.source("export.xml", export.text)], into: folder.path("blog"))
    // The first got another name, the second another id; both are still what they were.
    export.items[0] = ExportText.item(1, name: "uusi-nimi")
    export.items[1] = export.items[1].replacing("?p=2<", with: "?p=22<")
    let again = try bring([folder.source("export.xml", export.text)], into: folder.path("blog"))
    #expect(again.tally.posts == [.changed: 2, .unchanged: 1])
    #expect(folder.names("blog/posts") == ["kaksi.json", "kolme.json", "yksi.json"])
  }

  @Test
  func postsThatShareAnIDOrASlugStayApart() throws {
    let folder = TemporaryFolder()
    var export = ExportText()
    export.items = [
      ExportText.item(1, name: "sama"), ExportText.item(2, title: "Toinen", name: "sama"),
      ExportText.item(1, title: "Kolmas", name: "muu"),
    ]
    let source = folder.source("export.xml", export.text)
    #expect(try bring([source], into: folder.path("blog")).tally.posts == [.new: 3])
    let before = folder.everything("blog")
    #expect(try bring([source], into: folder.path("blog")).tally.posts == [.unchanged: 3])
    expectNoDifference(folder.everything("blog"), before)
    // In another order, too.
    export.items.reverse()
    #expect(
      try bring([folder.source("export.xml", export.text)], into: folder.path("blog")).tally.posts == [.unchanged: 3])
    expectNoDifference(folder.everything("blog"), before)
  }

  /// A file that cannot be read may hold more than the source.
  @Test
  func aBrokenFileStaysAndIsSaid() throws {
    let folder = TemporaryFolder()
    folder.write("blog/posts/ahvenia-1.json", "{\"id\": ")
    var export = ExportText()
    export.items = [ExportText.item(1)]
    let source = folder.source("export.xml", export.text)
    let first = try bring([source], into: folder.path("blog"))
    #expect(first.notes.map(\.kind) == [.guessed] && first.notes[0].message.contains("ahvenia-1.json in its way"))
    #expect(first.notes[0].source == source && first.notes[0].line == 7)
    #expect(folder.text("blog/posts/ahvenia-1.json") == "{\"id\": ")
    #expect(folder.names("blog/posts") == ["ahvenia-1-1.json", "ahvenia-1.json"])
    #expect(try bring([source], into: folder.path("blog")).tally.posts == [.unchanged: 1])
  }

  @Test
  func aCutItemChangesNoPostThatIsHere() throws {
    let folder = TemporaryFolder()
    var export = ExportText()
    let comments = [ExportText.comment(1), ExportText.comment(2)]
    export.items = [ExportText.item(1), ExportText.item(2, comments: comments)]
    let source = folder.source("export.xml", export.text)
    try bring([source], into: folder.path("blog"))
    let before = folder.everything("blog")
    let start = try #require(export.text.range(of: "?p=2<")?.lowerBound)
    let whole = Array(export.text.utf8)
    let from = export.text.utf8.distance(from: export.text.startIndex, to: start)
    for length in stride(from: from, to: whole.count - 40, by: 37) {
      folder.write("cut.xml", Array(whole[..<length]))
      let cut = try bring([folder.path("cut.xml")], into: folder.path("blog"))
      #expect(cut.tally.posts[.changed] == nil && cut.notes.contains { $0.kind == .lost })
    }
    expectNoDifference(folder.everything("blog"), before)
    // Somewhere new, what there is of it comes in.
    let most = whole.count - 60
    folder.write("cut.xml", Array(whole[..<most]))
    #expect(try bring([folder.path("cut.xml")], into: folder.path("new")).tally.posts == [.new: 2])
  }

  @Test
  func aDryRunWritesNothing() throws {
    let folder = TemporaryFolder()
    var export = ExportText()
    export.items = (1...3).map { ExportText.item($0, comments: [ExportText.comment($0)]) }
    let source = folder.source("export.xml", export.text)
    let dry = try bring([source], into: folder.path("blog"), isDryRun: true)
    #expect(folder.names() == ["export.xml"])
    let real = try bring([source], into: folder.path("blog"))
    expectNoDifference(dry.tally, real.tally)
  }

  /// A process that dies at any step leaves each file old or new, and the next import brings everything to its end.
  @Test(arguments: WriteStep.allCases)
  func aKillInTheMiddleLeavesWholeFiles(_ step: WriteStep) throws {
    let folder = TemporaryFolder()
    var old = ExportText()
    old.items = (1...20).map { ExportText.item($0, body: "vanha \($0)") }
    try bring([folder.source("old.xml", old.text)], into: folder.path("blog"))
    let before = folder.everything("blog")
    var new = ExportText()
    new.items = (1...30).map { ExportText.item($0, body: "uusi \($0)", comments: [ExportText.comment($0)]) }
    let source = folder.source("new.xml", new.text)
    let reference = TemporaryFolder()
    try bring([folder.path("old.xml")], into: reference.path("blog"))
    try bring([source], into: reference.path("blog"))
    let after = reference.everything("blog")
    for occurrence in [1, 7, 25] {
      let steps = StepCounter()
      // What a kill leaves is what stands at that step: the import is stopped there for good.
      struct Killed: Error {}
      let writer = try RepositoryWriter(folder: folder.path("blog"), isDryRun: false) { reached in
        if reached == step { steps.count() }
        if steps.reached == occurrence, reached == step { steps.snapshot(folder.everything("blog")) }
      }
      let importer = Importer { try writer.take($0) }
      try importer.read(source)
      _ = try writer.finish()
      for (name, text) in steps.files where !name.contains("/.") {
        #expect(text == before[name] || text == after[name], "\(name) at \(step) \(occurrence)")
      }
      expectNoDifference(folder.everything("blog"), after)
      // Back to the old state for the next turn.
      for (name, text) in before { folder.write(name, text) }
      for name in after.keys where before[name] == nil { unlink(folder.path(name)) }
    }
  }
}

/// Counts steps of a write and keeps what the folder was at one of them.
final class StepCounter: @unchecked Sendable {
  private(set) var reached = 0
  private(set) var files: [String: String] = [:]
  func count() { reached += 1 }
  func snapshot(_ files: [String: String]) { self.files = files }
}
