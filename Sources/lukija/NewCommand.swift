import ArgumentParser
import Blog
import BlogStore
import Glibc
import Reader

/// `lukija new`: a post of one's own.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a post in your editor, in Markdown.",
    usage: "lukija new <title> [<file>|-] [--tag <tag> ...] [--draft] [--repository <folder>]",
    discussion: """
      Opens $VISUAL, else $EDITOR, else vi, on the terminal even where input or output lead elsewhere. An empty text \
      writes nothing. With a FILE, or - for standard input, no editor is opened. Prints the new post's slug.
      """)

  @Argument(help: "The post's title.")
  var title: String
  @Argument(
    help: ArgumentHelp("Markdown to take instead of opening the editor; - is standard input.", valueName: "file"))
  var file: String?
  @Option(name: .customLong("tag"), help: "A word to file it under; may be repeated.")
  var tags: [String] = []
  @Flag(help: "Mark it as a draft.")
  var draft = false
  @OptionGroup var options: RepositoryOptions

  func validate() throws {
    if title.allSatisfy(\.isWhitespace) { throw ValidationError("A post needs a title.") }
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
    let text = try ReplyText.read(file, host: host, noun: "post", from: .editor, keep: keep)
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
        throw Failure("\(error.commandLineSentence) Your text could not be kept in a file; it stands above.")
      }
      host.handed.removeAll()
      throw Failure("\(error.commandLineSentence) Your text is in \(path).")
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
