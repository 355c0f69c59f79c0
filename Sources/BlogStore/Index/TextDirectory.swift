import Blog
import GRDB

/// Where the texts of posts stand, newest post first.
struct TextDirectory: Sendable {
  /// One post.
  struct Entry: Sendable {
    var id: Int32
    /// In bytes; -1 where the text is not in the index yet.
    var length: Int32
    var place: Int64
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
    let statement = try RawStatement(
      database,
      "SELECT posts.id, place, length FROM posts LEFT JOIN texts USING (id) ORDER BY newest, slug LIMIT \(count)")
    var entries: [TextDirectory.Entry] = []
    while try statement.step() {
      entries.append(
        TextDirectory.Entry(
          id: Int32(truncatingIfNeeded: statement.int(0)),
          length: statement.isNull(1) ? -1 : Int32(truncatingIfNeeded: statement.int(2)), place: statement.int(1)))
    }
    return TextDirectory(entries: entries, generation: try Meta.number(.textGeneration, database), total: total)
  }

  /// Every post's text.
  func allTexts(_ database: Database) throws -> TextDirectory {
    let end = try Meta.number(.textEnd, database)
    if let directory, directory.end == end { return directory.texts }
    let ids = try ids(PostQuery(), .date, database)
    let none = TextDirectory.Entry(id: 0, length: -1, place: 0)
    var known = Array(repeating: none, count: Int(ids.max() ?? 0) + 1)
    let statement = try RawStatement(database, "SELECT id, place, length FROM texts")
    while try statement.step() {
      let id = Int(statement.int(0))
      guard known.indices.contains(id) else { continue }
      known[id].place = statement.int(1)
      known[id].length = Int32(truncatingIfNeeded: statement.int(2))
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
