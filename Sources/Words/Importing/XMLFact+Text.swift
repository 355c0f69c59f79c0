import Blog

extension XMLFact {
  var text: String {
    switch self {
    case .undeclaredPrefix(let words):
      "a prefix is used that was never declared (\(words.quoted)); it was taken for the usual one."
    case .unknownEntity(let words): "\(words.quoted) stands for nothing that is known; it was kept as it is."
    case .declarationNotRead: "the declaration of an entity was not read."
    case .declarationLeftOut: "the declaration of an entity was left out; nothing is fetched or expanded."
    case .forbiddenCharacter: "a character that XML forbids was left out."
    case .sectionEnd: "“]]>” stands in the middle of a text; it was read on."
    case .sectionEndKept: "“]]>” stands in the middle of a text; it was kept as it stands."
    case .closedByAnother(let words): "an element is closed by another's end (\(words.quoted))."
    case .moreBehindEnd: "there is more behind the document's end; it was not read."
    case .endsEarly: "the document ends too early; what stood behind this line is missing."
    case .noXML: "there is no XML here."
    case .tooDeep: "elements are nested too deeply to be a blog; nothing behind this line was read."
    case .attributeTooLong: "an attribute is longer than 10 MB; it was left out with its element."
    case .brokenTag(let words): "a tag is not well-formed (\(words.quoted)); parts of it were left out."
    case .notWellFormed(let words): "not well-formed XML (\(words.quoted)); it was read on."
    case .bareAmpersand: "“&” begins no reference; it was kept as it stands."
    case .bareLessThan: "“<” begins no element; it was kept as it stands."
    case .unknownRoot(let name):
      "it is XML, but neither RSS nor Atom nor an export: its first element is \(name.quoted)."
    case .noElement: "no element was found in it."
    case .noMemory: "there is not enough memory to read it."
    case .longProlog(let limit):
      "there is more than \(limit >> 20) MB before the first element; that is no blog."
    case .stray(let words): "\(words.quoted) stands between the items; it was left out."
    case .itemTooLarge: "the item is larger than any post; the rest of it was left out."
    }
  }
}
