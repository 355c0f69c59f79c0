import CPosix
import Glibc

/// A terminal that keeps the address of each cell (OSC 8) and its text, since libvterm tells no addresses. It knows what
/// ncurses sends to an xterm; what it does not know it counts, so that no test goes by something half understood.
public struct LinkScreen {
  /// A cell.
  public struct Cell: Equatable, Sendable {
    /// "" in the right half of a wide character.
    public var text = " "
    /// Its address; nil where it has none.
    public var link: String?
  }

  /// Row by row.
  public private(set) var cells: [[Cell]]
  /// Control functions that were not understood.
  public private(set) var unknown: Set<String> = []
  private(set) var columns: Int
  private(set) var rows: Int
  private var row = 0
  private var column = 0
  private var wraps = true
  /// The cursor stands behind the last column: the next character begins a line.
  private var isBehind = false
  private var region: Range<Int>
  private var link: String?
  private var last = Cell()
  private var saved = (row: 0, column: 0)

  /// Blank.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    region = 0..<rows
    cells = Self.blank(columns, rows)
  }

  private static func blank(_ columns: Int, _ rows: Int) -> [[Cell]] {
    [[Cell]](repeating: [Cell](repeating: Cell(), count: columns), count: rows)
  }

  /// The window has another size. What stood in it stays at the top left.
  public mutating func resize(columns: Int, rows: Int) {
    let old = cells
    cells = Self.blank(columns, rows)
    for row in 0..<min(rows, old.count) {
      for column in 0..<min(columns, old[row].count) { cells[row][column] = old[row][column] }
    }
    (self.columns, self.rows) = (columns, rows)
    region = 0..<rows
    row = min(row, rows - 1)
    column = min(column, columns - 1)
    isBehind = false
  }

  /// Takes what a program has sent; nothing may be cut in the middle.
  public mutating func write(_ bytes: some Sequence<UInt8>) {
    let scalars = Array(String(decoding: Array(bytes), as: UTF8.self).unicodeScalars)
    var place = 0
    while place < scalars.count {
      switch scalars[place].value {
      case 0x1B: place = escape(scalars, place + 1)
      case 0x08:
        column = max(0, column - 1)
        isBehind = false
        place += 1
      case 0x09:
        column = min(columns - 1, (column / 8 + 1) * 8)
        place += 1
      case 0x0A, 0x0B, 0x0C:
        lineFeed()
        place += 1
      case 0x0D:
        column = 0
        isBehind = false
        place += 1
      case 0..<0x20, 0x7F: place += 1
      default:
        put(scalars[place])
        place += 1
      }
    }
  }

  // MARK: Text

  private static let isReady: Bool = {
    if lukija_mb_cur_max() < 4 { setlocale(LC_CTYPE, "C.UTF-8") }
    return true
  }()

  private mutating func put(_ scalar: Unicode.Scalar) {
    _ = Self.isReady
    let width = Int(wcwidth(wchar_t(scalar.value)))
    if width <= 0 {
      // A mark joins what was written last.
      let place = isBehind ? column : max(0, column - 1)
      let start = cells[row][place].text.isEmpty ? max(0, place - 1) : place
      cells[row][start].text.unicodeScalars.append(scalar)
      return
    }
    if isBehind, wraps {
      column = 0
      lineFeed()
    }
    isBehind = false
    if column + width > columns {
      if wraps {
        column = 0
        lineFeed()
      } else {
        column = columns - width
      }
    }
    last = Cell(text: String(scalar), link: link)
    set(last, at: column)
    if width == 2 { set(Cell(text: "", link: link), at: column + 1, isRight: true) }
    column += width
    if column >= columns {
      column = columns - 1
      isBehind = true
    }
  }

  private mutating func set(_ cell: Cell, at column: Int, isRight: Bool = false) {
    // Half of a wide character does not stay.
    if cells[row][column].text.isEmpty, column > 0, !isRight { cells[row][column - 1].text = " " }
    if column + 1 < columns, cells[row][column + 1].text.isEmpty { cells[row][column + 1].text = " " }
    cells[row][column] = cell
  }

  private mutating func lineFeed() {
    if row + 1 == region.upperBound {
      scroll(region, by: 1)
    } else {
      row = min(rows - 1, row + 1)
    }
  }

  /// Up where the number is positive.
  private mutating func scroll(_ range: Range<Int>, by count: Int) {
    let blank = [Cell](repeating: Cell(), count: columns)
    let most = min(abs(count), range.count)
    let blanks = [[Cell]](repeating: blank, count: most)
    let kept = count > 0 ? Array(cells[range].dropFirst(most)) + blanks : blanks + cells[range].dropLast(most)
    cells.replaceSubrange(range, with: kept)
  }

  private mutating func erase(_ range: Range<Int>, row: Int) {
    for column in range.clamped(to: 0..<columns) {
      cells[row][column] = Cell()
      if column + 1 < columns, cells[row][column + 1].text.isEmpty { cells[row][column + 1].text = " " }
    }
  }

  // MARK: Control functions

  private mutating func escape(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    guard start < scalars.count else { return start }
    switch scalars[start] {
    case "[": return sequence(scalars, start + 1)
    case "]": return command(scalars, start + 1)
    case "P", "X", "^", "_": return end(scalars, start + 1).behind
    case "(", ")", "*", "+", "#", "%", " ": return start + 2
    case "7": saved = (row, column)
    case "8": (row, column) = saved
    case "D": lineFeed()
    case "E":
      column = 0
      lineFeed()
    case "M":
      if row == region.lowerBound { scroll(region, by: -1) } else { row = max(0, row - 1) }
    case "c":
      cells = Self.blank(columns, rows)
      (row, column, region, link) = (0, 0, 0..<rows, nil)
    case "=", ">", "\\": break
    default: unknown.insert("ESC \(scalars[start])")
    }
    return start + 1
  }

  /// A string's end: BEL, or ST.
  private func end(_ scalars: [Unicode.Scalar], _ start: Int) -> (text: String, behind: Int) {
    var end = start
    while end < scalars.count, scalars[end].value != 7, scalars[end].value != 0x1B { end += 1 }
    let text = String(String.UnicodeScalarView(scalars[start..<end]))
    return (text, end < scalars.count && scalars[end].value == 0x1B ? end + 2 : end + 1)
  }

  private mutating func command(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    let (text, behind) = end(scalars, start)
    if text.hasPrefix("8;") {
      let address = text.dropFirst(2).drop { $0 != ";" }.dropFirst()
      link = address.isEmpty ? nil : String(address)
    }
    return behind
  }

  private mutating func sequence(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var end = start
    while end < scalars.count, (0x20...0x3F).contains(scalars[end].value) { end += 1 }
    guard end < scalars.count else { return end }
    let text = String(String.UnicodeScalarView(scalars[start..<end]))
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let isPrivate = text.first.map { !$0.isNumber && $0 != ";" } ?? false
    run(scalars[end], numbers, isPrivate ? text : nil)
    return end + 1
  }

  private mutating func run(_ final: Unicode.Scalar, _ numbers: [Int], _ marked: String?) {
    let first = max(1, numbers.first ?? 1)
    if let marked {
      switch (final, marked) {
      case ("h", "?7"): wraps = true
      case ("l", "?7"): wraps = false
      case ("h", "?1049"), ("h", "?47"), ("h", "?1047"): cells = Self.blank(columns, rows)
      default: break
      }
      return
    }
    switch final {
    case "A": row = max(0, row - first)
    case "B", "e": row = min(rows - 1, row + first)
    case "C", "a": column = min(columns - 1, column + first)
    case "D": column = max(0, column - first)
    case "G", "`": column = min(columns, first) - 1
    case "d": row = min(rows, first) - 1
    case "H", "f":
      row = min(rows, first) - 1
      column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
    case "J": eraseDisplay(numbers.first ?? 0)
    case "K":
      switch numbers.first ?? 0 {
      case 0: erase(column..<columns, row: row)
      case 1: erase(0..<column + 1, row: row)
      default: erase(0..<columns, row: row)
      }
    case "X": erase(column..<min(columns, column + first), row: row)
    case "L": if region.contains(row) { scroll(row..<region.upperBound, by: -first) }
    case "M": if region.contains(row) { scroll(row..<region.upperBound, by: first) }
    case "S": scroll(region, by: first)
    case "T": scroll(region, by: -first)
    case "P":
      let count = min(first, columns - column)
      cells[row].removeSubrange(column..<column + count)
      cells[row] += [Cell](repeating: Cell(), count: count)
    case "@":
      let count = min(first, columns - column)
      cells[row].insert(contentsOf: [Cell](repeating: Cell(), count: count), at: column)
      cells[row].removeLast(count)
    case "b": for _ in 0..<first { repeatLast() }
    case "r":
      let bottom = numbers.count > 1 && numbers[1] > 0 ? numbers[1] : rows
      region = min(first - 1, rows - 1)..<min(rows, max(first, bottom))
      (row, column) = (0, 0)
    case "m", "h", "l", "n", "c", "t", "q", "p", "u": return
    default: unknown.insert("CSI \(final)")
    }
    isBehind = false
  }

  private mutating func repeatLast() {
    for scalar in last.text.unicodeScalars { put(scalar) }
  }

  private mutating func eraseDisplay(_ kind: Int) {
    switch kind {
    case 0:
      erase(column..<columns, row: row)
      for below in row + 1..<max(rows, row + 1) { erase(0..<columns, row: below) }
    case 1:
      for above in 0..<row { erase(0..<columns, row: above) }
      erase(0..<column + 1, row: row)
    default: cells = Self.blank(columns, rows)
    }
  }
}
