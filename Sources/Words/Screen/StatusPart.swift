/// What the status line says of where the reader is.
public enum StatusPart: Hashable, Sendable {
  case post(Int, of: Int)
  case match(Int, of: Int)
  /// The selected comment, its kind as the file has it.
  case comment(kind: String, Int, of: Int, Answer?)
  /// The selected comment among those of its conversation, which one comment began.
  case conversation(Int, of: Int)

  /// What a comment answers; the name is made safe for the screen.
  public struct Answer: Hashable, Sendable {
    var level: Int
    var name: String

    /// A comment of this level, from 1, that answers this person.
    public init(level: Int, name: String) {
      self.level = level
      self.name = name
    }
  }

  /// The words.
  public var text: String {
    switch self {
    case .post(let number, let count):
      say("Post \(numeral(number)) of \(numeral(count))", fi: "Kirjoitus \(numeral(number))/\(numeral(count))")
    case .match(let number, let count):
      say("match \(numeral(number)) of \(numeral(count))", fi: "osuma \(numeral(number))/\(numeral(count))")
    case .conversation(let number, let count):
      say(
        "\(numeral(number)) of \(numeral(count)) in this conversation",
        fi: "\(numeral(number))/\(numeral(count)) tässä keskustelussa")
    case .comment(let kind, let number, let count, nil):
      say(
        "\(kind) \(numeral(number)) of \(numeral(count))", fi: "\(Self.noun(kind)) \(numeral(number))/\(numeral(count))"
      )
    case .comment(let kind, let number, let count, let answer?):
      say(
        "\(kind) \(numeral(number)) of \(numeral(count)), level \(answer.level), reply to \(answer.name)",
        fi: "\(Self.noun(kind)) \(numeral(number))/\(numeral(count)), taso \(answer.level), vastaus: \(answer.name)")
    }
  }
}

extension StatusPart {
  /// Of WordPress's kinds of comments; others have names that only their blog knows.
  static func noun(_ kind: String) -> String {
    switch kind {
    case "comment": say("comment", fi: "kommentti")
    case "pingback", "trackback": say(kind, fi: "paluuviite")
    default: kind
    }
  }
}

/// How far the reader is in a text.
public enum ReadingPlace: Hashable, Sendable {
  case top, end
  /// Everything is in view.
  case all
  /// How far is not known before all is set.
  case unknown
  case percent(Int)

  /// The words.
  public var text: String {
    switch self {
    case .top: say("Top", fi: "Alku")
    case .end: say("End", fi: "Loppu")
    case .all: say("All", fi: "Kaikki")
    case .unknown: "…"
    case .percent(let share): say("\(share)%", fi: "\(share)\u{A0}%")
    }
  }
}

/// Which of how many, as legends have it.
public struct Ordinal: Hashable, Sendable {
  /// From 1.
  public var number: Int
  /// From 1.
  public var count: Int

  /// From 1.
  public init(_ number: Int, of count: Int) {
    self.number = number
    self.count = count
  }

  /// The words.
  public var text: String { say("\(numeral(number)) of \(numeral(count))", fi: "\(numeral(number))/\(numeral(count))") }
}
