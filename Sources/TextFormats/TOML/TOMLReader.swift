/// Reads TOML 1.0, strictly: the first fault is found at its place.
///
/// Why not a library: the one at hand, toml++, ends the whole program over malformed keys and times.
struct TOMLReader {
  /// Deeper nesting is refused, as a hostile file could otherwise exhaust the stack.
  static let maximumDepth = 64

  /// A part of a dotted key.
  struct Key {
    var text: String
    /// In the text, quotation marks included.
    var range: Range<Int>
    var bytes: [UInt8] { Array(text.utf8) }
  }

  let bytes: [UInt8]
  var place = 0
  let root: TOMLBuilder
  private(set) var expressions: [TOMLDocument.Expression] = []
  private var section: TOMLBuilder
  private var path: [TOMLStep] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    root = TOMLBuilder(.root, at: 0..<0)
    section = root
  }

  mutating func document() throws(TOMLFault) {
    if let invalid = JSONParser.firstInvalidUTF8(bytes) { throw TOMLFault(reason: .notUTF8, offset: invalid) }
    // A byte order mark is no part of the text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    while place < bytes.count {
      let line = place
      skipBlanks()
      switch peek {
      case nil: return
      case 0x0A, 0x0D, UInt8(ascii: "#"): try lineEnd()
      case UInt8(ascii: "["):
        let start = place
        let kind = try header()
        try note(kind, path, section: path.count, from: start, line: line)
      default:
        let start = place
        let keys = try pair(into: section, depth: path.count)
        try note(.pair, path + keys.map { .key($0.text) }, section: path.count, from: start, line: line)
      }
    }
  }

  private mutating func note(
    _ kind: TOMLDocument.Expression.Kind, _ path: [TOMLStep], section: Int, from start: Int, line: Int
  ) throws(TOMLFault) {
    let range = start..<place
    skipBlanks()
    try lineEnd()
    expressions.append(
      TOMLDocument.Expression(kind: kind, path: path, section: section, lines: line..<place, range: range))
  }

  /// `[a.b]`, `[[a.b]]`
  private mutating func header() throws(TOMLFault) -> TOMLDocument.Expression.Kind {
    let start = place
    place += 1
    let isElement = take("[")
    let keys = try keys()
    if isElement {
      guard take("]"), take("]") else { throw unexpected(.twoBrackets) }
    } else {
      guard take("]") else { throw unexpected(.bracket) }
    }
    try enter(keys, isElement: isElement, at: start..<place)
    return isElement ? .element : .header
  }

  private mutating func enter(_ keys: [Key], isElement: Bool, at range: Range<Int>) throws(TOMLFault) {
    var table = root
    var path: [TOMLStep] = []
    for key in keys.dropLast() {
      path.append(.key(key.text))
      switch table.entry(key)?.item {
      case nil:
        let new = TOMLBuilder(.implied, at: key.range)
        table.add(.table(new), as: key, entry: key.range.lowerBound)
        table = new
      case .table(let next): table = next
      case .tables(let list):
        path.append(.index(list.elements.count - 1))
        table = list.elements[list.elements.count - 1]
      case .value(let value): throw closed(key, value.range.lowerBound)
      }
    }
    let last = keys[keys.count - 1]
    path.append(.key(last.text))
    let form: TOML.Form = isElement ? .element : .header
    let known = table.entry(last)
    switch known?.item {
    case nil:
      section = TOMLBuilder(form, at: range)
      table.add(isElement ? .tables(TOMLElements(section)) : .table(section), as: last, entry: range.lowerBound)
      if isElement { path.append(.index(0)) }
    case .tables(let list):
      guard isElement else { throw repeated(last, list.range.lowerBound) }
      section = TOMLBuilder(form, at: range)
      path.append(.index(list.elements.count))
      list.append(section)
    case .table(let old):
      guard !isElement, old.form == .implied else { throw repeated(last, old.range.lowerBound) }
      old.define(form, at: range)
      section = old
    case .value(let value): throw closed(last, value.range.lowerBound)
    }
    guard path.count <= Self.maximumDepth else { throw fault(.tooDeep, at: range.lowerBound) }
    self.path = path
  }

  /// `a.b = 1`, and where it belongs in `table`.
  mutating func pair(into start: TOMLBuilder, depth: Int) throws(TOMLFault) -> [Key] {
    let keys = try keys()
    guard take("=") else { throw unexpected(.equals) }
    skipBlanks()
    let entry = keys[0].range.lowerBound
    var table = start
    for key in keys.dropLast() {
      switch table.entry(key)?.item {
      case nil:
        let new = TOMLBuilder(.dotted, at: key.range)
        table.add(.table(new), as: key, entry: entry)
        table = new
      case .table(let next):
        switch next.form {
        case .dotted: break
        case .implied: next.define(.dotted, at: key.range)
        case .root, .header, .element, .braces: throw closed(key, next.range.lowerBound)
        }
        table = next
      case .tables(let list): throw closed(key, list.range.lowerBound)
      case .value(let value): throw closed(key, value.range.lowerBound)
      }
    }
    let last = keys[keys.count - 1]
    if let known = table.entry(last) {
      throw fault(.repeatedKey(last.text, first: known.key.range.lowerBound), at: last.range.lowerBound)
    }
    table.add(.value(try value(depth: depth + keys.count)), as: last, entry: entry)
    return keys
  }

  /// A dotted key, up to what follows it.
  private mutating func keys() throws(TOMLFault) -> [Key] {
    var path: [Key] = []
    repeat {
      skipBlanks()
      let start = place
      let text: String
      switch peek {
      case UInt8(ascii: "\""): text = try basicString()
      case UInt8(ascii: "'"): text = try literalString()
      default:
        while let byte = peek, Self.isBare(byte) { place += 1 }
        guard place > start else { throw unexpected(.key) }
        text = String(decoding: bytes[start..<place], as: UTF8.self)
      }
      path.append(Key(text: text, range: start..<place))
      guard path.count <= Self.maximumDepth else { throw fault(.tooDeep, at: start) }
      skipBlanks()
    } while take(".")
    return path
  }

  private func closed(_ key: Key, _ first: Int) -> TOMLFault {
    fault(.closed(key.text, first: first), at: key.range.lowerBound)
  }

  private func repeated(_ key: Key, _ first: Int) -> TOMLFault {
    fault(.repeatedTable(key.text, first: first), at: key.range.lowerBound)
  }
}
