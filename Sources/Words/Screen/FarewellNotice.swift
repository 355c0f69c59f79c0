import Blog

/// What is said once the terminal is given back.
public enum FarewellNotice: Hashable, Sendable {
  /// The draft itself follows.
  case draftPrinted(Problem)
  case slowDraftPrinted
  /// A copy is named with the problem where there is one, else by this path.
  case draftRefused(Problem, path: String?)
  case draftSlow(copy: String)
  case keptBeside
  /// The words themselves follow.
  case typed
  case typedIsKept
  case marksLost(Problem)
  /// Of a post of one's own; the text itself follows where no place took it.
  case postNotSaved(Problem?, path: String?)

  /// The words.
  public var text: String {
    switch self {
    case .draftPrinted(let problem): "Your draft could not be saved: \(problem.sentence) It says:"
    case .slowDraftPrinted: "Your draft could not be saved: The disk does not answer. It says:"
    case .draftRefused(let problem, let path):
      "Your draft could not be saved in the blog: \(problem.sentence)" + (path.map { " It is in \($0)" } ?? "")
    case .draftSlow(let path):
      "Your draft is not on disk yet, a copy is in \(path) The next start brings it back."
    case .keptBeside: "Another program changed your draft: yours is kept beside it."
    case .typed: "You typed this for a post that was not there yet:"
    case .typedIsKept: "The next start has it among your drafts."
    case .postNotSaved(let problem, let path):
      "Your post is not saved\(problem.map { ": " + $0.sentence } ?? ".") "
        + (path.map { "Your text is in \($0)" } ?? "It says:")
    case .marksLost(let problem):
      "What you marked and folded last could not be saved: \(problem.location): \(problem.message)"
    }
  }
}
