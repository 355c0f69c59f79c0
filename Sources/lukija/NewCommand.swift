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

  @Argument(help: ArgumentHelp(.postTitle))
  var title: String
  @Argument(
    help: ArgumentHelp(.postFile, valueName: "file"))
  var file: String?
  @Option(name: .customLong("tag"), help: ArgumentHelp(.tag))
  var tags: [String] = []
  @Flag(help: ArgumentHelp(.draft))
  var draft = false
  @OptionGroup var options: RepositoryOptions

  func validate() throws {
    if title.allSatisfy(\.isWhitespace) { throw ValidationError(UsageFault.untitledPost) }
  }

  func run() throws {
    let folder = try options.folder()
    _ = try JSONBlogRepository(folder: folder).site()
    let now = Self.now()
    let host = SystemHost(rescueFolder: StateStores.folder(nil), blogFolder: folder)
    func keep(_ text: String) -> String? {
      host.rescue(
        Reply(id: ReplyID.new(at: now), post: PostID("new"), author: Identity(name: ""), markdown: text, created: now))
    }
    let text = try ReplyText.read(file, host: host, writing: .post, from: .editor, keep: keep)
    let stamp = String(now.text.prefix(19).filter(\.isNumber))
    // Nobody else makes this one: the moment, and a number of this process.
    let id = "urn:lukija:\(stamp)-\(String(getpid(), radix: 36))"
    var post = Post(id: PostID(""), feedID: id, title: title, body: Body(format: .markdown, source: text), tags: tags)
    post.published = now
    if draft { post.marks.status = PostStatus.draft }
    let slug: String?
    do throws(Problem) {
      let writer = try RepositoryWriter(folder: folder)
      try writer.take(.post(ImportedPost(post: post)))
      _ = try writer.finish()
      slug = writer.lastPost?.slug
    } catch {
      guard let path = keep(text) else {
        StandardError.say(text)
        throw CommandFault.notWritten(error, copy: nil)
      }
      host.handed.removeAll()
      throw CommandFault.notWritten(error, copy: path)
    }
    host.handed.removeAll()
    var output = StandardOutput()
    try output.line(slug ?? "")
    try output.flush()
  }

  /// The wall clock with the offset of the place where we are.
  private static func now() -> Timestamp {
    var moment = time(nil)
    var parts = tm()
    localtime_r(&moment, &parts)
    var buffer = [CChar](repeating: 0, count: 40)
    let length = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%S%z", &parts)
    var text = String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    text.insert(":", at: text.index(text.endIndex, offsetBy: -2))
    return Timestamp(text) ?? Timestamp(seconds: Int64(moment))
  }
}
