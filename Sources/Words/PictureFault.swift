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
    case .noAddress: "No picture: only web addresses and the blog's own files are shown."
    case .notThere: "No picture: there is none at this address."
    case .notAPicture: "No picture: what stands at this address is none, or of a kind that is not shown."
    case .tooBig(let megabytes): "No picture: it is larger than \(megabytes) MB."
    case .server(let fault): "No picture: \(fault.message)"
    case .notKept(let problem): "No picture: \(problem.sentence)"
    case .noWay: "No picture: nothing here can fetch it."
    }
  }

  /// Whether something went wrong: who has no network knows.
  public var isError: Bool { self != .server(.offline) }
}
