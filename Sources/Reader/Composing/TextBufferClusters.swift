import Screen

/// Where each grapheme cluster of a text begins and how it counts in a row.
struct ClusterTable: Sendable {
  /// How a cluster counts.
  enum Kind {
    /// 0, 1 and 2 are columns of something drawn.
    static let wide: UInt8 = 2
    /// A space: a row may end after it.
    static let space: UInt8 = 3
    /// A tab: a row may end after it, too.
    static let tab: UInt8 = 4
    /// The end of a paragraph.
    static let newline: UInt8 = 5
  }

  /// An edit in clusters: `old` became `new`, both beginning at the same index.
  struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// UTF-8 offset of each cluster, then the length of the text.
  private(set) var starts: [Int32] = []
  /// ``Kind`` or columns of each cluster.
  private(set) var kinds: [UInt8] = []

  var count: Int { kinds.count }

  init(_ text: String) {
    let length = text.utf8.count
    starts.reserveCapacity(length + 1)
    kinds.reserveCapacity(length)
    ClusterTable.measure(text[...], at: 0, &starts, &kinds)
    starts.append(Int32(length))
  }

  /// The UTF-8 offset of a cluster, or of the text's end.
  func offset(of cluster: Int) -> Int { Int(starts[cluster]) }

  /// The first cluster that begins at or after an offset; `count` is the end.
  func cluster(from offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Mends the table after bytes `old` of the text became `length` other bytes; `text` is the text now.
  ///
  /// A cluster's beginning depends on what stands before it and on its first scalar only. So everything up to the
  /// cluster before the edit stays, and everything from the first old beginning that is one again stays, too.
  mutating func update(after old: Range<Int>, became length: Int, in text: String) -> Change {
    let delta = length - old.count
    var first = cluster(from: old.lowerBound)
    if first > 0 { first -= 1 }
    var last = cluster(from: old.upperBound)
    let lower = text.utf8.index(text.startIndex, offsetBy: Int(starts[first]))
    var newStarts: [Int32] = []
    var newKinds: [UInt8] = []
    // A run of flags may pair up anew to its end: look twice as far each time.
    var reach = 1
    while true {
      newStarts.removeAll(keepingCapacity: true)
      newKinds.removeAll(keepingCapacity: true)
      let end = min(last + reach, count)
      let upper = text.utf8.index(lower, offsetBy: Int(starts[end] - starts[first]) + delta)
      ClusterTable.measure(text[lower..<upper], at: starts[first], &newStarts, &newKinds)
      if end == count {
        last = count
        break
      }
      let target = starts[last] + Int32(delta)
      if let keep = newStarts.lastIndex(where: { $0 <= target }), newStarts[keep] == target {
        newStarts.removeSubrange(keep...)
        newKinds.removeSubrange(keep...)
        break
      }
      reach *= 2
    }
    starts.replaceSubrange(first..<last, with: newStarts)
    kinds.replaceSubrange(first..<last, with: newKinds)
    let end = first + newKinds.count
    if delta != 0 {
      starts.withUnsafeMutableBufferPointer { buffer in
        for index in end..<buffer.count { buffer[index] &+= Int32(truncatingIfNeeded: delta) }
      }
    }
    return Change(old: first..<last, new: first..<end)
  }

  /// Adds the clusters of a piece of text that begins at `base`.
  private static func measure(_ text: Substring, at base: Int32, _ starts: inout [Int32], _ kinds: inout [UInt8]) {
    let utf8 = text.utf8
    let isDone: Void? = utf8.withContiguousStorageIfAvailable { bytes in
      var index = 0
      while index < bytes.count {
        // Between two ASCII characters there is always a boundary: there is no CR in the text.
        var end = index + 1
        while end < bytes.count, bytes[end - 1] >= 0x80 || bytes[end] >= 0x80 { end += 1 }
        if end == index + 1, bytes[index] < 0x80 {
          starts.append(base + Int32(index))
          kinds.append(kind(ascii: bytes[index]))
          index = end
          continue
        }
        // A `String` of its own: a substring is iterated by indices, each looked up from the beginning of a run of flags.
        let lower = utf8.index(text.startIndex, offsetBy: index)
        for cluster in String(text[lower..<utf8.index(lower, offsetBy: end - index)]) {
          starts.append(base + Int32(index))
          kinds.append(kind(of: cluster))
          index += cluster.utf8.count
        }
      }
    }
    precondition(isDone != nil, "the buffer's text is kept in UTF-8")
  }

  private static func kind(ascii byte: UInt8) -> UInt8 {
    switch byte {
    case 0x0A: Kind.newline
    case 0x09: Kind.tab
    case 0x20: Kind.space
    default: 1
    }
  }

  private static func kind(of cluster: Character) -> UInt8 {
    if let ascii = cluster.asciiValue { return kind(ascii: ascii) }
    return UInt8(Glyph(cluster).columns)
  }
}
