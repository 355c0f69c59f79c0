extension LineBreaker {
  /// What readers of running text expect beyond UAX #14:
  /// - a word keeps the hyphens that it begins with (`--help`, `-suffix`);
  /// - a number keeps its sign across a space (`10 %`, `5 €`), as Finnish and French write it;
  /// - a line may begin with a name that begins with a mark (`./configure`, `/etc`, `.NET`, `!important`);
  /// - an e-mail address is not broken;
  /// - formulas, and what looks like them, are not broken at their operators: see ``FormulaBreaks``;
  /// - a slash ends a line in addresses and between long words alone: see ``SlashBreaks``;
  /// - Korean is broken between words alone, and a bracket stays with the letters before it (`漢字(かんじ)`): see
  ///   ``EastAsianBreaks``;
  /// - an address (`https://…`) ends a line only after a `/` of its path.
  ///
  /// - Parameter range: of whole words.
  func tailor(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let byte = bytes[start]
      if byte == 0x20 || byte == 0x0A {
        start += 1
        continue
      }
      // A word, up to the next space. What begins with a letter and holds no colon needs no second look.
      var end = start
      var colon: Int?
      var hasSigns = false
      var isMail = false
      while end < range.upperBound, bytes[end] != 0x20, bytes[end] != 0x0A {
        if bytes[end] == UInt8(ascii: ":"), colon == nil { colon = end }
        if bytes[end] == UInt8(ascii: "@"), end > start, end + 1 < range.upperBound, bytes[end + 1] > 0x2F {
          isMail = true
        }
        if bytes[end] >= 0xE1 || FormulaBreaks.isSign(bytes[end]) { hasSigns = true }
        end += 1
      }
      if isMail {
        for place in start + 1..<end { marks[place] &= ~LineMarks.opportunity }
      }
      if hasSigns { join(start..<end, bytes, marks) }
      if byte == UInt8(ascii: "-") {
        var letter = start
        while letter < end, bytes[letter] == UInt8(ascii: "-") || marks[letter] & LineMarks.cluster == 0 { letter += 1 }
        if letter < end { marks[letter] &= ~LineMarks.opportunity }
      } else if start >= 2, bytes[start - 1] == 0x20, Self.isDigit(bytes[start - 2]), Self.isUnitSign(bytes, start) {
        marks[start] &= ~LineMarks.opportunity
      } else if start > 0, bytes[start - 1] == 0x20, FormulaBreaks.beginsName(bytes, start..<end) {
        marks[start] |= LineMarks.opportunity
      }
      if let colon, colon + 2 < end, bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/") {
        tailor(address: colon + 3..<end, bytes, marks)
      }
      start = end
    }
  }

  /// Takes away the opportunities that a word without spaces is better off without.
  private func join(
    _ word: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>
  ) {
    /// Known once it was asked for.
    var isAddress: Bool?
    for place in word.dropFirst() where marks[place] & LineMarks.opportunity != 0 {
      let isASCII = bytes[place - 1] < 0x80 && bytes[place] < 0x80
      var joins =
        isASCII ? FormulaBreaks.join(bytes, word, place) : EastAsianBreaks.join(bytes, marks, word, place)
      if !joins, bytes[place - 1] == UInt8(ascii: "/"), !EastAsianBreaks.breaksAnywhere(bytes, place) {
        if isAddress == nil { isAddress = SlashBreaks.isAddress(bytes, word) }
        joins = isAddress == false && SlashBreaks.join(bytes, marks, word, place)
      }
      if joins { marks[place] &= ~LineMarks.opportunity }
    }
  }

  private func tailor(
    address: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>
  ) {
    for place in (address.lowerBound - 2)..<address.upperBound {
      marks[place] &= ~LineMarks.opportunity
      if place > address.lowerBound, bytes[place - 1] == UInt8(ascii: "/"), marks[place] & LineMarks.cluster != 0,
        bytes[place] != UInt8(ascii: "/")
      {
        marks[place] |= LineMarks.opportunity
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// `%`, `$`, `‰`, `€`, `£`, `°`.
  private static func isUnitSign(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: "%"), UInt8(ascii: "$"): true
    case 0xC2: place + 1 < bytes.count && (bytes[place + 1] == 0xA3 || bytes[place + 1] == 0xB0)
    case 0xE2:
      place + 2 < bytes.count
        && (bytes[place + 1] == 0x80 && bytes[place + 2] == 0xB0
          || bytes[place + 1] == 0x82 && bytes[place + 2] == 0xAC)
    default: false
    }
  }
}
