import Blog
import BlogStore
import CSQLite
import Testing

/// The index is a file in a cache: its numbers may be anything, after a fault of the disk or by somebody's hand.
@Suite("Numbers in the index that nobody wrote") struct IndexNumberTests {
  private static let largest = "9223372036854775807"
  private static let smallest = "-9223372036854775808"

  /// What no index of ours says: it is rebuilt.
  private static let impossible: [String] = {
    let ids: [String] = [largest, smallest, "-1", "-2147483648", "2147483647", "4294967295", "16777217"]
    let negative: [String] = [largest, smallest, "-1", "-17"]
    let keys: [String] = ["revision", "text_end", "text_garbage", "text_generation"]
    var statements: [String] = []
    for id in ids {
      statements += [
        "UPDATE posts SET id = \(id) WHERE id = 2", "UPDATE files SET id = \(id) WHERE id = 2",
        "UPDATE meta SET value = \(id) WHERE key = 'total'",
      ]
    }
    for number in negative {
      statements += keys.map { "UPDATE meta SET value = \(number) WHERE key = '\($0)'" }
    }
    for number in negative + ["4611686018427387905"] {
      statements += ["UPDATE texts SET place = \(number)", "UPDATE texts SET length = \(number) WHERE id > 3"]
    }
    return statements + [
      "UPDATE details SET summary = x'FFFFFFFFFFFFFFFF7F'", "UPDATE details SET summary = zeroblob(0)",
    ]
  }()

  /// What cannot be told from what was written.
  private static let possible: [String] =
    numbers.flatMap { number in columns.map { "UPDATE \($0) = \(number)" } }
    + ["UPDATE texts SET place = 2147483647", "UPDATE texts SET length = 2147483647", "UPDATE texts SET place = 17"]
  private static let numbers: [String] = [largest, smallest, "-1", "2147483647"]
  private static let columns: [String] = [
    "posts SET comments", "posts SET newest", "posts SET latest", "files SET mtime", "files SET size",
  ]

  private func broken(by sql: String) throws -> (blog: RandomBlog, cache: TemporaryFolder) {
    let blog = RandomBlog(seed: 71)
    for _ in 0..<40 { blog.change() }
    let cache = TemporaryFolder()
    try blog.catalogue(cache).refresh { _ in true }
    let folder = try #require(cache.names().first { $0.hasSuffix(".index") })
    var database: OpaquePointer?
    #expect(sqlite3_open("\(cache.path)/\(folder)/index.sqlite", &database) == SQLITE_OK)
    #expect(sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK, "\(sql)")
    sqlite3_close(database)
    return (blog, cache)
  }

  /// Lists, looks up and searches everything, whatever comes of it.
  private func use(_ catalogue: IndexedCatalogue) {
    let slugs = (0..<60).map { PostID("post-\($0)") }
    let none = ListMarks()
    var some = ListMarks()
    some.readPosts = Set(slugs.prefix(20))
    some.replies = [slugs[3]: 1, slugs[7]: 2]
    for marks in [none, some] {
      for order in PostOrder.allCases {
        for text in ["", "has:comments", "sauna"] {
          let query = (try? PostQuery(text)) ?? PostQuery()
          for keeping in [nil, slugs[5]] {
            _ = try? catalogue.window(
              ListRequest(query: query, order: order, keeping: keeping, after: 1000), marks: marks)
          }
        }
      }
      for post in slugs { _ = try? catalogue.find(.slug(post), marks: marks) }
    }
    for words in ["sauna", "zzz"] { try? catalogue.search(TextQuery(words), replies: []) { _ in true } }
  }

  @Test("What no index says is noticed, and the index rebuilt", arguments: impossible)
  func itIsMadeAnew(sql: String) throws {
    let (blog, cache) = try broken(by: sql)
    let catalogue = blog.catalogue(cache)
    use(catalogue)
    try catalogue.refresh { _ in true }
    use(catalogue)
    try catalogue.refresh { _ in true }
    try blog.expectAgreement(catalogue)
  }

  @Test("A number that may be does no harm, whatever it is", arguments: possible)
  func itIsSurvived(sql: String) throws {
    let (blog, cache) = try broken(by: sql)
    let catalogue = blog.catalogue(cache)
    use(catalogue)
    for _ in 0..<5 { blog.change() }
    try catalogue.refresh { _ in true }
    use(catalogue)
  }
}
