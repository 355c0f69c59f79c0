/// What a window is called; those that list say which row is selected, where there is one.
public enum WindowTitle: Hashable, Sendable {
  /// Which lines are in view where not all are, and what they say where only such are shown.
  case keys(PlaceInText?, String?)
  case links(Ordinal?)
  case contents(Ordinal?)
  case replies(Ordinal?)
  case problems(Ordinal?)
  case address
  case orders
  case pieces(TakingWay)

  /// The words.
  public var text: String {
    switch self {
    case .keys(let place, let query): ["Keys", query, place?.text].compactMap(\.self).joined(separator: " · ")
    case .links(let place): "Links · \(place?.text ?? "")"
    case .contents(let place): "Contents · \(place?.text ?? "")"
    case .replies(let place): "Your replies and drafts · \(place?.text ?? "")"
    case .problems(let place): "Problems · \(place?.text ?? "")"
    case .address: "Link"
    case .orders: "Order"
    case .pieces(.copy): "Copy"
    case .pieces(.pipe): "Pipe into a command"
    case .pieces(.save): "Save to a file"
    }
  }
}

/// Lines in view, from 1.
public struct PlaceInText: Hashable, Sendable {
  var from: Int
  var to: Int
  var count: Int

  /// From 1.
  public init(from: Int, to: Int, of count: Int) {
    self.from = from
    self.to = to
    self.count = count
  }

  /// The words.
  public var text: String { "\(from)–\(to) of \(count)" }
}

/// How far a search through everything is.
public enum SearchLegend: Hashable, Sendable {
  case nothing(isRunning: Bool)
  case found(Ordinal, isRunning: Bool)
  /// More than is shown.
  case moreBelow
  case percent(Int)
  /// Posts that the search cannot find yet.
  case notIndexed(Int)
  case notAllIndexed
  /// In a pane's own search.
  case none

  /// The words.
  public var text: String {
    switch self {
    case .nothing(isRunning: true): "nothing yet"
    case .nothing(isRunning: false): "nothing"
    case .found(let place, isRunning: true): "\(place.text) so far"
    case .found(let place, isRunning: false): place.text
    case .moreBelow: "more below"
    case .percent(let share): "\(share) %"
    case .notIndexed(let count): "\(count) posts not indexed yet"
    case .notAllIndexed: "not every post is indexed yet"
    case .none: "none"
    }
  }
}
