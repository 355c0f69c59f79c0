/// What keys ask of a window over the panes.
public enum WindowCommand: Hashable, Sendable {
  case move(Movement)
  case accept, close, search
  /// The link that is selected.
  case openLink, copyLink
  case delete, undo
}
