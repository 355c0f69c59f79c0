/// Why a blog could not be asked, or what it answered instead of what was asked, as a fact. `Words` has the sentences.
public enum SyncFault: Error, Hashable, Sendable {
  /// Why a secure connection was refused.
  public enum TLS: Hashable, Sendable {
    case untrusted, expired, wrongName, old
    /// What answered does not speak TLS.
    case notSpoken
    case other
  }

  /// How an answer is not what it should be.
  public enum Breakage: Hashable, Sendable {
    case empty
    /// It ends in its middle.
    case cut
    /// A web page in place of data.
    case webPage
    /// Something stands before the data, as a server's notice.
    case textBefore(Excerpt)
    /// Data of another kind.
    case otherKind
    /// Not even that.
    case unreadable
  }

  case offline
  /// The name of the server is nobody's.
  case hostNotFound(host: String)
  case refused
  /// The proxy of the environment.
  case proxy
  case timedOut
  case tls(TLS)
  /// For good, to another host: whether to follow is for the person to say.
  case moved(to: String)
  case redirectLoop
  /// To http, or to a machine of one's own network.
  case redirectRefused(to: String)
  case notFound
  case gone
  case loginNeeded
  case loginFailed
  case forbiddenBySite
  /// Until when the server wants to be left alone; nil where it does not say.
  case rateLimited(until: Timestamp?)
  case serverError(status: Int)
  case maintenance(until: Timestamp?)
  case answerBroken(Breakage)
  case tooBig
  case notABlog
  /// What was typed is no address.
  case noAddress
  case cancelled
  /// The system has no library that speaks HTTP.
  case libraryMissing
  /// The blog's folder has no room, cannot be written, or is written by another program.
  case diskFull, readOnly, locked

  /// What `--json` and the kept state call it.
  public var word: String {
    switch self {
    case .offline: "offline"
    case .hostNotFound: "host_not_found"
    case .proxy: "proxy"
    case .libraryMissing: "library_missing"
    case .diskFull: "disk_full"
    case .readOnly: "read_only"
    case .locked: "locked"
    case .refused: "refused"
    case .timedOut: "timed_out"
    case .tls(.untrusted): "tls_untrusted"
    case .tls(.expired): "tls_expired"
    case .tls(.wrongName): "tls_wrong_name"
    case .tls(.old): "tls_old"
    case .tls(.notSpoken): "tls_not_spoken"
    case .tls(.other): "tls"
    case .moved: "moved"
    case .redirectLoop: "redirect_loop"
    case .redirectRefused: "redirect_refused"
    case .notFound: "not_found"
    case .gone: "gone"
    case .loginNeeded: "login_needed"
    case .loginFailed: "login_failed"
    case .forbiddenBySite: "forbidden_by_site"
    case .rateLimited: "rate_limited"
    case .serverError: "server_error"
    case .maintenance: "maintenance"
    case .answerBroken: "answer_broken"
    case .tooBig: "too_big"
    case .notABlog: "not_a_blog"
    case .noAddress: "no_address"
    case .cancelled: "cancelled"
    }
  }
}
