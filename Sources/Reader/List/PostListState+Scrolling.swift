import Blog

/// Where the list's view stands: a post may take several rows of the screen.
extension PostListState {
  /// Keeps the selection in view: some rows of context where there is room.
  mutating func scrollToSelection(in room: ListRoom) {
    guard room.height > 0 else { return }
    selection = min(max(0, selection), max(0, count - 1))
    let context = room.height > 6 ? 2 : 0
    let least = begin(of: context, before: selection, room)
    if least < top { top = least }
    let own = rows(selection, room)
    let below = min(context, rows(from: selection + 1, atMost: context, room))
    let first = begin(of: room.height - own - below, before: selection, room, isWhole: true)
    if first > top { top = min(first, selection) }
    // The last screen is a full one.
    let end = begin(of: room.height, before: count, room, isWhole: true)
    top = max(0, min(top, max(end, 0)))
  }

  /// Moves the selection.
  mutating func move(by posts: Int, in room: ListRoom) {
    followsNewest = false
    selection = min(max(0, selection + posts), max(0, count - 1))
    scrollToSelection(in: room)
  }

  /// Selects what stands on a row of the screen.
  mutating func select(line: Int, in room: ListRoom) {
    var place = top
    var left = line - rows(place, room)
    while left >= 0, place < count {
      place += 1
      left -= rows(place, room)
    }
    guard place < count else { return }
    selection = place
    scrollToSelection(in: room)
  }

  /// So many posts cover about so many rows, from the selected one on: at least one, downwards where positive.
  func posts(over rows: Int, in room: ListRoom) -> Int {
    let step = rows.signum()
    var left = abs(rows)
    var place = selection
    // Of posts that are not at hand nothing is known but that they have one row each.
    while left > 0, self.row(place) != nil {
      left -= self.rows(place, room)
      if left < 0, place != selection { break }
      place += step
    }
    return place - selection + step * max(0, left)
  }

  /// The rows of the post at a place.
  private func rows(_ place: Int, _ room: ListRoom) -> Int { room.rows(row(place)) }

  /// The rows of the posts from a place on; no more are counted than are asked for.
  private func rows(from start: Int, atMost most: Int, _ room: ListRoom) -> Int {
    var sum = 0
    var place = start
    while sum < most, place < count {
      sum += rows(place, room)
      place += 1
    }
    return sum
  }

  /// The first of the posts before a place that cover so many rows: that at least; where they have to be whole, at most.
  private func begin(of rows: Int, before place: Int, _ room: ListRoom, isWhole: Bool = false) -> Int {
    var left = rows
    var place = place
    while left > 0, place > 0 {
      left -= self.rows(place - 1, room)
      if left < 0, isWhole { break }
      place -= 1
    }
    return place
  }
}
