import CIcu

/// Marks where lines may end, by UAX #14 as ICU knows it, and what each cluster covers. Not for several threads at once.
///
/// What differs from UAX #14 of Unicode 15, on purpose: see ``LineBreaker/tailor(_:_:)`` and the notes at
/// ``LineBreaking/opportunities(in:language:)``.
package final class LineBreaker {
  private let iterator: OpaquePointer?
  private var units: [UInt16] = []

  /// - Parameter language: BCP 47; some languages have rules of their own.
  package init(language: String? = nil) {
    iterator = lukija_line_iterator(language ?? "")
  }

  deinit {
    if let iterator { lukija_iterator_close(iterator) }
  }

  /// Marks UTF-8, beginning at `marks[0]`; `marks` becomes as long as the text.
  package func mark(_ bytes: UnsafeBufferPointer<UInt8>, into marks: inout [UInt8]) -> LineTraits {
    marks.removeAll(keepingCapacity: true)
    guard !bytes.isEmpty else { return [] }
    marks.append(contentsOf: repeatElement(0, count: bytes.count))
    if units.count < bytes.count { units = [UInt16](repeating: 0, count: bytes.count * 3 / 2) }
    var traits: LineTraits = []
    marks.withUnsafeMutableBufferPointer { marks in
      units.withUnsafeMutableBufferPointer { units in
        let count = Clusters.mark(bytes, marks, units, &traits)
        markOpportunities(bytes, marks, UnsafeBufferPointer(rebasing: units[..<count]))
      }
      tailor(bytes, marks)
    }
    return traits
  }

  private func markOpportunities(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>,
    _ units: UnsafeBufferPointer<UInt16>
  ) {
    guard let iterator, lukija_iterator_set(iterator, units.baseAddress, Int32(units.count)) != 0 else {
      return markSpaces(bytes, marks)
    }
    var place = 0
    var unit = 0
    let isOneToOne = units.count == bytes.count
    while case let boundary = Int(lukija_iterator_next(iterator)), boundary >= 0, boundary < units.count {
      if isOneToOne {
        place = boundary
      } else {
        // Boundaries are counted in UTF-16: a byte that begins a scalar is one unit, or two if the scalar has four.
        while unit < boundary {
          let byte = bytes[place]
          unit += byte >= 0xF0 ? 2 : 1
          place += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
      }
      // No line ends inside a cluster, which UAX #14 allows after a space that carries a mark.
      guard marks[place] & LineMarks.cluster != 0 else { continue }
      // The status is asked for only where it can be that of a hard break.
      let isHard = bytes[place - 1] == 0x0A
      marks[place] |= isHard ? LineMarks.opportunity | LineMarks.mandatory : LineMarks.opportunity
    }
  }

  /// What is left without ICU's data.
  private func markSpaces(_ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>) {
    for place in 1..<max(1, bytes.count) {
      if bytes[place - 1] == 0x0A {
        marks[place] |= LineMarks.opportunity | LineMarks.mandatory
      } else if bytes[place - 1] == 0x20, bytes[place] != 0x20, marks[place] & LineMarks.cluster != 0 {
        marks[place] |= LineMarks.opportunity
      }
    }
  }
}
