import Blog

/// The post list: a window over a list that may be of any length, and the selected row.
public struct PostListState: Equatable, Sendable {
  /// The filter as it was typed.
  public private(set) var filter = ""
  /// The filter.
  public private(set) var query = PostQuery()
  /// The order.
  public private(set) var order = PostOrder.date
  /// Whether it is a list over several blogs, whose names filters may ask for.
  var isOverBlogs = false
  /// Consecutive rows, those in view among them.
  public private(set) var rows: [PostSummary] = []
  /// How many rows of the screen each of `rows` takes, as far as it was worked out.
  var heights = ListHeights()
  /// The place of the first of `rows` in the list.
  public private(set) var start = 0
  /// Rows of the whole list.
  public private(set) var count = 0
  /// Posts of the blog, whatever the filter.
  public private(set) var total = 0
  /// Posts of the blog that were not read.
  public var unread = 0
  /// Whether that number may be too small.
  public var isUnreadEstimated = false
  /// The selected row of the list; 0 where there are none.
  public var selection = 0 {
    didSet {
      guard selection != oldValue else { return }
      (followsNewest, line) = (false, 0)
      awaited = nil
    }
  }
  /// In linear mode the row of the selected post that the cursor stands on; 0 is where it begins.
  var line = 0
  /// The first row in view.
  public var top = 0
  /// The part of the list that was asked for and is not there yet.
  public private(set) var pending: ListRequest?
  /// What was answered last: while nothing changes, the same question would get the same answer.
  private var answered: ListRequest?
  /// Whether the selection stays on the first row, whatever comes in before it: until somebody chose a post.
  public var followsNewest = true

  /// Whether posts of more than one person were seen; where all are by one, nobody need be told by whom each is.
  public private(set) var hasSeveralAuthors = false
  private var author: [String] = []

  /// Whether what is shown may not be the list any more.
  private var isStale = false
  /// Whether an answer to a question is on its way, or the question still to be asked.
  var isAwaited: Bool { pending != nil || isStale }
  /// A post to be selected as soon as its place is known.
  private var target: PostID?
  /// A post that was to be selected when the list did not have it yet: it is when it comes, unless somebody has chosen
  /// another one by then.
  private var awaited: PostID?
  /// The post that was selected before a filter took it away, and the row that was selected in its stead: until somebody
  /// selects another, it is the one to come back to.
  private var lost: Lost?
  /// The post that was selected when its file went, and the row that is selected in its stead: where files come back,
  /// as when a branch is checked out, so does the selection.
  private var vanished: Lost?

  private struct Lost: Equatable, Sendable {
    var post: PostID
    var row: Int
  }

  /// What `rows` are rows of.
  private var shown = Listing()

  private struct Listing: Equatable, Sendable {
    var query = PostQuery()
    var order = PostOrder.date
  }

  /// Whether the rows at hand are those of another filter or order than what was asked for.
  var showsAnother: Bool { shown != Listing(query: query, order: order) }

  /// The row at a place of the list, where it is at hand.
  public func row(_ place: Int) -> PostSummary? {
    rows.indices.contains(place - start) ? rows[place - start] : nil
  }

  /// The selected post, where its row is at hand.
  public var selected: PostSummary? { row(selection) }

  /// So many rows from the selected one on, where they are at hand and can be read.
  func selected(_ number: Int) -> [PostSummary] {
    guard rows.indices.contains(selection - start) else { return [] }
    return rows[(selection - start)...].prefix(number).filter { $0.problem == nil }
  }

  /// The place of a post in the list, where its row is at hand.
  public func index(of id: PostID) -> Int? { rows.firstIndex { $0.id == id }.map { start + $0 } }

  /// What is known of a post, where its row is at hand.
  public func summary(of id: PostID) -> PostSummary? { rows.first { $0.id == id } }

  /// The list changed, or may have: it is asked for again.
  public mutating func becomeStale() {
    isStale = true
    if target == nil { target = awaited }
  }

  /// Shows other posts, or the same in another order. The selected post stays selected where it is among them.
  public mutating func show(_ query: PostQuery, filter: String, order: PostOrder) {
    guard self.query != query || self.order != order || self.filter != filter else { return }
    if lost?.row != selection { lost = selected.map { Lost(post: $0.id, row: selection) } }
    self.query = query
    self.filter = filter
    self.order = order
    isStale = true
  }

