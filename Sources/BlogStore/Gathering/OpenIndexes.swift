import Blog
import Synchronization

/// Which indexes are open: a few, those that were used last.
final class OpenIndexes: Sendable {
  private static let most = 16
  private let state = Mutex((order: [Int](), count: 0))

  func countOpening() { state.withLock { $0.count += 1 } }
  var count: Int { state.withLock { $0.count } }

  /// Notes that one is used now. Returns those that are to be closed for it.
  func use(_ place: Int, isBusy: (Int) -> Bool) -> [Int] {
    state.withLock { state in
      state.order.removeAll { $0 == place }
      state.order.append(place)
      var closed: [Int] = []
      var next = 0
      while state.order.count - closed.count > Self.most, next < state.order.count - 1 {
        if !isBusy(state.order[next]) { closed.append(state.order[next]) }
        next += 1
      }
      state.order.removeAll(where: closed.contains)
      return closed
    }
  }
}

/// Rows that were read last, so that an index is not opened again for each.
struct RecentRows {
  struct Row: Hashable {
    var blog: Int
    var id: Int32
    var version: BlogKeys.Version
  }

  private static let room = 600
  private var posts: [Row: PostSummary] = [:]
  private var order: [Row] = []
  private var next = 0

  subscript(_ row: Row) -> PostSummary? { posts[row] }

  mutating func add(_ row: Row, _ post: PostSummary) {
    guard posts.updateValue(post, forKey: row) == nil else { return }
    guard order.count == Self.room else { return order.append(row) }
    // The one that came first goes first.
    posts[order[next]] = nil
    order[next] = row
    next = (next + 1) % Self.room
  }
}
