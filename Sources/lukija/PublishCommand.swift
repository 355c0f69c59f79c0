import ArgumentParser
import Blog
import BlogStore
import Words

/// `lukija publish POST`: makes a post of a draft.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: CommandHelp.publish.abstract, discussion: CommandHelp.publish.discussion)

  @Argument(
    help: ArgumentHelp(.post, valueName: .post),
    completion: .custom { words, _, typed in Library.completions(words, typed) })
  var post: String
  @OptionGroup var options: RepositoryOptions

  func run() throws {
    let typed = try TypedPost(post, options)
    let library = try typed.library()
    let own = try library.ownPost(typed, to: .publish)
    var manuscript = own.manuscript
    guard manuscript.isDraft else { throw CommandFault.ownPost(.alreadyPublished(title: own.post.displayTitle)) }
    manuscript.isDraft = false
    try library.repository.save(own.taking(manuscript, at: SystemHost.currentTime()))
    var output = StandardOutput()
    try output.line(own.post.id.slug)
    try output.flush()
    if FetchedBlog.isOne(library.repository.folder) { StandardError.say(.ownPost(.publishedHere)) }
  }
}
