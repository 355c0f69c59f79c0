import PtyTestSupport
import Screen

@testable import NcursesTerminal

/// What a kind of terminal can show.
struct Ability {
  var depth = ColourDepth.indexed
  var theme = Theme.usual
  var attributes: PtyCell.Attributes = [.bold, .italic, .underline, .reverse]
  var hidesCursor = true
}

extension PtySession {
  /// Waits until the terminal shows exactly this, as far as it can.
  func expect(_ frame: Frame, _ ability: Ability = Ability()) throws {
    let palette = Palette(theme: ability.theme, depth: ability.depth)
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

/// A cell as libvterm should have it. In bits, because a debug build spends its time in option sets.
private struct ExpectedCell: Hashable {
  var text: String
  /// `PtyCell.Attributes`; the bits of `Style.Traits` are the same, and dim is beyond them.
  var attributes: UInt8
  var foreground: PtyCell.Colour
  var background: PtyCell.Colour

  init(_ cell: PtyCell, ability: Ability) {
    self.init(cell.text, cell.attributes.rawValue, cell.foreground, cell.background, ability)
  }

  init(_ cell: Cell, palette: Palette, ability: Ability) {
    let look = palette.look(of: cell.style.role)
    // In direct colour the first eight numbers are the terminal's own.
    func colour(_ number: Int32?) -> PtyCell.Colour {
      number.map { ability.depth == .direct && $0 >= 8 ? .direct(Int($0)) : .indexed(Int($0)) } ?? .standard
    }
    let traits = look.traits.rawValue | cell.style.traits.rawValue
    self.init(cell.glyph, traits, colour(look.foreground), colour(look.background), ability)
  }

  private init(
    _ text: String, _ attributes: UInt8, _ foreground: PtyCell.Colour, _ background: PtyCell.Colour, _ ability: Ability
  ) {
    self.text = text
    // The right half of a wide glyph looks like the left one.
    let isRightHalf = text.isEmpty
    self.attributes = isRightHalf ? 0 : attributes & ability.attributes.rawValue
    self.foreground = isRightHalf ? .standard : foreground
    self.background = isRightHalf ? .standard : background
    if text == " " {
      // Nothing shows of the others in a blank cell.
      self.attributes &= 4 | 16
      if self.attributes & 16 == 0 { self.foreground = .standard }
    }
  }
}
