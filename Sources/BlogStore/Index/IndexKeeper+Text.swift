import Blog
import Glibc

extension IndexKeeper {
  /// Posts whose text is made at a time.
  private static let textBatch = 256
  /// Garbage below is not worth a new file.
  private static let smallGarbage: Int64 = 16 << 20

  /// Makes searchable what is not yet, newest posts first. False where it was ended before.
  func extractAll(_ slugs: Set<String>?) throws -> Bool {
    do {
      return try extractMissing(slugs)
    } catch is FileFault where database.location == nil {
      // Not even a file without a name can be had: searches read the posts themselves.
      catalogue.setText(nil)
      try database.writer.inTransaction { database in
        try database.execute("DELETE FROM texts")
        for key in [Meta.textEnd, .textGarbage] { try Meta.set(key, 0, database) }
        return .commit
      }
      return !mustEnd
    }
  }

  private func extractMissing(_ slugs: Set<String>?) throws -> Bool {
    guard let text = try prepareText() else { return !mustEnd }
    let total = try database.reader.read { Int(try Meta.number(.total, $0)) }
    let missing = try database.queue(forLooksAt: total).read { try Self.missing(slugs, $0) }
    var done = 0
    while done < missing.count {
      guard !mustEnd else { return false }
      if missing.count > Self.textBatch {
        tell(.reading(done: total - missing.count + done, total: total, isText: true))
      }
      let end = min(missing.count, done + Self.textBatch)
      guard try extract(Array(missing[done..<end]), to: text) else { return false }
      done = end
    }
    if !missing.isEmpty { try rememberStamp(text) }
    return !mustEnd
  }

  private struct MissingText: Sendable {
    var id: Int64
    var slug: String
  }

  private static func missing(_ slugs: Set<String>?, _ database: Database) throws -> [MissingText] {
    let columns = "SELECT posts.id, posts.slug FROM posts LEFT JOIN texts USING (id)"
    var missing: [MissingText] = []
    func take(_ statement: Statement) throws {
      while try statement.step() { missing.append(MissingText(id: statement.int(0), slug: statement.text(1))) }
    }
    guard let slugs else {
      try take(Statement(database, columns + " WHERE texts.id IS NULL ORDER BY newest, posts.slug"))
      return missing
    }
    for slug in slugs.sorted() {
      let statement = try Statement(
        database, columns + " WHERE texts.id IS NULL AND posts.id = (SELECT id FROM files WHERE files.slug = ?)")
      statement.bind(1, text: slug)
      try take(statement)
    }
    return missing
  }

  private func extract(_ posts: [MissingText], to text: TextStore) throws -> Bool {
    let repository = repository
    let records = Workers.map(posts, threads: Self.threads, niceness: Self.niceness, isCancelled: isStopped) { post in
      // A post that cannot be read says nothing.
      let opened = try? repository.post(PostID(post.slug))
      return TextStore.record(id: post.id, text: opened.map { SearchableText.folded($0.post) } ?? [])
    }
    guard let records else { return false }
    try checkInUse()
    try append(zip(posts.map(\.id), records).map { ($0, $1) }, to: text)
    return true
  }

  /// First the text, then where it stands: what the tables point to is there.
  private func append(_ records: [(id: Int64, bytes: [UInt8])], to text: TextStore) throws {
    var place = try database.reader.read { try Meta.number(.textEnd, $0) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(records.reduce(0) { $0 + $1.bytes.count })
    for record in records { bytes += record.bytes }
    try text.write(bytes, at: place)
    catalogue.observe(.textWritten)
    try database.writer.inTransaction { database in
      let insert = try Statement(database, "INSERT OR REPLACE INTO texts VALUES (?, ?, ?)")
      for record in records {
        // The post may be gone by now.
        insert.bind(1, record.id)
        insert.bind(2, place + Int64(TextStore.headSize))
        insert.bind(3, Int64(record.bytes.count - TextStore.headSize))
        try insert.run()
        place += Int64(record.bytes.count)
      }
      try Meta.set(.textEnd, place, database)
      return .commit
    }
    catalogue.observe(.textPlaced)
  }

  // MARK: The file

  /// The file that text is appended to; nil where none can be had, and searches read the posts themselves.
  private func prepareText() throws -> TextStore? {
    guard let location = database.location else {
      if let text = catalogue.text(database, generation: 0) { return text }
      let folder = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? P_tmpdir
      let text = TextStore(temporaryIn: folder)
      catalogue.setText(text)
      return text
    }
    let (generation, end, stamp, garbage) = try database.reader.read { database in
      (
        try Meta.number(.textGeneration, database), try Meta.number(.textEnd, database),
        try Meta.number(.textStamp, database), try Meta.number(.textGarbage, database)
      )
    }
    guard generation != 0, let text = TextStore(location.text(generation), generation: generation), text.size >= end
    else { return try beginText(location) }
    // More garbage than text: everything is made again rather than moved, since most of it changed anyway.
    if garbage > Self.smallGarbage, garbage > end / 2 { return try beginText(location) }
    // Somebody else changed it, or this program was killed before it noted that it had.
    if text.stamp != stamp { try verify(text) }
    catalogue.setText(text)
    return text
  }

  /// Begins a file of text; what is in the old one is made again.
  private func beginText(_ location: IndexLocation) throws -> TextStore? {
    let generation = max(StateLocation.microsecondsNow(), 1)
    guard let text = TextStore(location.text(generation), generation: generation, create: true) else {
      throw FileFault.system(errno: errno, .write)
    }
    catalogue.observe(.textBegun)
    try database.writer.inTransaction { database in
      try database.execute("DELETE FROM texts")
      try Meta.set(.textGeneration, generation, database)
      try Meta.set(.textEnd, 0, database)
      try Meta.set(.textGarbage, 0, database)
      try Meta.set(.textStamp, text.stamp, database)
      return .commit
    }
    for name in location.names where name.hasPrefix("text-") && name != "text-\(generation)" {
      unlink("\(location.folder)/\(name)")
    }
    catalogue.setText(text)
    return text
  }

  /// Forgets every record that is not whole.
  private func verify(_ text: TextStore) throws {
    var broken: [Int64] = []
    try database.writer.read { database in
      let statement = try Statement(database, "SELECT id, place, length FROM texts ORDER BY place")
      defer { statement.reset() }
      while try statement.step(), !isStopped() {
        let (id, place, length) = (statement.int(0), statement.int(1), statement.int(2))
        if !text.isSound(id: Int32(truncatingIfNeeded: id), place: place, length: length) {
          broken.append(id)
        }
      }
    }
    try database.writer.inTransaction { database in
      for id in broken { try IndexWriter.removeText(id, database) }
      return .commit
    }
    if !isStopped() { try rememberStamp(text) }
  }

  private func rememberStamp(_ text: TextStore) throws {
    try database.writer.inTransaction { database in
      try Meta.set(.textStamp, text.stamp, database)
      return .commit
    }
    catalogue.observe(.stamped)
  }
}
