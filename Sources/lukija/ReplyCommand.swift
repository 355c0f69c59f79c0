import ArgumentParser
import Blog
import BlogStore
import Reader

/// `lukija reply POST`: publishes a reply and prints its id.
struct ReplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "Publish a reply in Markdown; prints its id.",
    discussion: """
      The text comes from a file, from standard input, or, at a terminal, from $VISUAL or $EDITOR. The name under which it \
      stands is --author, else the one that you replied under before.

      A reply that already stands there, with the same text by the same name in the same place, is not published twice.
      """)

  @Argument(
    help: "Slug, id, URL or a unique beginning of a slug.",
    completion: .custom { words, _, typed in Library.completions(words, typed) })
  var post: String
  @Argument(help: ArgumentHelp("The text; - is standard input.", valueName: "file"), completion: .file())
  var file: String?
  @Option(help: ArgumentHelp("Answer this comment: its number in the thread, or its id.", valueName: "comment"))
  var to: String?
  @Option(help: ArgumentHelp("The name to reply under.", valueName: "name"))
  var author: String?
  @OptionGroup var options: RepositoryOptions
  @OptionGroup var state: StateOptions

  func validate() throws {
    if let author, author.allSatisfy(\.isWhitespace) { throw ValidationError("--author must name somebody.") }
  }

  func run() throws {
    // Everything that can be refused is refused before a word is written.
    let library = try Library(options)
    _ = try library.repository.site()
    let post = try library.post(named: post).post
    guard post.commentsOpen else { throw Failure("comments are closed on “\(post.displayTitle)”.") }
    let parent = try to.map { try PostLookup.comment(named: $0, in: library.thread(of: post), of: post.id) }
    let states = StateStores.folder(state.state)
    let store = StateStores.store(for: library.repository, in: states)
    let remembered = store.load().state.identity
    let identity = try identity(remembered)
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
    guard remembered == nil else { return }
    do throws(Problem) {
      try store.append([.identity(identity)])
    } catch {
      StandardError.complain("your name could not be remembered: \(error.commandLineSentence)")
    }
  }

  private func identity(_ remembered: Identity?) throws -> Identity {
    guard let author else {
      if let remembered, !remembered.name.isEmpty { return remembered }
      throw Failure("there is no name to reply under yet. Give one with --author NAME; it is remembered.")
    }
    let name = author.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return remembered?.name == name ? remembered ?? Identity(name: name) : Identity(name: name)
  }

  /// Returns the id under which the reply stands.
  private func publish(_ reply: Reply, in library: Library, host: SystemHost) throws -> ReplyID {
    if let same = library.publishedReplies().first(where: { $0.says(the: reply) }) {
      StandardError.complain("this reply already stands there; nothing was published twice.")
      return same.id
    }
    do throws(Problem) {
      try library.repository.save(reply)
    } catch {
      // The last step of a write may fail when the file already stands in its place.
      if library.publishedReplies().contains(where: { $0.id == reply.id }) {
        StandardError.complain("the reply stands there, but \(error.commandLineSentence)")
        return reply.id
      }
      guard let path = host.rescue(reply) else {
        StandardError.say(reply.markdown)
        throw Failure("\(error.commandLineSentence) Your text could not be kept in a file; it stands above.")
      }
      host.handed.removeAll()
      throw Failure("\(error.commandLineSentence) Your text is in \(path).")
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
