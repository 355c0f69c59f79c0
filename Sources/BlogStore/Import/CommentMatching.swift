import Blog
import TextFormats

/// Which comments of a source are which of a post's file, and what the others are called there.
///
/// Whoever answers a comment names it by its id in the file: that id never becomes another comment's. A comment whose id is
/// somebody else's already gets one of its own, and the file keeps beside it how its source calls it.
struct CommentMatching {
  /// What becomes of a comment.
  struct Match {
    /// Where it stands in the file; nil for a new one.
    var place: Int?
    /// What it is called there.
    var id: String
    /// Whether it was said before in the same words, by the same source.
    var isRepeated = false
  }

  private let old: [JSON]
  private let isComplete: Bool
  private let sharesIDs: Bool
  /// Those of the file that no comment of the source is, by both their names.
  private var free: [Int: [Int]] = [:]
  private var isTaken: [Bool]
  /// Hashes of texts, by id. Only asked for where a source may repeat itself.
  private var said: [Int: Set<Int>] = [:]
  /// How ids that are addresses are written here.
  private var spellings: [Int: String] = [:]
  /// What ids are taken, here and by what is new; made when something is new.
  private var ids: Set<Int> = []
  /// The comments of the source by their ids there.
  private var answered: [Int: [(id: String, published: Int64?)]] = [:]
  private var hasClash = false

  /// - Parameters:
  ///   - isComplete: whether the source has all comments.
  ///   - sharesIDs: whether two of the source may have one id, as they had it in the repository.
  init(_ old: [JSON], isComplete: Bool, sharesIDs: Bool = false) {
    self.old = old
    self.sharesIDs = sharesIDs
    self.isComplete = isComplete
    isTaken = [Bool](repeating: false, count: old.count)
    free.reserveCapacity(old.count)
    for (index, element) in old.enumerated() {
      let id = CommentMerge.id(of: element)
      free[Self.key(id), default: []].append(index)
      spell(id)
      let own = CommentMerge.sourceID(of: element)
      guard !own.isEmpty else { continue }
      hasClash = true
      free[Self.key(own), default: []].append(index)
      spell(own)
    }
  }

  /// An id that is an address is the same with `https`.
  private static func key(_ id: String) -> Int { isAddress(id) ? PostProof.hash(address: id) : id.hashValue }

  private static func isAddress(_ id: String) -> Bool { id.utf8.count > 7 && id.lowercased().hasPrefix("http") }

  private mutating func spell(_ id: String) {
    if Self.isAddress(id), spellings[Self.key(id)] == nil { spellings[Self.key(id)] = id }
  }

  private func spelling(of id: String) -> String { spellings.isEmpty ? id : spellings[Self.key(id)] ?? id }

  // MARK: Comments

  /// Finds all comments of a source, in their order.
  mutating func match(_ comments: [Comment], replies: Set<String>) -> [Match] {
    var matches: [Match] = []
    matches.reserveCapacity(comments.count)
    var open: [Int] = []
    for (index, comment) in comments.enumerated() {
      let name = CommentMerge.named(comment)
      let key = Self.key(name)
      // A feed that repeats itself adds nothing; an export's repeated numbers are its own affair.
      if !isComplete, !said[key, default: []].insert(PostProof.hash(comment.body.source)).inserted {
        matches.append(Match(place: nil, id: name, isRepeated: true))
        continue
      }
      var place = take(key, comment)
      // An export of ours has it under the id that it got here.
      if place == nil, free[key] != nil { place = take(Self.key(Self.ownID(name, comment)), comment) }
      if place == nil, !replies.contains(name) { open.append(index) }
      let id = place.map { CommentMerge.id(of: old[$0]) } ?? name
      if id != name { hasClash = true }
      matches.append(Match(place: place, id: id))
    }
    if !open.isEmpty {
      recognize(&open, comments, &matches)
      ids = Set(old.map { Self.key(CommentMerge.id(of: $0)) })
      if ids.count < old.count { hasClash = true }
    }
    for index in open {
      let name = matches[index].id
      matches[index].id = newID(name, comments[index])
      if matches[index].id != name { hasClash = true }
      spell(matches[index].id)
    }
    if hasClash {
      for (index, comment) in comments.enumerated() where !matches[index].isRepeated {
        answered[Self.key(CommentMerge.named(comment)), default: []].append(
          (matches[index].id, comment.published?.seconds))
      }
    }
    return matches
  }

