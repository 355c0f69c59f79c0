import Blog
import BlogStore
import Testing

/// An import brings together what an earlier one doubled: replies and reading marks go with it.
struct MovedMarksTests {
  let place = Workplace()

  private func store(_ home: String? = "https://tuohi.example/") -> JSONLinesStateStore {
    JSONLinesStateStore(
      folder: "\(place.home)/.local/state/lukija",
      blog: StateLocation.blogKey(homePageURL: home, folder: place.blog),
      machine: StateLocation.machineName())
  }

  private static let feed = """
    <rss version="2.0"><channel><title>Tuohi</title><link>https://tuohi.example/</link>
    <item><title>Koivu</title><link>https://tuohi.example/koivu/</link><guid isPermaLink="false">g1</guid>
    <pubDate>Mon, 06 Jul 2020 10:00:00 +0300</pubDate><description>Valkoinen.</description></item></channel></rss>
    """

  /// A blog without an address is remembered by its folder; the import gives it one.
  @Test func marksFollowABlogThatGetsAnAddress() throws {
    place.write("blog/blog.json", #"{"title": "Tuohi"}"#)
    place.write("blog/posts/koivu.json", #"{"id": "g1", "title": "Koivu", "content_html": "Valkoinen."}"#)
    try store(nil).append([.postRead(PostID("koivu"), true), .setting("measure", "72")])
    #expect(try place.lukija("import", "-", "--into", place.blog, input: Self.feed).status == 0)
    #expect(store().load().state.readPosts == [PostID("koivu")])
    // Once is enough: what was taken back since stays so.
    try store().append([.postRead(PostID("koivu"), false)])
    #expect(try place.lukija("import", "-", "--into", place.blog, input: Self.feed).status == 0)
    #expect(store().load().state.readPosts.isEmpty)
  }

  @Test func repliesAndMarksFollowAndTheFileStays() throws {
    place.write("blog/blog.json", #"{"title": "Tuohi", "home_page_url": "https://tuohi.example/"}"#)
    for slug in ["koivu", "koivu-2"] {
      place.write(
        "blog/posts/\(slug).json",
        """
        {"id": "g1", "url": "https://tuohi.example/koivu/", "title": "Koivu", "content_html": "Valkoinen.",
         "date_published": "2020-07-06T07:00:00Z", "comments": [{"id": "\(slug)", "content_text": "K"}]}
        """)
    }
    try store().append([
      .postRead(PostID("koivu-2"), true), .postStarred(PostID("koivu-2"), true),
      .commentsRead(PostID("koivu-2"), [CommentID("koivu-2")], true),
    ])
    let reply = try place.lukija("reply", "koivu-2", "--author", "Minä", input: "Niinpä.")
    #expect(reply.status == 0)
    let dry = try place.lukija("import", "-", "--into", place.blog, "--dry-run", input: Self.feed)
    let before = place.names("blog/posts").map { place.read("blog/posts/\($0)") }
    let run = try place.lukija("import", "-", "--into", place.blog, input: Self.feed)
    #expect(before.count == 2 && !before.contains { $0?.contains("same_as") == true })
    #expect(run.status == 0 && run.output.contains("word for word") && run.output.contains("1 reply went with it"))
    #expect(run.output.split(separator: "\n").allSatisfy { dry.output.contains($0) })
    let state = store().load().state
    #expect(state.readPosts.contains(PostID("koivu")) && state.starredPosts.contains(PostID("koivu")))
    #expect(state.readComments[PostID("koivu")] == [CommentID("koivu-2")])
    let thread = try place.lukija("comments", "koivu").output
    #expect(thread.contains("Niinpä."))
    #expect(place.read("blog/posts/koivu-2.json")?.contains(#""same_as": "koivu""#) == true)
    #expect(place.read("blog/posts/koivu-2.json")?.contains("Valkoinen.") == true)
  }
}
