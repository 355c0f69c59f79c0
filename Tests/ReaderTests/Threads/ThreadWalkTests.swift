import Blog
import BlogStore
import Foundation
import Interchange
import Reader
import ReaderTestSupport
import Screen
import SharedTestData
import Testing

/// A hundred thousand keys, at random but the same every time, on threads that nobody should have to read.
struct ThreadWalkTests {
  private static let keys = [
    "j", "k", "j", "k", "Space", "b", "C-d", "C-u", "g", "G", "}", "{", "]", "[", "(", ")", "p", "C-o", "zA", "za",
    "za", "zM", "zR", "zn", "P", "m", "M", "U", "n", "N", "S", "T", "I", "f", "q", "7G", "3r", "/", "y", "look",
    "resize",
    "Tab", "Z", "V", "J", "Enter", "B",
  ]

  /// Each post of the walk has about this many comments: the invariants look at all of them after every key.
  private static var posts: [Post] {
    [
      ThreadFixture.odd, ThreadFixture.chain(150), ThreadFixture.row(120), ThreadFixture.family,
      ThreadFixture.post(
        "wide", (1...90).map { ThreadFixture.comment($0, answers: $0 > 3 ? $0 % 3 + 1 : nil, text: "@Writer 2 #3") }),
    ]
  }

  @Test(arguments: World.allCases, 0..<5 as Range<UInt64>)
  func invariantsHoldAfterEveryKey(_ world: World, seed: UInt64) {
    walk(world, over: Self.posts, seed: seed, steps: world == .alone ? 20_000 : 800)
  }

  /// The threads that other projects break on, at their full size: deep, wide, in circles, with ids twice.
  private static let sharedThreads: [Post] = {
    guard let folder = SharedData.folder else { return [] }
    let repository = JSONBlogRepository(folder: folder + "/repositories/hostile")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/repositories/hostile/posts")) ?? []
    var posts = files.sorted().filter { $0.hasPrefix("thread-") }
      .compactMap { try? repository.post(PostID(String($0.dropLast(".json".count)))).post }
    let exports = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/hostile")) ?? []
    for name in exports.sorted() where name.hasSuffix(".wxr.xml") {
      let importer = Importer { event in
        guard case .post(let imported) = event else { return }
        var post = imported.post
        post.id = PostID(name)
        posts.append(post)
      }
      try? importer.read(folder + "/hostile/" + name)
    }
    return posts.filter { $0.comments.contains(where: \.status.isShown) }
  }()

  @Test(
    .enabled(if: SharedData.isPresent, "shared/data is not beside the repository"),
    arguments: World.allCases, 0..<5 as Range<UInt64>)
  func invariantsHoldOnSharedThreads(_ world: World, seed: UInt64) throws {
    try #require(Self.sharedThreads.count > 8)
    walk(world, over: Self.sharedThreads, seed: seed, steps: world == .alone ? 20_000 : 200)
  }

  private func walk(_ world: World, over posts: [Post], seed: UInt64, steps: Int) {
    var random = WalkGenerator(state: seed + 1)
    let blogs = WalkedBlogs(world, identity: Identity(name: "Minä")) { (posts, ReadingState()) }
    var pilot = blogs.pilot(columns: 80, rows: 24)
    for _ in 0..<Int(seed) * posts.count / 5 { pilot.press("j") }
    pilot.press("Enter", "Tab")
    for step in 0..<steps {
      let key = Self.keys.randomElement(using: &random) ?? "j"
      let (before, here) = (blogs.remains, blogs.worksIn(pilot))
      if key == "B" {
        blogs.goElsewhere(&pilot, &random)
        if pilot.session.blog.open == nil { pilot.press("Enter") }
      } else {
        press(key, &pilot, &random)
      }
      if pilot.litPane == .list { pilot.press("Tab") }
      // What is undone may be of either.
      let isUndo = key == "U" && world == .listOverTwo
      let crossings = isUndo ? [] : blogs.crossings(since: before, but: here.union(blogs.worksIn(pilot)))
      if let fault = crossings.first ?? fault(of: pilot, blogs, &random) {
        Issue.record("\(world), seed \(seed), step \(step), after \(key): \(fault)")
        return
      }
    }
  }

  private func press(_ key: String, _ pilot: inout Pilot, _ random: inout WalkGenerator) {
    switch key {
    case "look": pilot.look()
    case "resize":
      pilot.handle(
        .terminal(
          .resized(Size(columns: .random(in: 20...170, using: &random), rows: .random(in: 5...50, using: &random)))))
    case "/":
      pilot.press("/")
      pilot.type(["words", "1", "writer 2", "zzz"].randomElement(using: &random) ?? "")
      pilot.press(Bool.random(using: &random) ? "Enter" : "Esc")
    case "f":
      pilot.press("f", "C-u")
      pilot.type(["is:new", "is:pingback", "is:mine", "author:1", "5", ""].randomElement(using: &random) ?? "")
      pilot.press("Enter")
    case "3r":
      pilot.press("3", "r")
      if pilot.session.mode == .composer {
        pilot.type("x")
        // Few publications, so that the threads stay small.
        pilot.press(Int.random(in: 0..<20, using: &random) == 0 ? "C-x" : "Esc")
      }
    case "M":
      pilot.press("M")
      if pilot.asked != nil { pilot.press(Bool.random(using: &random) ? "y" : "n") }
    case "V":
      pilot.press("V")
      if pilot.hasWindow { pilot.press(Bool.random(using: &random) ? "Enter" : "q") }
      if pilot.session.mode == .composer { pilot.press("Esc") }
    case "q": if pilot.litPane == .thread { pilot.press("q") }
    case "y": if pilot.litPane != .list { pilot.press("y", "y") }
    default:
      for character in key.count > 2 || key.hasPrefix("C-") ? [key] : key.map(String.init) { pilot.press(character) }
    }
    if pilot.session.mode == .composer { pilot.press("Esc") }
  }

