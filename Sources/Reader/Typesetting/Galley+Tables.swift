import Markup
import Screen

extension Galley {
  /// Sets a table: aligned columns where they fit, else each row as a stack of cells.
  mutating func set(_ table: Table) {
    if !table.caption.isEmpty {
      let outer = style
      style = style.adding(.bold)
      set(paragraph: table.caption)
      style = outer
    }
    let columns = table.rows.map(\.count).max() ?? 0
    let gap = 2
    let room = measure - gap * (columns - 1)
    guard columns > 0, room >= columns * 6 else { return stack(table) }
    var natural = [Int](repeating: 1, count: columns)
    for row in table.rows {
      for (index, cell) in row.enumerated() { natural[index] = max(natural[index], naturalWidth(cell)) }
    }
    let widths = share(room, natural)
    for row in table.rows {
      if isFull {
        wasCut = true
        return
      }
      let cells = row.enumerated().map { index, cell in capture(cell, width: widths[index]) }
      for line in 0..<(cells.map(\.count).max() ?? 0) {
        var spans: [TypesetText.Span] = []
        var offset = Int.max
        for (index, cell) in cells.enumerated() {
          let own = line < cell.count ? cell[line].spans : []
          if line < cell.count { offset = min(offset, cell[line].offset) }
          let space = widths[index] - DisplayWidth.columns(of: own.map(\.text).joined())
          let left =
            switch row[index].alignment {
            case .leading: 0
            case .center: space / 2
            case .trailing: space
            }
          if left > 0 { spans.append(TypesetText.Span(String(repeating: " ", count: left))) }
          spans += own
          if index < cells.count - 1 {
            spans.append(TypesetText.Span(String(repeating: " ", count: max(0, space - left) + gap)))
          }
        }
        append(spans, offset: max(lines.last?.offset ?? 0, offset))
      }
      if row.contains(where: \.isHeader), row.allSatisfy(\.isHeader) {
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        append([TypesetText.Span(rule, Style(.ornament))], offset: content.count)
      }
    }
  }

  private mutating func stack(_ table: Table) {
    for (index, row) in table.rows.enumerated() {
      if isFull {
        wasCut = true
        return
      }
      if index > 0 { appendBlank() }
      for cell in row { set(cell) }
    }
  }

  private mutating func set(_ cell: Table.Cell) {
    let outer = style
    if cell.isHeader { style = style.adding(.bold) }
    set(cell.content)
    style = outer
  }

  /// The lines of a cell, set apart from the others.
  private mutating func capture(_ cell: Table.Cell, width: Int) -> [TypesetText.Line] {
    let outer = (lines, prefixes, indent, self.width)
    (lines, prefixes, indent, self.width) = ([], [], 0, width)
    set(cell)
    let result = lines
    (lines, prefixes, indent, self.width) = outer
    return result
  }

  private func naturalWidth(_ cell: Table.Cell) -> Int {
    var scratch = Galley(width: 200, options: options, lineLimit: 100)
    scratch.links = links
    scratch.set(cell.content)
    return scratch.lines.map { DisplayWidth.columns(of: $0.text) }.max() ?? 1
  }

  /// Shares cells among columns: narrow ones get what they want, the others share the rest.
  private func share(_ room: Int, _ natural: [Int]) -> [Int] {
    var widths = natural
    var open = Array(natural.indices)
    var rest = room
    while !open.isEmpty {
      let fair = rest / open.count
      let narrow = open.filter { natural[$0] <= fair }
      if narrow.isEmpty {
        for index in open { widths[index] = max(1, fair) }
        return widths
      }
      for index in narrow { rest -= natural[index] }
      open.removeAll { narrow.contains($0) }
    }
    return widths
  }
}
