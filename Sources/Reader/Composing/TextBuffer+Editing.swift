extension TextBuffer {
  /// Writes at the cursor. A single cluster counts as typed, more as pasted.
  mutating func insert(_ new: String) {
    let last = lastAction
    lastAction = .other
    guard !new.isEmpty else { return }
    let isTyped = new.index(after: new.startIndex) == new.endIndex
    change(cursor..<cursor, to: new, as: isTyped ? .typing : .whole, continuing: isTyped && last == .typing)
    if isTyped { lastAction = .typing }
  }

  /// Removes without keeping for a yank.
  mutating func erase(_ range: Range<Int>) {
    let last = lastAction
    lastAction = .other
    guard !range.isEmpty else { return }
    change(range, to: "", as: .erasing, continuing: last == .erasing)
    lastAction = .erasing
  }

  /// Removes and keeps for a yank; kills in a row are kept as one.
  mutating func kill(_ range: Range<Int>, isForward: Bool) {
    // A kill that finds nothing does not end a row of kills, as in readline.
    guard !range.isEmpty else { return }
    killRing.add(slice(range), joins: lastAction == .kill, isForward: isForward)
    change(range, to: "", as: .whole)
    lastAction = .kill
  }

  mutating func yank() {
    lastAction = .other
    guard let entry = killRing.entries.indices.last else { return }
    yank(entry, over: cursor..<cursor)
  }

  mutating func yankPop() {
    guard case .yank(let range, let entry) = lastAction else { return }
    yank(entry > 0 ? entry - 1 : killRing.entries.count - 1, over: range)
  }

  private mutating func yank(_ entry: Int, over range: Range<Int>) {
    let new = killRing.entries[entry]
    change(range, to: new, as: .whole)
    lastAction = .yank(range.lowerBound..<(range.lowerBound + new.utf8.count), entry: entry)
  }

  /// Swaps the clusters before and under the cursor, at a line's end the two before it; the cursor moves behind both.
  mutating func transpose() {
    lastAction = .other
    let start = lineStart(at: cursor)
    let middle = cursor < lineEnd(at: cursor) ? cursor : clusterOffset(before: cursor)
    guard middle > start else { return }
    let first = clusterOffset(before: middle)..<middle
    let second = middle..<clusterOffset(after: middle)
    guard !second.isEmpty else { return }
    change(first.lowerBound..<second.upperBound, to: slice(second) + slice(first), as: .whole)
  }

  mutating func replaceAll(with new: String) {
    let old = Array(text.utf8)
    let bytes = Array(new.utf8)
    var head = zip(old, bytes).prefix { $0 == $1 }.count
    // Cut between scalars, never inside one.
    while head > 0, !isScalarStart(old, head) || !isScalarStart(bytes, head) { head -= 1 }
    var tail = zip(old[head...].reversed(), bytes[head...].reversed()).prefix { $0 == $1 }.count
    while tail > 0, !isScalarStart(old, old.count - tail) { tail -= 1 }
    let middle = String(decoding: bytes[head..<(bytes.count - tail)], as: UTF8.self)
    if head < old.count - tail || !middle.isEmpty { change(head..<(old.count - tail), to: middle, as: .whole) }
    lastAction = .other
  }

  private func isScalarStart(_ bytes: [UInt8], _ index: Int) -> Bool {
    index >= bytes.count || bytes[index] & 0xC0 != 0x80
  }

  /// Changes the text, puts the cursor behind what is new and remembers the step.
  private mutating func change(
    _ range: Range<Int>, to new: String, as kind: Step.Kind, continuing: Bool = false
  ) {
    let change = Change(offset: range.lowerBound, removed: slice(range), inserted: new)
    let before = cursor
    replace(range, with: new)
    // What was written may have joined what follows, or what was removed may have parted two that join.
    cursor = boundary(from: range.lowerBound + new.utf8.count)
    history.record(change, as: kind, continuing: continuing, before: before, after: cursor)
  }
}
