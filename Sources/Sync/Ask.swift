import Blog

/// What is asked of a server, and what for.
struct Ask: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    /// WordPress's REST.
    case index
    case newPosts, newComments
    case walkPosts
    /// Posts of the walk that another run had, and whose comments are still to come.
    case waitingPosts([Int])
    /// Of the posts whose first number this is.
    case walkComments(Int)
    case recentPosts, recentComments
    /// By their numbers.
    case missingPosts([Int]), missingPages([Int]), missingComments([Int])
    /// Whether they are still there.
    case provePosts([Int]), proveComments([Int])
    /// The posts of comments that are not: one that is gone takes them along.
    case proveHomes([Int], comments: [Int])
    /// Threads that are read again whole: the posts' numbers, and where that is.
    case again([Int], KeyWalk)
    case listPosts, listComments
    /// Names of people and words.
    case authors([Int]), categories([Int]), tags([Int])
    /// Feeds.
    case feed, olderPage(Int), commentsFeed, thread(String)
  }

  var purpose: Purpose
  var url: String
  /// Whether the server may answer that nothing changed.
  var isConditional = false
  /// Whether the whole is wanted all the same, this time.
  var wantsAll = false
  var attempts = 0
}

/// What came of an answer.
struct Taken {
  var events: [ImportEvent] = []
  /// What is to be asked next, before anything else.
  var follow: [Ask] = []
}

/// What talks to one kind of server, in values only.
protocol Adapter: Sendable {
  /// What is to be asked once nothing is on its way any more; empty at the end.
  mutating func next(_ state: inout SyncState, now: Timestamp) throws -> [Ask]
  /// An answer came. The state goes on only as far as the events go that are given back.
  mutating func take(_ answer: Answer, of ask: Ask, _ state: inout SyncState, now: Timestamp) throws -> Taken
  /// What came and waits for more of it: it is given out as it is, since no more comes in this run.
  mutating func surrender(_ state: inout SyncState) -> [ImportEvent]
}
