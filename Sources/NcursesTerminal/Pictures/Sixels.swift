import Screen

/// Pixels as a terminal with sixels draws them: bands of six rows, a colour at a time.
enum Sixels {
  /// What draws a part of pixels with its upper left corner at the cursor.
  static func sequence(_ pixels: IndexedPixels, columns: Range<Int>, rows: Range<Int>) -> [UInt8] {
    let columns = columns.clamped(to: 0..<pixels.size.width)
    let rows = rows.clamped(to: 0..<pixels.size.height)
    guard !columns.isEmpty, !rows.isEmpty else { return [] }
    // Pixels that no colour has show what is behind; the size is said, so that nothing below is touched.
    var bytes = Array("\u{1B}P0;1;0q\"1;1;\(columns.count);\(rows.count)".utf8)
    for (index, colour) in pixels.colours.prefix(Int(IndexedPixels.transparent)).enumerated() {
      let (red, green, blue) = (colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF)
      bytes += "#\(index);2;\(percent(red));\(percent(green));\(percent(blue))".utf8
    }
    var band = [UInt8](repeating: 0, count: columns.count * 256)
    var used: [UInt8] = []
    var isUsed = [Bool](repeating: false, count: 256)
    for top in stride(from: rows.lowerBound, to: rows.upperBound, by: 6) {
      if top > rows.lowerBound { bytes.append(UInt8(ascii: "-")) }
      for row in top..<min(top + 6, rows.upperBound) {
        let bit = UInt8(1 << (row - top))
        let start = row * pixels.size.width
        for column in columns {
          let index = pixels.indexes[start + column]
          guard index < pixels.colours.count, index != IndexedPixels.transparent else { continue }
          if !isUsed[Int(index)] {
            isUsed[Int(index)] = true
            used.append(index)
          }
          band[Int(index) * columns.count + column - columns.lowerBound] |= bit
        }
      }
      for (number, index) in used.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: "$")) }
        bytes += "#\(index)".utf8
        let start = Int(index) * columns.count
        append(band[start..<start + columns.count], to: &bytes)
        for place in start..<start + columns.count { band[place] = 0 }
        isUsed[Int(index)] = false
      }
      used.removeAll(keepingCapacity: true)
    }
    return bytes + [0x1B, 0x5C]
  }

  private static func percent(_ part: UInt32) -> UInt32 { (part * 100 + 127) / 255 }

  /// Sixels with runs of the same one counted; blank ones at the end are left out.
  private static func append(_ band: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let end = band.lastIndex { $0 != 0 }.map { $0 + 1 } ?? band.startIndex
    var place = band.startIndex
    while place < end {
      let sixel = band[place]
      var next = place + 1
      while next < end, band[next] == sixel { next += 1 }
      let count = next - place
      if count > 3 { bytes += "!\(count)".utf8 }
      for _ in 0..<(count > 3 ? 1 : count) { bytes.append(sixel + 0x3F) }
      place = next
    }
  }
}
