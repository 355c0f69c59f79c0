import Algorithms
import Blog

/// One blog's part of a list: row numbers in its order, with what tells where each stands among other blogs' posts. All
/// there is to be kept of a blog whose index is closed.
final class BlogKeys: Sendable {
  /// Where a row stands, but for blogs and their own order.
  struct Key {
    /// Lower stands first: nothing in an order by date or title, where the other two say it.
    var first: Int64 = 0
    var title: ArraySlice<UInt8> = []
    /// Minus the seconds since 1970; the highest number where there is no date.
    var newest: Int64

    /// Negative where this one stands first, 0 where neither does.
    @inline(__always)
    func compare(_ other: Key) -> Int {
      if first != other.first { return first < other.first ? -1 : 1 }
      if !title.isEmpty || !other.title.isEmpty, !title.elementsEqual(other.title) {
        return title.lexicographicallyPrecedes(other.title) ? -1 : 1
      }
      return newest == other.newest ? 0 : newest < other.newest ? -1 : 1
    }
  }

  /// Which state of which index.
  struct Version: Hashable, Sendable {
    var inode: UInt64
    var revision: Int64
  }

  let version: Version
  /// Which of the blog's marks had a say; nil where none had.
  let marks: Int?
  let ids: [Int32]
  private let firsts: [Int64]
  private let newest: [Int64]
  private let titles: [UInt8]
  private let titleEnds: [UInt32]

  /// - Parameters:
  ///   - marks: the number of the marks that the session has now.
  init(
    _ list: GatheredList, marks: Int, _ version: Version, _ session: ListSession, _ database: Database
  ) throws {
    self.version = version
    let order = PostOrder(list.key)
    self.marks = session.needsMarks(list.query, order) ? marks : nil
    let sets = try session.sets(for: list.query, order, database)
    let byReplies = list.key == .comments && !sets.replies.isEmpty
    var (ids, firsts, newest): ([Int32], [Int64], [Int64]) = ([], [], [])
    var (titles, ends): ([UInt8], [UInt32]) = ([], [])
    let column =
      switch list.key {
      case .date, .unread: ""
      case .title: "sort_title"
      case .comments: "comments"
      case .lastComment: "latest"
      }
    try session.forEach(list.query, sets, ["newest", column], by: byReplies ? .date : order, database) { id, row in
      ids.append(id)
      newest.append(row.int(1))
      switch list.key {
      case .date: break
      case .unread: firsts.append(sets.isUnread(id) ? 0 : 1)
      case .comments: firsts.append(-Int64(try row.count(2) + (sets.replies[id] ?? 0)))
      case .lastComment: firsts.append(row.int(2))
      case .title:
        titles.append(contentsOf: row.bytes(2))
        ends.append(UInt32(titles.count))
      }
    }
    if byReplies || list.key == .unread {
      // What is equal stays by date.
      let places = ids.indices.sorted { (firsts[$0], $0) < (firsts[$1], $1) }
      (ids, firsts, newest) = (places.map { ids[$0] }, places.map { firsts[$0] }, places.map { newest[$0] })
    }
    (self.ids, self.firsts, self.newest) = (ids, firsts, newest)
    (self.titles, titleEnds) = (titles, ends)
  }

  /// The beginning of a list by date.
  init(_ version: Version, ids: [Int32], newest: [Int64]) {
    (self.version, self.ids, self.newest) = (version, ids, newest)
    (marks, firsts, titles, titleEnds) = (nil, [], [], [])
  }

  @inline(__always)
  func key(_ place: Int) -> Key {
    var key = Key(newest: newest[place])
    if !firsts.isEmpty { key.first = firsts[place] }
    if !titleEnds.isEmpty { key.title = titles[(place == 0 ? 0 : Int(titleEnds[place - 1]))..<Int(titleEnds[place])] }
    return key
  }

  /// Minus the date of the last row, as rows are compared by it.
  var newestOfLast: Int64? { newest.last }

  /// Rows that stand before a date, in an order by date.
  func count(newerThan date: Int64) -> Int { newest.partitioningIndex { $0 >= date } }
}

/// Which list over several blogs.
struct GatheredList: Hashable, Sendable {
  /// With what the list asks in any case.
  var query: PostQuery
  var key: PostOrder.Key

  init(_ query: PostQuery, _ key: PostOrder.Key) {
    self.query = query
    // Blogs are chosen by those who have them.
    self.query.blogs = []
    self.key = key
  }
}

/// How many posts of a blog are in a gathering.
struct ScopeCounts: Hashable, Sendable {
  var total: Int
  /// Whose text was not read.
  var unread: Int
  var isEstimated = false

  init(total: Int, unread: Int, isEstimated: Bool = false) {
    (self.total, self.unread, self.isEstimated) = (total, unread, isEstimated)
  }

  init(_ scope: PostQuery, _ session: ListSession, _ database: Database) throws {
    guard !scope.isEmpty else {
      total = session.total
      (unread, isEstimated) = try session.unreadCount(database)
      return
    }
    let ids = try session.ids(scope, .date, database)
    let sets = try session.markSets(database)
    (total, unread) = (ids.count, ids.count { !sets.read.contains($0) })
  }
}
