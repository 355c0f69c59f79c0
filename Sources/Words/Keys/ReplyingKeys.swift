/// What is said of the keys of replying, by their rows' names.
public enum ReplyingKeys: String, Hashable, Sendable, CaseIterable {
  case reply, quote, edit, delete, undo

  var text: String {
    switch self {
    case .reply: "reply; 17r to comment 17"
    case .quote: "reply, quoting"
    case .edit: "edit your reply"
    case .delete: "delete your reply, after asking"
    case .undo: "undo publishing, editing, deleting or marking"
    }
  }

  var hint: String? {
    switch self {
    case .reply: "reply"
    case .edit: "edit"
    case .delete: "delete"
    case .quote, .undo: nil
    }
  }
}
