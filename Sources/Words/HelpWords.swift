/// Headings of the help window.
public enum HelpWords: Hashable, Sendable {
  /// Keys that hold where help was asked for.
  case here(Place)
  case mouse
  /// Keys of one's own that do more than one thing.
  case ownKeys
  /// What the window shows only: rows that say a text.
  case filter(String)
  /// No row says it.
  case nothing

  /// Where help was asked for.
  public enum Place: Hashable, Sendable {
    case shelf, list, reader, thread, window, prompt, question, composer, preview
  }

  /// The words.
  public var text: String {
    switch self {
    case .here(.shelf): say("Here, in the list of blogs", fi: "Tässä, blogien luettelossa")
    case .here(.list): say("Here, in the post list", fi: "Tässä, kirjoitusten luettelossa")
    case .here(.reader): say("Here, in the post", fi: "Tässä, kirjoituksessa")
    case .here(.thread): say("Here, in the comments", fi: "Tässä, kommenteissa")
    case .here(.window): say("Here, in a window", fi: "Tässä, ikkunassa")
    case .here(.prompt): say("Here, in a line of input", fi: "Tässä, syöterivillä")
    case .here(.question): say("Here, at a question", fi: "Tässä, kysymyksessä")
    case .here(.composer): say("Here, in the composer", fi: "Tässä, vastausta kirjoitettaessa")
    case .here(.preview): say("Here, in the preview", fi: "Tässä, esikatselussa")
    case .mouse: say("Mouse", fi: "Hiiri")
    case .ownKeys: say("Keys of your own", fi: "Omat näppäimet")
    case .filter(let text): say("“\(text)”", fi: "”\(text)”")
    case .nothing: say("No key or command says that.", fi: "Minkään näppäimen tai komennon kohdalla ei lue niin.")
    }
  }
}

/// What the mouse does.
public enum MouseHelp: Hashable, Sendable, CaseIterable {
  case wheel, click, doubleClick, marking

  /// What is done with it.
  public var name: String {
    switch self {
    case .wheel: say("wheel", fi: "rulla")
    case .click: say("click", fi: "napsautus")
    case .doubleClick: say("double-click", fi: "kaksoisnapsautus")
    case .marking: say("Shift-drag", fi: "Shift+veto")
    }
  }

  /// What that does.
  public var text: String {
    switch self {
    case .wheel: say("scrolls what is under it", fi: "vierittää osoittimen alla olevaa")
    case .click:
      say(
        "gives a pane the keys, and selects a post or comment",
        fi: "valitsee ruudun ja kirjoituksen tai kommentin")
    case .doubleClick: say("opens the post", fi: "avaa kirjoituksen")
    case .marking: say("marks text, as the terminal does", fi: "valitsee tekstiä päätteen tapaan")
    }
  }
}
