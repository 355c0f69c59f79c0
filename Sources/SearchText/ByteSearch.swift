import CPosix

/// Finds bytes in bytes.
public enum ByteSearch {
  /// Where `needle` stands first in `hay` at or after `from`; nil where it does not, or where there is no needle.
  public static func first(_ needle: [UInt8], in hay: [UInt8], from: Int = 0) -> Int? {
    hay.withUnsafeBytes { first(needle, in: $0, from: from) }
  }

  /// The same in memory that somebody else holds.
  public static func first(_ needle: [UInt8], in hay: UnsafeRawBufferPointer, from: Int = 0) -> Int? {
    guard !needle.isEmpty, let base = hay.baseAddress, from <= hay.count - needle.count else { return nil }
    return needle.withUnsafeBytes { needle in
      let place = lukija_memmem(base + from, hay.count - from, needle.baseAddress, needle.count)
      return place < 0 ? nil : from + place
    }
  }
}
