import Blog

extension MemberFault {
  var message: String {
    switch self {
    case .notAnObject(let kind): "expected a JSON object, found \(kind.words)."
    case .wrongType(let member, let wanted, let found), .ignored(let member, let wanted, let found):
      "“\(member)” must be \(wanted.words), found \(found.words)."
    case .ignoredElement(let list, let wanted, let found):
      "an element of “\(list)” must be \(wanted.words), found \(found.words)."
    case .numericID(let member): "“\(member)” must be a string, found a number."
    case .badDate(let member, let text): "“\(member)” is no RFC 3339 date: \(quoted(text))."
    case .escapingPath(let member, let text): "“\(member)” leads out of the repository: \(quoted(text))."
    case .attachmentWithoutURL: "an attachment has no “url”."
    case .unknownKind(let word): "“kind” is \(quoted(word)), which this Lukija does not know."
    case .unknownStatus(let word): "“status” is \(quoted(word)), which this Lukija does not know."
    case .repeatedKey(let key): "\(quoted(key)) stands twice in one object."
    }
  }

  var advice: String {
    switch self {
    case .notAnObject: "Begin the file with “{” and end it with “}”."
    case .wrongType(_, let wanted, _): "Make it \(wanted.words) or remove it."
    case .ignored(_, let wanted, _), .ignoredElement(_, let wanted, _): "It is left out; make it \(wanted.words)."
    case .numericID: "It is read as its digits; put quotes around it."
    case .badDate: "It is left out; write it as 2014-01-31T09:00:00+02:00."
    case .escapingPath: "It is left out; use a URL or a path below the blog's folder."
    case .attachmentWithoutURL: "It is left out; add its URL or remove it."
    case .unknownKind: "It is shown with that word; the known ones are comment, pingback and trackback."
    case .unknownStatus: "It is shown; the known ones stand in docs/format.md."
    case .repeatedKey: "The last one counts; remove the others."
    }
  }
}
