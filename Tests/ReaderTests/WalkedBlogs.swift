import Blog
import Reader
import ReaderTestSupport

/// What a walk goes through: one blog, or two with the same slugs and ids, each for itself or in a list over both.
struct WalkedBlogs {
  let world: World
  private let entries: [PilotShelf.Entry]
  private let identity: Identity?

  /// - Parameters:
  ///   - blog: what stands in one of them; asked once for each.
  ///   - identity: who writes there.
  init(_ world: World, identity: Identity? = nil, _ blog: () -> (posts: [Post], state: ReadingState)) {
    self.world = world
    self.identity = identity
    let names = world == .alone ? [World.here.name] : ["aino", "eero"]
    entries = names.map { name in
      let blog = blog()
      var entry = PilotShelf.Entry(name, MemoryRepository(posts: blog.posts))
      var state = blog.state
      state.identity = identity
      entry.store = MemoryStateStore(state)
      return entry
    }
  }

  /// In the first of them, or in the list over both.
  func pilot(columns: Int, rows: Int) -> Pilot {
    guard world != .alone else {
      let here = entries[0]
      return Pilot(columns: columns, rows: rows, repository: here.repository, store: here.store)
    }
    var own = ReadingState()
    own.identity = identity
    var pilot = Pilot(columns: columns, rows: rows, shelf: PilotShelf(entries, own: MemoryStateStore(own)))
    if world == .oneOfTwo { enter(0, &pilot) } else { enterList(&pilot) }
    return pilot
  }

  /// Where there are two blogs, to the list of blogs and into one of them, or the list over both again.
  func goElsewhere(_ pilot: inout Pilot, _ random: inout some RandomNumberGenerator) {
    guard world != .alone else { return }
    pilot.press("B")
    guard pilot.session.isOnShelf else { return }
    if world == .oneOfTwo {
      enter(Int.random(in: 0..<entries.count, using: &random), &pilot)
    } else {
      enterList(&pilot)
    }
  }

  /// From one of two to the other.
  func goToTheOther(_ pilot: inout Pilot) {
    let other = entries.firstIndex { $0.id != pilot.session.blog.id }
    pilot.press("B")
    enter(other ?? 0, &pilot)
  }

  private func enter(_ place: Int, _ pilot: inout Pilot) {
    pilot.press("G")
    for _ in place + 1..<entries.count { pilot.press("k") }
    pilot.press("Enter")
  }

  private func enterList(_ pilot: inout Pilot) { pilot.press("g", "Enter") }

  /// What is remembered of a post's blog.
  func state(of post: PostID, _ pilot: Pilot) -> ReadingState {
    let blog = post.blog ?? pilot.session.blog.id
    return entries.first { $0.id == blog }?.store.current ?? ReadingState()
  }

  /// A post with the name of its blog, wherever it was met.
  func placed(_ post: PostID, _ pilot: Pilot) -> PostID { PostID(post.slug, in: post.blog ?? pilot.session.blog.id) }

  /// The posts of all of them, with their blogs' names.
  var posts: [Post] {
    entries.flatMap { entry in
      BlogRemains(entry).posts.compactMap { try? entry.repository.post($0).post }.map { post in
        var post = post
        post.id = PostID(post.id.slug, in: entry.id)
        return post
      }
    }
  }

  /// What is remembered of all of them; whose posts they are their ids say.
  var state: ReadingState {
    var state = ReadingState()
    for entry in entries { state.join(entry.store.current.placed(in: entry.id)) }
    return state
  }

  /// The blogs that a person who stands here works in.
  func worksIn(_ pilot: Pilot) -> Set<BlogID> {
    let session = pilot.session
    if Gathering(session.blog.id) == nil { return [session.blog.id] }
    return Set([session.blog.openPost, session.opening, session.blog.list.selected?.id].compactMap { $0?.blog })
  }

  /// What is to be told of each of two now.
  var remains: [BlogRemains] { world == .alone ? [] : entries.map(BlogRemains.init) }

  /// What has changed in other blogs than these.
  func crossings(since before: [BlogRemains], but here: Set<BlogID>) -> [String] {
    zip(entries, before).filter { !here.contains($0.0.id) }
      .flatMap { entry, before in BlogRemains(entry).differences(from: before).map { "\(entry.id): \($0)" } }
  }
}
