import Blog
import TextFormats

/// The files that exports of WordPress blogs listed, by blog and number: a later part may have the post that one was
/// uploaded to, or that shows it. Of those that found their posts only number and address are kept.
struct OrphanAttachments {
  /// A file whose post is not here.
  fileprivate struct Waiting {
    var number: String
    let url: String
    /// As it stands in the file.
    var line: [UInt8]
    /// Whether a source of this import listed it.
    var isOfThisImport = false

    var attachment: JSON {
      (try? JSONParser.parse(line))?["attachment"] ?? .object([("url", .string(url))])
    }
  }

  fileprivate struct Listed {
    /// The blog's address as it was written first.
    let home: String
    /// The newest address of each number.
    var urls: [String: String] = [:]
    /// Lines of numbers that say more than that.
    var lines: [String: [UInt8]] = [:]
    /// By the number of the post that they were uploaded to, in the order in which they came.
    var waiting: [String: [Waiting]] = [:]
  }

  /// By the address of the blog without what may be written otherwise.
  private var blogs: [String: Listed] = [:]
  private(set) var isChanged = false
  /// Whether a source of this import listed any.
  private(set) var hasOfThisImport = false

  var isEmpty: Bool { blogs.isEmpty }
  /// How many wait for their posts.
  var waiting: Int { blogs.values.reduce(0) { $0 + $1.waiting.values.reduce(0) { $0 + $1.count } } }

  // MARK: Lines

  mutating func load(_ json: JSON, url: String, line: [UInt8]) {
    guard let home = json["blog"]?.string, let number = json["number"]?.string else { return }
    let key = SiteName.bare(home) ?? home
    var listed = blogs.removeValue(forKey: key) ?? Listed(home: home)
    defer { blogs[key] = listed }
    if !number.isEmpty { listed.urls[number] = url }
    if let parent = json["parent"]?.string {
      listed.waiting[parent, default: []].append(Waiting(number: number, url: url, line: line))
    } else if json.members?.count != 3 || json["attachment"]?.members?.count != 1 {
      listed.lines[number] = line
    }
  }

  /// Every line, blog by blog.
  func forEachLine(_ take: ([UInt8]) throws(FileFault) -> Void) throws(FileFault) {
    for (_, blog) in blogs.sorted(by: { $0.key < $1.key }) { try blog.forEachLine(take) }
  }

  // MARK: Posts that came

  /// The address of a file.
  func url(of number: String, in blog: String) -> String? { blogs[blog]?.urls[number] }

  /// Takes out what waits for posts that are here now, by the posts' names.
  mutating func claim(in blog: String, _ slug: (_ number: String) -> String?) -> [String: [JSON]] {
    var found: [String: [JSON]] = [:]
    for parent in blogs[blog]?.waiting.keys.sorted() ?? [] {
      guard let slug = slug(parent), let waiting = blogs[blog]?.waiting.removeValue(forKey: parent) else { continue }
      isChanged = true
      found[slug, default: []] += waiting.map(\.attachment)
    }
    if let listed = blogs[blog], listed.urls.isEmpty, listed.waiting.isEmpty { blogs[blog] = nil }
    return found
  }

  // MARK: Files that came

  /// - Parameter isWaiting: whether the post that it was uploaded to is not here.
  mutating func add(_ imported: ImportedAttachment, isWaiting: Bool, home: String, in blog: String) {
    let (number, url) = (imported.number, imported.attachment.url)
    guard isWaiting || !number.isEmpty else { return }
    hasOfThisImport = true
    var listed = blogs.removeValue(forKey: blog) ?? Listed(home: home)
    defer { blogs[blog] = listed }
    if !number.isEmpty, listed.urls[number] != url {
      isChanged = true
      listed.urls[number] = url
      listed.lines[number] = nil
    }
    guard isWaiting, let parent = imported.parent else { return }
    let place = listed.waiting[parent]?.firstIndex { $0.url == url }
    let old = place.flatMap { listed.waiting[parent]?[$0] }
    let json = PostText.json(of: imported.attachment, over: old?.attachment)
    if let place, let old, old.number == number, json.isSame(as: old.attachment) {
      listed.waiting[parent]?[place].isOfThisImport = true
      return
    }
    isChanged = true
    let line = Listed.line(json, blog: listed.home, number: number, parent: parent)
    let entry = Waiting(number: number, url: url, line: line, isOfThisImport: true)
    if let place {
      listed.waiting[parent]?[place] = entry
    } else {
      listed.waiting[parent, default: []].append(entry)
    }
  }

  /// Files of this import that wait, by blog: how many, and the first one's address.
  var news: [(count: Int, first: String)] {
    blogs.sorted { $0.key < $1.key }.compactMap { _, listed in
      let waiting = listed.parents.flatMap { listed.waiting[$0] ?? [] }.filter(\.isOfThisImport)
      return waiting.first.map { (waiting.count, $0.url) }
    }
  }
}

extension OrphanAttachments.Listed {
  /// The same order, however the file came to be what it is.
  fileprivate var parents: [String] { waiting.keys.sorted(by: PostIndex.precedes) }

  /// What waits, then the numbers whose addresses that does not tell.
  fileprivate func forEachLine(_ take: ([UInt8]) throws(FileFault) -> Void) throws(FileFault) {
    var told: [String: String] = [:]
    for parent in parents {
      for entry in waiting[parent] ?? [] {
        try take(entry.line)
        told[entry.number] = entry.url
      }
    }
    for number in urls.keys.sorted(by: PostIndex.precedes) {
      guard let url = urls[number], told[number] != url || lines[number] != nil else { continue }
      try take(
        lines[number] ?? Self.line(.object([("url", .string(url))]), blog: home, number: number, parent: nil))
    }
  }

  fileprivate static func line(_ attachment: JSON, blog: String, number: String, parent: String?) -> [UInt8] {
    var json = JSON.object([("attachment", attachment), ("blog", .string(blog)), ("number", .string(number))])
    if let parent { json["parent"] = .string(parent) }
    return json.compactText
  }
}
