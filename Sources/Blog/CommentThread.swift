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
    /// From 1, by date and id; what has no date follows what stands before it in the file: what "17r" means.
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
    var (members, facts) = PlacingFacts.ofShown(comments)
    let returned = CommentThread.returned(replies, among: members)
    let written = replies.filter { reply in reply.status.isShown && !returned.contains { $0.reply == reply.id } }
      .sorted { ($0.published ?? $0.created, $0.id) < ($1.published ?? $1.created, $1.id) }
    let ownFrom = members.count
    for reply in written {
      var comment = reply.comment
      // It answers one of the person's own that is known by the blog's name by now.
      if let other = returned.first(where: { $0.reply.commentID == comment.inReplyTo }) { comment.inReplyTo = other.id }
      members.append(comment)
      facts.append(PlacingFacts(comment))
    }

    var firstWithID = FirstPlaces(facts)
    var occurrences: [Int: Int] = [:]
    var latestOccurrence: [CommentID: Int] = [:]
    var oddities = [Oddity?](repeating: nil, count: facts.count)
    for index in facts.indices where !firstWithID.take(facts[index].id, members[index].id, at: index) {
      latestOccurrence[members[index].id, default: 0] += 1
      occurrences[index] = latestOccurrence[members[index].id]
      oddities[index] = .duplicate
    }

    var parents = [Int?](repeating: nil, count: facts.count)
    for index in facts.indices {
      guard let target = facts[index].target else { continue }
      let parent = firstWithID.place(of: target, members[index].inReplyTo)
      if let parent, parent != index {
        parents[index] = parent
      } else {
        oddities[index] = parent == index ? .cycle : .orphan
      }
    }
    CommentThread.cutCycles(&parents, &oddities)
    let answers = Answers(parents: parents, facts: facts)
    let numbers = Answers.numbers(facts)

    func entry(_ index: Int, depth: Int, parent: Int?) -> Entry {
      let comment = members[index]
      let occurrence = oddities[index] == nil ? 0 : occurrences[index] ?? 0
      return Entry(
        key: Key(id: comment.id, occurrence: occurrence), comment: comment, number: numbers?[index] ?? index + 1,
        depth: depth,
        parent: parent, descendantCount: 0,
        reply: index < ownFrom
          ? returned.isEmpty ? nil : returned.first { $0.id == comment.id }?.reply : written[index - ownFrom].id,
        oddity: oddities[index])
    }
    var entries: [Entry] = []
    entries.reserveCapacity(members.count)
    var linkBacks: [Entry] = []
    // An explicit stack: a thread may be deeper than the machine's.
    var stack: [(index: Int, depth: Int, parent: Int?)] = []
    for place in answers.toPost {
      let root = answers.order[place]
      if facts[root].isLinkBack && answers[root].isEmpty {
        linkBacks.append(entry(root, depth: 0, parent: nil))
        continue
      }
      stack.append((root, 0, nil))
      while let next = stack.popLast() {
        let parent = entries.count
        entries.append(entry(next.index, depth: next.depth, parent: next.parent))
        for place in answers[next.index].reversed() { stack.append((answers.order[place], next.depth + 1, parent)) }
      }
    }
    for place in entries.indices.reversed() {
      if let parent = entries[place].parent { entries[parent].descendantCount += entries[place].descendantCount + 1 }
    }
    self.entries = entries
    self.linkBacks = linkBacks
  }

  /// Replies written here that came back with the blog's comments, with what they are called there: each stands once.
  private static func returned(_ replies: [Reply], among comments: [Comment]) -> [(id: CommentID, reply: ReplyID)] {
    let known = replies.compactMap { reply -> (id: CommentID, reply: ReplyID)? in
      guard reply.status.isShown, let remote = reply.delivery?.remote else { return nil }
      return (remote.here ?? remote.id.map(CommentID.init)).map { ($0, reply.id) }
    }
    // What the blog took out of the thread again stands there by its own words.
    return known.isEmpty ? [] : known.filter { reply in comments.contains { $0.id == reply.id } }
  }

  /// Entries that stand in their places already.
  init(entries: [Entry], linkBacks: [Entry]) {
    self.entries = entries
    self.linkBacks = linkBacks
  }

  /// The number that a text names, written as the thread writes numbers: "07" is an id if anything.
  public static func number(_ text: String) -> Int? { Int(text).flatMap { String($0) == text ? $0 : nil } }

  /// The index of an entry among `entries`, link backs not searched.
  public func index(of key: Key) -> Int? { entries.firstIndex { $0.key == key } }

  /// Every entry, link backs last.
  public var allEntries: [Entry] { entries + linkBacks }

  /// Follows each chain of parents once; where it comes back to itself, the earliest member of the circle
  /// in the file becomes a top-level entry.
  private static func cutCycles(_ parents: inout [Int?], _ oddities: inout [Oddity?]) {
    // As nearly every file has it: who answers stands behind what is answered.
    if parents.indices.allSatisfy({ parents[$0] ?? -1 < $0 }) { return }
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
}
