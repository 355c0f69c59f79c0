extension Theme {
  /// Dark letters on light paper.
  public static let light = onPaper(
    "light", ink: Colour(rgb: 0x1F2328, eight: 0, sixteen: 0), paper: Colour(rgb: 0xFAFAFA, eight: 7, sixteen: 15),
    isBoldSafe: false,
    [
      .muted: (Colour(rgb: 0x5B6067), nil),
      .heading: (Colour(rgb: 0x6A3FA0, eight: 5, sixteen: 5), nil),
      .link: (Colour(rgb: 0x0B5CAD, eight: 4, sixteen: 4), nil),
      .code: (Colour(rgb: 0x4F5B00), nil),
      .quote: (Colour(rgb: 0x00636B), nil),
      .ornament: (Colour(rgb: 0x63686F), nil),
      .tag: (Colour(rgb: 0x1E6B3A), nil),
      .author: (Colour(rgb: 0x00636B, eight: 4, sixteen: 4), nil),
      .blogger: (Colour(rgb: 0x9C2A7A, eight: 5, sixteen: 5), nil),
      .own: (Colour(rgb: 0x1E6B3A, eight: 1, sixteen: 1), nil),
      .linkBack: (Colour(rgb: 0x5B6067), nil),
      .unread: (Colour(rgb: 0x0B5CAD, eight: 4, sixteen: 4), nil),
      .star: (Colour(rgb: 0x8F4A00, eight: 5, sixteen: 5), nil),
      .match: (Colour(rgb: 0x1F2328, eight: 0, sixteen: 0), Colour(rgb: 0xFFE08A, eight: 6, sixteen: 14)),
      .currentMatch: (Colour(rgb: 0x000000, eight: 0, sixteen: 0), Colour(rgb: 0xFFB000, eight: 3, sixteen: 11)),
      .selection: (Colour(rgb: 0x1F2328), Colour(rgb: 0xC9DDF5)),
      .dimSelection: (Colour(rgb: 0x1F2328), Colour(rgb: 0xE2E4E8)),
      .notice: (Colour(rgb: 0x8F4A00, eight: 5, sixteen: 5), nil),
      .error: (Colour(rgb: 0xB3261E, eight: 1, sixteen: 1), nil),
      .border: (Colour(rgb: 0x63686F), nil),
      .activeBorder: (Colour(rgb: 0x0B5CAD, eight: 4, sixteen: 4), nil),
    ])

  /// Light letters on a dark background.
  public static let dark = onPaper(
    "dark", ink: Colour(rgb: 0xD8DAE0, eight: 7, sixteen: 7), paper: Colour(rgb: 0x1B1E24, eight: 0, sixteen: 0),
    isBoldSafe: true,
    [
      .muted: (Colour(rgb: 0x9FA5AF), nil),
      .heading: (Colour(rgb: 0xC3A6F5, eight: 5, sixteen: 13), nil),
      .link: (Colour(rgb: 0x7AB8F5, eight: 6, sixteen: 14), nil),
      .code: (Colour(rgb: 0xB5C77A, eight: 2, sixteen: 10), nil),
      .quote: (Colour(rgb: 0x7FC8C2, eight: 6, sixteen: 6), nil),
      .ornament: (Colour(rgb: 0x949AA4), nil),
      .tag: (Colour(rgb: 0x8FCB8F, eight: 2, sixteen: 10), nil),
      .author: (Colour(rgb: 0x7FC8C2, eight: 6, sixteen: 14), nil),
      .blogger: (Colour(rgb: 0xF0A0D0, eight: 5, sixteen: 13), nil),
      .own: (Colour(rgb: 0x8FCB8F, eight: 2, sixteen: 10), nil),
      .linkBack: (Colour(rgb: 0x9FA5AF), nil),
      .unread: (Colour(rgb: 0x7AB8F5, eight: 6, sixteen: 14), nil),
      .star: (Colour(rgb: 0xF0B860, eight: 3, sixteen: 11), nil),
      .match: (Colour(rgb: 0x101318, eight: 0, sixteen: 0), Colour(rgb: 0x6FC6C0, eight: 2, sixteen: 6)),
      .currentMatch: (Colour(rgb: 0x101318, eight: 0, sixteen: 0), Colour(rgb: 0xF5D547, eight: 6, sixteen: 11)),
      .selection: (Colour(rgb: 0xF2F4F8), Colour(rgb: 0x2F4A70)),
      .dimSelection: (Colour(rgb: 0xD8DAE0), Colour(rgb: 0x343842)),
      .notice: (Colour(rgb: 0xF0B860, eight: 3, sixteen: 11), nil),
      .error: (Colour(rgb: 0xFF8A80, eight: 1, sixteen: 9), nil),
      .border: (Colour(rgb: 0x949AA4), nil),
      .activeBorder: (Colour(rgb: 0x7AB8F5, eight: 6, sixteen: 14), nil),
    ])

  /// The colours that Okabe and Ito chose so that all kinds of colour vision tell them apart
  /// (<https://jfly.uni-koeln.de/color/>), on black; their blue is too dark for text there.
  public static let colourBlind: Theme = {
    let orange = Colour(rgb: 0xE69F00, eight: 3, sixteen: 11)
    let sky = Colour(rgb: 0x56B4E9, eight: 6, sixteen: 14)
    let green = Colour(rgb: 0x009E73, eight: 2, sixteen: 2)
    let yellow = Colour(rgb: 0xF0E442, eight: 3, sixteen: 11)
    let vermilion = Colour(rgb: 0xD55E00, eight: 1, sixteen: 9)
    let purple = Colour(rgb: 0xCC79A7, eight: 5, sixteen: 13)
    let black = Colour(rgb: 0x080808, eight: 0, sixteen: 0)
    let grey = Colour(rgb: 0xA8A8A8)
    return onPaper(
      "colour-blind", ink: Colour(rgb: 0xE4E4E4, eight: 7, sixteen: 15), paper: black, isBoldSafe: true,
      [
        .muted: (grey, nil), .heading: (purple, nil), .link: (sky, nil), .code: (yellow, nil), .quote: (green, nil),
        .ornament: (grey, nil), .tag: (green, nil), .author: (sky, nil), .blogger: (purple, nil), .own: (orange, nil),
        .linkBack: (grey, nil), .unread: (sky, nil), .star: (yellow, nil), .match: (black, sky),
        .currentMatch: (black, yellow), .dimSelection: (nil, Colour(rgb: 0x3A3A3A)), .notice: (orange, nil),
        .error: (vermilion, nil), .border: (grey, nil), .activeBorder: (sky, nil),
      ])
  }()

  /// Nothing below 7:1, and most of it far above.
  public static let highContrast: Theme = {
    let black = Colour(rgb: 0x000000, eight: 0, sixteen: 0)
    let white = Colour(rgb: 0xFFFFFF, eight: 7, sixteen: 15)
    let yellow = Colour(rgb: 0xFFFF00, eight: 3, sixteen: 11)
    let cyan = Colour(rgb: 0x00FFFF, eight: 6, sixteen: 14)
    let green = Colour(rgb: 0x5FFF5F, eight: 2, sixteen: 10)
    let pink = Colour(rgb: 0xFFAFFF, eight: 5, sixteen: 13)
    let grey = Colour(rgb: 0xD0D0D0, eight: 7, sixteen: 7)
    return onPaper(
      "high-contrast", ink: white, paper: black, isBoldSafe: true,
      [
        .muted: (grey, nil), .linkBack: (grey, nil), .ornament: (grey, nil), .border: (grey, nil),
        .heading: (yellow, nil), .link: (cyan, nil), .code: (green, nil), .tag: (green, nil), .author: (cyan, nil),
        .blogger: (pink, nil), .own: (green, nil), .unread: (cyan, nil), .star: (yellow, nil), .match: (black, cyan),
        .currentMatch: (black, yellow), .dimSelection: (nil, Colour(rgb: 0x444444)), .notice: (yellow, nil),
        .error: (Colour(rgb: 0xFFAFAF, eight: 1, sixteen: 9), nil), .activeBorder: (yellow, nil),
      ])
  }()
}
