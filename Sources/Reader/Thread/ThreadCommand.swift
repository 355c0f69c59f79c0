/// What keys ask of the comment thread.
public enum ThreadCommand: Hashable, Sendable {
  case move(Movement), readOn, back
  case go(Step)
  case fold(Fold)
  case filter, cycleOrder, toggleFlat, toggleInferred
  case links, contents, toggleLinkNumbers
  case edit, delete, markThread

  /// A way from comment to comment.
  public enum Step: Hashable, Sendable {
    case next, previous, nextSibling, previousSibling, nextTop, previousTop, parent
  }

  /// What is folded, or opened again.
  public enum Fold: Hashable, Sendable {
    case answers, root, all, none, read, linkBacks
  }
}
