import Blog

/// What `lukija outbox` says beside its rows.
public enum OutboxNotice: Hashable, Sendable {
  case empty
  /// Of a reply from before replies were sent.
  case neverSent

  /// One line.
  public var text: String {
    switch self {
    case .empty: say("No reply is on its way.", fi: "Yhtään vastausta ei ole matkalla.")
    case .neverSent: say("kept here, never sent", fi: "tallessa täällä, ei lähetetty")
    }
  }
}

/// What can be done in the outbox.
public enum OutboxDeed: String, Hashable, Sendable, CaseIterable {
  case list, send, retry, withdraw, arrived, lost

  /// Whether one reply is named with it.
  public var isOfOne: Bool { self != .list && self != .send }
}

/// Why `lukija outbox` cannot do what it was asked.
public enum OutboxRefusal: Hashable, Sendable {
  case noReply(String)
  /// Several ids begin with it.
  case several(String, [String])
  case notOnItsWay(String)
  /// What was to be done, with which, and where that is.
  case meansNothing(OutboxDeed, String, Delivery)

  /// One sentence, or two.
  public var text: String {
    switch self {
    case .noReply(let name):
      say(
        "no reply is called “\(name)”. “lukija outbox” lists those on their way.",
        fi: "vastausta ”\(name)” ei ole. ”lukija outbox” luettelee matkalla olevat.")
    case .several(let name, let ids):
      say(
        "“\(name)” may be any of \(numeral(ids.count)) replies: \(ids.prefix(5).joined(separator: ", ")).",
        fi: "”\(name)” voi tarkoittaa \(numeral(ids.count)) vastausta: \(ids.prefix(5).joined(separator: ", ")).")
    case .notOnItsWay(let name):
      say(
        "“\(name)” is on no way. “lukija outbox retry \(name)” sends it.",
        fi: "”\(name)” ei ole matkalla. ”lukija outbox retry \(name)” lähettää sen.")
    case .meansNothing(.withdraw, let name, let delivery):
      say(
        "“\(name)” is not taken back: something of it may stand on the blog. \(DeliveryWords(delivery).message)",
        fi: "vastausta ”\(name)” ei voi perua: se voi jo olla blogissa. \(DeliveryWords(delivery).message)")
    case .meansNothing(.retry, let name, let delivery) where delivery.state == .unsure:
      say(
        "“\(name)” is looked for before it is sent again. Look at the post's page: “lukija outbox arrived \(name)” says "
          + "that it stands there, “lukija outbox lost \(name)” that it does not.",
        fi:
          "vastausta ”\(name)” etsitään blogista ennen uutta lähetystä. Katso kirjoituksen sivua: ”lukija outbox arrived "
          + "\(name)” kertoo, että se on siellä, ”lukija outbox lost \(name)”, että ei.")
    case .meansNothing(let deed, let name, let delivery):
      say(
        "“\(deed.rawValue)” means nothing to “\(name)”. \(DeliveryWords(delivery).message)",
        fi: "”\(deed.rawValue)” ei merkitse mitään vastaukselle ”\(name)”. \(DeliveryWords(delivery).message)")
    }
  }
}
