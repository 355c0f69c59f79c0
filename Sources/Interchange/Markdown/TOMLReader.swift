import TextFormats

/// Reads the TOML of front matter and site settings: tables, arrays of tables, dotted keys, every kind of value; dates and
/// numbers come as they are written.
///
/// Why not a library: the one at hand, toml++, ends the whole program over malformed keys and times.
struct TOMLReader {
  private static let deepest = 32

  private let bytes: [UInt8]
  private var place = 0
  private var root = Table()

  /// A table while it is built; shared, so that `[a.b]` can reach into `[a]`.
  private final class Table {
    enum Item {
      case value(JSONValue)
      case table(Table)
      case tables([Table])
    }
    var items: [String: Item] = [:]

    var json: [String: JSONValue] {
      items.mapValues { item in
        switch item {
        case .value(let value): value
        case .table(let table): .object(table.json)
        case .tables(let tables): .array(tables.map { .object($0.json) })
        }
      }
    }
  }

  static func read(_ text: String) throws(TOMLFault) -> [String: JSONValue] {
    var reader = TOMLReader(bytes: Array(text.utf8))
    try reader.document()
    return reader.root.json
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func document() throws(TOMLFault) {
    var current = root
    while true {
      skipBlanks(overLines: true)
      guard let byte = peek else { return }
      if byte == UInt8(ascii: "[") {
        current = try header()
      } else {
        try pair(into: current, depth: 0)
      }
      skipBlanks(overLines: false)
      guard peek == nil || peek == 0x0A else { throw TOMLFault.moreOnLine }
    }
  }

  /// `[a.b]`, `[[a.b]]`
  private mutating func header() throws(TOMLFault) -> Table {
    place += 1
    let isList = take("[")
    let path = try keys()
    guard take("]"), !isList || take("]") else { throw TOMLFault.openName }
    guard let last = path.last else { throw TOMLFault.namelessTable }
    let parent = try table(path.dropLast(), in: root)
    if !isList { return try table([last], in: parent) }
    let new = Table()
    switch parent.items[last] {
    case nil: parent.items[last] = .tables([new])
    case .tables(let tables): parent.items[last] = .tables(tables + [new])
    default: throw TOMLFault.takenName
    }
    return new
  }

  private func table(_ path: some Sequence<String>, in start: Table) throws(TOMLFault) -> Table {
    var table = start
    for key in path {
      switch table.items[key] {
      case nil:
        let new = Table()
        table.items[key] = .table(new)
        table = new
      case .table(let next): table = next
      case .tables(let tables):
        guard let next = tables.last else { throw TOMLFault.takenName }
        table = next
      case .value: throw TOMLFault.takenName
      }
    }
    return table
  }

  private mutating func pair(into current: Table, depth: Int) throws(TOMLFault) {
    let path = try keys()
    guard take("=") else { throw TOMLFault.nameWithoutValue }
    skipBlanks(overLines: false)
    let value = try value(depth: depth)
    let target = try table(path.dropLast(), in: current)
    guard let last = path.last, target.items[last] == nil else { throw TOMLFault.takenName }
    target.items[last] = .value(value)
  }

  private mutating func keys() throws(TOMLFault) -> [String] {
    var path: [String] = []
    repeat {
      skipBlanks(overLines: false)
      guard let byte = peek else { throw TOMLFault.missingName }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        path.append(try string(byte))
      } else {
        let start = place
        while let byte = peek, isBare(byte) { place += 1 }
        guard place > start else { throw TOMLFault.missingName }
        path.append(String(decoding: bytes[start..<place], as: UTF8.self))
      }
      skipBlanks(overLines: false)
      guard path.count <= Self.deepest else { throw TOMLFault.tooDeep }
    } while take(".")
    return path
  }

