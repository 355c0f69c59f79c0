import Blog

/// Choices of the screen, remembered from one session to the next.
public struct Preferences: Hashable, Sendable {
  /// The widest that text is set, in cells.
  public var measure = 72
  /// The list's share of the columns, in percent; nil takes what the text leaves.
  public var listShare: Int?
  /// The thread's share: of the columns on a wide screen, of the rows on a medium one; in percent.
  public var threadShare = Preferences.usualThreadShare
  /// In which order and shape threads are shown.
  public var arrangement = ThreadArrangement()
  /// In which order posts are listed.
  public var listOrder = PostOrder.date
  /// Whether a search through everything tells letters with marks from those without.
  public var respectsDiacritics = false
  /// Whether links carry their numbers; else they are only underlined.
  public var numbersLinks = true

  /// The widths that `<` and `>` offer.
  public static let measures = 20...200
  /// The shares that `+` and `-` offer.
  public static let shares = 15...70
  /// The thread's share, as long as nobody chose another.
  public static let usualThreadShare = 34

  /// What a journal remembers; anything unreadable keeps its default.
  public init(settings: [String: String] = [:]) {
    func value(_ name: String, _ range: ClosedRange<Int>, _ fallback: Int) -> Int {
      settings[name].flatMap(Int.init).map { min(max($0, range.lowerBound), range.upperBound) } ?? fallback
    }
    measure = value("measure", Preferences.measures, measure)
    listShare = settings["list-share"].flatMap(Int.init).map {
      min(max($0, Preferences.shares.lowerBound), Preferences.shares.upperBound)
    }
    threadShare = value("thread-share", Preferences.shares, threadShare)
    listOrder = settings["list-order"].flatMap { PostOrder(rawValue: $0) } ?? .date
    respectsDiacritics = settings["search-diacritics"] == "yes"
    arrangement.order = settings["thread-order"].flatMap { ThreadArrangement.Order(rawValue: $0) } ?? .oldest
    numbersLinks = settings["links"] != "underlined"
    arrangement.shape = settings["thread-shape"].flatMap { ThreadArrangement.Shape(rawValue: $0) } ?? .tree
  }

  /// As the journal remembers them.
  public var settings: [String: String] {
    var settings = [
      "measure": String(measure), "thread-share": String(threadShare),
      "list-order": listOrder.rawValue, "search-diacritics": respectsDiacritics ? "yes" : "no",
      "thread-order": arrangement.order.rawValue, "thread-shape": arrangement.shape.rawValue,
      "links": numbersLinks ? "numbered" : "underlined",
    ]
    settings["list-share"] = listShare.map(String.init)
    return settings
  }
}
