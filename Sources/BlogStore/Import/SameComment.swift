import Blog
import TextFormats

/// Whether two comments with the same id are one.
enum SameComment {
  /// No zone is further from UTC, in seconds, and none is off by less than a quarter of an hour.
  private static let farthestZone: Int64 = 14 * 3600
  private static let zoneStep: Int64 = 900

  /// Whether date and text both say that another comment has the same id: one of another site, or of another program on
  /// the same one. Without dates the author's name has to tell.
  static func contradicts(_ old: JSON, _ comment: Comment) -> Bool {
    let name = old["author"]?["name"]?.string ?? ""
    let hasOtherName = !name.isEmpty && !comment.author.name.isEmpty && name != comment.author.name
    if let date = old["date_published"]?.string.flatMap({ Timestamp($0) }), let published = comment.published {
      let apart = abs(date.seconds - published.seconds)
      guard apart != 0 else { return false }
      // Exports that do not say their zone are read in another one than feeds.
      if !hasOtherName, apart <= farthestZone, apart % zoneStep == 0 { return false }
    } else if !hasOtherName {
      return false
    }
    return !SameText.isSaid(comment.body, in: old)
  }

  static func contradicts(_ a: JSON, _ b: JSON) -> Bool {
    CommentFile(b).map { contradicts(a, $0.comment) } ?? false
  }

  /// Whether a comment of a file, of the same moment, says the same and is by the same author.
  static func isRepeated(_ comment: Comment, in old: JSON) -> Bool {
    !comment.body.source.isEmpty && (old["author"]?["name"]?.string ?? "") == comment.author.name
      && SameText.isSaid(comment.body, in: old)
  }

  /// Whether a comment of a file is the one that a feed has, whatever address it has there: id, date, and words or author.
  static func isRecognized(_ comment: Comment, in old: JSON) -> Bool {
    guard let published = comment.published, SameText.isMoment(published, old["date_published"]),
      PostProof.hash(address: CommentMerge.id(of: old)) == PostProof.hash(address: comment.id.value)
    else { return false }
    return SameText.isSaid(comment.body, in: old)
      || !comment.author.name.isEmpty && old["author"]?["name"]?.string == comment.author.name
  }
}

/// The comments of a post by id, as they are taken one after the other. An id that is an address is the same with `https`.
struct CommentPlacesByID {
  private let old: [JSON]
  private var free: [Int: [Int]] = [:]
  /// What was taken or added: by id, hashes of the texts. Only asked for where a source may repeat itself.
  private var taken: [Int: Set<Int>] = [:]
  /// How ids that are addresses are written here.
  private var spellings: [Int: String] = [:]
  /// Which comment here one is that has an id which is new, by that.
  private var renamed: [Int: Int] = [:]
  private let isComplete: Bool

  init(_ old: [JSON], isComplete: Bool) {
    self.old = old
    self.isComplete = isComplete
    for (index, element) in old.enumerated() {
      let id = CommentMerge.id(of: element)
      free[Self.key(id), default: []].append(index)
      spell(id)
    }
  }

  private static func key(_ id: String) -> Int { isAddress(id) ? PostProof.hash(address: id) : id.hashValue }

  private static func isAddress(_ id: String) -> Bool { id.utf8.count > 7 && id.lowercased().hasPrefix("http") }

  private mutating func spell(_ id: String) {
    if Self.isAddress(id), spellings[Self.key(id)] == nil { spellings[Self.key(id)] = id }
  }

  /// An id as it is written here.
  func spelling(of id: String) -> String {
    if !renamed.isEmpty, let place = renamed[Self.key(id)] { return CommentMerge.id(of: old[place]) }
    return spellings.isEmpty ? id : spellings[Self.key(id)] ?? id
  }

  /// A blog that moved to another program numbers its comments anew: who wrote the same words at the same moment wrote one
  /// comment, where only one of both ids is here and only the other one at the source, which knows all.
  ///
  /// - Parameter comments: everything that the source has, with its ids.
  mutating func expect(_ comments: some Sequence<(id: String, comment: Comment)>) {
    var unknown: [(key: Int, comment: Comment)] = []
    var lacking = free
    for (id, comment) in comments {
      let key = Self.key(id)
      if lacking.removeValue(forKey: key) == nil, free[key] == nil { unknown.append((key, comment)) }
    }
    guard !unknown.isEmpty, !lacking.isEmpty else { return }
    var byMoment: [Int64: [Int]] = [:]
    for place in lacking.values.joined().sorted() {
      if let date = old[place]["date_published"]?.string.flatMap({ Timestamp($0) }) {
        byMoment[date.seconds, default: []].append(place)
      }
    }
    for (key, comment) in unknown where renamed[key] == nil {
      guard let moment = comment.published?.seconds,
        let turn = byMoment[moment]?.firstIndex(where: { SameComment.isRepeated(comment, in: old[$0]) })
      else { continue }
      renamed[key] = byMoment[moment]?.remove(at: turn)
    }
  }

  /// Whether the same comment, word for word, was there before.
  func hasTaken(_ id: String, _ comment: Comment) -> Bool {
    taken[Self.key(id)]?.contains(PostProof.hash(comment.body.source)) == true
  }

  mutating func add(_ id: String, _ comment: Comment) {
    if !isComplete { taken[Self.key(id), default: []].insert(PostProof.hash(comment.body.source)) }
    spell(id)
  }

  /// The comment here that one of a source is.
  mutating func take(_ id: String, _ comment: Comment) -> Int? {
    let key = Self.key(id)
    if let place = renamed[key], let turn = free[Self.key(CommentMerge.id(of: old[place]))]?.firstIndex(of: place) {
      free[Self.key(CommentMerge.id(of: old[place]))]?.remove(at: turn)
      add(id, comment)
      return place
    }
    guard let places = free[key], !places.isEmpty else { return nil }
    let exact =
      places.count == 1 ? nil : places.firstIndex { SameText.has(old[$0], comment.body.source) }
    guard let turn = exact ?? places.firstIndex(where: { !SameComment.contradicts(old[$0], comment) }) else {
      return nil
    }
    let place = places[turn]
    free[key]?.remove(at: turn)
    add(id, comment)
    return place
  }
}
