import Blog
import Markup
import Words

/// The open post's file, which may change while it is read, and where the reader is in it.
extension OpenPost {
  /// The rest of the post, or what its file says now.
  mutating func take(_ opened: OpenedPost, body: Document, _ caches: BlogCaches) -> [Request] {
    guard let reading else { return [] }
    self.reading = nil
    var requests: [Request] = fileNotice.map { [.screen(.takeBack($0))] } ?? []
    fileNotice = nil
    if opened.post != post || opened.problems != problems || opened.site != site {
      let known = Set(post.comments.map(\.id))
      let arrived = opened.post.comments.count { $0.status.isShown && !known.contains($0.id) }
      requests += replace(with: opened, body: body, then: .show(nil), caches)
      if arrived > 0 {
        let next = KeyMap.key(for: .blog(.nextMatch))
        requests.append(.screen(.mention(.thread(.arrived(arrived, next: next)))))
      }
    } else if isBeginning {
      self.body = body
      isBeginning = false
    }
    return reading.isOutdated ? requests + [.post(.reread)] : requests
  }

  /// The post once more: everything stays at its words and its comments.
  mutating func replace(
    with opened: OpenedPost, body: Document, then: AfterOpening, _ caches: BlogCaches
  ) -> [Request] {
    post = opened.post
    problems = opened.problems
    site = opened.site
    self.body = body
    isBeginning = false
    reading = nil
    let focus: [Request] = then.focus.map { [.focus($0)] } ?? []
    return focus + [.replies(.rebuildThread), .screen(.setPage), .remember(.postOpened(post.id))]
      + searchPreparation(caches)
      + [.journey(.goOn(then)), .journey(.catchUp)]
  }

  /// Threads that are long enough to be waited for are made ready for search.
  func searchPreparation(_ caches: BlogCaches) -> [Request] {
    post.comments.count >= 500 ? [.effect(.page(.prepareSearch(post.comments, caches)))] : []
  }

  /// Its file may have changed.
  mutating func reread(_ around: Surroundings) -> [Request] {
    guard let reading else { return [.journey(.reread(post.id))] }
    self.reading = around.isUnderway ? Reading(token: reading.token, isLost: true) : reading.outdated
    return []
  }

  /// It cannot be read any more. What to do about it is no advice for somebody who is reading the post.
  mutating func unreadable(_ problem: Problem) -> [Request] {
    reading = nil
    guard !isPreview else { return [] }
    fileNotice = .files(.openPostUnreadable(problem))
    return [.say(.files(.openPostUnreadable(problem)))]
  }

  // MARK: Where the reader is

  /// As the journal keeps it.
  func position(isInThread: Bool) -> ReadingPosition {
    func comment(_ row: Int) -> CommentID? {
      guard row > 0, thread.rows.indices.contains(row) else { return nil }
      // The group of pingbacks goes by its first member.
      return (thread.entry(of: thread.rows[row]) ?? thread.thread.linkBacks.first)?.comment.id
    }
    return ReadingPosition(
      offset: offset, comment: comment(thread.selection), isInThread: isInThread, top: comment(thread.topRow),
      topLine: thread.topLine)
  }

  /// No place that was ever reached is farther: the journal may say anything.
  private static let farthest = Int(Int32.max)

  /// Back to where it was left.
  mutating func restore(_ position: ReadingPosition) {
    let topLine = min(max(0, position.topLine), Self.farthest)
    if position.offset > 0 { show(offset: min(position.offset, Self.farthest)) }
    if let comment = position.comment, let id = thread.rowID(withID: comment), let row = thread.visibleRow(for: id) {
      thread.selection = row
    }
    if let top = position.top, let id = thread.rowID(withID: top), let row = thread.visibleRow(for: id) {
      thread.topRow = row
      thread.topLine = thread.id(of: thread.rows[row]) == id ? topLine : 0
    } else if position.top == nil {
      thread.topLine = topLine
    }
  }
}
