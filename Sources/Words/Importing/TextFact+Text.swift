import Blog

extension TextFact {
  var text: String {
    switch self {
    case .notEncoded(let encoding):
      "it says that it is written in \(encoding.quoted), but it is not; read as UTF-8."
    case .blanksBefore: "blanks stand before the document; they were skipped."
    case .wordsBefore(let words):
      "\(words.quoted) stands before the document, as if a server had complained; it was skipped."
    case .foreignBytes(1): "a byte is not UTF-8; it was read as Windows-1252."
    case .foreignBytes(let count): "\(count) bytes are not UTF-8; each was read as Windows-1252."
    case .meaninglessBytes(1):
      "a byte is not UTF-8 and means nothing in Windows-1252; it stands in the text as its number, as \\x81."
    case .meaninglessBytes(let count):
      "\(count) bytes are not UTF-8 and mean nothing in Windows-1252; each stands in the text as its number, as \\x81."
    case .controlCharacters(1): "a control character was left out."
    case .controlCharacters(let count): "\(count) control characters were left out."
    case .meaningless(let count, let numbers, let encoding): Self.meaningless(count, numbers, encoding)
    }
  }

  private static func meaningless(_ count: Int, _ numbers: [String], _ encoding: String) -> String {
    let shown = numbers.joined(separator: ", ") + (count > numbers.count ? " …" : "")
    return count == 1
      ? "\(shown) means nothing in \(encoding); it stands in the text as that number."
      : "\(count) places mean nothing in \(encoding): \(shown); they stand in the text as their numbers."
  }
}
