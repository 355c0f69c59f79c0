extension JSON {
  /// As Lukija writes files: two spaces, sorted keys, `/` as it is, a line break at the end. Deterministic, so
  /// that a version control system shows only what changed.
  package var prettyText: [UInt8] {
    var output: [UInt8] = []
    write(to: &output, indent: 0)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// On one line, sorted keys, no line break at the end: a line of a journal.
  package var compactText: [UInt8] {
    var output: [UInt8] = []
    write(to: &output, indent: nil)
    return output
  }

  private func write(to output: inout [UInt8], indent: Int?) {
    switch value {
    case .null, .skippedString: output += "null".utf8
    case .bool(let bool): output += (bool ? "true" : "false").utf8
    case .number(let text): output += text.utf8
    case .string(let text): JSON.write(text, to: &output)
    case .array(let elements):
      JSON.writeList(elements, "[", "]", to: &output, indent: indent) { element, output, indent in
        element.write(to: &output, indent: indent)
      }
    case .object(let members):
      JSON.writeList(JSON.sorted(members), "{", "}", to: &output, indent: indent) { member, output, indent in
        JSON.write(member.key, to: &output)
        output += (indent == nil ? ":" : ": ").utf8
        member.value.write(to: &output, indent: indent)
      }
    }
  }

  /// By their keys. Of a repeated key the last counts; a rewrite keeps that one.
  private static func sorted(_ members: [Member]) -> [Member] {
    let sorted = members.enumerated().sorted { a, b in
      a.element.key == b.element.key ? a.offset < b.offset : a.element.key < b.element.key
    }
    var unique: [Member] = []
    unique.reserveCapacity(sorted.count)
    for (_, member) in sorted {
      if unique.last?.key == member.key { unique[unique.count - 1] = member } else { unique.append(member) }
    }
    return unique
  }

  private static func writeList<Element>(
    _ list: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to output: inout [UInt8], indent: Int?,
    _ writeElement: (Element, inout [UInt8], Int?) -> Void
  ) {
    output.append(UInt8(ascii: open))
    for (index, element) in list.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      startLine(&output, indent.map { $0 + 1 })
      writeElement(element, &output, indent.map { $0 + 1 })
    }
    if !list.isEmpty { startLine(&output, indent) }
    output.append(UInt8(ascii: close))
  }

  private static func startLine(_ output: inout [UInt8], _ indent: Int?) {
    guard let indent else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var text = text
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
