import Dispatch
import Glibc
import Reader
import Words

/// A program that keeps what is copied.
struct ClipboardProgram: Equatable {
  var taker: LinkTaker
  var arguments: [String]

  /// Who is to have what is copied: of each list the first that takes it.
  ///
  /// - Parameters:
  ///   - isSet: whether a variable of the environment is set.
  ///   - exists: whether a program is installed.
  static func wanted(isSet: (String) -> Bool, exists: (String) -> Bool) -> [[ClipboardProgram]] {
    var wanted: [[ClipboardProgram]] = []
    if isSet("TMUX") {
      // Before 3.2 it knew no -w, by which it hands the text on to its own terminal.
      wanted.append([["load-buffer", "-w", "-"], ["load-buffer", "-"]].map { it("tmux", $0, .tmux) })
    }
    var screen: [ClipboardProgram] = []
    if isSet("WAYLAND_DISPLAY") { screen.append(it("wl-copy", [])) }
    if isSet("DISPLAY") {
      screen.append(it("xclip", ["-selection", "clipboard"]))
      screen.append(it("xsel", ["--clipboard", "--input"]))
    }
    wanted.append(screen)
    return wanted.map { $0.filter { exists($0.arguments[0]) } }.filter { !$0.isEmpty }
  }

  private static func it(_ name: String, _ arguments: [String], _ taker: LinkTaker? = nil) -> ClipboardProgram {
    ClipboardProgram(taker: taker ?? .program(name), arguments: [name] + arguments)
  }

  /// Hands a text to them, and says what became of it.
  static func copy(_ text: String, to wanted: [[ClipboardProgram]]) -> CopyOutcome {
    var outcome = CopyOutcome()
    for programs in wanted {
      var failures: [LinkFault] = []
      for program in programs {
        switch ChildProcess.hand(text, to: program.arguments, patience: patience) {
        case .taken:
          outcome.takers.append(program.taker)
          failures = []
        case .refused(let why):
          failures.append(.program(program.arguments[0], why))
          continue
        }
        break
      }
      outcome.failures += failures.suffix(1)
    }
    return outcome
  }

  /// How long a program may take: far longer than any that works.
  static let patience = Duration.seconds(5)

  /// One text after the other: the last that was copied shall be the one that is kept.
  static let queue = DispatchQueue(label: "clipboard")
  private static let group = DispatchGroup()

  /// Copies away from the keys.
  static func begin(_ text: String, _ wanted: [[ClipboardProgram]], tell: @escaping @Sendable (CopyOutcome) -> Void) {
    queue.async(group: group) { tell(copy(text, to: wanted)) }
  }

  /// Waits for texts that are still on their way: whoever leaves at once wants them all the same.
  static func waitForTexts(atMost milliseconds: Int) {
    _ = group.wait(timeout: .now() + .milliseconds(milliseconds))
  }
}

extension ClipboardProgram: Sendable {}
