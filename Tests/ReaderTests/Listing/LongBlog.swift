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
  private let repository: MemoryRepository
  private var replies = 0

  /// A reader that has read its blog, on a disk that is slow from now on.
  init(_ pilot: Pilot) {
    model = pilot.model
    repository = pilot.repository
    catalogue = PlainCatalogue(pilot.repository)
  }

  mutating func handle(_ message: Message) {
    for effect in update(&model, message) {
      // A name for a reply needs no disk.
      if case .beginReply(let target, let pane, let origin) = effect {
        handle(.replyBegun(begin(target), pane, returnsTo: origin))
      } else {
        asked.append(effect)
      }
    }
  }

  private mutating func begin(_ target: ReplyTarget) -> Reply {
    replies += 1
    return Reply(
      id: ReplyID("slow-\(replies)"), post: target.post, postFeedID: target.postFeedID, inReplyTo: target.comment,
      author: target.author, markdown: target.text, created: Timestamp(seconds: 1_767_225_600))
  }

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
        case .readPost(let id): if let post = try? repository.post(id) { handle(read(post)) }
        case .search(let id, let query, let replies):
          var found: [SearchProgress] = []
          catalogue.search(query, replies: replies) {
            found.append($0)
            return true
          }
          for progress in found { handle(.textFound(id, progress)) }
          handle(.textSearchEnded(id, nil))
        case .takeIn(let messages): for message in messages { handle(message) }
        default: break
        }
      }
    }
  }

  private func read(_ post: OpenedPost) -> Message { .postRead(post, body: PostPage.document(post.post.body)) }
}
