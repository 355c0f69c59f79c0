import Blog

/// A search through everything that posts and comments say, with what it found so far.
public struct TextSearch: Equatable, Sendable {
  /// Results that are found ahead of the selected one.
  static let lead = 200

  /// Tells its answers from those of searches before it.
  public var id: Int
  /// As it was typed.
  public var text: String
  /// What is looked for.
  public var query: TextQuery
  /// What was found, newest post first.
  public var hits: [SearchHit] = []
  /// Posts looked at.
  public var done = 0
  /// Posts in all.
  public var total = 0
  /// Posts that could not be looked into, since the index does not hold their text yet.
  public var missing = 0
  /// Whether more may come.
  public var isRunning = true
  /// How many results may be found before it waits.
  public var allowed = lead
  /// The row that somebody wants to be at, further down than what was found so far.
  public var goal: Int?
  /// Whether it was begun before every file was read, and so may lack posts that nobody has counted yet.
  public var isEarly = false
  /// Whether it saw everything there is to be seen.
  public var isWhole: Bool { missing == 0 && !isEarly }
  /// Whether posts or replies changed since it was begun.
  public var isOutdated = false
  /// The result that was selected when the same search was made before: it is selected again when it is found.
  public var returning: SearchHit?
  /// The selected result, for when its window is opened again.
  public var selection = 0
  /// First result in view.
  public var top = 0
}
