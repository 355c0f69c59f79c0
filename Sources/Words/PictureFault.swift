import Blog

/// Why a picture is not shown, as a fact.
public enum PictureFault: Error, Hashable, Sendable {
  /// Its address is neither of the web nor of a file of the blog's.
  case noAddress
  /// The blog's folder has no such file, or the server no such page.
  case notThere
  /// What came is no picture, or one that a viewer might run as a program.
  case notAPicture
  /// What came is larger than pictures may be.
  case tooBig(megabytes: Int)
  /// The server, or the way to it.
  case server(SyncFault)
  /// The cache does not take it.
  case notKept(Problem)
  /// Nothing here can fetch.
  case noWay

  /// One sentence.
  public var text: String {
    switch self {
    case .noAddress:
      say(
        "No picture: only web addresses and the blog's own files are shown.",
        fi: "Ei kuvaa: vain verkko-osoitteet ja blogin omat tiedostot näytetään.")
    case .notThere: say("No picture: there is none at this address.", fi: "Ei kuvaa: tässä osoitteessa ei ole mitään.")
    case .notAPicture:
      say(
        "No picture: what stands at this address is none, or of a kind that is not shown.",
        fi: "Ei kuvaa: osoitteessa on muuta kuin kuva, tai sellaista kuvaa ei näytetä.")
    case .tooBig(let megabytes):
      say("No picture: it is larger than \(megabytes) MB.", fi: "Ei kuvaa: se on suurempi kuin \(megabytes) Mt.")
    case .server(let fault): say("No picture: \(fault.message)", fi: "Ei kuvaa: \(fault.message)")
    case .notKept(let problem): say("No picture: \(problem.sentence)", fi: "Ei kuvaa: \(problem.sentence)")
    case .noWay: say("No picture: nothing here can fetch it.", fi: "Ei kuvaa: täällä mikään ei voi hakea sitä.")
    }
  }

  /// Whether something went wrong: who has no network knows.
  public var isError: Bool { self != .server(.offline) }
}
