import SeededRandom
import Testing

@testable import Blog

/// A reply's way to its blog, walked at random.
@Suite struct DeliveryTests {
  private static let reasons: [DeliveryReason] =
    [
      .flood, .loginNeeded, .noWay, .identityNeeded, .parentWaits, .postUnknown, .askFirst, .closed,
      .registrationNeeded,
      .protected, .postGone, .authorData, .empty, .tooLong, .alreadySaid, .filtered, .spam, .trash, .gone, .interrupted,
      .duplicate, .said("Virhe: arvaa luku"), .said(""), .command(status: 0, said: ""),
      .command(status: 75, said: "ei postia"),
      .other("from_the_future"),
    ] + faults.map { .server($0) } + faults.map { .noAnswer($0) }

  private static let faults: [SyncFault] = [
    .offline, .hostNotFound(host: "lampi.example"), .refused, .proxy, .timedOut, .tls(.untrusted), .tls(.expired),
    .tls(.wrongName), .tls(.old), .tls(.notSpoken), .tls(.other), .moved(to: "https://x.example/a b"), .redirectLoop,
    .redirectRefused(to: "http://x.example"), .notFound, .gone, .loginNeeded, .loginFailed, .forbiddenBySite,
    .rateLimited(until: nil), .serverError(status: 502), .maintenance(until: nil), .answerBroken(.empty),
    .answerBroken(.cut), .answerBroken(.webPage), .answerBroken(.textBefore(Excerpt("Notice: x"))),
    .answerBroken(.otherKind), .answerBroken(.unreadable), .tooBig, .notABlog, .noAddress, .cancelled, .libraryMissing,
    .diskFull, .readOnly, .locked,
  ]

  @Test func reasonsAreReadAsTheyWereWritten() {
    for reason in Self.reasons {
      #expect(DeliveryReason(word: reason.word, detail: reason.detail) == reason, "\(reason)")
    }
    let until = Timestamp(seconds: 1_796_000_000)
    for reason in [DeliveryReason.server(.rateLimited(until: until)), .server(.maintenance(until: until))] {
      #expect(DeliveryReason(word: reason.word, detail: reason.detail, until: until) == reason)
    }
    for state in DeliveryState.known + [.other("later")] { #expect(DeliveryState(state.word) == state) }
  }

  private static func event(_ random: inout SeededGenerator) -> DeliveryEvent {
    let reason = reasons[random.below(reasons.count)]
    let http = random.below(3) == 0 ? nil : [200, 201, 302, 409, 500][random.below(5)]
    let remote = RemoteReply(
      id: random.below(3) == 0 ? nil : String(random.below(50)), url: nil,
      status: RemoteStatus.allCases[random.below(RemoteStatus.allCases.count)])
    let date = random.below(4) == 0 ? nil : Timestamp(seconds: Int64(random.below(3)))
    switch random.below(15) {
    case 0: return .queue
    case 1: return .neverArrived
    case 2: return .arrived
    case 3, 4, 5:
      return .begin(
        DeliveryPlan(
          via: DeliveryWay.allCases[random.below(4)], to: "x", body: ["a", "b"][random.below(2)], date: date))
    case 6: return .postpone(reason, until: random.below(2) == 0 ? nil : Timestamp(seconds: 9), http: http)
    case 7: return .accepted(remote, http: http)
    case 8: return .refused(reason, http: http)
    case 9: return .lost(.noAnswer(faults[random.below(faults.count)]), http: http)
    case 10: return .interrupted
    case 11: return .found(remote)
    case 12: return [.absent, .hidden][random.below(2)]
    case 13: return .became(remote.status)
    default: return random.below(2) == 0 ? .filtered(remote.status) : .handed
    }
  }

  @Test(arguments: 0..<300)
  func randomWalks(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var delivery = Delivery()
    for step in 0..<300 {
      let before = delivery
      let event = Self.event(&random)
      let isTaken = delivery.apply(event, at: Timestamp(seconds: Int64(step)))
      guard isTaken else {
        #expect(delivery == before, "What means nothing changes nothing: \(event)")
        continue
      }
      #expect(DeliveryState.known.contains(delivery.state))
      // What has a name keeps one, and is never sent again.
      if before.isKnownThere {
        #expect(delivery.isKnownThere)
        if case .begin = event { Issue.record("Sent again: \(before)") }
        #expect(delivery.state != .queued && delivery.state != .waiting && delivery.state != .rejected)
        #expect(!delivery.isStillOurs)
      }
      if case .begin(let plan) = event {
        #expect(delivery.state == .sending && delivery.plan == plan)
        #expect(delivery.attempts.last == DeliveryAttempt(time: Timestamp(seconds: Int64(step))))
        if before.mayStandThere { #expect(before.plan?.body == plan.body && before.plan?.date == plan.date) }
      } else {
        // What was sent is only changed by what is sent next.
        #expect(delivery.plan == before.plan)
      }
      // Nobody forgets that something may stand there, but who knows it.
      if before.mayStandThere, !delivery.mayStandThere, !delivery.isKnownThere {
        let isLastAnswered = before.state == .sending && before.attempts.dropLast().allSatisfy { !$0.isOpen }
        let isAccepted = if case .accepted = event { true } else { false }
        #expect(event == .neverArrived || isAccepted || isLastAnswered, "\(event): \(before)")
      }
      let open = delivery.attempts.count(where: \.isOpen)
      #expect(delivery.attempts.count <= max(Delivery.mostAttempts, open + 1))
      if delivery.isStillOurs { #expect(delivery.remote?.id == nil && !delivery.mayStandThere) }
      if delivery.state == .sending { #expect(!delivery.attempts.isEmpty) }
    }
  }

  @Test func theFilterIsSaidAsThat() {
    var delivery = Delivery()
    var taken: [Bool] = []
    let events: [DeliveryEvent] = [
      .begin(DeliveryPlan(via: .form, to: "x", body: "a")), .filtered(.trash),
      .accepted(RemoteReply(id: "1", status: .hold), http: 302), .filtered(.approved), .filtered(.trash),
    ]
    for event in events { taken.append(delivery.apply(event, at: Timestamp(seconds: 0))) }
    #expect(taken == [true, false, true, false, true])
    #expect(delivery.state == .withdrawn && delivery.reason == .filtered && delivery.remote?.status == .trash)
  }

  @Test func whatANewerVersionWroteIsLeftAlone() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      var delivery = Delivery(state: .other("later"))
      _ = delivery.apply(Self.event(&random), at: Timestamp(seconds: 0))
      #expect(delivery == Delivery(state: .other("later")))
    }
  }
}
