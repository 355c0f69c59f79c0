import Blog

/// What stands for signs, columns and indents where a screen is read one row after the other, by ear or by finger.
public enum LinearWords: Hashable, Sendable {
  case new, starred, open, yourReply
  /// What one has written is answered there.
  case answered
  /// So many comments, and so many of them new.
  case comments(Int, new: Int)
  /// The blog that a post is of; its name is made safe for the screen.
  case blog(String)
  case number(Int)
  /// What a comment answers; the name is made safe for the screen.
  case answers(String, isGuessed: Bool)
  /// So many answers below are folded away, and so many of them are new.
  case folded(answers: Int, new: Int)
  /// The one of several that counts now.
  case chosen
  case newPosts(Int), newComments(Int), drafts(Int)
  /// So many replies do not go on before the person did something.
  case repliesInNeed(Int)
  /// In the title of the post's pane: the post, of this name.
  case post(String)
  /// Behind it comes what is wrong.
  case trouble(String)
  /// So many places of a search.
  case found(Int)
  /// A heading in the contents; its level from 1.
  case heading(Int, String)

  /// The words.
  public var text: String {
    switch self {
    case .new: say("new", fi: "uusi")
    case .starred: say("starred", fi: "tähditetty")
    case .open: say("open", fi: "avoinna")
    case .yourReply: say("your reply", fi: "oma vastaus")
    case .answered: say("one answers you", fi: "jokin vastaa omaan")
    case .comments(let count, new: 0): Counted.comments.text(count)
    case .comments(let count, let new) where new >= count: Self.newComments(new).text
    case .comments(let count, let new):
      say(
        "\(numeral(new)) new of \(Counted.comments.text(count))",
        fi: "\(Counted.comments.finnishWhole(count)) \(new == 1 ? "1 uusi" : "\(numeral(new)) uutta")")
    case .blog(let name): say("blog \(name)", fi: "blogi \(name)")
    case .number(let number): say("number \(number)", fi: "numero \(number)")
    case .answers(let name, isGuessed: false): say("answers \(name)", fi: "vastaus: \(name)")
    case .answers(let name, isGuessed: true): say("seems to answer \(name)", fi: "päätelty vastaus: \(name)")
    case .folded(answers: 0, new: _): say("folded", fi: "taitettu")
    case .folded(let answers, new: 0):
      say("folded, \(Self.answers(answers))", fi: "taitettu, \(Self.answers(answers))")
    case .folded(let answers, let new):
      say("folded, \(Self.answers(answers)), \(new) new", fi: "taitettu, \(Self.answers(answers)), uusia \(new)")
    case .chosen: say("chosen", fi: "valittu")
    case .newPosts(let count):
      say(
        "\(numeral(count)) new \(count == 1 ? "post" : "posts")",
        fi: count == 1 ? "1 uusi kirjoitus" : "\(numeral(count)) uutta kirjoitusta")
    case .newComments(let count):
      say(
        "\(numeral(count)) new \(count == 1 ? "comment" : "comments")",
        fi: count == 1 ? "1 uusi kommentti" : "\(numeral(count)) uutta kommenttia")
    case .drafts(let count):
      say(
        "\(numeral(count)) \(count == 1 ? "draft" : "drafts")",
        fi: count == 1 ? "1 luonnos" : "\(numeral(count)) luonnosta")
    case .repliesInNeed(let count):
      say(
        "\(numeral(count)) \(count == 1 ? "reply needs" : "replies need") you",
        fi: count == 1 ? "1 vastaus odottaa toimia" : "\(numeral(count)) vastausta odottaa toimia")
    case .post(let title): say("Post: \(title)", fi: "Kirjoitus: \(title)")
    case .found(let count): say("\(numeral(count)) found", fi: "\(numeral(count)) löytyi")
    case .heading(let level, let title): LinearTextWords.heading(level).text + title
    case .trouble(let sentence): say("wrong: \(sentence)", fi: "vika: \(sentence)")
    }
  }

  private static func answers(_ count: Int) -> String {
    say(
      "\(numeral(count)) \(count == 1 ? "answer" : "answers")",
      fi: count == 1 ? "1 vastaus" : "\(numeral(count)) vastausta")
  }
}

/// What is said in a text where else it would be drawn.
public enum LinearTextWords: Hashable, Sendable {
  /// Before a heading; its level from 1.
  case heading(Int)
  /// A line across the page.
  case rule
  /// Around words that were taken back.
  case deletedBegins, deletedEnds
  /// Before what may be shown or not.
  case details
  /// Behind it comes what is wrong.
  case wrong
  case tags

  /// The words, with the blanks around them.
  public var text: String {
    switch self {
    case .heading(let level): say("heading \(level): ", fi: "otsikko \(level): ")
    case .rule: say("(break)", fi: "(väli)")
    case .deletedBegins: say("[deleted: ", fi: "[poistettu: ")
    case .deletedEnds: "]"
    case .details: say("details: ", fi: "lisätietoja: ")
    case .wrong: say("wrong: ", fi: "vika: ")
    case .tags: say("tags: ", fi: "avainsanat: ")
    }
  }
}
