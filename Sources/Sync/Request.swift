import Blog
import Interchange
import TextFormats

/// A name with its value, as HTTP has them.
public struct HeaderField: Hashable, Sendable {
  /// As it was written; case does not matter.
  public var name: String
  /// As it was written.
  public var value: String

  /// Memberwise.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A GET that is to be sent.
public struct Request: Hashable, Sendable {
  /// What its answer is given back with.
  public var id: Int
  /// Absolute.
  public var url: String
  /// The tag of the last answer, without `W/`: where nothing changed, 304 is enough.
  public var etag: String?
  /// `Last-Modified` of the last answer.
  public var lastModified: String?

  /// Memberwise.
  public init(id: Int, url: String, etag: String? = nil, lastModified: String? = nil) {
    self.id = id
    self.url = url
    self.etag = etag
    self.lastModified = lastModified
  }
}

/// What a server answered in the end, whatever its status; whole.
public struct Answer: Hashable, Sendable {
  /// HTTP's number.
  public var status: Int
  /// In their order; names may repeat.
  public var headers: [HeaderField]
  /// Unpacked.
  public var body: [UInt8]
  /// Where it was found, redirects followed.
  public var url: String
  /// Where every redirect on the way was for good.
  public var hasMovedForGood: Bool
  /// What was read of the body ahead of time.
  private(set) var value: JSON?
  /// Its comments, by their numbers.
  private(set) var comments: [Int: Comment] = [:]

  /// A comment of WordPress's, and the number of its post.
  struct Comment: Hashable, Sendable {
    var comment: ImportedComment
    var post: Int
  }

  /// Reads a body of JSON now: on whatever thread it came, while another one works on the answer before it.
  public mutating func readAhead() {
    if let first = head.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      value = try? JSONParser.parse(body)
    }
    for json in value?.elements ?? [] where json["post"] != nil {
      if let id = WordPressAPI.number(json["id"]), let (comment, post) = WordPressAPI.comment(json) {
        comments[id] = Comment(comment: comment, post: post)
      }
    }
  }

  /// Memberwise.
  public init(
    status: Int, headers: [HeaderField] = [], body: [UInt8] = [], url: String, hasMovedForGood: Bool = false
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.url = url
    self.hasMovedForGood = hasMovedForGood
  }

  /// The first value of a name.
  subscript(name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }

  /// Every value of a name.
  func all(_ name: String) -> [String] { headers.filter { $0.name.lowercased() == name }.map(\.value) }

  /// The server's clock.
  var date: Timestamp? { self["date"].flatMap(WebDate.read) }

  /// A whole number.
  func number(_ name: String) -> Int? { self[name].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil } }
}
