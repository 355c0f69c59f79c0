import Blog

/// What became of a reply on its way to the blog.
public struct DeliveredReply: Hashable, Sendable {
  /// Where it is now.
  public var delivery: Delivery
  /// Where it was before, as far as that is known.
  public var before: DeliveryState?
  /// The title of what it answers, made safe for the screen; nil where that is not known.
  public var title: String?

  /// Of one reply.
  public init(_ delivery: Delivery, before: DeliveryState? = nil, title: String? = nil) {
    self.delivery = delivery
    self.before = before
    self.title = title
  }

  /// Whether its owner let it stand after a while.
  var isApproved: Bool { delivery.state == .sent && before == .held }

  /// Whether the person is to do something, or would be sorry not to know.
  var isTrouble: Bool { delivery.needsPerson || [.rejected, .withdrawn, .unsure].contains(delivery.state) }
}

/// Keys that go on with a reply.
public struct DeliveryKeys: Hashable, Sendable {
  var edit: String
  var send: String
  var list: String

  /// As keys are written.
  public init(edit: String, send: String, list: String) { (self.edit, self.send, self.list) = (edit, send, list) }

  /// What the person can do about one; nil where that is nothing.
  func hint(_ delivery: Delivery) -> String? {
    switch delivery.state {
    case .rejected where delivery.isStillOurs:
      say("\(edit) edits it, \(send) sends it again.", fi: "\(edit) muokkaa, \(send) lähettää uudelleen.")
    case .waiting where delivery.needsPerson: say("\(send) tries again.", fi: "\(send) yrittää uudelleen.")
    case .unsure where delivery.needsPerson: say("\(send) asks what you know.", fi: "\(send) kysyy, mitä tiedetään.")
    default: nil
    }
  }
}

/// What became of several replies, as the status line tells it.
struct DeliverySummary {
  var replies: [DeliveredReply]
  var keys: DeliveryKeys?

  var text: String {
    if replies.count == 1 { return Self.one(replies[0], keys) }
    let parts = Kind.allCases.compactMap { kind -> String? in
      let count = replies.count { Kind($0) == kind }
      return count > 0 ? kind.words(count) : nil
    }
    let all = parts.joined(separator: ", ")
    guard let list = keys?.list else { return say("Replies: \(all).", fi: "Vastaukset: \(all).") }
    return say("Replies: \(all). \(list) lists them.", fi: "Vastaukset: \(all). \(list) näyttää ne.")
  }

  private static func one(_ reply: DeliveredReply, _ keys: DeliveryKeys?) -> String {
    if reply.isApproved {
      guard let title = reply.title else { return say("✓ Your reply was approved.", fi: "✓ Vastaus hyväksyttiin.") }
      return say("✓ Your reply to “\(title)” was approved.", fi: "✓ Vastaus kirjoitukseen ”\(title)” hyväksyttiin.")
    }
    let words = DeliveryWords(reply.delivery)
    return ["\(words.sign) \(words.sentence)", keys?.hint(reply.delivery)].compactMap(\.self).joined(separator: " ")
  }

  private enum Kind: CaseIterable {
    case approved, sent, held, handed, rejected, withdrawn, unsure, waiting, other

    init(_ reply: DeliveredReply) {
      switch reply.delivery.state {
      case .sent: self = reply.isApproved ? .approved : .sent
      case .held: self = .held
      case .handed: self = .handed
      case .rejected: self = .rejected
      case .withdrawn: self = .withdrawn
      case .unsure: self = .unsure
      case .waiting, .queued, .sending: self = .waiting
      case .other: self = .other
      }
    }

    func words(_ count: Int) -> String {
      switch self {
      case .approved: say("\(count) approved", fi: "\(count) hyväksytty")
      case .sent: say("\(count) on the blog", fi: "\(count) blogissa")
      case .held: say("\(count) held for approval", fi: "\(count) hyväksyttävänä")
      case .handed: say("\(count) handed over", fi: "\(count) luovutettu")
      case .rejected: say("\(count) rejected", fi: "\(count) hylätty")
      case .withdrawn: say("\(count) taken away", fi: "\(count) poistettu blogista")
      case .unsure: say("\(count) not known", fi: "\(count) epävarmaa")
      case .waiting: say("\(count) waiting", fi: "\(count) odottaa")
      case .other: say("\(count) unknown to this version", fi: "\(count) tälle versiolle outoa")
      }
    }
  }
}
