import Blog
import Glibc
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// Keys at random, through the program as it runs, on a disk that is slow, full or changed by somebody else now and
/// then. A crash ends this very process, and the seed that was printed last says which session it was.
@Suite(.serialized, .timeLimit(.minutes(10))) struct KeyFuzzTests {
  /// `make fuzz` sets the number of sessions, and seeds of its own; a seed that was printed can be run once more.
  private static let setting = getenv("LUKIJA_KEY_FUZZ_SESSIONS").flatMap { Int(String(cString: $0)) }

  /// The last of the fixed ones once asked for the list for ever, in a window that had no row for it.
  static let seeds: [UInt64] =
    getenv("LUKIJA_KEY_FUZZ_SEED").flatMap { UInt64(String(cString: $0)) }.map { [$0] }
    ?? setting.map { sessions in (0..<sessions).map { _ in UInt64.random(in: 1...(.max)) } } ?? [
      1, 2, 3, 751_215_455_458_320_033,
    ]

  @Test func randomKeysAreSurvived() {
    var seen: Set<String> = []
    for blog in FuzzBlog.allCases {
      for seed in Self.seeds {
        print("key fuzz: \(blog), seed \(seed)")
        fflush(nil)
        var session = FuzzSession(blog, seed: seed)
        session.run(events: 500)
        #expect(session.faults == [], "\(blog), seed \(seed)")
        seen.formUnion(session.seen)
        print("key fuzz: two of \(blog), seed \(seed)")
        fflush(nil)
        var both = FuzzSession(blog, seed: seed, isOnShelf: true)
        both.run(events: 500)
        #expect(both.faults == [], "two of \(blog), seed \(seed)")
      }
    }
    print("key fuzz: \(seen.sorted().joined(separator: ", "))")
    // A few sessions need not come by every screen.
    #expect(Self.seeds.count < 20 || seen.isSuperset(of: FuzzSession.screens))
  }
}

/// Somebody at a terminal, and what becomes of the disk meanwhile.
struct FuzzSession {
  private let blog: FuzzBlog
  private var random: FuzzKeys
  private var pilot: Pilot
  /// Where replies may stand; none where it is the pilot's own alone.
  private var repositories: [MemoryRepository] = []
  private(set) var faults: [String] = []
  /// The screens that it came by.
  private(set) var seen: Set<String> = []

  /// - Parameter isOnShelf: whether the blog stands twice on a list of blogs, where the session begins.
  init(_ blog: FuzzBlog, seed: UInt64, isOnShelf: Bool = false) {
    self.blog = blog
    random = FuzzKeys(seed: seed)
    let host = PilotHost(copies: [[], []])
    var state = ReadingState()
    if random.below(2) == 0 { state.apply(.identity(Identity(name: "Me"))) }
    if random.below(2) == 0, let post = blog.posts.first?.id { state.apply(.postOpened(post)) }
    let size = random.size()
    if isOnShelf {
      let shelf = PilotShelf(
        ["aino", "eero"].map { PilotShelf.Entry($0, MemoryRepository(posts: blog.posts, replies: blog.replies)) })
      repositories = ["aino", "eero"].map { shelf[$0].repository }
      pilot = Pilot(columns: size.columns, rows: size.rows, shelf: shelf)
      return
    }
    pilot = Pilot(
      columns: size.columns, rows: size.rows, repository: MemoryRepository(posts: blog.posts, replies: blog.replies),
      store: MemoryStateStore(state), host: host, isReadingHeld: random.below(4) == 0)
  }

  mutating func run(events count: Int) {
    var script = random.script(length: count)[...]
    while !script.isEmpty, !pilot.hasQuit {
      let atOnce = min(script.count, random.below(8) + 1)
      pilot.send(Array(script.prefix(atOnce)))
      script = script.dropFirst(atOnce)
      if random.below(6) == 0 { disturb() }
      look()
    }
    calmDown()
    let writing = pilot.session.blog.composer?.text.text
    pilot.send([random.below(2) == 0 ? .hangUp : .terminate])
    if !pilot.hasQuit { faults.append("It does not end.") }
    if let writing, !writing.allSatisfy(\.isWhitespace),
      !([pilot.repository] + repositories).contains(where: { $0.storedReplies.contains { $0.markdown == writing } })
    {
      faults.append("It loses: \(writing.debugDescription)")
    }
  }

