/// What is said of the keys of the composer, by their rows' names.
public enum WritingKeys: String, Hashable, Sendable, CaseIterable {
  case publish, preview, editor, scrollParentDown, scrollParentUp, keepDraft, help

  var text: String {
    switch self {
    case .publish: say("publish the reply", fi: "julkaise vastaus")
    case .preview:
      say(
        "see how the reply will look; Tab or typing goes back", fi: "esikatsele vastausta; Tab tai kirjoittaminen palaa"
      )
    case .editor: say("go on in $VISUAL or $EDITOR", fi: "jatka muokkaimessa $VISUAL tai $EDITOR")
    case .scrollParentDown: say("scroll what is answered", fi: "vieritä tekstiä, johon vastataan")
    case .scrollParentUp: say("scroll it back", fi: "vieritä sitä takaisin")
    case .keepDraft: say("keep the draft and close", fi: "jätä luonnokseksi ja sulje")
    case .help: say("help", fi: "ohje")
    }
  }

  var hint: String? {
    switch self {
    case .publish: say("publish", fi: "julkaise")
    case .preview: say("preview", fi: "esikatsele")
    case .editor: say("editor", fi: "muokkain")
    case .keepDraft: say("keep draft", fi: "jätä luonnokseksi")
    case .help: say("help", fi: "ohje")
    case .scrollParentDown, .scrollParentUp: nil
    }
  }
}
