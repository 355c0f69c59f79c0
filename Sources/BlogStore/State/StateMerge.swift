import Blog

/// Merges journals: every fact has one register, and the latest line about it wins. Lines of the same moment are
/// ordered by what they say, so the order in which journals and lines are read makes no difference.
struct StateMerge: Sendable {
  /// The latest word on a yes or no. Of the same moment, yes comes later.
  fileprivate struct Flag {
    var value: Bool
    var at: Int64
    /// The caller's number for the line.
    var line: Int

    mutating func hear(_ other: Flag) {
      if other.at > at || other.at == at && other.value && !value { self = other }
    }
  }

  /// What is remembered of one post: a journal may have a million lines, most of them about comments.
  private struct Marks {
    var isRead: Flag?
    var isStarred: Flag?
    var showsLinkBacks: Flag?
    var read: [CommentID: Flag] = [:]
    var folded: [CommentID: Flag] = [:]
  }

  /// Any other fact.
  private enum Register: Hashable, Sendable {
    case position(PostID)
    case postOpened
    case setting(String)
    case identity
  }

  private struct Winner {
    var at: Int64
    var change: StateChange
    var line: Int
  }

  private var posts: [PostID: Marks] = [:]
  private var winners: [Register: Winner] = [:]
  /// When each post was opened last: not every post is left with a place in it.
  private var openings: [PostID: Int64] = [:]
  /// The latest moment seen, in microseconds.
  private(set) var latest = Int64.min

  /// Considers one line.
  ///
  /// - Parameter number: names the line in ``remainder(of:number:)``.
  mutating func add(_ line: StateLine, number: Int = 0) {
    latest = max(latest, line.at)
    func flag(_ value: Bool) -> Flag { Flag(value: value, at: line.at, line: number) }
    switch line.change {
    case .postRead(let post, let value): posts[post, default: Marks()].isRead.hear(flag(value))
    case .postStarred(let post, let value): posts[post, default: Marks()].isStarred.hear(flag(value))
    case .linkBacksShown(let post, let value): posts[post, default: Marks()].showsLinkBacks.hear(flag(value))
    case .commentsRead(let post, let comments, let value):
      for comment in comments { posts[post, default: Marks()].read[comment].hear(flag(value)) }
    case .commentsFolded(let post, let comments, let value):
      for comment in comments { posts[post, default: Marks()].folded[comment].hear(flag(value)) }
    case .commentFolded(let post, let comment, let value):
      posts[post, default: Marks()].folded[comment].hear(flag(value))
    case .position(let post, _): add(line, number, .position(post))
    case .postOpened(let post):
      if let post { openings[post] = max(openings[post] ?? .min, line.at) }
      add(line, number, .postOpened)
    case .setting(let name, _): add(line, number, .setting(name))
    case .identity: add(line, number, .identity)
    }
  }

  /// Posts that were opened, or whose places were noted, since then, in microseconds since 1970. Of openings a journal
  /// that was compacted knows the last one only.
  func postsVisited(since moment: Int64) -> Set<PostID> {
    var posts = Set(openings.filter { $0.value >= moment }.keys)
    for (register, winner) in winners {
      if case .position(let post) = register, winner.at >= moment { posts.insert(post) }
    }
    return posts
  }

  private mutating func add(_ line: StateLine, _ number: Int, _ register: Register) {
    if let present = winners[register] {
      guard line.at > present.at || line.at == present.at && StateMerge.precedes(present.change, line.change) else {
        return
      }
    }
    winners[register] = Winner(at: line.at, change: line.change, line: number)
  }

  /// What is left of a line that was added: nil where later lines say otherwise about all of it.
  func remainder(of line: StateLine, number: Int) -> StateLine? {
    var line = line
    let isLeft: Bool
    switch line.change {
    case .postRead(let post, _): isLeft = posts[post]?.isRead?.line == number
    case .postStarred(let post, _): isLeft = posts[post]?.isStarred?.line == number
    case .linkBacksShown(let post, _): isLeft = posts[post]?.showsLinkBacks?.line == number
    case .commentsRead(let post, let comments, let value):
      let left = StateMerge.left(of: comments) { posts[post]?.read[$0]?.line == number }
      isLeft = !left.isEmpty
      line.change = .commentsRead(post, left, value)
    case .commentsFolded(let post, let comments, let value):
      let left = StateMerge.left(of: comments) { posts[post]?.folded[$0]?.line == number }
      isLeft = !left.isEmpty
      line.change = .commentsFolded(post, left, value)
    case .commentFolded(let post, let comment, _): isLeft = posts[post]?.folded[comment]?.line == number
    case .position(let post, _): isLeft = winners[.position(post)]?.line == number
    case .postOpened: isLeft = winners[.postOpened]?.line == number
    case .setting(let name, _): isLeft = winners[.setting(name)]?.line == number
    case .identity: isLeft = winners[.identity]?.line == number
    }
    return isLeft ? line : nil
  }

  private static func left(of comments: [CommentID], where isLeft: (CommentID) -> Bool) -> [CommentID] {
    var seen: Set<CommentID> = []
    return comments.filter { isLeft($0) && seen.insert($0).inserted }
  }

  /// How many facts there are: a journal that has not many more lines is not worth compacting.
  var factCount: Int {
    posts.values.reduce(winners.count) { count, marks in
      count + marks.read.count + marks.folded.count
        + [marks.isRead, marks.isStarred, marks.showsLinkBacks].count { $0 != nil }
    }
  }

  /// Everything remembered.
  var state: ReadingState {
    var state = ReadingState()
    for winner in winners.values { state.apply(winner.change) }
    for (post, marks) in posts {
      if marks.isRead?.value == true { state.readPosts.insert(post) }
      if marks.isRead?.value == false { state.unreadPosts.insert(post) }
      if marks.isStarred?.value == true { state.starredPosts.insert(post) }
      if marks.showsLinkBacks?.value == true { state.shownLinkBacks.insert(post) }
      let (read, folded) = (StateMerge.set(marks.read), StateMerge.set(marks.folded))
      if !read.isEmpty { state.readComments[post] = read }
      if !folded.isEmpty { state.foldedComments[post] = folded }
    }
    return state
  }

  private static func set(_ flags: [CommentID: Flag]) -> Set<CommentID> {
    var set = Set<CommentID>(minimumCapacity: flags.count)
    for (comment, flag) in flags where flag.value { set.insert(comment) }
    return set
  }

  private static func precedes(_ a: StateChange, _ b: StateChange) -> Bool {
    StateLine.json(of: a).compactText.lexicographicallyPrecedes(StateLine.json(of: b).compactText)
  }
}

extension StateMerge.Flag? {
  fileprivate mutating func hear(_ flag: StateMerge.Flag) {
    if self == nil { self = flag } else { self?.hear(flag) }
  }
}
