import Screen

/// What a decoding process answers: a picture as it is, and as it is drawn.
///
/// On the wire: `LKP1`, six numbers of four bytes with the lowest first (width and height of the picture itself; columns and
/// rows; pixels from side to side and from top to bottom), the content. A picture that is too small to be drawn ends there.
public struct DecodedPicture: Sendable {
  /// Pixels of the picture itself.
  public var natural: PixelSize
  /// Nil for what is too small to be looked at.
  public var drawn: (size: Size, content: DrawnPicture.Content)?

  /// Memberwise.
  public init(natural: PixelSize, drawn: (size: Size, content: DrawnPicture.Content)?) {
    (self.natural, self.drawn) = (natural, drawn)
  }

  private static let magic = Array("LKP1".utf8)

  /// As it goes over the wire.
  public var bytes: [UInt8] {
    var bytes = Self.magic
    func put(_ number: Int) {
      for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(number >> shift & 0xFF)) }
    }
    put(natural.width)
    put(natural.height)
    put(drawn?.size.columns ?? 0)
    put(drawn?.size.rows ?? 0)
    switch drawn?.content {
    case nil:
      put(0)
      put(0)
    case .packed(let packed, let size):
      put(size.width)
      put(size.height)
      bytes += packed
    case .indexed(let pixels):
      put(pixels.size.width)
      put(pixels.size.height)
      put(pixels.colours.count)
      for colour in pixels.colours { put(Int(colour)) }
      bytes += pixels.indexes
    case .blocks(let cells):
      put(0)
      put(0)
      for cell in cells {
        put(Int(cell.scalar))
        put(Int(cell.foreground))
        put(Int(cell.background))
      }
    }
    return bytes
  }

  /// Reads an answer, which may come from a process that a file has led astray: nothing in it is believed. Nil where it is
  /// not what was ordered.
  public init?(_ bytes: [UInt8], to order: DecodingOrder) {
    var place = 4
    func number() -> Int? {
      guard place + 4 <= bytes.count else { return nil }
      defer { place += 4 }
      return (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    guard bytes.starts(with: Self.magic), let width = number(), let height = number(), let columns = number(),
      let rows = number(), let across = number(), let down = number(), (1...DecodingLimits.side).contains(width),
      (1...DecodingLimits.side).contains(height)
    else { return nil }
    natural = PixelSize(width: width, height: height)
    let cell = order.ability.cell
    guard let size = PictureFit.cells(of: natural, in: order.room, cell: cell) else { return }
    guard size == Size(columns: columns, rows: rows) else { return nil }
    switch order.ability.way {
    case .kitty:
      guard across == columns * cell.width, down == rows * cell.height, place < bytes.count else { return nil }
      drawn = (size, .packed(Array(bytes[place...]), PixelSize(width: across, height: down)))
    case .sixel:
      guard across == columns * cell.width, down == rows * cell.height, let count = number(), (0...255).contains(count)
      else { return nil }
      var colours: [UInt32] = []
      for _ in 0..<count {
        guard let colour = number() else { return nil }
        colours.append(UInt32(colour & 0xFFFFFF))
      }
      guard bytes.count - place == across * down else { return nil }
      drawn = (
        size,
        .indexed(
          IndexedPixels(
            size: PixelSize(width: across, height: down), colours: colours, indexes: Array(bytes[place...])))
      )
    case .blocks(let isDirect):
      var cells: [BlockCell] = []
      for _ in 0..<columns * rows {
        guard let scalar = number(), let fore = number(), let back = number(),
          let cell = BlockCell(
            scalar: UInt32(scalar), foreground: Self.colour(fore, isDirect), background: Self.colour(back, isDirect))
        else { return nil }
        cells.append(cell)
      }
      drawn = (size, .blocks(cells))
    }
  }

  private static func colour(_ number: Int, _ isDirect: Bool) -> Int32 {
    number > (isDirect ? 0xFFFFFF : 255) ? -1 : Int32(number)
  }
}
