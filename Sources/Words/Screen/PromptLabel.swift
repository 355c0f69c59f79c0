/// What stands before a line of input.
public enum PromptLabel: Hashable, Sendable {
  case search
  case commandLine
  case filter
  case filterBlogs
  case searchEverything
  case name
  /// A command that gets a piece.
  case pipe(PieceWords)
  /// The file for a piece.
  case save(PieceWords)
  /// Above the three lines that say who signs replies.
  case identity
  /// Asked again where what was typed is none.
  case email(isAgain: Bool)
  case homePage(isAgain: Bool)

  /// The words.
  public var text: String {
    switch self {
    case .search: "/"
    case .commandLine: ":"
    case .filter: say("Filter: ", fi: "Suodatin: ")
    case .filterBlogs: say("Blogs: ", fi: "Blogit: ")
    case .searchEverything: say("Search everything: ", fi: "Hae kaikesta: ")
    case .name: say("Your name: ", fi: "Nimi: ")
    case .pipe(let piece): say("Pipe \(piece.text) to: ", fi: "Ohjaa \(piece.text) komentoon: ")
    case .save(let piece): say("Save \(piece.text) as: ", fi: "Tallenna \(piece.text) nimellä: ")
    case .identity:
      say(
        "Who you are, for your replies. Enter goes on, C-x ends it, Esc goes back.",
        fi: "Vastausten allekirjoitus. Enter jatkaa, C-x hyväksyy, Esc palaa.")
    case .email(isAgain: false): say("E-mail (optional, never shown): ", fi: "Sähköposti (valinnainen, ei näytetä): ")
    case .email(isAgain: true):
      say("Not an e-mail address; empty for none: ", fi: "Ei kelpaa osoitteeksi; voi jättää tyhjäksi: ")
    case .homePage(isAgain: false): say("Home page (optional): ", fi: "Kotisivu (valinnainen): ")
    case .homePage(isAgain: true):
      say(
        "A home page begins with https://; empty for none: ", fi: "Alkuun https://; voi jättää tyhjäksi: ")
    }
  }
}
