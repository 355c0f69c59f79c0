import Blog
import Foundation
import Reader
import ReaderTestSupport
import Screen
import Testing

/// Keys at random over three blogs with the same slugs, ids and replies, whose files others change meanwhile. What is done
/// in one is remembered and written in no other.
@Suite(.serialized) struct ShelfWalkTests {
  private static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["LUKIJA_KEY_FUZZ_SEED"].flatMap(UInt64.init).map { [$0] } ?? [1, 2, 3, 4, 5, 6]

  @Test(arguments: seeds) func nothingCrossesOver(seed: UInt64) {
    print("shelf walk: seed \(seed)")
    var walk = ShelfWalk(seed: seed)
    walk.run(steps: 700)
    #expect(walk.faults.isEmpty, "seed \(seed)")
    #expect(walk.visited.count > 3, "seed \(seed): \(walk.visited)")
  }
}

private struct ShelfWalk {
  /// What can be told of a blog: what is remembered of it, and what was written in it.
  private struct Remains: Equatable {
    var state: ReadingState
    var replies: [Reply]
    var posts: [PostID]

    init(_ entry: PilotShelf.Entry) {
      state = entry.store.current
      // Choices and names are the person's, not one blog's.
      (state.settings, state.identity) = ([:], nil)
      replies = entry.repository.storedReplies
      posts = ((try? entry.repository.allPosts) ?? []).map(\.id)
    }
  }

  private static let names = ["aino", "eero", "helmi"]
  private static let keys =
    [
      "j", "k", "Enter", "q", "B", "n", "N", "m", "s", "U", "J", "K", "Tab", "Space", "z a", "P", "C-o", "r", "Esc",
      "A",
      "e", "D", "y", "E", "g", "G", "V", "f", "F", "S", "O", "T", "C-r", "M", "b", "h",
    ].map { $0.split(separator: " ").map(String.init) }

  private var random: FuzzKeys
  private let shelf: PilotShelf
  private var pilot: Pilot
  private(set) var faults: [String] = []
  private(set) var visited: Set<BlogID> = []

  init(seed: UInt64) {
    random = FuzzKeys(seed: seed)
    shelf = PilotShelf(Self.names.map { PilotShelf.Entry($0, MemoryRepository(replies: FuzzBlog.sample.replies)) })
    for name in Self.names { try? shelf[name].store.append([.identity(Identity(name: "Me"))]) }
    let size = random.size()
    pilot = Pilot(columns: max(40, size.columns), rows: max(10, size.rows), shelf: shelf)
  }

  mutating func run(steps: Int) {
    for step in 0..<steps where faults.isEmpty && !pilot.hasQuit {
      let before = remains
      let session = pilot.session
      var allowed = blogs(of: session)
      let key = Self.keys[random.below(Self.keys.count)]
      if random.below(25) == 0 {
        changeFiles()
        continue
      }
      // The program goes on: only its end would end the walk.
      if session.isOnShelf, session.mode == .shelf, key == ["q"] { continue }
      if session.mode == .composer || session.mode == .prompt {
        pilot.type(["words", "one", "x"][random.below(3)])
        pilot.press(random.below(2) == 0 ? "Esc" : session.mode == .composer ? "C-x" : "Enter")
      } else {
        for part in key { pilot.press(part) }
      }
      if random.below(3) == 0 { pilot.look() }
      if random.below(3) == 0 { pilot.letAutosaveRunOut() }
      allowed.formUnion(blogs(of: pilot.session))
      visited.insert(pilot.session.blog.id)
      for (name, now) in remains where before[name] != now && !allowed.contains(BlogID(name)) {
        faults.append("step \(step): \(key) in \(session.blog.id) changes \(name), not only \(allowed)\n\(pilot.text)")
      }
    }
  }

  private var remains: [String: Remains] {
    Dictionary(uniqueKeysWithValues: Self.names.map { ($0, Remains(shelf[$0])) })
  }

  /// Those that what is on the screen is of; everything is where all of a list is meant.
  private func blogs(of session: Session) -> Set<BlogID> {
    if session.isOnShelf {
      guard let blog = session.shelf?.selected?.shelved else { return Set(Self.names.map { BlogID($0) }) }
      // What was undone last may have been of any.
      return session.shelf?.canUndo == true ? Set(Self.names.map { BlogID($0) }) : [blog.id]
    }
    guard Gathering(session.blog.id) != nil else { return [session.blog.id] }
    // Undo and marks of a whole list reach every blog of it, as they should.
    if session.blog.marks.undoSteps.contains(where: { if case .posts = $0 { true } else { false } }) {
      return Set(Self.names.map { BlogID($0) })
    }
    let posts: [PostID?] = [
      session.blog.openPost, session.blog.list.selected?.id, session.opening, session.blog.open?.post.id,
    ]
    let undone = session.blog.marks.undoSteps.flatMap(\.posts)
    return Set((posts.compactMap(\.self) + undone).compactMap(\.blog))
      .union(session.blog.replies.byID.values.compactMap(\.post.blog).filter { _ in session.window != nil })
  }

  /// Another program adds a comment, or takes a post away and brings it back.
  private mutating func changeFiles() {
    let entry = shelf[Self.names[random.below(Self.names.count)]]
    var posts = SampleBlog.posts
    if random.below(2) == 0 {
      posts[0].comments.append(
        SampleBlog.comment("new-\(random.below(1_000))", "Eero", "2024-04-01T10:00:00+02:00", "<p>More.</p>"))
    } else {
      posts.remove(at: random.below(posts.count))
    }
    let kept = (try? entry.repository.allPosts)?.filter { $0.marks.isMadeHere } ?? []
    entry.repository.replacePosts(posts + kept)
    pilot.handle(.blog(pilot.session.blog.id, .files(.catalogued(.postsChanged(nil)))))
    shelf.lookAtAll()
    pilot.pass(.milliseconds(1))
  }
}

extension MemoryRepository {
  fileprivate var allPosts: [Post] {
    get throws {
      var ids: [PostID] = []
      try summaries {
        ids += $0.summaries.map(\.id)
        return true
      }
      return try ids.map { try post($0).post }
    }
  }
}

extension UndoStep {
  fileprivate var posts: [PostID] {
    switch self {
    case .restore(let reply): [reply.post]
    case .read(let post, _), .star(let post, _), .comments(let post, _, _, _), .folds(let post, _), .unmake(let post):
      [post]
    case .unpublish(let id): [PostID("", in: id.blog)]
    case .giveBack, .restorePost: []
    case .posts(let posts, _): posts.map(\.post)
    }
  }
}
