import Blog
import BlogStore
import Interchange
import Testing

/// Feeds have their comments newest first, or in no order: here they are numbered by date and id.
struct CommentOrderTests {
  private let folder = TemporaryFolder()

  private static let posts = """
    <rss version="2.0"><channel><title>Ranta</title><link>https://ranta.example/</link>
    <item><title>Laituri</title><link>https://ranta.example/laituri/</link><guid>laituri</guid></item></channel></rss>
    """

  /// A feed of comments: ids, and the minutes of the hour in which they were written.
  private static func comments(_ list: [(id: Int, minute: Int?)]) -> String {
    let items = list.map { id, minute in
      let date = minute.map { "<pubDate>Mon, 01 Jun 2020 10:\($0 < 10 ? "0" : "")\($0):00 +0000</pubDate>" } ?? ""
      return """
        <item><title>By: Kuha</title><link>https://ranta.example/laituri/#comment-\(id)</link>
        <guid isPermaLink="false">https://ranta.example/laituri/#comment-\(id)</guid>\(date)
        <description>kommentti \(id)</description></item>
        """
    }
    return
      "<rss version=\"2.0\"><channel><title>Comments on: Laituri</title><link>https://ranta.example/laituri/</link>"
      + items.joined(separator: "\n") + "</channel></rss>"
  }

  private func post() throws -> Post { try #require(try storedPosts(folder.path("blog")).first) }

  /// Ids of comments in the order of the file, and in that of their numbers.
  private func orders() throws -> (file: [String], numbers: [String]) {
    let post = try post()
    let entries = CommentThread(comments: post.comments).allEntries.sorted { $0.number < $1.number }
    return (post.comments.map(\.id.value), entries.map(\.key.id.value))
  }

  @Test func aFeedThatBeginsWithTheNewestIsNumberedByDate() throws {
    // Two of the same minute: the one with the lower number in its id is the older one.
    let page = Self.comments([(12, 30), (11, 20), (10, 20), (9, 20), (3, 5)])
    try bring([folder.source("a.xml", Self.posts), folder.source("c.xml", page)], into: folder.path("blog"))
    let wanted = ["3", "9", "10", "11", "12"]
    #expect(try orders().file == wanted && orders().numbers == wanted)

    // The feed's older page, and then news: nobody's place in the file changes, and the numbers follow the dates.
    try bring([folder.source("c2.xml", Self.comments([(2, 4), (1, 3)]))], into: folder.path("blog"))
    try bring([folder.source("c3.xml", Self.comments([(14, 50), (13, 40), (12, 30)]))], into: folder.path("blog"))
    #expect(try orders().file == wanted + ["1", "2", "13", "14"])
    #expect(try orders().numbers == ["1", "2", "3", "9", "10", "11", "12", "13", "14"])

    let before = folder.everything("blog")
    for name in ["a", "c", "c2", "c3"] { try bring([folder.path("\(name).xml")], into: folder.path("blog")) }
    #expect(folder.everything("blog") == before)
  }

  @Test func inWhichOrderAFeedHasThemDoesNotMatter() throws {
    var list: [(id: Int, minute: Int?)] = (1...9).map { ($0, $0 / 3) }
    var files: Set<String> = []
    for turn in 0..<4 {
      list = turn == 0 ? list.reversed() : list.shuffled()
      let place = TemporaryFolder()
      try bring(
        [place.source("a.xml", Self.posts), place.source("c.xml", Self.comments(list))], into: place.path("blog"))
      files.insert(place.everything("blog/posts").values.joined())
    }
    #expect(files.count == 1)
  }

  /// Nothing says when they were written: the feed's order is all there is.
  @Test func whatHasNoDateKeepsItsOrder() throws {
    let page = Self.comments([(5, nil), (4, nil), (6, nil)])
    try bring([folder.source("a.xml", Self.posts), folder.source("c.xml", page)], into: folder.path("blog"))
    #expect(try orders().file == ["5", "4", "6"] && orders().numbers == ["5", "4", "6"])
  }
}
