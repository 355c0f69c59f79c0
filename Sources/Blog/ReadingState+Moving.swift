extension ReadingState {
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
}
