/// What is said of links, and of what windows would list.
public enum LinkNotice: Hashable, Sendable {
  case noHeadings
  case noLinks(inComment: Bool)
  /// A number was asked for that no link has; there are so many.
  case links(Int)
  case numbered(Bool)
  case nothingToCopy
  case nothingToOpen
  /// What a post gives as its link is no address.
  case noAddress
  case copying(String)
  case copied(String, by: [LinkTaker])
  /// Programs have failed; the terminal may have it.
  case offered(String, failures: [LinkFault])
  case notCopied(String, failures: [LinkFault])
  /// The link stands in a window.
  case notCopiedAbove(failures: [LinkFault])
  case starting(String)
  case handed(String, to: String, failures: [LinkFault])
  case shown(String, by: String, failures: [LinkFault])
  case notOpened(String, why: [LinkFault])
  /// The link stands in a window.
  case notOpenedAbove(why: [LinkFault])
  case noPicture(PictureFault)
  case pictureStopped
  /// It came while somebody wrote.
  case pictureIsHere

  /// What a browser is called of which nothing is known.
  public static var someBrowser: String { say("the browser", fi: "selain") }

  var isError: Bool {
    switch self {
    case .links, .noAddress, .notCopied, .notCopiedAbove, .notOpened, .notOpenedAbove: true
    case .offered(_, let failures): !failures.isEmpty
    case .noPicture(let fault): fault.isError
    case .noHeadings, .noLinks, .numbered, .nothingToCopy, .nothingToOpen, .copying, .copied, .starting, .handed,
      .shown, .pictureStopped, .pictureIsHere:
      false
    }
  }

  var text: String {
    switch self {
    case .noHeadings: say("This post has no headings.", fi: "Tässä kirjoituksessa ei ole väliotsikoita.")
    case .noLinks(let inComment):
      inComment
        ? say("This comment has no links.", fi: "Tässä kommentissa ei ole linkkejä.")
        : say("This post has no links.", fi: "Tässä kirjoituksessa ei ole linkkejä.")
    case .links(0): say("There are no links here.", fi: "Tässä ei ole linkkejä.")
    case .links(let count): say("There are links 1 to \(count) here.", fi: "Tässä ovat linkit 1–\(count).")
    case .numbered(let areNumbered):
      areNumbered
        ? say("Links have numbers: 3L follows the third.", fi: "Linkeillä on numerot: 3L avaa kolmannen.")
        : say("Links are only underlined.", fi: "Linkit on vain alleviivattu.")
    case .nothingToCopy: say("There is no link to copy.", fi: "Ei kopioitavaa linkkiä.")
    case .nothingToOpen: say("There is no link to open.", fi: "Ei avattavaa linkkiä.")
    case .noAddress:
      say(
        "This link is not copied: it has spaces or control characters, as no address has.",
        fi: "Tätä linkkiä ei kopioida: siinä on välilyöntejä tai ohjausmerkkejä, joita osoitteessa ei ole.")
    case .copying(let link): say("Copying \(link)", fi: "Kopioidaan: \(link)")
    case .copied(let link, let takers):
      say(
        "Copied \(takers.map(\.words).joined(separator: " and ")): \(link)",
        fi: "Kopioitu \(enumeration(takers.map(\.words))): \(link)")
    case .offered(let link, let failures):
      Self.behind(
        failures,
        say("Offered to the terminal's clipboard: \(link)", fi: "Tarjottu päätteen leikepöydälle: \(link)"))
    case .notCopied(let link, let failures):
      Self.behind(
        failures, say("Nothing here can copy. The link: \(link)", fi: "Kopiointi ei onnistu täällä. Linkki: \(link)"))
    case .notCopiedAbove(let failures):
      Self.behind(
        failures,
        say("Nothing here can copy: the link stands above.", fi: "Kopiointi ei onnistu täällä: linkki on yllä."))
    case .starting(let name): say("Starting \(name) …", fi: "Käynnistetään \(name) …")
    case .handed(let link, let name, let failures):
      Self.behind(failures, say("Handed to \(name): \(link)", fi: "Annettu ohjelmalle \(name): \(link)"))
    case .shown(let link, let name, let failures):
      Self.behind(failures, say("Back from \(name): \(link)", fi: "Takaisin ohjelmasta \(name): \(link)"))
    case .notOpened(let link, let why):
      say(
        "Not opened. \(why.map(\.text).joined(separator: " ")) \(link)",
        fi: "Ei avattu. \(why.map(\.text).joined(separator: " ")) \(link)")
    case .notOpenedAbove(let why):
      say(
        "Not opened. \(why.map(\.text).joined(separator: " ")) The link stands above.",
        fi: "Ei avattu. \(why.map(\.text).joined(separator: " ")) Linkki on yllä.")
    case .noPicture(let fault): fault.text
    case .pictureStopped: say("The picture is not fetched.", fi: "Kuvaa ei haeta.")
    case .pictureIsHere:
      say(
        "The picture is here: asked for again, it is shown.",
        fi: "Kuva on haettu: se näytetään, kun sitä pyydetään uudelleen.")
    }
  }

  /// Whether it shows a link that whoever reads it has to take along by themselves.
  var showsLink: Bool {
    switch self {
    case .notCopied, .notOpened: true
    case .noHeadings, .noLinks, .links, .numbered, .nothingToCopy, .nothingToOpen, .noAddress, .copying, .copied,
      .offered, .notCopiedAbove, .starting, .handed, .shown, .notOpenedAbove, .noPicture, .pictureStopped,
      .pictureIsHere:
      false
    }
  }

  private static func behind(_ failures: [LinkFault], _ sentence: String) -> String {
    (failures.map(\.text) + [sentence]).joined(separator: " ")
  }
}
