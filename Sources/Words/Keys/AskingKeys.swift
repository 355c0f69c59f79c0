/// What is said of the keys of prompts, windows and questions, by their rows' names.
public enum AskingKeys: String, Hashable, Sendable, CaseIterable {
  case accept, finish, cancel, next, previous, close, yes, no

  var text: String {
    switch self {
    case .accept: "go, or go there"
    case .finish: "go, from any line of a form"
    case .cancel: "leave it"
    case .next: "to the next line of a form"
    case .previous: "to the line before"
    case .close: "close the window"
    case .yes: "yes"
    case .no: "no"
    }
  }

  var hint: String? {
    switch self {
    case .accept: "go"
    case .cancel: "cancel"
    case .close: "close"
    case .yes, .no, .next, .previous, .finish: nil
    }
  }
}
