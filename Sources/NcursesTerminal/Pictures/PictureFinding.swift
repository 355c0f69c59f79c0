import CPosix
import Glibc
import Screen

/// Finds out how a terminal shows pictures: what it is asked, and what its answers come to.
struct PictureFinding {
  /// What the person says for all terminals, by `LUKIJA_PICTURES`.
  enum Forced: Hashable {
    case none
    case way(PictureWay)
  }

  let depth: ColourDepth
  let isInTmux: Bool
  let isRemote: Bool
  let forced: Forced?
  /// Whether the terminal is one whose placeholders are known to work.
  private var hasPlaceholders: Bool
  private var takesGraphics = false
  private var cell: PixelSize?
  /// What was told last.
  private(set) var told: PictureAbility?

  /// - Parameter variable: of the environment; nil where it is not set or empty.
  init(depth: ColourDepth, variable: (String) -> String?) {
    self.depth = depth
    isInTmux = variable("TMUX") != nil
    isRemote = variable("SSH_CONNECTION") != nil || variable("SSH_TTY") != nil
    let blocks = PictureWay.blocks(isDirect: depth == .direct)
    switch variable("LUKIJA_PICTURES")?.lowercased() {
    case "0", "no", "off": forced = Forced.none
    case "kitty": forced = .way(.kitty)
    case "sixel": forced = .way(.sixel)
    case "blocks": forced = .way(blocks)
    default: forced = nil
    }
    let term = variable("TERM") ?? ""
    // The terminal behind tmux answers for itself; WezTerm has the protocol without placeholders.
    hasPlaceholders =
      term.hasPrefix("xterm-kitty") || term.hasPrefix("xterm-ghostty")
      || isInTmux && variable("WEZTERM_PANE") == nil
  }

  /// Whether the colours that pieces of pictures need are there.
  var hasColours: Bool { depth == .indexed || depth == .direct }

  /// Whether the terminal has anything to say.
  var isOpen: Bool { forced == nil && hasColours }

  /// A picture of one pixel to be tried and not kept, the terminal's name, the size of a cell.
  var question: [UInt8] {
    let trial = Array("\u{1B}_Gi=\(KittyPictures.tried),s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\".utf8)
    let others = "\u{1B}[>q" + (windowCell == nil ? "\u{1B}[16t" : "")
    return (isInTmux ? KittyPictures.throughTmux(trial) : trial) + Array(others.utf8)
  }

  /// Takes an answer in. Returns whether that was the last one.
  mutating func hear(_ answer: InputDecoder.Answer) -> Bool {
    switch answer {
    case .graphics(let isTaken): takesGraphics = isTaken
    case .name(let name):
      if name.hasPrefix("kitty") || name.lowercased().hasPrefix("ghostty") { hasPlaceholders = true }
    case .cell(let size): cell = size
    case .background, .scheme: break
    case .attributes: return true
    }
    return false
  }

  /// What the terminal can do.
  ///
  /// - Parameter hasSixel: as it says itself.
  mutating func conclude(hasSixel: Bool) -> PictureAbility? {
    told = way(hasSixel: hasSixel).flatMap(ability)
    return told
  }

  private func way(hasSixel: Bool) -> PictureWay? {
    guard hasColours else { return nil }
    switch forced {
    case .some(.none): return nil
    case .way(let way): return way
    case nil: break
    }
    if takesGraphics, hasPlaceholders { return .kitty }
    if hasSixel, knownCell != nil { return .sixel }
    // Blocks are many bytes: far away they are drawn where somebody asks for them.
    return isRemote ? nil : .blocks(isDirect: depth == .direct)
  }

  private func ability(_ way: PictureWay) -> PictureAbility? {
    PictureAbility(way: way, cell: knownCell ?? PictureAbility.usualCell)
  }

  private var knownCell: PixelSize? { windowCell ?? cell }

  /// As the system knows it.
  private var windowCell: PixelSize? {
    var window = winsize()
    guard lukija_get_window_size(STDOUT_FILENO, &window) == 0, window.ws_xpixel > 0, window.ws_ypixel > 0,
      window.ws_col > 0, window.ws_row > 0
    else { return nil }
    let (width, height) = (Int(window.ws_xpixel / window.ws_col), Int(window.ws_ypixel / window.ws_row))
    return (2...500).contains(width) && (2...500).contains(height) ? PixelSize(width: width, height: height) : nil
  }

  /// The window's letters may have another size now. Returns what is to be told, where that is another.
  mutating func follow() -> PictureAbility? {
    guard let before = told, let cell = knownCell, cell != before.cell else { return nil }
    told = PictureAbility(way: before.way, cell: cell)
    return told
  }
}
