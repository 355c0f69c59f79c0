/// What is said of the keys of posts and panes, by their rows' names.
public enum PostKeys: String, Hashable, Sendable, CaseIterable {
  case open, toComments, nextPane, previousPane, back, leave, endSearch, filter, order, reverse, quit, nextPost,
    previousPost,
    zoom, narrower, wider, growPane, shrinkPane

  var text: String {
    switch self {
    case .open: "open the post"
    case .toComments: "on to the comments"
    case .nextPane: "next pane"
    case .previousPane: "previous pane"
    case .back: "back"
    case .leave: "close the open post; quit"
    case .endSearch: "end the search; show all posts; stop reading"
    case .filter: "filter: words tag: author: is: has: since: until:"
    case .order: "order: date, title, comments, last comment, unread"
    case .reverse: "reverse the order"
    case .quit: "quit"
    case .nextPost: "next post, from any pane"
    case .previousPost: "previous post, from any pane"
    case .zoom: "zoom the pane, and back"
    case .narrower: "narrower text"
    case .wider: "wider text"
    case .growPane: "more room for this pane"
    case .shrinkPane: "less room for this pane"
    }
  }

  var hint: String? {
    switch self {
    case .open: "open"
    case .nextPane: "next pane"
    case .back: "back"
    case .leave: "quit"
    case .toComments: "comments"
    case .filter: "filter"
    case .previousPane, .endSearch, .order, .reverse, .quit, .nextPost, .previousPost, .zoom, .narrower,
      .wider, .growPane, .shrinkPane:
      nil
    }
  }
}
