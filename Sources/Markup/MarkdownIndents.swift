import CMd4c
import Glibc

/// How the lines of a Markdown text's code begin. md4c counts the blanks that a line begins with and hands over as many
/// spaces: what is copied, piped or saved would lack the tabs that its author wrote.
struct MarkdownIndents {
  /// A line of code: how many columns of blanks md4c hands over, and where in the source the rest stands.
  private struct Line {
    var columns = 0
    /// Nil in a line of nothing but blanks.
    var text: Range<Int>?
  }

  /// The blanks of each line that begins with any, in the text's order.
  private(set) var all: [[UInt8]] = []
  /// Where md4c has the spaces that it hands over.
  private(set) var spaces: UnsafePointer<MD_CHAR>?
  private let source: UnsafeBufferPointer<UInt8>
  private var block: [Line]?
  private var line = Line()

  private static let space = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")

  /// Nil where no line can begin with a tab.
  init?(_ source: UnsafeBufferPointer<UInt8>, flags: UInt32) {
    guard let start = source.baseAddress, memchr(start, Int32(Self.tab), source.count) != nil else { return nil }
    self.source = source
    var parser = MD_PARSER()
    parser.flags = flags
    parser.enter_block = { kind, _, indents in
      if MarkdownIndents.isVerbatim(kind) { MarkdownIndents.at(indents)?.pointee.block = [] }
      return 0
    }
    parser.leave_block = { kind, _, indents in
      if MarkdownIndents.isVerbatim(kind) { MarkdownIndents.at(indents)?.pointee.endBlock() }
      return 0
    }
    parser.enter_span = { _, _, _ in 0 }
    parser.leave_span = { _, _, _ in 0 }
    parser.text = { _, text, size, indents in
      if let text { MarkdownIndents.at(indents)?.pointee.take(text, Int(size)) }
      return 0
    }
    source.withMemoryRebound(to: CChar.self) { text in
      _ = withUnsafeMutablePointer(to: &self) { md_parse(text.baseAddress, MD_SIZE(text.count), &parser, $0) }
    }
  }

  /// HTML blocks may be a `pre`.
  private static func isVerbatim(_ kind: MD_BLOCKTYPE) -> Bool { kind == MD_BLOCK_CODE || kind == MD_BLOCK_HTML }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<MarkdownIndents>? {
    pointer?.assumingMemoryBound(to: MarkdownIndents.self)
  }

  // MARK: What md4c says

  /// A line comes as spaces of md4c's own, then a piece of the source, then a line break.
  private mutating func take(_ text: UnsafePointer<MD_CHAR>, _ size: Int) {
    guard block != nil, size > 0 else { return }
    if let place = place(of: text) {
      line.text = place..<(place + size)
    } else if UInt8(bitPattern: text[0]) == Self.space {
      spaces = text
      line.columns += size
    } else {
      block?.append(line)
      line = Line()
    }
  }

  private func place(of text: UnsafePointer<MD_CHAR>) -> Int? {
    guard let start = source.baseAddress else { return nil }
    let distance = UnsafeRawPointer(text) - UnsafeRawPointer(start)
    return source.indices.contains(distance) ? distance : nil
  }

  private mutating func endBlock() {
    guard var lines = block else { return }
    block = nil
    // Lines of blanks stand between others, or before the first or after the last: each is a line of the source.
    if let first = lines.firstIndex(where: { $0.text != nil }) {
      for place in lines[..<first].indices.reversed() {
        lines[place].text = lines[place + 1].text.flatMap { lineBefore($0.lowerBound) }
      }
      for place in lines[first...].indices.dropFirst() where lines[place].text == nil {
        lines[place].text = lines[place - 1].text.flatMap { lineAfter($0.upperBound) }
      }
    }
    for line in lines where line.columns > 0 {
      all.append(
        line.text.flatMap { blanks(before: $0.lowerBound, columns: line.columns) }
          ?? [UInt8](repeating: Self.space, count: line.columns))
    }
  }

  // MARK: The source

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func lineStart(_ place: Int) -> Int { source[..<place].lastIndex(where: Self.isBreak).map { $0 + 1 } ?? 0 }

  /// The end of the line before the one of a place.
  private func lineBefore(_ place: Int) -> Range<Int>? {
    var end = lineStart(place) - 1
    guard end >= 0 else { return nil }
    if end > 0, source[end] == 0x0A, source[end - 1] == 0x0D { end -= 1 }
    return end..<end
  }

  /// The end of the line after the one that ends with a place.
  private func lineAfter(_ place: Int) -> Range<Int>? {
    guard var start = source[place...].firstIndex(where: Self.isBreak) else { return nil }
    if source[start] == 0x0D, start + 1 < source.count, source[start + 1] == 0x0A { start += 1 }
    let end = source[(start + 1)...].firstIndex(where: Self.isBreak) ?? source.count
    return end..<end
  }

  /// The blanks that take the last columns before a place: of a tab of which a list or the indent of code has a part, what
  /// is left as spaces. Nil where other things than blanks stand there.
  private func blanks(before place: Int, columns: Int) -> [UInt8]? {
    let line = lineStart(place)..<place
    let width = line.reduce(0) { Self.next($0, source[$1]) }
    let first = width - columns
    guard first >= 0 else { return nil }
    var blanks: [UInt8] = []
    var column = 0
    for byte in source[line] {
      let end = Self.next(column, byte)
      defer { column = end }
      guard end > first else { continue }
      guard byte == Self.space || byte == Self.tab else { return nil }
      blanks += column < first ? [UInt8](repeating: Self.space, count: end - first) : [byte]
    }
    return blanks
  }

  private static func next(_ column: Int, _ byte: UInt8) -> Int { byte == tab ? (column / 4 + 1) * 4 : column + 1 }
}
