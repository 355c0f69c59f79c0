import TextFormats

/// The text of a journal, line by line.
struct JournalText {
  /// One line that is JSON.
  enum Line: Sendable {
    case line(StateLine)
    /// An object that another version wrote.
    case foreign([UInt8])
  }
  /// A line that is not JSON.
  struct Fault: Hashable, Sendable {
    /// From 1.
    var line: Int
    /// From 1, in characters.
    var column: Int
  }

  private(set) var faults: [Fault] = []
  /// Lines so far, read or not.
  private(set) var count = 0
  /// More faults than anybody reads.
  private static let mostFaults = 1000

  init() {}

  /// Hands over the lines of a text in order, and returns how much of it they are: what stands behind the last line break
  /// is no line, as a crash may have torn it anywhere.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ take: (Line) -> Void) -> Int {
    guard let end = text.lastIndex(of: UInt8(ascii: "\n")) else { return 0 }
    let whole = UnsafeBufferPointer(rebasing: text[...end])
    let isValid = (try? UTF8Span(validating: whole.span)) != nil
    var start = 0
    while start < whole.count {
      let rest = UnsafeBufferPointer(rebasing: whole[start...])
      let length = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count
      start += length + 1
      count += 1
      guard length > 0 else { continue }
      let line = UnsafeBufferPointer(rebasing: rest[..<length])
      if isValid, let plain = PlainLine.line(line) {
        take(.line(plain))
      } else {
        readAsJSON(Array(line), take)
      }
    }
    return whole.count
  }

  private mutating func readAsJSON(_ bytes: [UInt8], _ take: (Line) -> Void) {
    do throws(JSONFault) {
      let json = try JSONParser.parse(bytes)
      take(StateLine(json).map { .line($0) } ?? .foreign(bytes))
    } catch {
      guard faults.count < Self.mostFaults else { return }
      let column = TextPosition.positions(of: [error.offset], in: bytes).first?.column ?? 1
      faults.append(Fault(line: count, column: column))
    }
  }

  /// Every line of a text.
  static func lines(_ text: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var journal = JournalText()
    _ = text.withUnsafeBufferPointer { journal.read($0) { lines.append($0) } }
    return lines
  }

  /// The same journal without what later lines of it made pointless and without what nobody can read. What
  /// another version wrote stays, and every line keeps its moment: other machines' journals may lie between.
  static func compacted(_ text: [UInt8]) -> [UInt8] {
    var merge = StateMerge()
    func forEach(_ body: (_ number: Int, Line) -> Void) {
      var journal = JournalText()
      var number = 0
      _ = text.withUnsafeBufferPointer { bytes in
        journal.read(bytes) { line in
          body(number, line)
          number += 1
        }
      }
    }
    forEach { if case .line(let line) = $1 { merge.add(line, number: $0) } }
    var compacted: [UInt8] = []
    forEach { number, line in
      switch line {
      case .foreign(let bytes): compacted += bytes
      case .line(let line):
        guard let rest = merge.remainder(of: line, number: number) else { return }
        compacted += rest.json.compactText
      }
      compacted.append(UInt8(ascii: "\n"))
    }
    return compacted
  }
}
