/// How blogs speak of their threads.
public enum ThreadWords {
  /// "5 thoughts", "One thought", "No thoughts yet"; "25 comments on its page" where there are none here and so many there.
  public static func count(_ thoughts: Int, elsewhere: Int = 0) -> String {
    switch thoughts {
    case 0 where elsewhere > 0:
      say(
        "\(Counted.comments.text(elsewhere)) on its page",
        fi: "\(Counted.comments.text(elsewhere)) kirjoituksen sivulla")
    case 0: say("No thoughts yet", fi: "Ei vielä ajatuksia")
    case 1: say("One thought", fi: "Yksi ajatus")
    default: say("\(numeral(thoughts)) thoughts", fi: "\(numeral(thoughts)) ajatusta")
    }
  }

  /// "5 thoughts on “Title”", as blogs head their threads; the title is made safe for the screen.
  public static func heading(_ thoughts: Int, elsewhere: Int = 0, shownTitle: String) -> String {
    if thoughts == 0, elsewhere > 0 {
      return say(
        "\(Counted.comments.text(elsewhere)) on the page of “\(shownTitle)”",
        fi: "\(Counted.comments.text(elsewhere)) sivulla ”\(shownTitle)”")
    }
    return say("\(count(thoughts)) on “\(shownTitle)”", fi: "\(count(thoughts)) kirjoituksesta ”\(shownTitle)”")
  }

  /// "1 pingback", "3 pingbacks": trackbacks count as what they are, links from elsewhere.
  public static func linkBacks(_ count: Int) -> String {
    say(
      count == 1 ? "1 pingback" : "\(numeral(count)) pingbacks",
      fi: count == 1 ? "1 paluuviite" : "\(numeral(count)) paluuviitettä")
  }

  /// "1 reply", "4 replies".
  public static func replies(_ count: Int) -> String {
    say(
      count == 1 ? "1 reply" : "\(numeral(count)) replies", fi: count == 1 ? "1 vastaus" : "\(numeral(count)) vastausta"
    )
  }
}

/// What a comment's head says beside its author and date. Names are made safe for the screen.
public enum CommentMark: Hashable, Sendable {
  case you, author
  /// What it is where it is no comment, as the file has it.
  case kind(String)
  /// Somebody else answers what one said.
  case answersYou
  /// An import or a sync found it gone.
  case vanished
  case answers(name: String, isGuessed: Bool)
  case level(Int)
  /// Where there is no room for the word.
  case shortLevel(Int)
  /// It answers one that is not there.
  case orphan(parent: String)
  case cycle
  /// So many replies below it are folded away, and so many are new.
  case folded(replies: Int, new: Int)
  /// Pingbacks are folded away.
  case linkBacksHidden

  /// The words.
  public var text: String {
    switch self {
    case .you: say("you", fi: "oma")
    case .author: say("author", fi: "kirjoittaja")
    case .answersYou: say("answers you", fi: "vastaus omaan")
    case .kind(let kind): StatusPart.noun(kind)
    case .vanished: say("gone from the blog", fi: "kadonnut blogista")
    case .answers(let name, isGuessed: false): "↩ \(name)"
    case .answers(let name, isGuessed: true): say("guessed ↩ \(name)", fi: "päätelty ↩ \(name)")
    case .level(let level): say("level \(level)", fi: "taso \(level)")
    case .shortLevel(let level): say("L\(level)", fi: "T\(level)")
    case .orphan(let parent):
      say("answers \(parent), which is not here", fi: "vastaa kommenttiin \(parent), jota ei ole täällä")
    case .cycle: say("answers in a circle", fi: "vastaa kehässä")
    case .folded(let replies, new: 0): "[+\(ThreadWords.replies(replies))]"
    case .folded(let replies, let new): "[+\(ThreadWords.replies(replies)), \(PaneWords.new(new).text)]"
    case .linkBacksHidden: say("P shows them", fi: "P näyttää ne")
    }
  }
}
