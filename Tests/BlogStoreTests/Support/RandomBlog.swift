import Blog
import BlogStore
import CustomDump
import Glibc
import SearchText
import SeededRandom
import Testing

/// A blog in a folder that changes at random, and what a reader without an index makes of it.
final class RandomBlog {
  let folder = TemporaryFolder()
  var random: SeededGenerator
  private var count = 0
  private static let words = [
    "metsä", "Järvi", "sauna", "kahvi", "talo", "tuuli", "éclair", "naïve", "Straße", "日本語", "lumi", "ääni", "aani",
    "marja", "polku",
  ]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    folder.write("blog.json", #"{"lukija": {"version": 1}, "title": "B", "authors": [{"name": "Site Author"}]}"#)
    for _ in 0..<8 { change() }
  }

  /// To what no post has, as a reply that was written here.
  private static let answer = "\"in_reply_to\": \"20250101T000000Z-bcdfgh\", "

  var repository: JSONBlogRepository { JSONBlogRepository(folder: folder.path) }
  func catalogue(_ cache: TemporaryFolder) -> IndexedCatalogue {
    IndexedCatalogue(repository: repository, cacheFolder: cache.path)
  }

  // MARK: Changing

  private var slugs: [String] {
    folder.names("posts").filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
  }

  private func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
  private func words(_ count: Int) -> String { (0..<count).map { _ in pick(Self.words) }.joined(separator: " ") }

  func change() {
    let slugs = slugs
    switch Int.random(in: 0..<12, using: &random) {
    case 0...5: write("post-\(Int.random(in: 0..<60, using: &random))")
    case 6 where !slugs.isEmpty: unlink("\(folder.path)/posts/\(pick(slugs)).json")
    case 7 where !slugs.isEmpty:
      count += 1
      folder.rename("posts/\(pick(slugs)).json", "posts/renamed-\(count).json")
    case 8 where !slugs.isEmpty: restoreTimes(pick(slugs))
    case 9 where !slugs.isEmpty: exchange(pick(slugs), pick(slugs))
    case 10: folder.write("posts/broken-\(Int.random(in: 0..<3, using: &random)).json", "{\"title\": ")
    default: write("post-\(Int.random(in: 0..<60, using: &random))")
    }
  }

