import Glibc

/// How another program ended that did not end well.
public enum ProgramEnding: Hashable, Sendable {
  case exited(Int32)
  case killed(signal: Int32)
  /// It never began; the system's number for why.
  case notStarted(code: Int32)
  case goesOn

  /// One sentence about the editor.
  var sentence: String {
    switch self {
    case .exited(127): "the command was not found."
    case .exited(let status): "it ended with status \(status)."
    case .killed(let signal): "it was killed by signal \(signal)."
    case .notStarted(let code): "it could not be started: \(systemMessage(code))."
    case .goesOn: "it goes on."
    }
  }

  /// How a sentence goes on that begins with the program's name.
  var predicate: String {
    switch self {
    case .exited(127): "was not found"
    case .exited(let status): "ended with status \(status)"
    case .killed(let signal): "was killed by signal \(signal)"
    case .notStarted(ENOENT): "is not installed"
    case .notStarted(let code): "could not be started: \(systemMessage(code))"
    case .goesOn: "goes on"
    }
  }
}

/// Why a program did not take a link.
public enum ProgramFault: Hashable, Sendable {
  case ended(ProgramEnding)
  case notInstalled
  case notStarted(code: Int32)
  case doesNotAnswer
  case didNotRead

  var predicate: String {
    switch self {
    case .ended(let ending): ending.predicate
    case .notInstalled: "is not installed"
    case .notStarted(let code): "was not started: \(systemMessage(code))"
    case .doesNotAnswer: "does not answer"
    case .didNotRead: "did not read the link"
    }
  }
}

/// Why a link was not copied or opened.
public enum LinkFault: Hashable, Sendable {
  /// A program, by its name.
  case program(String, ProgramFault)
  case noBrowserShows
  /// A program started another one, which wants the terminal.
  case needsTerminal(String, started: String)
  /// A quotation mark in `$BROWSER` is not closed.
  case unclosed(Unicode.Scalar)
  case noProgram
  case noBrowser
  case noViewer
  /// It is no address that is opened.
  case notOurs

  /// One sentence, or two.
  public var text: String {
    switch self {
    case .program(let name, let fault): "\(name) \(fault.predicate)."
    case .noBrowserShows: "xdg-open found no browser that shows it."
    case .needsTerminal(let name, let program): "\(name) started \(program), which needs the terminal."
    case .unclosed(let mark): "A quotation mark (\(mark)) in $BROWSER is not closed."
    case .noProgram: "There is no $BROWSER, no xdg-open and no w3m. yy copies the link."
    case .noBrowser: "There is no browser."
    case .noViewer: "There is no $LUKIJA_VIEWER and no xdg-open."
    case .notOurs: "Only web and mail addresses and the blog's own files are opened."
    }
  }
}

/// Who took what was copied.
public enum LinkTaker: Hashable, Sendable {
  case tmux
  case program(String)

  /// As it goes on after “Copied”.
  var words: String {
    switch self {
    case .tmux: "to tmux's buffer"
    case .program(let name): "with \(name)"
    }
  }
}
