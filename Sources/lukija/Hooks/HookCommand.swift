import Glibc
import Words

/// A command of the person's with what it is told. No shell reads it.
struct HookCommand {
  var hook: String
  /// The program, and its arguments.
  var words: [String]
  /// Beside those of the environment; nil takes one away.
  var variables: [String: String?]

  /// What an earlier command was told is not told to the next one.
  static let noVariables = [String: String?](
    uniqueKeysWithValues: [
      "HOOK", "BLOG", "FOLDER", "ADDRESS", "POSTS", "COMMENTS", "TEXT", "RESULT", "ERROR",
    ].map { ("LUKIJA_\($0)", String?.none) })

  /// Starts it without a terminal, and tells how it ended where that was not well, whenever that is. It outlives us.
  func start(_ failed: @escaping @Sendable (HookFault) -> Void) {
    let isStarted = Thread.detach {
      let ending = ChildProcess.run(words, environment: variables, output: .nowhere)
      if let fault = fault(ending) { failed(fault) }
    }
    if !isStarted, let fault = fault(.notStarted(EAGAIN)) { failed(fault) }
  }

  /// Runs it and waits until it has ended. What it writes comes with what we say of errors.
  func run() -> HookFault? { fault(ChildProcess.run(words, environment: variables, output: .errors)) }

  private func fault(_ ending: ChildProcess.Ending) -> HookFault? {
    ending.failure.map { HookFault(hook: hook, program: words[0], ending: $0) }
  }
}

extension ChildProcess {
  /// Runs a program that reads nothing, and waits for its end. Where nobody sees what it writes it has a session of its own.
  fileprivate static func run(_ words: [String], environment: [String: String?], output: Output) -> Ending {
    let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer { if nothing >= 0 { close(nothing) } }
    guard
      let child = spawn(
        words, input: nothing >= 0 ? nothing : nil, output: output, isApart: output == .nowhere,
        environment: environment)
    else { return .notStarted(errno) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return Ending(status: status) ?? .exited(0)
  }
}
