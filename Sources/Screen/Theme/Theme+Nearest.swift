extension Theme.Colour {
  /// A colour by its red, green and blue, 0xRRGGBB; in 256 colours the nearest one of the cube and the greys.
  ///
  /// - Parameters:
  ///   - eight: which of the eight stands for it; nil for none.
  ///   - sixteen: the same of the sixteen.
  public init(rgb: Int32, eight: Int32? = nil, sixteen: Int32? = nil) {
    // In direct colour the numbers below 8 are the terminal's own eight; nobody sees the difference.
    let direct = max(rgb & 0xFFFFFF, 8)
    self.init(eight: eight, sixteen: sixteen, indexed: Self.nearestIndexed(to: direct), direct: direct)
  }

  /// One of the terminal's sixteen, whatever else the terminal has.
  ///
  /// - Parameter eight: which of the eight stands for it; by itself its darker twin.
  public init(terminal number: Int32, eight: Int32? = nil) {
    let eight = eight ?? number % 8
    // Direct colour has numbers for the eight alone.
    self.init(eight: eight, sixteen: number, indexed: number, direct: number < 8 ? number : number - 8)
  }

  /// One of the 256.
  public init(number: Int32) {
    if number < 16 {
      self.init(terminal: number)
    } else {
      self.init(nearestTo: Self.direct(ofIndexed: number))
      indexed = number
    }
  }

  /// A colour by its red, green and blue, 0xRRGGBB, with the nearest ones where there are fewer, as xterm has them.
  public init(nearestTo rgb: Int32) {
    self.init(rgb: rgb, eight: Self.nearestShade(to: rgb, among: 8), sixteen: Self.nearestShade(to: rgb, among: 16))
  }

  /// xterm's shades of the sixteen.
  private static let shades: [Int32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00,
    0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// The nearest of the cube and the greys.
  private static func nearestIndexed(to rgb: Int32) -> Int32 {
    func step(_ part: Int32) -> Int32 { part < 48 ? 0 : part < 115 ? 1 : min((part - 35) / 40, 5) }
    let (red, green, blue) = (rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF)
    let cube = 16 + step(red) * 36 + step(green) * 6 + step(blue)
    let grey = 232 + min(max(((red + green + blue) / 3 - 3) / 10, 0), 23)
    return distance(rgb, direct(ofIndexed: grey)) < distance(rgb, direct(ofIndexed: cube)) ? grey : cube
  }

  /// The nearest of the first so many.
  private static func nearestShade(to rgb: Int32, among count: Int) -> Int32 {
    let nearest = shades.prefix(count).enumerated().min { distance(rgb, $0.element) < distance(rgb, $1.element) }
    return Int32(nearest?.offset ?? 0)
  }

  /// How unlike two colours are; the eye tells green best.
  private static func distance(_ one: Int32, _ other: Int32) -> Int32 {
    func part(_ shift: Int32) -> Int32 { (one >> shift & 0xFF) - (other >> shift & 0xFF) }
    return 2 * part(16) * part(16) + 4 * part(8) * part(8) + 3 * part(0) * part(0)
  }
}
