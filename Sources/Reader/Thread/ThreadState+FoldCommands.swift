import Blog

/// What keys fold, and open again.
extension ThreadState {
  /// Folds what a row's comment has for answers, or the pingbacks, or opens them.
  mutating func toggleFold(_ row: Row) {
    switch row.kind {
    case .linkBacks, .linkBack: setShowsLinkBacks(!(showsLinkBacks || holdsLinkBacksOpen))
    case .comment: setFolded(!row.isFolded, [thread.entries[row.index].comment.id])
    }
  }

  /// Folds the whole conversation that a comment belongs to, or opens it.
  mutating func toggleRoot(of row: Row) {
    let root = root(of: row)
    setFolded(!(row.isFolded && root == row.index), [thread.entries[root].comment.id])
  }

  /// Folds every thread, and the pingbacks.
  mutating func foldAll() {
    setFolded(true, thread.entries.filter { $0.depth == 0 }.map(\.comment.id))
    setShowsLinkBacks(false)
  }

  /// Opens everything.
  mutating func unfoldAll() {
    setFolded(false, Array(folded))
    setShowsLinkBacks(true)
  }

  /// Shows the pingbacks, and their head in view, or folds them away.
  mutating func toggleLinkBacks() {
    let shows = !(showsLinkBacks || holdsLinkBacksOpen)
    setShowsLinkBacks(shows)
    if shows { reveal(.linkBacks) }
  }

  /// A search that held comments open is over: they fold again, or stay open for the reply that was begun there.
  mutating func endHolding(keepsOpen: Bool) {
    if keepsOpen {
      setFolded(false, Array(heldOpen))
      if holdsLinkBacksOpen { setShowsLinkBacks(true) }
    } else {
      holdOpen(nil)
    }
  }
}
