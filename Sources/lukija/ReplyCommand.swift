import ArgumentParser
import Blog
import BlogStore
import Fetching
import Reader
import Words

/// `lukija reply POST`: publishes a reply and prints its id.
struct ReplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: CommandHelp.reply.abstract,
    discussion: CommandHelp.reply.discussion)

  @Argument(
    help: ArgumentHelp(.post, valueName: .post),
    completion: .custom { words, _, typed in Library.completions(words, typed) })
  var post: String
  @Argument(help: ArgumentHelp(.replyFile, valueName: .file), completion: .file())
  var file: String?
  @Option(help: ArgumentHelp(.answered, valueName: .comment))
  var to: String?
  @Option(help: ArgumentHelp(.replyAuthor, valueName: .name))
  var author: String?
  @OptionGroup var options: RepositoryOptions
  @OptionGroup var state: StateOptions

  func validate() throws {
    if let author, author.allSatisfy(\.isWhitespace) { throw ValidationError(UsageFault.unnamedAuthor) }
  }

  func run() throws {
    // Everything that can be refused is refused before a word is written.
    let typed = try TypedPost(post, options)
    let library = try typed.library()
    _ = try library.repository.site()
    let post = try library.post(typed).post
    guard post.commentsOpen else { throw CommandFault.commentsClosed(title: post.displayTitle) }
    let parent = try to.map {
      try PostLookup.comment(named: $0, in: library.thread(of: post), of: typed.words(for: post.id))
    }
    let states = StateStores.folder(state.state)
    let store = StateStores.store(for: library.repository, in: states)
    let remembered = store.load().state.identity
    let set = Settings.quietly(ofBlogIn: library.repository.folder) { $0.identity(of: $1) }
    let identity = try identity(set ?? remembered)
    let host = SystemHost(rescueFolder: states, blogFolder: library.repository.folder)

    let began = host.now()
    var reply = Reply(
      id: host.newReplyID(at: began), post: post.id, postFeedID: post.feedID, inReplyTo: parent?.comment.id,
      author: identity, markdown: "", status: .published, created: began)
    reply.markdown = try ReplyText.read(file, host: host) { unfinished in
      reply.markdown = unfinished
      return host.rescue(reply)
    }
    reply.modified = host.now()
    reply.published = reply.modified
    let id = try publish(reply, in: library, host: host)
    host.handed.removeAll()

    var output = StandardOutput()
    try output.line(id.value)
    try output.flush()
    defer { sendNow(id, of: library.repository.folder, page: post.url) }
    guard remembered == nil, set == nil else { return }
    do throws(Problem) {
      try store.append([.identity(identity)])
    } catch {
      StandardError.complain(.nameNotRemembered(error))
    }
  }

  private func identity(_ remembered: Identity?) throws -> Identity {
    guard let author else {
      if let remembered, !remembered.name.isEmpty { return remembered }
      throw CommandFault.noName
    }
    let name = author.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return remembered?.name == name ? remembered ?? Identity(name: name) : Identity(name: name)
  }

  /// A reply to a blog that has a server goes there at once; what becomes of it is said. The words are on the disk, whatever
  /// happens now.
  private func sendNow(_ id: ReplyID, of folder: String, page: String?) {
    guard let blog = try? SyncChoice(names: [folder], isAll: false).blogs().first else {
      if FetchedBlog.isOne(folder) { StandardError.say(.replyKeptHere(page: page)) }
      return
    }
    let client = CurlClient(userAgent: Lukija.userAgent)
    defer { client.close() }
    var alone = OutboxAlone(
      blog: blog, settings: try? Settings(), client: client, clock: .system, interruption: Interruption())
    alone.patience = 0
    do {
      if let problem = try alone.run().problem { StandardError.complain(.sync(.problem(problem, blog: blog.label))) }
    } catch let fault as CommandFault {
      StandardError.complain(fault)
    } catch {}
    guard let delivery = try? OutboxFolder(folder).replies().first(where: { $0.id == id })?.delivery else { return }
    StandardError.say(DeliveryWords(delivery).sentence)
    if delivery.state == .waiting, delivery.reason == .noWay { StandardError.say(.replyKeptHere(page: page)) }
  }

  /// Returns the id under which the reply stands.
  private func publish(_ reply: Reply, in library: Library, host: SystemHost) throws -> ReplyID {
    if let same = library.allReplies().first(where: { $0.says(the: reply) }) {
      StandardError.complain(.alreadyReplied)
      return same.id
    }
    do throws(Problem) {
      try library.repository.publish(reply)
    } catch {
      // The last step of a write may fail when the file already stands in its place.
      if library.publishedReplies().contains(where: { $0.id == reply.id }) {
        StandardError.complain(.replyStands(error))
        return reply.id
      }
      guard let path = host.rescue(reply) else {
        StandardError.say(reply.markdown)
        throw CommandFault.notWritten(error, copy: nil)
      }
      host.handed.removeAll()
      throw CommandFault.notWritten(error, copy: path)
    }
    return reply.id
  }
}

extension Reply {
  /// Whether this is the same reply, said before.
  fileprivate func says(the other: Reply) -> Bool {
    post == other.post && inReplyTo == other.inReplyTo && author.name == other.author.name
      && markdown == other.markdown && status.isShown
  }
}
