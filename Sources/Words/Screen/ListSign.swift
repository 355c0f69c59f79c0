/// The signs that stand before titles in the list, and behind them.
public enum ListSign: Hashable, Sendable, CaseIterable {
  case unread, star, open, own, draft, new, answered, broken

  /// As it stands there.
  public var sign: String {
    switch self {
    case .unread: "●"
    case .star: "★"
    case .open: "▸"
    case .own: "✎"
    case .draft: say("draft", fi: "luonnos")
    case .new: "+3"
    case .answered: "↩+3"
    case .broken: "⚠"
    }
  }

  /// What it means.
  public var text: String {
    switch self {
    case .unread: say("not read yet", fi: "lukematta")
    case .star: say("starred", fi: "tähditetty")
    case .open: say("the open post", fi: "avoin kirjoitus")
    case .own: say("made here: a post of your own", fi: "tehty täällä: oma kirjoitus")
    case .draft:
      say("not published; so do private, page, gone …", fi: "ei julkaistu; samoin yksityinen, sivu, kadonnut …")
    case .new: say("so many comments are new", fi: "näin monta uutta kommenttia")
    case .answered: say("so many, and one of them answers you", fi: "näin monta, ja jokin vastaa omaan")
    case .broken: say("its file cannot be read", fi: "tiedostoa ei voi lukea")
    }
  }

  /// What stands above them in help.
  public static var title: String { say("Signs in the list", fi: "Luettelon merkit") }
}
