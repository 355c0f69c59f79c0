/// How JSON is written.
package struct JSONStyle: Sendable {
  /// How many levels the value is in already, two spaces each; nil for everything on one line.
  package var indent: Int?
  /// Members as they come instead of by their keys.
  package var keepsOrder: Bool
  /// Which characters beyond ASCII are written as escapes.
  package var isEscaped: (@Sendable (Unicode.Scalar) -> Bool)?

  package init(
    indent: Int?, keepsOrder: Bool = false, isEscaped: (@Sendable (Unicode.Scalar) -> Bool)? = nil
  ) {
    self.indent = indent
    self.keepsOrder = keepsOrder
    self.isEscaped = isEscaped
  }

  fileprivate var deeper: JSONStyle {
    var style = self
    style.indent = indent.map { $0 + 1 }
    return style
  }
}

extension JSON {
  /// As Lukija writes files: two spaces, sorted keys, `/` as it is, a line break at the end. Deterministic, so
  /// that a version control system shows only what changed.
  package var prettyText: [UInt8] { text(JSONStyle(indent: 0)) + [UInt8(ascii: "\n")] }

  /// On one line, sorted keys, no line break at the end: a line of a journal.
  package var compactText: [UInt8] { text(JSONStyle(indent: nil)) }

  /// As text, without a line break at the end.
  package func text(_ style: JSONStyle) -> [UInt8] {
    var output: [UInt8] = []
    write(to: &output, style)
    return output
  }

  private func write(to output: inout [UInt8], _ style: JSONStyle) {
    switch value {
    case .null, .skippedString: output += "null".utf8
    case .bool(let bool): output += (bool ? "true" : "false").utf8
    case .number(let text): output += text.utf8
    case .string(let text): JSON.write(text, to: &output, style)
    case .array(let elements):
      JSON.writeList(elements, "[", "]", to: &output, style) { element, output, style in
        element.write(to: &output, style)
      }
    case .object(let members):
      let members = JSON.isInOrder(members) ? members : JSON.unique(style.keepsOrder ? members : JSON.sorted(members))
      JSON.writeList(members, "{", "}", to: &output, style) { member, output, style in
        JSON.write(member.key, to: &output, style)
        output += (style.indent == nil ? ":" : ": ").utf8
        member.value.write(to: &output, style)
      }
    }
  }

  /// Sorted, and no key twice: as Lukija wrote it.
  private static func isInOrder(_ members: [Member]) -> Bool {
    var before: String?
    for member in members {
      if let before, before >= member.key { return false }
      before = member.key
    }
    return true
  }

  private static func sorted(_ members: [Member]) -> [Member] {
    members.enumerated().sorted { a, b in
      a.element.key == b.element.key ? a.offset < b.offset : a.element.key < b.element.key
    }.map(\.element)
  }

  /// Of a repeated key the last counts; a rewrite keeps that one.
  private static func unique(_ members: [Member]) -> [Member] {
    // Few members are compared faster than remembered.
    if members.count <= 16,
      !members.indices.contains(where: { place in members[..<place].contains { $0.key == members[place].key } })
    {
      return members
    }
    var places: [String: Int] = [:]
    var unique: [Member] = []
    unique.reserveCapacity(members.count)
    for member in members {
      if let place = places[member.key] {
        unique[place] = member
      } else {
        places[member.key] = unique.count
        unique.append(member)
      }
    }
    return unique
  }

  private static func writeList<Element>(
    _ list: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to output: inout [UInt8],
    _ style: JSONStyle, _ writeElement: (Element, inout [UInt8], JSONStyle) -> Void
  ) {
    output.append(UInt8(ascii: open))
    let deeper = style.deeper
    for (index, element) in list.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      startLine(&output, deeper.indent)
      writeElement(element, &output, deeper)
    }
    if !list.isEmpty { startLine(&output, style.indent) }
    output.append(UInt8(ascii: close))
  }

  private static func startLine(_ output: inout [UInt8], _ indent: Int?) {
    guard let indent else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
  }

  private static func write(_ text: String, to output: inout [UInt8], _ style: JSONStyle) {
    output.append(UInt8(ascii: "\""))
    var text = text
    if let isEscaped = style.isEscaped, text.utf8.contains(where: { $0 >= 0x80 }) {
      writeScalars(text, to: &output, isEscaped)
      output.append(UInt8(ascii: "\""))
      return
    }
    text.withUTF8 { bytes in
      // Nearly all of a text is copied as it is, so it is copied in stretches.
      var start = 0
      for index in bytes.indices where isEscaped(bytes[index]) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        writeEscaped(bytes[index], to: &output)
        start = index + 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func writeScalars(
    _ text: String, to output: inout [UInt8], _ isEscaped: (Unicode.Scalar) -> Bool
  ) {
    for scalar in text.unicodeScalars {
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        if self.isEscaped(byte) { writeEscaped(byte, to: &output) } else { output.append(byte) }
      } else if isEscaped(scalar) {
        for unit in String(scalar).utf16 {
          output += "\\u".utf8
          for shift in [12, 8, 4, 0] { output.append(hexadecimalDigit(UInt8(unit >> shift & 15))) }
        }
      } else {
        output += String(scalar).utf8
      }
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private static func writeEscaped(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(byte)
    case 0x08: output.append(UInt8(ascii: "b"))
    case 0x0C: output.append(UInt8(ascii: "f"))
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    case 0x09: output.append(UInt8(ascii: "t"))
    default:
      output.append(contentsOf: "u00".utf8)
      output.append(hexadecimalDigit(byte >> 4))
      output.append(hexadecimalDigit(byte & 15))
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
