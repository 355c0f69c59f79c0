import ArgumentParser
import Blog
import Reader
import Screen
import Words

/// `lukija list [QUERY]`: one post a line.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: CommandHelp.list.abstract,
    discussion: CommandHelp.list.discussion)

  @Argument(help: ArgumentHelp(.query, valueName: "query"))
  var query: [String] = []
  @Flag(help: ArgumentHelp(.json))
  var json = false
  @OptionGroup var options: RepositoryOptions
  @OptionGroup var state: StateOptions

  // Here, so that what is wrong is shown with this command's usage.
  func validate() throws { _ = try Library.query(query.joined(separator: " ")) }

  func run() throws {
    let query = try Library.query(query.joined(separator: " "))
    let library = try Library(options)
    let marks = library.marks(state: state.state, replies: library.allReplies())
    let request = ListRequest(query: query, after: Int.max / 2)
    let posts = try library.catalogue().window(request, marks: marks).rows
    let replies = marks.replies

    var output = StandardOutput()
    if json {
      try output.write(JSONOutput.bytes(posts.map { JSONOutput.Summary($0, replies: replies[$0.id, default: 0]) }))
    } else {
      // Long slugs and titles stand out of their column rather than push everything else to the right.
      let slugs = min(40, posts.map { DisplayWidth.columns(of: $0.id.slug) }.max() ?? 0)
      let titles = min(60, posts.map { DisplayWidth.columns(of: $0.displayTitle) }.max() ?? 0)
      for post in posts {
        let date = padded(post.published?.date ?? "", to: 10)
        let slug = padded(post.id.slug, to: slugs)
        if let problem = post.problem {
          try output.line("\(date)  \(slug)  ⚠ \(problem.message)")
        } else {
          let count = post.commentCount + replies[post.id, default: 0]
          let words = MarkWords.words(for: post.marks) + (post.marks.isMadeHere ? [MarkWords.own] : [])
          let marks = words.isEmpty ? "" : "  [\(words.joined(separator: ", "))]"
          try output.line(
            "\(date)  \(slug)  \(padded(post.displayTitle, to: titles))  "
              + "\(Counted.comments.text(count))\(marks)")
        }
      }
    }
    try output.flush()
  }

  private func padded(_ text: String, to columns: Int) -> String {
    let text = TextSanitizing.line(text)
    return text + String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: text)))
  }
}
