import Blog
import TextFormats

/// What says which post it is, of an item of a source or of a file here: of each word only a hash.
struct PostProof: Hashable {
  /// The members of a file that say which post it is, and how old it is.
  static let members: Set<String> = [
    "id", "url", "title", "date_published", "date_modified", "content_html", "content_markdown", "content_text",
    "summary", "attachments", "image", "_feed", "comments_url", "_wordpress", "post_id", RepositoryWriter.doubleMember,
  ]

  /// Zero stands for nothing at all.
  private(set) var feedID = 0
  /// With its fragment: the entries of a blog of one page differ by it.
  private(set) var url = 0
  private(set) var title = 0
  private(set) var published = Int64.min
  private(set) var text = 0
  /// Whether its id is none of those that no other blog can have: addresses, and long ones made at random.
  private(set) var isShortID = false
  /// A feed's link stands for an id where there is none: then it is one proof, not two.
  private var isIDLink = false
  /// Where a file lay in its folder stands for an id where it has none: it moves, as a draft does that is published.
  private(set) var isPlace = false
  /// A file whose post came without an id has its own name for one; somebody's id may be the same word.
  private(set) var isFileName = false
  /// The host of its address, the last part of its path there, and the number that the blog's program gave it.
  private(set) var host: UInt32 = 0
  private(set) var name: UInt32 = 0
  private(set) var number: UInt32 = 0

  private init(
    feedID: String, url: String?, title: String, published: Timestamp?, text: Int, slug: String?, number: String? = nil
  ) {
    if !feedID.hasPrefix("lukija:"), !Self.isFiller(feedID) { self.feedID = Self.hash(address: feedID) }
    isFileName = feedID == slug
    isPlace = feedID.hasPrefix("markdown:")
    isShortID = feedID.utf8.count <= Self.longestShort && !feedID.utf8.contains(UInt8(ascii: ":"))
    self.url = Self.hash(address: url ?? "")
    // Under an id, what nobody could read says nothing of which post it is.
    self.title =
      title.isEmpty || self.feedID != 0 && !isFileName && DamagedText.isNothing(title) ? 0 : title.hashValue | 1
    self.published = published?.seconds ?? .min
    self.text = text
    isIDLink = self.feedID == self.url
    let place = WebPlace(url ?? feedID)
    (host, name) = (place.host, place.name)
    if let number { self.number = Self.number(number) }
  }

  /// What a number of the blog's program is known by.
  static func number(_ text: String) -> UInt32 { UInt32(truncatingIfNeeded: hash(text)) | 1 }

  /// Of what is no post.
  static let none = PostProof(feedID: "", url: nil, title: "", published: nil, text: 0, slug: nil)

  /// As it is known by the file that was made for it.
  func filed(as slug: String, id: String) -> PostProof {
    var proof = self
    if id.isEmpty || id == slug { (proof.feedID, proof.isFileName) = (Self.hash(address: slug), true) }
    return proof
  }

  /// An item of a source.
  ///
  /// - Parameter number: the one that the blog's program gave it.
  init(_ post: Post, number: String? = nil) {
    // Where nothing is said in words, what is shown tells.
    let id = post.feedID
    let hasID = !id.isEmpty && !Self.isFiller(id) && !id.hasPrefix("lukija:")
    let text = [post.body.source, post.summary, post.attachments.first?.url, post.image].lazy
      .map { hasID && Self.isUnreadable(($0 ?? "").utf8) ? 0 : Self.hash($0 ?? "") }.first { $0 != 0 }
    self.init(
      feedID: post.feedID, url: post.url, title: post.title, published: post.published,
      text: text ?? 0, slug: nil, number: number)
  }

  /// Strings of a file that need only be passed over.
  static let passedOver: Set<String> = ["content_markdown", "content_html", "content_text", "summary"]

  /// A file.
  ///
  /// - Parameter bytes: the file's, where ``passedOver`` was.
  init(_ json: JSON, slug: String, bytes: [UInt8] = []) {
    let id = json["id"].flatMap(Self.id) ?? ""
    let hasID = !id.isEmpty && id != slug && !Self.isFiller(id) && !id.hasPrefix("lukija:")
    func hash(_ value: JSON?) -> Int {
      guard let value else { return 0 }
      if case .skippedString = value.value {
        let text = JSONParser.contents(ofStringAt: value.offset, in: bytes)
        return hasID && Self.isUnreadable(text) ? 0 : Self.hash(bytes: text)
      }
      return value.string.map { hasID && Self.isUnreadable($0.utf8) ? 0 : Self.hash($0) } ?? 0
    }
    let words = ["content_markdown", "content_html", "content_text", "summary"].lazy.map { hash(json[$0]) }
    let shown = [json["attachments"]?.elements?.first?["url"], json["image"]].lazy.map { hash($0) }
    self.init(
      feedID: id, url: json["url"]?.string, title: json["title"]?.string ?? "",
      published: json["date_published"]?.string.flatMap { Timestamp($0) },
      text: words.first { $0 != 0 } ?? shown.first { $0 != 0 } ?? 0, slug: slug,
      number: json["_wordpress"]?["post_id"].flatMap(Self.id))
  }

  /// Whether nothing of a text can be read: under an id that says nothing of which post it is.
  private static func isUnreadable(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first, first == UInt8(ascii: "\\") || first <= 0x20 || first == 0xEF, text.count < 100 else {
      return false
    }
    return DamagedText.isNothing(String(decoding: text, as: UTF8.self))
  }

  private static func id(_ json: JSON) -> String? {
    if case .number(let digits) = json.value { return digits }
    return json.string
  }

