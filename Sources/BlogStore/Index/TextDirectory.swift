import Blog

/// Where the texts of posts stand, newest post first.
struct TextDirectory: Sendable {
  /// One post.
  struct Entry: Sendable {
    var id: Int32
    /// In bytes; -1 where the text is not in the index yet.
    private(set) var length: Int32 = -1
    private(set) var place: Int64 = 0

    init(id: Int32) { self.id = id }

    /// - Throws: that the index is damaged, for numbers that no text of ours has.
    init(id: Int32, place: Int64, length: Int64) throws {
      self.id = id
      guard TextStore.isPossible(place: place, length: length) else { throw IndexDamage() }
      (self.place, self.length) = (place, Int32(length))
    }
  }

  var entries: [Entry]
  /// Of the file that they stand in.
  var generation: Int64
  /// Posts in all.
  var total: Int
}

extension ListSession {
  /// The newest posts' texts, without looking at the others.
  func firstTexts(_ count: Int, _ database: Database) throws -> TextDirectory {
    let statement = try Statement(
      database,
      "SELECT posts.id, place, length FROM posts LEFT JOIN texts USING (id) ORDER BY newest, slug LIMIT \(count)")
    var entries: [TextDirectory.Entry] = []
    while try statement.step() {
      entries.append(
        statement.isNull(1)
          ? TextDirectory.Entry(id: try statement.id(0))
          : try TextDirectory.Entry(id: try statement.id(0), place: statement.int(1), length: statement.int(2)))
    }
    return TextDirectory(entries: entries, generation: try Meta.number(.textGeneration, database), total: total)
  }

  /// Every post's text.
  func allTexts(_ database: Database) throws -> TextDirectory {
    let end = try Meta.number(.textEnd, database)
    if let directory, directory.end == end { return directory.texts }
    let ids = try ids(PostQuery(), .date, database)
    let none = TextDirectory.Entry(id: 0)
    var known = Array(repeating: none, count: Int(ids.max() ?? 0) + 1)
    let statement = try Statement(database, "SELECT id, place, length FROM texts")
    while try statement.step() {
      let id = Int(statement.int(0))
      guard known.indices.contains(id) else { continue }
      known[id] = try TextDirectory.Entry(id: Int32(id), place: statement.int(1), length: statement.int(2))
    }
    let entries = ids.map { id in
      var entry = known[Int(id)]
      entry.id = id
      return entry
    }
    let texts = TextDirectory(
      entries: entries, generation: try Meta.number(.textGeneration, database), total: total)
    directory = (end, texts)
    return texts
  }
}
