import Blog
import Reader
import ReaderTestSupport
import Testing

/// Random blogs of 30 posts, walked by `n`, and by whatever keys come.
struct UnreadWalkTests {
  /// Something that can be unread.
  private enum Thing: Hashable {
    case text(PostID)
    case comment(PostID, CommentID)
  }

  private struct RandomBlog {
    var posts: [Post] = []
    var state = ReadingState()
    var unread: Set<Thing> = []

    init(_ random: inout WalkGenerator) {
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
        if Bool.random(using: &random) { state.readPosts.insert(post.id) } else { unread.insert(.text(post.id)) }
        for comment in comments {
          if Int.random(in: 0..<3, using: &random) > 0 {
            state.apply(.commentsRead(post.id, [comment.id], true))
          } else {
            unread.insert(.comment(post.id, comment.id))
          }
        }
      }
    }
  }

  private func pilot(_ blog: RandomBlog, _ random: inout WalkGenerator) -> Pilot {
    Pilot(
      columns: Int.random(in: 30...220, using: &random), rows: Int.random(in: 8...40, using: &random),
      repository: MemoryRepository(posts: blog.posts), store: MemoryStateStore(blog.state))
  }

  /// What the person stands at.
  private func place(_ pilot: Pilot) -> [Thing] {
    guard let open = pilot.session.blog.open else { return [] }
    guard pilot.session.focus == .thread else { return [.text(open.post.id)] }
    if let comment = open.thread.selectedEntry?.comment { return [.comment(open.post.id, comment.id)] }
    return open.thread.thread.linkBacks.map { .comment(open.post.id, $0.comment.id) }
  }

  /// What can be seen to its end in the pane that has the keys.
  private func shown(_ pilot: Pilot) -> Set<Thing> {
    guard let open = pilot.session.blog.open, let pane = pilot.litPane else { return [] }
    switch pane {
    case .list: return []
    case .reader: return [.text(open.post.id)]
    case .thread:
      let text = pilot.rows(of: .thread).joined(separator: "\n")
      return Set(
        open.post.comments.filter {
          text.contains("End of \(open.post.id.slug)c\($0.id).") || $0.kind == .pingback && text.contains("End of")
        }
        .map { .comment(open.post.id, $0.id) })
    }
  }

  private func read(_ pilot: Pilot, since state: ReadingState) -> Set<Thing> {
    let now = pilot.store.current
    var things = Set(now.readPosts.subtracting(state.readPosts).map(Thing.text))
    for (post, comments) in now.readComments {
      for comment in comments.subtracting(state.readComments[post] ?? []) { things.insert(.comment(post, comment)) }
    }
    return things
  }

  @Test(arguments: 0..<24 as Range<UInt64>) func nVisitsEverythingUnreadOnce(seed: UInt64) {
    var random = WalkGenerator(state: seed)
    let blog = RandomBlog(&random)
    var pilot = pilot(blog, &random)
    var visited: [Thing] = []
    var seen: Set<Thing> = []
    for _ in 0..<400 {
      pilot.press("n")
      if pilot.said?.hasSuffix("is new in this blog.") == true { break }
      visited += place(pilot).filter(blog.unread.contains)
      if Bool.random(using: &random) {
        seen.formUnion(shown(pilot))
        pilot.look()
      }
      // Whoever goes on at once comes round again; then everything is looked at.
      if visited.count >= blog.unread.count { break }
    }
    #expect(visited.count == Set(visited).count, "nothing is visited twice")
    #expect(Set(visited) == blog.unread, "everything is visited")
    let read = read(pilot, since: blog.state)
    #expect(read.isSubset(of: seen), "\(read.subtracting(seen))")
  }

  @Test(arguments: 0..<24 as Range<UInt64>) func nothingIsReadThatWasNotShown(seed: UInt64) {
    var random = WalkGenerator(state: seed)
    let blog = RandomBlog(&random)
    var pilot = pilot(blog, &random)
    var seen: Set<Thing> = []
    let keys = [
      "n", "n", "N", "j", "k", "Space", "PgDn", "b", "g", "G", "Enter", "Tab", "S-Tab", "q", "J", "K", "}", "{", "za",
      "Z", "P", "T", "S", "C-o", "?", "/",
    ]
    for _ in 0..<120 {
      let key = keys.randomElement(using: &random) ?? "n"
      if pilot.session.focus == .list, key == "q" { continue }
      if key == "za" { pilot.press("z", "a") } else { pilot.press(key) }
      if Int.random(in: 0..<3, using: &random) == 0 {
        seen.formUnion(shown(pilot))
        pilot.look()
      }
      if pilot.session.window != nil || pilot.session.prompt != nil { pilot.press("Esc") }
    }
    let read = read(pilot, since: blog.state)
    #expect(read.isSubset(of: seen), "\(read.subtracting(seen))")
  }
}
