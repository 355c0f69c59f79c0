import Blog

extension WordPressFact {
  var text: String {
    switch self {
    case .items(let types):
      Self.count(types) == 1
        ? "1 item left out, which are no posts and no pages: \(Self.listed(types))."
        : "\(Self.count(types)) items left out, which are no posts and no pages: \(Self.listed(types))."
    case .heldItems(let types):
      Self.count(types) == 1
        ? "1 item held back as private, whose type may be a plugin's: \(Self.listed(types))."
        : "\(Self.count(types)) items held back as private, whose types may be plugins': \(Self.listed(types))."
    case .internalComments(let types):
      "\(Counted.comments.text(Self.count(types))) left out, written among editors or by a shop for no reader: "
        + "\(Self.listed(types))."
    case .comments(let count, .passwordForm):
      "\(Counted.comments.text(count)) left out: nothing but the form that asks for a protected post's password."
    case .comments(1, .unknownStatus(let word)): "1 comment held back: its status \(word.quoted) is not known."
    case .comments(let count, .unknownStatus(let word)):
      "\(count) comments held back: their status \(word.quoted) is not known."
    case .comments(1, .unknownType(let word)): "1 comment held back: its type \(word.quoted) is not known."
    case .comments(let count, .unknownType(let word)):
      "\(count) comments held back: their type \(word.quoted) is not known."
    case .cutItem: "the export ends in the middle of this item; it was left out."
    case .cutPost:
      "the export ends in the middle of this item; its end is missing. A post that is here already stays as it is."
    case .leadsNowhere(let address): "the address \(address.quoted) leads nowhere; it was left out."
    case .languages(let words):
      "\(words.quoted) stands in several languages; they are shown one behind the other."
    case .attachmentWithoutAddress: "an attachment without an address."
    }
  }

  private static func count(_ types: [TypeCount]) -> Int { types.reduce(0) { $0 + $1.count } }

  private static func listed(_ types: [TypeCount]) -> String {
    types.map { "\($0.count) of the type \($0.type.quoted)" }.joined(separator: ", ")
  }
}
