import Blog
import TextFormats

extension TOMLFault {
  /// The same as a fact of the blog, with its place.
  func fact(in text: [UInt8]) -> ConfigurationFault {
    let place = position(in: text)
    return ConfigurationFault(.syntax(reason.fact(in: text)), line: place.line, column: place.column)
  }
}

extension TOMLFault.Reason {
  fileprivate func fact(in text: [UInt8]) -> TOMLFact {
    func line(_ offset: Int) -> Int { TextPosition.positions(of: [offset], in: text)[0].line }
    return switch self {
    case .unexpected(let scalar, let wanted): .unexpected(scalar, wanted: wanted.fact)
    case .endsInside(let place): .endsInside(place.fact)
    case .lineBreak(let place): .lineBreak(place.fact)
    case .controlCharacter(let byte): .controlCharacter(byte)
    case .badEscape: .badEscape
    case .noCharacter: .noCharacter
    case .badNumber: .badNumber
    case .hugeNumber: .hugeNumber
    case .badDate: .badDate
    case .badTime: .badTime
    case .bareWord: .bareWord
    case .repeatedKey(let key, let first): .repeatedKey(key, line: line(first))
    case .repeatedTable(let key, let first): .repeatedTable(key, line: line(first))
    case .closed(let key, let first): .closed(key, line: line(first))
    case .tooDeep: .tooDeep(limit: TOMLDocument.maximumDepth)
    case .notUTF8: .notUTF8
    }
  }
}

extension TOMLFault.Place {
  fileprivate var fact: TOMLFact.Place {
    switch self {
    case .string: .string
    case .longString: .longString
    case .array: .list
    case .inlineTable: .inlineTable
    }
  }
}

extension TOMLFault.Wanted {
  fileprivate var fact: TOMLFact.Wanted {
    switch self {
    case .key: .key
    case .equals: .equals
    case .value: .value
    case .lineEnd: .lineEnd
    case .commaOrBracket: .commaOrBracket
    case .commaOrBrace: .commaOrBrace
    case .bracket: .bracket
    case .twoBrackets: .twoBrackets
    }
  }
}
