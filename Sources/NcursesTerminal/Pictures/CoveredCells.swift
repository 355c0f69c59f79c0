import Screen

/// A rectangle of cells that a part of a picture is drawn over.
struct CoveredCells: Hashable {
  var picture: UInt32
  var row: Int
  var column: Int
  var rows: Int
  var columns: Int
  /// Which piece of the picture stands in its upper left corner.
  var line: Int
  var piece: Int

  /// All of a frame, but for its last row: what is drawn there makes terminals scroll. A window over a picture leaves
  /// what stands around it.
  static func all(on surface: Surface, within size: Size) -> Set<CoveredCells> {
    let isThere = surface.pictures.values.contains { if case .indexed = $0.content { true } else { false } }
    guard isThere else { return [] }
    var open: [CoveredCells] = []
    var result: Set<CoveredCells> = []
    for row in 0..<min(surface.size.rows, size.rows - 1) {
      let runs = runs(in: row, on: surface, columns: min(surface.size.columns, size.columns))
      var next: [CoveredCells] = []
      for run in runs {
        let above = open.firstIndex { over in
          over.picture == run.picture && over.column == run.column && over.columns == run.columns
            && over.piece == run.piece && over.line + over.rows == run.line
        }
        guard let above else {
          next.append(run)
          continue
        }
        var grown = open.remove(at: above)
        grown.rows += 1
        next.append(grown)
      }
      result.formUnion(open)
      open = next
    }
    return result.union(open)
  }

  private static func runs(in row: Int, on surface: Surface, columns: Int) -> [CoveredCells] {
    var runs: [CoveredCells] = []
    for column in 0..<columns {
      guard let (picture, line, piece) = surface.piece(in: surface[row, column]), case .indexed = picture.content else {
        continue
      }
      if let last = runs.last, last.picture == picture.number, last.line == line,
        last.column + last.columns == column, last.piece + last.columns == piece
      {
        runs[runs.count - 1].columns += 1
      } else {
        runs.append(
          CoveredCells(
            picture: picture.number, row: row, column: column, rows: 1, columns: 1, line: line, piece: piece))
      }
    }
    return runs
  }

  /// What draws the part at its place.
  func drawing(_ picture: DrawnPicture) -> [UInt8] {
    guard case .indexed(let pixels) = picture.content else { return [] }
    let (width, height) = (pixels.size.width / picture.size.columns, pixels.size.height / picture.size.rows)
    let sixels = Sixels.sequence(
      pixels, columns: piece * width..<(piece + columns) * width, rows: line * height..<(line + rows) * height)
    return sixels.isEmpty ? [] : Array("\u{1B}[\(row + 1);\(column + 1)H".utf8) + sixels
  }

  /// What blanks the cells, in a look: written over, they are a picture's no more.
  var blanking: [UInt8] {
    (row..<row + rows).flatMap { row in
      Array("\u{1B}[\(row + 1);\(column + 1)H".utf8) + [UInt8](repeating: 0x20, count: columns)
    }
  }
}
