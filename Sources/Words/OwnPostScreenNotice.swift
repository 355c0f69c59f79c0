import Blog

/// What the status line says of posts of one's own.
public enum OwnPostScreenNotice: Hashable, Sendable {
  /// What was done to the file of a post.
  public enum Deed: Hashable, Sendable { case edited, published, withdrawn }

  case notMadeHere(OwnPostFault.Deed)
  case unchanged
  /// Of a new post, nothing.
  case nothingWritten
  case saved(title: String, Deed, undo: String)
  /// Published in this folder, of a blog whose server does not know of it; by a key that takes it back, or once more.
  case publishedHere(title: String, undo: String?)
  /// The key publishes a draft.
  case made(title: String, isDraft: Bool, publish: String)
  /// Its text was read as another encoding than UTF-8.
  case savedConverted(title: String, EditorFault)
  /// There was nothing to publish, or to take back.
  case already(title: String, isDraft: Bool)
  case restored(title: String, Deed)
  case notRestored(Problem)
  /// Where the text is, if there was room for it anywhere.
  case notSaved(Problem, copy: String?)
  /// What was written and cannot be saved is in a file.
  case putAside(ManuscriptTrouble, copy: String)
  case editorFailed(EditorFault, copy: String?)
  case deleted(title: String, undo: String)
  case notDeleted(Problem)
  case givenBack(title: String)
  /// The file stays where it is.
  case notGivenBack(Problem, path: String)

  var text: String {
    switch self {
    case .notMadeHere(.edit): "This post was not made here: only your own can be edited."
    case .notMadeHere(.publish): "This post was not made here: only your own can be published."
    case .notMadeHere(.delete): "This post was not made here: only your own can be deleted."
    case .unchanged: "Nothing was changed."
    case .nothingWritten: "Nothing was written, and nothing is saved."
    case .saved(let title, .edited, _): "“\(title)” is saved."
    case .saved(let title, .published, let undo): "“\(title)” is published. \(undo) takes it back."
    case .publishedHere(let title, let undo):
      "“\(title)” is published here; the blog's server does not know it.\(undo.map { " \($0) takes it back." } ?? "")"
    case .saved(let title, .withdrawn, let undo): "“\(title)” is a draft again. \(undo) publishes it as it was."
    case .made("", isDraft: true, let publish): "Your post is saved as a draft. \(publish) publishes it."
    case .made("", isDraft: false, _): "Your post is saved."
    case .made(let title, isDraft: true, let publish): "“\(title)” is saved as a draft. \(publish) publishes it."
    case .made(let title, isDraft: false, _): "“\(title)” is saved."
    case .savedConverted(let title, let fault): "“\(title)” is saved, but \(fault.text)"
    case .already(let title, isDraft: true): "“\(title)” is a draft already."
    case .already(let title, isDraft: false): "“\(title)” is published already."
    case .restored(let title, .edited): "“\(title)” says again what it said before."
    case .restored(let title, .published): "“\(title)” is a draft again."
    case .restored(let title, .withdrawn): "“\(title)” is published again."
    case .notRestored(let problem): "Not taken back: \(problem.sentence)"
    case .notSaved(let problem, let copy): "Not saved: \(problem.sentence)\(Self.place(copy))"
    case .putAside(let trouble, let copy): "Not saved: \(trouble.text)\(Self.place(copy))"
    case .editorFailed(let fault, let copy): "The editor did not end well: \(fault.text)\(Self.place(copy))"
    case .deleted(let title, let undo): "“\(title)” is deleted; replies to it stay. \(undo) gives it back."
    case .notDeleted(let problem): "Not deleted: \(problem.sentence)"
    case .givenBack(let title): "“\(title)” is back."
    case .notGivenBack(let problem, let path): "Not given back: \(problem.sentence) The post is in \(path)."
    }
  }

  var isError: Bool {
    switch self {
    case .notSaved, .putAside, .editorFailed, .notDeleted, .notGivenBack, .notRestored: true
    case .notMadeHere, .unchanged, .nothingWritten, .saved, .publishedHere, .made, .savedConverted, .already, .restored,
      .deleted,
      .givenBack:
      false
    }
  }

  private static func place(_ copy: String?) -> String { copy.map { " Your text is in \($0)." } ?? "" }
}

/// Why what was written in an editor is not saved as it stands.
public enum ManuscriptTrouble: Hashable, Sendable {
  /// The lines above the text cannot be taken.
  case head(ManuscriptFault)
  case withoutText
  /// The disk does not take it, nor does any other place.
  case notSaved(Problem)
  case withoutPlace

  /// A sentence.
  var text: String {
    switch self {
    case .head(let fault): "line \(fault.line): \(fault.reason.text)"
    case .withoutText: "the post has no text."
    case .notSaved(let problem): problem.sentence
    case .withoutPlace: "no place takes the text."
    }
  }
}
