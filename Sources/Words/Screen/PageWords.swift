/// What a post's page says beside the post.
public enum PageWords: Hashable, Sendable {
  /// More problems of its file than are shown.
  case moreProblems(Int)
  /// Tags that stand too deep in others.
  case droppedTags(Int)
  case changed(date: String)
  case share
  case links
  case contact
  case copyAndOpen
  case picture
  case attachment
  case readComments
  case commentsClosed
  case reply
  /// So many of a gallery's pictures, or of a list's tracks, that nobody here knows.
  case more(Int, pictures: Bool)
  /// A picture or track that only the blog itself has.
  case onTheBlog
  case businessID(String)

  /// The words.
  public var text: String {
    switch self {
    case .moreProblems(let count):
      say(
        "\(count) more of this file: lukija check names them all.",
        fi: "Tässä tiedostossa on vielä \(count == 1 ? "1 ongelma" : "\(count) ongelmaa"): lukija check näyttää kaikki."
      )
    case .droppedTags(1):
      say(
        "1 tag is nested too deep; its text is shown without it.",
        fi: "1 elementti on liian syvällä toisten sisällä; sen teksti näkyy ilman sitä.")
    case .droppedTags(let count):
      say(
        "\(count) tags are nested too deep; their text is shown without them.",
        fi: "\(count) elementtiä on liian syvällä toisten sisällä; niiden teksti näkyy ilman niitä.")
    case .changed(let date): say("changed \(date)", fi: "muutettu \(date)")
    case .share: say("Share", fi: "Jaa")
    case .links: say("Links", fi: "Linkit")
    case .contact: say("Contact", fi: "Yhteystiedot")
    case .copyAndOpen: say("yy copies it, o opens it", fi: "yy kopioi sen, o avaa sen")
    case .picture: say("Picture", fi: "Kuva")
    case .attachment: say("Attachment", fi: "Liite")
    case .readComments: say("Enter reads the comments", fi: "Enter avaa kommentit")
    case .commentsClosed: say("Comments are closed", fi: "Kommentointi on suljettu")
    case .reply: say("r replies", fi: "r vastaa")
    case .more(1, pictures: true): say("1 more picture", fi: "vielä 1 kuva")
    case .more(1, pictures: false): say("1 more track", fi: "vielä 1 kappale")
    case .more(let count, pictures: true): say("\(count) more pictures", fi: "vielä \(count) kuvaa")
    case .more(let count, pictures: false): say("\(count) more tracks", fi: "vielä \(count) kappaletta")
    case .onTheBlog: say("on the blog", fi: "blogissa")
    case .businessID(let id): say("Business ID \(id)", fi: "Y-tunnus \(id)")
    }
  }
}
