import Blog

/// What is said of ways that lead nowhere, and of the list. Steps go down where positive.
public enum GoingNotice: Hashable, Sendable {
  case noPost(step: Int)
  case noPosts
  /// Nothing is unread any more; of the open post, something is.
  case nothingNew(isAnyHere: Bool, areSeveral: Bool = false)
  /// What is unread next stands in another post; the blog is named where it is another one as well.
  case nextUnread(title: String, blog: String? = nil, step: Int, isRound: Bool)
  case noJump
  case notOpened
  case notWaitedFor
  case noComment(number: Int, last: Int)
  case noCommentNamed(String)
  /// A number was asked for that no post has.
  case posts(Int)
  case noFootnote(number: Int?)
  /// A jump led to a footnote; the key leads back.
  case footnote(number: Int?, back: String)
  case noWideLine
  /// The line of the text that was gone to, of all.
  case line(Int, of: Int)
  /// The text has so many lines, and not the one that was named.
  case lines(Int)
  case allPosts
  case filtered(allAgain: String)
  case order(PostOrder)

  var isError: Bool {
    switch self {
    case .noComment, .noCommentNamed, .posts: true
    case .noPost, .noPosts, .nothingNew, .nextUnread, .noJump, .notOpened, .notWaitedFor, .noFootnote, .footnote,
      .noWideLine, .line, .lines, .allPosts, .filtered, .order:
      false
    }
  }

  var text: String {
    switch self {
    case .noPost(let step):
      step > 0
        ? say("This is the last post.", fi: "Tämä on viimeinen kirjoitus.")
        : say("This is the first post.", fi: "Tämä on ensimmäinen kirjoitus.")
    case .noPosts: say("There are no posts.", fi: "Kirjoituksia ei ole.")
    case .nothingNew(let isAnyHere, let areSeveral):
      say(
        "Nothing \(isAnyHere ? "else is" : "is") new in this \(areSeveral ? "list" : "blog").",
        fi: "Tässä \(areSeveral ? "luettelossa" : "blogissa") ei ole \(isAnyHere ? "muuta " : "")uutta.")
    case .nextUnread(let title, nil, let step, false):
      say(
        "\(step > 0 ? "On to" : "Back to") “\(title)”.", fi: "\(step > 0 ? "Seuraavaksi" : "Takaisin"): ”\(title)”.")
    case .nextUnread(let title, nil, let step, true):
      say(
        "\(step > 0 ? "From the top again" : "From the end again"): “\(title)”.",
        fi: "\(step > 0 ? "Taas alusta" : "Taas lopusta"): ”\(title)”.")
    case .nextUnread(let title, let blog?, let step, false):
      say(
        "\(step > 0 ? "On to" : "Back to") \(blog): “\(title)”.",
        fi: "\(step > 0 ? "Seuraavaksi" : "Takaisin"), \(blog): ”\(title)”.")
    case .nextUnread(let title, let blog?, let step, true):
      say(
        "\(step > 0 ? "From the top again" : "From the end again"), \(blog): “\(title)”.",
        fi: "\(step > 0 ? "Taas alusta" : "Taas lopusta"), \(blog): ”\(title)”.")
    case .noJump: say("No jump to go back from.", fi: "Ei ole hyppyä, josta palata.")
    case .notOpened: say("Not opened.", fi: "Ei avattu.")
    case .notWaitedFor: say("Not waited for.", fi: "Odotus keskeytettiin.")
    case .noComment(let number, let last):
      say(
        "There is no comment \(number); the last is \(last).", fi: "Kommenttia \(number) ei ole; viimeinen on \(last).")
    case .noCommentNamed(let name):
      say("There is no comment “\(name)” on this post.", fi: "Tässä kirjoituksessa ei ole kommenttia ”\(name)”.")
    case .posts(let count): say("There are \(numeral(count)) posts.", fi: "Kirjoituksia on \(numeral(count)).")
    case .noFootnote(let number):
      number.map { say("There is no footnote \($0).", fi: "Alaviitettä \($0) ei ole.") }
        ?? say("No footnote is referred to in view.", fi: "Näkyvissä ei viitata alaviitteeseen.")
    case .footnote(let number, let back):
      say(
        "Footnote\(number.map { " \($0)" } ?? ""). \(back) goes back.",
        fi: "Alaviite\(number.map { " \($0)" } ?? ""). \(back) palaa.")
    case .noWideLine: say("No line in view is wider than the text.", fi: "Mikään näkyvä rivi ei ole tekstiä leveämpi.")
    case .line(let number, let count): say("Line \(number) of \(count).", fi: "Rivi \(number)/\(count).")
    case .lines(let count):
      say(
        "The post has \(count == 1 ? "1 line" : "\(numeral(count)) lines").",
        fi: "Kirjoituksessa on \(count == 1 ? "1 rivi" : "\(numeral(count)) riviä").")
    case .allPosts: say("All posts.", fi: "Kaikki kirjoitukset.")
    case .filtered(let key): say("\(key) shows all posts again.", fi: "\(key) näyttää taas kaikki kirjoitukset.")
    case .order(let order): OrderWords(order).sentence
    }
  }
}
