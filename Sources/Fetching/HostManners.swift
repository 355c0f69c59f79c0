/// How servers are treated: how often they are asked, and how long they are left alone once they say that it is too
/// much. A value without a clock: every time is in seconds since 1970 and is given. It is kept over restarts, so that
/// closing the program is no way to ask sooner.
public struct HostManners: Hashable, Sendable, Codable {
  /// Connections at a time to one host.
  public static let connections = 2
  /// Seconds between two requests of a big pull.
  public static let interval = 0.5
  /// Seconds to wait after each refusal in turn, where the server names no time itself.
  public static let pauses: [Double] = [60, 300, 1800, 7200, 43200]
  /// The longest that a server is believed, in seconds.
  public static let longestPause = 3.0 * 86_400

  private struct Host: Hashable, Sendable, Codable {
    var next = 0.0
    var refusals = 0
    var pausedUntil: Double?
  }

  /// How a host turned somebody away.
  public struct Pause: Hashable, Sendable {
    /// How often in turn.
    public var refusals: Int
    /// Until when it is left alone.
    public var until: Double

    /// Memberwise.
    public init(refusals: Int, until: Double) {
      self.refusals = refusals
      self.until = until
    }
  }

  private var hosts: [String: Host] = [:]

  /// Nobody was asked yet.
  public init() {}

  /// As it was kept, by hosts.
  public init(pauses: [String: Pause]) {
    hosts = pauses.reduce(into: [:]) { hosts, pause in
      hosts[pause.key.lowercased()] = Host(refusals: pause.value.refusals, pausedUntil: pause.value.until)
    }
  }

  /// What is to be kept over restarts, by hosts.
  public var pauses: [String: Pause] {
    hosts.compactMapValues { host in host.pausedUntil.map { Pause(refusals: host.refusals, until: $0) } }
  }

  /// Until when a host is left alone; nil where it can be asked now.
  public func pausedUntil(_ host: String, now: Double) -> Double? {
    guard let until = hosts[host.lowercased()]?.pausedUntil, until > now else { return nil }
    // The clock may have been wrong when this was kept.
    return min(until, now + Self.longestPause)
  }

  /// When the next request of a big pull may go to a host: now or later. Its turn is taken by asking.
  public mutating func takeTurn(_ host: String, now: Double) -> Double {
    let key = host.lowercased()
    let pause = pausedUntil(host, now: now) ?? now
    var entry = hosts[key] ?? Host()
    let turn = max(now, pause, min(entry.next, max(now, pause) + Self.longestPause))
    entry.next = turn + Self.interval
    hosts[key] = entry
    return turn
  }

  /// A host answered as it should: it is asked again as before.
  public mutating func answered(_ host: String) {
    hosts[host.lowercased()]?.refusals = 0
    hosts[host.lowercased()]?.pausedUntil = nil
  }

  /// A host said 429 or 503. Returns until when it is left alone. `retryAfter` is what its header says, seconds or a
  /// date by the server's own clock, which `serverDate` tells where it is known.
  @discardableResult
  public mutating func turnedAway(
    _ host: String, retryAfter: String?, serverDate: Double? = nil, now: Double,
    using random: inout some RandomNumberGenerator
  ) -> Double {
    var entry = hosts[host.lowercased()] ?? Host()
    let wait = retryAfter.flatMap { Self.seconds(retryAfter: $0, serverDate: serverDate, now: now) }
    let step = Self.pauses[min(entry.refusals, Self.pauses.count - 1)]
    // Programs that were turned away together shall not come back together.
    let until = now + (wait ?? step * Double.random(in: 1...1.25, using: &random))
    entry.refusals += 1
    // Of two answers on their way at once, the shorter pause does not undo the longer.
    entry.pausedUntil = max(until, pausedUntil(host, now: now) ?? until)
    hosts[host.lowercased()] = entry
    return entry.pausedUntil ?? until
  }

  /// Forgets what no longer holds anybody back, so that what is kept stays small.
  public mutating func forgetOld(now: Double) {
    hosts = hosts.filter { _, host in
      host.next > now || (host.pausedUntil.map { $0 + Self.longestPause > now } ?? false)
    }
  }

  /// What `Retry-After` asks for, in seconds from now: at least one, at most `longestPause`. Nil for what is neither
  /// a number nor a date.
  static func seconds(retryAfter text: String, serverDate: Double?, now: Double) -> Double? {
    let word = text.trimmingBlanks
    if !word.isEmpty, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return max(1, min(Double(word) ?? longestPause, longestPause))
    }
    guard now.magnitude < 1e15, let date = HTTPDate.seconds(word, now: Int64(now)) else { return nil }
    return max(1, min(Double(date) - (serverDate ?? now), longestPause))
  }
}
