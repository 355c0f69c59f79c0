import ArgumentParser
import Blog
import Screen

/// `lukija list [QUERY]`: one post a line.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the posts, newest first: date, slug, title, comments.",
    discussion: """
      With words, only posts that have each of them in the title, an author's name or a tag; case and diacritics do \
      not matter.

      --json prints a list of objects: slug, id, url, title, date_published, authors [{name}], tags, comment_count \
      (with replies written here), and for a post that cannot be read, problem {severity, file, line, column, message, \
      advice}. Members without a value are left out.
      """)

  @Argument(help: ArgumentHelp("Words to look for.", valueName: "query"))
  var query: [String] = []
  @Flag(help: "Print JSON.")
  var json = false
  @OptionGroup var options: RepositoryOptions

  func run() throws {
    let library = try Library(options)
    let filter = PostFilter(query.joined(separator: " "))
    let posts = try library.summaries().filter(filter.matches)
    var replies: [PostID: Int] = [:]
    for reply in library.publishedReplies() { replies[reply.post, default: 0] += 1 }

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
          try output.line(
            "\(date)  \(slug)  \(padded(post.displayTitle, to: titles))  \(count) \(count == 1 ? "comment" : "comments")"
          )
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
