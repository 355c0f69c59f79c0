import PtyTestSupport
import Screen
import Testing

@testable import NcursesTerminal
@testable import terminal_probe

/// Which address each cell of the terminal has, through scrolling, single changes and sizes: what the frame says.
struct HyperlinkCellTests {
  /// The first cell that has another address than the frame says.
  private func difference(_ screen: LinkScreen, _ surface: Surface) -> String? {
    for row in 0..<surface.size.rows {
      for column in 0..<surface.size.columns {
        let cell = surface[row, column]
        // The right half of a wide character goes with the left one.
        let left = cell.isContinuation && column > 0 ? surface[row, column - 1] : cell
        let link = left.style.link == 0 ? nil : surface.links[left.style.link].flatMap(Hyperlink.address)
        // Half a character at the edge was left blank.
        let isCut = column + 1 == surface.size.columns && !cell.isContinuation && cell.glyph.isEmpty
        if screen.cells[row][column].link != link, !isCut {
          return "\(row):\(column): \(screen.cells[row][column].link ?? "none"), not \(link ?? "none")"
        }
      }
    }
    return nil
  }

  @Test(arguments: ["xterm-256color", "xterm", "tmux-256color", "screen-256color"], [UInt64(3), 21])
  func everyCellHasTheAddressOfTheFrame(_ term: String, _ seed: UInt64) throws {
    let session = try PtySession(
      PtySession.product("terminal-probe"), ["frames", "\(seed)"],
      environment: ["TERM": term, "LUKIJA_HYPERLINKS": "1"])
    var size = Size(columns: 80, rows: 24)
    var frames = RandomFrames(seed: seed, size: size)
    var known = LinkScreen(columns: size.columns, rows: size.rows)
    var taken = 0
    var withLinks = 0
    for step in 0..<90 {
      try session.settle()
      let end = session.rawOutput.count
      known.write(session.rawOutput[taken..<end])
      taken = end
      if let wrong = difference(known, frames.frame.surface) {
        Issue.record("\(term), \(seed), frame \(step): \(wrong)")
        return
      }
      if known.cells.joined().contains(where: { $0.link != nil }) { withLinks += 1 }
      if step % 30 == 29 {
        size = [Size(columns: 61, rows: 30), Size(columns: 100, rows: 13)][step / 30 % 2]
        known.resize(columns: size.columns, rows: size.rows)
        session.resize(columns: size.columns, rows: size.rows)
        frames = RandomFrames(seed: seed, size: size)
      } else {
        session.send(step % 17 == 11 ? "r" : "n")
        if step % 17 != 11 { frames.advance() }
      }
    }
    #expect(known.unknown == [])
    #expect(withLinks > 60)
    #expect(!session.controlFunctions.isDisjoint(with: ["CSI S", "CSI T", "CSI L", "CSI M", "CSI r"]))
  }
}
