import Blog

/// What is said of a problem: one sentence for what was found, one for what to do; untrusted text only through
/// ``quoted(_:)``.
extension Problem {
  /// One sentence: what was found and what was expected.
  public var message: String { diagnostic.message }

  /// One sentence: what to do about it, or where that is which could not be written.
  public var advice: String? {
    switch rescue {
    case .copy(let path)?: say("A copy is in \(path)", fi: "Kopio on tiedostossa \(path)")
    case .inMemory?:
      say(
        "It is kept here, and tried again with whatever you do next.",
        fi: "Se pidetään tässä ja kirjoitetaan uudelleen seuraavan toimen yhteydessä.")
    case nil: diagnostic.advice
    }
  }

  /// The whole sentence on one line: `posts/broken.json:3:14: expected …. Do ….` The folder itself is not named.
  public var sentence: String {
    // What says which file is not there names it itself.
    (file.isEmpty || diagnostic == .site(.missing) ? "" : "\(location): ") + message + (advice.map { " \($0)" } ?? "")
  }
}

extension Diagnostic {
  var message: String {
    switch self {
    case .syntax(let fault): fault.message
    case .file(let fault): fault.message
    case .folder(let path, let fault): "\(quoted(withoutLogIn(path))): \(fault.message)"
    case .member(let fault): fault.message
    case .site(let fault): fault.message
    case .post(let fault): fault.message
    case .comment(let fault): fault.message
    case .reply(let fault): fault.message
    case .stray(let fault): fault.message
    case .index(let fault): fault.message
    }
  }

  var advice: String? {
    switch self {
    case .syntax(let fault): fault.advice
    case .file(let fault), .folder(_, let fault): fault.advice
    case .member(let fault): fault.advice
    case .site(let fault): fault.advice
    case .post(let fault): fault.advice
    case .comment(let fault): fault.advice
    case .reply(let fault): fault.advice
    case .stray(let fault): fault.advice
    case .index: nil
    }
  }
}
