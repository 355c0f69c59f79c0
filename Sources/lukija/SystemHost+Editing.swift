import Glibc
import Reader

extension SystemHost {
  func edit(_ text: String) -> EditorOutcome { edit(text, name: "reply", onTerminal: false) }

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
      let why = String(cString: strerror(errno))
      return EditorOutcome(text: nil, failure: "no folder for its file can be made in \(EditorFolder.parent): \(why).")
    }
    guard Self.write(text, to: folder.file) else {
      let why = String(cString: strerror(errno))
      folder.remove(having: [text])
      return EditorOutcome(text: nil, failure: "its file cannot be written: \(why).")
    }
    // The shell splits $EDITOR as every other program lets it: EDITOR="code --wait".
    let redirection = onTerminal ? " </dev/tty >/dev/tty" : ""
    let ending = ChildProcess.runInForeground(["/bin/sh", "-c", editor + " \"$1\"" + redirection, "sh", folder.file])
    folder.close()
    if ending == .leftRunning {
      // Its file is its own as long as it runs.
      handed.left.append(folder.file)
      guard case .text(let text) = EditorText.read(folder.file), !text.isEmpty else {
        return EditorOutcome(text: nil, failure: "it goes on with \(folder.file).")
      }
      return EditorOutcome(text: text, failure: "it goes on with \(folder.file).")
    }
    let (outcome, isTaken) = outcome(of: ending, in: folder, of: text)
    let texts = [text, outcome.text].compactMap(\.self)
    let others = isTaken ? folder.files(besides: texts) : []
    guard !others.isEmpty else {
      if isTaken { handed.add(folder, having: texts) }
      return outcome
    }
    handed.left += others
    let before = outcome.failure.map { $0.dropLast() + " and" } ?? "it"
    let words = "left other words in \(others.joined(separator: ", "))."
    return EditorOutcome(text: outcome.text, failure: "\(before) \(words)")
  }

  /// What an editor that has ended made of a text, and whether its file may go.
  private func outcome(
    of ending: ChildProcess.Ending, in folder: EditorFolder, of text: String
  ) -> (EditorOutcome, isTaken: Bool) {
    if let failure = ending.failure, let unsaved = folder.unsaved {
      return (EditorOutcome(text: unsaved, failure: failure), true)
    }
    switch EditorText.read(folder.file) {
    case .none(let why):
      let failure = [ending.failure, "\(why) \(folder.file)."].compactMap(\.self).joined(separator: " ")
      return (EditorOutcome(text: nil, failure: failure), false)
    case .converted(let text, let encoding):
      let failure =
        (ending.failure.map { $0 + " " } ?? "")
        + "its file is no UTF-8, was read as \(encoding), and is kept: \(folder.file)."
      return (EditorOutcome(text: text, failure: failure), false)
    case .text(""):
      // Who wants the text gone discards the draft; an editor that failed to write leaves just this.
      let isNew = text.isEmpty
      return (
        EditorOutcome(text: isNew ? "" : nil, failure: isNew ? ending.failure : "its file is empty."), true
      )
    case .text(let text): return (EditorOutcome(text: text, failure: ending.failure), true)
    }
  }
}
