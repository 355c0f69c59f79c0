import Blog

/// A post that was made here.
struct OwnRow {
  var id: Int32
  var post: PostID
}

/// The reader's marks as sets of row numbers.
struct MarkSets {
  /// Posts that were read, or made here and not marked unread.
  var read = IDSet()
  /// Posts with a star.
  var starred = IDSet()
  /// Posts that were made here, or have a reply or draft written here.
  var mine = IDSet()
  /// Posts with a comment that is shown.
  var commented = IDSet()
  /// Posts whose comments were all read.
  var allRead = IDSet()
  /// How many comments were not read of posts where somebody read some, but not all.
  var partlyUnread: [Int32: Int] = [:]
  /// Published replies, where there are some.
  var replies: [Int32: Int] = [:]
  /// Posts in which somebody answered what one said; nil until a list asks.
  private(set) var answered: IDSet?

  init() {}

  /// - Parameter own: posts that were made here.
  init(_ marks: ListMarks, own: [OwnRow], _ database: Database) throws {
    for row in own {
      mine.insert(row.id)
      if !marks.unreadPosts.contains(row.post) { read.insert(row.id) }
    }
    for post in marks.readPosts { if let id = try Self.id(of: post, database) { read.insert(id) } }
    for post in marks.starredPosts { if let id = try Self.id(of: post, database) { starred.insert(id) } }
    for (post, count) in marks.replies {
      guard let id = try Self.id(of: post, database) else { continue }
      mine.insert(id)
      if count > 0 { replies[id] = count }
    }
    let withComments = try Statement(database, "SELECT id FROM posts INDEXED BY posts_comments WHERE comments > 0")
    while try withComments.step() { commented.insert(try withComments.id(0)) }
    let details = try Statement(database, "SELECT summary FROM details WHERE id = ?")
    for (post, comments) in marks.readComments where !comments.isEmpty {
      guard let id = try Self.id(of: post, database), commented.contains(id) else { continue }
      details.bind(1, Int64(id))
      if try details.step(), let summary = SummaryCoding.decode(details.bytes(0)) {
        let unread = summary.commentIDs.count { !comments.contains($0) }
        if unread == 0 { allRead.insert(id) } else { partlyUnread[id] = unread }
      }
      details.reset()
    }
  }

  /// Looks for answers to what one said: in posts with a reply that was written here, and where one's name stands.
  mutating func findAnswers(to voice: OwnVoice, _ database: Database) throws {
    guard answered == nil else { return }
    var found = IDSet()
    func look(_ statement: Statement) throws {
      while try statement.step() {
        guard let summary = SummaryCoding.decode(statement.bytes(1)), !summary.answers(to: voice).isEmpty else {
          continue
        }
        found.insert(try statement.id(0))
      }
      statement.reset()
    }
    if let name = voice.name, !name.isEmpty {
      let named = try Statement(database, "SELECT id, summary FROM details WHERE instr(summary, ?)")
      named.bind(1, blob: Array(name.utf8))
      try look(named)
    }
    let replied = try Statement(database, "SELECT id, summary FROM details WHERE id = ?")
    for id in replies.keys.sorted() {
      replied.bind(1, Int64(id))
      try look(replied)
    }
    answered = found
  }

  /// Whether a post has an unread comment.
  func hasUnreadComment(_ id: Int32) -> Bool { commented.contains(id) && !allRead.contains(id) }
  /// Whether a post was not read, or has an unread comment.
  func isUnread(_ id: Int32) -> Bool { !read.contains(id) || hasUnreadComment(id) }

  /// Whether a term that only marks can answer holds; nil for every other term.
  func holds(_ kind: PostQuery.Kind, _ id: Int32) -> Bool? {
    switch kind {
    case .unread: !read.contains(id)
    case .new: isUnread(id)
    case .starred: starred.contains(id)
    case .mine: mine.contains(id)
    case .answered: answered?.contains(id) ?? false
    case .text, .tag, .author, .marked, .hasComments, .since, .until: nil
    }
  }

  static func id(of post: PostID, _ database: Database) throws -> Int32? {
    let statement = try Statement(database, "SELECT id FROM files WHERE slug = ?")
    statement.bind(1, text: post.slug)
    defer { statement.reset() }
    return try statement.step() ? try statement.id(0) : nil
  }
}
