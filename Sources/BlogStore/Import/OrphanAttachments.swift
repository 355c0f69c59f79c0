import Blog
import Markup
import TextFormats

/// The files that exports of WordPress blogs listed, by blog and number: a later part may have the post that one was
/// uploaded to, or that shows it.
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
    /// What is said of files that wait for no post.
    var lines: [String: [UInt8]] = [:]
    /// The numbers of the posts that files were uploaded to.
    var parents: [String: String] = [:]
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
      if listed.lines[number] == nil { listed.parents[number] = parent }
    } else {
      listed.lines[number] = line
      listed.parents[number] = json[Self.formerParent]?.string
    }
  }

  /// Every line, blog by blog.
  func forEachLine(_ take: ([UInt8]) throws(FileFault) -> Void) throws(FileFault) {
    for (_, blog) in blogs.sorted(by: { $0.key < $1.key }) { try blog.forEachLine(take) }
  }

  // MARK: Posts that came

  /// The address of a file.
  func url(of number: String, in blog: String) -> String? { blogs[blog]?.urls[number] }

  /// The files that a gallery or a playlist shows, as far as they are known.
  func files(of choice: FileChoice, in blog: String) -> [ShownFile] {
    guard let listed = blogs[blog] else { return [] }
    let numbers =
      choice.numbers
      ?? choice.post.map { post in
        listed.parents.filter { $0.value == post }.keys.sorted(by: PostIndex.precedes)
      } ?? []
    return numbers.compactMap { number in
      guard !number.isEmpty, listed.urls[number] != nil else { return nil }
      let parent = listed.parents[number]
      return ShownFile(number: number, parent: parent, attachment: listed.attachment(number))
    }
  }

  /// Takes out what waits for posts that are here now, by the posts' names.
  mutating func claim(in blog: String, _ slug: (_ number: String) -> String?) -> [String: [JSON]] {
    var found: [String: [JSON]] = [:]
    for parent in blogs[blog]?.waiting.keys.sorted() ?? [] {
      guard let slug = slug(parent), let waiting = blogs[blog]?.waiting.removeValue(forKey: parent) else { continue }
      isChanged = true
      for entry in waiting { blogs[blog]?.keep(entry, of: parent) }
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
    if !number.isEmpty {
      let hadLine = listed.lines[number] != nil
      if listed.urls[number] != url {
        isChanged = true
        listed.urls[number] = url
        listed.lines[number] = nil
      }
      // One that waits for two posts was uploaded to the last.
      let hasMoved = listed.waits(number) && listed.parents[number] != imported.parent
      listed.parents[number] = imported.parent
      if !isWaiting || hadLine || hasMoved, listed.say(imported) { isChanged = true }
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
      let waiting = listed.waitingParents.flatMap { listed.waiting[$0] ?? [] }.filter(\.isOfThisImport)
      return waiting.first.map { (waiting.count, $0.url) }
    }
  }
}

extension OrphanAttachments {
  /// Of a file that waits for no post: the number of the one that it was uploaded to.
  fileprivate static let formerParent = "uploaded_to"
}

extension OrphanAttachments.Listed {
  /// The same order, however the file came to be what it is.
  fileprivate var waitingParents: [String] { waiting.keys.sorted(by: PostIndex.precedes) }

  /// What waits, then the numbers of which that does not tell.
  fileprivate func forEachLine(_ take: ([UInt8]) throws(FileFault) -> Void) throws(FileFault) {
    var told: [String: String] = [:]
    for parent in waitingParents {
      for entry in waiting[parent] ?? [] {
        try take(entry.line)
        told[entry.number] = entry.url
      }
    }
    for number in urls.keys.sorted(by: PostIndex.precedes) {
      guard let url = urls[number], told[number] != url || lines[number] != nil else { continue }
      try take(
        lines[number] ?? Self.line(attachment(number), blog: home, number: number, formerParent: parents[number]))
    }
  }

  /// Whether a file waits for the post that was said to have it.
  fileprivate func waits(_ number: String) -> Bool {
    parents[number].flatMap { waiting[$0] }?.contains { $0.number == number } ?? false
  }

  /// What a post's file would say of a file.
  fileprivate func attachment(_ number: String) -> JSON {
    if let line = lines[number], let json = (try? JSONParser.parse(line))?["attachment"] { return json }
    let url = urls[number] ?? ""
    if let parent = parents[number], let entries = waiting[parent],
      let entry = entries.last(where: { $0.number == number && $0.url == url })
    {
      return entry.attachment
    }
    return .object([("url", .string(url))])
  }

  /// Keeps what was said of a file that has its post now: another post may show it.
  fileprivate mutating func keep(_ entry: OrphanAttachments.Waiting, of parent: String) {
    guard !entry.number.isEmpty, urls[entry.number] == entry.url, lines[entry.number] == nil else { return }
    lines[entry.number] = Self.line(entry.attachment, blog: home, number: entry.number, formerParent: parent)
  }

  /// - Returns: whether that is news.
  fileprivate mutating func say(_ imported: ImportedAttachment) -> Bool {
    let old = lines[imported.number].flatMap { try? JSONParser.parse($0) }
    var json = old ?? .object([("blog", .string(home)), ("number", .string(imported.number))])
    json["attachment"] = PostText.json(of: imported.attachment, over: old?["attachment"])
    json[OrphanAttachments.formerParent] = imported.parent.map(JSON.string)
    guard old.map({ !json.isSame(as: $0) }) ?? true else { return false }
    lines[imported.number] = json.compactText
    return true
  }

  fileprivate static func line(
    _ attachment: JSON, blog: String, number: String, parent: String? = nil, formerParent: String? = nil
  ) -> [UInt8] {
    var json = JSON.object([("attachment", attachment), ("blog", .string(blog)), ("number", .string(number))])
    if let parent { json["parent"] = .string(parent) }
    if let formerParent { json[OrphanAttachments.formerParent] = .string(formerParent) }
    return json.compactText
  }
}
