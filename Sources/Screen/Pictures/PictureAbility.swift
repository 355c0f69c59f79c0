/// How a terminal shows pictures.
public enum PictureWay: Hashable, Sendable {
  /// By kitty's graphics protocol: placeholders among the text, which scroll as text does.
  case kitty
  /// By sixels, drawn over cells.
  case sixel
  /// By block elements in colours.
  ///
  /// - Parameter isDirect: whether colours are 0xRRGGBB, and not xterm's numbers from 16 to 255.
  case blocks(isDirect: Bool)
}

/// A size in pixels.
public struct PixelSize: Hashable, Sendable {
  /// From side to side.
  public var width: Int
  /// From top to bottom.
  public var height: Int

  /// Memberwise.
  public init(width: Int, height: Int) { (self.width, self.height) = (width, height) }
}

/// What a terminal can do with pictures.
public struct PictureAbility: Hashable, Sendable {
  /// How it shows them.
  public var way: PictureWay
  /// Of one cell.
  public var cell: PixelSize

  /// Memberwise.
  public init(way: PictureWay, cell: PixelSize) { (self.way, self.cell) = (way, cell) }

  /// Of a terminal that does not tell.
  public static let usualCell = PixelSize(width: 8, height: 16)
}

/// How large a picture stands in the text.
public enum PictureFit {
  /// What is smaller, on either side, is no picture to look at: a smiley, or a dot that counts visits.
  static let smallest = 24
  /// Placeholders number their rows and columns by marks, of which there are 297.
  public static let largest = Size(columns: 200, rows: 100)

  /// The cells of a picture: as large as it is, and smaller where there is less room. Nil for what is not to be looked at.
  public static func cells(of natural: PixelSize, in room: Size, cell: PixelSize) -> Size? {
    pixels(of: natural, in: room, cell: cell).map { pixels in
      Size(columns: (pixels.width - 1) / cell.width + 1, rows: (pixels.height - 1) / cell.height + 1)
    }
  }

  /// The same in pixels.
  public static func pixels(of natural: PixelSize, in room: Size, cell: PixelSize) -> PixelSize? {
    guard natural.width >= smallest, natural.height >= smallest, room.columns > 0, room.rows > 0 else { return nil }
    let width = min(room.columns, largest.columns) * cell.width
    let height = min(room.rows, largest.rows) * cell.height
    if natural.width <= width, natural.height <= height { return natural }
    // Which side is the narrower one; products of an Int of 64 bits, as sides have at most 32.
    if natural.width * height > natural.height * width {
      return PixelSize(width: width, height: max(1, natural.height * width / natural.width))
    }
    return PixelSize(width: max(1, natural.width * height / natural.height), height: height)
  }
}
