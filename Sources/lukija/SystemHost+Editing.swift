import Glibc
import Reader
import Words

extension SystemHost {
  func edit(_ text: String) -> EditorOutcome { editor.edit(text, file: "reply.md", onTerminal: false) }

  /// The person's editor.
  var editor: Editor { Editor(handed: handed) }

  func isSafe(_ text: String) { handed.remove(having: text) }

  func textsLeft(_ replies: () -> [String]?) -> [String] {
    let left = EditorFolder.leftovers(replies)
    handed.left += left
    return left
  }
}
