import Blog
import Testing

@testable import Words

/// What is said of a reply on its way.
struct DeliveryWordsTests {
  private static let reasons: [DeliveryReason] = [
    .server(.offline), .server(.tls(.expired)), .server(.forbiddenBySite), .flood, .loginNeeded, .noWay,
    .identityNeeded, .parentWaits, .postUnknown, .askFirst, .command(status: 3, said: ""),
    .command(status: 3, said: "\u{1B}[2Jno"), .closed, .registrationNeeded, .protected, .postGone, .authorData, .empty,
    .tooLong, .alreadySaid, .said("\u{1B}]0;x\u{7}Ei käy"), .filtered, .spam, .trash, .gone, .noAnswer(.timedOut),
    .interrupted, .duplicate, .other("new_word\u{1B}"),
  ]

  @Test(arguments: DeliveryState.known + [.other("new\u{1B}[m")], Language.allCases)
  func everythingIsSaidAndNothingActsOnATerminal(_ state: DeliveryState, _ language: Language) {
    Language.$ofTask.withValue(language) {
      for reason in Self.reasons.map(Optional.init) + [nil] {
        let words = DeliveryWords(Delivery(state: state, reason: reason))
        let keys = DeliveryKeys(edit: "e", send: "W", list: "V")
        let all = [
          words.sign, words.word, words.mark, words.shortMark, words.line, words.spokenLine, words.sentence,
          DeliverySummary(replies: [DeliveredReply(Delivery(state: state, reason: reason))], keys: keys).text,
          OwnershipWords(delivery: Delivery(state: state, reason: reason)).text,
        ]
        for text in all {
          #expect(!text.isEmpty && !text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
          #expect(!text.contains("  ") && !text.contains(".."), "\(text)")
        }
        #expect(words.sentence.last == "." && words.sentence.first?.isLowercase == false, "\(words.sentence)")
      }
    }
  }

  @Test func whatBlogsSayIsBounded() {
    let long = DeliveryReason.said(String(repeating: "x", count: 5000))
    #expect(DeliveryWords(Delivery(state: .rejected, reason: long)).sentence.count < 220)
  }

  @Test func timesAreThoseOfWhoeverReads() throws {
    let now = try #require(Timestamp("2026-03-09T13:00:00+02:00"))
    let later = try #require(Timestamp("2026-03-09T12:05:00Z"))
    let tomorrow = try #require(Timestamp("2026-03-09T23:30:00Z"))
    func line(_ time: Timestamp, _ language: Language) -> String {
      Today.$ofTask.withValue(now) {
        Language.$ofTask.withValue(language) {
          DeliveryWords(Delivery(state: .waiting, reason: .server(.offline), retryAt: time)).line
        }
      }
    }
    #expect(line(later, .english) == "⋯ waiting: offline, again at 14:05")
    #expect(line(later, .finnish) == "⋯ odottaa: ei verkkoa, uudelleen klo 14.05")
    #expect(line(tomorrow, .english) == "⋯ waiting: offline, again tomorrow at 01:30")
    #expect(line(tomorrow, .finnish) == "⋯ odottaa: ei verkkoa, uudelleen huomenna klo 1.30")
  }

  @Test func severalAreToldInOneSentence() {
    let keys = DeliveryKeys(edit: "e", send: "W", list: "V")
    let replies = [
      DeliveredReply(Delivery(state: .sent), before: .held), DeliveredReply(Delivery(state: .sent)),
      DeliveredReply(Delivery(state: .sent)), DeliveredReply(Delivery(state: .rejected, reason: .closed)),
    ]
    let summary = DeliverySummary(replies: replies, keys: keys)
    #expect(summary.text == "Replies: 1 approved, 2 on the blog, 1 rejected. V lists them.")
    Language.$ofTask.withValue(.finnish) {
      #expect(summary.text == "Vastaukset: 1 hyväksytty, 2 blogissa, 1 hylätty. V näyttää ne.")
    }
  }
}
