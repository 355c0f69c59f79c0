import CZlib

/// Pictures that tests make themselves.
public enum TinyPNG {
  /// A PNG in RGB of a size, each pixel as it is told.
  public static func file(
    width: Int, height: Int,
    _ colour: (_ x: Int, _ y: Int) -> (UInt8, UInt8, UInt8) = { x, y in
      (UInt8(x & 255), UInt8(y & 255), 128)
    }
  ) -> [UInt8] {
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(0)
      for x in 0..<width {
        let (red, green, blue) = colour(x, y)
        rows += [red, green, blue]
      }
    }
    return file(width: width, height: height, pixels: rows)
  }

  /// A file that says one size and holds whatever it is given.
  public static func file(width: Int, height: Int, pixels: [UInt8]) -> [UInt8] {
    var count = compressBound(UInt(pixels.count))
    var packed = [UInt8](repeating: 0, count: Int(count))
    compress2(&packed, &count, pixels, UInt(pixels.count), 9)
    let head = number(width) + number(height) + [8, 2, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head)
      + chunk("IDAT", Array(packed.prefix(Int(count)))) + chunk("IEND", [])
  }

  private static func number(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) }
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return number(data.count) + body + number(Int(crc32(0, body, UInt32(body.count))))
  }

  /// What is packed by zlib, nil where it is not.
  public static func unpacked(_ bytes: [UInt8], atMost limit: Int) -> [UInt8]? {
    var count = UInt(limit)
    var result = [UInt8](repeating: 0, count: limit)
    guard uncompress(&result, &count, bytes, UInt(bytes.count)) == Z_OK else { return nil }
    return Array(result.prefix(Int(count)))
  }
}
