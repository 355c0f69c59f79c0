import Blog
import TextFormats

extension SourceValue {
  /// A value as a file has it: numbers to the digit, members in their order.
  init(_ json: JSON) {
    self =
      switch json.value {
      case .null, .skippedString: .null
      case .bool(let bool): .bool(bool)
      case .number(let digits): .number(digits)
      case .string(let text): .string(text)
      case .array(let elements): .list(elements.map { SourceValue($0) })
      case .object(let members): .object(members.map { SourceMember($0.key, SourceValue($0.value)) })
      }
  }
}