  /// The comment here that one of a source is.
  private mutating func take(_ key: Int, _ comment: Comment) -> Int? {
    guard let places = free[key], !places.isEmpty else { return nil }
    let exact =
      places.count == 1 ? nil : places.first { !isTaken[$0] && SameText.has(old[$0], comment.body.source) }
    guard let place = exact ?? places.first(where: { !isTaken[$0] && !SameComment.contradicts(old[$0], comment) })
    else { return nil }
    isTaken[place] = true
    return place
  }

  /// A blog that moved to another program numbers its comments anew: who wrote the same words at the same moment wrote one
  /// comment, where only one of both ids is here and only the other one at the source, which knows all; or where each of
  /// both ids is another comment's there.
  private mutating func recognize(_ open: inout [Int], _ comments: [Comment], _ matches: inout [Match]) {
    // Of a source that has only some comments nobody knows which ids are gone.
    let unknown = open.filter { isComplete || free[Self.key(matches[$0].id)] != nil }
    guard !unknown.isEmpty, isTaken.contains(false) else { return }
    var byMoment: [Int64: [Int]] = [:]
    for place in old.indices where !isTaken[place] {
      if let date = old[place]["date_published"]?.string.flatMap({ Timestamp($0) }) {
        byMoment[date.seconds, default: []].append(place)
      }
    }
    var found: Set<Int> = []
    for index in unknown {
      guard let moment = comments[index].published?.seconds,
        let turn = byMoment[moment]?.firstIndex(where: { SameComment.isRepeated(comments[index], in: old[$0]) }),
        let place = byMoment[moment]?.remove(at: turn)
      else { continue }
      isTaken[place] = true
      matches[index].place = place
      matches[index].id = CommentMerge.id(of: old[place])
      hasClash = true
      found.insert(index)
    }
    open.removeAll { found.contains($0) }
  }

  /// The id itself where it is nobody's, else one that says what the comment says: the same on every machine.
  private mutating func newID(_ name: String, _ comment: Comment) -> String {
    if ids.insert(Self.key(name)).inserted || sharesIDs && free[Self.key(name)] == nil { return name }
    let own = Self.ownID(name, comment)
    var id = own
    var count = 1
    while !ids.insert(Self.key(id)).inserted {
      count += 1
      id = "\(own)-\(count)"
    }
    return id
  }

  static func ownID(_ name: String, _ comment: Comment) -> String {
    let words = "\(comment.author.name)\0\(comment.published?.text ?? "")\0\(comment.body.source)"
    return "\(name)-\(hexadecimalHash(words).prefix(8))"
  }

  // MARK: What they answer

  /// What a comment answers, by its id in the file: what is here stays with its comment as long as the source calls that
  /// the same.
  func parent(of comment: Comment, _ match: Match) -> CommentID? {
    guard let word = comment.inReplyTo?.value else { return nil }
    guard hasClash else { return CommentID(spelling(of: word)) }
    // Nobody answers what is not written yet.
    let isOlder = { (published: Int64?) in (published ?? .min) <= comment.published?.seconds ?? .max }
    let key = Self.key(word)
    if let place = match.place, let here = old[place]["in_reply_to"]?.string, !here.isEmpty,
      let parent = free[Self.key(here)]?.first(where: { CommentMerge.id(of: old[$0]) == here }),
      [here, CommentMerge.sourceID(of: old[parent])].contains(where: { Self.key($0) == key }),
      isOlder(seconds(parent)) || answered[key]?.contains(where: { isOlder($0.published) }) != true
    {
      return CommentID(here)
    }
    if let list = answered[key] {
      return CommentID((list.first { isOlder($0.published) } ?? list[0]).id)
    }
    return CommentID(named(key, before: comment) ?? spelling(of: word))
  }

  private func seconds(_ place: Int) -> Int64 {
    old[place]["date_published"]?.string.flatMap { Timestamp($0) }?.seconds ?? .min
  }

  /// Of the comments here that had a name at their sources the one that has it now: the last that the answer can mean.
  private func named(_ key: Int, before answer: Comment) -> String? {
    let places = free[key] ?? []
    let possible = places.filter { seconds($0) <= answer.published?.seconds ?? .max }
    let present = possible.filter { old[$0][CommentMerge.vanishedMember]?.bool != true }
    return [present, possible, places].first { !$0.isEmpty }?.max { seconds($0) < seconds($1) }
      .map { CommentMerge.id(of: old[$0]) }
  }
}
