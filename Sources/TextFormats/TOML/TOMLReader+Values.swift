extension TOMLReader {
  mutating func value(depth: Int) throws(TOMLFault) -> TOML {
    guard depth <= Self.maximumDepth else { throw fault(.tooDeep) }
    let start = place
    let value: TOML.Value
    switch peek {
    case UInt8(ascii: "\""): value = .string(isLong("\"") ? try longString("\"") : try basicString())
    case UInt8(ascii: "'"): value = .string(isLong("'") ? try longString("'") : try literalString())
    case UInt8(ascii: "["): value = .array(try array(depth: depth))
    case UInt8(ascii: "{"): return try inlineTable(depth: depth)
    default: value = try word()
    }
    return TOML(value, range: start..<place)
  }

  private mutating func array(depth: Int) throws(TOMLFault) -> [TOML] {
    let start = place
    place += 1
    var elements: [TOML] = []
    while true {
      try skipLines()
      if take("]") { return elements }
      guard place < bytes.count else { throw fault(.endsInside(.array), at: start) }
      elements.append(try value(depth: depth + 1))
      try skipLines()
      if take(",") { continue }
      if take("]") { return elements }
      throw place < bytes.count ? unexpected(.commaOrBracket) : fault(.endsInside(.array), at: start)
    }
  }

  private mutating func inlineTable(depth: Int) throws(TOMLFault) -> TOML {
    let start = place
    let table = TOMLBuilder(.braces, at: start..<start)
    place += 1
    skipBlanks()
    if !take("}") {
      repeat {
        skipBlanks()
        try stayOnLine(from: start)
        _ = try pair(into: table, depth: depth)
        skipBlanks()
        try stayOnLine(from: start)
      } while take(",")
      guard take("}") else { throw unexpected(.commaOrBrace) }
    }
    table.define(.braces, at: start..<place)
    return table.tree(depth: depth)
  }

  /// - Parameter start: of the table in braces.
  private func stayOnLine(from start: Int) throws(TOMLFault) {
    switch peek {
    case nil: throw fault(.endsInside(.inlineTable), at: start)
    case 0x0A: throw fault(.lineBreak(.inlineTable))
    case 0x0D where isLineEnd: throw fault(.lineBreak(.inlineTable))
    default: return
    }
  }

  /// `true`, a number, a date, a date and a time with a blank between them.
  private mutating func word() throws(TOMLFault) -> TOML.Value {
    let start = place
    while let byte = peek {
      if Self.isBare(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "+") {
        place += 1
      } else if byte == 0x20, place - start == 10, bytes[start + 4] == UInt8(ascii: "-"),
        bytes[start + 7] == UInt8(ascii: "-"), place + 1 < bytes.count, Self.isDigit(bytes[place + 1])
      {
        place += 1
      } else {
        break
      }
    }
    guard place > start else { throw unexpected(.value) }
    let word = Array(bytes[start..<place])
    do throws(TOMLFault.Reason) {
      return try TOMLWord.value(of: word)
    } catch {
      throw fault(error, at: start)
    }
  }
}

extension TOMLFault.Reason: Error {}

/// What stands without quotation marks.
enum TOMLWord {
  static func value(of word: [UInt8]) throws(TOMLFault.Reason) -> TOML.Value {
    switch String(decoding: word, as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "inf", "+inf": return .float(.infinity)
    case "-inf": return .float(-.infinity)
    case "nan", "+nan", "-nan": return .float(.nan)
    default: break
    }
    if word.count > 2, word[2] == UInt8(ascii: ":"), TOMLReader.isDigit(word[0]) {
      return .moment(try moment(word))
    }
    if word.count > 4, word[4] == UInt8(ascii: "-"), word[..<4].allSatisfy(TOMLReader.isDigit) {
      return .moment(try moment(word))
    }
    let digits = word[0] == UInt8(ascii: "+") || word[0] == UInt8(ascii: "-") ? word[1...] : word[...]
    guard let first = digits.first, TOMLReader.isDigit(first) else {
      // `.5` and `+` were meant to be numbers.
      throw digits.first.map { $0 == UInt8(ascii: ".") } ?? true ? .badNumber : .bareWord
    }
    return try number(word, digits)
  }

  private static func number(_ word: [UInt8], _ digits: ArraySlice<UInt8>) throws(TOMLFault.Reason) -> TOML.Value {
    var rest = digits
    let first = rest.removeFirst()
    if first == UInt8(ascii: "0"), let letter = rest.first, let radix = radixes[letter] {
      // No sign before `0x`.
      guard digits.count == word.count, let plain = plain(rest.dropFirst(), where: { isDigit($0, radix) }) else {
        throw .badNumber
      }
      guard let number = Int64(plain, radix: radix) else { throw .hugeNumber }
      return .integer(number)
    }
    let whole = digits.prefix { TOMLReader.isDigit($0) || $0 == UInt8(ascii: "_") }
    guard let wholeDigits = plain(whole, where: TOMLReader.isDigit), whole.count == 1 || first != UInt8(ascii: "0")
    else { throw .badNumber }
    let sign = word[0] == UInt8(ascii: "-") ? "-" : ""
    rest = digits[whole.endIndex...]
    if rest.isEmpty {
      guard let number = Int64(sign + wholeDigits) else { throw .hugeNumber }
      return .integer(number)
    }
    var text = sign + wholeDigits
    if rest.first == UInt8(ascii: ".") {
      let part = rest.dropFirst().prefix { TOMLReader.isDigit($0) || $0 == UInt8(ascii: "_") }
      guard let plain = plain(part, where: TOMLReader.isDigit) else { throw .badNumber }
      text += "." + plain
      rest = rest[part.endIndex...]
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      text += "e"
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        text += sign == UInt8(ascii: "-") ? "-" : ""
        rest.removeFirst()
      }
      guard let plain = plain(rest, where: TOMLReader.isDigit) else { throw .badNumber }
      text += plain
      rest = []
    }
    guard rest.isEmpty, let number = Double(text) else { throw .badNumber }
    return .float(number)
  }

  private static let radixes: [UInt8: Int] = [
    UInt8(ascii: "x"): 16, UInt8(ascii: "o"): 8, UInt8(ascii: "b"): 2,
  ]

  private static func isDigit(_ byte: UInt8, _ radix: Int) -> Bool {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { $0 < radix } ?? false
  }

  /// Digits without the underscores between them; nil where one stands elsewhere, or anything else does.
  private static func plain(_ digits: ArraySlice<UInt8>, where isDigit: (UInt8) -> Bool) -> String? {
    var result: [UInt8] = []
    var wasDigit = false
    for byte in digits {
      if isDigit(byte) {
        result.append(byte)
        wasDigit = true
      } else {
        guard byte == UInt8(ascii: "_"), wasDigit else { return nil }
        wasDigit = false
      }
    }
    return wasDigit ? String(decoding: result, as: UTF8.self) : nil
  }
}
