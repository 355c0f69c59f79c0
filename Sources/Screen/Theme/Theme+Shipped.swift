extension Theme {
  /// The theme where nobody chose one.
  public static let usual = Theme.terminal

  /// Those that come along, in the order in which they are explained.
  public static let shipped: [Theme] = [terminal, meri, light, dark, mono, colourBlind, highContrast]

  /// The one of a name; nil where none comes along that is called so.
  public static func shipped(named name: String) -> Theme? {
    // Only the one that is asked for is made.
    switch name {
    case "terminal": terminal
    case "meri": meri
    case "light": light
    case "dark": dark
    case "mono": mono
    case "colour-blind": colourBlind
    case "high-contrast": highContrast
    default: nil
    }
  }

  /// What they are called.
  public static let shippedNames = ["terminal", "meri", "light", "dark", "mono", "colour-blind", "high-contrast"]

  /// A theme with a background of its own. With 8 and 16 colours it is that of the terminal's own shades.
  ///
  /// - Parameters:
  ///   - ink: of running text.
  ///   - isBoldSafe: whether few colours may be bold: many terminals brighten them then, which light paper takes badly.
  static func onPaper(
    _ name: String, ink: Colour, paper: Colour, isBoldSafe: Bool, _ colours: [Role: (Colour?, on: Colour?)]
  ) -> Theme {
    var looks: [Role: Look] = [:]
    for role in Role.allCases {
      var traits = Theme.meri[role].traits
      traits.many.remove(.dim)
      // Where few colours have none for it, it has to step back in another way.
      if colours[role]?.0?.eight != nil { traits.few.remove(.dim) }
      if let background = colours[role]?.on, background.eight != nil { traits.few.remove(.reverse) }
      if colours[role]?.on != nil { traits.many.remove(.reverse) }
      if !isBoldSafe, traits.few.contains(.bold) {
        traits.few.remove(.bold)
        traits.few.insert(.underline)
      }
      looks[role] = Look(traits, colours[role]?.0, on: colours[role]?.on)
    }
    looks[.text] = Look(Theme.meri[.text].traits, ink, on: paper)
    return Theme(name: name, looks: looks)
  }
}
