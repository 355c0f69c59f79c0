extension Theme {
  /// The theme without a setting: what `meri` is with sixteen colours, in every terminal. Their shades are the
  /// person's, who has chosen them for the terminal and its background.
  public static let terminal: Theme = {
    var looks: [Role: Look] = [:]
    for role in Role.allCases {
      var look = Theme.meri[role]
      look.traits.many = look.traits.few
      look.foreground = look.foreground.flatMap(Colour.init(shadeOf:))
      look.background = look.background.flatMap(Colour.init(shadeOf:))
      looks[role] = look
    }
    return Theme(name: "terminal", looks: looks)
  }()

  /// No colour anywhere: attributes alone, as where a terminal has no colours.
  public static let mono: Theme = {
    var looks: [Role: Look] = [:]
    for role in Role.allCases {
      let traits = Theme.meri[role].traits.colourless
      looks[role] = Look(Traits(colourless: traits, few: traits, many: traits))
    }
    return Theme(name: "mono", looks: looks)
  }()
}

extension Theme.Colour {
  /// The one of the terminal's sixteen that stands for a colour; nil where none does.
  fileprivate init?(shadeOf colour: Theme.Colour) {
    guard let sixteen = colour.sixteen else { return nil }
    self.init(terminal: sixteen, eight: colour.eight)
  }
}
