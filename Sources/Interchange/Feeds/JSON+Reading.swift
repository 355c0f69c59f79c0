import Blog
import TextFormats

extension JSON {
  /// Text that is not blank; numbers, which some ids are, as their digits.
  func text(_ key: String) -> String? { self[key]?.words }

  /// Text that is not blank, or the digits of a number.
  var words: String? {
    switch value {
    case .string(let text): text.presence
    case .number(let digits): digits
    default: nil
    }
  }

  /// Text as it stands, or the digits of a number.
  var wording: String? {
    if case .number(let digits) = value { digits } else { string }
  }

  func list(_ key: String) -> [JSON] { self[key]?.elements ?? [] }

  func bool(_ key: String) -> Bool? { self[key]?.bool }

  /// A whole number, however it is written.
  func wholeNumber(_ key: String) -> Int? {
    guard let digits = text(key) else { return nil }
    return Int(digits) ?? Double(digits).flatMap { Int(exactly: $0) }
  }

  /// To be kept in a repository.
  var sourceValue: SourceValue {
    switch value {
    case .null, .skippedString: return .null
    case .bool(let bool): return .bool(bool)
    case .number(let digits): return .number(digits)
    case .string(let text): return .string(text)
    case .array(let elements): return .list(elements.map(\.sourceValue))
    case .object(let members):
      // Of a repeated key the last counts.
      let last = Dictionary(members.map { ($0.key, $0.value) }) { $1 }
      return .object(last.sorted { $0.key < $1.key }.map { SourceMember($0.key, $0.value.sourceValue) })
    }
  }
}
