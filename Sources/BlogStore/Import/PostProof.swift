import Blog
import TextFormats

/// What says which post it is, of an item of a source or of a file here: of each word only a hash.
struct PostProof: Hashable {
  /// The members of a file that say which post it is, and how old it is.
  static let members: Set<String> = [
    "id", "url", "title", "date_published", "date_modified", "content_html", "content_markdown", "content_text",
    "_feed", "comments_url", RepositoryWriter.doubleMember,
  ]

  /// Zero stands for nothing at all.
  private(set) var feedID = 0
  /// With its fragment: the entries of a blog of one page differ by it.
  private(set) var url = 0
  private(set) var title = 0
  private(set) var published = Int64.min
  private(set) var text = 0
  /// A feed's link stands for an id where there is none: then it is one proof, not two.
  private var isIDLink = false

  /// - Parameter slug: a file whose post has no id has its name for one.
  init(feedID: String, url: String?, title: String, published: Timestamp?, text: String, slug: String?) {
    let isMadeUp = feedID == slug || feedID.hasPrefix("lukija:") || Self.fillers.contains(feedID.lowercased())
    self.feedID = isMadeUp ? 0 : Self.hash(feedID)
    self.url = Self.hash(Self.comparable(url ?? ""))
    self.title = Self.hash(title)
    self.published = published?.seconds ?? .min
    self.text = Self.hash(text)
    isIDLink = feedID == url
  }

  /// An item of a source.
  init(_ post: Post) {
    self.init(
      feedID: post.feedID, url: post.url, title: post.title, published: post.published, text: post.body.source,
      slug: nil)
  }

  /// A file.
  init(_ json: JSON, slug: String) {
    let text = ["content_markdown", "content_html", "content_text"].lazy
      .compactMap { json[$0]?.string.flatMap { $0.isEmpty ? nil : $0 } }.first
    self.init(
      feedID: json["id"].flatMap(Self.id) ?? "", url: json["url"]?.string, title: json["title"]?.string ?? "",
      published: json["date_published"]?.string.flatMap { Timestamp($0) }, text: text ?? "", slug: slug)
  }

  private static func id(_ json: JSON) -> String? {
    if case .number(let digits) = json.value { return digits }
    return json.string
  }

  /// What programs write where they have no id.
  private static let fillers: Set<String> = ["", "n/a", "na", "none", "null", "nil", "undefined", "-", "0", "#"]

  var hasID: Bool { feedID != 0 }
  /// Whether anything but words says which post it is.
  var isNamed: Bool { feedID != 0 || url != 0 }

  /// Whether it has a title and a date.
  var hasHead: Bool { title != 0 && published != .min }

  /// Everything: the same post beyond doubt.
  var exact: Int { Self.combined(feedID, url, title, Int(published), text) }

  /// By what words and dates say it is known: title and date where it has both, else the text with what there is.
  var words: Int {
    if title != 0, published != .min { return Self.combined(title, Int(published)) }
    return title == 0 && text == 0 ? 0 : Self.combined(title, Int(published), text)
  }

  /// Whether all that could bear an id out says otherwise: then the id was used again.
  ///
  /// - Parameters:
  ///   - isByURL: whether it is the address that has to be borne out.
  ///   - isSharedURL: whether other posts have the address as well, as where every link is the blog's own.
  func contradicts(_ other: PostProof, isByURL: Bool = false, isSharedURL: Bool = false) -> Bool {
    if text == other.text, text != 0 { return false }
    var pairs: [(Int, Int)] = [(title, other.title)]
    if published != .min, other.published != .min { pairs.append((Int(published), Int(other.published))) }
    // Two ids that are no links tell two posts apart, as long as nothing else binds them.
    if isByURL {
      if !isIDLink, !other.isIDLink { pairs.append((feedID, other.feedID)) }
    } else if !isIDLink, !(isSharedURL && url == other.url) {
      pairs.append((url, other.url))
    }
    let comparable = pairs.filter { $0 != 0 && $1 != 0 }
    return !comparable.isEmpty && comparable.allSatisfy { $0 != $1 }
  }

  /// Whether title or date bear it out that two are the same.
  func shares(_ other: PostProof) -> Bool {
    title != 0 && title == other.title || published != .min && published == other.published
  }

  static func hash(_ text: String) -> Int {
    text.isEmpty ? 0 : text.hashValue | 1
  }

  private static func combined(_ parts: Int...) -> Int {
    parts.hashValue | 1
  }

  /// Without scheme and the slash at the end: blogs move from `http` to `https`.
  static func comparable(_ url: String) -> String {
    let page = url.prefix { $0 != "#" }
    let fragment = url[page.endIndex...]
    var rest = page
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    while rest.last == "/" { rest.removeLast() }
    return fragment.count > 1 ? String(rest) + fragment : String(rest)
  }
}
