import Blog
import TextFormats

/// Whether two comments with the same id are one.
enum SameComment {
  /// Whether author, date and text all say that another comment has the same id: one of another site, or of another
  /// program on the same one.
  static func contradicts(_ old: JSON, _ comment: Comment) -> Bool {
    guard let name = old["author"]?["name"]?.string, !name.isEmpty, !comment.author.name.isEmpty,
      let date = old["date_published"]?.string.flatMap({ Timestamp($0) }), let published = comment.published
    else { return false }
    return name != comment.author.name && date.seconds != published.seconds && !SameText.isSaid(comment.body, in: old)
  }

  static func contradicts(_ a: JSON, _ b: JSON) -> Bool {
    CommentFile(b).map { contradicts(a, $0.comment) } ?? false
  }
}

/// The comments of a post by id, as they are taken one after the other.
struct CommentPlacesByID {
  private let old: [JSON]
  private var free: [String: [Int]] = [:]
  /// What was taken or added: by id, the texts.
  private var taken: [String: Set<String>] = [:]

  init(_ old: [JSON]) {
    self.old = old
    for (index, element) in old.enumerated() { free[CommentMerge.id(of: element), default: []].append(index) }
  }

  /// Whether the same comment, word for word, was there before.
  func hasTaken(_ id: String, _ comment: Comment) -> Bool { taken[id]?.contains(comment.body.source) == true }

  mutating func add(_ id: String, _ comment: Comment) { taken[id, default: []].insert(comment.body.source) }

  /// The comment here that one of a source is.
  mutating func take(_ id: String, _ comment: Comment) -> Int? {
    guard let places = free[id], !places.isEmpty else { return nil }
    let exact =
      places.count == 1 ? nil : places.firstIndex { SameText.has(old[$0], comment.body.source) }
    guard let turn = exact ?? places.firstIndex(where: { !SameComment.contradicts(old[$0], comment) }) else {
      return nil
    }
    let place = places[turn]
    free[id]?.remove(at: turn)
    add(id, comment)
    return place
  }
}

/// Compares what a source says with what a file says.
enum SameText {
  private static let members = ["content_markdown", "content_html", "content_text"]

  static func has(_ json: JSON, _ text: String) -> Bool { members.contains { json[$0]?.string == text } }

  /// The same moment, whatever the offset from UTC.
  static func isMoment(_ moment: Timestamp, _ old: JSON?) -> Bool {
    old?.string.flatMap { Timestamp($0) }?.seconds == moment.seconds
  }

  /// Whether a file's text says the same to a reader: letter by letter, with as many links and pictures.
  static func isSaid(_ body: Body, in json: JSON?) -> Bool {
    guard let json else { return false }
    let formats: [(String, BodyFormat)] = [
      ("content_markdown", .markdown), ("content_html", .html), ("content_text", .text),
    ]
    for (member, format) in formats {
      guard let text = json[member]?.string, !text.isEmpty else { continue }
      if text == body.source, format == body.format { return true }
      return marks(text) == marks(body.source) && letters(Body(format: format, source: text)) == letters(body)
    }
    return false
  }

  private static func marks(_ text: String) -> Int {
    text.ranges(of: "<a ").count + text.ranges(of: "<img").count
  }

  /// Programs curl quotes and join lines: letters and digits are what they leave alone.
  private static func letters(_ body: Body) -> [Unicode.Scalar] {
    SearchableText.text(of: body).unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
