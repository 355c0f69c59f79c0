import Blog

/// What is unread in a thread.
extension ThreadState {
  /// Takes over what was read. Replies written here are never unread.
  mutating func setRead(_ seen: SeenComments) {
    var flags: [Bool] = []
    flags.reserveCapacity(thread.count)
    var count = 0
    func add(_ entries: [CommentThread.Entry]) {
      for index in entries.indices {
        let isUnread = entries[index].reply == nil && (seen.isEmpty || !seen.contains(entries[index].key.id))
        if isUnread { count += 1 }
        flags.append(isUnread)
      }
    }
    add(thread.entries)
    add(thread.linkBacks)
    unread = flags
    unreadCount = count
  }

  /// Whether an entry is unread.
  public func isUnread(_ ordinal: Int) -> Bool { unread.indices.contains(ordinal) && unread[ordinal] }

  /// How many are unread of an entry and its answers; of the group's head, how many link backs are.
  public func unreadCount(below row: Row) -> Int {
    guard unreadCount > 0 else { return 0 }
    switch row.kind {
    case .comment: return unread[row.index...row.index + thread.entries[row.index].descendantCount].count { $0 }
    case .linkBacks: return unread[thread.entries.count...].count { $0 }
    case .linkBack: return unread[thread.entries.count + row.index] ? 1 : 0
    }
  }

  /// The nearest unread ordinal in a direction, the given one not counted; nil where there is none on that side. Link
  /// backs that are folded into one row count as that row: as the group's first member.
  public func nearestUnread(from ordinal: Int, step: Int) -> Int? {
    guard unreadCount > 0 else { return nil }
    var place = ordinal + step
    while unread.indices.contains(place) {
      if unread[place] { return place }
      place += step
    }
    return nil
  }

  /// Folds away the largest branches in which nothing is unread, and opens those in which something is.
  public mutating func foldRead() {
    var folds: Set<CommentID> = []
    var open: Set<CommentID> = []
    var unreadBefore: [Int] = [0]
    unreadBefore.reserveCapacity(unread.count + 1)
    for isUnread in unread { unreadBefore.append((unreadBefore.last ?? 0) + (isUnread ? 1 : 0)) }
    var index = 0
    while index < thread.entries.count {
      let end = index + thread.entries[index].descendantCount + 1
      let hasUnread = !unread.isEmpty && unreadBefore[end] > unreadBefore[index]
      if hasUnread {
        open.insert(thread.entries[index].comment.id)
      } else {
        folds.insert(thread.entries[index].comment.id)
      }
      index = hasUnread ? index + 1 : end
    }
    // Equal ids fold together: what has something unread stays open.
    folds.subtract(open)
    setFolds(folds)
  }
}
