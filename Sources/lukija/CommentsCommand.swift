import ArgumentParser
import Blog
import Reader
import Words

/// `lukija comments POST`: the thread, numbered and indented.
struct CommentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comments", abstract: CommandHelp.comments.abstract,
    discussion: CommandHelp.comments.discussion)

  @Argument(
    help: ArgumentHelp(.post, valueName: .post),
    completion: .custom { words, _, typed in Library.completions(words, typed) })
  var post: String
  @Flag(help: ArgumentHelp(.json))
  var json = false
  @OptionGroup var width: WidthOption
  @OptionGroup var linear: LinearOption
  @OptionGroup var options: RepositoryOptions

  func run() throws {
    let typed = try TypedPost(post, options)
    let library = try typed.library()
    let post = try library.post(typed).post
    let thread = library.thread(of: post)
    var output = StandardOutput()
    if json {
      try output.write(JSONOutput.bytes(thread.allEntries.map(JSONOutput.Comment.init)))
    } else {
      try output.line(
        ThreadWords.heading(thread.count, elsewhere: post.commentsElsewhere, title: post.displayTitle))
      try output.line()
      let columns = width.columns(for: library.repository.folder)
      for row in library.rows(of: thread, on: post, width: columns, isLinear: linear.isOn) {
        try output.row(row)
      }
    }
    try output.flush()
  }
}
