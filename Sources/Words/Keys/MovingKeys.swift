/// What is said of the keys of moving, in all that scrolls, by their rows' names.
public enum MovingKeys: String, Hashable, Sendable, CaseIterable {
  case down, up, readOn, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom

  var text: String {
    switch self {
    case .down: "down; in the thread on to the next comment"
    case .up: "up"
    case .readOn: "a page down, then comments, then what is new next"
    case .pageDown: "a page down"
    case .pageUp: "a page up"
    case .halfPageDown: "half a page down"
    case .halfPageUp: "half a page up"
    case .top: "to the top"
    case .bottom: "to the bottom; 17G to comment, post or line 17"
    }
  }
}
