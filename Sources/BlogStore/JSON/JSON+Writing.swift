extension JSON {
  /// As Lukija writes files: two spaces, sorted keys, `/` as it is, a line break at the end. Deterministic, so
  /// that a version control system shows only what changed.
  var prettyText: [UInt8] {
    var output: [UInt8] = []
    write(to: &output, indent: 0)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// On one line, sorted keys, no line break at the end: a line of a journal.
  var compactText: [UInt8] {
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
      // Of a repeated key the last counts; a rewrite keeps that one.
      let unique = Dictionary(members.map { ($0.key, $0.value) }) { _, last in last }
      let sorted = unique.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      JSON.writeList(sorted, "{", "}", to: &output, indent: indent) { member, output, indent in
        JSON.write(member.key, to: &output)
        output += (indent == nil ? ":" : ": ").utf8
        member.value.write(to: &output, indent: indent)
      }
    }
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
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output += "\\\"".utf8
      case UInt8(ascii: "\\"): output += "\\\\".utf8
      case 0x08: output += "\\b".utf8
      case 0x0C: output += "\\f".utf8
      case 0x0A: output += "\\n".utf8
      case 0x0D: output += "\\r".utf8
      case 0x09: output += "\\t".utf8
      case 0..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        output += "\\u00".utf8
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 15)])
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
