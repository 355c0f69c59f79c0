/// What keys ask of the whole screen.
public enum SessionCommand: Hashable, Sendable {
  case redraw, suspend, help, quit
  case nextPane, previousPane, zoom, narrower, wider, growPane, shrinkPane
  case commandLine
  /// Pictures in the text, or not.
  case pictures
  /// The list of blogs.
  case shelf

  /// Where its keys hold.
  var modes: Set<Mode> {
    switch self {
    case .redraw, .suspend: Set(Mode.allCases)
    case .help: Mode.screens.union([.window])
    case .quit, .commandLine: Mode.screens
    case .nextPane, .previousPane, .zoom, .narrower, .wider, .growPane, .shrinkPane, .shelf, .pictures: Mode.panes
    }
  }
}

/// What keys ask of a question.
public enum QuestionCommand: Hashable, Sendable {
  case confirm, decline
  /// Neither: the question may come again.
  case later
}

/// What keys ask of a line of input.
public enum PromptCommand: Hashable, Sendable {
  case write(TextBuffer.Edit)
  case accept, cancel
  /// The whole form, from any of its lines; the same as accepting where there is one line.
  case finish
  /// To another line of a form.
  case next, previous
}
