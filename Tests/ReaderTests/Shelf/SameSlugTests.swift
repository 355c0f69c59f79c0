import Blog
import ReaderTestSupport
import Testing

@testable import Reader

/// In a list over several blogs, two posts with one slug are two: what is known of one says nothing of the other.
struct SameSlugTests {
  private let one = PostID("steam", in: BlogID("aino"))
  private let two = PostID("steam", in: BlogID("eero"))
  private let first = CommentID("1")
  private let second = CommentID("2")

  private func around(_ open: PostID?) -> Marks.Surroundings {
    Marks.Surroundings(open: open, unreadInOpen: 0, summary: { _ in nil })
  }

  @Test func aStayIsInOneOfThem() {
    var marks = Marks()
    marks.reading.readPosts = [one, two]
    marks.reading.readComments = [one: [first, second], two: [first, second]]
    var visit = Visit(post: one)
    (visit.hasReadText, visit.readComments) = (true, [first])
    marks.visit = visit
    #expect(marks.isNew(one) && !marks.isNew(two))
    #expect(!marks.seen(in: one).contains(first) && marks.seen(in: two).contains(first))
    marks.reading = ReadingState()
    (visit.keepsText, visit.keptComments) = (true, [first])
    marks.visit = visit
    #expect(!marks.mayBeRead(one) && marks.mayBeRead(two))
    #expect(marks.unread(among: [first, second], of: one) == [second])
    #expect(marks.unread(among: [first, second], of: two) == [first, second])
    marks.reading.readComments = [one: [second]]
    #expect(marks.seen(in: two).isEmpty)
  }

  @Test func aLookAtOneIsNoneAtTheOther() {
    var marks = Marks()
    let text = Sight(isText: true)
    #expect(marks.watch(text, of: one) == [.effect(.screen(.startDwellTimer))])
    #expect(marks.watch(text, of: two) == [.effect(.screen(.startDwellTimer))])
    #expect(marks.dwell?.post == two)
    _ = marks.dwellElapsed(in: one)
    #expect(marks.reading.readPosts.isEmpty)
    _ = marks.watch(text, of: two)
    _ = marks.dwellElapsed(in: two)
    #expect(marks.reading.readPosts == [two])
  }

  @Test func whatIsTakenBackIsTakenBackInOne() {
    var marks = Marks()
    marks.reading.starredPosts = [one, two]
    marks.reading.readPosts = [one, two]
    for post in [one, two] {
      marks.undoSteps = [.star(post, false), .read(post, false)]
      _ = marks.take(.undo, around(two))
      #expect(marks.reading.readPosts == (post == one ? [two] : []))
      _ = marks.take(.undo, around(two))
      #expect(marks.reading.starredPosts == (post == one ? [two] : []))
    }
    marks.visit = Visit(post: two)
    marks.undoSteps = [.comments(one, [first], false, stillNew: [second])]
    _ = marks.take(.undo, around(two))
    #expect(marks.visit?.readComments.isEmpty == true)
    marks.undoSteps = [.folds(one, [first])]
    #expect(marks.take(.undo, around(two)) == [.say(.marks(.postNotOpen))])
    marks.undoSteps = [.folds(one, [first])]
    #expect(marks.take(.undo, around(one)) == [.thread(.setFolds(one, [first]))])
  }

  /// What comes with a post may speak of others: of those it is known already what happened since.
  @Test func oneIsLearntWithoutTheOther() {
    var marks = Marks()
    marks.known = [two]
    var memory = ReadingState()
    memory.starredPosts = [one, two]
    marks.learn(memory, of: [one, two])
    #expect(marks.known == [one, two] && marks.reading.starredPosts == [one])
  }

  /// One was left further down, and folded: where the other is beside the list, and where it alone has the screen.
  @Test(arguments: [80, 160]) func oneIsShownWhereItWasLeftAndTheOtherFromItsBeginning(columns: Int) throws {
    let post = ThreadFixture.post("steam", [ThreadFixture.comment(1), ThreadFixture.comment(2, answers: 1)])
    let long = Post(
      id: post.id, url: post.url, title: post.title,
      body: Body(format: .text, source: (1...60).map { "Paragraph \($0)." }.joined(separator: "\n\n")),
      published: post.published, authors: post.authors, comments: post.comments)
    let shelf = PilotShelf(["aino", "eero"].map { PilotShelf.Entry($0, MemoryRepository(posts: [long])) })
    try shelf["aino"].store.append([
      .position(PostID("steam"), ReadingPosition(offset: 200)), .commentFolded(PostID("steam"), first, true),
    ])
    var pilot = Pilot(columns: columns, rows: 24, shelf: shelf)
    pilot.press("g", "Enter")
    var places: [PostID: Int] = [:]
    var folds: [PostID: Set<CommentID>] = [:]
    for key in ["Enter", "J"] {
      pilot.press(key)
      let open = try #require(pilot.session.blog.open)
      (places[open.post.id], folds[open.post.id]) = (open.offset, open.thread.folded)
    }
    #expect(try #require(places[one]) > 0 && places[two] == 0, "\(places) \(pilot.text)")
    #expect(folds == [one: [first], two: []])
  }
}
