import Glibc
import NcursesTerminal
import Screen

/// Shows one text of a file at a time: texts are separated by a NUL byte, each key shows the next one.
struct StringProbe {
  let terminal: NcursesTerminal
  private let texts: [String]

  init(_ terminal: NcursesTerminal, file: String) {
    self.terminal = terminal
    texts = Self.read(file).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  func run() {
    var number = 0
    paint(number)
    while true {
      for event in terminal.events(timeout: nil) {
        switch event {
        case .hangUp, .terminate: return
        case .key(KeyPress(.character("q"))):
          terminal.close()
          return
        case .key: number += 1
        default: break
        }
        paint(number)
      }
    }
  }

  private func paint(_ number: Int) {
    var surface = Surface(size: terminal.size)
    surface.put("text \(number)", row: 0, column: 0, style: Style(.title))
    if number < texts.count {
      for (row, role) in Role.allCases.enumerated() where row + 1 < terminal.size.rows {
        surface.put(texts[number], row: row + 1, column: row % 7, style: Style(role))
      }
    }
    terminal.paint(Frame(surface: surface))
  }

  private static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "re") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return bytes
  }
}
