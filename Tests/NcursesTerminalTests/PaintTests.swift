import PtyTestSupport
import Screen
import Testing

@testable import NcursesTerminal
@testable import terminal_probe

/// Whatever was on the screen before: after a paint the terminal shows the frame, in every cell.
@Suite struct PaintTests {
  @Test(arguments: [(1, 80, 24), (2, 120, 40), (3, 21, 5), (4, 1, 1), (5, 200, 50), (6, 2, 3)] as [(UInt64, Int, Int)])
  func framesAppear(seed: UInt64, columns: Int, rows: Int) throws {
    let session = try PtySession(
      PtySession.product("terminal-probe"), ["frames", String(seed)], columns: columns, rows: rows)
    for number in 0..<60 {
      try session.expect(RandomFrames.frame(seed: seed, number: number, size: Size(columns: columns, rows: rows)))
      session.send("n")
    }
  }

  @Test(arguments: [10, 11, 12] as [UInt64])
  func framesSurviveResizes(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var size = Size(columns: 80, rows: 24)
    let session = try PtySession(
      PtySession.product("terminal-probe"), ["frames", String(seed)], columns: size.columns, rows: size.rows)
    var number = 0
    for _ in 0..<60 {
      try session.expect(RandomFrames.frame(seed: seed, number: number, size: size))
      switch random.below(4) {
      case 0:
        size = Size(columns: random.below(150) + 1, rows: random.below(50) + 1)
        session.resize(columns: size.columns, rows: size.rows)
      case 1: session.send("r")
      default:
        number += 1
        session.send("n")
      }
    }
  }
}

extension PtySession {
  /// Waits until the terminal shows exactly this.
  func expect(_ frame: Frame) throws {
    let expected = frame.surface.cells.map { ExpectedCell($0, palette: Palette(depth: .indexed)) }
    let size = frame.surface.size
    var difference = ""
    do {
      try waitUntil { screen in
        guard screen.columns == size.columns, screen.rows == size.rows else { return false }
        guard screen.isCursorVisible == (frame.cursor != nil) else {
          difference = "cursor visible: \(screen.isCursorVisible)"
          return false
        }
        if let cursor = frame.cursor, cursor != Position(row: screen.cursorRow, column: screen.cursorColumn) {
          difference = "cursor at \(screen.cursor), wanted \(cursor)"
          return false
        }
        for (place, pair) in zip(screen.cells, expected).enumerated() where ExpectedCell(pair.0) != pair.1 {
          difference = "cell \(place / size.columns):\(place % size.columns) is \(pair.0), wanted \(pair.1)"
          return false
        }
        return true
      }
    } catch {
      throw Mismatch(description: "\(difference)\n\(error)\nwanted\n\(frame.surface.lines.joined(separator: "\n"))")
    }
  }

  struct Mismatch: Error, CustomStringConvertible { var description: String }
}

/// A cell as libvterm should have it.
private struct ExpectedCell: Hashable {
  var text: String
  var attributes: PtyCell.Attributes
  var foreground: PtyCell.Colour
  var background: PtyCell.Colour

  init(_ cell: PtyCell) {
    text = cell.text
    attributes = cell.attributes
    foreground = cell.foreground
    background = cell.background
    if text.isEmpty { forgetLook() }
    // Nothing shows of these in a blank cell.
    if text == " " {
      foreground = attributes.contains(.reverse) ? foreground : .standard
      attributes.formIntersection([.reverse, .underline])
    }
  }

  init(_ cell: Cell, palette: Palette) {
    let look = palette.look(of: cell.style.role)
    let traits = look.traits.union(cell.style.traits)
    var attributes: PtyCell.Attributes = []
    if traits.contains(.bold) { attributes.insert(.bold) }
    if traits.contains(.italic) { attributes.insert(.italic) }
    if traits.contains(.underline) { attributes.insert(.underline) }
    if traits.contains(.reverse) { attributes.insert(.reverse) }
    func colour(_ number: Int32?) -> PtyCell.Colour { number.map { .indexed(Int($0)) } ?? .standard }
    self.init(
      PtyCell(
        text: cell.glyph, attributes: attributes, foreground: colour(look.foreground),
        background: colour(look.background)))
  }

  /// The right half of a wide glyph looks like the left one.
  private mutating func forgetLook() {
    attributes = []
    foreground = .standard
    background = .standard
  }
}
