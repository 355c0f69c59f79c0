/// What a person writes on the command line; its name is that of the editor's file as well.
public enum Writing: String, Hashable, Sendable {
  case reply, post
}

/// Why there is no text to publish.
public enum TextFault: Hashable, Sendable {
  case empty(Writing)
  case noTerminal(Writing)
  /// What an editor left when it failed may be in a file.
  case editor(EditorFault, copy: String?)
  case unreadable(Source, code: Int32)
  case tooLong(Source, limit: Int)
  case notUTF8(Source)

  /// Where a text comes from.
  public enum Source: Hashable, Sendable {
    case file(String)
    case standardInput

    var name: String {
      switch self {
      case .file(let path): path
      case .standardInput: say("standard input", fi: "vakiosyöte")
      }
    }
  }

  var text: String {
    switch self {
    case .empty(.reply):
      say("the reply is empty; nothing was published.", fi: "vastaus on tyhjä; mitään ei julkaistu.")
    case .empty(.post):
      say("the post is empty; nothing was published.", fi: "kirjoitus on tyhjä; mitään ei julkaistu.")
    case .noTerminal(.reply):
      say(
        "there is no terminal for an editor. Name a file with the reply, or - for standard input.",
        fi: "päätettä muokkainta varten ei ole. Anna vastauksen tiedosto tai - eli vakiosyöte.")
    case .noTerminal(.post):
      say(
        "there is no terminal for an editor. Name a file with the post, or - for standard input.",
        fi: "päätettä muokkainta varten ei ole. Anna kirjoituksen tiedosto tai - eli vakiosyöte.")
    case .editor(let fault, let copy):
      say(
        "the editor did not end well and nothing was published: \(fault.text)",
        fi: "muokkain ei päättynyt kunnolla, eikä mitään julkaistu: \(fault.text)")
        + (copy.map { say(" Your text is in \($0).", fi: " Teksti on tiedostossa \($0).") } ?? "")
    case .unreadable(let source, let code):
      say(
        "\(source.name): cannot be read: \(systemWords(code)).",
        fi: "\(source.name): lukeminen ei onnistu: \(systemWords(code)).")
    case .tooLong(let source, let limit):
      say(
        "\(source.name): longer than \(limit >> 20) MB; nobody replies at such length.",
        fi: "\(source.name): pidempi kuin \(megabytes(limit)); niin pitkästi ei kukaan vastaa.")
    case .notUTF8(let source):
      say(
        "\(source.name): not UTF-8 text. Save it as UTF-8.",
        fi: "\(source.name): ei UTF-8-tekstiä. Tallenna se UTF-8:na.")
    }
  }
}
