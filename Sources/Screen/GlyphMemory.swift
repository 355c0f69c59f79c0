import Glibc
import Synchronization

/// The glyphs of texts that were drawn lately, in the order of their cells. The same rows are drawn frame after frame, and
/// finding clusters, marks and the order of a row costs far more than filling its cells.
final class GlyphMemory: Sendable {
  /// What is on a screen, and some more.
  static let shared = GlyphMemory(places: 1024)
  /// Longer texts are rare, and would be looked at whole where only their beginning is shown.
  static let longestText = 512

  private struct Entry {
    var text: [UInt8]
    var columns: Int
    var glyphs: [Glyph]
  }

  /// Each text has one place, which it loses to the next text that has the same.
  private let entries: Mutex<[Entry?]>
  private let mask: UInt64

  /// - Parameter places: a power of two.
  init(places: Int) {
    entries = Mutex([Entry?](repeating: nil, count: places))
    mask = UInt64(places - 1)
  }

  /// The glyphs of a text.
  ///
  /// - Parameters:
  ///   - columns: those that it has room in, where that matters to it; else -1.
  ///   - make: finds them where they are not known.
  func glyphs(of text: UnsafeBufferPointer<UInt8>, columns: Int, make: () -> [Glyph]) -> [Glyph] {
    let place = Int(Self.hash(text, columns) & mask)
    let known: [Glyph]? = entries.withLock { entries in
      guard let entry = entries[place], entry.columns == columns, Self.isSame(entry.text, text) else { return nil }
      return entry.glyphs
    }
    if let known { return known }
    let glyphs = make()
    entries.withLock { $0[place] = Entry(text: Array(text), columns: columns, glyphs: glyphs) }
    return glyphs
  }

  private static func isSame(_ known: [UInt8], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == text.count, let bytes = text.baseAddress else { return known.count == text.count }
    return known.withUnsafeBufferPointer { $0.baseAddress.map { memcmp($0, bytes, text.count) == 0 } ?? true }
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ columns: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    var hash = UInt64(truncatingIfNeeded: columns) &+ UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    var place = 0
    while place + 8 <= raw.count {
      mix(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    while place < raw.count {
      mix(UInt64(raw[place]))
      place += 1
    }
    return hash
  }
}
