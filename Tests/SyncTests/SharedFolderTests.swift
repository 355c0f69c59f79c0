import Blog
import BlogStore
import FoundationEssentials
import Sync
import Testing
import TextFormats

/// A sync and others in one folder: it holds the posts no longer than until an answer is on the disk, and meets what was
/// written meanwhile.
struct SharedFolderTests {
  private let folder = SyncFolder()

  private func post(_ number: Int, name: String, text: String = "Kolme.") -> ImportEvent {
    .post(
      ImportedPost(
        post: Post(
          id: PostID(name), feedID: "https://lampi.example/?p=\(number)", url: "https://lampi.example/\(number)/",
          title: "Ahvenia \(number)", body: Body(format: .html, source: "<p>\(text)</p>\n"),
          published: Timestamp("2023-10-02T10:00:00Z")),
        coverage: [.details, .body, .rendered], sourceNumber: String(number)))
  }

  private func file(_ name: String) -> String { "\(folder.path)/posts/\(name).json" }

  private func write(_ text: String, to name: String) throws {
    // As editors and other programs do: beside it, and then in its place.
    try text.write(toFile: folder.path + "/posts/.new", atomically: false, encoding: .utf8)
    try? FileManager.default.removeItem(atPath: file(name))
    try FileManager.default.moveItem(atPath: folder.path + "/posts/.new", toPath: file(name))
  }

  /// A writer that was at work and waits for its server.
  private func waiting(_ events: [ImportEvent]) throws -> RepositoryWriter {
    let writer = try RepositoryWriter(folder: folder.path)
    for event in [.source("test"), .site(Site(title: "Lampi"))] + events { try writer.take(event) }
    try writer.settle()
    return writer
  }

  @Test func ownPostsNeedNotWaitForTheServer() throws {
    let writer = try waiting([post(1, name: "ahvenia")])
    let repository = JSONBlogRepository(folder: folder.path)
    let manuscript = PostManuscript(title: "Haukia", text: "Omat sanat.")
    let id = try repository.make(manuscript, feedID: "urn:lukija:1", at: Timestamp(seconds: 1_704_067_200))
    // One of the same name comes, and none is lost.
    try writer.take(.source("test"))
    try writer.take(post(2, name: "haukia"))
    _ = try writer.finish()
    #expect(id.slug == "haukia")
    let posts = try folder.posts
    #expect(posts.map(\.title).sorted() == ["Ahvenia 1", "Ahvenia 2", "Haukia"])
    #expect(posts.first { $0.title == "Haukia" }?.body.source.contains("Omat sanat.") == true)
  }

  /// What somebody else took in from elsewhere is known when it comes once more.
  @Test func whatOthersWroteIsMet() throws {
    let writer = try waiting([post(1, name: "ahvenia")])
    try write(
      #"{"id": "https://lampi.example/?p=2", "url": "https://lampi.example/2/", "title": "Vanha", "content_html": "<p>a</p>", "_mine": 1}"#,
      to: "toinen-nimi")
    try writer.take(.source("test"))
    try writer.take(post(2, name: "haukia"))
    _ = try writer.finish()
    #expect(folder.files.keys.sorted() == ["ahvenia.json", "blog.json", "toinen-nimi.json"])
    let text = try #require(folder.files["toinen-nimi.json"])
    #expect(text.contains("Ahvenia 2") && text.contains("_mine"))
  }

  /// A thread for a post that is on its way to the disk with many others.
  @Test func aThreadMeetsAPostOnItsWay() throws {
    let writer = try RepositoryWriter(folder: folder.path)
    try writer.take(.source("test"))
    try writer.take(.site(Site(title: "Lampi")))
    // So many go to the disk together.
    for number in 1...256 {
      try writer.take(post(number, name: "kirje-\(number)", text: String(repeating: "a ", count: 2000)))
    }
    for number in [1, 2, 255, 256] {
      let url = "https://lampi.example/\(number)/"
      let comment = Comment(
        id: CommentID("c\(number)"), author: Author(name: "Kuha"), published: Timestamp(seconds: 1_700_000_000),
        body: Body(format: .html, source: "<p>Sanon \(number).</p>"), url: url + "#comment-1")
      try writer.take(
        .thread(
          ImportedThread(
            postReferences: [url], comments: [ImportedComment(comment: comment, postReferences: [url])])))
    }
    _ = try writer.finish()
    for number in [1, 2, 255, 256] {
      #expect(folder.files["kirje-\(number).json"]?.contains("Sanon \(number).") == true)
    }
    #expect(try folder.posts.count == 256 && folder.files["orphans.jsonl"] == nil)
  }

