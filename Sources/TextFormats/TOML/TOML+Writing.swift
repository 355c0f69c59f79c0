extension TOML {
  /// The value on one line, as the text has it behind a key.
  package var text: String {
    switch value {
    case .string(let text): Self.quoted(text)
    case .integer(let number): String(number)
    case .float(let number): Self.text(of: number)
    case .bool(let bool): String(bool)
    case .moment(let moment): moment.text
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
    case .table(let table):
      table.members.isEmpty
        ? "{}" : "{ " + table.members.map { Self.key($0.key) + " = " + $0.value.text }.joined(separator: ", ") + " }"
    }
  }

  /// The members of a table, a line each.
  package var documentText: String {
    (members ?? []).map { Self.key($0.key) + " = " + $0.value.text + "\n" }.joined()
  }

  /// A key as a text has it: with quotation marks only where it needs them.
  package static func key(_ key: String) -> String {
    !key.isEmpty && key.utf8.allSatisfy(TOMLReader.isBare) ? key : quoted(key)
  }

  private static func text(of number: Double) -> String {
    number.isNaN ? "nan" : number.isInfinite ? (number < 0 ? "-inf" : "inf") : "\(number)"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        switch scalar.properties.generalCategory {
        // Nothing that acts on a terminal, or turns the rest of the line, stands raw in what this program writes.
        case .control, .lineSeparator, .paragraphSeparator: result += escape(scalar)
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }
}
