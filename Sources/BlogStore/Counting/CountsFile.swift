import Blog
import Glibc
import TextFormats

/// What was counted of each blog, so that a list of blogs is there before anybody has looked into one: one file, which may be
/// deleted at any time.
///
/// ```
/// {"blogs": {"/home/me/blog": {"counts": [200, 12, 40, 15, 1, 0, 3, 0, 0], "journal": "blog.example-0f3a…",
///   "newest": 1420070400, "place": "/disk/blog", "stamp": "…",
///   "texts": [1, 1116333, 200, 92, 299008, 1796051513000000000, 701], "title": "A blog", "voice": "Minä"}}, "lukija_counts": 3}
/// ```
package struct CountsFile: Sendable {
  private static let version: Int64 = 3
  private static let name = "counts.json"

  /// Of one blog.
  package struct Entry: Hashable, Sendable {
    /// Its folder without links.
    package var place: String
    /// What was found then; without problems.
    package var counted: CountedBlog
    /// The counts.
    package var counts: BlogCounts

    /// Nil for what is to be looked at again in any case: where something could not be read.
    package init?(_ counted: CountedBlog, place: String) {
      guard let counts = counted.counts, counted.problem == nil else { return nil }
      self.place = place
      self.counted = counted
      self.counts = counts
    }
  }

  private let file: KeptFile

  /// - Parameter cacheFolder: `$XDG_CACHE_HOME/lukija`.
  package init(cacheFolder: String) { file = KeptFile(folder: cacheFolder, name: Self.name) }

  /// By the folder as the settings have it. Nothing where it cannot be read, or somebody else wrote it.
  package func read() -> [String: Entry] {
    guard let text = file.read(), let json = try? JSONParser.parse(text),
      json["lukija_counts"]?.integer == Self.version
    else { return [:] }
    var entries: [String: Entry] = [:]
    for member in json["blogs"]?.members ?? [] { entries[member.key] = Entry(member.value) }
    return entries
  }

  /// Replaces the file; only this person can read it.
  package func write(_ entries: [String: Entry]) throws(Problem) {
    let blogs = entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) }
    let json = JSON.object([("blogs", .object(blogs)), ("lukija_counts", .integer(Self.version))])
    sweepLeftovers(in: file.folder) { $0 == Self.name }
    // What is exchanged with the old one would stay behind.
    defer { unlink("\(file.folder)/\(TemporaryName(target: Self.name, process: getpid()).name)") }
    try file.write(json.compactText + [UInt8(ascii: "\n")], isDurable: false)
  }
}

extension CountsFile.Entry {
  private static let fields: [WritableKeyPath<BlogCounts, Int> & Sendable] = [
    \.posts, \.newPosts, \.newComments, \.new, \.answered, \.starred, \.mine, \.drafts, \.repliesInNeed,
  ]

  /// Nil for what is none.
  fileprivate init?(_ json: JSON) {
    guard let place = json["place"]?.string, let journal = json["journal"]?.string,
      let stamp = json["stamp"]?.string, let numbers = json["counts"]?.elements,
      numbers.count == Self.fields.count
    else { return nil }
    var counts = BlogCounts()
    for (field, number) in zip(Self.fields, numbers) {
      guard let number = number.integer, (0...Int64(Int32.max)).contains(number) else { return nil }
      counts[keyPath: field] = Int(number)
    }
    self.init(
      CountedBlog(
        title: json["title"]?.string, counts: counts, newest: json["newest"]?.integer,
        texts: (json["texts"]?.elements).flatMap { TextExtent(numbers: $0.compactMap(\.integer)) },
        hasDigest: (json["digest"]?.integer).map { $0 != 0 }, journal: journal, voice: json["voice"]?.string,
        stamp: stamp),
      place: place)
  }

  fileprivate var json: JSON {
    var members: [(String, JSON)] = [
      ("counts", JSON(.array(Self.fields.map { JSON.integer(Int64(counts[keyPath: $0])) }))),
      ("journal", .string(counted.journal)), ("place", .string(place)), ("stamp", .string(counted.stamp)),
    ]
    if let hasDigest = counted.hasDigest { members.append(("digest", .integer(hasDigest ? 1 : 0))) }
    if let newest = counted.newest { members.append(("newest", .integer(newest))) }
    if let texts = counted.texts { members.append(("texts", JSON(.array(texts.numbers.map(JSON.integer))))) }
    if let title = counted.title { members.append(("title", .string(title))) }
    if let voice = counted.voice { members.append(("voice", .string(voice))) }
    return JSON.object(members)
  }
}
