/// Finds grapheme clusters in UTF-8 and what each covers.
package enum Clusters {
  /// Marks each cluster's first byte; `marks` holds zeros.
  static func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>, _ traits: inout LineTraits
  ) {
    var place = 0
    while place < bytes.count {
      var end = place
      while end < bytes.count, bytes[end] < 0x80 { end += 1 }
      // Two ASCII characters never share a cluster (CR and LF do; CR is never in a document); the last one may share
      // one with what follows.
      if end < bytes.count, end > place { end -= 1 }
      if end > place, bytes[place] < 0x80 {
        for offset in place..<end { marks[offset] = LineMarks.cluster | (bytes[offset] == 0x0A ? 0 : 1) }
        place = end
        continue
      }
      let (scalar, next) = decode(bytes, place)
      if let columns = DisplayWidth.simpleColumns(of: scalar),
        next == bytes.count || DisplayWidth.simpleColumns(of: decode(bytes, next).scalar) != nil
      {
        marks[place] = LineMarks.cluster | (scalar == 0x0A ? 0 : UInt8(columns))
        place = next
        continue
      }
      // As far as there is doubt: up to a character between two simple ones.
      end = next
      var wasSimple = false
      while end < bytes.count {
        let (scalar, next) = decode(bytes, end)
        let isSimple = DisplayWidth.simpleColumns(of: scalar) != nil
        if isSimple, wasSimple { break }
        wasSimple = isSimple
        end = next
      }
      mark(difficult: place..<end, bytes, marks, &traits)
      place = end
    }
  }

  private static func mark(
    difficult range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>,
    _ traits: inout LineTraits
  ) {
    traits.insert(.difficult)
    var place = range.lowerBound
    for cluster in String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self) {
      let columns = cluster == "\n" ? 0 : DisplayWidth.columns(of: cluster)
      marks[place] = LineMarks.cluster | LineMarks.covering(min(columns, LineMarks.limit))
      if columns > 2 || columns == 2 && cluster.unicodeScalars.count > 1 { traits.insert(.wide) }
      if columns > LineMarks.limit { split(cluster, at: place, marks) }
      for scalar in cluster.unicodeScalars {
        if isRightToLeft(scalar.value) { traits.insert(.rightToLeft) }
        if scalar.value == 0xAD || scalar.value >= 0x200B && scalar.value <= 0x206F { traits.insert(.invisible) }
        place += UTF8.width(scalar)
      }
    }
  }

  /// Marks the parts of clusters that no line has room for as clusters of their own, so that lines end between them.
  package static func split(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>, widerThan measure: Int
  ) {
    var place = 0
    while place < bytes.count {
      guard LineMarks.columns(of: marks[place]) > measure else {
        place += 1
        continue
      }
      var end = place + 1
      while end < bytes.count, marks[end] & LineMarks.cluster == 0 { end += 1 }
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[place..<end]), as: UTF8.self)
      if let cluster = text.first { split(cluster, at: place, marks) }
      place = end
    }
  }

  private static func split(_ cluster: Character, at start: Int, _ marks: UnsafeMutableBufferPointer<UInt8>) {
    let breaks = marks[start] & (LineMarks.opportunity | LineMarks.mandatory)
    var part = start
    var next = start
    var columns = 0
    Glyph.forEach(in: cluster) { glyph, length, goesOn in
      if !goesOn {
        part = next
        columns = 0
      }
      columns += glyph.columns
      marks[part] = LineMarks.cluster | LineMarks.covering(columns)
      next += length
    }
    marks[start] |= breaks
  }

  /// Hebrew to Arabic Extended, the presentation forms, and the scripts of plane 1 that run so; marks that say so.
  static func isRightToLeft(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF, 0x200F, 0x2067: true
    default: false
    }
  }

  /// The scalar at a place of valid UTF-8, and the next place.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (scalar: UInt32, next: Int) {
    let first = UInt32(bytes[place])
    if first < 0x80 { return (first, place + 1) }
    func rest(_ index: Int) -> UInt32 { place + index < bytes.count ? UInt32(bytes[place + index] & 0x3F) : 0 }
    if first < 0xE0 { return ((first & 0x1F) << 6 | rest(1), min(place + 2, bytes.count)) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), min(place + 3, bytes.count)) }
    return ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), min(place + 4, bytes.count))
  }
}
