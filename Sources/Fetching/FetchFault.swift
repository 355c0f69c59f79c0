/// Why there is no answer, as a fact.
public enum FetchFault: Error, Hashable, Sendable {
  /// What took too long.
  public enum Wait: Hashable, Sendable { case connect, firstByte, silence, whole }

  /// Why a secure connection was refused.
  public enum TLSFault: Hashable, Sendable {
    case untrusted, expired, notYetValid, wrongName
    /// The server knows no version that is still safe.
    case old
    /// What answered does not speak TLS.
    case notTLS
    /// The file of certificates to trust cannot be read.
    case caFile
    case other
  }

  /// Why a redirect was not followed.
  public enum RedirectRefusal: Hashable, Sendable {
    /// From https to http.
    case downgrade
    /// From a public machine to this one or one of its own network.
    case privateAddress
    /// To something else than http or https.
    case scheme
    /// To nothing that could be an address, or one with a password in it.
    case address
  }

  /// A part of an answer that has a limit.
  public enum Part: Hashable, Sendable { case body, headers }

  /// A part of a request that cannot be sent.
  public enum Mistake: Hashable, Sendable {
    case address
    case header(String)
    /// A password over http to another machine.
    case credentialsInClear
  }

  /// There is no libcurl here, or one from before 7.68.
  case libraryMissing
  case badRequest(Mistake)
  /// The request was to reach public machines only.
  case privateAddress(host: String)
  /// This machine has no way to any other.
  case offline
  case nameNotFound(host: String)
  /// There is no way to the server, though there is one to others.
  case unreachable
  case refused
  /// The proxy of the environment cannot be found or refuses.
  case proxy
  case timedOut(Wait)
  case tls(TLSFault)
  case redirectLoop
  case tooManyRedirects(limit: Int)
  case redirectRefused(to: String, why: RedirectRefusal)
  case tooBig(Part, limit: Int)
  /// It ended before what its head had said.
  case truncated
  /// More came than its head had said.
  case longerThanSaid
  /// The connection was closed before anything came.
  case noAnswer
  /// It is not HTTP, or packed wrongly.
  case badAnswer
  case cancelled
  /// Anything else, by libcurl's number.
  case other(Int)
}

/// A request that was not answered.
public struct FetchError: Error, Hashable, Sendable {
  /// What went wrong.
  public var fault: FetchFault
  /// Where it happened, after the redirects.
  public var url: String
  /// How it had got there.
  public var redirects: [HTTPResponse.Redirect]
  /// Bytes of the request went out: a POST may have been carried out all the same.
  public var mayHaveArrived: Bool

  /// Where it happened at once, before any byte went out, only the fault and the address need be said.
  public init(
    _ fault: FetchFault, url: String, redirects: [HTTPResponse.Redirect] = [], mayHaveArrived: Bool = false
  ) {
    self.fault = fault
    self.url = url
    self.redirects = redirects
    self.mayHaveArrived = mayHaveArrived
  }
}
