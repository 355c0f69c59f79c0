import Algorithms
import Screen

/// Where each grapheme cluster of a text begins and how it counts in a row.
///
/// A cluster that is drawn in several cells (a flag, a joined family, a letter with a vowel sign beside it) counts as
/// its parts, one for each letter with a width of its own: rows end between them where a cluster is wider than a row.
/// The cursor stands between clusters only.
struct ClusterTable: Sendable {
  /// How a part counts.
  enum Kind {
    /// The columns of something drawn: 0 to 10, which is what the code of an unknown character takes.
    static let columns: UInt8 = 0b1111
    /// Set where a part goes on with a cluster.
    static let continues: UInt8 = 0b1_0000
    static let wide: UInt8 = 2
    /// A space: a row may end after it.
    static let space: UInt8 = 253
    /// A tab: a row may end after it, too.
    static let tab: UInt8 = 254
    /// The end of a paragraph.
    static let newline: UInt8 = 255
  }

  /// An edit in parts: `old` became `new`, both beginning at the same index.
  struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// UTF-8 offset of each part, then the length of the text.
  private(set) var starts: [Int32] = []
  /// ``Kind`` of each part.
  private(set) var kinds: [UInt8] = []

  var count: Int { kinds.count }

  init(_ text: String) {
    let length = text.utf8.count
    starts.reserveCapacity(length + 1)
    kinds.reserveCapacity(length)
    ClusterTable.measure(text[...], at: 0, &starts, &kinds)
    starts.append(Int32(length))
  }

  /// The UTF-8 offset of a part, or of the text's end.
  func offset(of part: Int) -> Int { Int(starts[part]) }

  /// Whether a part goes on with the cluster of the one before it.
  func continues(_ part: Int) -> Bool {
    part < count && kinds[part] < Kind.space && kinds[part] & Kind.continues != 0
  }

  /// The first part of the cluster that a part belongs to.
  func cluster(of part: Int) -> Int {
    var part = part
    while continues(part) { part -= 1 }
    return part
  }

  /// The first part of the cluster behind the one that a part belongs to; `count` is the end.
  func cluster(behind part: Int) -> Int {
    var part = part + 1
    while continues(part) { part += 1 }
    return min(part, count)
  }

  /// The first cluster that begins at or after an offset; `count` is the end.
  func cluster(from offset: Int) -> Int {
    var part = part(from: offset)
    while continues(part) { part += 1 }
    return part
  }

  private func part(from offset: Int) -> Int { starts[..<count].partitioningIndex { $0 >= offset } }

  /// Mends the table after bytes `old` of the text became `length` other bytes; `text` is the text now.
  ///
  /// A cluster's beginning depends on what stands before it and on its first scalar only. So everything up to the
  /// cluster before the edit stays, and everything from the first old beginning that is one again stays, too.
  mutating func update(after old: Range<Int>, became length: Int, in text: String) -> Change {
    let delta = length - old.count
    var first = part(from: old.lowerBound)
    if first > 0 { first = cluster(of: first - 1) }
    var last = cluster(from: old.upperBound)
    let lower = text.utf8.index(text.startIndex, offsetBy: Int(starts[first]))
    var newStarts: [Int32] = []
    var newKinds: [UInt8] = []
    // A run of flags may pair up again to its end: look twice as far each time.
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
      if let keep = newStarts.lastIndex(where: { $0 <= target }), newStarts[keep] == target,
        newKinds[keep] >= Kind.space || newKinds[keep] & Kind.continues == 0
      {
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
          append(cluster, at: base + Int32(index), &starts, &kinds)
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

  private static func append(_ cluster: Character, at start: Int32, _ starts: inout [Int32], _ kinds: inout [UInt8]) {
    starts.append(start)
    if let ascii = cluster.asciiValue {
      kinds.append(kind(ascii: ascii))
      return
    }
    kinds.append(0)
    var isFirst = true
    var next = start
    Glyph.forEach(in: cluster) { glyph, length, goesOn in
      if !goesOn, !isFirst {
        starts.append(next)
        kinds.append(Kind.continues)
      }
      isFirst = false
      kinds[kinds.count - 1] += UInt8(glyph.columns)
      next += Int32(length)
    }
  }
}
