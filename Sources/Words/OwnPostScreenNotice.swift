import Blog

/// What the status line says of posts of one's own.
public enum OwnPostScreenNotice: Hashable, Sendable {
  case notMadeHere(OwnPostFault.Deed)
  case unchanged
  case saved(title: String)
  /// Where the text is, if there was room for it anywhere.
  case notSaved(Problem, copy: String?)
  case head(ManuscriptFault, copy: String?)
  case withoutText(copy: String?)
  case editorFailed(EditorFault, copy: String?)
  case deleted(title: String, undo: String)
  case notDeleted(Problem)
  case givenBack(title: String)
  /// The file stays where it is.
  case notGivenBack(Problem, path: String)

  var text: String {
    switch self {
    case .notMadeHere(.edit): "Only posts that were made here can be edited."
    case .notMadeHere(.publish): "Only posts that were made here can be published."
    case .notMadeHere(.delete): "Only posts that were made here can be deleted."
    case .unchanged: "Nothing was changed."
    case .saved(let title): "“\(title)” is saved."
    case .notSaved(let problem, let copy): "Not saved: \(problem.sentence)\(Self.place(copy))"
    case .head(let fault, let copy): "Not saved: line \(fault.line): \(fault.reason.text)\(Self.place(copy))"
    case .withoutText(let copy): "Not saved: the post has no text.\(Self.place(copy))"
    case .editorFailed(let fault, let copy): "The editor did not end well: \(fault.text)\(Self.place(copy))"
    case .deleted(let title, let undo): "“\(title)” is deleted; replies to it stay. \(undo) gives it back."
    case .notDeleted(let problem): "Not deleted: \(problem.sentence)"
    case .givenBack(let title): "“\(title)” is back."
    case .notGivenBack(let problem, let path): "Not given back: \(problem.sentence) The post is in \(path)."
    }
  }

  var isError: Bool {
    switch self {
    case .notSaved, .head, .withoutText, .editorFailed, .notDeleted, .notGivenBack: true
    case .notMadeHere, .unchanged, .saved, .deleted, .givenBack: false
    }
  }

  private static func place(_ copy: String?) -> String { copy.map { " Your text is in \($0)." } ?? "" }
}
