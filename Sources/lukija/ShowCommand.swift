import ArgumentParser
import Blog

/// `lukija show POST`: the post as the reader sets it, in plain text.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a post as the reader sets it, in plain text.",
    discussion: """
      --json prints one object: slug, id, url, title, date_published, date_modified, authors [{name, url}], tags, \
      language, summary, image, attachments [{url, mime_type, title, size_in_bytes}], marks {status, kind, sticky, \
      password_protected, format, categories}, comments_open, comment_count, the \
      body as content_html, content_text or content_markdown, and with --comments comments as “lukija comments --json” \
      prints them. Members without a value are left out. \(JSONOutput.textNote)
      """)

  @Argument(
    help: "Slug, id, URL or a unique beginning of a slug.",
    completion: .custom { words, _, typed in Library.completions(words, typed) })
  var post: String
  @Flag(help: "Print the comments, too.")
  var comments = false
  @Flag(help: "Print JSON.")
  var json = false
  @OptionGroup var width: WidthOption
  @OptionGroup var options: RepositoryOptions

  func run() throws {
    let library = try Library(options)
    let opened = try library.post(named: post)
    let post = opened.post
    let thread = library.thread(of: post)
    var output = StandardOutput()
    if json {
      try output.write(
        JSONOutput.bytes(
          JSONOutput.Post(
            post, authors: library.authors(of: post), thread: thread, withComments: comments)))
    } else {
      try output.lines(library.page(opened, thoughts: thread.count, width: width.columns).lines)
      if comments {
        try output.line()
        for row in library.rows(of: thread, on: post, width: width.columns) { try output.row(row) }
      }
    }
    try output.flush()
  }
}
