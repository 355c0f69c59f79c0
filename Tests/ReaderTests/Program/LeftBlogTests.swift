import Blog
import ReaderTestSupport
import Screen
import Testing

@testable import Reader

/// What a blog that is not read any more still has to say, and what a post's language needs from the system.
@Suite struct LeftBlogTests {
  @Test func messagesOfAnotherBlogChangeNothing() {
    var session = Session(size: Size(columns: 80, rows: 24), blog: BlogID("here"))
    let before = session
    let messages: [BlogMessage] = [
      .files(.siteRead(SampleBlog.site)), .files(.siteUnreadable(Problem(.syntax(.badNumber), file: "x"))),
      .replies(.draftsRecovered(1)), .post(.dwellElapsed),
    ]
    for message in messages { #expect(update(&session, .blog(BlogID("elsewhere"), message)).isEmpty) }
    #expect(session == before)
    _ = update(&session, .blog(BlogID("here"), .files(.siteRead(SampleBlog.site))))
    #expect(session.blog.site == SampleBlog.site)
  }

  /// The patterns are read when the post is; the body says that a part of it is in another language.
  @Test(arguments: [("en", "%"), ("fi", "<div lang=en>%</div>"), ("fi", "<p>Suomea. <span lang=en>%</span></p>")])
  func postsAreHyphenatedByTheirLanguage(_ language: String, _ html: String) {
    let words = String(repeating: "extraordinarily incomprehensible responsibilities ", count: 30)
    let post = Post(
      id: PostID("p"), title: "T", body: Body(format: .html, source: html.replacing("%", with: words)),
      published: Timestamp("2025-01-01T00:00:00Z"), language: language)
    var pilot = Pilot(columns: 24, rows: 30, repository: MemoryRepository(posts: [post]))
    pilot.press("Enter")
    #expect(pilot.lines.contains { $0.hasSuffix("-") }, "\(pilot.text)")
  }
}
