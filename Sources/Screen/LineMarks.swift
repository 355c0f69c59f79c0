/// What a line filler must know of a text: one byte of flags for each byte of UTF-8.
///
/// The flags stand at a cluster's first byte; the other bytes have none.
public enum LineMarks {
  /// Cells that the cluster covers, up to 31; the parts of a wider one are marked as clusters.
  @inlinable public static var columns: UInt8 { 0b1110_0011 }
  /// The most cells that one mark can say.
  @inlinable public static var limit: Int { 31 }
  /// The cells that a mark says: their two lowest bits stand at its low end, the rest at its high end.
  @inlinable public static func columns(of mark: UInt8) -> Int { Int((mark & 0b11) | ((mark >> 5) << 2)) }
  /// The mark of so many cells, at most ``limit``.
  @inlinable public static func covering(_ columns: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (columns & 0b11) | ((columns >> 2) << 5))
  }
  /// A grapheme cluster begins here.
  @inlinable public static var cluster: UInt8 { 0b100 }
  /// A line may end before this.
  @inlinable public static var opportunity: UInt8 { 0b1000 }
  /// A line must end before this.
  @inlinable public static var mandatory: UInt8 { 0b1_0000 }
}

/// What a text holds besides the plain.
package struct LineTraits: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Letters that run from right to left.
  package static let rightToLeft = LineTraits(rawValue: 1)
  /// Characters that draw nothing: soft hyphens, joiners.
  package static let invisible = LineTraits(rawValue: 2)
  /// Clusters of several characters, or what may be such.
  package static let difficult = LineTraits(rawValue: 4)
  /// Clusters of several characters with a width of their own.
  package static let wide = LineTraits(rawValue: 8)
}
