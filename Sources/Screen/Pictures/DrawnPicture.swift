/// A picture as a terminal is to show it, in so many cells. One that is drawn anew has another number.
public struct DrawnPicture: Hashable, Sendable {
  /// What it is made of.
  public enum Content: Sendable {
    /// Rows of RGBA, four bytes a pixel, packed by zlib.
    case packed([UInt8], PixelSize)
    /// Pixels as indexes of colours.
    case indexed(IndexedPixels)
    /// Row by row, a cell each.
    case blocks([BlockCell])
  }

  /// One of these in the program.
  public let number: UInt32
  /// In cells.
  public let size: Size
  /// What the terminal gets.
  public let content: Content

  /// - Parameter number: that no other has.
  public init(number: UInt32, size: Size, content: Content) {
    (self.number, self.size, self.content) = (number, size, content)
  }

  /// By their numbers.
  public static func == (one: DrawnPicture, other: DrawnPicture) -> Bool { one.number == other.number }
  /// The number.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  /// About how much memory it takes.
  public var bytes: Int {
    switch content {
    case .packed(let bytes, _): bytes.count
    case .indexed(let pixels): pixels.indexes.count
    case .blocks(let cells): cells.count * MemoryLayout<BlockCell>.stride
    }
  }
}

/// Pixels as indexes of at most 255 colours.
public struct IndexedPixels: Sendable {
  /// Of all of them.
  public var size: PixelSize
  /// 0xRRGGBB.
  public var colours: [UInt32]
  /// Row by row; ``transparent`` shows what is behind.
  public var indexes: [UInt8]

  /// No colour's index.
  public static let transparent: UInt8 = 255

  /// Memberwise.
  public init(size: PixelSize, colours: [UInt32], indexes: [UInt8]) {
    (self.size, self.colours, self.indexes) = (size, colours, indexes)
  }
}

/// A character in two colours, in the terminal's numbers; -1 is the terminal's own.
public struct BlockCell: Hashable, Sendable {
  /// A space or a block element.
  public var scalar: UInt32
  /// Of what is drawn of it.
  public var foreground: Int32
  /// Of the rest.
  public var background: Int32

  /// Nil for what is neither a space nor a block element.
  public init?(scalar: UInt32, foreground: Int32, background: Int32) {
    guard scalar == 0x20 || (0x2580...0x259F).contains(scalar) else { return nil }
    (self.scalar, self.foreground, self.background) = (scalar, foreground, background)
  }
}

extension Surface {
  /// In the style of a cell: that it belongs to a picture, whose number the other bits are.
  static let pictureBit: UInt32 = 0x8000_0000

  /// Places one row of a picture. What is painted on it later hides it.
  public mutating func put(_ picture: DrawnPicture, line: Int, row: Int, column: Int, limit: Int) {
    guard row >= 0, row < size.rows, line >= 0, line < picture.size.rows else { return }
    pictures[picture.number] = picture
    var style = Style.text
    style.link = Self.pictureBit | picture.number
    let columns = min(picture.size.columns, limit, size.columns - column, Placeholder.marks.count)
    guard columns > 0, column >= 0 else { return }
    for piece in 0..<columns {
      var scalars = GlyphScalars(Placeholder.scalar)
      scalars[1] = Placeholder.marks[line]
      scalars[2] = Placeholder.marks[piece]
      set(Glyph(scalars: scalars, columns: 1), row: row, column: column + piece, style: style)
    }
  }

  /// Which piece of which picture a cell shows.
  public func piece(in cell: Cell) -> (picture: DrawnPicture, line: Int, column: Int)? {
    guard cell.isOfPicture, let picture = pictures[cell.style.link & ~Self.pictureBit],
      let line = Placeholder.numbers[cell.scalar(at: 1)], let column = Placeholder.numbers[cell.scalar(at: 2)],
      line < picture.size.rows, column < picture.size.columns
    else { return nil }
    return (picture, line, column)
  }
}

extension Cell {
  /// Whether it is a piece of a picture, and no text.
  public var isOfPicture: Bool { scalar(at: 0) == Placeholder.scalar && style.link & Surface.pictureBit != 0 }
}
