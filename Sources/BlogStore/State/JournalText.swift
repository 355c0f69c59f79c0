import TextFormats

/// The text of a journal, line by line.
struct JournalText: Sendable {
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

  private(set) var lines: [Line] = []
  private(set) var faults: [Fault] = []

  /// The last line counts only with its line break: without, a crash may have torn it anywhere.
  init(_ text: [UInt8]) {
    let pieces = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, piece) in pieces.dropLast().enumerated() where !piece.isEmpty {
      let bytes = Array(piece)
      do throws(JSONFault) {
        let json = try JSONParser.parse(bytes)
        if let line = StateLine(json) {
          lines.append(.line(line))
        } else {
          lines.append(.foreign(bytes))
        }
      } catch {
        let column = TextPosition.positions(of: [error.offset], in: bytes).first?.column ?? 1
        faults.append(Fault(line: index + 1, column: column))
      }
    }
  }

  /// The same journal without what later lines of it made pointless and without what nobody can read. What
  /// another version wrote stays, and every line keeps its moment: other machines' journals may lie between.
  var compacted: [UInt8] {
    var merge = StateMerge()
    for case (let number, .line(let line)) in lines.enumerated() { merge.add(line, number: number) }
    var text: [UInt8] = []
    for (number, line) in lines.enumerated() {
      switch line {
      case .foreign(let bytes): text += bytes
      case .line(let line):
        guard let rest = merge.remainder(of: line, number: number) else { continue }
        text += rest.json.compactText
      }
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }
}
