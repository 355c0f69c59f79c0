import CNcurses
import Screen

/// Cells of links once more, with their addresses, and struck cells, with their stroke.
///
/// ncurses can keep neither an address nor a stroke with a cell. So it draws links like everything else, and behind its frame, in the same
/// write, their cells are drawn again in their places with the same look, each run within its OSC 8
/// or struck out. That ncurses tells a
/// link's cell from others (``PenTable``) makes sure that no cell keeps an address that has become something else.
struct LinkPainter {
  private let palette: Palette
  private let looks: Looks
  private let drawsLinks: Bool
  /// What begins struck text; empty where nothing is struck out.
  private let strike: [UInt8]
  private var sequences: [Style: [UInt8]] = [:]

  /// The terminal's ways to say how text looks.
  private struct Looks {
    let reset = TerminalModes.capability("sgr0")
    let traits: [(Style.Traits, [UInt8])] = [
      (.bold, "bold"), ([.dim, .strikethrough], "dim"), (.italic, "sitm"), (.underline, "smul"), (.reverse, "rev"),
    ].map { ($0.0, TerminalModes.capability($0.1)) }
  }

  /// Needs ncurses to be running.
  init(palette: Palette, drawsLinks: Bool, strike: [UInt8]) {
    self.palette = palette
    self.drawsLinks = drawsLinks
    self.strike = strike
    looks = Looks()
  }

  /// What of a style ncurses cannot draw.
  private struct Mark: Equatable {
    var link: UInt32
    var isStruck: Bool
  }

  private func mark(of style: Style) -> Mark {
    Mark(link: drawsLinks ? style.link : 0, isStruck: !strike.isEmpty && style.traits.contains(.strikethrough))
  }

  /// What draws the links and the struck cells in some rows, of as many columns as the terminal has.
  mutating func bytes(for surface: Surface, rows: Range<Int>, columns: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      let cells = surface.row(row)
      var column = 0
      while column < columns {
        let mark = mark(of: cells[cells.startIndex + column].style)
        let start = column
        // The right half of a wide glyph goes with the left one, whatever became of its style.
        repeat {
          column += 1
        } while column < columns
          && (cells[cells.startIndex + column].isContinuation
            || self.mark(of: cells[cells.startIndex + column].style) == mark)
        let address = mark.link == 0 ? nil : surface.links[mark.link].flatMap(Hyperlink.address)
        guard address != nil || mark.isStruck else { continue }
        // Half a character at the edge was left blank.
        let isCut = column == columns && column < cells.count && cells[cells.startIndex + column].isContinuation
        bytes += "\u{1B}[\(row + 1);\(start + 1)H".utf8
        if let address { bytes += "\u{1B}]8;id=\(String(mark.link, radix: 36));\(address)\u{1B}\\".utf8 }
        draw(cells[cells.startIndex + start..<cells.startIndex + column - (isCut ? 1 : 0)], into: &bytes)
        if address != nil { bytes += "\u{1B}]8;;\u{1B}\\".utf8 }
      }
    }
    return bytes
  }

  /// What puts the look of text back as ncurses leaves it, and the cursor where ncurses left it. Not by the terminal's own
  /// memory (DECSC): some have one place only, and keep the shell's cursor there.
  func ending(at place: Position) -> [UInt8] {
    looks.reset + Array("\u{1B}[\(place.row + 1);\(place.column + 1)H".utf8)
  }

  private mutating func draw(_ cells: ArraySlice<Cell>, into bytes: inout [UInt8]) {
    var style: Style?
    for cell in cells where !cell.isContinuation {
      if style != cell.style {
        style = cell.style
        bytes += sequence(for: cell.style)
      }
      bytes += cell.glyph.utf8
    }
  }

  private mutating func sequence(for style: Style) -> [UInt8] {
    var plain = style
    plain.link = 0
    if let known = sequences[plain] { return known }
    let look = palette.look(of: style.role)
    var bytes = looks.reset
    if let number = look.foreground { bytes += TerminalModes.capability("setaf", number) }
    if let number = look.background { bytes += TerminalModes.capability("setab", number) }
    let all = look.traits.union(style.traits)
    for (traits, sequence) in looks.traits where !all.isDisjoint(with: traits) { bytes += sequence }
    if style.traits.contains(.strikethrough) { bytes += strike }
    sequences[plain] = bytes
    return bytes
  }
}