  /// Selects a post, now or when its place is known.
  public mutating func select(_ id: PostID) {
    followsNewest = false
    awaited = nil
    lost = nil
    if let place = index(of: id), shown == Listing(query: query, order: order) {
      selection = place
      target = nil
    } else {
      target = id
    }
  }

  /// Back to where the list stood before a search in it.
  mutating func restore(selection: Int, top: Int, post: PostID?) {
    guard selection != self.selection || target != nil else { return }
    self.selection = selection
    self.top = top
    target = row(selection)?.id == post ? nil : post
  }

}

extension PostListState {
  /// What has to be asked for, if anything has: the list again, or rows that are in view or soon may be.
  ///
  /// - Parameter keeping: a post that the list holds whatever the filter.
  mutating func ask(height: Int, keeping: PostID?) -> ListRequest? {
    if pending != nil { return nil }
    guard isStale || target != nil || needsRows(height: height) else {
      answered = nil
      return nil
    }
    let isOther = showsAnother
    let anchor: ListRequest.Anchor
    if let target {
      anchor = .post(target, orRow: selection)
    } else if followsNewest {
      anchor = .row(0)
    } else if isOther, let lost, lost.row == selection {
      anchor = .post(lost.post, orRow: 0)
    } else if let vanished, vanished.row == selection, !isOther {
      anchor = .post(vanished.post, orRow: selection)
    } else if let selected {
      anchor = .post(selected.id, orRow: isOther ? 0 : selection)
    } else {
      anchor = .row(isOther ? 0 : selection)
    }
    // Some screens in each direction: paging does not outrun them, and they are few. Of a list over several blogs the
    // first rows come from few of them: what is not in view is asked for once they stand.
    let isFirst = rows.isEmpty
    let (before, after) =
      isOverBlogs ? (2 * height, isFirst ? height + 2 : 3 * height) : (3 * height + 50, 4 * height + 100)
    let request = ListRequest(
      query: query, order: order, keeping: keeping, anchor: anchor, before: before, after: after)
    guard isStale || request != answered else { return nil }
    isStale = false
    pending = request
    return request
  }

  /// Whether rows in view, or within a screen of it, are missing.
  private func needsRows(height: Int) -> Bool {
    // A window without room for the list shows none, wherever its view stands.
    guard height > 0 else { return false }
    let end = start + rows.count
    return max(0, top - height) < start && start > 0 || min(count, top + 2 * height) > end
  }

  /// Takes in what was asked for. The selected post stays selected, and on its row of the screen.
  mutating func take(_ window: ListWindow, for request: ListRequest) {
    pending = nil
    answered = request
    guard request.query == query, request.order == order else {
      // Asked before the filter or the order changed.
      isStale = true
      return
    }
    let listing = Listing(query: query, order: order)
    let isOther = listing != shown
    let before = selected?.id
    (rows, start, count) = (window.rows, window.start, window.count)
    heights = ListHeights()
    (total, unread, isUnreadEstimated) = (window.total, window.unread, window.isUnreadEstimated)
    shown = listing
    noteAuthors()
    let follows = followsNewest
    var missing = awaited
    let isLost = lost?.row == selection
    switch request.anchor {
    case .post(let id, let row) where target == id || isOther:
      if target == id {
        target = nil
        missing = window.anchor == nil ? id : nil
      }
      place(selection: window.anchor ?? row)
    case .row(let row) where isOther: place(selection: row)
    case .post(let id, let row):
      // Moved meanwhile, the selection keeps its distance.
      var shift = (window.anchor ?? row) - row
      if window.anchor == nil, let before, before != id { shift = (index(of: before) ?? selection) - selection }
      let isUnmoved = vanished?.row == selection || before == id
      selection += shift
      top += shift
      vanished =
        window.anchor == nil && isUnmoved ? Lost(post: id, row: min(max(0, selection), max(0, count - 1))) : nil
    case .row: break
    }
    selection = min(max(0, selection), max(0, count - 1))
    followsNewest = follows
    awaited = missing
    if isLost { lost?.row = selection } else { lost = nil }
  }

  private mutating func noteAuthors() {
    guard !hasSeveralAuthors else { return }
    for row in rows where !row.authors.isEmpty && row.authors != author {
      hasSeveralAuthors = !author.isEmpty
      author = row.authors
      if hasSeveralAuthors { return }
    }
  }

  private mutating func place(selection row: Int) {
    top = max(0, row - (selection - top))
    selection = row
  }

  /// What was asked for does not come.
  mutating func giveUp() {
    pending = nil
    target = nil
  }
}
