import Blog
import CustomDump
import SharedTestData
import Sync
import Testing
import TextFormats

/// What a real WordPress answered, where the shared data is.
@Suite(.enabled(if: SharedData.isPresent, "THE SHARED TEST DATA IS NOT HERE: A REAL WORDPRESS'S ANSWERS ARE NOT TRIED"))
struct RecordedAnswerTests {
  private func body(_ name: String) throws -> [UInt8] { Array(try SharedData.text("wordpress/\(name)").utf8) }

  /// An answer as it was recorded.
  private func answer(_ name: String, _ ext: String, _ url: String) throws -> Answer {
    let lines = try SharedData.text("wordpress/\(name).http").split(separator: "\n")
    let status = lines.first { $0.hasPrefix("HTTP/") }?.split(separator: " ")[1] ?? "0"
    let headers = lines.filter { !$0.hasPrefix(">") && !$0.hasPrefix("HTTP/") }.compactMap { line in
      line.firstIndex(of: ":").map {
        HeaderField(String(line[..<$0]), String(line[line.index(after: $0)...].drop { $0 == " " }))
      }
    }
    return Answer(status: Int(status) ?? 0, headers: headers, body: try body("\(name).\(ext)"), url: url)
  }

  private static let home = "http://127.0.0.1:8089"

  private func discover(_ address: String, _ answers: [(String, Answer)]) -> Discovery {
    var discovery = Discovery(address)
    var waiting: [Request] = []
    while !discovery.isFinished {
      waiting += discovery.requests()
      guard !waiting.isEmpty else { break }
      let request = waiting.removeFirst()
      let found = answers.first { request.url.hasPrefix($0.0) }?.1
      discovery.take(
        .success(found ?? Answer(status: 404, url: request.url)), for: request.id,
        now: Timestamp(seconds: 1_796_000_000))
    }
    return discovery
  }

  @Test func foundFromAPostsPage() throws {
    let found = try #require(
      discover(
        Self.home + "/2024/03/01/syva-ketju/",
        [
          (Self.home + "/2024", try answer("html-post", "html", Self.home + "/2024/03/01/syva-ketju/")),
          (Self.home + "/wp-json/?", try answer("index", "json", Self.home + "/wp-json/")),
          (Self.home + "/wp-json/wp/v2/posts", try answer("posts-page1", "json", Self.home)),
          (Self.home + "/wp-json/wp/v2/comments", try answer("comments-page1", "json", Self.home)),
        ]
      ).found)
    #expect(found.source.rest == Self.home + "/wp-json/" && found.title == "Bench blog" && found.postCount == 66)
    #expect(found.source.feed == Self.home + "/feed/" && found.source.commentsFeed == Self.home + "/comments/feed/")
  }

  @Test func plainPermalinks() throws {
    let answers = [
      (Self.home + "/index.php?rest_route=/&_fields", try answer("plain-rest-route", "json", Self.home)),
      (Self.home + "/index.php?rest_route=/wp/v2/posts", try answer("plain-posts", "json", Self.home)),
      (Self.home + "/", try answer("plain-front", "html", Self.home + "/")),
    ]
    let found = try #require(discover(Self.home, answers).found)
    #expect(found.source.rest == Self.home + "/index.php?rest_route=/" && found.postCount == 66)
    // Without the header's word for it, the page's own feeds.
    #expect(found.source.feed == Self.home + "/?feed=rss2")
    #expect(found.source.commentsFeed == Self.home + "/?feed=comments-rss2")
  }

  @Test func postsAndTheirThread() throws {
    let folder = SyncFolder(SyncSource(adapter: .wordpress, home: Self.home, rest: Self.home + "/wp-json/"))
    let posts = try answer("posts-page1", "json", Self.home)
    let thread = try answer("comments-post", "json", Self.home)
    let empty = Answer(status: 200, headers: [HeaderField("X-WP-Total", "10")], body: Array("[]".utf8), url: Self.home)
    var asked = 0
    try folder.sync(now: 1_796_000_000) { request in
      if request.url.contains("/wp-json/?") {
        return .success((try? self.answer("index", "json", request.url)) ?? empty)
      }
      if request.url.contains("/categories?") {
        return .success((try? self.answer("categories", "json", request.url)) ?? empty)
      }
      if request.url.contains("/users?") {
        return .success((try? self.answer("users-anon", "json", request.url)) ?? empty)
      }
      if request.url.contains("/posts?"), request.url.contains("content"), !request.url.contains("include=") {
        asked += 1
        var answer = posts
        answer.headers.removeAll { $0.name == "Link" || $0.name == "X-WP-TotalPages" }
        return .success(asked == 1 ? answer : empty)
      }
      if request.url.contains("/comments?"), request.url.contains("post=") { return .success(thread) }
      return .success(empty)
    }
    let here = try folder.posts
    #expect(folder.fault == nil && here.count == 10)
    let sticky = try #require(here.first { $0.id.slug == "sticky" })
    #expect(sticky.title == "Sticky: שלום עולם" && sticky.marks.isSticky && sticky.authors.map(\.name) == ["admin"])
    #expect(sticky.published?.text == "2026-11-29T03:03:21+02:00")
    let locked = try #require(here.first { $0.marks.isPasswordProtected })
    #expect(locked.body.source.isEmpty)
  }

  @Test(arguments: ["feed-rss", "feed-atom"])
  func feeds(_ name: String) throws {
    let folder = SyncFolder(SyncSource(adapter: .feed, home: Self.home, feed: Self.home + "/feed/"))
    let feed = try answer(name, "xml", Self.home + "/feed/")
    let thread = try answer("feed-post-comments", "xml", Self.home)
    try folder.sync(now: 1_796_000_000) { request in
      .success(
        request.url == Self.home + "/feed/"
          ? feed : request.url.contains("paged=") ? Answer(status: 404, url: request.url) : thread)
    }
    #expect(folder.fault == nil)
    let text = String(decoding: feed.body, as: UTF8.self)
    let count = text.ranges(of: "<item>").count + text.ranges(of: "<entry>").count
    #expect(count > 5)
    #expect(try folder.posts.count == count)
  }

  @Test(arguments: [
    "fault-html", "fault-truncate", "fault-empty", "fault-notice", "fault-500", "fault-503", "fault-429",
  ])
  func faultsWriteNothing(_ name: String) throws {
    let folder = SyncFolder(SyncSource(adapter: .wordpress, home: Self.home, rest: Self.home + "/wp-json/"))
    let fault = try answer(name, "json", Self.home)
    try folder.sync(now: 1_796_000_000) { _ in .success(fault) }
    #expect(folder.fault != nil && folder.files.keys.allSatisfy { $0 == "blog.json" })
  }

  /// That one only begins with a byte order mark.
  @Test func byteOrderMark() throws {
    let folder = SyncFolder(SyncSource(adapter: .wordpress, home: Self.home, rest: Self.home + "/wp-json/"))
    let marked = try answer("fault-badtype", "json", Self.home)
    let empty = Answer(status: 200, body: Array("[]".utf8), url: Self.home)
    try folder.sync(now: 1_796_000_000) { request in
      request.url.contains("/wp-json/?")
        ? .success(Answer(status: 200, body: Array(#"{"name":"x"}"#.utf8), url: request.url))
        : .success(request.url.contains("/posts?") && request.url.contains("content") ? marked : empty)
    }
    #expect(folder.fault == nil)
    #expect(try !folder.posts.isEmpty)
  }
}
