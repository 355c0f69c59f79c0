import ArgumentParser
import Blog
import Reader

/// `lukija comments POST`: the thread, numbered and indented.
struct CommentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comments", abstract: "Print a post's comments, numbered and indented.",
    discussion: """
      --json prints a list of objects in the order of the thread: number, id, in_reply_to, depth (0 answers the post), \
      kind (comment, pingback, trackback …), status, author {name, url}, date_published, url, the text as content_html, \
      content_text or content_markdown, written_here (true for replies of this repository), vanished (true for what an \
      import found gone at its source) and oddity (orphan, cycle or duplicate). Members without a value are left out. \(JSONOutput.textNote)
      """)

  @Argument(
    help: "Slug, id, URL or a unique beginning of a slug.",
    completion: .custom { words, _, typed in Library.completions(words, typed) })
  var post: String
  @Flag(help: "Print JSON.")
  var json = false
  @OptionGroup var width: WidthOption
  @OptionGroup var options: RepositoryOptions

  func run() throws {
    let library = try Library(options)
    let post = try library.post(named: post).post
    let thread = library.thread(of: post)
    var output = StandardOutput()
    if json {
      try output.write(JSONOutput.bytes(thread.allEntries.map(JSONOutput.Comment.init)))
    } else {
      try output.line(ThreadWords.heading(thread.count, title: post.displayTitle))
      try output.line()
      for row in library.rows(of: thread, on: post, width: width.columns) { try output.row(row) }
    }
    try output.flush()
  }
}
