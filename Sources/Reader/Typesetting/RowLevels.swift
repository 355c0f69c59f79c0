import Screen

/// The embedding levels of a piece of running text and of the ornaments in it, found of both together: what is drawn is
/// one row, whoever wrote its parts.
struct RowLevels {
  /// One for each byte of the piece.
  private(set) var levels: [UInt8]
  private let rightToLeft: [Range<Int>]
  private let isEmptyRight: Bool
  private let firstOrnament: Int
  private var ornaments: [[UInt8]] = []

  /// Nil where FriBidi is missing.
  ///
  /// - Parameters:
  ///   - window: the piece of the content.
  ///   - first: index of its first ornament.
  init?(
    of text: RunningText, _ window: Range<Int>, from first: Int, in content: UnsafeBufferPointer<UInt8>,
    _ order: VisualOrder.Direction
  ) {
    // Which way a paragraph runs is a matter of its text alone.
    let bytes = UnsafeBufferPointer(rebasing: content[window])
    guard let found = VisualOrder.levels(of: bytes, order) else { return nil }
    (levels, rightToLeft, firstOrnament) = (found.levels, found.rightToLeft, first)
    isEmptyRight = window.isEmpty && order == .rightToLeft
    var index = first
    while index < text.ornaments.count, text.ornaments[index].offset <= window.upperBound {
      let offset = max(window.lowerBound, text.ornaments[index].offset)
      let start = content[window.lowerBound..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? window.lowerBound
      let end = content[offset..<window.upperBound].firstIndex(of: 0x0A) ?? window.upperBound
      var behind = index
      while behind < text.ornaments.count, text.ornaments[behind].offset <= end { behind += 1 }
      guard add(text.ornaments[index..<behind], to: start..<end, of: content, from: window.lowerBound) else {
        return nil
      }
      index = behind
    }
  }

  /// Finds the levels of one paragraph.
  private mutating func add(
    _ beside: ArraySlice<RunningText.Ornament>, to paragraph: Range<Int>, of content: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Bool {
    var whole: [UInt8] = []
    whole.reserveCapacity(paragraph.count + 8 * beside.count)
    var place = paragraph.lowerBound
    for ornament in beside {
      let offset = max(place, ornament.offset)
      whole += content[place..<offset]
      whole += ornament.text.utf8
      place = offset
    }
    whole += content[place..<paragraph.upperBound]
    let isRight = runsRight(at: paragraph.lowerBound - start)
    let found = whole.withUnsafeBufferPointer { VisualOrder.levels(of: $0, isRight ? .rightToLeft : .leftToRight) }
    guard let found = found?.levels else { return false }
    var index = 0
    place = paragraph.lowerBound
    func take(to offset: Int) {
      for place in place..<offset {
        levels[place - start] = found[index]
        index += 1
      }
      place = offset
    }
    for ornament in beside {
      take(to: max(place, ornament.offset))
      ornaments.append(Array(found[index..<(index + ornament.text.utf8.count)]))
      index += ornament.text.utf8.count
    }
    take(to: paragraph.upperBound)
    return true
  }

  /// Those of an ornament's bytes.
  func ornament(_ index: Int) -> [UInt8] {
    let place = index - firstOrnament
    return ornaments.indices.contains(place) ? ornaments[place] : []
  }

  /// Whether the paragraph at a place of the piece runs from right to left as a whole.
  func runsRight(at place: Int) -> Bool { isEmptyRight || rightToLeft.contains { $0.contains(place) } }
}

extension RunningText {
  /// Whether an ornament has text that runs from right to left.
  func turns(from first: Int, to end: Int) -> Bool {
    var index = first
    while index < ornaments.count, ornaments[index].offset <= end {
      if VisualOrder.hasRightToLeft(ornaments[index].text) { return true }
      index += 1
    }
    return false
  }
}
