extension ReadingState {
  /// What has to be remembered so that marks follow their posts, moved one after the other.
  public func changes(moving posts: [(old: PostID, new: PostID)]) -> [StateChange] {
    var state = self
    return posts.flatMap { old, new in
      let changes = state.changes(moving: old, to: new)
      for change in changes { state.apply(change) }
      return changes
    }
  }

  /// What has to be remembered so that a post's marks are another post's: two files that said the same became one.
  public func changes(moving old: PostID, to new: PostID) -> [StateChange] {
    var changes: [StateChange] = []
    if readPosts.contains(old), !readPosts.contains(new) { changes.append(.postRead(new, true)) }
    if starredPosts.contains(old), !starredPosts.contains(new) { changes.append(.postStarred(new, true)) }
    let read = (readComments[old] ?? []).subtracting(readComments[new] ?? [])
    if !read.isEmpty { changes.append(.commentsRead(new, read.sorted { $0.value < $1.value }, true)) }
    let folded = (foldedComments[old] ?? []).subtracting(foldedComments[new] ?? [])
    if !folded.isEmpty { changes.append(.commentsFolded(new, folded.sorted { $0.value < $1.value }, true)) }
    if let position = positions[old], positions[new] == nil { changes.append(.position(new, position)) }
    if shownLinkBacks.contains(old), !shownLinkBacks.contains(new) { changes.append(.linkBacksShown(new, true)) }
    if lastOpenPost == old { changes.append(.postOpened(new)) }
    return changes
  }

  /// What has to be remembered so that a blog's marks are also those that were remembered of it under another name.
  public func changes(adopting other: ReadingState) -> [StateChange] {
    var changes: [StateChange] = []
    func sorted<Value: Comparable>(_ values: Set<Value>) -> [Value] { values.sorted() }
    changes += sorted(other.readPosts.subtracting(readPosts)).map { .postRead($0, true) }
    changes += sorted(other.unreadPosts.subtracting(unreadPosts).subtracting(readPosts)).map { .postRead($0, false) }
    changes += sorted(other.starredPosts.subtracting(starredPosts)).map { .postStarred($0, true) }
    changes += sorted(other.shownLinkBacks.subtracting(shownLinkBacks)).map { .linkBacksShown($0, true) }
    for (post, comments) in other.readComments.sorted(by: { $0.key < $1.key }) {
      let new = comments.subtracting(readComments[post] ?? [])
      if !new.isEmpty { changes.append(.commentsRead(post, sorted(new), true)) }
    }
    for (post, comments) in other.foldedComments.sorted(by: { $0.key < $1.key }) {
      let new = comments.subtracting(foldedComments[post] ?? [])
      if !new.isEmpty { changes.append(.commentsFolded(post, sorted(new), true)) }
    }
    for (post, position) in other.positions.sorted(by: { $0.key < $1.key }) where positions[post] == nil {
      changes.append(.position(post, position))
    }
    if lastOpenPost == nil, let post = other.lastOpenPost { changes.append(.postOpened(post)) }
    return changes
  }
}
