import Blog

/// What is said of the blog's files, and of what is remembered.
public enum FilesNotice: Hashable, Sendable {
  case stateIsLate
  case notRemembered(Problem)
  case readingStopped
  /// The index has something to say.
  case index(IndexNotice)
  case allWell
  /// Drafts that wait and files that cannot be read.
  case waiting(drafts: Int, broken: Int)
  /// What became of the open post's file.
  case openPostUnreadable(Problem)
  case postOfReplyUnreadable(Problem, ReplyID)

  var isError: Bool {
    switch self {
    case .notRemembered, .openPostUnreadable, .postOfReplyUnreadable: true
    case .waiting(_, let broken): broken > 0
    case .stateIsLate, .readingStopped, .index, .allWell: false
    }
  }

  var text: String {
    switch self {
    case .stateIsLate: "What you have read and marked is still being read in …"
    case .notRemembered(let problem): "Not remembered yet: \(problem.sentence)"
    case .readingStopped: "Reading was stopped: what was not read is not listed or found. C-r goes on."
    case .index(let notice): notice.text
    case .allWell: "Every file was read without a problem."
    case .waiting(let drafts, let broken):
      [
        drafts == 0 ? nil : drafts == 1 ? "A draft waits: V shows it." : "\(drafts) drafts wait: V shows them.",
        broken == 0
          ? nil
          : broken == 1
            ? "A file cannot be read: :problems shows why." : "\(broken) files cannot be read: :problems shows why.",
      ].compactMap(\.self).joined(separator: " ")
    case .openPostUnreadable(let problem):
      "\(problem.location): \(problem.message) What you were reading is still here."
    case .postOfReplyUnreadable(let problem, let reply):
      "The post of this reply cannot be opened: \(problem.message) Its words are in replies/\(reply).json"
    }
  }
}
