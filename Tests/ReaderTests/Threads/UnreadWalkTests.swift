import Blog
import Reader
import ReaderTestSupport
import Testing

/// Random blogs of 30 posts, alone and two with the same ids, walked by `n`, and by whatever keys come.
struct UnreadWalkTests {
  /// Something that can be unread.
  private enum Thing: Hashable {
    case text(PostID)
    case comment(PostID, CommentID)

    var post: PostID {
      switch self {
      case .text(let post), .comment(let post, _): post
      }
    }
  }

  private static func blog(_ random: inout WalkGenerator) -> (posts: [Post], state: ReadingState) {
    var posts: [Post] = []
    var state = ReadingState()
    for number in 1...30 {
      let count = Int.random(in: 0...5, using: &random)
      let comments = (1..<count + 1).map { index in
        let isAnswer = index > 1 && Bool.random(using: &random)
        let lines = (1...Int.random(in: 1...6, using: &random)).map { "Words \($0)." }
        return ThreadFixture.comment(
          index, answers: isAnswer ? Int.random(in: 1..<index, using: &random) : nil,
          text: lines.joined(separator: "\n\n") + " End of p\(number)c\(index).",
          kind: index == 5 ? .pingback : .comment)
      }
      let post = ThreadFixture.post("p\(number)", comments, year: 1990 + number)
      posts.append(post)
      if Bool.random(using: &random) { state.readPosts.insert(post.id) }
      for comment in comments where Int.random(in: 0..<3, using: &random) > 0 {
        state.apply(.commentsRead(post.id, [comment.id], true))
      }
    }
    return (posts, state)
  }

  private func unread(in blogs: WalkedBlogs) -> Set<Thing> {
    let state = blogs.state
    var things: Set<Thing> = []
    for post in blogs.posts {
      if !state.readPosts.contains(post.id) { things.insert(.text(post.id)) }
      for comment in post.comments where state.readComments[post.id]?.contains(comment.id) != true {
        things.insert(.comment(post.id, comment.id))
      }
    }
    return things
  }

  private func pilot(_ blogs: WalkedBlogs, _ random: inout WalkGenerator) -> Pilot {
    blogs.pilot(columns: Int.random(in: 30...220, using: &random), rows: Int.random(in: 8...40, using: &random))
  }

  /// What the person stands at.
  private func place(_ pilot: Pilot, _ blogs: WalkedBlogs) -> [Thing] {
    guard let open = pilot.session.blog.open else { return [] }
    let post = blogs.placed(open.post.id, pilot)
    guard pilot.session.focus == .thread else { return [.text(post)] }
    if let comment = open.thread.selectedEntry?.comment { return [.comment(post, comment.id)] }
    return open.thread.thread.linkBacks.map { .comment(post, $0.comment.id) }
  }

  /// What can be seen to its end in the pane that has the keys.
  private func shown(_ pilot: Pilot, _ blogs: WalkedBlogs) -> Set<Thing> {
    guard let open = pilot.session.blog.open, let pane = pilot.litPane else { return [] }
    let post = blogs.placed(open.post.id, pilot)
    switch pane {
    case .list: return []
    case .reader: return [.text(post)]
    case .thread:
      let text = pilot.rows(of: .thread).joined(separator: "\n")
      return Set(
        open.post.comments.filter {
          text.contains("End of \(post.slug)c\($0.id).") || $0.kind == .pingback && text.contains("End of")
        }
        .map { .comment(post, $0.id) })
    }
  }

  @Test(arguments: World.allCases, 0..<24 as Range<UInt64>) func nVisitsEverythingUnreadOnce(
    _ world: World, seed: UInt64
  ) {
    var random = WalkGenerator(state: seed)
    let blogs = WalkedBlogs(world) { Self.blog(&random) }
    var unread = unread(in: blogs)
    let atFirst = unread
    var pilot = pilot(blogs, &random)
    var seen: Set<Thing> = []
    // Two that are read for themselves are walked through one after the other.
    for _ in 0..<(world == .oneOfTwo ? 2 : 1) {
      let here = pilot.session.blog.id
      let (open, before) = (atFirst.filter { world != .oneOfTwo || $0.post.blog == here }, blogs.remains)
      var visited: [Thing] = []
      for _ in 0..<800 {
        pilot.press("n")
        if pilot.said?.hasSuffix(" new in \(world == .listOverTwo ? "any" : "this") blog.") == true { break }
        visited += place(pilot, blogs).filter(open.contains)
        if Bool.random(using: &random) {
          seen.formUnion(shown(pilot, blogs))
          pilot.look()
        }
        // Whoever goes on at once comes round again; then everything is looked at.
        if visited.count >= open.count { break }
      }
      #expect(visited.count == Set(visited).count, "nothing is visited twice")
      #expect(Set(visited) == open, "everything is visited")
      if world == .oneOfTwo {
        #expect(blogs.crossings(since: before, but: [here]).isEmpty)
        blogs.goToTheOther(&pilot)
      }
    }
    unread.subtract(self.unread(in: blogs))
    #expect(unread.isSubset(of: seen), "\(unread.subtracting(seen))")
  }

  @Test(arguments: World.allCases, 0..<24 as Range<UInt64>) func nothingIsReadThatWasNotShown(
    _ world: World, seed: UInt64
  ) {
    var random = WalkGenerator(state: seed)
    let blogs = WalkedBlogs(world) { Self.blog(&random) }
    let atFirst = unread(in: blogs)
    var pilot = pilot(blogs, &random)
    var seen: Set<Thing> = []
    let keys = [
      "n", "n", "N", "j", "k", "Space", "PgDn", "b", "g", "G", "Enter", "Tab", "S-Tab", "q", "J", "K", "}", "{", "za",
      "Z", "P", "T", "S", "C-o", "?", "/", "B",
    ]
    for _ in 0..<120 {
      let key = keys.randomElement(using: &random) ?? "n"
      if pilot.session.focus == .list, key == "q" { continue }
      let (before, here) = (blogs.remains, blogs.worksIn(pilot))
      switch key {
      case "za": pilot.press("z", "a")
      case "B": blogs.goElsewhere(&pilot, &random)
      default: pilot.press(key)
      }
      if Int.random(in: 0..<3, using: &random) == 0 {
        seen.formUnion(shown(pilot, blogs))
        pilot.look()
      }
      if pilot.session.window != nil || pilot.session.prompt != nil { pilot.press("Esc") }
      let crossings = blogs.crossings(since: before, but: here.union(blogs.worksIn(pilot)))
      #expect(crossings.isEmpty, "after \(key)")
    }
    let read = atFirst.subtracting(unread(in: blogs))
    #expect(read.isSubset(of: seen), "\(read.subtracting(seen))")
  }
}
