import Blog
import TextFormats

/// What an import did to each post and comment. However many of its sources had one, it counts once, by what its file says
/// now and said before the import: the summary tells by what the folder differs.
struct ImportLedger {
  /// Which comments of a post's file a source had.
  enum Met {
    case none
    case places([Int])
    /// By hashes of their ids, as ``CommentHomes`` knows them.
    case ids(Set<Int>)
  }

  private struct Standing {
    var isTouched = false
    var isNew = false
    var isWritten = false
    /// Whether every comment of the file was met.
    var hasAll = false
    var outcome = ImportTally.Outcome.unchanged
    var kind: Int32 = 0
    var status: Int32 = 0
  }

  /// What stood in a file before the import wrote it.
  private struct Before {
    var text: Int64
    /// By hashes of their ids: hashes of comments that are not what they were, of which the last bit tells those that had
    /// vanished; zero for the others.
    var comments: [UInt32: UInt32]

    mutating func note(_ old: [JSON], _ oldKeys: [UInt32], _ new: [JSON], _ newKeys: [UInt32]) {
      var places: [UInt32: Int]?
      for (place, element) in old.enumerated() where comments[oldKeys[place]] == 0 {
        let key = oldKeys[place]
        var now: Int? = place < new.count && newKeys[place] == key ? place : nil
        if now == nil {
          if places == nil { places = Dictionary(zip(newKeys, newKeys.indices)) { first, _ in first } }
          now = places?[key]
        }
        if let now, new[now].isSame(as: element) { continue }
        comments[key] = ImportLedger.hash(element)
      }
    }
  }

  /// By the numbers of the posts.
  private var standings: [Standing] = []
  private var met: [Int32: Set<UInt32>] = [:]
  private var before: [Int32: Before] = [:]
  private var words: [String] = []
  private var numbers: [String: Int32] = [:]
  private var replies: Set<String> = []
  private var media: [String: ImportTally.Outcome] = [:]

