extension TOMLEditor {
  /// A key that is not there yet.
  mutating func insert(_ path: [TOMLStep], _ value: TOML) throws(Fault) {
    let known = path.dropLast().indices.last { document.root[path: path[...$0]] != nil }.map { $0 + 1 } ?? 0
    let base = Array(path[..<known])
    let keys = try Self.keys(path[known...])
    guard let form = document.root[path: base]?.table?.form else { throw .noWay }
    switch form {
    case .braces: try insertInBraces(base, keys, value)
    case .dotted:
      let neighbour = document.expressions.last {
        $0.kind == .pair && $0.section < base.count && $0.path.starts(with: base)
      }
      if let neighbour {
        try insertLine(behind: neighbour, Self.keys(path[neighbour.section...]), value)
      } else {
        guard let outer = base.indices.last(where: { document.root[path: base[..<$0]]?.table?.form == .braces }) else {
          throw .unsafe
        }
        try insertInBraces(Array(base[..<outer]), Self.keys(path[outer...]), value)
      }
    case .root, .header, .element:
      if keys.count == 1 {
        try insertLine(inSection: base, keys, value)
      } else {
        try insertSection(
          "[", base + keys.dropLast().map { .key($0) }, "]", [(keys[keys.count - 1], value)], behind: base)
      }
    case .implied:
      try insertSection(
        "[", base + keys.dropLast().map { .key($0) }, "]", [(keys[keys.count - 1], value)], behind: base)
    }
  }

  mutating func insertElement(_ element: TOML, _ path: [TOMLStep], _ old: TOML?) throws(Fault) {
    guard let old else { return try insertFirstElement(element, path) }
    guard !old.isWrittenHere else { return try insertInList(old, element) }
    guard let members = element.members, let count = old.elements?.count else { throw .noWay }
    try insertSection("[[", path, "]]", members.map { ($0.key, $0.value) }, behind: path + [.index(count - 1)])
  }

  private mutating func insertFirstElement(_ element: TOML, _ path: [TOMLStep]) throws(Fault) {
    let known = path.dropLast().indices.last { document.root[path: path[...$0]] != nil }.map { $0 + 1 } ?? 0
    let base = Array(path[..<known])
    let isInBraces = base.indices.contains { document.root[path: base[...$0]]?.table?.form == .braces }
    guard let members = element.members, !isInBraces else { return try insert(path, .array([element])) }
    try insertSection("[[", path, "]]", members.map { ($0.key, $0.value) }, behind: base)
  }

  private static func keys(_ path: some Sequence<TOMLStep>) throws(Fault) -> [String] {
    var keys: [String] = []
    for step in path {
      guard case .key(let key) = step else { throw .noWay }
      keys.append(key)
    }
    return keys
  }

  private static func line(_ keys: [String], _ value: TOML) -> String {
    keys.map(TOML.key).joined(separator: ".") + " = " + value.text
  }

  // MARK: Lines

  private mutating func insertLine(
    inSection path: [TOMLStep], _ keys: [String], _ value: TOML
  ) throws(Fault) {
    let expressions = document.expressions
    if path.isEmpty {
      let pairs = expressions.prefix { $0.kind == .pair }
      if let last = pairs.last { return try insertLine(behind: last, keys, value) }
      guard let first = expressions.first else {
        return try replace([(text.count..<text.count, freshLine(text.count) + Self.line(keys, value) + lineEnd)])
      }
      let place = beginOfComments(above: first.lines.lowerBound)
      return try replace([(place..<place, Self.line(keys, value) + lineEnd + lineEnd)])
    }
    guard let header = expressions.lastIndex(where: { $0.kind != .pair && $0.path == path }) else { throw .unsafe }
    let pairs = expressions[(header + 1)...].prefix { $0.kind == .pair }
    try insertLine(behind: pairs.last ?? expressions[header], keys, value)
  }

  private mutating func insertLine(
    behind neighbour: TOMLDocument.Expression, _ keys: [String], _ value: TOML
  ) throws(Fault) {
    let place = neighbour.lines.upperBound
    let indent = String(decoding: text[neighbour.lines.lowerBound..<neighbour.range.lowerBound], as: UTF8.self)
    try replace([(place..<place, freshLine(place) + indent + Self.line(keys, value) + lineEnd)])
  }

  /// What must stand before a new line at a place.
  private func freshLine(_ place: Int) -> String {
    place == 0 || text[place - 1] == 0x0A || place == 3 && text.starts(with: [0xEF, 0xBB, 0xBF]) ? "" : lineEnd
  }

  // MARK: Sections

  /// A header with its pairs, behind all that belongs to a table.
  private mutating func insertSection(
    _ open: String, _ path: [TOMLStep], _ close: String, _ members: [(String, TOML)], behind base: [TOMLStep]
  ) throws(Fault) {
    var place = text.count
    if !base.isEmpty, let last = document.expressions.last(where: { $0.path.starts(with: base) }) {
      place = endOfSection(last)
    }
    let names = path.compactMap { step in if case .key(let key) = step { TOML.key(key) } else { nil } }
    var lines = [open + names.joined(separator: ".") + close] + members.map { Self.line([$0.0], $0.1) }
    let head = freshLine(place)
    if place > 0, !head.isEmpty || !isBlankLine(endingAt: place) { lines.insert("", at: 0) }
    if place < text.count, !isBlankLine(startingAt: place) { lines.append("") }
    try replace([(place..<place, head + lines.map { $0 + lineEnd }.joined())])
  }

  /// Behind a section's last line, and the comments that stand right below it and above nothing else.
  private func endOfSection(_ last: TOMLDocument.Expression) -> Int {
    var index = document.expressions.firstIndex { $0.lines == last.lines } ?? 0
    while index + 1 < document.expressions.count, document.expressions[index + 1].kind == .pair { index += 1 }
    let end = document.expressions[index].lines.upperBound
    let next = index + 1 < document.expressions.count ? document.expressions[index + 1].lines.lowerBound : nil
    var place = end
    while place < text.count, !isBlankLine(startingAt: place), place != next { place = endOfLine(place) }
    return place == next ? end : place
  }

  private func beginOfComments(above line: Int) -> Int {
    let first = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var place = max(line, first)
    while place > first {
      let begin = text[..<(place - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? first
      if isBlankLine(startingAt: begin) { break }
      place = begin
    }
    return place
  }
}

extension TOMLEditor {
  /// Behind the line feed of a line, or the text's end.
  func endOfLine(_ place: Int) -> Int { text[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count }

  func isBlankLine(startingAt place: Int) -> Bool {
    text[place..<endOfLine(place)].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
  }

  /// Whether the line before a line's beginning is blank; nothing is before the first.
  func isBlankLine(endingAt place: Int) -> Bool {
    guard place > 0, text[place - 1] == 0x0A else { return false }
    let begin = text[..<(place - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return isBlankLine(startingAt: begin)
  }
}
