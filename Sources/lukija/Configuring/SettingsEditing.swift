import ArgumentParser
import Blog
import Configuration
import Glibc
import Words

/// `lukija config edit`: the person's editor on config.toml, and what is wrong with it then.
struct SettingsEditing {
  let file: ConfigurationFile

  init(_ file: ConfigurationFile) { self.file = file }

  func run() throws {
    if access(file.path, F_OK) == 0 { try edit() } else { try begin() }
    let settings = try Settings(file)
    let faults = settings.everyFault
    for fault in faults { StandardError.complain(settings.sentence(fault)) }
    if !faults.isEmpty { throw ExitCode.failure }
  }

  /// A file that is not there begins with a head, elsewhere: who saves nothing makes none.
  private func begin() throws {
    let head = SettingsWords.head.comment + "\n"
    let handed = HandedFolders()
    defer { for path in handed.left { StandardError.say(.editorText(path: path)) } }
    let outcome = Editor.fromCommand { Editor(handed: handed).edit(head, file: "config.toml", onTerminal: $0) }
    guard let outcome else { throw CommandFault.settingsTerminal(file: file.path) }
    let text = outcome.text.flatMap { $0 == head || $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    // An editor that says that it failed was perhaps left so on purpose, as vi is by :cq.
    if let failure = outcome.failure {
      if text == nil { handed.removeAll() } else { handed.left += handed.files }
      throw CommandFault.settingsEditor(failure)
    }
    guard let text else {
      handed.removeAll()
      return StandardError.say(.settingsNotMade(file: file.path))
    }
    do throws(ConfigurationFileFault) {
      try file.create(Array(text.utf8))
      handed.removeAll()
    } catch {
      handed.left += handed.files
      throw CommandFault.settings(error, file: file.path)
    }
  }

  private func edit() throws(CommandFault) {
    guard let ending = Editor.fromCommand({ Editor.run(on: file.path, onTerminal: $0) }) else {
      throw .settingsTerminal(file: file.path)
    }
    if let failure = ending.failure { throw .settingsEditor(EditorFault(ending: failure)) }
  }
}