  @Test func changedWordsAreMergedNotLost() throws {
    let writer = try waiting([post(1, name: "ahvenia")])
    let old = try #require(folder.files["ahvenia.json"])
    try write(old.replacing("\"title\"", with: "\"_note\": \"oma huomautus\",\n  \"title\""), to: "ahvenia")
    try writer.take(.source("test"))
    try writer.take(post(1, name: "ahvenia", text: "Neljä."))
    _ = try writer.finish()
    let text = try #require(folder.files["ahvenia.json"])
    #expect(text.contains("Neljä.") && text.contains("oma huomautus"))
  }

  @Test func whatOthersDeletedComesBackUnderItsName() throws {
    let writer = try waiting([post(1, name: "ahvenia"), post(2, name: "haukia")])
    try FileManager.default.removeItem(atPath: file("ahvenia"))
    try writer.take(.source("test"))
    try writer.take(post(1, name: "ahvenia"))
    _ = try writer.finish()
    #expect(folder.files.keys.sorted() == ["ahvenia.json", "blog.json", "haukia.json"])
  }

  @Test func whatCannotBeReadIsNotWrittenOver() throws {
    let writer = try waiting([post(1, name: "ahvenia")])
    try write("{ kesken", to: "haukia")
    try write("{ kesken", to: "ahvenia")
    try writer.take(.source("test"))
    try writer.take(post(2, name: "haukia"))
    try? writer.take(post(1, name: "ahvenia", text: "Neljä."))
    _ = try? writer.finish()
    #expect(folder.files["haukia.json"] == "{ kesken" && folder.files["ahvenia.json"] == "{ kesken")
    #expect(folder.files.values.contains { $0.contains("Ahvenia 2") })
  }

  /// Of two files whose names differ by their case alone each keeps its words.
  @Test func namesOfAnotherCaseAreOtherFiles() throws {
    func text(_ number: Int) -> String {
      #"{"id": "https://lampi.example/?p=\#(number)", "url": "https://lampi.example/\#(number)/", "title": "Ahvenia \#(number)", "content_html": "<p>Kaksi.</p>"}"#
    }
    let first = try waiting([post(9, name: "ahvenia")])
    try write(text(1), to: "Haukia")
    try write(text(2), to: "haukia")
    // Both are met meanwhile, and once more.
    try first.take(.source("test"))
    try first.take(post(9, name: "ahvenia"))
    try first.settle()
    try write(text(3), to: "siika")
    for name in [1, 2, 3] {
      try first.take(.source("test"))
      try first.take(post(name, name: "uusi"))
    }
    _ = try first.finish()
    let titles = ["Haukia": 1, "haukia": 2, "siika": 3, "ahvenia": 9]
    for (name, number) in titles {
      #expect(folder.files["\(name).json"]?.contains("\"Ahvenia \(number)\"") == true, "\(name)")
    }
    #expect(folder.files.count == 5)
  }

  private func thread(_ id: String, _ text: String) -> ImportEvent {
    let url = "https://lampi.example/1/"
    let comment = Comment(
      id: CommentID(id), author: Author(name: "Kuha"), published: Timestamp("2023-10-03T10:00:00Z"),
      body: Body(format: .html, source: text))
    return .thread(
      ImportedThread(postReferences: [url], comments: [ImportedComment(comment: comment, postReferences: [url])]))
  }

  /// Also one that changed before it got there is written beside nobody's words, not over them.
  @Test func whoTakesNoLockLosesNothing() throws {
    let writer = try waiting([])
    for event in [.source("test"), post(1, name: "ahvenia"), thread("5", "Hyvä.")] { try writer.take(event) }
    try write("Omat sanat.", to: "ahvenia")
    #expect(throws: Problem.self) { try writer.settle() }
    #expect(folder.files["ahvenia.json"] == "Omat sanat.")
  }

