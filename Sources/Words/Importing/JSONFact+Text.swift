import Blog

extension JSONFact {
  var text: String {
    switch self {
    case .mended(let mending, let member): mending.text(of: member?.quoted ?? "the text")
    case .tooDeep: "it is nested too deeply to be a feed."
    case .endsEarly: "it is not well-formed JSON: it ends too early."
    case .broken(let line): "it is not well-formed JSON on line \(line)."
    case .memberLeftOut(let key): "\(key.quoted) is not well-formed JSON; it was left out."
    case .memberAgain(let key): "\(key.quoted) stands there again; the first one counts, this was left out."
    case .cut(let cut): cut.text
    case .moreBehind: "there is more text behind the end of the feed; it was left out."
    case .anotherFeed: "another feed begins here; its items were read as well."
    case .commaMissing: "a comma is missing before this item."
    case .notAnObject: "it is no object."
    case .notAList: "it is no list."
    case .noFeed: "it is JSON, but no JSON Feed."
    case .feedWithoutItems:
      "it is JSON, but no JSON Feed: it has no “items”; give the blog's export or its feed instead."
    case .listWithoutItems:
      "it is JSON, but no JSON Feed: its list holds no items; give the blog's export or its feed instead."
    }
  }
}

extension JSONFact.Cut {
  fileprivate var text: String {
    switch self {
    case .list: "the list ends too early; what should follow is missing."
    case .feed: "the feed ends too early; what should follow is missing."
    case .item: "the feed ends in the middle of this item; what should follow is missing."
    case .member(let key): "the feed ends in the middle of “\(key)”; what should follow is missing."
    case .notWellFormed: "it is not well-formed JSON from here on; what should follow is missing."
    }
  }
}

extension JSONFact.Mending {
  fileprivate func text(of name: String) -> String {
    switch self {
    case .controlCharacter: "\(name) holds a line break, tab or control character that JSON wants escaped; it was kept."
    case .badEscape: "\(name) holds a backslash that begins no escape of JSON's; it was kept as it stands."
    case .halfCharacter: "\(name) holds half of a character; its code stands for it."
    case .bareWord: "\(name) has a value that is written otherwise in JSON; it was taken as it stands."
    case .bareKey: "\(name) stands without quotation marks; it was taken for a name."
    case .missingComma: "a comma is missing behind \(name)."
    case .extraComma: "a comma too many stands behind \(name)."
    case .innerQuote: "\(name) holds quotation marks that JSON wants escaped; they were kept."
    case .missingQuote: "\(name) lacks its last quotation mark; it was taken to end before the next name."
    case .unreadable: "\(name) is not well-formed JSON; it was left out."
    case .trailingText: "there is more text behind the end of the JSON; it was left out."
    case .notUTF8: "it holds bytes that are not UTF-8; � stands for them."
    }
  }
}
