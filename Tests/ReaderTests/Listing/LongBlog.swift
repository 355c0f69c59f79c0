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

/// Answers the list's questions only when told to: what the person sees and types until then is what is tested.
struct SlowDisk {
  var model: Model
  var asked: [Effect] = []
  let catalogue: PlainCatalogue

  /// A reader that has read its blog, on a disk that is slow from now on.
  init(_ pilot: Pilot) {
    model = pilot.model
    catalogue = PlainCatalogue(pilot.repository)
  }

  mutating func handle(_ message: Message) { asked += update(&model, message) }

  mutating func press(_ keys: String...) {
    for key in keys { handle(.keyPressed(KeyPress(key)!)) }
  }

  mutating func type(_ text: String) {
    for character in text { handle(.keyPressed(KeyPress(.character(character)))) }
  }

  /// Answers everything that was asked, and what follows from it.
  mutating func answer() {
    while !asked.isEmpty {
      let effects = asked
      asked = []
      for effect in effects {
        switch effect {
        case .list(let request, let marks): handle(.listed(request, catalogue.window(request, marks: marks)))
        case .find(let lookup, let marks): handle(.found(lookup, catalogue.find(lookup, marks: marks)))
        case .takeIn(let messages): for message in messages { handle(message) }
        default: break
        }
      }
    }
  }
}