  /// What programs write where they have no id.
  private static let fillers: Set<String> = ["n/a", "na", "none", "null", "nil", "undefined", "-", "0", "#"]
  private static let longestFiller = 9
  private static let longestShort = 16

  private static func isFiller(_ id: String) -> Bool {
    id.isEmpty || id.utf8.count <= longestFiller && fillers.contains(id.lowercased())
  }

  /// The id, where it is one that somebody gave.
  var givenID: Int { isFileName ? 0 : feedID }
  var hasID: Bool { givenID != 0 }

  /// Whether anything but words says which post it is.
  ///
  /// - Parameter home: the blog's own address, which says nothing.
  func isNamed(home: Int) -> Bool { hasID || url != 0 && url != home }

  /// Whether it has a title and a date.
  var hasHead: Bool { title != 0 && published != .min }

  /// Everything: the same post beyond doubt.
  var exact: Int { Self.combined(givenID, url, title, Int(published), text) }

  /// By what words and dates say it is known: title and date where it has both, else the text with what there is.
  var words: Int {
    if hasHead { return Self.combined(title, Int(published)) }
    return title == 0 && text == 0 ? 0 : Self.combined(title, Int(published), text)
  }

  private static func combined(_ parts: Int...) -> Int {
    var hasher = Hasher()
    for part in parts { hasher.combine(part) }
    return hasher.finalize() | 1
  }

  /// Of the bytes: texts are long, and to compare them by what they mean takes longer than to read them.
  static func hash(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { hash(bytes: $0) }
  }

  static func hash(bytes: some Collection<UInt8>) -> Int {
    guard !bytes.isEmpty else { return 0 }
    var hasher = Hasher()
    _ = bytes.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    return hasher.finalize() | 1
  }

  /// Of an address, without what changes when a blog moves to `https`, gives up its `www` or leaves out the last slash.
  static func hash(address: some StringProtocol) -> Int {
    guard !address.isEmpty else { return 0 }
    var address = String(address)
    return address.withUTF8 { bytes in
      var hasher = Hasher()
      var rest = bytes[...]
      let isOnTheWeb = Self.drop("https://", from: &rest) || Self.drop("http://", from: &rest)
      guard isOnTheWeb else {
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        return hasher.finalize() | 1
      }
      _ = Self.drop("www.", from: &rest)
      let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      for byte in host { hasher.combine(Self.isCapital(byte) ? byte | 0x20 : byte) }
      rest = rest.dropFirst(host.count)
      var page = rest.prefix { $0 != UInt8(ascii: "#") }
      let fragment = rest.dropFirst(page.count)
      while page.last == UInt8(ascii: "/") { page.removeLast() }
      hasher.combine(bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: page)))
      if fragment.count > 1 { hasher.combine(bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: fragment))) }
      return hasher.finalize() | 1
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  private static func drop(_ prefix: StaticString, from bytes: inout Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let prefix = UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
    guard bytes.count >= prefix.count, zip(bytes, prefix).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else { return false }
    bytes = bytes.dropFirst(prefix.count)
    return true
  }
}

/// How two proofs bear each other out.
extension PostProof {
  /// Whether all that could bear an id out says otherwise: then the id was used again.
  ///
  /// - Parameters:
  ///   - isByURL: whether it is the address that has to be borne out.
  ///   - isSharedURL: whether the address is no post's own, as where every link is the blog's.
  func contradicts(_ other: PostProof, isByURL: Bool = false, isSharedURL: Bool = false) -> Bool {
    if hasSameText(other) { return false }
    func date(_ proof: Self) -> Int { proof.published == .min ? 0 : Int(proof.published) }
    func differ(_ pair: (Int, Int)) -> Bool { pair.0 != 0 && pair.1 != 0 && pair.0 != pair.1 }
    let dates = (date(self), date(other))
    var pairs = [(title, other.title), dates]
    if isByURL {
      // Two ids that are no links tell two posts apart, unless something else than the title binds them: a page that
      // was written again has its old address and title, and another id and date.
      if !isIDLink, !other.isIDLink {
        let ids = (givenID, other.givenID)
        if differ(ids), differ(dates), !Self.mayBeOneMoment(dates.0, dates.1) { return true }
        pairs.append(ids)
      }
    } else if !isIDLink, !(isSharedURL && url == other.url) {
      pairs.append((url, other.url))
    }
    let comparable = pairs.filter { $0 != 0 && $1 != 0 }
    guard comparable.isEmpty else { return comparable.allSatisfy { $0 != $1 } }
    // What one has, the other has not: a title here, a permalink there, and two texts. That is another post. Of ids that
    // every blog has, as `2`, it is enough that one of them has anything.
    let has = (pairs.contains { $0.0 != 0 }, pairs.contains { $0.1 != 0 })
    return has.0 && has.1 || !isByURL && isShortID && text != 0 && other.text != 0 && (has.0 || has.1)
  }

  /// Whether two dates may be one that was rounded to its day, or read on another clock.
  static func mayBeOneMoment(_ a: Int, _ b: Int) -> Bool {
    let seconds = abs(a - b)
    let day = 86_400
    return seconds <= 14 * 3600 && seconds % 900 == 0 || seconds < 2 * day && (a % day == 0 || b % day == 0)
  }

  func hasSameText(_ other: PostProof) -> Bool { text != 0 && text == other.text }

  /// Whether title and date are the same, and both are there.
  func hasSameHead(_ other: PostProof) -> Bool { hasHead && title == other.title && published == other.published }

  /// Whether, of two posts of the same name, title and date say that they are one: the date where both have one.
  func agrees(_ other: PostProof) -> Bool {
    if hasSameText(other) { return true }
    if published != .min, other.published != .min { return published == other.published }
    return title != 0 && title == other.title
  }
}
