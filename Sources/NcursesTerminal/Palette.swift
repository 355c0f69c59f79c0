import Screen

/// How many colours a terminal has.
public enum ColourDepth: Hashable, Sendable, CaseIterable {
  /// None, or the person wants none (`NO_COLOR`).
  case none
  /// The eight of ECMA-48, whose shades the terminal's theme decides.
  case eight
  /// The eight and their bright twins.
  case sixteen
  /// xterm's 256: the sixteen, a 6×6×6 cube, 24 greys.
  case indexed
  /// Red, green and blue of eight bits each.
  case direct

  /// From what terminfo says.
  public init(colours: Int, isDirect: Bool) {
    switch colours {
    case ..<8: self = .none
    case ..<16: self = .eight
    case ..<256: self = .sixteen
    case (1 << 24)... where isDirect: self = .direct
    default: self = .indexed
    }
  }
}

/// How each role looks. Readable on light and dark alike, without a background of our own: the colours of the cube
/// (and the same in direct colour) have a contrast of at least 3:1 to black and to white; with 8 and 16 colours,
/// whose shades belong to the terminal's theme, bold, underline and dim carry the meaning as well.
public struct Palette: Hashable, Sendable {
  /// A role's attributes and colours.
  public struct Look: Hashable, Sendable {
    /// Attributes that the role brings; the text's own emphasis is added.
    public var traits: Style.Traits
    /// The terminal's number of the colour, or 0xRRGGBB in direct colour; nil is the terminal's own.
    public var foreground: Int32?
    /// As `foreground`; only search matches have one, and then both.
    public var background: Int32?

    init(_ traits: Style.Traits, _ foreground: Int32? = nil, on background: Int32? = nil) {
      self.traits = traits
      self.foreground = foreground
      self.background = background
    }
  }

  /// What the looks were made for.
  public let depth: ColourDepth
  private let looks: [Look]

  /// The palette of a terminal.
  public init(depth: ColourDepth) {
    self.depth = depth
    looks = Role.allCases.map { Palette.row($0).look(at: depth) }
  }

  /// How a role looks.
  public func look(of role: Role) -> Look { looks[Int(role.rawValue)] }

  /// A colour in the three ways that terminals name it.
  private struct Colour {
    var eight: Int32
    var sixteen: Int32
    /// In the cube or the greys; direct colour is computed from it.
    var indexed: Int32

    static let blue = Colour(eight: 4, sixteen: 12, indexed: 32)
    static let teal = Colour(eight: 6, sixteen: 6, indexed: 30)
    static let green = Colour(eight: 2, sixteen: 2, indexed: 29)
    static let olive = Colour(eight: 2, sixteen: 2, indexed: 64)
    // Yellow text cannot be read on white paper.
    static let amber = Colour(eight: 5, sixteen: 5, indexed: 166)
    static let red = Colour(eight: 1, sixteen: 1, indexed: 196)
    static let magenta = Colour(eight: 5, sixteen: 5, indexed: 133)
    static let violet = Colour(eight: 5, sixteen: 13, indexed: 99)
    static let grey = Colour(eight: -1, sixteen: -1, indexed: 243)
    // Not 0x000000: in direct colour the numbers below 8 are the theme's colours.
    static let black = Colour(eight: 0, sixteen: 0, indexed: 232)
    // The lighter of two: with 8 colours, yellow is a dark brown on the Linux console.
    static let cyan = Colour(eight: 2, sixteen: 6, indexed: 80)
    static let yellow = Colour(eight: 6, sixteen: 11, indexed: 226)

    func number(at depth: ColourDepth) -> Int32? {
      let number: Int32 =
        switch depth {
        case .none: -1
        case .eight: eight
        case .sixteen: sixteen
        case .indexed: indexed
        case .direct: Palette.rgb(ofIndexed: indexed)
        }
      return number < 0 ? nil : number
    }
  }

  /// One line of the table: the attributes without colour, with 8 and 16 of them, and with many.
  private struct Row {
    var plain: Style.Traits
    var few: Style.Traits
    var many: Style.Traits
    var foreground: Colour?
    var background: Colour?

    init(
      _ plain: Style.Traits, _ few: Style.Traits, _ many: Style.Traits, _ foreground: Colour? = nil,
      on background: Colour? = nil
    ) {
      self.plain = plain
      self.few = few
      self.many = many
      self.foreground = foreground
      self.background = background
    }

    func look(at depth: ColourDepth) -> Look {
      let traits =
        switch depth {
        case .none: plain
        case .eight, .sixteen: few
        case .indexed, .direct: many
        }
      return Look(traits, foreground?.number(at: depth), on: background?.number(at: depth))
    }
  }

  private static func row(_ role: Role) -> Row {
    switch role {
    //                          no colour               8 and 16                256 and direct
    case .text: Row([], [], [])
    case .muted: Row([.dim], [.dim], [], .grey)
    case .title: Row([.bold], [.bold], [.bold])
    case .heading: Row([.bold], [.bold], [.bold], .violet)
    case .link: Row([.underline], [.underline, .bold], [.underline], .blue)
    case .code: Row([], [], [], .olive)
    case .quote: Row([.italic], [.italic], [.italic], .teal)
    case .ornament: Row([.dim], [.dim], [], .grey)
    case .tag: Row([], [], [], .green)
    case .author: Row([.bold], [.bold], [.bold], .teal)
    case .blogger: Row([.bold, .underline], [.bold], [.bold], .magenta)
    case .own: Row([.bold], [.bold], [.bold], .green)
    case .linkBack: Row([.italic], [.italic], [.italic], .grey)
    case .unread: Row([.bold], [.bold], [.bold], .blue)
    case .star: Row([.bold], [.bold], [.bold], .amber)
    // Few colours have black in bold as grey.
    case .match: Row([.bold, .underline], [], [], .black, on: .cyan)
    case .currentMatch: Row([.bold, .reverse], [.underline], [.bold], .black, on: .yellow)
    case .selection: Row([.reverse], [.reverse], [.reverse])
    case .dimSelection: Row([.underline], [.underline], [.reverse], .grey)
    case .status: Row([], [], [])
    case .notice: Row([.bold], [.bold], [.bold], .amber)
    case .error: Row([.bold, .reverse], [.bold], [.bold], .red)
    case .border: Row([.dim], [.dim], [], .grey)
    case .activeBorder: Row([.bold], [.bold], [.bold], .blue)
    case .key: Row([.bold], [.bold], [.bold])
    }
  }

  /// 0xRRGGBB of one of xterm's colours from 16 on.
  static func rgb(ofIndexed number: Int32) -> Int32 {
    if number >= 232 {
      let level = 8 + (number - 232) * 10
      return level << 16 | level << 8 | level
    }
    let levels: [Int32] = [0, 95, 135, 175, 215, 255]
    let place = Int(number - 16)
    return levels[place / 36] << 16 | levels[place / 6 % 6] << 8 | levels[place % 6]
  }
}
