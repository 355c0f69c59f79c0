/// Things with their number: one, and more.
public enum Counted: Hashable, Sendable {
  case posts, comments, attachments, blogs

  /// `1 comment`, `3 comments`
  public func text(_ count: Int) -> String { "\(numeral(count)) \(noun(count))" }

  /// `comment`, `comments`: as it stands behind its number, which in Finnish asks for the partitive.
  func noun(_ count: Int) -> String {
    switch self {
    case .posts: say(count == 1 ? "post" : "posts", fi: count == 1 ? "kirjoitus" : "kirjoitusta")
    case .comments: say(count == 1 ? "comment" : "comments", fi: count == 1 ? "kommentti" : "kommenttia")
    case .blogs: say(count == 1 ? "blog" : "blogs", fi: count == 1 ? "blogi" : "blogia")
    case .attachments: say(count == 1 ? "attachment" : "attachments", fi: count == 1 ? "liite" : "liitettä")
    }
  }

  /// Of what some are meant, in Finnish: `12 kirjoituksesta`.
  func finnishWhole(_ count: Int) -> String {
    let noun =
      switch self {
      case .posts: "kirjoituksesta"
      case .comments: "kommentista"
      case .blogs: "blogista"
      case .attachments: "liitteestä"
      }
    return "\(numeral(count)) \(noun)"
  }

  /// What something belongs to, in Finnish: `3 kommentin`.
  func finnishOwner(_ count: Int) -> String {
    let noun =
      switch self {
      case .posts: "kirjoituksen"
      case .comments: "kommentin"
      case .blogs: "blogin"
      case .attachments: "liitteen"
      }
    return "\(numeral(count)) \(noun)"
  }
}

/// A count as it stands in a sentence: `12,345`, in Finnish `12 345` with spaces where no line breaks.
func numeral(_ number: Int) -> String {
  say(grouped(number, by: ","), fi: grouped(number, by: "\u{A0}"))
}

private func grouped(_ number: Int, by mark: Character) -> String {
  let digits = Array(String(number.magnitude))
  guard digits.count > 3 else { return String(number) }
  var text = number < 0 ? "-" : ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place) % 3 == 0 { text.append(mark) }
    text.append(digit)
  }
  return text
}

/// A size of files in a sentence: `10 MB`.
func megabytes(_ limit: Int) -> String { say("\(limit >> 20) MB", fi: "\(limit >> 20)\u{A0}Mt") }
