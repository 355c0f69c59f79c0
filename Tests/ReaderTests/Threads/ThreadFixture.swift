import Blog
import Reader
import ReaderTestSupport

/// Posts whose threads try something, and pilots that stand in them.
enum ThreadFixture {
  static func comment(
    _ number: Int, answers parent: Int? = nil, author: String? = nil, text: String? = nil, kind: CommentKind = .comment
  ) -> Comment {
    Comment(
      id: CommentID(String(number)), inReplyTo: parent.map { CommentID(String($0)) }, kind: kind,
      author: Author(name: author ?? "Writer \(number)"),
      published: Timestamp(seconds: 1_700_000_000 + Int64(number) * 60),
      body: Body(format: .text, source: text ?? "Words of number \(number)."))
  }

  static func post(_ slug: String, _ comments: [Comment], year: Int = 2024) -> Post {
    Post(
      id: PostID(slug), url: "https://saunapolku.example/\(slug)/", title: "Post \(slug)",
      body: Body(format: .text, source: "The post."), published: Timestamp("\(year)-01-01T09:00:00Z"),
      authors: [Author(name: "Aino")], comments: comments)
  }

  /// 1 ← 2 ← 3, 1 ← 4, 5, 6 ← 7, and pingbacks 8, 9.
  static let family = post(
    "family",
    [
      comment(1, author: "Eero"), comment(2, answers: 1, author: "Aino"), comment(3, answers: 2, author: "Helmi"),
      comment(4, answers: 1, author: "Anna Maria"), comment(5, author: "Eero"), comment(6),
      comment(7, answers: 6, text: "Löyly hides here."), comment(8, kind: .pingback), comment(9, kind: .pingback),
    ])

  /// A chain of answers.
  static func chain(_ depth: Int, slug: String = "chain") -> Post {
    post(slug, (1...depth).map { comment($0, answers: $0 > 1 ? $0 - 1 : nil) })
  }

  /// Nobody answers anybody.
  static func row(_ count: Int, slug: String = "row") -> Post { post(slug, (1...count).map { comment($0) }) }

  /// Orphans, circles, self-answers, repeated ids, children before parents, link backs that were answered.
  static let odd = post(
    "odd",
    [
      comment(1, answers: 99), comment(2, answers: 2), comment(3, answers: 4), comment(4, answers: 3),
      comment(5, answers: 7), comment(6), comment(6, answers: 6), comment(6, answers: 1), comment(7, answers: 6),
      comment(8, answers: 5), comment(9, kind: .pingback), comment(10, answers: 9), comment(11, kind: .trackback),
      comment(12, answers: 13), comment(13, answers: 14), comment(14, answers: 12), comment(15, text: ""),
      comment(16, answers: 15, text: (1...60).map { "Line \($0)." }.joined(separator: "\n\n")),
    ])

  /// In the thread of the first of these posts.
  static func pilot(
    _ posts: Post..., columns: Int = 80, rows: Int = 24, state: ReadingState = ReadingState()
  ) -> Pilot {
    var pilot = Pilot(
      columns: columns, rows: rows, repository: MemoryRepository(posts: posts), store: MemoryStateStore(state))
    pilot.press("Enter", "Tab")
    return pilot
  }
}

extension Pilot {
  /// The open thread.
  var thread: ThreadState { session.blog.open?.thread ?? ThreadState(thread: CommentThread(comments: [])) }
  /// The number of the selected comment.
  var selected: Int? { thread.selectedEntry?.number }
  /// The numbers of the rows, 0 for the group of pingbacks.
  var numbers: [Int] { thread.rows.map { thread.entry(of: $0)?.number ?? 0 } }
}
