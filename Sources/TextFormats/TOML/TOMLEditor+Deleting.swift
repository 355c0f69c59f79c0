extension TOMLEditor {
  mutating func delete(_ path: [TOMLStep]) throws(Fault) {
    let expressions = document.expressions.filter { $0.path.starts(with: path) }
    guard !expressions.isEmpty else { return try deleteInline(path) }
    var ranges: [Range<Int>] = []
    for expression in expressions {
      let lines = expression.lines
      if let last = ranges.last, text[last.upperBound..<lines.lowerBound].allSatisfy(Self.isBlank) {
        ranges[ranges.count - 1] = last.lowerBound..<lines.upperBound
      } else {
        ranges.append(lines)
      }
    }
    let hasHeader = expressions.contains { $0.kind != .pair }
    try replace(ranges.map { (hasHeader ? withBlankLine($0) : $0, "") })
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }

  /// One of two blank lines that would come together goes with the lines between them.
  private func withBlankLine(_ lines: Range<Int>) -> Range<Int> {
    let isFirst = lines.lowerBound == 0 || lines.lowerBound == 3 && text.starts(with: [0xEF, 0xBB, 0xBF])
    guard isFirst || isBlankLine(endingAt: lines.lowerBound) else { return lines }
    if lines.upperBound < text.count {
      return isBlankLine(startingAt: lines.upperBound) ? lines.lowerBound..<endOfLine(lines.upperBound) : lines
    }
    guard !isFirst else { return lines }
    let begin = text[..<(lines.lowerBound - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return begin..<lines.upperBound
  }
}
