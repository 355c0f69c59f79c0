/// What is asked of a server, with the most that its answer may cost.
public struct HTTPRequest: Hashable, Sendable {
  /// What is to be done with the address.
  public enum Method: Hashable, Sendable { case get, head, post }

  /// Which machines an address may lead to.
  public enum Reach: Hashable, Sendable {
    /// A person gave the address: it may be on this machine or in their house.
    case anywhere
    /// A server gave the address: it may not send the program into the person's own network.
    case publicOnly
  }

  /// A name and a password, sent as Basic over https or to this machine only, and to the first host only.
  public struct Credentials: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    /// As the server knows the person.
    public var name: String
    /// Goes into no message and no file.
    public var password: String

    /// As the person or their password command gave them.
    public init(name: String, password: String) {
      self.name = name
      self.password = password
    }

    /// Without the password, so that no message shows it.
    public var description: String { "credentials of \(name)" }
    /// Without the password as well.
    public var debugDescription: String { description }
  }

  /// What the last answer said, so that the same answer need not be sent again. As it was said: `W/` is taken off here,
  /// as servers find their own weak tags unequal.
  public struct Conditions: Hashable, Sendable {
    /// What `ETag` said.
    public var etag: String?
    /// What `Last-Modified` said.
    public var lastModified: String?

    /// What is not known stays nil.
    public init(etag: String? = nil, lastModified: String? = nil) {
      self.etag = etag
      self.lastModified = lastModified
    }
  }

  /// The most that an answer may cost: bytes and milliseconds.
  public struct Limits: Hashable, Sendable {
    /// As it came and after unpacking.
    public var bodyBytes = 32 << 20
    /// Of all heads on the way to one answer, and of what follows a body in parts.
    public var headerBytes = 128 << 10
    /// Of the same.
    public var headerLines = 300
    /// More than these are a fault.
    public var redirects = 5
    /// Finding the address and agreeing on TLS included.
    public var connect = 10_000
    /// From the beginning to the first byte of an answer, connecting included; at each redirect anew.
    public var firstByte = 30_000
    /// Between two bytes.
    public var silence = 30_000
    /// In all, redirects included; waiting for a turn at the first host is not.
    public var whole = 300_000

    /// What suits a blog.
    public init() {}
  }

  /// GET, HEAD or POST.
  public var method: Method
  /// http or https, without a name or password in it.
  public var url: String
  /// Neither credentials nor cookies nor what the transport says itself.
  public var headers: [HTTPHeaders.Field]
  /// Of a POST.
  public var body: [UInt8]
  /// What the answer is already known to be.
  public var conditions: Conditions
  /// The most that it may cost.
  public var limits: Limits
  /// Who gave the address.
  public var reach: Reach
  /// Certificates in PEM that are trusted instead of the system's.
  public var caFile: String?
  /// Sent from the first request on, without being asked for.
  public var credentials: Credentials?

  /// A request with the usual limits, to any machine.
  public init(
    _ method: Method = .get, _ url: String, headers: [HTTPHeaders.Field] = [], body: [UInt8] = [],
    conditions: Conditions = Conditions(), limits: Limits = Limits(), reach: Reach = .anywhere, caFile: String? = nil,
    credentials: Credentials? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.conditions = conditions
    self.limits = limits
    self.reach = reach
    self.caFile = caFile
    self.credentials = credentials
  }
}
