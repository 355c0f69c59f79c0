import Blog

/// How the list's order is named.
public struct OrderWords: Hashable, Sendable {
  private let order: PostOrder

  /// Of an order in its direction.
  public init(_ order: PostOrder) { self.order = order }

  /// In the list's head: what stands first.
  public var text: String {
    switch (order.key, order.isReversed) {
    case (.date, false): say("newest first", fi: "uusin ensin")
    case (.date, true): say("oldest first", fi: "vanhin ensin")
    case (.title, false): say("by title", fi: "otsikon mukaan")
    case (.title, true): say("by title, Z first", fi: "otsikon mukaan, Ö ensin")
    case (.comments, false): say("most comments first", fi: "eniten kommentteja ensin")
    case (.comments, true): say("fewest comments first", fi: "vähiten kommentteja ensin")
    case (.lastComment, false): say("latest comment first", fi: "uusin kommentti ensin")
    case (.lastComment, true): say("oldest comment first", fi: "vanhin kommentti ensin")
    case (.unread, false): say("unread first", fi: "lukemattomat ensin")
    case (.unread, true): say("read first", fi: "luetut ensin")
    }
  }

  /// The same where room is short: what it goes by, and an arrow that points down as long as it stands as it usually does.
  public var short: String {
    let word =
      switch order.key {
      case .date: say("date", fi: "päivä")
      case .title: say("title", fi: "otsikko")
      case .comments: say("comments", fi: "kommentit")
      case .lastComment: say("latest", fi: "viimeisin")
      case .unread: say("unread", fi: "lukematta")
      }
    return word + (order.isReversed ? " ↑" : " ↓")
  }

  /// As a sentence.
  var sentence: String { text.prefix(1).uppercased() + text.dropFirst() + "." }
}
