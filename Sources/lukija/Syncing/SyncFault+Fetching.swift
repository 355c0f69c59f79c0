import Blog
import Fetching
import Sync

extension SyncFault {
  /// Why there is no answer, as a sync tells it.
  init(_ error: FetchError) {
    self =
      switch error.fault {
      case .libraryMissing: .libraryMissing
      case .badRequest: .noAddress
      case .privateAddress(let host): .redirectRefused(to: host)
      case .offline: .offline
      case .nameNotFound(let host): .hostNotFound(host: host)
      case .unreachable, .refused: .refused
      case .proxy: .proxy
      case .timedOut: .timedOut
      case .tls(let fault): .tls(TLS(fault))
      case .redirectLoop, .tooManyRedirects: .redirectLoop
      case .redirectRefused(let target, _): .redirectRefused(to: target)
      case .tooBig: .tooBig
      case .truncated: .answerBroken(.cut)
      case .noAnswer: .answerBroken(.empty)
      case .longerThanSaid, .badAnswer, .other: .answerBroken(.unreadable)
      case .cancelled: .cancelled
      }
  }
}

extension SyncFault.TLS {
  fileprivate init(_ fault: FetchFault.TLSFault) {
    self =
      switch fault {
      case .untrusted: .untrusted
      case .expired, .notYetValid: .expired
      case .wrongName: .wrongName
      case .old: .old
      case .notTLS: .notSpoken
      case .caFile, .other: .other
      }
  }
}

extension Answer {
  /// What the client brought.
  init(_ response: HTTPResponse) {
    self.init(
      status: response.status, headers: response.headers.fields.map { HeaderField($0.name, $0.value) },
      body: response.body, url: response.url,
      hasMovedForGood: !response.redirects.isEmpty && response.redirects.allSatisfy(\.isPermanent))
  }
}