  private func write(_ slug: String) {
    let day = Int.random(in: 1...28, using: &random)
    let date =
      "\(Int.random(in: 2012...2016, using: &random))-0\(Int.random(in: 1...9, using: &random))-\(day < 10 ? "0" : "")\(day)T10:00:00Z"
    let comments = (0..<Int.random(in: 0...4, using: &random)).map { number in
      let parent = pick(["", "", "\"in_reply_to\": \"\(Int.random(in: 0...4, using: &random))\", ", Self.answer])
      return """
        {"id": "\(number)", \(parent)"author": {"name": "\(pick(["Anne", "Väinö", "Piet"]))"}, "date_published": "\(date)",
         "status": "\(pick(["approved", "approved", "spam"]))", "content_html": "<p>\(words(3))</p><p>\(words(2)). \(words(4))</p>"}
        """
    }
    let author = pick(["", #""authors": [{"name": "Åke"}],"#, #""authors": [{"name": "Zoë"}, {"name": "Li"}],"#])
    let published = pick(["\"date_published\": \"\(date)\",", "\"date_published\": \"\(date)\",", ""])
    let marks = pick([
      "", "", "", #""status": "draft","#, #""status": "private", "kind": "page","#, #""kind": "page", "sticky": true,"#,
      #""password_protected": true, "status": "published","#, #""lukija": {"version": 1, "origin": "here"},"#,
      #""lukija": {"version": 1, "origin": "here"}, "status": "draft","#, #""lukija": {"origin": "elsewhere"},"#,
    ])
    folder.write(
      "posts/\(slug).json",
      """
      {\(marks) "id": "tag:\(slug.prefix(6))", "url": "https://b.example/\(slug)/", "title": "\(pick([words(2), words(1), ""]))",
       \(author) \(published) "tags": ["\(words(1))"], "content_html": "<p>\(words(6)).</p><ul><li>\(words(2))</li></ul>",
       "comments": [\(comments.joined(separator: ","))]}
      """)
  }

  /// Same size, same time of change as far as anybody can set it, other words.
  private func restoreTimes(_ slug: String) {
    let path = "\(folder.path)/posts/\(slug).json"
    var status = stat()
    guard stat(path, &status) == 0, var bytes = FileBytes.read(path) else { return }
    for index in bytes.indices where bytes[index] == UInt8(ascii: "m") { bytes[index] = UInt8(ascii: "t") }
    folder.write("posts/\(slug).json", bytes)
    var times = [status.st_atim, status.st_mtim]
    utimensat(AT_FDCWD, path, &times, 0)
  }

  private func exchange(_ a: String, _ b: String) {
    guard a != b else { return }
    folder.rename("posts/\(a).json", "posts/.exchange")
    folder.rename("posts/\(b).json", "posts/\(a).json")
    folder.rename("posts/.exchange", "posts/\(b).json")
  }

  // MARK: Comparing

  /// Every post, sorted and filtered without an index.
  private func plain(_ query: PostQuery, _ order: PostOrder, _ marks: ListMarks) throws -> [PostSummary] {
    var all: [PostSummary] = []
    try repository.summaries {
      all += $0.summaries
      return true
    }
    return all.filter { PlainList.matches(query, $0, marks) }.sorted { PlainList.precedes(order, $0, $1, marks) }
  }

  private func marks() throws -> ListMarks {
    var marks = ListMarks()
    for post in try plain(PostQuery(), .date, marks) {
      if Bool.random(using: &random) {
        marks.readPosts.insert(post.id)
      } else if Bool.random(using: &random) {
        marks.unreadPosts.insert(post.id)
      }
      if Int.random(in: 0..<4, using: &random) == 0 { marks.starredPosts.insert(post.id) }
      if Int.random(in: 0..<6, using: &random) == 0 { marks.replies[post.id] = Int.random(in: 0...2, using: &random) }
      if Bool.random(using: &random) {
        marks.readComments[post.id] = Set(post.commentIDs.filter { _ in Int.random(in: 0..<3, using: &random) > 0 })
      }
    }
    marks.readPosts.insert(PostID("gone"))
    if Bool.random(using: &random) { marks.own.name = pick(["Anne", "Väinö", ""]) }
    return marks
  }

  func expectAgreement(_ catalogue: any PostCatalogue) throws {
    let marks = try marks()
    for order in PostOrder.allCases {
      for text in [
        "", "jarvi", "-tag:sauna", "author:zoe", "author:site", "is:unread", "-is:unread sauna", "is:new", "-is:new",
        "is:starred",
        "is:mine", "-is:mine", "is:answered", "-is:answered", "is:own", "-is:own is:unread",
        "is:draft", "-is:published", "is:page -is:sticky", "is:protected", "is:private", "has:comments",
        "-has:comments", "since:2014-03", "until:2014", "-until:2013-05 since:2013", "\"li\"",
      ] {
        let query = try PostQuery(text)
        let expected = try plain(query, order, marks)
        let all = try catalogue.window(ListRequest(query: query, order: order, after: 10_000), marks: marks)
        expectNoDifference(all.rows, expected, "\(order) \(text)")
        let row = Int.random(in: 0...expected.count, using: &random)
        let part = try catalogue.window(
          ListRequest(query: query, order: order, anchor: .row(row), before: 3, after: 5), marks: marks)
        let place = min(row, max(0, expected.count - 1))
        #expect(part.start == max(0, place - 3) && part.count == expected.count)
        expectNoDifference(part.rows, Array(expected[max(0, place - 3)..<min(expected.count, place + 5)]))
      }
    }
    let everything = try plain(PostQuery(), .date, marks)
    if let kept = everything.randomElement(using: &random) {
      let query = try PostQuery("tag:kahvi")
      let window = try catalogue.window(
        ListRequest(
          query: query, order: .title, keeping: kept.id, anchor: .post(kept.id, orRow: 0), before: 999, after: 999),
        marks: marks)
      let expected = everything.filter { $0.id == kept.id || PlainList.matches(query, $0, marks) }
        .sorted { PlainList.precedes(.title, $0, $1, marks) }
      expectNoDifference(window.rows, expected)
      #expect(window.anchor == expected.firstIndex { $0.id == kept.id })
      #expect(window.unread == everything.count { !PlainList.isRead($0, marks) })
    }
    try expectSearches(catalogue, everything)
  }

  private func expectSearches(_ catalogue: any PostCatalogue, _ everything: [PostSummary]) throws {
    for (text, exact) in [
      ("sauna", false), ("aani", false), ("ääni", true), ("aani", true), ("strasse", false), ("talo tuuli", false),
      ("\"lumi marja\"", false), ("vaino", false), ("本", false), ("zzz", false), ("tarja", false),
    ] {
      let query = TextQuery(text, respectsDiacritics: exact)
      var found: [String] = []
      var last: SearchProgress?
      try catalogue.search(query, replies: []) { progress in
        for hit in progress.hits {
          found.append("\(hit.post)#\(hit.comment?.value ?? "")")
          #expect(!hit.matches.isEmpty && hit.matches.allSatisfy { $0.upperBound <= hit.excerpt.utf8.count })
        }
        last = progress
        return true
      }
      #expect(last?.done == last?.total && last?.missing == 0)
      var expected: [String] = []
      for summary in everything {
        guard let post = try? repository.post(summary.id).post else { continue }
        if PlainList.says(post.title + "\n" + PlainList.text(post.body), query) { expected.append("\(post.id)#") }
        for comment in post.comments where comment.status.isShown {
          if PlainList.says(comment.author.displayName + "\n" + PlainList.text(comment.body), query) {
            expected.append("\(post.id)#\(comment.id)")
          }
        }
      }
      expectNoDifference(found, expected, "\(text)")
    }
  }
}
