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
    if access(file.path, F_OK) == 0 { try edit(file.path) } else { try begin() }
    let settings = try Settings(file)
    let faults = settings.allFaults + settings.themes.faults
    for fault in faults { StandardError.complain(settings.sentence(fault)) }
    if !faults.isEmpty { throw ExitCode.failure }
  }

  /// A file that is not there begins with a head, elsewhere: who saves nothing makes none.
  private func begin() throws {
    let head = SettingsWords.head.comment + "\n"
    var template = Array("\(EditorFolder.parent)/lukija-config-XXXXXX".utf8CString)
    let isMade = mkdtemp(&template) != nil
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let draft = "\(folder)/config.toml"
    guard isMade, SystemHost.write(head, to: draft) else {
      let fault = EditorFault.File.noFolder(parent: EditorFolder.parent, code: errno)
      throw CommandFault.settingsEditor(EditorFault(file: fault))
    }
    var hasWords = false
    defer {
      if hasWords { StandardError.say(.editorText(path: draft)) } else { unlink(draft) }
      rmdir(folder)
    }
    hasWords = true
    try edit(draft)
    guard case .text(let text) = EditorText.read(draft) else { return }
    hasWords = text != head && !text.allSatisfy(\.isWhitespace)
    guard hasWords else { return StandardError.say(.settingsNotMade(file: file.path)) }
    do throws(ConfigurationFileFault) {
      try file.create(Array(text.utf8))
      hasWords = false
    } catch {
      throw CommandFault.settings(error, file: file.path)
    }
  }

  /// - Parameter path: of a file that is there.
  private func edit(_ path: String) throws(CommandFault) {
    let variables = Environment.variables
    let editor = ["VISUAL", "EDITOR"].compactMap { variables[$0] }.first { !$0.isEmpty } ?? "vi"
    // The shell splits $EDITOR as every other program lets it: EDITOR="code --wait".
    let ending = ChildProcess.runInForeground(["/bin/sh", "-c", editor + " \"$1\"", "sh", path])
    if let failure = ending.failure { throw .settingsEditor(EditorFault(ending: failure)) }
  }
}
