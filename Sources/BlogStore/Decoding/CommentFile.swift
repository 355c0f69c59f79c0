import Blog
import TextFormats

/// One element of a post's `comments`. Nothing in it keeps the comment from being shown.
struct CommentFile {
  /// Where its parts begin, in bytes; the whole comment where it lacks them.
  struct Place: Hashable, Sendable {
    var id: Int
    var parent: Int
  }

  var comment: Comment
  var issues: [Issue]
  var place: Place

  /// Nil where it is no object.
  init?(_ json: JSON) {
    guard var reader = ObjectReader(json) else { return nil }
    let kind = CommentKind(reader.string("kind") ?? "")
    if case .other(let word) = kind { reader.note(.warning(.member(.unknownKind(word)), at: reader["kind"]?.offset)) }
    let status = CommentStatus(reader.string("status") ?? "")
    if case .other(let word) = status {
      reader.note(.warning(.member(.unknownStatus(word)), at: reader["status"]?.offset))
    }
    let author = reader.authors().first ?? Author(name: "")
    if author.name.isEmpty {
      reader.note(.warning(.comment(.withoutAuthor), at: reader["author"]?.offset ?? reader.offset))
    }
    let published = reader.date("date_published")
    let body = reader.body(isEssential: false)
    var id = reader.id("id")
    if id == nil {
      reader.note(.warning(.comment(.withoutID), at: reader["id"]?.offset ?? reader.offset))
      id = CommentFile.madeUpID(author: author, published: published, body: body)
    }
    comment = Comment(
      id: CommentID(id ?? ""), inReplyTo: reader.id("in_reply_to").map(CommentID.init), kind: kind, author: author,
      published: published, body: body, status: status, url: reader.nonEmptyString("url"),
      hasVanished: reader.bool(CommentMerge.vanishedMember) ?? false)
    issues = reader.issues
    place = Place(id: reader["id"]?.offset ?? reader.offset, parent: reader["in_reply_to"]?.offset ?? reader.offset)
  }

  /// So many comments are worth waking other cores for.
  private static let portion = 1000

  /// Every element of a list in its place; nil for what is no object.
  static func all(_ elements: [JSON]) -> [CommentFile?] {
    guard elements.count > portion else { return elements.map { CommentFile($0) } }
    return [CommentFile?](unsafeUninitializedCapacity: elements.count) { buffer, count in
      nonisolated(unsafe) let places = buffer
      let portions = (elements.count + portion - 1) / portion
      Workers.share(portions) { number in
        for place in number * portion..<min((number + 1) * portion, elements.count) {
          places.initializeElement(at: place, to: CommentFile(elements[place]))
        }
      }
      count = elements.count
    }
  }

  /// From what the comment says and not from its place, so that read marks and replies stay with it when
  /// others come or go.
  private static func madeUpID(author: Author, published: Timestamp?, body: Body) -> String {
    CommentID.madeUpBeginning + hexadecimalHash("\(author.name)\0\(published?.text ?? "")\0\(body.source)")
  }
}

extension CommentFile {
  /// A comment without anything to be said about it.
  init(_ comment: Comment, place: Place) {
    self.comment = comment
    issues = []
    self.place = place
  }
}

extension CommentID {
  static let madeUpBeginning = "no-id-"

  /// Whether it may be one that stands for a missing id.
  var isMadeUp: Bool { value.hasPrefix(CommentID.madeUpBeginning) }
}

/// What stands in a post's `comments`.
struct CommentElements {
  /// The plain ones, in order, and where each stands.
  private var comments: [Comment] = []
  private var places: [CommentFile.Place] = []
  /// What is no plain comment, and how many plain ones stand before it.
  private var rest: [(place: Int, value: JSON)] = []

  init() {}

  init(_ values: [JSON]) {
    rest = values.map { (0, $0) }
  }

  /// How many are no plain ones.
  var restCount: Int { rest.count }

  mutating func append(_ comment: CommentFile) {
    comments.append(comment.comment)
    places.append(comment.place)
  }

  mutating func append(_ value: JSON) {
    rest.append((comments.count, value))
  }

  /// What stands behind these.
  mutating func append(_ others: CommentElements) {
    rest += others.rest.map { (comments.count + $0.place, $0.value) }
    comments += others.comments
    places += others.places
  }

  /// Every comment in its place, where each stands, and what is to be said about them.
  func all() -> (comments: [Comment], places: [CommentFile.Place], issues: [Issue]) {
    guard !rest.isEmpty else { return (comments, places, []) }
    var all: (comments: [Comment], places: [CommentFile.Place], issues: [Issue]) = ([], [], [])
    all.comments.reserveCapacity(comments.count + rest.count)
    all.places.reserveCapacity(comments.count + rest.count)
    var taken = 0
    for ((place, value), comment) in zip(rest, CommentFile.all(rest.map(\.value))) {
      all.comments += comments[taken..<place]
      all.places += places[taken..<place]
      taken = place
      guard let comment else {
        all.issues.append(
          .warning(
            .member(.ignoredElement(list: "comments", wanted: .object, found: value.kind.fact)), at: value.offset))
        continue
      }
      all.comments.append(comment.comment)
      all.places.append(comment.place)
      all.issues += comment.issues
    }
    all.comments += comments[taken...]
    all.places += places[taken...]
    return all
  }
}

/// FNV-1a, 64 bits, as 16 digits: a name that is the same on every machine and in every run.
func hexadecimalHash(_ text: String) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
