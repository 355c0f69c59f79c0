import Blog
import ReaderTestSupport
import Screen
import SeededRandom
import Testing

@testable import Reader

/// Whatever is pressed, at whatever size, on a fast or a slow disk: beside the list stands what is selected, and nothing is
/// read or remembered that no pane with the keys has shown.
struct SelectionWalkTests {
  private static let keys = [
    "j", "j", "j", "k", "k", "g", "G", "J", "K", "Enter", "Tab", "S-Tab", "q", "Esc", "Z", "O", "C-d", "Space", "<",
    ">",
    "r", "s", "F5", "B",
  ]

  private static let sizes = [(80, 24), (100, 30), (120, 40), (160, 45), (200, 50), (40, 12), (10, 3)]

  @Test(arguments: World.allCases, 1...12 as ClosedRange<UInt64>) func theSelectionIsShown(
    _ world: World, seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let blogs = Self.blogs(world)
    var pilot = blogs.pilot(columns: 120, rows: 40)
    var opened: Set<PostID> = []
    var known = 0
    /// What was opened by now, in the blog that was read until now.
    func note(_ pilot: Pilot, in blog: BlogID) {
      opened.formUnion(pilot.effects.dropFirst(known).flatMap(\.opened).map { PostID($0.slug, in: $0.blog ?? blog) })
      known = pilot.effects.count
    }
    for step in 0..<(world == .alone ? 250 : 120) where !pilot.hasQuit {
      if !happens(to: &pilot, pause: .milliseconds(300), &random) {
        for _ in 0...Int.random(in: 0...3, using: &random) {
          let key = Self.keys.randomElement(using: &random) ?? "j"
          let blog = pilot.session.blog.id
          if key == "B" {
            blogs.goElsewhere(&pilot, &random)
          } else if key != "q" || !Self.leaves(pilot) {
            pilot.press(key)
          }
          note(pilot, in: blog)
        }
      }
      let blog = pilot.session.blog.id
      if !pilot.isReadingHeld { pilot.answer() }
      note(pilot, in: blog)
      if !pilot.hasQuit { expectOrder(pilot, step, seed) }
    }
    // Also what was opened and left again by keys that waited.
    let state = blogs.state
    #expect(state.readPosts.isSubset(of: opened))
    #expect(Set(state.positions.keys).isSubset(of: opened))
  }

  private static func blogs(_ world: World) -> WalkedBlogs {
    WalkedBlogs(world) { (LongBlog.posts(30) + SampleBlog.posts, ReadingState()) }
  }

  /// Now and then something that is no key.
  private func happens(to pilot: inout Pilot, pause: Duration, _ random: inout SeededGenerator) -> Bool {
    switch Int.random(in: 0..<20, using: &random) {
    case 0:
      let size = Self.sizes.randomElement(using: &random) ?? (120, 40)
      pilot.send(.resized(Size(columns: size.0, rows: size.1)))
    case 1: pilot.isReadingHeld.toggle()
    case 2: pilot.handle(.blog(.files(.catalogued(.postsChanged(nil)))))
    case 3: pilot.pass(pause)
    default: return false
    }
    return true
  }

  /// Nobody leaves the program.
  private static func leaves(_ pilot: Pilot) -> Bool { pilot.session.focus == .list && pilot.session.openPost == nil }

  private static let marking = ["m", "s", "A", "U", "O", "/", "e", "Enter", "f", "i", "s", "Esc", "?", "q", "S", "Z"]

  /// What is kept of the frames before never shows: everything painted anew looks the same.
  @Test(arguments: World.allCases, 1...12 as ClosedRange<UInt64>) func everyPictureIsOfNow(
    _ world: World, seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let blogs = Self.blogs(world)
    var pilot = blogs.pilot(columns: 120, rows: 40)
    for step in 0..<(world == .alone ? 200 : 100) {
      if !happens(to: &pilot, pause: .milliseconds(700), &random) {
        let key = (Self.keys + Self.marking).randomElement(using: &random) ?? "j"
        if key == "B" {
          blogs.goElsewhere(&pilot, &random)
        } else if key != "q" || !Self.leaves(pilot) {
          pilot.press(key)
        }
      }
      if pilot.hasQuit { break }
      expectFreshPicture(pilot, step, seed)
      if !pilot.isReadingHeld { pilot.answer() }
      expectFreshPicture(pilot, step, seed)
    }
  }

  private func expectFreshPicture(_ pilot: Pilot, _ step: Int, _ seed: UInt64) {
    var fresh = pilot.session
    fresh.blog.caches = BlogCaches()
    let (kept, new) = (view(pilot.session), view(fresh))
    #expect(kept.surface == new.surface, "step \(step) of seed \(seed)")
    #expect(kept.cursor == new.cursor, "step \(step) of seed \(seed)")
  }

  private func expectOrder(_ pilot: Pilot, _ step: Int, _ seed: UInt64) {
    let session = pilot.session
    let blog = session.blog
    let place = "step \(step) of seed \(seed)"
    if session.focus != .list { #expect(blog.open?.isPreview != true && blog.preview.aside == nil, "\(place)") }
    #expect(blog.open?.isPreview == true || blog.open == nil || blog.preview.aside == nil, "\(place)")
    guard session.previews, blog.journey.pending == nil, !pilot.isReadingHeld else { return }
    #expect(!session.isPreviewDue && blog.preview.wanted == nil, "\(place)")
    #expect(blog.open?.post.id == blog.list.selected?.id, "\(place)")
  }
}

extension Effect {
  fileprivate var opened: [PostID] {
    guard case .remember(let changes) = self else { return [] }
    return changes.compactMap { if case .postOpened(let post) = $0 { post } else { nil } }
  }
}

extension Session {
  fileprivate var openPost: PostID? { blog.openPost }
}
