import Blog
import ReaderTestSupport

/// The kinds of blog that random keys are pressed in.
enum FuzzBlog: String, CaseIterable, Sendable {
  case sample
  case wide
  case hostile
  case long
  case empty

  var posts: [Post] {
    switch self {
    case .sample: SampleBlog.posts
    case .wide: Scene.posts
    case .hostile: (0..<Self.bodies.count).map(Self.hostilePost) + SampleBlog.posts
    case .long: LongBlog.posts(300) + [Self.longPost, Self.longThread]
    case .empty: []
    }
  }

  /// Drafts and replies that stand in it, also to a post that is gone.
  var replies: [Reply] {
    let answered = posts.prefix(2).map(\.id) + [PostID("gone")]
    return answered.enumerated().flatMap { number, post in
      [ReplyStatus.draft, .published].map { status in
        Reply(
          id: ReplyID("\(status)-\(number)"), post: post,
          inReplyTo: number == 1 ? nil : CommentID("1"), author: Identity(name: "Me"), markdown: "Mine 🙂 \(number)",
          status: status, created: Timestamp(seconds: 1_700_000_000))
      }
    }
  }

  private static let bodies = [
    "", "\u{1B}]52;c;x\u{7}\u{202E}\u{0}", "<ol start='9223372036854775807'><li>a<li>b</ol>",
    "<ol reversed start='-9223372036854775808'><li>a<li>b</ol>",
    "<table><tr><td colspan='9223372036854775807' rowspan='99999'>x<td>y</tr><tr><td rowspan='0'>z</table>",
    "<table><tr><td><table><tr><td><pre>\(String(repeating: "漢", count: 200))</pre></table><td>z</table>",
    "<p>note<a href='#a'>1</a></p><p id='a'>here</p><p>note<a href='#b'>99999999999</a><p id='b'>there",
    String(repeating: "<blockquote><ul><li>", count: 60) + "deep", String(repeating: "e\u{301}", count: 3_000),
    "<h1></h1><h6>\u{200B}</h6><a href=''></a><a href='//x'>y</a><hr><dl><dd>x<dt>y</dl>",
  ]

  private static func hostilePost(_ number: Int) -> Post {
    let comments = (0..<25).map { place in
      Comment(
        id: CommentID(place % 7 == 3 ? "same" : "\(place)"),
        inReplyTo: place % 4 == 0 ? nil : CommentID("\(place - 1)"),
        author: Author(name: place % 3 == 0 ? "" : "\u{1B}[31m名\u{202E}"),
        published: place % 5 == 0 ? nil : Timestamp(seconds: 253_402_300_799),
        body: Body(format: .html, source: bodies[(number + place) % bodies.count]))
    }
    return Post(
      id: PostID("hostile-\(number)"), url: number % 2 == 0 ? "x" : nil,
      title: number % 3 == 0 ? "" : "\u{202E}\u{7}\(number)\n漢",
      body: Body(format: .html, source: bodies[number]), published: number % 2 == 0 ? nil : Timestamp(seconds: 0),
      authors: [], tags: ["", "a\nb"], comments: number % 4 == 3 ? [] : comments)
  }

  private static var longThread: Post {
    let comments = (1...800).map { number in
      Comment(
        id: CommentID("\(number)"), inReplyTo: number % 9 == 0 ? nil : CommentID("\(max(1, number - number % 7))"),
        author: Author(name: "Writer \(number % 13)"), published: Timestamp(seconds: 1_600_000_000 + Int64(number)),
        body: Body(format: .html, source: "<p>Thought \(number)."))
    }
    return Post(
      id: PostID("thread"), title: "A long thread", published: Timestamp(seconds: 1_700_000_000), comments: comments)
  }

  private static var longPost: Post {
    let body = (1...2_000).map {
      "<p id='p\($0)'>Paragraph \($0) of the long one, see <a href='#p\($0 / 2)'>\($0)</a>."
    }
    return Post(
      id: PostID("endless"), title: "Endless", body: Body(format: .html, source: body.joined()),
      published: Timestamp(seconds: 1_600_000_000))
  }
}
