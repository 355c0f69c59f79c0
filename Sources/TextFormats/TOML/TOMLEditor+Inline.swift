/// Inside braces and brackets.
extension TOMLEditor {
  /// A key with its value in braces, dotted perhaps.
  struct InlineEntry {
    var path: [TOMLStep]
    var range: Range<Int>
  }

  mutating func insertInBraces(_ path: [TOMLStep], _ keys: [String], _ value: TOML) throws(Fault) {
    guard let table = document.root[path: path] else { throw .noWay }
    let pair = keys.map(TOML.key).joined(separator: ".") + " = " + value.text
    if let last = Self.entries(of: table, at: path).last {
      try replace([(last.range.upperBound..<last.range.upperBound, ", " + pair)])
    } else {
      try replace([(table.range, "{ " + pair + " }")])
    }
  }

  /// In the text's order.
  static func entries(of table: TOML, at path: [TOMLStep]) -> [InlineEntry] {
    (table.members ?? []).flatMap { member in
      member.value.table?.form == .dotted
        ? entries(of: member.value, at: path + [.key(member.key)])
        : [InlineEntry(path: path + [.key(member.key)], range: member.entry..<member.value.range.upperBound)]
    }
    .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  mutating func insertInList(_ list: TOML, _ element: TOML) throws(Fault) {
    let elements = list.elements ?? []
    guard let last = elements.last else {
      let place = list.range.lowerBound + 1
      return try replace([(place..<place, element.text)])
    }
    let end = last.range.upperBound
    let comma = comma(behind: end)
    let behind = comma.map { $0 + 1 } ?? end
    let line = text[..<last.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let indent = text[line..<last.range.lowerBound]
    let afterBlanks = text[behind...].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } ?? text.count
    let isOnItsOwnLine = indent.allSatisfy { $0 == 0x20 || $0 == 0x09 } && line > list.range.lowerBound
    guard isOnItsOwnLine, text[afterBlanks] == 0x0A || text[afterBlanks] == UInt8(ascii: "#") else {
      return try replace([(behind..<behind, comma == nil ? ", " + element.text : " " + element.text + ",")])
    }
    var place = endOfLine(afterBlanks) - 1
    if text[place - 1] == 0x0D { place -= 1 }
    let new = lineEnd + String(decoding: indent, as: UTF8.self) + element.text
    if comma != nil { return try replace([(place..<place, new + ",")]) }
    if place == end { return try replace([(place..<place, "," + new)]) }
    try replace([(end..<end, ","), (place..<place, new)])
  }

  /// The comma behind a value in a list, blanks and comments between them.
  private func comma(behind end: Int) -> Int? {
    var place = end
    while place < text.count {
      switch text[place] {
      case UInt8(ascii: ","): return place
      case UInt8(ascii: "#"): place = endOfLine(place)
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return nil
      }
    }
    return nil
  }

  mutating func deleteInline(_ path: [TOMLStep]) throws(Fault) {
    if case .index(let index) = path.last {
      guard let elements = document.root[path: path.dropLast()]?.elements else { throw .missing }
      return try deleteElement(index, elements)
    }
    guard let outer = path.indices.last(where: { document.root[path: path[..<$0]]?.table?.form == .braces }) else {
      throw .unsafe
    }
    // `{ a.b = 1, a.c = 2 }` has `a` in two places.
    while let braces = document.root[path: path[..<outer]] {
      let entries = Self.entries(of: braces, at: Array(path[..<outer]))
      guard let place = entries.firstIndex(where: { $0.path.starts(with: path) }) else { return }
      let range = entries[place].range
      if place + 1 < entries.count {
        try replace([(range.lowerBound..<entries[place + 1].range.lowerBound, "")])
      } else if place > 0 {
        try replace([(entries[place - 1].range.upperBound..<range.upperBound, "")])
      } else {
        try replace([(braces.range, "{}")])
      }
    }
  }

  private mutating func deleteElement(_ index: Int, _ elements: [TOML]) throws(Fault) {
    let range = elements[index].range
    var edits: [(range: Range<Int>, text: String)] = []
    var end = range.upperBound
    var begin = range.lowerBound
    if let comma = comma(behind: end) {
      if text[end..<comma].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        end = comma + 1
      } else {
        edits.append((comma..<comma + 1, ""))
      }
      // Blanks before the next element, not those before a comment.
      let next = text[end...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? end
      if index + 1 < elements.count, next == elements[index + 1].range.lowerBound { end = next }
    } else if index > 0 {
      let before = elements[index - 1].range.upperBound
      if text[before..<begin].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") }) { begin = before }
    }
    let line = text[..<begin].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let isAlone = line > 0 && text[line..<begin].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    if isAlone, isBlankLine(startingAt: end), edits.isEmpty {
      begin = line
      end = endOfLine(end)
    }
    try replace(edits + [(begin..<end, "")])
  }
}