  /// What was answered meanwhile comes back from the server as what it is.
  @Test func answersWrittenMeanwhileAreNoComments() throws {
    let writer = try waiting([post(1, name: "ahvenia")])
    try FileManager.default.createDirectory(atPath: folder.path + "/replies", withIntermediateDirectories: true)
    try "{}".write(toFile: folder.path + "/replies/oma.json", atomically: true, encoding: .utf8)
    for event in [.source("test"), thread("oma", "Vastaan."), thread("6", "Kiitos.")] { try writer.take(event) }
    _ = try writer.finish()
    let text = try #require(folder.files["ahvenia.json"])
    #expect(text.contains("Kiitos.") && !text.contains("Vastaan."))
  }

  /// Which of both goes does not matter to the other one.
  @Test(arguments: [("Haukia", 2), ("haukia", 1)]) func oneOfTwoCasesGoes(name: String, left: Int) throws {
    let writer = try waiting([post(9, name: "ahvenia")])
    for (name, number) in [("Haukia", 1), ("haukia", 2)] {
      try write(
        #"{"id": "https://lampi.example/?p=\#(number)", "url": "https://lampi.example/\#(number)/", "title": "Ahvenia \#(number)", "content_html": "<p>Kaksi.</p>"}"#,
        to: name)
    }
    try writer.take(.source("test"))
    try writer.take(post(9, name: "ahvenia"))
    try writer.settle()
    try FileManager.default.removeItem(atPath: file(name))
    for number in [left, 3] {
      try writer.take(.source("test"))
      try writer.take(post(number, name: "haukia"))
    }
    try writer.settle()
    let other = name == "Haukia" ? "haukia" : "Haukia"
    #expect(folder.files["\(other).json"]?.contains("\"Ahvenia \(left)\"") == true)
    #expect(folder.files.keys.sorted() == ["\(other).json", "ahvenia.json", "blog.json", "haukia-3.json"].sorted())
    try FileManager.default.removeItem(atPath: file(other))
    try writer.take(.source("test"))
    try writer.take(post(left, name: "haukia"))
    _ = try writer.finish()
    #expect(folder.files.keys.sorted() == ["ahvenia.json", "blog.json", "haukia-3.json", "haukia.json"])
  }

  @Test func namesOfAnotherCaseAreThereBefore() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/posts", withIntermediateDirectories: true)
    for (name, number) in [("Haukia", 1), ("haukia", 2)] {
      let text =
        #"{"id": "https://lampi.example/?p=\#(number)", "url": "https://lampi.example/\#(number)/", "title": "Ahvenia \#(number)", "content_html": "<p>Kaksi.</p>"}"#
      try write(text, to: name)
    }
    let writer = try waiting([post(2, name: "uusi"), post(1, name: "uusi")])
    _ = try writer.finish()
    #expect(folder.files.count == 3)
    #expect(folder.files["Haukia.json"]?.contains("\"Ahvenia 1\"") == true)
    #expect(folder.files["haukia.json"]?.contains("\"Ahvenia 2\"") == true)
  }

  /// Comments whose post somebody deleted wait for it, by whatever it was known.
  @Test func commentsOfWhatOthersDeletedWait() throws {
    let feed = "https://lampi.example/1/feed/"
    var event = post(1, name: "ahvenia")
    if case .post(var imported) = event {
      imported.extras = [SourceMember("_feed", .object([SourceMember("comments_url", .string(feed))]))]
      event = .post(imported)
    }
    let writer = try waiting([event])
    try FileManager.default.removeItem(atPath: file("ahvenia"))
    let comment = ImportedComment(
      comment: Comment(
        id: CommentID("5"), author: Author(name: "Kuha"), published: Timestamp("2023-10-03T10:00:00Z"),
        body: Body(format: .html, source: "<p>Hyvä.</p>")),
      postReferences: [feed])
    let thread = ImportedThread(postReferences: [feed], comments: [comment])
    try writer.take(.source("test"))
    try writer.take(.thread(thread))
    try writer.settle()
    #expect(folder.files.values.contains { $0.contains("Hyvä.") })
    try writer.take(.source("test"))
    try writer.take(event)
    _ = try writer.finish()
    #expect(folder.files["ahvenia.json"]?.contains("Hyvä.") == true)
  }
}
