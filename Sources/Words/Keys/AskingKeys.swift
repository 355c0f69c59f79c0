/// What is said of the keys of prompts, windows and questions, by their rows' names.
public enum AskingKeys: String, Hashable, Sendable, CaseIterable {
  case accept, cancel, close, yes, no

  var text: String {
    switch self {
    case .accept: "go, or go there"
    case .cancel: "leave it"
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
    case .yes, .no: nil
    }
  }
}
