import Blog

/// Where the list's view stands: a post may take several rows of the screen.
extension PostListState {
  /// Keeps the selection in view: some rows of context where there is room.
  mutating func scrollToSelection(in room: ListRoom) {
    guard room.height > 0 else { return }
    selection = min(max(0, selection), max(0, count - 1))
    heights.fit(rows, room)
    let context = room.height > 6 ? 2 : 0
    let least = begin(of: context, before: selection)
    if least < top { top = least }
    let own = height(selection)
    let below = min(context, rows(from: selection + 1, atMost: context))
    let first = begin(of: room.height - own - below, before: selection, isWhole: true)
    if first > top { top = min(first, selection) }
    // The last screen is a full one; posts have a row at least.
    if top > count - room.height { top = min(top, begin(of: room.height, before: count, isWhole: true)) }
    top = max(0, top)
  }

  /// Moves the selection.
  mutating func move(by posts: Int, in room: ListRoom) {
    followsNewest = false
    selection = min(max(0, selection + posts), max(0, count - 1))
    scrollToSelection(in: room)
  }

  /// In linear mode: from row to row of the screen, through posts that take several; upwards each is read from its beginning.
  mutating func walk(by rows: Int, in room: ListRoom) {
    heights.fit(self.rows, room)
    let before = selection
    for _ in 0..<min(abs(rows), 10_000) {
      if rows > 0, line + 1 < height(selection) {
        line += 1
      } else if rows < 0, line > 0 {
        line -= 1
      } else {
        selection = min(max(0, selection + rows.signum()), max(0, count - 1))
      }
    }
    if selection != before { followsNewest = false }
    scrollToSelection(in: room)
  }

  /// Selects what stands on a row of the screen.
  mutating func select(line: Int, in room: ListRoom) {
    heights.fit(rows, room)
    var place = top
    var left = line - height(place)
    while left >= 0, place < count {
      place += 1
      left -= height(place)
    }
    guard place < count else { return }
    selection = place
    scrollToSelection(in: room)
  }

  /// So many posts cover about so many rows, from the selected one on: at least one, downwards where positive.
  mutating func posts(over rows: Int, in room: ListRoom) -> Int {
    heights.fit(self.rows, room)
    let step = rows.signum()
    var left = abs(rows)
    var place = selection
    // Of posts that are not at hand nothing is known but that they have one row each.
    while left > 0, rowsAtHand.contains(place) {
      left -= height(place)
      if left < 0, place != selection { break }
      place += step
    }
    return place - selection + step * max(0, left)
  }

  private var rowsAtHand: Range<Int> { start..<start + rows.count }

  /// The rows of the post at a place; of one that is not at hand, one.
  private func height(_ place: Int) -> Int { rowsAtHand.contains(place) ? heights[place - start] : 1 }

  /// The rows of the posts from a place on; no more are counted than are asked for.
  private func rows(from start: Int, atMost most: Int) -> Int {
    var sum = 0
    var place = start
    while sum < most, place < count {
      sum += height(place)
      place += 1
    }
    return sum
  }

  /// The first of the posts before a place that cover so many rows: that at least; where they have to be whole, at most.
  private func begin(of rows: Int, before place: Int, isWhole: Bool = false) -> Int {
    var left = rows
    var place = place
    while left > 0, place > 0 {
      left -= height(place - 1)
      if left < 0, isWhole { break }
      place -= 1
    }
    return place
  }
}

/// How many rows of the screen posts take at a width, worked out once: the view is looked at after every key.
struct ListHeights: Equatable, Sendable {
  private var width = 0
  /// Empty where each takes one.
  private var heights: [Int] = []
  private var isKnown = false
  /// What was said of posts: in linear mode only, and large.
  private var said = Boxed<LinearPosts?>(nil)

  /// Works them out, where that was not done for this width.
  mutating func fit(_ posts: [PostSummary], _ room: ListRoom) {
    let isOneEach = !room.wraps && room.said == nil
    let width = isOneEach ? 0 : room.width
    guard !isKnown || width != self.width || room.said != said.value else { return }
    (self.width, isKnown) = (width, true)
    if room.said != said.value { said.value = room.said }
    heights = isOneEach ? [] : posts.map(room.rows)
  }

  subscript(place: Int) -> Int { heights.isEmpty ? 1 : heights[place] }
}
