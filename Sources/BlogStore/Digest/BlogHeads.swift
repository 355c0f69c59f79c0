import Blog

/// The first rows of a blog's lists by date, with what is remembered of their posts: what a list over many blogs shows first.
struct BlogHeads: Sendable {
  /// Rows that are kept of each list.
  static let most = 24
  /// Lists over several blogs whose first rows these are.
  private static let lists: [Gathering] = [.everything, .new]

  /// The beginning of a list.
  struct Part: Sendable {
    var keys: BlogKeys
    /// Whether it is all of it.
    var isAll: Bool
  }

  /// One post: its summary and what is remembered of it stand in `bytes`.
  private struct Row {
    var id: Int32
    var slug: String
    var summary: Range<Int>
    var marks: Range<Int>
  }

  /// Of which state of which index.
  let version: BlogKeys.Version
  /// What the blog's files were like, as ``BlogStamp/text``.
  let stamp: String
  /// The blog's name in the state folder.
  let journal: String
  private let bytes: [UInt8]
  private var rows: [Row] = []
  private var parts: [Part] = []

  // MARK: Making

  /// What an index says that knows the reader's marks by now.
  static func bytes(
    stamp: String, journal: String, _ memory: ReadingState, _ session: ListSession, _ database: Database
  ) throws -> [UInt8] {
    var writer = SummaryCoding.Writer()
    writer.put(stamp)
    writer.put(journal)
    let parts = try lists.map { try session.firstRows(most, of: $0.query, database) }
    var ids: [Int32] = []
    for part in parts { for row in part.rows where !ids.contains(row.id) { ids.append(row.id) } }
    writer.put(ids.count)
    for id in ids {
      let summary = try session.summary(id, database)
      writer.put(Int(id))
      writer.put(summary.id.slug)
      for part in [SummaryCoding.encode(summary), marks(memory, of: summary.id)] {
        writer.put(part.count)
        writer.bytes += part
      }
    }
    for part in parts {
      writer.put(part.isAll ? 1 : 0)
      writer.put(part.rows.count)
      for row in part.rows {
        writer.put(Int(row.id))
        writer.put(wide: row.newest)
      }
    }
    return writer.bytes
  }

  private static func marks(_ memory: ReadingState, of post: PostID) -> [UInt8] {
    var writer = SummaryCoding.Writer()
    writer.put(
      (memory.readPosts.contains(post) ? 1 : 0) | (memory.unreadPosts.contains(post) ? 2 : 0)
        | (memory.starredPosts.contains(post) ? 4 : 0) | (memory.shownLinkBacks.contains(post) ? 8 : 0)
        | (memory.positions[post] == nil ? 0 : 16))
    for comments in [memory.readComments[post], memory.foldedComments[post]] {
      writer.put((comments ?? []).map(\.value).sorted())
    }
    guard let position = memory.positions[post] else { return writer.bytes }
    writer.put(wide: Int64(position.offset))
    writer.put(position.comment?.value)
    writer.put(position.isInThread ? 1 : 0)
    writer.put(position.top?.value)
    writer.put(wide: Int64(position.topLine))
    return writer.bytes
  }

  // MARK: Reading

  /// Nil where they are damaged.
  init?(_ bytes: ArraySlice<UInt8>, _ version: BlogKeys.Version) {
    self.bytes = Array(bytes)
    self.version = version
    var (rows, parts): ([Row], [Part]) = ([], [])
    var (stamp, journal) = ("", "")
    let isWhole = self.bytes.withUnsafeBytes { bytes in
      var reader = SummaryCoding.Reader(bytes: bytes)
      (stamp, journal) = (reader.string(), reader.string())
      func part() -> Range<Int> {
        let count = reader.count()
        defer { reader.place += count }
        return reader.place..<reader.place + count
      }
      for _ in 0..<reader.count() {
        rows.append(
          Row(id: Int32(reader.number()), slug: reader.string(), summary: part(), marks: part()))
        guard !reader.isBroken else { return false }
      }
      for _ in Self.lists {
        let isAll = reader.number() == 1
        var (ids, newest): ([Int32], [Int64]) = ([], [])
        for _ in 0..<reader.count() {
          ids.append(Int32(reader.number()))
          newest.append(reader.wide())
          guard !reader.isBroken, rows.contains(where: { $0.id == ids[ids.count - 1] }) else { return false }
        }
        parts.append(Part(keys: BlogKeys(version, ids: ids, newest: newest), isAll: isAll))
      }
      return !reader.isBroken && reader.place == bytes.count
    }
    guard isWhole else { return nil }
    (self.rows, self.parts, self.stamp, self.journal) = (rows, parts, stamp, journal)
  }

  /// The beginning of a list; nil of one whose rows are not kept.
  func part(of list: GatheredList) -> Part? {
    Self.lists.firstIndex { GatheredList($0.query, .date) == list }.map { parts[$0] }
  }

  /// What stands in a row.
  func summary(_ id: Int32) -> PostSummary? {
    rows.first { $0.id == id }.flatMap { row in
      bytes.withUnsafeBytes { SummaryCoding.decode(UnsafeRawBufferPointer(rebasing: $0[row.summary])) }
    }
  }

  /// What is remembered of some of the rows' posts.
  func remembered(of posts: [PostID]) -> ReadingState {
    var memory = ReadingState()
    for post in posts {
      guard let row = rows.first(where: { $0.slug == post.slug }) else { continue }
      bytes.withUnsafeBytes { bytes in
        var reader = SummaryCoding.Reader(bytes: UnsafeRawBufferPointer(rebasing: bytes[row.marks]))
        Self.read(&memory, of: post, &reader)
      }
    }
    return memory
  }

  private static func read(_ memory: inout ReadingState, of post: PostID, _ reader: inout SummaryCoding.Reader) {
    let flags = reader.number()
    if flags & 1 != 0 { memory.readPosts.insert(post) }
    if flags & 2 != 0 { memory.unreadPosts.insert(post) }
    if flags & 4 != 0 { memory.starredPosts.insert(post) }
    if flags & 8 != 0 { memory.shownLinkBacks.insert(post) }
    let (read, folded) = (reader.strings(), reader.strings())
    if !read.isEmpty { memory.readComments[post] = Set(read.map { CommentID($0) }) }
    if !folded.isEmpty { memory.foldedComments[post] = Set(folded.map { CommentID($0) }) }
    guard flags & 16 != 0 else { return }
    memory.positions[post] = ReadingPosition(
      offset: Int(reader.wide()), comment: reader.optional().map { CommentID($0) }, isInThread: reader.number() == 1,
      top: reader.optional().map { CommentID($0) }, topLine: Int(reader.wide()))
  }
}

extension ListSession {
  /// The first rows of a list by date, and whether they are all.
  fileprivate func firstRows(
    _ count: Int, of query: PostQuery, _ database: Database
  ) throws -> (rows: [(id: Int32, newest: Int64)], isAll: Bool) {
    var rows: [(id: Int32, newest: Int64)] = []
    let sets = try sets(for: query, .date, database)
    try forEach(query, sets, ["newest"], by: .date, database, until: { rows.count > count }) { id, row in
      rows.append((id, row.int(1)))
    }
    return (Array(rows.prefix(count)), rows.count <= count)
  }
}
