import Blog

extension PostQuery.Fault {
  /// One sentence: what was expected.
  public var message: String { reason.text }
}

extension PostQuery.Fault.Reason {
  fileprivate var text: String {
    switch self {
    case .tooMany(let most):
      say("A filter takes \(most) words at most.", fi: "Suodattimessa voi olla enintään \(most) sanaa.")
    case .nothingBehind(let name):
      say("Something must follow “\(name):”.", fi: "Kohdan ”\(name):” perästä puuttuu arvo.")
    case .unknownName(let name):
      say(
        "There is no filter “\(name):”; there are tag:, author:, is:, has:, since: and until:. In quotes it is a word to "
          + "look for.",
        fi:
          "Suodatinta ”\(name):” ei ole; on tag:, author:, is:, has:, since: ja until:. Lainausmerkeissä se on haettava "
          + "sana.")
    case .unknownMark(let word):
      // Those asked for most come first: a narrow screen shows no more.
      say(
        "“is:” knows new, unread, starred, mine, answered, \(enumeration(Self.marks)), not “\(word)”.",
        fi: "”is:” tuntee sanat new, unread, starred, mine, answered, \(enumeration(Self.marks)), ei sanaa ”\(word)”.")
    case .unknownHas(let word):
      say("“has:” knows comments, not “\(word)”.", fi: "”has:” tuntee sanan comments, ei sanaa ”\(word)”.")
    case .noDate(let word):
      say(
        "“\(word)” is no date; write 2014, 2014-01 or 2014-01-05.",
        fi: "”\(word)” ei ole päivämäärä; muoto on 2014, 2014-01 tai 2014-01-05.")
    }
  }

  private static var marks: [String] { PostQuery.Mark.allCases.map(\.rawValue) }
}
