import Screen
import SeededRandom

/// Frames that a seed decides, so that a test can compute what the probe shows. A frame builds on the ones before
/// it: most differ from the last in a few places only, as in a reader.
struct RandomFrames {
  /// The frame to show now.
  private(set) var frame: Frame
  private var surface: Surface
  private var random: SeededGenerator

  /// Each size has a sequence of its own. Its first frame is not blank: a terminal that just got that size may be, and who
  /// waits for the frame has to know that the program has seen the size, too.
  init(seed: UInt64, size: Size) {
    random = SeededGenerator(seed: seed &+ UInt64(size.columns) &* 1000 &+ UInt64(size.rows))
    surface = Surface(size: size)
    frame = Frame(surface: surface)
    advance()
  }

  private static let words = [
    "a", "post", "thread", "日本", "語", "e\u{301}", "ä", "👍", "👩‍👩‍👧", "한글", "—", "…", "│", "“q”", "    ", "----------",
    "==============================", "x\u{301}\u{302}\u{303}\u{304}\u{305}", "❤️", "ﬁ", "\u{1F3FD}", "क्ष", "ไทย",
  ]

  /// Goes on to the next frame, which a person can tell from this one: who waits for it knows that the key which
  /// brought it was read.
  mutating func advance() {
    let before = frame
    repeat { change() } while frame.cursor == before.cursor && looksLike(before)
  }

  private func looksLike(_ other: Frame) -> Bool {
    zip(frame.surface.cells, other.surface.cells).allSatisfy { $0.glyph == $1.glyph }
  }

  private mutating func change() {
    let size = surface.size
    if random.below(12) == 0 { surface = Surface(size: size) }
    if random.below(4) == 0 { surface = Self.scrolled(surface, by: random.below(3) + 1) }
    for _ in 0..<random.below(random.below(5) == 0 ? 200 : 12) { Self.draw(on: &surface, &random) }
    let position = Position(row: random.below(max(1, size.rows)), column: random.below(max(1, size.columns)))
    frame = Frame(surface: Self.withoutMarksAtTheEdge(surface), cursor: random.below(3) == 0 ? nil : position)
  }

  /// libvterm 0.1 puts marks on a character of the last column into the next line; real terminals do not.
  private static func withoutMarksAtTheEdge(_ surface: Surface) -> Surface {
    var result = surface
    let column = surface.size.columns - 1
    for row in 0..<surface.size.rows where column >= 0 {
      let cell = surface[row, column]
      guard let base = cell.glyph.unicodeScalars.first, cell.glyph.unicodeScalars.count > 1 else { continue }
      result.put(String(base), row: row, column: column, style: cell.style)
    }
    return result
  }

  private static func draw(on surface: inout Surface, _ random: inout SeededGenerator) {
    let row = random.below(max(1, surface.size.rows))
    let column = random.below(surface.size.columns + 4) - 2
    let role = Role.allCases[random.below(Role.allCases.count)]
    let traits = random.below(3) == 0 ? Style.Traits(rawValue: UInt8(random.below(64))) : []
    var style = Style(role, traits)
    if random.below(3) == 0 {
      let target = "https://a.example/\(random.below(5))"
      style.link = Hyperlink.number(of: target, place: random.below(3), page: 0)
      surface.links[style.link] = target
    }
    switch random.below(8) {
    case 0:
      surface.fill(
        Rect(row: row, column: column, width: random.below(30), height: random.below(4)), style: Style(role, traits))
    case 1: surface.restyle(Rect(row: row, column: column, width: 20, height: 1)) { _ in Style(role, traits) }
    default:
      let text = (0..<random.below(5) + 1).map { _ in words[random.below(words.count)] }.joined(separator: " ")
      surface.put(text, row: row, column: column, style: style)
    }
  }

  private static func scrolled(_ surface: Surface, by rows: Int) -> Surface {
    var result = Surface(size: surface.size)
    result.links = surface.links
    for row in 0..<max(0, surface.size.rows - rows) {
      var column = 0
      for cell in surface.row(row + rows) {
        if !cell.isContinuation { result.put(cell.glyph, row: row, column: column, style: cell.style) }
        column += 1
      }
    }
    return result
  }
}
