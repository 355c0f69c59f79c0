import Screen

/// A theme in the words of one terminal: for each role the attributes and the numbers of colours.
public struct Palette: Hashable, Sendable {
  /// A role's attributes and colours.
  public struct Look: Hashable, Sendable {
    /// Attributes that the role brings; the text's own emphasis is added.
    public var traits: Style.Traits
    /// The terminal's number of the colour, or 0xRRGGBB in direct colour; nil is the terminal's own.
    public var foreground: Int32?
    /// As `foreground`.
    public var background: Int32?

    /// With the colours of running text where it has none; and where few colours leave letters and background the same,
    /// with letters that can be read.
    fileprivate func on(_ text: Look) -> Look {
      var look = self
      look.foreground = foreground ?? text.foreground
      look.background = background ?? text.background
      if let ground = look.background, look.foreground == ground, ground < 16 {
        look.foreground = [0, 1, 4, 5, 8].contains(ground) ? 7 : 0
      }
      return look
    }
  }

  /// What the looks were made for.
  public let depth: ColourDepth
  private let looks: [Look]

  /// What a terminal with so many colours makes of a theme.
  public init(theme: Theme, depth: ColourDepth) {
    self.depth = depth
    let text = Self.look(theme[.text], at: depth)
    looks = Role.allCases.map { Self.look(theme[$0], at: depth).on(text) }
  }

  /// How a role looks.
  public func look(of role: Role) -> Look { looks[Int(role.rawValue)] }

  private static func look(_ look: Theme.Look, at depth: ColourDepth) -> Look {
    let traits =
      switch depth {
      case .none: look.traits.colourless
      case .eight, .sixteen: look.traits.few
      case .indexed, .direct: look.traits.many
      }
    return Look(
      traits: traits, foreground: look.foreground.flatMap { number($0, at: depth) },
      background: look.background.flatMap { number($0, at: depth) })
  }

  private static func number(_ colour: Theme.Colour, at depth: ColourDepth) -> Int32? {
    switch depth {
    case .none: nil
    case .eight: colour.eight
    case .sixteen: colour.sixteen
    case .indexed: colour.indexed
    case .direct: colour.direct
    }
  }
}
