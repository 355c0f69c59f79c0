/// What is said of the keys of the comment thread, by their rows' names.
public enum ThreadKeys: String, Hashable, Sendable, CaseIterable {
  case next, previous, nextSibling, previousSibling, nextTop, previousTop, parent, foldAnswers, foldConversation,
    foldAll, foldRead, unfoldAll, linkBacks, filter, order, flat, inferred

  var text: String {
    switch self {
    case .next: "next comment"
    case .previous: "previous comment"
    case .nextSibling: "next comment on the same level"
    case .previousSibling: "previous comment on the same level"
    case .nextTop: "next comment that answers the post itself"
    case .previousTop: "previous comment that answers the post itself"
    case .parent: "to the comment that this one answers; C-o comes back"
    case .foldAnswers: "fold the answers away, and back"
    case .foldConversation: "fold the whole conversation, and back"
    case .foldAll: "fold every thread"
    case .foldRead: "fold away what is read; what is new stays open"
    case .unfoldAll: "unfold everything"
    case .linkBacks: "pingbacks in, out"
    case .filter: "filter: words author:name is:new is:mine is:answered"
    case .order: "oldest, newest, most answered first"
    case .flat: "one after the other by time, or as a tree"
    case .inferred: "guess answers from “@Name” and “#12”"
    }
  }

  var hint: String? {
    switch self {
    case .foldAnswers: "fold"
    case .next, .previous, .nextSibling, .previousSibling, .nextTop, .previousTop, .parent, .foldConversation, .foldAll,
      .foldRead, .unfoldAll, .linkBacks, .filter, .order, .flat, .inferred:
      nil
    }
  }
}
