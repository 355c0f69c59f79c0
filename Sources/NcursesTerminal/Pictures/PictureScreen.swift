import CNcurses
import Glibc
import Screen

/// What is known of pictures: how the terminal shows them, what it has of them, and what it is to have once the page rests.
struct PictureScreen {
  /// How long a page rests before pictures are drawn.
  static let rest = Duration.milliseconds(80)

  var finding: PictureFinding
  var pairs: PicturePairs
  var kitty: KittyPictures
  /// Cells that pictures are drawn over, and those that they are to be drawn over.
  var covered: Set<CoveredCells> = []
  var toCover: Set<CoveredCells> = []
  /// Those of the last frame.
  var wanted: [UInt32: DrawnPicture] = [:]
  /// Where the cursor stands.
  var cursor: Position?
  /// When what is to be drawn is drawn; nil where all of it is.
  var restsAt: Duration?

  init(finding: PictureFinding, pairs: PicturePairs) {
    self.finding = finding
    self.pairs = pairs
    // The first thirty marks are those that every terminal, and whatever stands before it, takes for marks.
    kitty = KittyPictures(family: UInt8(1 + getpid() % 29), isInTmux: finding.isInTmux)
  }

  /// Whether something is drawn over cells, or is to be.
  var coversCells: Bool { !covered.isEmpty || !toCover.isEmpty }

  /// For whoever gives the terminal back without us.
  var removing: [UInt8] { kitty.removing }

  /// Nothing is known of what stands on the screen; what the terminal keeps, it keeps.
  mutating func areForgotten() {
    covered = []
    if !toCover.isEmpty { restsAt = NcursesTerminal.now + Self.rest }
  }

  /// Whether the last frame has pictures that are not there, or those before it some that are.
  var isUnfinished: Bool {
    covered != toCover || wanted.values.contains { kitty.colours[$0.number] != nil && !kitty.sent.contains($0.number) }
      || kitty.sent.contains { wanted[$0] == nil }
  }
}

/// Colour pairs of pieces of pictures, made as they are needed.
struct PicturePairs {
  private let first: Int32
  private var next: Int32
  private var known: [UInt64: Int32] = [:]

  init(from first: Int32) { (self.first, next) = (first, first) }

  /// Whether a screen of new ones may be more than the terminal has.
  var areFull: Bool { next + 8192 > lukija_colour_pairs() && next > first + 8192 }

  /// Begins anew; nothing of before may stay on the screen.
  mutating func clear() {
    next = first
    known = [:]
  }

  /// A pair of the terminal's numbers, -1 for its own colour; 0 where there is none left.
  mutating func pair(_ foreground: Int32, _ background: Int32) -> Int32 {
    let key = UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: background))
    if let pair = known[key] { return pair }
    guard next < lukija_colour_pairs(), init_extended_pair(next, foreground, background) == OK else { return 0 }
    known[key] = next
    next += 1
    return next - 1
  }
}
