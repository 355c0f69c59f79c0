/// What a window is called; those that list say which row is selected, where there is one.
public enum WindowTitle: Hashable, Sendable {
  case keys
  case links(Ordinal?)
  case contents(Ordinal?)
  case replies(Ordinal?)
  case problems(Ordinal?)
  case address
  case orders

  /// The words.
  public var text: String {
    switch self {
    case .keys: "Keys"
    case .links(let place): "Links · \(place?.text ?? "")"
    case .contents(let place): "Contents · \(place?.text ?? "")"
    case .replies(let place): "Your replies and drafts · \(place?.text ?? "")"
    case .problems(let place): "Problems · \(place?.text ?? "")"
    case .address: "Link"
    case .orders: "Order"
    }
  }
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