  private mutating func value(depth: Int) throws(TOMLFault) -> JSONValue {
    guard depth < Self.deepest else { throw TOMLFault.tooDeep }
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string(bytes[place]))
    case UInt8(ascii: "["):
      place += 1
      var list: [JSONValue] = []
      while true {
        skipBlanks(overLines: true)
        if take("]") { return .array(list) }
        list.append(try value(depth: depth + 1))
        skipBlanks(overLines: true)
        if !take(","), peek != UInt8(ascii: "]") { throw TOMLFault.openList }
      }
    case UInt8(ascii: "{"):
      place += 1
      let table = Table()
      while true {
        skipBlanks(overLines: true)
        if take("}") { return .object(table.json) }
        try pair(into: table, depth: depth + 1)
        skipBlanks(overLines: true)
        if !take(","), peek != UInt8(ascii: "}") { throw TOMLFault.openTable }
      }
    default: return try word()
    }
  }

  /// `true`, a number, a date, a date and a time with a blank between them.
  private mutating func word() throws(TOMLFault) -> JSONValue {
    let start = place
    while let byte = peek, isBare(byte) || [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "+")].contains(byte) {
      place += 1
      let isDate = place - start == 10 && bytes[start + 4] == UInt8(ascii: "-") && bytes[start + 7] == UInt8(ascii: "-")
      if isDate, peek == 0x20, place + 3 < bytes.count, bytes[place + 3] == UInt8(ascii: ":") { place += 1 }
    }
    guard place > start else { throw TOMLFault.missingValue }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      let digits = word.replacing("_", with: "")
      if let number = Int(digits), digits.utf8.count < 16 { return .number(String(number)) }
      if digits.utf8.count < 16, digits.contains("."), let number = Double(digits), number.isFinite {
        // TOML allows what JSON does not: a plus, for one.
        return .number((try? JSONParser.parse(Array(digits.utf8)))?.value == .number(digits) ? digits : "\(number)")
      }
      guard word.utf8.contains(where: { (0x30...0x39).contains($0) }) || ["inf", "nan"].contains(word.suffix(3)) else {
        throw TOMLFault.noValue
      }
      return .string(word)
    }
  }

  private mutating func string(_ quote: UInt8) throws(TOMLFault) -> String {
    let isLong = bytes[place...].starts(with: [quote, quote, quote])
    place += isLong ? 3 : 1
    if isLong {
      if peek == 0x0D { place += 1 }
      if peek == 0x0A { place += 1 }
    }
    var text: [UInt8] = []
    while let byte = peek {
      if byte == quote, !isLong || bytes[place...].starts(with: [quote, quote, quote]) {
        place += isLong ? 3 : 1
        // Up to two quotes may stand before the end of a long string.
        while isLong, peek == quote {
          text.append(quote)
          place += 1
        }
        return String(decoding: text, as: UTF8.self)
      }
      if byte == 0x0A, !isLong { break }
      place += 1
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        try escape(into: &text)
      } else {
        text.append(byte)
      }
    }
    throw TOMLFault.openText
  }

  private mutating func escape(into text: inout [UInt8]) throws(TOMLFault) {
    guard let byte = peek else { throw TOMLFault.openText }
    place += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "e"): text.append(0x1B)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let length = byte == UInt8(ascii: "u") ? 4 : 8
      guard place + length <= bytes.count,
        let value = UInt32(String(decoding: bytes[place..<place + length], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { throw TOMLFault.noCharacter }
      text += scalar.utf8Bytes
      place += length
    case 0x0A, 0x0D, 0x20, 0x09:
      // A line's end that is escaped takes the blanks behind it along.
      while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
    default: text.append(byte)
    }
  }

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks(overLines: Bool) {
    while let byte = peek {
      if byte == UInt8(ascii: "#") {
        while let byte = peek, byte != 0x0A { place += 1 }
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A && overLines {
        place += 1
      } else {
        return
      }
    }
  }

  private func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}

/// Why a text is no TOML; it is read name by name then.
enum TOMLFault: Error {
  case moreOnLine, openName, namelessTable, takenName, nameWithoutValue, missingName, tooDeep, openList, openTable,
    missingValue, noValue, openText, noCharacter
}
