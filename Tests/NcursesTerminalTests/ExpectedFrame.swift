import PtyTestSupport
import Screen

@testable import NcursesTerminal

/// What a kind of terminal can show.
struct Ability {
  var depth = ColourDepth.indexed
  var attributes: PtyCell.Attributes = [.bold, .italic, .underline, .reverse]
  var hidesCursor = true
}

extension PtySession {
  /// Waits until the terminal shows exactly this, as far as it can.
  func expect(_ frame: Frame, _ ability: Ability = Ability()) throws {
    let palette = Palette(depth: ability.depth)
    let expected = frame.surface.cells.map { ExpectedCell($0, palette: palette, ability: ability) }
    var difference = ""
    do {
      try waitUntil { screen in
        difference = Self.difference(screen, expected, frame, ability) ?? ""
        return difference.isEmpty
      }
    } catch {
      throw Mismatch(description: "\(difference)\n\(error)")
    }
  }

  private static func difference(
    _ screen: PtyScreen, _ expected: [ExpectedCell], _ frame: Frame, _ ability: Ability
  ) -> String? {
    let size = frame.surface.size
    if screen.columns != size.columns || screen.rows != size.rows { return "size \(screen.columns)×\(screen.rows)" }
    if ability.hidesCursor, screen.isCursorVisible != (frame.cursor != nil) {
      return "cursor visible: \(screen.isCursorVisible)"
    }
    if let cursor = frame.cursor, cursor != Position(row: screen.cursorRow, column: screen.cursorColumn) {
      return "cursor at \(screen.cursor), wanted \(cursor)"
    }
    for (place, pair) in zip(screen.cells, expected).enumerated()
    where ExpectedCell(pair.0, ability: ability) != pair.1 {
      return "cell \(place / size.columns):\(place % size.columns) is \(pair.0), wanted \(pair.1)"
    }
    return nil
  }

  struct Mismatch: Error, CustomStringConvertible { var description: String }
}

/// A cell as libvterm should have it.
private struct ExpectedCell: Hashable {
  var text: String
  var attributes: PtyCell.Attributes
  var foreground: PtyCell.Colour
  var background: PtyCell.Colour

  init(_ cell: PtyCell, ability: Ability) {
    text = cell.text
    attributes = cell.attributes.intersection(ability.attributes)
    foreground = cell.foreground
    background = cell.background
    if text.isEmpty { forgetLook() }
    // Nothing shows of these in a blank cell.
    if text == " " {
      foreground = attributes.contains(.reverse) ? foreground : .standard
      attributes.formIntersection([.reverse, .underline])
    }
  }

  init(_ cell: Cell, palette: Palette, ability: Ability) {
    let look = palette.look(of: cell.style.role)
    let traits = look.traits.union(cell.style.traits)
    var attributes: PtyCell.Attributes = []
    if traits.contains(.bold) { attributes.insert(.bold) }
    if traits.contains(.italic) { attributes.insert(.italic) }
    if traits.contains(.underline) { attributes.insert(.underline) }
    if traits.contains(.reverse) { attributes.insert(.reverse) }
    func colour(_ number: Int32?) -> PtyCell.Colour {
      number.map { ability.depth == .direct ? .direct(Int($0)) : .indexed(Int($0)) } ?? .standard
    }
    self.init(
      PtyCell(
        text: cell.glyph, attributes: attributes, foreground: colour(look.foreground),
        background: colour(look.background)), ability: ability)
  }

  /// The right half of a wide glyph looks like the left one.
  private mutating func forgetLook() {
    attributes = []
    foreground = .standard
    background = .standard
  }
}
