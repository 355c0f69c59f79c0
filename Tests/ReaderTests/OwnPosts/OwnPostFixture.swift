import Blog
import Reader
import ReaderTestSupport
import Screen

/// A blog with two posts that were made here, one of them a draft, among others.
enum OwnPostFixture {
  static let moss = made("moss", "On moss", "2025-03-01T09:00:00Z", .published)
  static let lichen = made("lichen", "On lichen", "2025-02-01T09:00:00Z", .draft)
  static let posts = [moss, lichen, SampleBlog.steam, SampleBlog.quiet]

  private static func made(_ slug: String, _ title: String, _ date: String, _ status: PostStatus) -> Post {
    Post(
      id: PostID(slug), feedID: "urn:lukija:\(slug)", title: title,
      body: Body(format: .markdown, source: "It grows."), published: Timestamp(date),
      marks: PostMarks(status: status, isMadeHere: true))
  }

  static func pilot(
    columns: Int = 80, rows: Int = 24, store: MemoryStateStore = MemoryStateStore(), isFetched: Bool = false
  ) -> Pilot {
    Pilot(
      columns: columns, rows: rows, repository: MemoryRepository(posts: posts), store: store, isFetched: isFetched)
  }
}

extension Pilot {
  /// The editor puts this text below the head, and a title into it.
  func editor(writes text: String, title: String? = nil, status: EditorOutcome? = nil) {
    host.setEditor { given in
      var lines = given.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if let title { lines = lines.map { $0.hasPrefix("title:") ? "title: \(title)" : $0 } }
      return EditorOutcome(text: lines.joined(separator: "\n") + text + "\n", failure: status?.failure)
    }
  }

  func stored(_ slug: String) -> Post? { repository.storedPost(PostID(slug)) }

  mutating func run(_ line: String) {
    press(":")
    type(line)
    press("Enter")
  }

  /// The row of the list that says a title.
  func listRow(_ title: String) -> String {
    guard let room = session.layout.rooms[.list]?.content else { return "" }
    let rows = room.rows.map { String(lines[$0].dropFirst(room.column).prefix(room.width)) }
    return rows.first { $0.contains(title) } ?? ""
  }
}
