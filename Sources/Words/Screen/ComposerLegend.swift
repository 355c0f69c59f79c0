import Blog

/// What stands above the composer. Titles and names are made safe for the screen.
public enum ComposerLegend: Hashable, Sendable {
  case editedReply
  case replyToPost(title: String)
  case replyToMissing
  case reply(to: Int, name: String)
  /// Under whose name.
  case signed(String)
  /// Under whose name, where the blog's server gets it.
  case sent(to: String, as: String)
  /// Why the blog did not take it as it was.
  case undelivered(Delivery)

  /// The words.
  public var text: String {
    switch self {
    case .editedReply: say("Your reply, edited", fi: "Oma vastaus, muokattavana")
    case .replyToPost(let title): say("Reply to “\(title)”", fi: "Vastaus kirjoitukseen ”\(title)”")
    case .replyToMissing: say("Reply to a comment that is not here", fi: "Vastaus kommenttiin, jota ei ole täällä")
    case .signed(let name): say("as \(name)", fi: "nimellä \(name)")
    case .sent(let host, let name):
      say("to be sent to \(host) as \(name)", fi: "lähtee palvelimelle \(host) nimellä \(name)")
    case .undelivered(let delivery): DeliveryWords(delivery).line
    case .reply(let number, let name): say("Reply to \(number) \(name)", fi: "Vastaus kommenttiin \(number), \(name)")
    }
  }
}

/// What is known of the words in the composer.
public enum ComposerState: Hashable, Sendable {
  case notOnDisk, publishing, notSaved, preview, empty, changed, saved

  /// The words.
  public var text: String {
    switch self {
    case .notOnDisk: say("not on disk yet", fi: "ei vielä levyllä")
    case .publishing: say("publishing …", fi: "julkaistaan …")
    case .notSaved: say("not saved", fi: "tallentamatta")
    case .preview: say("preview", fi: "esikatselu")
    case .empty: "Markdown"
    case .changed: "…"
    case .saved: say("draft saved", fi: "luonnos tallessa")
    }
  }
}

/// What no disk has yet.
public enum UnsavedWords: Hashable, Sendable {
  case drafts(Int)
  case typed

  /// The words.
  public var text: String {
    switch self {
    case .drafts(1): say("A draft is not on disk yet.", fi: "Luonnos ei ole vielä levyllä.")
    case .drafts(let count): say("\(count) drafts are not on disk yet.", fi: "\(count) luonnosta ei ole vielä levyllä.")
    case .typed: say("What you type is not on disk yet.", fi: "Kirjoitettava teksti ei ole vielä levyllä.")
    }
  }
}
