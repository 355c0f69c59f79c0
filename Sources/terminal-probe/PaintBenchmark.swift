import Glibc
import NcursesTerminal
import Screen

/// Times paints, and counts the bytes that they send.
struct PaintBenchmark {
  let terminal: NcursesTerminal

  init(_ terminal: NcursesTerminal) { self.terminal = terminal }

  func run() {
    let size = terminal.size
    let full = [prose(size, shift: 0), prose(size, shift: 7)]
    var report = ["\(size.columns)×\(size.rows)"]
    report.append("every cell again: " + measure(200) { full[$0 % 2] })
    var base = prose(size, shift: 0)
    report.append(
      "one row of text: "
        + measure(1000) { step in
          base.put("row \(step) " + String(repeating: "abc \(step % 7) ", count: 40), row: 5, column: 0, style: .text)
          return base
        })
    report.append("nothing changed: " + measure(1000) { _ in base })
    report.append(
      "selection moved: "
        + measure(1000) { step in
          var frame = full[0]
          frame.restyle(Rect(row: step % size.rows, column: 0, width: size.columns, height: 1)) { $0.with(.selection) }
          return frame
        })
    report.append(
      "scrolled by a line: "
        + measure(200) { step in prose(size, from: step) })
    report.append(
      "one pane scrolled: "
        + measure(200) { step in
          var frame = full[0]
          let pane = prose(Size(columns: size.columns / 2, rows: size.rows), from: step)
          for (row, line) in pane.lines.enumerated() {
            frame.fill(Rect(row: row, column: 0, width: pane.size.columns, height: 1))
            frame.put(line, row: row, column: 0, style: .text)
          }
          return frame
        })
    terminal.close()
    print(report.joined(separator: "\n"))
  }

  private func measure(_ count: Int, _ surface: (Int) -> Surface) -> String {
    let surfaces = (0..<count).map(surface)
    terminal.paint(Frame(surface: surfaces[count - 1]))
    var times: [Duration] = []
    let bytes = Self.written()
    for surface in surfaces {
      let start = ContinuousClock.now
      terminal.paint(Frame(surface: surface))
      times.append(ContinuousClock.now - start)
    }
    let sent = (Self.written() - bytes) / count
    times.sort()
    return "\(times[count / 2] / .microseconds(1)) µs median, \(sent) bytes"
  }

  private func prose(_ size: Size, shift: Int = 0, from first: Int = 0) -> Surface {
    var surface = Surface(size: size)
    let words = "the quick brown fox jumps over ten lazy dogs, näin “se” käy … ja niin edelleen".split(separator: " ")
    for row in 0..<size.rows {
      let number = row + first
      let line = (0..<30).map { words[($0 * 5 + number * 3 + number / 7 + shift * ($0 + 1)) % words.count] }.joined(
        separator: " ")
      surface.put(line, row: row, column: 0, style: Style(Role.allCases[(number / 3) % 8]))
    }
    return surface
  }

  /// Bytes that this process has written so far, from /proc/self/io.
  private static func written() -> Int {
    guard let file = fopen("/proc/self/io", "re") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 256)
    while fgets(&buffer, 256, file) != nil {
      let line = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if line.hasPrefix("wchar: ") { return Int(line.dropFirst(7).dropLast()) ?? 0 }
    }
    return 0
  }
}

extension Duration {
  fileprivate static func / (left: Duration, right: Duration) -> Int {
    let nanoseconds = { (span: Duration) in
      span.components.seconds * 1_000_000_000 + span.components.attoseconds / 1_000_000_000
    }
    return Int(nanoseconds(left) / nanoseconds(right))
  }
}
