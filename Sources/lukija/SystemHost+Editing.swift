import Glibc
import Reader
import Words

extension SystemHost {
  func edit(_ text: String) -> EditorOutcome { edit(text, name: "reply", onTerminal: false) }

  func isSafe(_ text: String) { handed.remove(having: text) }

  func textsLeft(_ replies: () -> [String]?) -> [String] {
    let left = EditorFolder.leftovers(replies)
    handed.left += left
    return left
  }

  /// Lets an editor go on with a text, and reads what it left. A file that was not taken as it stands is kept, and named;
  /// the others go as soon as `handed` is told that the words are safe.
  ///
  /// - Parameters:
  ///   - name: of the editor's file, without its ending.
  ///   - onTerminal: whether the editor is put on the terminal, since our own input or output leads elsewhere.
  func edit(_ text: String, name: String, onTerminal: Bool) -> EditorOutcome {
    let editor = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
    guard let folder = EditorFolder(for: name) else {
      let code = errno
      return EditorOutcome(text: nil, failure: EditorFault(file: .noFolder(parent: EditorFolder.parent, code: code)))
    }
    guard Self.write(text, to: folder.file) else {
      let code = errno
      folder.remove(having: [text])
      return EditorOutcome(text: nil, failure: EditorFault(file: .unwritable(code: code)))
    }
    // The shell splits $EDITOR as every other program lets it: EDITOR="code --wait".
    let redirection = onTerminal ? " </dev/tty >/dev/tty" : ""
    let ending = ChildProcess.runInForeground(["/bin/sh", "-c", editor + " \"$1\"" + redirection, "sh", folder.file])
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
