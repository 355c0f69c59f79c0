import Blog

extension TOMLFact {
  var message: String {
    switch self {
    case .unexpected(nil, let wanted): "expected \(wanted.words), found the end of the file."
    case .unexpected("\n", let wanted): "expected \(wanted.words), found the end of the line."
    case .unexpected(let scalar?, let wanted): "expected \(wanted.words), found \(quoted(String(scalar)))."
    case .endsInside(let place): "the file ends inside \(place.words) that begins here."
    case .lineBreak(let place): "the line ends inside \(place.words)."
    case .controlCharacter(0x0D): "a carriage return stands here without a line feed."
    case .controlCharacter(let byte): "a raw control character (\(hexadecimal(UInt32(byte)))) stands here."
    case .badEscape: "a backslash begins no escape that TOML knows."
    case .noCharacter: "this escape is the number of no character."
    case .badNumber: "not a number as TOML writes them."
    case .hugeNumber: "this number is too large."
    case .badDate: "not a date of the calendar, as 2025-03-09."
    case .badTime: "not a time of day, as 07:30:00."
    case .bareWord: "a text stands without quotation marks."
    case .repeatedKey(let key, let line): "\(quoted(key)) is set already on line \(line)."
    case .repeatedTable(let key, let line): "the table \(quoted(key)) is there already, on line \(line)."
    case .closed(let key, let line): "\(quoted(key)) has its value already, on line \(line), and takes no more names."
    case .tooDeep(let limit): "nested more than \(limit) levels deep."
    case .notUTF8: "not UTF-8 text."
    }
  }

  var advice: String {
    switch self {
    case .unexpected(_, .value): "Write a text in quotation marks."
    case .unexpected(_, .lineEnd): "Write one setting a line."
    case .unexpected(_, .equals): "Write it like every = \"30 min\"."
    case .unexpected(_, .key): "Write a name of letters, digits, - and _."
    case .unexpected, .badNumber, .hugeNumber, .badDate, .badTime: "Correct it here."
    case .endsInside(let place), .lineBreak(let place): place.advice
    case .controlCharacter(0x0D): "Save the file with line ends of one kind."
    case .controlCharacter(let byte):
      "Write it as \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16)), or take it out."
    case .badEscape: "Write a backslash itself as \\\\, or put single quotation marks around the text."
    case .noCharacter: "Write the character itself."
    case .bareWord: "Put quotation marks around it."
    case .repeatedKey, .repeatedTable: "Keep one of the two."
    case .closed: "Write all of it in one place."
    case .tooDeep: "No setting needs that."
    case .notUTF8: "Save the file as UTF-8."
    }
  }
}

extension TOMLFact.Place {
  fileprivate var words: String {
    switch self {
    case .string: "a text in quotation marks"
    case .longString: "a text in threefold quotation marks"
    case .list: "a list"
    case .inlineTable: "a table in braces"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .string, .longString: "Add its last quotation mark."
    case .list: "Add its “]”."
    case .inlineTable: "Keep it on one line, with its “}”."
    }
  }
}

extension TOMLFact.Wanted {
  fileprivate var words: String {
    switch self {
    case .key: "a name"
    case .equals: "“=” after the name"
    case .value: "a value"
    case .lineEnd: "the end of the line"
    case .commaOrBracket: "“,” or “]”"
    case .commaOrBrace: "“,” or “}”"
    case .bracket: "“]”"
    case .twoBrackets: "“]]”"
    }
  }
}

private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
