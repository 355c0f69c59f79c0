import CIcu

/// The order that a line is drawn in where scripts of both directions meet: UAX #9, as ICU knows it.
package enum VisualOrder {
  /// Which way a paragraph runs.
  package enum Direction: Sendable {
    case leftToRight, rightToLeft
    /// As its first strong character.
    case automatic
  }

  /// One embedding level for each byte of UTF-8, odd where text runs from right to left; empty where ICU fails.
  /// Line feeds part paragraphs.
  package static func levels(of bytes: UnsafeBufferPointer<UInt8>, _ direction: Direction) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      units.append(contentsOf: UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter)
    }
    let code: Int32 =
      switch direction {
      case .leftToRight: 0
      case .rightToLeft: 1
      case .automatic: 2
      }
    return units.withUnsafeBufferPointer { units in
      guard let bidi = lukija_bidi_open(units.baseAddress, Int32(units.count), code) else { return [] }
      defer { lukija_bidi_close(bidi) }
      guard let levels = lukija_bidi_levels(bidi) else { return [] }
      var result = [UInt8](repeating: 0, count: bytes.count)
      var unit = 0
      var place = 0
      while place < bytes.count {
        let (scalar, next) = Clusters.decode(bytes, place)
        let level = levels[unit]
        while place < next {
          result[place] = level
          place += 1
        }
        unit += scalar >= 0x10000 ? 2 : 1
      }
      return result
    }
  }

  /// `result[visual] = logical` for items of a line with their levels.
  package static func order(_ levels: [UInt8]) -> [Int] {
    var map = [Int32](repeating: 0, count: levels.count)
    lukija_bidi_reorder(levels, Int32(levels.count), &map)
    return map.map(Int.init)
  }

  /// The bracket that faces the other way, or nil.
  package static func mirror(_ cluster: Substring) -> String? {
    guard let scalar = cluster.unicodeScalars.first, cluster.unicodeScalars.count == 1 else { return nil }
    let mirrored = lukija_mirror(scalar.value)
    guard mirrored != scalar.value, let result = Unicode.Scalar(mirrored) else { return nil }
    return String(Character(result))
  }
}
