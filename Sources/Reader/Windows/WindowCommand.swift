import Words

/// What keys ask of a window over the panes.
public enum WindowCommand: Hashable, Sendable {
  case move(Movement)
  case accept, close, search
  /// The link that is selected.
  case openLink
  /// The selected link, or what a window offers to be taken so.
  case take(TakingWay)
  case delete, undo, send
}
