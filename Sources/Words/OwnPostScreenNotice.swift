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
    case .notMadeHere(.edit):
      say(
        "This post was not made here: only your own can be edited.",
        fi: "Tätä kirjoitusta ei ole tehty täällä: vain omia voi muokata.")
    case .notMadeHere(.publish):
      say(
        "This post was not made here: only your own can be published.",
        fi: "Tätä kirjoitusta ei ole tehty täällä: vain omia voi julkaista.")
    case .notMadeHere(.delete):
      say(
        "This post was not made here: only your own can be deleted.",
        fi: "Tätä kirjoitusta ei ole tehty täällä: vain omia voi poistaa.")
    case .unchanged: say("Nothing was changed.", fi: "Mitään ei muutettu.")
    case .nothingWritten:
      say("Nothing was written, and nothing is saved.", fi: "Mitään ei kirjoitettu eikä tallennettu.")
    case .saved(let title, .edited, _): say("“\(title)” is saved.", fi: "”\(title)” on tallennettu.")
    case .saved(let title, .published, let undo):
      say("“\(title)” is published. \(undo) takes it back.", fi: "”\(title)” on julkaistu. \(undo) peruu.")
    case .publishedHere(let title, let undo):
      say(
        "“\(title)” is published here; the blog's server does not know it."
          + (undo.map { " \($0) takes it back." } ?? ""),
        fi: "”\(title)” on julkaistu täällä; blogin palvelin ei tiedä siitä." + (undo.map { " \($0) peruu." } ?? ""))
    case .saved(let title, .withdrawn, let undo):
      say(
        "“\(title)” is a draft again. \(undo) publishes it as it was.",
        fi: "”\(title)” on taas luonnos. \(undo) julkaisee sen kuten ennen.")
    case .made("", isDraft: true, let publish):
      say(
        "Your post is saved as a draft. \(publish) publishes it.",
        fi: "Kirjoitus on tallennettu luonnoksena. \(publish) julkaisee sen.")
    case .made("", isDraft: false, _): say("Your post is saved.", fi: "Kirjoitus on tallennettu.")
    case .made(let title, isDraft: true, let publish):
      say(
        "“\(title)” is saved as a draft. \(publish) publishes it.",
        fi: "”\(title)” on tallennettu luonnoksena. \(publish) julkaisee sen.")
    case .made(let title, isDraft: false, _): say("“\(title)” is saved.", fi: "”\(title)” on tallennettu.")
    case .savedConverted(let title, let fault):
      say("“\(title)” is saved, but \(fault.text)", fi: "”\(title)” on tallennettu, mutta \(fault.text)")
    case .already(let title, isDraft: true): say("“\(title)” is a draft already.", fi: "”\(title)” on jo luonnos.")
    case .already(let title, isDraft: false): say("“\(title)” is published already.", fi: "”\(title)” on jo julkaistu.")
    case .restored(let title, .edited):
      say("“\(title)” says again what it said before.", fi: "”\(title)” on taas entisellään.")
    case .restored(let title, .published): say("“\(title)” is a draft again.", fi: "”\(title)” on taas luonnos.")
    case .restored(let title, .withdrawn): say("“\(title)” is published again.", fi: "”\(title)” on taas julkaistu.")
    case .notRestored(let problem): say("Not taken back: \(problem.sentence)", fi: "Ei kumottu: \(problem.sentence)")
    case .notSaved(let problem, let copy):
      say(
        "Not saved: \(problem.sentence)\(Self.place(copy))",
        fi: "Ei tallennettu: \(problem.sentence)\(Self.place(copy))")
    case .putAside(let trouble, let copy):
      say("Not saved: \(trouble.text)\(Self.place(copy))", fi: "Ei tallennettu: \(trouble.text)\(Self.place(copy))")
    case .editorFailed(let fault, let copy):
      say(
        "The editor did not end well: \(fault.text)\(Self.place(copy))",
        fi: "Muokkain ei päättynyt kunnolla: \(fault.text)\(Self.place(copy))")
    case .deleted(let title, let undo):
      say(
        "“\(title)” is deleted; replies to it stay. \(undo) gives it back.",
        fi: "”\(title)” on poistettu; vastaukset siihen jäävät. \(undo) palauttaa.")
    case .notDeleted(let problem): say("Not deleted: \(problem.sentence)", fi: "Ei poistettu: \(problem.sentence)")
    case .givenBack(let title): say("“\(title)” is back.", fi: "”\(title)” on palautettu.")
    case .notGivenBack(let problem, let path):
      say(
        "Not given back: \(problem.sentence) The post is in \(path).",
        fi: "Ei palautettu: \(problem.sentence) Kirjoitus on tiedostossa \(path).")
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

  private static func place(_ copy: String?) -> String {
    copy.map { say(" Your text is in \($0).", fi: " Teksti on tiedostossa \($0).") } ?? ""
  }
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
    case .head(let fault):
      say("line \(fault.line): \(fault.reason.text)", fi: "rivi \(fault.line): \(fault.reason.text)")
    case .withoutText: say("the post has no text.", fi: "kirjoituksessa ei ole tekstiä.")
    case .notSaved(let problem): problem.sentence
    case .withoutPlace: say("no place takes the text.", fi: "tekstille ei löydy paikkaa.")
    }
  }
}
