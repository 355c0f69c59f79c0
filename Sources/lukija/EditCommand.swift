import ArgumentParser
import Blog
import BlogStore
import Words

/// `lukija edit POST`: a post of one's own once more in the editor.
struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: CommandHelp.edit.abstract, discussion: CommandHelp.edit.discussion)

  @Argument(
    help: ArgumentHelp(.post, valueName: .post),
    completion: .custom { words, _, typed in Library.completions(words, typed) })
  var post: String
  @Argument(help: ArgumentHelp(.editedFile, valueName: .file), completion: .file())
  var file: String?
  @OptionGroup var options: RepositoryOptions
  @OptionGroup var state: StateOptions

  func run() throws {
    let typed = try TypedPost(post, options)
    let library = try typed.library()
    let own = try library.ownPost(typed, to: .edit)
    let desk = PostDesk(states: StateStores.folder(state.state), blog: library.repository.folder)
    let written = try desk.write(file, over: own.manuscript)
    let changed = written.isUnchanged ? own : own.taking(written.manuscript, at: desk.host.now())
    if changed == own {
      desk.host.handed.removeAll()
      StandardError.complain(.ownPost(.unchanged(title: own.post.displayTitle)))
    } else {
      try desk.save(written.text) { () throws(Problem) in try library.repository.save(changed) }
    }
    var output = StandardOutput()
    try output.line(own.post.id.slug)
    try output.flush()
  }
}