  private mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    numbers[word] = Int32(words.count)
    words.append(word)
    return Int32(words.count - 1)
  }

  private mutating func makeRoom(for post: Int32) {
    while standings.count <= Int(post) { standings.append(Standing()) }
  }

  // MARK: Posts

  /// A post gets a file.
  ///
  /// - Parameter comments: all that are in it.
  mutating func addNew(_ number: Int32, _ post: Post, comments: [Comment], to tally: inout ImportTally) {
    makeRoom(for: number)
    set(number, kind: post.marks.kind, status: post.marks.status.word, &tally) {
      $0.isNew = true
      $0.isWritten = true
      $0.outcome = .new
    }
    for comment in comments {
      tally.comments.add(1, to: .new)
      tally.commentKinds.add(1, to: comment.kind.word)
      tally.commentStatuses.add(1, to: comment.status.word)
      if comment.hasVanished { tally.comments.add(1, to: .vanished) }
    }
  }

  /// A source had a post and nothing new of it.
  mutating func addUnchanged(_ number: Int32, _ post: Post, to tally: inout ImportTally) {
    makeRoom(for: number)
    guard !standings[Int(number)].isTouched else { return }
    set(number, kind: post.marks.kind, status: post.marks.status.word, &tally) { _ in }
  }

  /// A post's file becomes another one, or stays the same.
  ///
  /// - Parameters:
  ///   - bytes: the file before that, where it is what stood there before the import.
  ///   - isWritten: whether both differ.
  mutating func touch(
    _ number: Int32, from old: JSON, _ bytes: [UInt8], to new: JSON, isWritten: Bool, met: Met,
    _ tally: inout ImportTally
  ) {
    makeRoom(for: number)
    let standing = standings[Int(number)]
    if standing.isTouched { count(old, number, by: -1, &tally) }
    if isWritten, !standing.isNew {
      let (elements, others) = (old["comments"]?.elements ?? [], new["comments"]?.elements ?? [])
      let (keys, otherKeys) = (Self.keys(of: elements), Self.keys(of: others))
      let start = Before(
        text: standing.isWritten ? 0 : ContentHash.hash(bytes),
        comments: before[number] == nil ? Dictionary(keys.map { ($0, 0) }) { first, _ in first } : [:])
      before[number, default: start].note(elements, keys, others, otherKeys)
    }
    let outcome: ImportTally.Outcome =
      if standing.isNew { .new } else if let before = before[number], isWritten || standing.isWritten {
        // Only who writes twice may write what was there before.
        standing.isWritten && ContentHash.hash(new.prettyText) == before.text ? .unchanged : .changed
      } else { .unchanged }
    set(number, kind: new["kind"]?.string ?? "post", status: new["status"]?.string ?? "published", &tally) {
      $0.isWritten = $0.isWritten || isWritten
      $0.outcome = outcome
    }
    add(met, of: new, number)
    count(new, number, by: 1, &tally)
  }

  private mutating func set(
    _ number: Int32, kind: String, status: String, _ tally: inout ImportTally, _ change: (inout Standing) -> Void
  ) {
    let place = Int(number)
    var standing = standings[place]
    if standing.isTouched {
      tally.posts.add(-1, to: standing.outcome)
      tally.postKinds.add(-1, to: words[Int(standing.kind)])
      tally.postStatuses.add(-1, to: words[Int(standing.status)])
    }
    change(&standing)
    (standing.isTouched, standing.kind, standing.status) = (true, self.number(of: kind), self.number(of: status))
    tally.posts.add(1, to: standing.outcome)
    tally.postKinds.add(1, to: kind)
    tally.postStatuses.add(1, to: status)
    standings[place] = standing
  }

  // MARK: Comments

  /// A reply that was written here comes back.
  mutating func addReply(_ comment: Comment, to tally: inout ImportTally) {
    guard replies.insert(comment.id.value).inserted else { return }
    tally.comments.add(1, to: .unchanged)
    tally.commentKinds.add(1, to: comment.kind.word)
    tally.commentStatuses.add(1, to: comment.status.word)
  }

  /// Comments for a post of which a dry run does not know what it would have written.
  func addNewComments(of json: JSON, to tally: inout ImportTally) {
    for element in json["comments"]?.elements ?? [] where element.members != nil {
      tally.comments.add(1, to: .new)
      Self.countWords(of: element, by: 1, &tally)
      if Self.hasVanished(element) { tally.comments.add(1, to: .vanished) }
    }
  }

  private mutating func add(_ met: Met, of json: JSON, _ number: Int32) {
    let standing = standings[Int(number)]
    guard !standing.isNew else { return }
    let elements = json["comments"]?.elements ?? []
    func keys(_ isMet: (Int) -> Bool) -> [UInt32] {
      let keys = Self.keys(of: elements)
      return keys.indices.filter(isMet).map { keys[$0] }
    }
    switch met {
    case .none: break
    case .places(let places):
      if places.count == elements.count {
        standings[Int(number)].hasAll = true
      } else if !places.isEmpty {
        let places = Set(places)
        self.met[number, default: []].formUnion(keys(places.contains))
      }
    case .ids(let ids):
      self.met[number, default: []].formUnion(
        keys { ids.contains(PostProof.hash(address: CommentMerge.id(of: elements[$0]))) })
    }
  }

  private func count(_ json: JSON, _ number: Int32, by step: Int, _ tally: inout ImportTally) {
    let standing = standings[Int(number)]
    let elements = json["comments"]?.elements ?? []
    guard !elements.isEmpty else { return }
    let (met, before) = (met[number] ?? [], before[number])
    let needsKeys = !standing.isNew && (before != nil || !standing.hasAll)
    guard !needsKeys || standing.hasAll || !met.isEmpty || before != nil else { return }
    let keys = needsKeys ? Self.keys(of: elements) : []
    for (place, element) in elements.enumerated() where element.members != nil {
      let old = needsKeys ? before?.comments[keys[place]] : nil
      let isHere = !standing.isNew && (before == nil || old != nil)
      let hadVanished =
        isHere && (old.map { $0 == 0 ? Self.hasVanished(element) : $0 & 1 == 1 } ?? Self.hasVanished(element))
      let vanishes = Self.hasVanished(element) && !hadVanished
      if vanishes { tally.comments.add(step, to: .vanished) }
      guard standing.isNew || standing.hasAll || met.contains(keys[place]), !(vanishes && isHere) else { continue }
      let isSame = old.map { $0 == 0 || $0 == Self.hash(element) } ?? true
      tally.comments.add(step, to: !isHere ? .new : isSame ? .unchanged : .changed)
      Self.countWords(of: element, by: step, &tally)
    }
  }

  private static func countWords(of element: JSON, by step: Int, _ tally: inout ImportTally) {
    tally.commentKinds.add(step, to: CommentKind(element["kind"]?.string ?? "").word)
    tally.commentStatuses.add(step, to: CommentStatus(element["status"]?.string ?? "").word)
  }

  private static func hasVanished(_ element: JSON) -> Bool { element[CommentMerge.vanishedMember]?.bool == true }

  /// By id; of several of one id by their order.
  private static func keys(of elements: [JSON]) -> [UInt32] {
    let ids = elements.map { PostProof.hash(CommentMerge.id(of: $0)) }
    guard Set(ids).count < ids.count else { return ids.map { UInt32(truncatingIfNeeded: $0) } }
    var seen: [Int: Int] = [:]
    return ids.map { id in
      let turn = seen[id, default: 0]
      seen[id] = turn + 1
      return UInt32(truncatingIfNeeded: turn == 0 ? id : (id &* 31 &+ turn).hashValue)
    }
  }

  /// Never zero.
  private static func hash(_ element: JSON) -> UInt32 {
    UInt32(truncatingIfNeeded: element.meaningHash) & ~1 | 2 | (hasVanished(element) ? 1 : 0)
  }

  // MARK: Media

  /// A file was copied, or is a copy already.
  mutating func addMedia(_ name: String, _ outcome: ImportTally.Outcome, to tally: inout ImportTally) {
    let old = media[name]
    let now = old == .new ? .new : old == .changed && outcome == .unchanged ? .changed : outcome
    if let old { tally.media.add(-1, to: old) }
    tally.media.add(1, to: now)
    media[name] = now
  }
}

extension Dictionary where Value == Int {
  /// A count of nothing is none.
  fileprivate mutating func add(_ step: Int, to key: Key) {
    let count = self[key, default: 0] + step
    self[key] = count == 0 ? nil : count
  }
}

extension JSON {
  /// The same for values that say the same.
  fileprivate var meaningHash: Int {
    var hasher = Hasher()
    switch value {
    case .array(let elements): for element in elements { hasher.combine(element.meaningHash) }
    case .object(let members):
      var all = 0
      for member in members {
        var one = Hasher()
        one.combine(member.key)
        one.combine(member.value.meaningHash)
        all ^= one.finalize()
      }
      hasher.combine(all)
      hasher.combine(members.count)
    default: hasher.combine(value)
    }
    return hasher.finalize()
  }
}