  /// Something happens to the disk, to other programs or to the clock.
  private mutating func disturb() {
    let refusal = Problem.diskIsFull(file: "replies")
    switch random.below(13) {
    case 0: pilot.isReadingHeld.toggle()
    case 1: pilot.isWritingHeld.toggle()
    case 2: pilot.isPageWorkHeld.toggle()
    case 3: pilot.writingTime = random.below(2) == 0 ? nil : .milliseconds(random.below(3_000))
    case 4: pilot.repository.failWrites(random.below(2) == 0 ? nil : refusal)
    case 5: pilot.host.refuseCopies(in: random.below(2) == 0 ? [] : [0, 1])
    case 6:
      pilot.repository.replacePosts(random.below(2) == 0 ? blog.posts : blog.posts.filter { _ in random.below(3) > 0 })
      pilot.handle(.blog(.files(.catalogued(.postsChanged(nil)))))
    case 7: pilot.handle(.blog(.files(.catalogued(.repliesChanged))))
    case 8:
      pilot.host.setBrowser(needsTerminal: random.below(2) == 0, failure: random.below(2) == 0 ? .noBrowserShows : nil)
    case 9:
      let outcomes = [
        EditorOutcome(text: nil), EditorOutcome(text: nil, failure: EditorFault(file: .empty)), EditorOutcome(text: ""),
        EditorOutcome(text: "edited 🙂\n"),
      ]
      let outcome = outcomes[random.below(outcomes.count)]
      pilot.host.setEditor { _ in outcome }
    case 10: pilot.answer()
    case 11: pilot.handle(.blog(.files(.catalogued(.upToDate(problems())))))
    default: pilot.pass(.milliseconds(random.below(2_500)))
    }
  }

  private mutating func problems() -> [Problem] {
    (0..<[0, 1, 1, 3, 300][random.below(5)]).map { number in
      Problem(
        .reply(.missingMember(String(repeating: "it is broken. ", count: random.below(20)))),
        file: number % 2 == 0 ? "posts/\u{1B}[2J名\u{202E}-\(number).json" : "")
    }
  }

  /// The disk answers all that it was asked: nothing is waited for then, for ever.
  private mutating func calmDown() {
    pilot.repository.failWrites(nil)
    pilot.isReadingHeld = false
    pilot.isWritingHeld = false
    pilot.isPageWorkHeld = false
    pilot.writingTime = nil
    pilot.answer()
    // What was slow is slow still.
    pilot.pass(.seconds(3_600))
    pilot.answer()
    guard !pilot.hasQuit, pilot.session.blog.failure == nil else { return }
    if let pending = pilot.session.blog.journey.pending { faults.append("It waits for ever: \(pending)") }
    if pilot.session.blog.composer?.isPublishing == true { faults.append("It publishes for ever.") }
    if !pilot.session.blog.journey.typedAhead.isEmpty {
      faults.append("\(pilot.session.blog.journey.typedAhead.count) keys wait for ever.")
    }
  }

  /// What every round of sessions comes by.
  static let screens: Set<String> = [
    "list", "reader", "thread", "composer", "preview", "question", "prompt", "help", "links", "contents", "replies",
    "problems", "search", "zoomed", "opening",
  ]

  private var screens: [String] {
    let session = pilot.session
    var screens = ["\(session.mode)"]
    switch session.window?.content {
    case .help: screens.append("help")
    case .links: screens.append("links")
    case .contents: screens.append("contents")
    case .replies: screens.append("replies")
    case .problems: screens.append("problems")
    case .search: screens.append("search")
    case .address: screens.append("address")
    case .orders, .shelfOrders: screens.append("orders")
    case .pieces: screens.append("pieces")
    case nil: break
    }
    if session.isZoomed { screens.append("zoomed") }
    if session.opening != nil { screens.append("opening") }
    return screens
  }

  private mutating func look() {
    seen.formUnion(screens)
    let surface = pilot.frame.surface
    if surface.cells.count != surface.size.columns * surface.size.rows { faults.append("The frame is not whole.") }
  }
}
