import PictureDecoding
import Screen
import Testing

/// What the reader believes of a decoding process: nothing that it has not asked for.
struct DecodedPictureTests {
  private static func order(_ way: PictureWay) -> DecodingOrder {
    DecodingOrder(
      kind: .png, ability: PictureAbility(way: way, cell: PixelSize(width: 10, height: 20)),
      room: Size(columns: 40, rows: 10))
  }

  private static let natural = PixelSize(width: 100, height: 40)
  private static let size = Size(columns: 10, rows: 2)

  private static let packed = DecodedPicture(
    natural: natural, drawn: (size, .packed([1, 2, 3], PixelSize(width: 100, height: 40))))
  private static let indexed = DecodedPicture(
    natural: natural,
    drawn: (
      size,
      .indexed(
        IndexedPixels(
          size: PixelSize(width: 100, height: 40), colours: [0xFF0000, 0x00FF00],
          indexes: [UInt8](repeating: 1, count: 4000)))
    ))
  private static func blocks() -> DecodedPicture {
    let cells = (0..<20).compactMap { _ in BlockCell(scalar: 0x2584, foreground: 17, background: -1)
    }
    return DecodedPicture(natural: natural, drawn: (size, .blocks(cells)))
  }

  @Test(arguments: [PictureWay.kitty, .sixel, .blocks(isDirect: false), .blocks(isDirect: true)])
  func ordersAreReadAsTheyAreWritten(_ way: PictureWay) {
    #expect(DecodingOrder(arguments: Self.order(way).arguments) == Self.order(way))
  }

  @Test(
    arguments: [
      [], ["decode-picture"], ["decode-picture", "svg", "rgba", "1", "1", "1", "1"],
      ["decode-picture", "png", "rgba", "0", "1", "1", "1"],
      ["decode-picture", "png", "rgba", "1", "1", "1", "x"],
      ["decode-picture", "png", "ansi", "1", "1", "1", "1"],
      ["show", "png", "rgba", "1", "1", "1", "1"],
    ] as [[String]])
  func whatIsNoOrderIsNone(_ arguments: [String]) {
    #expect(DecodingOrder(arguments: arguments) == nil)
  }

  @Test func answersAreReadAsTheyAreWritten() throws {
    let packed = try #require(DecodedPicture(Self.packed.bytes, to: Self.order(.kitty)))
    #expect(packed.natural == Self.natural && packed.bytes == Self.packed.bytes)
    let indexed = try #require(DecodedPicture(Self.indexed.bytes, to: Self.order(.sixel)))
    #expect(indexed.bytes == Self.indexed.bytes)
    let blocks = try #require(
      DecodedPicture(Self.blocks().bytes, to: Self.order(.blocks(isDirect: false))))
    #expect(blocks.bytes == Self.blocks().bytes)
  }

  /// One that is cut off anywhere, but for what zlib will find out.
  @Test func whatIsCutIsNoAnswer() {
    for (picture, way) in [
      (Self.indexed, PictureWay.sixel), (Self.blocks(), .blocks(isDirect: false)),
    ] {
      let bytes = picture.bytes
      for length in [0, 3, 4, 11, 27, 28, 40, bytes.count - 1] {
        #expect(DecodedPicture(Array(bytes.prefix(length)), to: Self.order(way)) == nil)
      }
    }
  }

  @Test func anotherSizeThanThereIsRoomForIsNone() {
    var bytes = Self.packed.bytes
    bytes[12] = 200
    #expect(DecodedPicture(bytes, to: Self.order(.kitty)) == nil)
  }

  /// A letter, and an escape, where a block is due.
  @Test(arguments: [0x41, 0x1B, 0x9B, 0x10EEEE] as [UInt32]) func onlyBlocksAreBlocks(
    _ scalar: UInt32
  ) {
    var bytes = Self.blocks().bytes
    for place in 0..<4 { bytes[28 + place] = UInt8(scalar >> (8 * UInt32(place)) & 0xFF) }
    #expect(DecodedPicture(bytes, to: Self.order(.blocks(isDirect: false))) == nil)
  }

  @Test(arguments: [
    (PixelSize(width: 200, height: 100), 72, 10, Size(columns: 20, rows: 5)),
    // Never larger than it is; as wide as there is room; as high as there is room.
    (PixelSize(width: 1440, height: 400), 72, 10, Size(columns: 72, rows: 10)),
    (PixelSize(width: 7200, height: 200), 72, 10, Size(columns: 72, rows: 1)),
    (PixelSize(width: 100, height: 4000), 72, 10, Size(columns: 1, rows: 10)),
    (PixelSize(width: 205, height: 101), 72, 10, Size(columns: 21, rows: 6)),
  ]) func fits(_ natural: PixelSize, _ columns: Int, _ rows: Int, _ size: Size) {
    let cell = PixelSize(width: 10, height: 20)
    #expect(
      PictureFit.cells(of: natural, in: Size(columns: columns, rows: rows), cell: cell) == size)
  }

  @Test func signsAreNoPictures() {
    let room = Size(columns: 72, rows: 10)
    let cell = PixelSize(width: 10, height: 20)
    #expect(PictureFit.cells(of: PixelSize(width: 23, height: 100), in: room, cell: cell) == nil)
    #expect(PictureFit.cells(of: PixelSize(width: 100, height: 1), in: room, cell: cell) == nil)
  }
}
