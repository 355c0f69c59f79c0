import Blog
import BlogStore
import FoundationEssentials
import Glibc
import Interchange

/// What an import of a test did.
struct Imported {
  var tally = ImportTally()
  var notes: [ImportNote] = []
  var posts: [ImportedPost] = []
  var site: Site?
  var broughtTogether: [(double: PostID, post: PostID)] = []
}

/// Reads texts without writing anything.
func read(_ sources: (name: String, text: String)...) throws -> Imported {
  try read(sources.map { ($0.name, Array($0.text.utf8)) })
}

func read(_ sources: [(name: String, bytes: [UInt8])]) throws -> Imported {
  var result = Imported()
  let importer = Importer { event in
    switch event {
    case .note(let note): result.notes.append(note)
    case .post(let post): result.posts.append(post)
    case .site(let site): result.site = site
    default: break
    }
  }
  for source in sources { try importer.read(source.bytes, name: source.name) }
  return result
}

/// Brings sources into a repository.
@discardableResult
func bring(
  _ paths: [String], into folder: String, isDryRun: Bool = false, now: Timestamp? = nil, mostWaiting: Int? = nil
) throws -> Imported {
  let writer = try RepositoryWriter(
    folder: folder, isDryRun: isDryRun, isOneSource: paths.count == 1 && !TemporaryFolder.isFolder(paths[0]),
    mostWaiting: mostWaiting
  ) { _ in }
  var result = Imported()
  let importer = Importer(now: now) { event in
    if case .note(let note) = event { result.notes.append(note) }
    if case .post(let post) = event { result.posts.append(post) }
    if case .site(let site) = event { result.site = result.site ?? site }
    try writer.take(event)
  }
  for path in paths {
    try importer.read(path)
  }
  result.notes += try writer.finish()
  result.tally = writer.tally
  result.broughtTogether = writer.broughtTogether
  return result
}

extension TemporaryFolder {
  /// Each file below the folder with its text: what must not change by a bit.
  func everything(_ below: String = "") -> [String: String] {
    var result: [String: String] = [:]
    for name in names(below) {
      let path = below.isEmpty ? name : "\(below)/\(name)"
      let inner = names(path)
      if inner.isEmpty { result[path] = text(path) ?? "" } else { result.merge(everything(path)) { a, _ in a } }
    }
    return result
  }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a source file and gives its path.
  func source(_ name: String, _ text: String) -> String {
    write(name, text)
    return path(name)
  }
}

/// Test data beside the repository; not part of it.
enum SharedData {
  /// `LUKIJA_SHARED_DATA`, else the nearest `shared/data` above this file.
  static let folder: String? = {
    if let path = getenv("LUKIJA_SHARED_DATA").map({ String(cString: $0) }) { return path }
    var place = Substring(#filePath)
    while let slash = place.lastIndex(of: "/") {
      place = place[..<slash]
      let candidate = place + "/shared/data"
      if access(String(candidate), R_OK) == 0 { return String(candidate) }
    }
    return nil
  }()
  static var isPresent: Bool { folder != nil }
}

/// What an independent reader found in the shared data: made by `scripts/expected-imports.py`.
struct Expected: Decodable {
  struct Export: Decodable {
    struct Post: Decodable, Hashable, CustomStringConvertible {
      var title: String
      var body: String
      var comments: Int

      init(title: String, body: String, comments: Int) {
        (self.title, self.body, self.comments) = (title, body, comments)
      }

      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        title = try list.decode(String.self)
        body = try list.decode(String.self)
        comments = try list.decode(Int.self)
      }
      var description: String { "\(title) \(body) \(comments)" }
    }
    var posts: [Post]
    var kinds: [String: Int]
    var statuses: [String: Int]
    var comment_kinds: [String: Int]
    var comment_statuses: [String: Int]
    var attachments: Int
  }
  struct Feed: Decodable {
    struct Item: Decodable, Hashable {
      var title: String
      var link: String
      var isDated: Bool
      var tags: Int

      init(title: String, link: String, isDated: Bool, tags: Int) {
        (self.title, self.link, self.isDated, self.tags) = (title, link, isDated, tags)
      }

      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        title = try list.decode(String.self)
        link = try list.decode(String.self)
        isDated = try list.decode(Bool.self)
        tags = try list.decode(Int.self)
      }
    }
    var items: [Item]
  }
  var wxr: [String: Export]
  var feeds: [String: Feed]

  static let all: Expected = {
    let path = (#filePath.split(separator: "/").dropLast(2) + ["Fixtures", "expected.json"]).joined(separator: "/")
    do {
      return try JSONDecoder().decode(Expected.self, from: Data(contentsOf: URL(filePath: "/" + path)))
    } catch {
      fatalError("expected.json: \(error)")
    }
  }()
}

/// FNV-1a, 64 bits, as the fixtures have it.
func shortHash(_ text: String) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// Titles differ between readers only by their blanks.
func normalized(_ title: String) -> String { title.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
