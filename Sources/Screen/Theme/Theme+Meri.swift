extension Theme {
  /// The theme without a setting. Readable on light and dark alike, without a background of its own: the colours of
  /// the cube (and the same in direct colour) have a contrast of at least 3:1 to black and to white; with 8 and 16
  /// colours, whose shades belong to the terminal, bold, underline and dim carry the meaning as well.
  public static let meri = Theme(
    name: "meri",
    looks: [
      //                 no colour               8 and 16                256 and direct
      .text: look([], [], []),
      .muted: look([.dim], [.dim], [], .grey),
      .title: look([.bold], [.bold], [.bold]),
      .heading: look([.bold], [.bold], [.bold], .violet),
      .link: look([.underline], [.underline, .bold], [.underline], .blue),
      .code: look([], [], [], .olive),
      .quote: look([.italic], [.italic], [.italic], .teal),
      .ornament: look([.dim], [.dim], [], .grey),
      .tag: look([], [], [], .green),
      .author: look([.bold], [.bold], [.bold], .teal),
      .blogger: look([.bold, .underline], [.bold], [.bold], .magenta),
      .own: look([.bold], [.bold], [.bold], .green),
      .linkBack: look([.italic], [.italic], [.italic], .grey),
      .unread: look([.bold], [.bold], [.bold], .blue),
      .star: look([.bold], [.bold], [.bold], .amber),
      // Few colours have black in bold as grey.
      .match: look([.bold, .underline], [], [], .black, on: .cyan),
      .currentMatch: look([.bold, .reverse], [.underline], [.bold], .black, on: .yellow),
      .selection: look([.reverse], [.reverse], [.reverse]),
      .dimSelection: look([.underline], [.underline], [.reverse], .grey),
      .status: look([], [], []),
      .notice: look([.bold], [.bold], [.bold], .amber),
      .error: look([.bold, .reverse], [.bold], [.bold], .red),
      .border: look([.dim], [.dim], [], .grey),
      .activeBorder: look([.bold], [.bold], [.bold], .blue),
      .key: look([.bold], [.bold], [.bold]),
    ])

  private static func look(
    _ colourless: Style.Traits, _ few: Style.Traits, _ many: Style.Traits, _ foreground: Colour? = nil,
    on background: Colour? = nil
  ) -> Look {
    Look(Traits(colourless: colourless, few: few, many: many), foreground, on: background)
  }
}

extension Theme.Colour {
  fileprivate static let blue = Theme.Colour(eight: 4, sixteen: 12, indexed: 32)
  fileprivate static let teal = Theme.Colour(eight: 6, sixteen: 6, indexed: 30)
  fileprivate static let green = Theme.Colour(eight: 2, sixteen: 2, indexed: 29)
  fileprivate static let olive = Theme.Colour(eight: 2, sixteen: 2, indexed: 64)
  // Yellow text cannot be read on white paper.
  fileprivate static let amber = Theme.Colour(eight: 5, sixteen: 5, indexed: 166)
  fileprivate static let red = Theme.Colour(eight: 1, sixteen: 1, indexed: 196)
  fileprivate static let magenta = Theme.Colour(eight: 5, sixteen: 5, indexed: 133)
  fileprivate static let violet = Theme.Colour(eight: 5, sixteen: 13, indexed: 99)
  fileprivate static let grey = Theme.Colour(eight: nil, sixteen: nil, indexed: 243)
  // Not 0x000000: in direct colour the numbers below 8 are the terminal's own eight.
  fileprivate static let black = Theme.Colour(eight: 0, sixteen: 0, indexed: 232)
  // The lighter of two: with 8 colours, yellow is a dark brown on the Linux console.
  fileprivate static let cyan = Theme.Colour(eight: 2, sixteen: 6, indexed: 80)
  fileprivate static let yellow = Theme.Colour(eight: 6, sixteen: 11, indexed: 226)
}
