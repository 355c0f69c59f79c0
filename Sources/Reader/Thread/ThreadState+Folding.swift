import Blog

/// What is folded away, by the person or held open by a search.
extension ThreadState {
  /// Folds a comment's text and answers away, or shows them.
  public mutating func setFolded(_ isFolded: Bool, _ comments: [CommentID]) {
    changeFolds(of: comments) {
      if isFolded { $0.folded.formUnion(comments) } else { $0.folded.subtract(comments) }
      $0.heldOpen.subtract(comments)
    }
  }

  /// Folds exactly these.
  public mutating func setFolds(_ comments: Set<CommentID>) {
    changeRows {
      $0.folded = comments
      $0.heldOpen = []
      $0.flagFolds()
    }
  }

  /// Shows the link backs one by one, or as one row.
  public mutating func setShowsLinkBacks(_ shows: Bool) {
    changeRows {
      $0.showsLinkBacks = shows
      $0.holdsLinkBacksOpen = false
    }
  }

  /// Holds open what hides an entry (and its own text), and nothing else; nil closes whatever was held open.
  public mutating func holdOpen(_ ordinal: Int?) {
    var hiding: Set<CommentID> = []
    var linkBacks = false
    if let ordinal, ordinal >= thread.entries.count {
      linkBacks = !showsLinkBacks
    } else if let ordinal {
      hiding = Set(hidingEntries(of: ordinal, itself: true).map { thread.entries[$0].comment.id })
        .intersection(folded)
    }
    guard hiding != heldOpen || linkBacks != holdsLinkBacksOpen else { return }
    changeFolds(of: Array(heldOpen.union(hiding)), andLinkBacks: linkBacks != holdsLinkBacksOpen) {
      $0.heldOpen = hiding
      $0.holdsLinkBacksOpen = linkBacks
    }
  }

  /// Whether an entry with this id is shown without text and answers.
  func isFolded(_ id: CommentID) -> Bool { folded.contains(id) && !heldOpen.contains(id) }

  mutating func flagFolds() {
    guard !folded.isEmpty else {
      foldFlags = [Bool](repeating: false, count: keys.count)
      return
    }
    foldFlags = keys.map { isFolded($0.id) }
  }

  /// Indices of the entries with an id.
  private func places(of id: CommentID) -> [Int] {
    if repeatsIDs { return keys.indices.filter { keys[$0].id == id } }
    // People fold where they are: ten thousand ids need not be gone through for that.
    if let row = selectedRow, row.kind == .comment, keys[row.index].id == id { return [row.index] }
    return keys.firstIndex { $0.id == id }.map { [$0] } ?? []
  }

  /// Does something to the folds of these comments, and keeps the place.
  ///
  /// - Parameter andLinkBacks: whether the link backs are shown or hidden as well.
  private mutating func changeFolds(
    of comments: [CommentID], andLinkBacks: Bool = false, _ change: (inout ThreadState) -> Void
  ) {
    guard comments.count <= 4, filter == nil, !andLinkBacks else {
      return changeRows {
        change(&$0)
        $0.flagFolds()
      }
    }
    keepingPlace {
      change(&$0)
      for id in comments {
        let isFolded = $0.isFolded(id)
        for place in $0.places(of: id) where $0.foldFlags[place] != isFolded {
          $0.foldFlags[place] = isFolded
          $0.refold(place)
        }
      }
    }
  }

  /// Shows or hides what belongs to an entry whose fold has changed; the other rows stay.
  private mutating func refold(_ place: Int) {
    // Hidden itself: what opens its parents looks at its fold then.
    guard let row = row(ofEntry: place) else { return }
    let end = place + spans[place] + 1
    let below = row + 1..<firstRow(from: end)
    var shown: [Row] = []
    if !foldFlags[place] { addRows(of: place + 1..<end, to: &shown) }
    rows[row].isFolded = foldFlags[place]
    rows.replaceSubrange(below, with: shown)
    commentRowCount += shown.count - below.count
  }
}
