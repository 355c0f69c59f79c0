/// What keys ask of the reader pane.
public enum PostCommand: Hashable, Sendable {
  case readOn, markThread
  case move(Movement)
  case goOn, back
  case links, contents, toggleLinkNumbers, footnote
  case scrollLeft, scrollRight
  /// Of one's own.
  case editPost, deletePost
}
