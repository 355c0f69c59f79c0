import ArgumentParser
import Blog
import BlogStore
import Words

/// `lukija delete POST`: takes a post of one's own out of the blog, and keeps its file.
struct DeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: CommandHelp.delete.abstract, discussion: CommandHelp.delete.discussion)

  @Argument(
    help: ArgumentHelp(.post, valueName: .post),
    completion: .custom { words, _, typed in Library.completions(words, typed) })
  var post: String
  @Flag(name: [.short, .long], help: ArgumentHelp(.withoutAsking))
  var yes = false
  @OptionGroup var options: RepositoryOptions
  @OptionGroup var state: StateOptions

  func run() throws {
    let typed = try TypedPost(post, options)
    let library = try typed.library()
    let own = try library.ownPost(typed, to: .delete)
    let title = own.post.displayTitle
    if !yes {
      let question = CommandQuestion.deletePost(title: title, comments: own.post.comments.count)
      guard let isWanted = Asking.isWanted(question) else { throw CommandFault.ownPost(.noTerminalToAsk) }
      guard isWanted else {
        StandardError.complain(.ownPost(.notDeleted))
        throw ExitCode.failure
      }
    }
    let repository = library.repository
    let deleted = StateStores.deletedPosts(of: repository.folder, in: StateStores.folder(state.state))
    let path = try repository.remove(own, into: deleted)
    let place = repository.folder + "/" + JSONBlogRepository.file(of: own.post.id)
    let line = ["mv", "-n", path, place].map(FetchLine.quoted).joined(separator: " ")
    StandardError.complain(.ownPost(.deleted(title: title, path: path, line: line)))
  }
}
