import Blog

extension ListSession {
  /// What lists of the whole blog hold, counted without making them.
  func counts(marks: ListMarks, _ database: Database) throws -> BlogCounts {
    try begin(database, marks: marks)
    var sets = try markSets(database)
    try sets.findAnswers(to: marks.own, database)
    var others = IDSet()
    let held = try Statement(database, "SELECT id FROM posts WHERE \(ListSQL.isOther)")
    while try held.step() { others.insert(try held.id(0)) }
    var counts = BlogCounts()
    let posts = try Statement(database, "SELECT id FROM posts")
    while try posts.step() {
      let id = try posts.id(0)
      guard !others.contains(id) else { continue }
      counts.posts += 1
      if !sets.read.contains(id) { counts.newPosts += 1 }
      if sets.isUnread(id) { counts.new += 1 }
      if sets.starred.contains(id) { counts.starred += 1 }
      if sets.mine.contains(id) { counts.mine += 1 }
      if sets.answered?.contains(id) == true { counts.answered += 1 }
    }
    let commented = try Statement(
      database, "SELECT id, comments FROM posts INDEXED BY posts_comments WHERE comments > 0")
    while try commented.step() {
      let id = try commented.id(0)
      guard !others.contains(id), !sets.allRead.contains(id) else { continue }
      counts.newComments += try sets.partlyUnread[id] ?? commented.count(1)
    }
    let drafts = try Statement(
      database, "SELECT count(*) FROM posts WHERE \(ListSQL.isOwn) AND instr(marks, '|draft|')")
    defer { drafts.reset() }
    counts.drafts = try drafts.step() ? drafts.count(0) : 0
    return counts
  }

  /// When the newest post of the list came out, in seconds since 1970; nil where none has a date.
  func newest(_ database: Database) throws -> Int64? {
    let statement = try Statement(
      database, "SELECT newest FROM posts WHERE \(ListSQL.isNoOther) ORDER BY newest, slug LIMIT 1")
    defer { statement.reset() }
    guard try statement.step(), statement.int(0) != .max else { return nil }
    return 0 &- statement.int(0)
  }
}

extension IndexedCatalogue {
  /// What the lists of the whole blog hold, as far as the index is filled; of drafts, posts of one's own alone.
  package func counts(marks: ListMarks) throws(Problem) -> (counts: BlogCounts, newest: Int64?) {
    try read { session, database in
      (try session.counts(marks: marks, database), try session.newest(database))
    }
  }
}
