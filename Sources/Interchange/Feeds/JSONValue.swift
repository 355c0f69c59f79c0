import FoundationEssentials

/// Any JSON value.
indirect enum JSONValue: Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let object = try? container.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let array = try? container.decode([JSONValue].self) {
      self = .array(array)
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .null
    }
  }

  /// - Throws: a sentence where the text is no JSON.
  static func parse(_ bytes: [UInt8]) throws(InputFault) -> JSONValue { try parse(bytes[...]) }

  static func parse(_ bytes: ArraySlice<UInt8>) throws(InputFault) -> JSONValue {
    guard isShallow(bytes) else { throw InputFault("it is nested too deeply to be a feed.") }
    do {
      return try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch {
      throw InputFault("it is not well-formed JSON.")
    }
  }

  /// Every level costs the decoder stack, and a feed has six.
  private static func isShallow(_ bytes: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        if depth > 64 { return false }
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: continue
      }
    }
    return true
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// Text that is not blank; numbers, which some ids are, as their digits.
  func text(_ key: String) -> String? {
    switch self[key] {
    case .string(let text): text.presence
    case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    default: nil
    }
  }

  func list(_ key: String) -> [JSONValue] {
    if case .array(let elements)? = self[key] { elements } else { [] }
  }

  func bool(_ key: String) -> Bool? {
    if case .bool(let bool)? = self[key] { bool } else { nil }
  }

  func integer(_ key: String) -> Int? {
    if case .number(let number)? = self[key], abs(number) < 1e15 { Int(number) } else { nil }
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
