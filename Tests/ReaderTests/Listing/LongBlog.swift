import Blog
import Reader
import ReaderTestSupport
import Screen

/// A blog of many posts, newest first: `post-1` is the newest.
enum LongBlog {
  static func posts(_ count: Int) -> [Post] {
    (1...count).map(post)
  }

  private static func post(_ number: Int) -> Post {
    let said = Body(format: .text, source: "Hear, hear: \(number).")
    let comment = Comment(id: CommentID("c\(number)"), author: Author(name: "Guest"), body: said)
    return Post(
      id: PostID("post-\(number)"), feedID: "id-\(number)", url: "https://long.example/\(number)/",
      title: "Letter number \(number)", body: Body(format: .text, source: "Words of letter \(number)."),
      published: Timestamp(seconds: 1_500_000_000 - Int64(number) * 86_400),
      authors: [Author(name: number % 2 == 0 ? "Äiti" : "Isä")], tags: number % 10 == 0 ? ["round"] : [],
      comments: number % 100 == 0 ? [comment] : [])
  }

  static func pilot(_ count: Int, columns: Int = 80, rows: Int = 24, state: ReadingState = ReadingState()) -> Pilot {
    Pilot(
      columns: columns, rows: rows, repository: MemoryRepository(posts: posts(count)), store: MemoryStateStore(state))
  }
}

extension Pilot {
  /// The same on a disk that is slow from now on.
  func slow() -> Pilot {
    var pilot = self
    pilot.isReadingHeld = true
    return pilot
  }
}
