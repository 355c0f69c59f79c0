import ArgumentParser
import Blog
import Words

/// `lukija show POST`: the post as the reader sets it, in plain text.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: CommandHelp.show.abstract,
    discussion: CommandHelp.show.discussion)

  @Argument(
    help: ArgumentHelp(.post, valueName: .post),
    completion: .custom { words, _, typed in Library.completions(words, typed) })
  var post: String
  @Flag(help: ArgumentHelp(.withComments))
  var comments = false
  @Flag(help: ArgumentHelp(.json))
  var json = false
  @OptionGroup var width: WidthOption
  @OptionGroup var linear: LinearOption
  @OptionGroup var options: RepositoryOptions

  func run() throws {
    let typed = try TypedPost(post, options)
    let library = try typed.library()
    let opened = try library.post(typed)
    let post = opened.post
    let thread = library.thread(of: post)
    var output = StandardOutput()
    if json {
      try output.write(
        JSONOutput.bytes(
          JSONOutput.Post(
            post, authors: library.authors(of: post), thread: thread, withComments: comments)))
    } else {
      let (columns, isLinear) = (width.columns(for: library.repository.folder), linear.isOn)
      try output.lines(library.page(opened, thoughts: thread.count, width: columns, isLinear: isLinear).lines)
      if comments {
        try output.line()
        for row in library.rows(of: thread, on: post, width: columns, isLinear: isLinear) {
          try output.row(row)
        }
      }
    }
    try output.flush()
  }
}
