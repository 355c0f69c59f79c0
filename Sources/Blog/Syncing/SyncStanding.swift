/// What this machine remembers of a blog's syncs, at a moment.
public struct SyncStanding: Hashable, Sendable {
  /// Why the last sync ended before its end, and when.
  public struct Trouble: Hashable, Sendable {
    /// Why.
    public var fault: SyncFault
    /// When.
    public var time: Timestamp

    /// Memberwise.
    public init(_ fault: SyncFault, at time: Timestamp) {
      self.fault = fault
      self.time = time
    }
  }

  /// The moment, by this machine's clock.
  public var now: Timestamp
  /// Whether the blog is fetched from anywhere.
  public var isFetched = true
  /// Whether everything that its server has was fetched once.
  public var isComplete = true
  /// When the last complete sync was.
  public var lastSuccess: Timestamp?
  /// Nil where the last sync was complete.
  public var trouble: Trouble?
  /// Seconds after which it is looked for news by itself; nil for never.
  public var every: Int?
  /// Until when its server wants to be left alone.
  public var pausedUntil: Timestamp?

  /// A blog that is fetched, as nobody has looked for news yet.
  public init(now: Timestamp) { self.now = now }

  /// Of a blog that is fetched from nowhere.
  public static func nowhere(now: Timestamp) -> SyncStanding {
    var standing = SyncStanding(now: now)
    standing.isFetched = false
    return standing
  }

  /// Seconds until it is time to look for news; nil where that is not done by itself. A clock that was wrong when a time
  /// was kept holds nothing up for longer than the interval.
  public var secondsUntilDue: Int? {
    guard isFetched, let every else { return nil }
    let last = [lastSuccess, trouble?.time].compactMap(\.self).max()
    let rest = last.map { min(Int64(every), max(0, $0.seconds + Int64(every) - now.seconds)) } ?? 0
    let pause = pausedUntil.map { max(0, $0.seconds - now.seconds) } ?? 0
    return Int(max(rest, pause))
  }
}
