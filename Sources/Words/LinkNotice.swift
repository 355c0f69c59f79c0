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
  public static let someBrowser = "the browser"

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
    case .noHeadings: "This post has no headings."
    case .noLinks(let inComment): inComment ? "This comment has no links." : "This post has no links."
    case .links(0): "There are no links here."
    case .links(let count): "There are links 1 to \(count) here."
    case .numbered(let areNumbered):
      areNumbered ? "Links have numbers: 3L follows the third." : "Links are only underlined."
    case .nothingToCopy: "There is no link to copy."
    case .nothingToOpen: "There is no link to open."
    case .noAddress: "This link is not copied: it has spaces or control characters, as no address has."
    case .copying(let link): "Copying \(link)"
    case .copied(let link, let takers): "Copied \(takers.map(\.words).joined(separator: " and ")): \(link)"
    case .offered(let link, let failures): Self.behind(failures, "Offered to the terminal's clipboard: \(link)")
    case .notCopied(let link, let failures): Self.behind(failures, "Nothing here can copy. The link: \(link)")
    case .notCopiedAbove(let failures): Self.behind(failures, "Nothing here can copy: the link stands above.")
    case .starting(let name): "Starting \(name) …"
    case .handed(let link, let name, let failures): Self.behind(failures, "Handed to \(name): \(link)")
    case .shown(let link, let name, let failures): Self.behind(failures, "Back from \(name): \(link)")
    case .notOpened(let link, let why): "Not opened. \(why.map(\.text).joined(separator: " ")) \(link)"
    case .notOpenedAbove(let why):
      "Not opened. \(why.map(\.text).joined(separator: " ")) The link stands above."
    case .noPicture(let fault): fault.text
    case .pictureStopped: "The picture is not fetched."
    case .pictureIsHere: "The picture is here: asked for again, it is shown."
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
