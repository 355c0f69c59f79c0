import Blog

extension PostQuery.Fault {
  /// One sentence: what was expected.
  public var message: String { reason.text }
}

extension PostQuery.Fault.Reason {
  fileprivate var text: String {
    switch self {
    case .tooMany(let most): "A filter takes \(most) words at most."
    case .nothingBehind(let name): "Something must follow “\(name):”."
    case .unknownName(let name):
      "There is no filter “\(name):”; there are tag:, author:, is:, has:, since: and until:. In quotes it is a word to "
        + "look for."
    case .unknownMark(let word):
      // Those asked for most come first: a narrow screen shows no more.
      "“is:” knows unread, starred, mine and answered, \(Self.marks), not “\(word)”."
    case .unknownHas(let word): "“has:” knows comments, not “\(word)”."
    case .noDate(let word): "“\(word)” is no date; write 2014, 2014-01 or 2014-01-05."
    }
  }

  private static let marks: String = {
    let marks = PostQuery.Mark.allCases.map(\.rawValue)
    return "\(marks.dropLast().joined(separator: ", ")) and \(marks.last ?? "")"
  }()
}
