import Blog

/// What is said of the comment thread.
public enum ThreadNotice: Hashable, Sendable {
  case noSibling(step: Int)
  case noTopLevel(step: Int)
  case answersPost
  /// A comment without answers folds nothing.
  case noAnswers
  /// So many comments came while the post is read.
  case arrived(Int, next: String)
  case filterShowsUnfolded
  /// What folding away what is read came to.
  case foldedRead(Folded)
  /// There are no pingbacks below the thread; those that were answered stand in it.
  case noLinkBacks(areAnswered: Bool)
  case nothingToFilter
  case unknownFilter
  case noMatch(String)
  case matches(Int, of: Int)
  case nothingElseNew
  case order(ThreadArrangement.Order)
  case shape(ThreadArrangement.Shape)
  /// So many answers were guessed from what they say.
  case guessed(Int)

  /// What was folded away.
  public enum Folded: Hashable, Sendable {
    case nothing, something, everything
  }

  var isError: Bool {
    switch self {
    case .unknownFilter, .noMatch: true
    case .noSibling, .noTopLevel, .answersPost, .noAnswers, .arrived, .filterShowsUnfolded, .foldedRead, .noLinkBacks,
      .nothingToFilter,
      .matches, .nothingElseNew, .order, .shape, .guessed:
      false
    }
  }

  var text: String {
    switch self {
    case .noSibling(let step): step > 0 ? "No later comment on this level." : "No earlier comment on this level."
    case .noTopLevel(let step):
      step > 0 ? "This is the last one at the top level." : "This is the first one at the top level."
    case .answersPost: "This answers the post itself."
    case .noAnswers: "Nobody has answered this comment: there is nothing to fold."
    case .arrived(let count, let next):
      "\(count == 1 ? "1 comment has" : "\(count) comments have") come in. \(next) goes to what is new."
    case .filterShowsUnfolded: "Leave the filter first: it shows what it finds unfolded."
    case .foldedRead(.nothing): "You have read none of these branches to the end."
    case .foldedRead(.something): "What you have read is folded away."
    case .foldedRead(.everything): "You have read all of this thread."
    case .noLinkBacks(let areAnswered):
      areAnswered ? "Who linked here got answers, and stands in the thread." : "Nobody linked here."
    case .nothingToFilter: "There are no comments to filter."
    case .unknownFilter: "A filter knows is:new, is:mine, is:answered, is:pingback, author:name and words."
    case .noMatch(let query): "No comment here matches “\(query)”."
    case .matches(let count, let all):
      "\(count == 1 ? "One comment" : "\(count) comments") of \(all). q shows all again."
    case .nothingElseNew: "Nothing else that the filter shows is new. q shows all again."
    case .order(.oldest): "Oldest first."
    case .order(.newest): "Newest first."
    case .order(.mostAnswered): "Most answered first."
    case .shape(.flat): "One after the other."
    case .shape(.tree): "As a tree."
    case .shape(.inferred): "As a tree of what is known."
    case .guessed(0): "Nobody here is answered by “@Name” or “#12”."
    case .guessed(let count):
      "\(count == 1 ? "1 reply" : "\(count) replies") guessed from “@Name” and “#12”, marked as guessed."
    }
  }
}
