import Glibc
import Reader

extension SystemHost {
  func edit(_ text: String) -> EditorOutcome {
    let (outcome, folder) = editInFolder(text, name: "reply", onTerminal: false)
    if let folder { handed.add(folder) }
    return outcome
  }

  func textsLeft(_ replies: () -> [String]?) -> [String] {
    let left = EditorFolder.leftovers(replies)
    handed.left = left
    return left
  }

  func edit(_ text: String, name: String, onTerminal: Bool) -> EditorOutcome {
    let (outcome, folder) = editInFolder(text, name: name, onTerminal: onTerminal)
    folder?.remove()
    return outcome
  }

  /// Lets an editor go on with a text, and reads what it left. A file that was not taken as it stands is kept, and named.
  ///
  /// - Parameters:
  ///   - name: of the editor's file, without its ending.
  ///   - onTerminal: whether the editor is put on the terminal, since our own input or output leads elsewhere.
  /// - Returns: with the folder, where its file may go as soon as the text is safe.
  private func editInFolder(_ text: String, name: String, onTerminal: Bool) -> (EditorOutcome, EditorFolder?) {
    let editor = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
    guard let folder = EditorFolder(for: name) else {
      let why = String(cString: strerror(errno))
      return (failed("no folder for its file can be made in \(EditorFolder.parent): \(why)."), nil)
    }
    let path = folder.file
    guard Self.write(text, to: path) else {
      let why = String(cString: strerror(errno))
      return (failed("its file cannot be written: \(why)."), folder)
    }
    // The shell splits $EDITOR as every other program lets it: EDITOR="code --wait".
    let redirection = onTerminal ? " </dev/tty >/dev/tty" : ""
    let ending = ChildProcess.runInForeground(["/bin/sh", "-c", editor + " \"$1\"" + redirection, "sh", path])
    folder.close()
    switch EditorText.read(path) {
    case .none(let why):
      return (failed([ending.failure, "\(why) \(path)."].compactMap(\.self).joined(separator: " ")), nil)
    case .converted(let text, let encoding):
      return (
        EditorOutcome(
          text: text,
          failure: (ending.failure.map { $0 + " " } ?? "")
            + "its file is no UTF-8, was read as \(encoding), and is kept: \(path)."
        ), nil
      )
    case .text(""):
      // Who wants the text gone discards the draft; an editor that failed to write leaves just this.
      let outcome = text.isEmpty ? EditorOutcome(text: "", failure: ending.failure) : failed("its file is empty.")
      return (outcome, folder)
    case .text(let text): return (EditorOutcome(text: text, failure: ending.failure), folder)
    }
  }

  private func failed(_ why: String) -> EditorOutcome { EditorOutcome(text: nil, failure: why) }
}
