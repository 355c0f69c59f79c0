/// In which order the comments of a source are put into a post's file.
package enum CommentOrder {
  /// Feeds have the newest first, or no order at all: by date, then by id; numbers in ids count as such where they are
  /// equally long but for them. What has no date stays behind the rest.
  ///
  /// - Returns: the places of the comments.
  package static func inOrder(_ comments: [Comment]) -> [Int] {
    let order = sorted(comments) { a, b in
      let dates = (comments[a].published?.seconds, comments[b].published?.seconds)
      return dates.0 == nil && dates.1 == nil ? a < b : isBefore(a, b, dates, comments)
    }
    return order ?? Array(comments.indices)
  }

  /// A list of all comments may be in any order, too; there ids say what is older where dates do not.
  ///
  /// - Returns: nil where they are in order.
  package static func allInOrder(_ comments: [Comment]) -> [Int]? {
    sorted(comments) { a, b in
      isBefore(a, b, (comments[a].published?.seconds, comments[b].published?.seconds), comments)
    }
  }

  private static func sorted(_ comments: [Comment], by isBefore: (Int, Int) -> Bool) -> [Int]? {
    guard comments.count > 1 else { return nil }
    if (1..<comments.count).allSatisfy({ !isBefore($0, $0 - 1) }) { return nil }
    return comments.indices.sorted(by: isBefore)
  }

  private static func isBefore(_ a: Int, _ b: Int, _ dates: (Int64?, Int64?), _ comments: [Comment]) -> Bool {
    if dates.0 != dates.1 { return dates.0 ?? .max < dates.1 ?? .max }
    let ids = (comments[a].id.value, comments[b].id.value)
    return ids.0 == ids.1 ? a < b : (ids.0.utf8.count, ids.0) < (ids.1.utf8.count, ids.1)
  }
}