  /// What is wrong with a model; nil where nothing is.
  private func fault(of pilot: Pilot, _ blogs: WalkedBlogs, _ random: inout WalkGenerator) -> String? {
    guard let open = pilot.session.blog.open else { return "nothing is open" }
    let state = open.thread
    if state.rows.isEmpty { return state.thread.count == 0 ? nil : "there are no rows" }
    guard state.rows.indices.contains(state.selection) else { return "the selection is no row" }
    guard state.rows.indices.contains(state.topRow), state.topLine >= 0 else { return "the top is no row" }
    if Set(state.rows.map(state.id(of:))).count != state.rows.count { return "a row is there twice" }
    // Everything that the post holds is in the thread, once.
    let replies = pilot.session.blog.replies.byID.values.count { $0.post == open.post.id && $0.status.isShown }
    let shown = open.post.comments.count(where: \.status.isShown)
    let numbers = state.thread.allEntries.map(\.number).sorted()
    if numbers != Array(1...shown + replies) { return "the thread's numbers are \(numbers)" }
    if state.thread.allEntries.count != Set(state.thread.allEntries.map(\.key)).count { return "a key is there twice" }
    // Every comment can be reached: it has a row, or a folded row stands for it.
    if state.filter == nil {
      // Each of a few hundred; of more, some after each key.
      let looked =
        state.ordinalCount <= 300
        ? Array(0..<state.ordinalCount) : (0..<20).map { _ in .random(in: 0..<state.ordinalCount, using: &random) }
      for ordinal in looked where state.visibleRow(for: state.rowID(at: ordinal)) == nil {
        return "ordinal \(ordinal) is out of reach"
      }
      var covered = 0
      for row in state.rows {
        guard row.kind == .comment else { continue }
        covered += row.isFolded ? state.thread.entries[row.index].descendantCount + 1 : 1
      }
      if covered != state.thread.entries.count { return "the rows stand for \(covered) comments" }
    }
    // However the folds came about, the rows are those of a thread that begins with them.
    if state.ordinalCount <= 300 || Int.random(in: 0..<20, using: &random) == 0 {
      var again = ThreadState(
        thread: state.source, folded: state.folded.subtracting(state.heldOpen),
        showsLinkBacks: state.showsLinkBacks || state.holdsLinkBacksOpen, arrangement: state.arrangement)
      again.setFilter(state.filter)
      if again.rows != state.rows { return "the rows are not those of these folds" }
    }
    // The counts are those of the marks.
    let read = pilot.session.blog.marks.reading.readComments[open.post.id] ?? []
    // What was new keeps its mark until the post is left.
    let visit = pilot.session.blog.marks.visit
    let stillNew = visit?.post == open.post.id ? visit?.readComments ?? [] : []
    let unread = state.thread.allEntries.count {
      $0.reply == nil && (!read.contains($0.comment.id) || stillNew.contains($0.comment.id))
    }
    if state.unreadCount != unread { return "\(state.unreadCount) are counted unread, \(unread) are" }
    if pilot.session.blog.marks.newComments[open.post.id] != unread { return "the list counts otherwise" }
    let (journal, post) = (blogs.state(of: open.post.id, pilot), PostID(open.post.id.slug))
    if journal.readComments[post] ?? [] != read { return "the journal has other marks" }
    if journal.foldedComments[post] ?? [] != state.folded { return "the journal has other folds" }
    if pilot.session.blog.search?.pane != .thread, !state.heldOpen.isEmpty { return "a fold is held open by nothing" }
    return nil
  }
}

/// The hostile threads at their full size: each key once, and the counts.
struct ThreadSizeTests {
  @Test(arguments: [ThreadFixture.chain(3000), ThreadFixture.row(10_000)])
  func everyKeyWorksOnHugeThreads(_ post: Post) {
    var pilot = ThreadFixture.pilot(post)
    let last = post.comments.count
    pilot.press("G")
    #expect(pilot.selected == last)
    for key in ["k", "[", "p", "(", "g", ")", "j", "]", "S", "T", "I", "I", "S", "S"] { pilot.press(key) }
    pilot.press("z", "M", "z", "R", "z", "A", "z", "A", "z", "a", "z", "n")
    #expect(pilot.thread.thread.count == last)
    for digit in String(last) { pilot.press(String(digit)) }
    pilot.press("G")
    #expect(pilot.selected == last)
    pilot.press("/")
    pilot.type("number \(last)")
    pilot.press("Enter")
    #expect(pilot.matches == 1)
    pilot.press("Esc", "f")
    pilot.type("\(last)")
    pilot.press("Enter")
    #expect(pilot.thread.rows.count { !$0.isContext } == 1)
    pilot.press("q", "M", "y")
    #expect(pilot.thread.unreadCount == 0)
  }
}

struct WalkGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
