import FoundationEssentials

extension JSONOutput {
  /// A value as one line of JSON, members sorted, safe for a terminal.
  static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return escaped([UInt8](try encoder.encode(value))) + [UInt8(ascii: "\n")]
  }

  /// Writes as escapes what JSON may hold raw but a terminal should not get: DEL, C1 controls, bidi overrides and other
  /// invisible characters. They can only stand inside strings; what is read back is the same.
  static func escaped(_ json: [UInt8]) -> [UInt8] {
    if json.allSatisfy({ $0 < 0x7F }) { return json }
    var result: [UInt8] = []
    result.reserveCapacity(json.count + json.count / 8)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      if scalar.value < 0x7F {
        result.append(UInt8(scalar.value))
      } else if isInvisible(scalar) {
        for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
          let digits = String(unit, radix: 16)
          result += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
        }
      } else {
        result += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    return result
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
    default: false
    }
  }
}
