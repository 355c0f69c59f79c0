import Screen
import TextFormats

/// What `--json` prints, or a part of it.
protocol JSONPrintable {
  var json: JSON { get }
}

extension JSONOutput {
  /// A value as one line of JSON, members sorted. Other invisible characters are escapes.
  static func bytes(_ value: some JSONPrintable) -> [UInt8] {
    value.json.text(JSONStyle(indent: nil, isEscaped: isInvisible)) + [UInt8(ascii: "\n")]
  }

  /// An object of the members that have a value.
  static func members(_ members: KeyValuePairs<String, (any JSONPrintable)?>) -> JSON {
    .object(members.compactMap { key, value in value.map { (key, $0.json) } })
  }

  @Sendable private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
    default: false
    }
  }
}

extension String: JSONPrintable {
  /// Without what acts on a terminal or turns the order of text: whoever reads it back may print it.
  var json: JSON { .string(OutgoingText.clean(self)) }
}

extension Int: JSONPrintable {
  var json: JSON { .integer(Int64(self)) }
}

extension Bool: JSONPrintable {
  var json: JSON { JSON(.bool(self)) }
}

extension Array: JSONPrintable where Element: JSONPrintable {
  var json: JSON { JSON(.array(map(\.json))) }
}

extension Dictionary: JSONPrintable where Key == String, Value: JSONPrintable {
  var json: JSON { .object(map { (OutgoingText.clean($0.key), $0.value.json) }) }
}
