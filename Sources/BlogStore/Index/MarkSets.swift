import Blog
import GRDB

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
  /// Published replies, where there are some.
  var replies: [Int32: Int] = [:]

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
    let withComments = try RawStatement(database, "SELECT id FROM posts INDEXED BY posts_comments WHERE comments > 0")
    while try withComments.step() { commented.insert(try withComments.id(0)) }
    let details = try RawStatement(database, "SELECT summary FROM details WHERE id = ?")
    for (post, comments) in marks.readComments where !comments.isEmpty {
      guard let id = try Self.id(of: post, database), commented.contains(id) else { continue }
      details.bind(1, Int64(id))
      if try details.step(), let summary = SummaryCoding.decode(details.bytes(0)),
        summary.commentIDs.allSatisfy(comments.contains)
      {
        allRead.insert(id)
      }
      details.reset()
    }
  }

  /// Whether a post has an unread comment.
  func hasUnreadComment(_ id: Int32) -> Bool { commented.contains(id) && !allRead.contains(id) }
  /// Whether a post was not read, or has an unread comment.
  func isUnread(_ id: Int32) -> Bool { !read.contains(id) || hasUnreadComment(id) }

  /// Whether a term that only marks can answer holds; nil for every other term.
  func holds(_ kind: PostQuery.Kind, _ id: Int32) -> Bool? {
    switch kind {
    case .unread: !read.contains(id)
    case .starred: starred.contains(id)
    case .mine: mine.contains(id)
    case .text, .tag, .author, .marked, .hasComments, .since, .until: nil
    }
  }

  static func id(of post: PostID, _ database: Database) throws -> Int32? {
    let statement = try RawStatement(database, "SELECT id FROM files WHERE slug = ?")
    statement.bind(1, text: post.slug)
    defer { statement.reset() }
    return try statement.step() ? try statement.id(0) : nil
  }
}
