import Blog
import Testing

@testable import Sync

/// Why a sync ended is told after a restart as it was then.
struct KeptFaultTests {
  private static let faults: [SyncFault] = [
    .offline, .hostNotFound(host: "blog.example"), .refused, .proxy, .timedOut, .tls(.untrusted), .tls(.expired),
    .tls(.wrongName), .tls(.old), .tls(.notSpoken), .tls(.other), .moved(to: "https://other.example/"), .redirectLoop,
    .redirectRefused(to: "http://127.0.0.1/"), .notFound, .gone, .loginNeeded, .loginFailed, .forbiddenBySite,
    .rateLimited(until: Timestamp(seconds: 1_700_000_000)), .rateLimited(until: nil), .serverError(status: 502),
    .maintenance(until: nil), .maintenance(until: Timestamp(seconds: 5)), .answerBroken(.empty), .answerBroken(.cut),
    .answerBroken(.webPage), .answerBroken(.textBefore(Excerpt("Notice: \u{1B}[2J x"))), .answerBroken(.otherKind),
    .answerBroken(.unreadable), .tooBig, .notABlog, .noAddress, .cancelled, .libraryMissing, .diskFull, .readOnly,
    .locked,
  ]

  @Test(arguments: faults) func itIsReadBackAsItWas(_ fault: SyncFault) {
    var state = SyncState()
    state.note(SyncState.Fault(fault, at: Timestamp(seconds: 1_700_000_000)))
    let read = SyncState(text: state.text)
    #expect(read.lastFault?.fault == fault && read.lastFault?.word == fault.word)
    #expect(read.lastFault?.time.seconds == 1_700_000_000)
    #expect(read.text == state.text)
  }

  @Test func aWordOfAnotherVersionIsKeptAndNotTold() {
    let text = #"{"lukija": {"version": 1}, "last_fault": {"word": "too_windy", "time": "2026-01-01T00:00:00Z"}}"#
    let state = SyncState(text: Array(text.utf8))
    #expect(state.lastFault?.word == "too_windy" && state.lastFault?.fault == nil)
    #expect(String(decoding: state.text, as: UTF8.self).contains("too_windy"))
  }

  /// As earlier versions wrote it.
  @Test func aWordAloneIsEnough() {
    #expect(SyncFault(word: "server_error", detail: nil, until: nil) == .serverError(status: 500))
    #expect(SyncFault(word: "answer_broken", detail: nil, until: nil) == .answerBroken(.unreadable))
    #expect(SyncFault(word: "rate_limited", detail: nil, until: nil) == .rateLimited(until: nil))
  }
}
