/// What is said of the keys for posts of one's own, by their rows' names, which the command line has as well.
public enum OwnPostKeys: String, Hashable, Sendable, CaseIterable {
  case new, edit, publish, delete

  var text: String {
    switch self {
    case .new: "write a new post of your own, in $EDITOR"
    case .edit: "edit a post of your own, in $EDITOR"
    case .publish: "publish a draft of your own, or take it back"
    case .delete: "delete a post of your own, after asking"
    }
  }
}
