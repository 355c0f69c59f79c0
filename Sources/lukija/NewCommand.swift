import ArgumentParser
import Blog
import BlogStore
import Glibc
import Reader
import Words

/// `lukija new`: a post of one's own.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: CommandHelp.new.abstract,
    usage: CommandHelp.new.usage,
    discussion: CommandHelp.new.discussion)

  @Argument(help: ArgumentHelp(.postTitle, valueName: .title))
  var title: String?
  @Argument(
    help: ArgumentHelp(.postFile, valueName: .file), completion: .file())
  var file: String?
  @Option(name: .customLong("tag"), help: ArgumentHelp(.tag, valueName: .tag))
  var tags: [String] = []
  @Flag(help: ArgumentHelp(.draft))
  var draft = false
  @OptionGroup var options: RepositoryOptions
  @OptionGroup var state: StateOptions

  mutating func validate() throws {
    if let title, title.allSatisfy(\.isWhitespace) { throw ValidationError(UsageFault.untitledPost) }
    // One word alone may be the text: the text says the title then.
    if file == nil, let only = title, only == "-" || only.contains("/") && Self.isFile(only) {
      (title, file) = (nil, only)
    }
  }

  func run() throws {
    let repository = JSONBlogRepository(folder: try options.folder())
    _ = try repository.site()
    let states = StateStores.folder(state.state)
    let desk = PostDesk(states: states, blog: repository.folder)
    let beginning = PostManuscript(title: title ?? "", tags: tags, isDraft: draft)
    let written = try desk.write(file, over: beginning)
    let now = desk.host.now()
    let feedID = "urn:lukija:\(desk.host.newReplyID(at: now))"
    let id = try desk.save(written.text) { () throws(Problem) in
      try repository.make(written.manuscript, feedID: feedID, at: now)
    }
    var output = StandardOutput()
    try output.line(id.slug)
    try output.flush()
    do throws(Problem) {
      try StateStores.store(for: repository, in: states).append([.postRead(id, true)])
    } catch {
      StandardError.complain(.ownPost(.notMarkedRead(error)))
    }
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
