import Screen

/// The colours of a picture, as many as a terminal has registers for: the median cut, on 15 bits of each colour.
enum Quantizer {
  private static let most = 240

  private struct Box {
    var bins: [Int]
    var weight: Int
    /// Which part differs most, and how much: 0 red, 1 green, 2 blue.
    var part = 0
    var spread = 0
  }

  /// - Parameter pixels: RGBA; what is more than half transparent shows what is behind.
  static func indexed(_ pixels: [UInt8], size: PixelSize) -> IndexedPixels {
    var counts = [Int](repeating: 0, count: 1 << 15)
    var sums = [(Int, Int, Int)](repeating: (0, 0, 0), count: 1 << 15)
    for start in stride(from: 0, to: pixels.count, by: 4) where pixels[start + 3] >= 128 {
      let bin = bin(pixels, start)
      counts[bin] += 1
      sums[bin].0 += Int(pixels[start])
      sums[bin].1 += Int(pixels[start + 1])
      sums[bin].2 += Int(pixels[start + 2])
    }
    let boxes = boxes(counts)
    var indexOf = [UInt8](repeating: IndexedPixels.transparent, count: 1 << 15)
    var colours: [UInt32] = []
    for (index, box) in boxes.enumerated() {
      var (red, green, blue) = (0, 0, 0)
      for bin in box.bins {
        indexOf[bin] = UInt8(index)
        red += sums[bin].0
        green += sums[bin].1
        blue += sums[bin].2
      }
      let weight = max(1, box.weight)
      colours.append(UInt32(red / weight) << 16 | UInt32(green / weight) << 8 | UInt32(blue / weight))
    }
    var indexes = [UInt8](repeating: IndexedPixels.transparent, count: size.width * size.height)
    for place in indexes.indices where pixels[place * 4 + 3] >= 128 { indexes[place] = indexOf[bin(pixels, place * 4)] }
    return IndexedPixels(size: size, colours: colours, indexes: indexes)
  }

  private static func bin(_ pixels: [UInt8], _ start: Int) -> Int {
    Int(pixels[start] >> 3) << 10 | Int(pixels[start + 1] >> 3) << 5 | Int(pixels[start + 2] >> 3)
  }

  private static func part(_ part: Int, of bin: Int) -> Int { bin >> (10 - 5 * part) & 31 }

  private static func boxes(_ counts: [Int]) -> [Box] {
    let all = counts.indices.filter { counts[$0] > 0 }
    guard !all.isEmpty else { return [] }
    var boxes = [box(all, counts)]
    while boxes.count < most {
      // Where most pixels would be most wrong.
      guard
        let widest = boxes.indices.max(by: { boxes[$0].spread * boxes[$0].weight < boxes[$1].spread * boxes[$1].weight }
        ),
        boxes[widest].spread > 0
      else { break }
      let part = boxes[widest].part
      let bins = boxes[widest].bins.sorted { Self.part(part, of: $0) < Self.part(part, of: $1) }
      var half = 0
      var cut = 0
      while cut < bins.count - 1, half + counts[bins[cut]] <= boxes[widest].weight / 2 || cut == 0 {
        half += counts[bins[cut]]
        cut += 1
      }
      boxes[widest] = box(Array(bins[..<cut]), counts)
      boxes.append(box(Array(bins[cut...]), counts))
    }
    return boxes
  }

  private static func box(_ bins: [Int], _ counts: [Int]) -> Box {
    var box = Box(bins: bins, weight: bins.reduce(0) { $0 + counts[$1] })
    for number in 0..<3 {
      let values = bins.map { part(number, of: $0) }
      let spread = (values.max() ?? 0) - (values.min() ?? 0)
      if spread > box.spread { (box.part, box.spread) = (number, spread) }
    }
    return box
  }
}
