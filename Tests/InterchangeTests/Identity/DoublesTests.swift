import Blog
import BlogStore
import CustomDump
import Interchange
import Testing
import Words

/// What an earlier import wrote twice, word for word, becomes one post; nothing else is mended unasked.
struct DoublesTests {
  private let folder = TemporaryFolder()

  private func json(_ text: String = "Sanat.", count: Int = 1) -> String {
    let items = [String](repeating: #"{"title":"Sama","content_text":"\#(text)"}"#, count: count)
    return #"{"version":"https://jsonfeed.org/version/1.1","title":"S","items":[\#(items.joined(separator: ","))]}"#
  }

  private func put(_ slug: String, text: String = "Sanat.", comment: Int, more: String = "") {
    folder.write(
      "blog/posts/\(slug).json",
      """
      {"id": "\(slug)", "title": "Sama", "content_text": "\(text)"\(more), "comments": [{"id": "\(comment)", \
      "content_text": "k\(comment)", "author": {"name": "K"}}]}
      """)
  }

  /// A dry run tells it, the import does it, and the next one has nothing to do.
  @discardableResult
  private func bringThrice(_ source: String) throws -> Imported {
    let before = folder.everything("blog")
    let dry = try bring([source], into: folder.path("blog"), isDryRun: true)
    expectNoDifference(folder.everything("blog"), before)
    let done = try bring([source], into: folder.path("blog"))
    expectNoDifference(dry.tally, done.tally)
    expectNoDifference(dry.notes, done.notes)
    let after = folder.everything("blog")
    try bring([source], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), after)
    return done
  }

  private func post(_ slug: String) throws -> Post {
    try JSONBlogRepository(folder: folder.path("blog")).post(PostID(slug)).post
  }

  @Test
  func threeBecomeOneWithRepliesAndWhatOthersWrote() throws {
    put("sama", comment: 1)
    put("sama-2", comment: 2, more: #", "_mine": {"color": 1}"#)
    put("sama-3", comment: 2)
    for (number, slug) in ["sama-2", "sama-3", "sama"].enumerated() {
      folder.write("blog/replies/r\(number).json", #"{"post": {"slug": "\#(slug)"}, "content_markdown": "V"}"#)
    }
    let done = try bringThrice(folder.source("a.json", json()))
    #expect(done.notes.count { $0.message.contains("1 reply went") } == 2)
    #expect(try post("sama").comments.map(\.id.value) == ["1", "2"])
    #expect(folder.text("blog/posts/sama.json")?.contains("_mine") == true)
    for slug in ["sama-2", "sama-3"] {
      #expect(try post(slug).marks.status == .trash && post(slug).body.source == "Sanat.")
    }
    for number in 0..<3 {
      #expect(folder.text("blog/replies/r\(number).json")?.contains(#""slug": "sama""#) != nil)
      #expect(folder.text("blog/replies/r\(number).json")?.contains("sama-") == false)
    }
    #expect(done.broughtTogether.map(\.post) == [PostID("sama"), PostID("sama")])
  }

  /// One of them was edited since: it is a post of its own, whichever it is.
  @Test(arguments: [["sama", "sama-2"], ["sama-2", "sama"]])
  func anEditedOneStaysAsItIs(_ slugs: [String]) throws {
    put(slugs[0], comment: 1)
    put(slugs[1], text: "Omat sanat.", comment: 2)
    folder.write("blog/replies/r.json", #"{"post": {"slug": "\#(slugs[1])"}, "content_markdown": "V"}"#)
    let before = folder.everything("blog/posts").merging(folder.everything("blog/replies")) { a, _ in a }
    let done = try bringThrice(folder.source("a.json", json()))
    #expect(done.tally.posts == [.unchanged: 1] && done.broughtTogether.isEmpty)
    let after = folder.everything("blog/posts").merging(folder.everything("blog/replies")) { a, _ in a }
    expectNoDifference(after, before)
    // The source changes: nobody can say which of both it is, and neither loses a word.
    let changed = try bringThrice(folder.source("b.json", json("Uudet sanat.")))
    #expect(changed.tally.posts == [.new: 1])
    #expect(try Set(["sama", "sama-2", "sama-3"].map { try post($0).body.source }).count == 3)
    // It was put right by hand: now they are one.
    put(slugs[1], text: "Uudet sanat.", comment: 2)
    #expect(try bringThrice(folder.path("b.json")).broughtTogether.count == 1)
  }

  /// An export that has all comments of the post: those of the double are gone there, and say so at once.
  @Test
  func commentsThatTheSourceLacksAreMarkedAtOnce() throws {
    var export = ExportText()
    export.items = [ExportText.item(1, comments: [ExportText.comment(1)])]
    try bring([folder.source("e.xml", export.text)], into: folder.path("blog"))
    let text = try #require(folder.text("blog/posts/ahvenia-1.json"))
    folder.write("blog/posts/ahvenia-1-2.json", text.replacing("\"id\": \"1\"", with: "\"id\": \"77\""))
    try bringThrice(folder.path("e.xml"))
    let comments = try post("ahvenia-1").comments
    #expect(comments.map(\.id.value) == ["1", "77"] && comments.map(\.hasVanished) == [false, true])
  }

  /// Two sources at once are one after the other also where there are doubles.
  @Test
  func twoSourcesAtOnce() throws {
    let other = TemporaryFolder()
    put("sama", comment: 1)
    put("sama-2", comment: 2)
    for name in ["sama", "sama-2"] {
      other.write("blog/posts/\(name).json", folder.text("blog/posts/\(name).json") ?? "")
    }
    let sources = [folder.source("a.json", json()), folder.source("b.json", json("Muut sanat.") + "\n")]
    try bring(sources, into: folder.path("blog"))
    for source in sources { try bring([source], into: other.path("blog")) }
    expectNoDifference(other.everything("blog"), folder.everything("blog"))
  }

  /// Nothing tells two such items apart; each is a post, and that is said. Where only one of them is left, they are one.
  @Test(arguments: [2, 3])
  func sameItemsWithoutIDsAreEachAPostAndThatIsSaid(_ count: Int) throws {
    let source = folder.source("a.json", json(count: count))
    let done = try bringThrice(source)
    #expect(done.tally.posts == [.new: count] && folder.names("blog/posts").count == count)
    let notes = done.notes.filter {
      $0.message == "the post “Sama” stands twice word for word and has no id; each of both is a post of its own."
    }
    #expect(notes.map(\.kind) == [.guessed] && notes.map(\.count) == [count - 1])
    let last = "sama-\(count)"
    folder.write("blog/replies/r.json", #"{"post": {"slug": "\#(last)"}, "content_markdown": "V"}"#)
    let one = try bringThrice(folder.source("b.json", json()))
    #expect(one.broughtTogether.map(\.post) == [PostID](repeating: PostID("sama"), count: count - 1))
    #expect(one.notes.contains { $0.message.contains("word for word, and was withdrawn") })
    #expect(folder.text("blog/replies/r.json")?.contains(#""slug": "sama""#) == true)
  }

  /// Pictures without a word are told by what they show.
  @Test
  func picturesWithoutWordsAreNotOne() throws {
    let items = (1...3).map {
      #"{"title":"Kuva","attachments":[{"url":"https://s.example/\#($0).jpg","mime_type":"image/jpeg"}]}"#
    }
    let feed =
      #"{"version":"https://jsonfeed.org/version/1.1","title":"S","items":[\#(items.joined(separator: ","))]}"#
    #expect(try bringThrice(folder.source("a.json", feed)).tally.posts == [.new: 3])
  }
}
