import Blog

/// Where the text of each post stands, newest post first, and what the post is called.
struct TextPlaces {
  /// Blogs of more posts are not searched beside their index: to open it is little then.
  static let most = 480

  private(set) var entries: [TextDirectory.Entry] = []
  private(set) var slugs: [String] = []

  /// What an index says; nil where it has too many posts, or some post's text is missing.
  init?(_ database: Database) throws {
    let statement = try Statement(
      database,
      "SELECT posts.id, place, length, slug FROM posts LEFT JOIN texts USING (id) ORDER BY newest, slug"
        + " LIMIT \(Self.most + 1)")
    defer { statement.reset() }
    while try statement.step() {
      guard entries.count < Self.most, !statement.isNull(1) else { return nil }
      entries.append(
        try TextDirectory.Entry(id: try statement.id(0), place: statement.int(1), length: statement.int(2)))
      slugs.append(statement.text(3))
    }
  }

  /// Nil where they are damaged, or nothing is there.
  init?(_ bytes: ArraySlice<UInt8>) {
    let isWhole = bytes.withUnsafeBytes { bytes in
      var reader = SummaryCoding.Reader(bytes: bytes)
      for _ in 0..<reader.count() {
        let (id, place, length, slug) = (reader.number(), reader.wide(), reader.number(), reader.string())
        guard !reader.isBroken,
          let entry = try? TextDirectory.Entry(id: Int32(id), place: place, length: Int64(length))
        else { return false }
        entries.append(entry)
        slugs.append(slug)
      }
      return !reader.isBroken && reader.place == bytes.count
    }
    guard isWhole else { return nil }
  }

  var bytes: [UInt8] {
    var writer = SummaryCoding.Writer()
    writer.put(entries.count)
    for (entry, slug) in zip(entries, slugs) {
      writer.put(Int(entry.id))
      writer.put(wide: entry.place)
      writer.put(Int(entry.length))
      writer.put(slug)
    }
    return writer.bytes
  }

  func slug(of id: Int32) -> String? { entries.firstIndex { $0.id == id }.map { slugs[$0] } }
}

extension SummaryCoding.Writer {
  mutating func put(wide number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

extension SummaryCoding.Reader {
  mutating func wide() -> Int64 {
    guard bytes.count - place >= 8 else {
      isBroken = true
      return 0
    }
    defer { place += 8 }
    return Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Int64.self))
  }
}
