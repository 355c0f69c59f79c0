import Glibc
import Reader
import Words

/// The person's editor: `$VISUAL`, else `$EDITOR`, else vi.
struct Editor {
  /// Files whose words are not safe yet.
  let handed: HandedFolders

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value[0] != 0 else { return nil }
    return String(cString: value)
  }

  /// Whether the person has named one.
  static var isChosen: Bool { environment("VISUAL") != nil || environment("EDITOR") != nil }

  /// Runs it on a file.
  ///
  /// - Parameter onTerminal: whether it is put on the terminal, since our own input or output leads elsewhere.
  static func run(on path: String, onTerminal: Bool) -> ChildProcess.Ending {
    let editor = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
    // The shell splits $EDITOR as every other program lets it: EDITOR="code --wait".
    let redirection = onTerminal ? " </dev/tty >/dev/tty" : ""
    return ChildProcess.runInForeground(["/bin/sh", "-c", editor + " \"$1\"" + redirection, "sh", path])
  }

  /// Lets a command start it, wherever the command's input and output lead. Keys that end programs are the editor's
  /// meanwhile: what it leaves must find us alive.
  ///
  /// - Parameter body: is told whether the editor is to be put on the terminal.
  /// - Returns: nil where there is no terminal, and nobody has named an editor that may do without.
  static func fromCommand<Result>(_ body: (_ onTerminal: Bool) -> Result) -> Result? {
    let needsTerminal = isatty(0) == 0 || isatty(1) == 0
    let terminal = needsTerminal ? open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY) : -1
    defer { if terminal >= 0 { close(terminal) } }
    guard !needsTerminal || terminal >= 0 || isChosen else { return nil }
    let signals = [SIGINT, SIGQUIT, SIGTSTP]
    let before = signals.map { signal($0, SIG_IGN) }
    defer { for (number, handler) in zip(signals, before) { signal(number, handler) } }
    return body(terminal >= 0)
  }

  /// Lets an editor go on with a text, and reads what it left. A file that was not taken as it stands is kept, and named;
  /// the others go as soon as `handed` is told that the words are safe.
  ///
  /// - Parameters:
  ///   - file: the name of the editor's file: by its ending the editor knows what is written.
  ///   - onTerminal: whether the editor is put on the terminal, since our own input or output leads elsewhere.
  func edit(_ text: String, file name: String, onTerminal: Bool) -> EditorOutcome {
    guard let folder = EditorFolder(for: name) else {
      let code = errno
      return EditorOutcome(text: nil, failure: EditorFault(file: .noFolder(parent: EditorFolder.parent, code: code)))
    }
    guard SystemHost.write(text, to: folder.file) else {
      let code = errno
      folder.remove(having: [text])
      return EditorOutcome(text: nil, failure: EditorFault(file: .unwritable(code: code)))
    }
    let ending = Self.run(on: folder.file, onTerminal: onTerminal)
    folder.close()
    if ending == .leftRunning {
      // Its file is its own as long as it runs.
      handed.left.append(folder.file)
      let fault = EditorFault(file: .inUse(path: folder.file))
      guard case .text(let text) = EditorText.read(folder.file), !text.isEmpty else {
        return EditorOutcome(text: nil, failure: fault)
      }
      return EditorOutcome(text: text, failure: fault)
    }
    let (outcome, isTaken) = outcome(of: ending, in: folder, of: text)
    let texts = [text, outcome.text].compactMap(\.self)
    let others = isTaken ? folder.files(besides: texts) : []
    guard !others.isEmpty else {
      if isTaken { handed.add(folder, having: texts) }
      return outcome
    }
    handed.left += others
    var fault = outcome.failure ?? EditorFault()
    fault.others = others
    return EditorOutcome(text: outcome.text, failure: fault)
  }

  /// What an editor that has ended made of a text, and whether its file may go.
  private func outcome(
    of ending: ChildProcess.Ending, in folder: EditorFolder, of text: String
  ) -> (EditorOutcome, isTaken: Bool) {
    let failure = ending.failure.map { EditorFault(ending: $0) }
    if failure != nil, let unsaved = folder.unsaved { return (EditorOutcome(text: unsaved, failure: failure), true) }
    switch EditorText.read(folder.file) {
    case .none(let why):
      let fault = EditorFault(ending: ending.failure, file: .unusable(path: folder.file, why))
      return (EditorOutcome(text: nil, failure: fault), false)
    case .converted(let text, let encoding):
      let fault = EditorFault(ending: ending.failure, file: .converted(from: encoding, path: folder.file))
      return (EditorOutcome(text: text, failure: fault), false)
    case .text(""):
      // Who wants the text gone discards the draft; an editor that failed to write leaves just this.
      let isNew = text.isEmpty
      return (
        EditorOutcome(text: isNew ? "" : nil, failure: isNew ? failure : EditorFault(file: .empty)), true
      )
    case .text(let text): return (EditorOutcome(text: text, failure: failure), true)
    }
  }
}
