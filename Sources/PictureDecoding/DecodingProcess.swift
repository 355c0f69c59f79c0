import CPosix
import CZlib
import Glibc
import Screen

/// The inside of the process that decodes: a file at its standard input, an answer at its standard output, and no way to
/// anything else.
public enum DecodingProcess {
  /// Decodes and ends the process: with 0 and an answer, or with 1 and nothing.
  public static func run(_ order: DecodingOrder) -> Never {
    // Whoever asked may be gone already.
    lukija_end_with_parent()
    // Opened before there are few files to be open; what they open themselves has to get by with that.
    guard let pixbuf = Pixbuf.installed else { _exit(3) }
    if case .blocks = order.ability.way, Chafa.installed == nil { _exit(3) }
    guard
      lukija_confine(DecodingLimits.memory, DecodingLimits.seconds, DecodingLimits.openFiles) == 0,
      let answer = answer(to: order, pixbuf)
    else { Exit.now() }
    write(answer.bytes)
    _exit(0)
  }

  private static func answer(to order: DecodingOrder, _ pixbuf: Pixbuf) -> DecodedPicture? {
    var total = 0
    guard
      let picture = pixbuf.decode(
        order.kind,
        {
          let piece = readPiece()
          total += piece?.count ?? 0
          if total > DecodingLimits.file { Exit.now() }
          return piece
        })
    else { return nil }
    let (width, height) = pixbuf.size(of: picture)
    let natural = PixelSize(width: width, height: height)
    let cell = order.ability.cell
    guard let size = PictureFit.cells(of: natural, in: order.room, cell: cell),
      let scaled = PictureFit.pixels(of: natural, in: order.room, cell: cell)
    else { return DecodedPicture(natural: natural, drawn: nil) }
    let field = PixelSize(width: size.columns * cell.width, height: size.rows * cell.height)
    guard
      let pixels = pixbuf.pixels(
        of: picture, width: scaled.width, height: scaled.height, onto: (field.width, field.height))
    else { return nil }
    return content(pixels, field, size, order.ability.way).map {
      DecodedPicture(natural: natural, drawn: (size, $0))
    }
  }

  private static func content(_ pixels: [UInt8], _ field: PixelSize, _ size: Size, _ way: PictureWay)
    -> DrawnPicture.Content?
  {
    switch way {
    case .kitty: return packed(pixels).map { .packed($0, field) }
    case .sixel: return .indexed(Quantizer.indexed(pixels, size: field))
    case .blocks(let isDirect):
      return Chafa.installed?.cells(pixels, width: field.width, height: field.height, size: size, isDirect: isDirect)
        .map { .blocks($0) }
    }
  }

  private static func packed(_ pixels: [UInt8]) -> [UInt8]? {
    var count = compressBound(UInt(pixels.count))
    var result = [UInt8](repeating: 0, count: Int(count))
    guard compress2(&result, &count, pixels, UInt(pixels.count), 6) == Z_OK else { return nil }
    return Array(result.prefix(Int(count)))
  }

  private static func readPiece() -> [UInt8]? {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &piece, piece.count)
      if count > 0 { return Array(piece.prefix(count)) }
      if count == 0 || errno != EINTR { return nil }
    }
  }

  private static func write(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress.map { $0 + sent }, bytes.count - sent)
      }
      if count <= 0, errno != EINTR { Exit.now() }
      sent += max(0, count)
    }
  }
}

enum Exit {
  /// At once: nothing that a file has led astray runs on.
  static func now() -> Never { _exit(1) }
}
