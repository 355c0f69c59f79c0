import Blog
import TextFormats

extension JSONFault.Reason {
  /// The same as a fact of the blog, with the parser's limits.
  var fact: SyntaxFault {
    switch self {
    case .empty: .empty
    case .endsInside(let place): .endsInside(place.fact)
    case .unexpected(let scalar, let wanted): .unexpected(scalar, wanted: wanted.fact)
    case .controlCharacter(let byte): .controlCharacter(byte)
    case .badEscape: .badEscape
    case .badNumber: .badNumber
    case .trailingText: .trailingText
    case .tooDeep: .tooDeep(limit: JSONParser.maximumDepth)
    case .tooMany: .tooMany(limit: JSONParser.mostValues)
    case .notUTF8: .notUTF8
    }
  }
}

extension JSONFault.Place {
  fileprivate var fact: SyntaxFault.Place {
    switch self {
    case .string: .string
    case .array: .list
    case .object: .object
    case .word: .word
    }
  }
}

extension JSONFault.Wanted {
  fileprivate var fact: SyntaxFault.Wanted {
    switch self {
    case .value: .value
    case .key: .key
    case .colon: .colon
    case .commaOrBracket: .commaOrBracket
    case .commaOrBrace: .commaOrBrace
    }
  }
}

extension JSON.Kind {
  /// The same as a fact of the blog.
  var fact: ValueKind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .list
    case .object: .object
    }
  }
}
