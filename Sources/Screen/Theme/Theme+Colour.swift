extension Theme {
  /// A colour in the ways that terminals name it: by its number among 8, 16 or 256, or by red, green and blue.
  public struct Colour: Hashable, Sendable {
    /// 0…7, whose shades the terminal decides; nil where none of them will do.
    public var eight: Int32?
    /// 0…15, whose shades the terminal decides; nil where none of them will do.
    public var sixteen: Int32?
    /// 16…255: xterm's 6×6×6 cube and its 24 greys; below that one of the sixteen.
    public var indexed: Int32
    /// 0xRRGGBB; below 8 one of the eight.
    public var direct: Int32

    /// Memberwise; without `direct`, the one that xterm has for the number in the cube.
    public init(eight: Int32?, sixteen: Int32?, indexed: Int32, direct: Int32? = nil) {
      self.eight = eight
      self.sixteen = sixteen
      self.indexed = indexed
      self.direct = direct ?? Self.direct(ofIndexed: indexed)
    }

    /// 0xRRGGBB of one of xterm's colours from 16 on.
    public static func direct(ofIndexed number: Int32) -> Int32 {
      if number >= 232 {
        let level = 8 + (number - 232) * 10
        return level << 16 | level << 8 | level
      }
      let levels: [Int32] = [0, 95, 135, 175, 215, 255]
      let place = Int(number - 16)
      return levels[place / 36] << 16 | levels[place / 6 % 6] << 8 | levels[place % 6]
    }
  }
}
