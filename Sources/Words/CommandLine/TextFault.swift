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
      case .standardInput: "standard input"
      }
    }
  }

  var text: String {
    switch self {
    case .empty(let writing): "the \(writing.noun) is empty; nothing was published."
    case .noTerminal(let writing):
      "there is no terminal for an editor. Name a file with the \(writing.noun), or - for standard input."
    case .editor(let fault, let copy):
      "the editor did not end well and nothing was published: \(fault.text)"
        + (copy.map { " Your text is in \($0)." } ?? "")
    case .unreadable(let source, let code): "\(source.name): cannot be read: \(systemWords(code))."
    case .tooLong(let source, let limit):
      "\(source.name): longer than \(limit >> 20) MB; nobody replies at such length."
    case .notUTF8(let source): "\(source.name): not UTF-8 text. Save it as UTF-8."
    }
  }
}

extension Writing {
  var noun: String {
    switch self {
    case .reply: "reply"
    case .post: "post"
    }
  }
}
