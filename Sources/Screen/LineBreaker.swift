import CIcu

/// Marks where lines may end, by UAX #14 as ICU knows it, and what each cluster covers. Not for several threads at once.
///
/// Words of nothing but Latin letters, digits and the marks of prose need no ICU: see ``LineBreaker/plainWord(_:_:)``.
/// All others go to it with the plain words beside them, which is as far as the rules look.
///
/// What differs from UAX #14 of Unicode 15, on purpose: see ``LineBreaker/tailor(_:_:_:)`` and the notes at
/// ``LineBreaking/opportunities(in:language:)``.
package final class LineBreaker {
  private let language: String
  /// Opened for the first word that needs it: many short texts have none.
  private var iterator: OpaquePointer?
  private var isOpen = false
  private var units: [UInt16] = []
  private let knowsPlainWords: Bool

  /// - Parameters:
  ///   - language: BCP 47; some languages have rules of their own.
  ///   - knowsPlainWords: false sends all words to ICU, which must make no difference (a test's business).
  package init(language: String? = nil, knowsPlainWords: Bool = true) {
    self.language = language ?? ""
    self.knowsPlainWords = knowsPlainWords
  }

  deinit {
    if let iterator { lukija_iterator_close(iterator) }
  }

  /// Marks UTF-8, beginning at `marks[0]`; `marks` becomes as long as the text.
  package func mark(_ bytes: UnsafeBufferPointer<UInt8>, into marks: inout [UInt8]) -> LineTraits {
    marks.removeAll(keepingCapacity: true)
    guard !bytes.isEmpty else { return [] }
    marks.append(contentsOf: repeatElement(0, count: bytes.count))
    var traits: LineTraits = []
    marks.withUnsafeMutableBufferPointer { marks in
      Clusters.mark(bytes, marks, &traits)
      if knowsPlainWords {
        markWords(bytes, marks)
      } else {
        markOpportunities(bytes, marks, 0..<bytes.count)
      }
    }
    return traits
  }

  private func markWords(_ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>) {
    /// Where the plain word before begins, and where what ICU must see does.
    var plain: Int?
    var pending: Int?
    var place = 0
    while place < bytes.count {
      let gap = place
      while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x0A {
        place += 1
        if bytes[place - 1] == 0x0A, place < bytes.count {
          marks[place] |= LineMarks.opportunity | LineMarks.mandatory
        }
      }
      guard place < bytes.count else { break }
      let start = place
      if let end = plainWord(bytes, marks, from: start) {
        if let first = pending {
          markOpportunities(bytes, marks, first..<end)
          pending = nil
        } else if start > gap {
          marks[start] |= LineMarks.opportunity
        }
        plain = start
        place = end
      } else {
        if pending == nil { pending = plain ?? gap }
        plain = nil
        while place < bytes.count, bytes[place] != 0x20, bytes[place] != 0x0A { place += 1 }
      }
    }
    if let first = pending { markOpportunities(bytes, marks, first..<bytes.count) }
  }

  /// The end of a word that UAX #14 is simple for, with its opportunities marked; nil where the word is another, and
  /// then nothing is marked.
  ///
  /// Such a word consists of letters (AL), digits (NU) and, between letters or at its end, `. , : ;` (IS), `'` (QU),
  /// at its end also `! ?` (EX), and hyphens (HY) between letters, after which it may be parted. Nothing in it looks
  /// beyond a space (LB 14 to 17), and before it a line may end wherever a space stands (LB 18).
  private func plainWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var place = start
    var isAfterLetter = false
    var hyphens = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        isAfterLetter = true
        place += 1
      } else if byte == 0x20 || byte == 0x0A {
        break
      } else if byte >= 0xC3, byte <= 0xC8, place + 1 < bytes.count, byte != 0xC3 || bytes[place + 1] | 0x20 != 0xB7 {
        // U+00C0 to U+023F but for × and ÷.
        isAfterLetter = true
        place += 2
      } else if byte >= 0x30, byte <= 0x39 {
        isAfterLetter = false
        place += 1
      } else if byte == 0x2D, isAfterLetter, Self.isLetter(bytes, place + 1) {
        hyphens += 1
        place += 1
      } else if Self.isProseMark(byte), place > start {
        if isAfterLetter, byte != 0x21, byte != 0x3F, Self.isLetter(bytes, place + 1) {
          place += 1
          continue
        }
        while place < bytes.count, Self.isProseMark(bytes[place]) { place += 1 }
        guard place == bytes.count || bytes[place] == 0x20 || bytes[place] == 0x0A else { return nil }
        break
      } else {
        return nil
      }
    }
    if hyphens > 0 {
      for hyphen in start..<place where bytes[hyphen] == 0x2D && !FormulaBreaks.join(bytes, start..<place, hyphen + 1) {
        marks[hyphen + 1] |= LineMarks.opportunity
      }
    }
    return place
  }

  @inline(__always)
  private static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place < bytes.count else { return false }
    let byte = bytes[place]
    return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      || byte >= 0xC3 && byte <= 0xC8 && place + 1 < bytes.count && (byte != 0xC3 || bytes[place + 1] | 0x20 != 0xB7)
  }

  /// `! ' , . : ; ?`
  @inline(__always)
  private static func isProseMark(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x2C || byte == 0x21 || byte == 0x3F || byte == 0x3A || byte == 0x3B || byte == 0x27
  }

  private func markOpportunities(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>
  ) {
    if units.count < range.count { units = [UInt16](repeating: 0, count: range.count * 3 / 2) }
    units.withUnsafeMutableBufferPointer { units in
      let count = SimpleText.utf16(bytes, range, into: units)
      markOpportunities(bytes, marks, range, UnsafeBufferPointer(rebasing: units[..<count]))
    }
    tailor(bytes, marks, range)
  }

  private func markOpportunities(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>,
    _ units: UnsafeBufferPointer<UInt16>
  ) {
    if !isOpen {
      isOpen = true
      iterator = lukija_line_iterator(language)
    }
    guard let iterator, lukija_iterator_set(iterator, units.baseAddress, Int32(units.count)) != 0 else {
      return markSpaces(bytes, marks, range)
    }
    var place = range.lowerBound
    var unit = 0
    let isOneToOne = units.count == range.count
    while case let boundary = Int(lukija_iterator_next(iterator)), boundary >= 0, boundary < units.count {
      if isOneToOne {
        place = range.lowerBound + boundary
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
  private func markSpaces(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>
  ) {
    for place in range.dropFirst() {
      if bytes[place - 1] == 0x0A {
        marks[place] |= LineMarks.opportunity | LineMarks.mandatory
      } else if bytes[place - 1] == 0x20, bytes[place] != 0x20, marks[place] & LineMarks.cluster != 0 {
        marks[place] |= LineMarks.opportunity
      }
    }
  }
}
