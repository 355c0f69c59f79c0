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
    let written = replies.filter(\.status.isShown)
      .sorted { ($0.published ?? $0.created, $0.id) < ($1.published ?? $1.created, $1.id) }
    var members = comments.filter(\.status.isShown)
    let ownFrom = members.count
    members += written.map(\.comment)

    var firstWithID = FirstPlaces(members)
    var occurrences: [CommentID: Int] = [:]
    var oddities = [Oddity?](repeating: nil, count: members.count)
    var keys: [Key] = []
    keys.reserveCapacity(members.count)
    for index in members.indices {
      let id = members[index].id
      var occurrence = 0
      if !firstWithID.take(id, at: index) {
        occurrence = occurrences[id, default: 0] + 1
        occurrences[id] = occurrence
        oddities[index] = .duplicate
      }
      keys.append(Key(id: id, occurrence: occurrence))
    }

    var parents = [Int?](repeating: nil, count: members.count)
    for index in members.indices {
      guard let target = members[index].inReplyTo, !target.value.isEmpty else { continue }
      let parent = firstWithID[target]
      if let parent, parent != index {
        parents[index] = parent
      } else {
        oddities[index] = parent == index ? .cycle : .orphan
      }
    }
    CommentThread.cutCycles(&parents, &oddities)
    let answers = Answers(parents: parents, dates: members.map { $0.published?.seconds })

    func entry(_ index: Int, depth: Int, parent: Int?) -> Entry {
      Entry(
        key: keys[index], comment: members[index], number: index + 1, depth: depth, parent: parent,
        descendantCount: 0, reply: index < ownFrom ? nil : written[index - ownFrom].id, oddity: oddities[index])
    }
    var entries: [Entry] = []
    entries.reserveCapacity(members.count)
    var linkBacks: [Entry] = []
    // An explicit stack: a thread may be deeper than the machine's.
    var stack: [(index: Int, depth: Int, parent: Int?)] = []
    for root in answers.toPost {
      if members[root].kind.isLinkBack && answers[root].isEmpty {
        linkBacks.append(entry(root, depth: 0, parent: nil))
        continue
      }
      stack.append((root, 0, nil))
      while let next = stack.popLast() {
        let place = entries.count
        entries.append(entry(next.index, depth: next.depth, parent: next.parent))
        for child in answers[next.index].reversed() { stack.append((child, next.depth + 1, place)) }
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

/// Where each id stands first. Nearly every blog numbers its comments, and a long thread has most of its numbers: a table of
/// them takes a tenth of the time that hashing their texts takes, which is more than all else about a comment.
private struct FirstPlaces {
  /// By number, from the smallest on; -1 for none.
  private var table: [Int] = []
  private var smallest: UInt64 = 0
  private var others: [CommentID: Int] = [:]

  init(_ members: [Comment]) {
    var (smallest, largest): (UInt64, UInt64) = (.max, 0)
    for member in members {
      guard let number = FirstPlaces.number(member.id) else { continue }
      smallest = min(smallest, number)
      largest = max(largest, number)
    }
    // Ids that lie too far apart for a table are hashed.
    guard smallest <= largest, largest - smallest < UInt64(members.count) * 8 else {
      others.reserveCapacity(members.count)
      return
    }
    self.smallest = smallest
    table = [Int](repeating: -1, count: Int(largest - smallest) + 1)
  }

  /// False where the id has its place already.
  mutating func take(_ id: CommentID, at place: Int) -> Bool {
    if let slot = slot(id) {
      guard table[slot] < 0 else { return false }
      table[slot] = place
      return true
    }
    // One look into the dictionary for both.
    func take(_ first: inout Int?) -> Bool {
      guard first == nil else { return false }
      first = place
      return true
    }
    return take(&others[id])
  }

  subscript(id: CommentID) -> Int? {
    guard let slot = slot(id) else { return others[id] }
    return table[slot] < 0 ? nil : table[slot]
  }

  private func slot(_ id: CommentID) -> Int? {
    guard !table.isEmpty, let number = FirstPlaces.number(id), number >= smallest,
      number - smallest < UInt64(table.count)
    else { return nil }
    return Int(number - smallest)
  }

  /// The number that the id is, where no other id is the same number.
  private static func number(_ id: CommentID) -> UInt64? {
    var text = id.value
    return text.withUTF8 { digits in
      guard 1...18 ~= digits.count, digits[0] != UInt8(ascii: "0") else { return nil }
      var number: UInt64 = 0
      for byte in digits {
        let digit = byte &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        number = number * 10 + UInt64(digit)
      }
      return number
    }
  }
}

/// What answers what, in one array for all: a list for each comment would be ten thousand of them.
private struct Answers {
  /// Members by what they answer, siblings oldest first.
  private var order: [Int]
  /// Where the answers to each member begin in `order`; then those to the post, then the end.
  private var starts: [Int]

  init(parents: [Int?], dates: [Int64?]) {
    let post = parents.count
    starts = [Int](repeating: 0, count: post + 2)
    for parent in parents { starts[(parent ?? post) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    order = [Int](repeating: 0, count: parents.count)
    var next = starts
    for (index, parent) in parents.enumerated() {
      order[next[parent ?? post]] = index
      next[parent ?? post] += 1
    }
    for member in 0...post where starts[member + 1] - starts[member] > 1 {
      sort(starts[member]..<starts[member + 1], dates)
    }
  }

  /// A comment without a date stays behind the one before it in the file.
  private mutating func sort(_ range: Range<Int>, _ dates: [Int64?]) {
    var latest = Int64.min
    var isSorted = true
    var keyed: [(index: Int, seconds: Int64)] = []
    keyed.reserveCapacity(range.count)
    for index in order[range] {
      let seconds = dates[index] ?? latest
      if seconds < latest { isSorted = false }
      latest = seconds
      keyed.append((index, seconds))
    }
    if isSorted { return }
    keyed.sort { ($0.seconds, $0.index) < ($1.seconds, $1.index) }
    for (place, member) in zip(range, keyed) { order[place] = member.index }
  }

  var toPost: ArraySlice<Int> { self[starts.count - 2] }
  subscript(member: Int) -> ArraySlice<Int> { order[starts[member]..<starts[member + 1]] }
}
