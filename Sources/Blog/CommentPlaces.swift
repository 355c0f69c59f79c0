/// What decides about a comment's place in its thread.
///
/// Taken from the comments in one go: they lie all over the memory, and a thread goes over these again and again.
struct PlacingFacts {
  /// A comment's id as far as it is a number.
  enum ID: Equatable {
    /// The number that the id is, where no other id is the same number.
    case number(UInt64)
    /// Anything else.
    case text
  }

  var id: ID
  /// What it answers; nil for the post.
  var target: ID?
  /// When it was written; nil where nothing says so.
  var seconds: Int64?
  var isLinkBack: Bool

  init(_ comment: Comment) {
    id = ID(comment.id)
    if let target = comment.inReplyTo, !target.value.isEmpty { self.target = ID(target) }
    seconds = comment.published?.seconds
    isLinkBack = comment.kind.isLinkBack
  }

  /// The comments that readers see, and the facts of each.
  static func ofShown(_ comments: [Comment]) -> (comments: [Comment], facts: [PlacingFacts]) {
    var facts: [PlacingFacts] = []
    facts.reserveCapacity(comments.count)
    var shown: [Comment]?
    for (index, comment) in comments.enumerated() {
      if comment.status.isShown {
        shown?.append(comment)
        facts.append(PlacingFacts(comment))
      } else if shown == nil {
        shown = Array(comments[..<index])
      }
    }
    return (shown ?? comments, facts)
  }
}

extension PlacingFacts.ID {
  init(_ id: CommentID) {
    var text = id.value
    self = text.withUTF8 { digits in
      guard 1...18 ~= digits.count, digits[0] != UInt8(ascii: "0") else { return .text }
      var number: UInt64 = 0
      for byte in digits {
        let digit = byte &- UInt8(ascii: "0")
        guard digit < 10 else { return .text }
        number = number * 10 + UInt64(digit)
      }
      return .number(number)
    }
  }
}

/// Where each id stands first. Nearly every blog numbers its comments, and a long thread has most of its numbers: a table of
/// them takes a tenth of the time that hashing their texts takes, which is more than all else about a comment.
struct FirstPlaces {
  /// By number, from the smallest on; -1 for none.
  private var table: [Int] = []
  private var smallest: UInt64 = 0
  private var others: [CommentID: Int] = [:]

  init(_ facts: [PlacingFacts]) {
    var (smallest, largest): (UInt64, UInt64) = (.max, 0)
    for fact in facts {
      guard case .number(let number) = fact.id else { continue }
      smallest = min(smallest, number)
      largest = max(largest, number)
    }
    // Ids that lie too far apart for a table are hashed.
    guard smallest <= largest, largest - smallest < UInt64(facts.count) * 8 else {
      others.reserveCapacity(facts.count)
      return
    }
    self.smallest = smallest
    table = [Int](repeating: -1, count: Int(largest - smallest) + 1)
  }

  /// False where the id has its place already.
  mutating func take(_ id: PlacingFacts.ID, _ text: @autoclosure () -> CommentID, at place: Int) -> Bool {
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
    return take(&others[text()])
  }

  /// Where the id stands first; nil where it does not.
  func place(of id: PlacingFacts.ID, _ text: @autoclosure () -> CommentID?) -> Int? {
    guard let slot = slot(id) else { return text().flatMap { others[$0] } }
    return table[slot] < 0 ? nil : table[slot]
  }

  private func slot(_ id: PlacingFacts.ID) -> Int? {
    guard !table.isEmpty, case .number(let number) = id, number >= smallest, number - smallest < UInt64(table.count)
    else { return nil }
    return Int(number - smallest)
  }
}

/// What answers what, in one array for all: a list for each comment would be ten thousand of them.
struct Answers {
  /// Members by what they answer, siblings oldest first.
  private(set) var order: [Int]
  /// Where the answers to each member begin in `order`; then those to the post, then the end.
  private var starts: [Int]

  init(parents: [Int?], facts: [PlacingFacts]) {
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
      sort(starts[member]..<starts[member + 1], facts)
    }
  }

  private mutating func sort(_ range: Range<Int>, _ facts: [PlacingFacts]) {
    guard let sorted = Self.sorted(order[range], facts) else { return }
    order.replaceSubrange(range, with: sorted)
  }

  /// Where a comment belongs among others.
  private struct Rank {
    var seconds = Int64.min
    /// Of two comments of one moment the one with the smaller number came first; ids that are no numbers say nothing.
    var number: UInt64 = 0
    /// The place of the comment that has the date.
    var anchor = -1

    /// A comment without a date stays behind the one before it in the file.
    mutating func follow(_ fact: PlacingFacts, at index: Int) {
      guard let seconds = fact.seconds else { return }
      let number = if case .number(let number) = fact.id { number } else { UInt64.max }
      self = Rank(seconds: seconds, number: number, anchor: index)
    }

    func precedes(_ other: Rank) -> Bool {
      (seconds, number, anchor) < (other.seconds, other.number, other.anchor)
    }
  }

  /// By date and id; nil where they are already.
  private static func sorted(_ indices: some Collection<Int>, _ facts: [PlacingFacts]) -> [Int]? {
    guard !isSorted(indices, facts) else { return nil }
    var latest = Rank()
    var keyed: [(index: Int, rank: Rank)] = []
    keyed.reserveCapacity(indices.count)
    for index in indices {
      latest.follow(facts[index], at: index)
      keyed.append((index, latest))
    }
    keyed.sort { $0.rank.precedes($1.rank) || $0.rank.anchor == $1.rank.anchor && $0.index < $1.index }
    return keyed.map(\.index)
  }

  private static func isSorted(_ indices: some Collection<Int>, _ facts: [PlacingFacts]) -> Bool {
    var latest = Rank()
    for index in indices where facts[index].seconds != nil {
      var next = latest
      next.follow(facts[index], at: index)
      if next.precedes(latest) { return false }
      latest = next
    }
    return true
  }

  /// Which number each comment of a thread has, from 1; nil where they have them in their order.
  static func numbers(_ facts: [PlacingFacts]) -> [Int]? {
    guard let sorted = sorted(facts.indices, facts) else { return nil }
    var numbers = [Int](repeating: 0, count: facts.count)
    for (place, index) in sorted.enumerated() { numbers[index] = place + 1 }
    return numbers
  }

  /// Where those to the post stand in `order`.
  var toPost: Range<Int> { self[starts.count - 2] }
  /// Where those to a member stand in `order`.
  subscript(member: Int) -> Range<Int> { starts[member]..<starts[member + 1] }
}
