import CNcurses
import Glibc
import Screen

/// The palette in ncurses's words: attributes and colour pairs, one for each role and set of traits.
struct PenTable {
  private struct Pen {
    var attributes: attr_t
    var pair: Int32
  }

  private let pens: [Pen]
  /// For each pair the number of another one that looks the same: ncurses tells links from other text by it.
  private let linkPairs: [Int32]
  private static let traitSets = 64
  /// The first number of a colour pair that nothing here uses.
  let nextPair: Int32
  private let strikesText: Bool

  /// Allocates a colour pair for each look that has a colour; needs ncurses to be running.
  ///
  /// - Parameter strikesText: whether struck cells are drawn once more (``LinkPainter``).
  init(palette: Palette, strikesText: Bool) {
    self.strikesText = strikesText
    var pairs: [Int32] = []
    var known: [(Palette.Look, Int32)] = []
    for role in Role.allCases {
      let look = palette.look(of: role)
      if look.foreground == nil, look.background == nil {
        pairs.append(0)
      } else if let same = known.first(where: {
        $0.0.foreground == look.foreground && $0.0.background == look.background
      }) {
        pairs.append(same.1)
      } else {
        let pair = Int32(known.count + 1)
        let isMade = init_extended_pair(pair, look.foreground ?? -1, look.background ?? -1) == OK
        known.append((look, isMade ? pair : 0))
        pairs.append(isMade ? pair : 0)
      }
    }
    nextPair = Int32(known.count + 1) * 2
    linkPairs = Self.makeTwins(
      [(nil, nil)] + known.map { ($0.0.foreground, $0.0.background) }, isColoured: palette.depth != .none)
    var pens: [Pen] = []
    for (role, pair) in zip(Role.allCases, pairs) {
      let own = palette.look(of: role).traits
      for bits in 0..<UInt8(Self.traitSets) {
        let traits = own.union(Style.Traits(rawValue: bits))
        pens.append(Pen(attributes: Self.attributes(traits), pair: pair))
      }
    }
    self.pens = pens
  }

  private static func makeTwins(_ looks: [(Int32?, Int32?)], isColoured: Bool) -> [Int32] {
    looks.enumerated().map { number, look in
      let twin = Int32(looks.count + number)
      guard isColoured else { return Int32(number) }
      return init_extended_pair(twin, look.0 ?? -1, look.1 ?? -1) == OK ? twin : Int32(number)
    }
  }

  /// A cell as ncurses has it; a space where only its style is wanted.
  func cell(_ shown: Cell, isBlank: Bool) -> cchar_t {
    let style = shown.style
    let pen = pens[Int(style.role.rawValue) * Self.traitSets + Int(style.traits.rawValue) % Self.traitSets]
    let isDrawnAgain = style.link != 0 || strikesText && style.traits.contains(.strikethrough)
    let pair = isDrawnAgain ? linkPairs[Int(pen.pair)] : pen.pair
    let scalar = isBlank ? 0x20 : wchar_t(shown.scalar(at: 0))
    if isBlank || shown.scalar(at: 1) == 0 {
      return lukija_plain_cell(scalar, pen.attributes, pair)
    }
    var cell = cchar_t()
    var scalars: (wchar_t, wchar_t, wchar_t, wchar_t, wchar_t) = (scalar, 0, 0, 0, 0)
    withUnsafeMutableBytes(of: &scalars) { bytes in
      let places = bytes.bindMemory(to: wchar_t.self)
      var count = 1
      while shown.scalar(at: count) != 0 {
        places[count] = wchar_t(shown.scalar(at: count))
        count += 1
      }
      lukija_set_cell(&cell, places.baseAddress, Int32(count), pen.attributes, pair)
    }
    return cell
  }

  private static func attributes(_ traits: Style.Traits) -> attr_t {
    var attributes: attr_t = 0
    if traits.contains(.bold) { attributes |= lukija_attr_bold() }
    if traits.contains(.italic) { attributes |= lukija_attr_italic() }
    if traits.contains(.underline) { attributes |= lukija_attr_underline() }
    if traits.contains(.reverse) { attributes |= lukija_attr_reverse() }
    // ncurses cannot strike through; what is deleted steps back, also where it is struck out afterwards.
    if !traits.isDisjoint(with: [.dim, .strikethrough]) { attributes |= lukija_attr_dim() }
    return attributes
  }
}
