import Blog

extension SyntaxFault {
  var message: String {
    switch self {
    case .empty: "the file is empty; expected a JSON object."
    case .endsInside(let place): "the file ends inside \(place.words)."
    case .unexpected(let scalar, let wanted): "expected \(wanted.words), found \(quoted(String(scalar)))."
    case .controlCharacter(let byte): "a raw control character (\(hexadecimal(UInt32(byte)))) stands in a string."
    case .badEscape: "a backslash begins no escape that JSON knows."
    case .badNumber: "not a number as JSON writes them."
    case .trailingText: "there is more text after the end of the JSON object."
    case .tooMany(let limit): "more than \(limit) values."
    case .tooDeep(let limit): "nested more than \(limit) levels deep."
    case .notUTF8: "not UTF-8 text."
    }
  }

  var advice: String? {
    switch self {
    case .empty, .endsInside: "The file was cut short; restore it from a copy or delete it."
    case .unexpected: "Correct the JSON here."
    case .controlCharacter(let byte): "Write it as \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))."
    case .badEscape: "Write a backslash itself as \\\\."
    case .badNumber: "Write it like 12, -3 or 4.5e6, or put quotes around it."
    case .trailingText: "Keep one object per file."
    case .tooMany: "No post needs so many; the file is damaged."
    case .tooDeep: "No post needs that; the file is damaged."
    case .notUTF8: "Save the file as UTF-8."
    }
  }
}

extension SyntaxFault.Place {
  fileprivate var words: String {
    switch self {
    case .string: "a string"
    case .list: "a list"
    case .object: "an object"
    case .word: "a value"
    }
  }
}

extension SyntaxFault.Wanted {
  fileprivate var words: String {
    switch self {
    case .value: "a value"
    case .key: "a key in double quotes"
    case .colon: "“:” after the key"
    case .commaOrBracket: "“,” or “]”"
    case .commaOrBrace: "“,” or “}”"
    }
  }
}

extension ValueKind {
  var words: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
