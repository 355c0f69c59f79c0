/// What went wrong with a program in a pty, with a picture of its screen.
public enum PtyError: Error, CustomStringConvertible {
  /// The program did not start.
  case system(call: String, code: Int32)
  /// What was waited for did not come in time.
  case timedOut(waitingFor: String, screen: PtyScreen, isRunning: Bool)
  /// The program ended while something was waited for.
  case ended(waitingFor: String, screen: PtyScreen, status: PtySession.Status)

  /// For a failing test.
  public var description: String {
    switch self {
    case .system(let call, let code): "\(call) failed with error \(code)"
    case .timedOut(let what, let screen, let isRunning):
      "Waited in vain for \(what); the program \(isRunning ? "runs" : "has ended").\n\(screen)"
    case .ended(let what, let screen, let status): "Ended (\(status)) before \(what).\n\(screen)"
    }
  }
}
