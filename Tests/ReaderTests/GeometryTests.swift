import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// Every screen at every size from 1×1 to 250×60: no crash, the frame exactly as large as the terminal, no half of a
/// wide glyph, the cursor inside.
struct GeometryTests {
  @Test(arguments: Scene.all, Language.allCases) func everySizeIsFilledExactly(_ scene: Scene, _ language: Language) {
    // Longer words change what fits into a width; the height has been tried in English.
    let heights = language == .english ? Array(1...60) : [1, 2, 3, 4, 5, 6, 8, 10, 12, 24, 40, 60]
    Language.$ofTask.withValue(language) { holdAtEverySize(scene, heights: heights) }
  }

  @Test(arguments: Scene.all) func everySizeIsFilledInLinearMode(_ scene: Scene) {
    holdAtEverySize(scene, heights: [1, 2, 3, 4, 5, 6, 8, 12, 24, 40, 60], isLinear: true)
  }

  private func holdAtEverySize(_ scene: Scene, heights: [Int], isLinear: Bool = false) {
    var session = scene.pilot(isLinear: isLinear).session
    for columns in 1...250 {
      for rows in heights {
        let size = Size(columns: columns, rows: rows)
        _ = update(&session, .terminal(.resized(size)))
        let frame = view(session)
        guard let fault = fault(of: frame, size: size) else { continue }
        Issue.record("\(scene) in \(Language.current) at \(columns)×\(rows): \(fault)")
        return
      }
    }
  }

  private func fault(of frame: Frame, size: Size) -> String? {
    let surface = frame.surface
    if surface.size != size { return "the frame is \(surface.size)" }
    if let cursor = frame.cursor, !Rect(size).contains(cursor) { return "the cursor is at \(cursor)" }
    var continues = false
    for (place, cell) in surface.cells.enumerated() {
      if place % size.columns == 0, continues {
        return "a wide glyph is cut at the edge of row \(place / size.columns)"
      }
      if cell.isContinuation != continues { return "half a glyph in row \(place / size.columns)" }
      continues = !cell.isContinuation && cell.glyph.utf8.count > 1 && DisplayWidth.columns(of: cell.glyph) == 2
    }
    return nil
  }
}
