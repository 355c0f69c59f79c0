/// A whole answer, whatever its status.
public struct HTTPResponse: Hashable, Sendable {
  /// One address that pointed to another.
  public struct Redirect: Hashable, Sendable {
    /// 301, 302, 303, 307 or 308.
    public var status: Int
    /// Where it stood.
    public var from: String
    /// Whole, also where the server said it in relation to `from`.
    public var to: String

    /// One step of the way.
    public init(status: Int, from: String, to: String) {
      self.status = status
      self.from = from
      self.to = to
    }

    /// The server wants to be asked there from now on.
    public var isPermanent: Bool { status == 301 || status == 308 }
  }

  /// Of the last answer: 304 and 503 are answers too.
  public var status: Int
  /// Of the last answer.
  public var headers: HTTPHeaders
  /// Unpacked.
  public var body: [UInt8]
  /// Where it was found in the end.
  public var url: String
  /// How one got there, first to last.
  public var redirects: [Redirect]
  /// Where a redirect that was not followed points to: an answer to POST.
  public var pointsTo: String?
  /// The server's clock, in seconds since 1970.
  public var date: Int64?
  /// Where the machine stands that answered; behind a proxy, as far as its name tells.
  public var peer: AddressKind

  /// How addresses are to be asked that this answer names: who was public names public machines.
  public var reachOfWhatItNames: HTTPRequest.Reach { peer == .public ? .publicOnly : .anywhere }

  /// For doubles in tests; here the client makes them.
  public init(
    status: Int, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = [], url: String, redirects: [Redirect] = [],
    pointsTo: String? = nil, date: Int64? = nil, peer: AddressKind = .public
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.url = url
    self.redirects = redirects
    self.pointsTo = pointsTo
    self.date = date
    self.peer = peer
  }
}
