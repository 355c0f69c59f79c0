import Blog
import TextFormats

/// A value of front matter or of a site's settings, whatever it is written in: YAML, TOML or JSON.
indirect enum JSONValue {
  case null
  case bool(Bool)
  /// As it is written; JSON writes it so, too.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(_ json: JSON) {
    switch json.value {
    case .null, .skippedString: self = .null
    case .bool(let bool): self = .bool(bool)
    case .number(let digits): self = .number(digits)
    case .string(let text): self = .string(text)
    case .array(let elements): self = .array(elements.map(JSONValue.init))
    case .object(let members):
      self = .object(Dictionary(members.map { ($0.key, JSONValue($0.value)) }) { $1 })
    }
  }

  /// - Throws: why, where the text is no JSON.
  static func parse(_ bytes: [UInt8]) throws(InputFault) -> JSONValue {
    do throws(JSONFault) {
      return JSONValue(try JSONParser.parse(bytes))
    } catch {
      throw InputFault(error, in: bytes, line: 1)
    }
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// Text that is not blank; numbers, which some ids are, as their digits.
  func text(_ key: String) -> String? { self[key]?.words }

  /// Text that is not blank, or the digits of a number.
  var words: String? {
    switch self {
    case .string(let text): text.presence
    case .number(let digits): digits
    default: nil
    }
  }

  func integer(_ key: String) -> Int? {
    if case .number(let digits)? = self[key] { Int(digits) } else { nil }
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// To be kept in a repository.
  var sourceValue: SourceValue {
    switch self {
    case .null: .null
    case .bool(let bool): .bool(bool)
    case .number(let digits): .number(digits)
    case .string(let text): .string(text)
    case .array(let list): .list(list.map(\.sourceValue))
    case .object(let members):
      .object(members.sorted { $0.key < $1.key }.map { SourceMember($0.key, $0.value.sourceValue) })
    }
  }
}
