/// A post's comments as a tree, flattened once: every entry in reading order with its depth.
///
/// Whatever the file says (orphans, duplicate ids, cycles, self-parents, any depth), every shown comment
/// stands in `entries` or `linkBacks` exactly once.
public struct CommentThread: Hashable, Sendable {
  /// Names an entry even where a file repeats ids.
  public struct Key: Hashable, Sendable {
    /// The comment's id.
    public let id: CommentID
    /// 0 for the first comment with this id in the file's order.
    public let occurrence: Int

    /// Memberwise.
    public init(id: CommentID, occurrence: Int = 0) {
      self.id = id
      self.occurrence = occurrence
    }
  }

  /// What is odd about an entry's place.
  public enum Oddity: String, Hashable, Sendable {
    /// It answers a comment that is not there; shown at the top level.
    case orphan
    /// It answers itself, or one of its own answers; the circle is cut here.
    case cycle
    /// Its id was already taken.
    case duplicate
  }

  /// One comment in its place.
  public struct Entry: Hashable, Sendable {
    /// Names this entry in this thread.
    public var key: Key
    /// What it says.
    public var comment: Comment
    /// From 1, in the file's order, then replies by date: what "17r" means.
    public var number: Int
    /// 0 for an answer to the post.
    public var depth: Int
    /// Index of the parent in the same array; nil at the top level.
    public var parent: Int?
    /// How many entries below belong to it: its subtree is `index + 1 ... index + descendantCount`.
    public var descendantCount: Int
    /// Set where the comment is a reply written here.
    public var reply: ReplyID?
    /// What is odd about its place.
    public var oddity: Oddity?
    /// Whether its parent is only guessed, from a name or number in its text.
    public var isInferred = false
  }

  /// Comments in pre-order: a parent comes right before its subtree, so `descendantCount` spans it.
  public let entries: [Entry]
  /// Pingbacks and trackbacks that nobody answered, in the file's order; depth 0.
  public let linkBacks: [Entry]

  /// How many thoughts there are on the post: comments, link backs and replies written here.
  public var count: Int { entries.count + linkBacks.count }

  /// Builds the thread of what is shown: approved comments and published replies.
  public init(comments: [Comment], replies: [Reply] = []) {
    var members: [(comment: Comment, reply: ReplyID?)] = comments.filter(\.status.isShown).map { ($0, nil) }
    members += replies.filter(\.status.isShown)
      .sorted { ($0.published ?? $0.created, $0.id) < ($1.published ?? $1.created, $1.id) }
      .map { ($0.comment, $0.id) }

    var firstWithID: [CommentID: Int] = [:]
    var occurrences: [CommentID: Int] = [:]
    var keys: [Key] = []
    for (index, member) in members.enumerated() {
      let id = member.comment.id
      keys.append(Key(id: id, occurrence: occurrences[id, default: 0]))
      occurrences[id, default: 0] += 1
      if firstWithID[id] == nil { firstWithID[id] = index }
    }

    var oddities = [Oddity?](repeating: nil, count: members.count)
    var parents = [Int?](repeating: nil, count: members.count)
    for (index, member) in members.enumerated() {
      if keys[index].occurrence > 0 { oddities[index] = .duplicate }
      guard let target = member.comment.inReplyTo, !target.value.isEmpty else { continue }
      if let parent = firstWithID[target], parent != index {
        parents[index] = parent
      } else {
        oddities[index] = firstWithID[target] == index ? .cycle : .orphan
      }
    }
    CommentThread.cutCycles(&parents, &oddities)

    var children = [[Int]](repeating: [], count: members.count)
    for (index, parent) in parents.enumerated() {
      if let parent { children[parent].append(index) }
    }
    CommentThread.sortByDate(&children, members.map(\.comment.published))

    func entry(_ index: Int, depth: Int, parent: Int?) -> Entry {
      Entry(
        key: keys[index], comment: members[index].comment, number: index + 1, depth: depth, parent: parent,
        descendantCount: 0, reply: members[index].reply, oddity: oddities[index])
    }
    var entries: [Entry] = []
    entries.reserveCapacity(members.count)
    var linkBacks: [Entry] = []
    var roots = [members.indices.filter { parents[$0] == nil }]
    CommentThread.sortByDate(&roots, members.map(\.comment.published))
    // An explicit stack: a thread may be deeper than the machine's.
    var stack: [(index: Int, depth: Int, parent: Int?)] = []
    for root in roots[0] {
      if members[root].comment.kind.isLinkBack && children[root].isEmpty {
        linkBacks.append(entry(root, depth: 0, parent: nil))
        continue
      }
      stack.append((root, 0, nil))
      while let next = stack.popLast() {
        let place = entries.count
        entries.append(entry(next.index, depth: next.depth, parent: next.parent))
        for child in children[next.index].reversed() { stack.append((child, next.depth + 1, place)) }
      }
    }
    for place in entries.indices.reversed() {
      if let parent = entries[place].parent { entries[parent].descendantCount += entries[place].descendantCount + 1 }
    }
    self.entries = entries
    self.linkBacks = linkBacks
  }

  /// Entries that stand in their places already.
  init(entries: [Entry], linkBacks: [Entry]) {
    self.entries = entries
    self.linkBacks = linkBacks
  }

  /// The index of an entry among `entries`, link backs not searched.
  public func index(of key: Key) -> Int? { entries.firstIndex { $0.key == key } }

  /// Every entry, link backs last.
  public var allEntries: [Entry] { entries + linkBacks }

  /// Follows each chain of parents once; where it comes back to itself, the earliest member of the circle
  /// in the file becomes a top-level entry.
  private static func cutCycles(_ parents: inout [Int?], _ oddities: inout [Oddity?]) {
    var settled = [Bool](repeating: false, count: parents.count)
    var trail = [Int](repeating: -1, count: parents.count)
    for start in parents.indices where !settled[start] {
      var chain: [Int] = []
      var current: Int? = start
      while let index = current, !settled[index] {
        if trail[index] == start {
          let circle = chain[chain.firstIndex(of: index)!...]
          let cut = circle.min()!
          parents[cut] = nil
          oddities[cut] = .cycle
          break
        }
        trail[index] = start
        chain.append(index)
        current = parents[index]
      }
      for index in chain { settled[index] = true }
    }
  }

  /// Siblings oldest first. A comment without a date stays behind the one before it in the file.
  private static func sortByDate(_ lists: inout [[Int]], _ dates: [Timestamp?]) {
    for place in lists.indices where lists[place].count > 1 {
      var latest = Int64.min
      var keyed: [(index: Int, seconds: Int64)] = []
      for index in lists[place] {
        latest = dates[index]?.seconds ?? latest
        keyed.append((index, latest))
      }
      keyed.sort { ($0.seconds, $0.index) < ($1.seconds, $1.index) }
      lists[place] = keyed.map(\.index)
    }
  }
}
