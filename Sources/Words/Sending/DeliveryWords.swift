import Blog

/// What is said of a reply's way to its blog. Names no keys: a screen adds those that it has.
public struct DeliveryWords: Hashable, Sendable {
  private let delivery: Delivery

  /// Of one reply's.
  public init(_ delivery: Delivery) { self.delivery = delivery }

  /// One cell that tells its state.
  public var sign: String {
    switch delivery.state {
    case .queued, .waiting: "⋯"
    case .sending, .handed: "→"
    case .sent: "✓"
    case .held: "⧖"
    case .rejected, .withdrawn: "✗"
    case .unsure, .other: "?"
    }
  }

  /// A word or some more, as it is heard: `rejected`.
  public var word: String {
    switch delivery.state {
    case .queued: say("queued", fi: "jonossa")
    case .sending: say("sending", fi: "lähdössä")
    case .sent: say("sent", fi: "lähetetty")
    case .held: say("held", fi: "hyväksyttävänä")
    case .rejected: say("rejected", fi: "hylätty")
    case .waiting: say("waiting", fi: "odottaa")
    case .unsure: say("not known whether it arrived", fi: "ei tiedetä, menikö perille")
    case .withdrawn: say("taken away", fi: "poistettu blogista")
    case .handed: say("handed over", fi: "luovutettu")
    case .other(let word): quoted(word)
    }
  }

  /// Both: `✗ rejected`.
  public var mark: String { "\(sign) \(word)" }

  /// The same where there is little room.
  public var shortMark: String {
    switch delivery.state {
    case .unsure: "\(sign) \(say("unsure", fi: "epävarma"))"
    case .withdrawn: "\(sign) \(say("taken away", fi: "poistettu"))"
    case .other: sign
    default: mark
    }
  }

  /// The mark with the reason in a few words: `✗ rejected: comments are closed`.
  public var line: String { "\(sign) \(spokenLine)" }

  /// The same as it is heard.
  public var spokenLine: String {
    let why = [delivery.reason?.short, again].compactMap(\.self)
    return why.isEmpty ? word : "\(word): \(why.joined(separator: ", "))"
  }

  /// When a waiting one is sent by itself: `again at 14:05`.
  private var again: String? {
    guard delivery.state == .waiting, let time = delivery.retryAt else { return nil }
    return say("again \(Self.at(time))", fi: "uudelleen \(Self.at(time))")
  }

  /// What has become of it, as a sentence of its own.
  public var message: String {
    let why = delivery.reason?.message
    switch delivery.state {
    case .queued: return say("Your reply is to be sent.", fi: "Vastaus odottaa lähettämistä.")
    case .sending: return say("Your reply is being sent.", fi: "Vastausta lähetetään.")
    case .sent: return say("Your reply stands on the blog.", fi: "Vastaus on blogissa.")
    case .held where delivery.reason == .duplicate:
      return say(
        "The blog says that it has the same text, and shows it to nobody.",
        fi: "Blogin mukaan sillä on jo sama teksti, mutta se ei näytä sitä kenellekään.")
    case .held:
      return say(
        "The blog has your reply; its owner has to approve it.",
        fi: "Vastaus on blogilla; blogin omistaja hyväksyy sen ennen näyttämistä.")
    case .rejected:
      guard let why else { return say("The blog does not take your reply.", fi: "Blogi ei ota vastausta.") }
      return say("The blog does not take your reply: \(why)", fi: "Blogi ei ota vastausta: \(why)")
    case .waiting:
      guard let why else { return say("Your reply is not sent yet.", fi: "Vastausta ei ole vielä lähetetty.") }
      return say("Your reply is not sent yet: \(why)", fi: "Vastausta ei ole vielä lähetetty: \(why)")
    case .unsure:
      guard let why else {
        return say("Nobody knows whether your reply arrived.", fi: "Ei tiedetä, menikö vastaus perille.")
      }
      return say(
        "Nobody knows whether your reply arrived: \(why)", fi: "Ei tiedetä, menikö vastaus perille: \(why)")
    case .withdrawn:
      guard let why else {
        return say("The blog shows your reply no more.", fi: "Blogi ei enää näytä vastausta.")
      }
      return say("The blog does not show your reply: \(why)", fi: "Blogi ei näytä vastausta: \(why)")
    case .handed:
      return say(
        "Your reply was handed over; whether it stands on the blog is not known here.",
        fi: "Vastaus on luovutettu eteenpäin; täällä ei tiedetä, onko se blogissa.")
    case .other(let word):
      return say(
        "A newer version left your reply as \(quoted(word)), which this one does not know.",
        fi: "Uudempi versio jätti vastauksen tilaan \(quoted(word)), jota tämä ei tunne.")
    }
  }

  /// What happens next, or what to do.
  public var advice: String {
    switch delivery.state {
    case .queued: say("It goes out with the next sync.", fi: "Se lähtee seuraavassa synkronoinnissa.")
    case .sending, .sent, .handed, .other: ""
    case .held: say("Each sync looks whether it was approved.", fi: "Synkronointi tarkistaa, onko se hyväksytty.")
    case .rejected: delivery.reason?.advice ?? Self.editAndSend
    case .waiting: delivery.needsPerson ? delivery.reason?.advice ?? "" : Self.byItself(delivery)
    case .unsure:
      delivery.needsPerson
        ? say(
          "Look at the post's page, and say whether it stands there.",
          fi: "Katso kirjoituksen sivulta, onko se siellä, ja vastaa kysymykseen.")
        : say("Sync looks for it before anything is sent again.", fi: "Synkronointi etsii sitä ennen uutta lähetystä.")
    case .withdrawn: delivery.reason?.advice ?? DeliveryReason.wordsStay
    }
  }

  /// Both.
  public var sentence: String { advice.isEmpty ? message : "\(message) \(advice)" }

  private static var editAndSend: String {
    say("Edit it, and it is sent again.", fi: "Muokattu vastaus lähetetään uudelleen.")
  }

  private static func byItself(_ delivery: Delivery) -> String {
    if case .parentWaits? = delivery.reason { return DeliveryReason.parentWaits.advice }
    if case .postUnknown? = delivery.reason { return DeliveryReason.postUnknown.advice }
    guard let time = delivery.retryAt else {
      return say("It is sent by itself with the next sync.", fi: "Se lähtee itsestään seuraavassa synkronoinnissa.")
    }
    return say("It is sent again by itself \(at(time)).", fi: "Se lähetetään itsestään uudelleen \(at(time)).")
  }

  /// `at 14:05`, in Finnish `klo 14.05`: in the zone of whoever reads, with the day where it is another.
  static func at(_ time: Timestamp) -> String {
    guard let now = Today.current else { return say("at \(time.moment)", fi: time.moment) }
    let local = time.inZone(of: now)
    switch now.days(until: local) {
    case 0: return say("at \(local.spokenTime)", fi: "klo \(local.spokenTime)")
    case 1: return say("tomorrow at \(local.spokenTime)", fi: "huomenna klo \(local.spokenTime)")
    default: return say("at \(local.spokenMoment)", fi: local.spokenMoment)
    }
  }
}
