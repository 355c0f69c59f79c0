import Blog
import Words

/// A row of the list of problems.
enum ProblemRow: Equatable, Sendable {
  /// Of the blog's server, with the time of the last sync that was complete.
  ///
  /// - Parameter blog: its name, on the list of blogs.
  case sync(SyncStanding.Trouble, lastSuccess: Timestamp?, blog: String? = nil)
  /// Of a reply that goes no further, with the title of what it answers.
  case reply(Delivery, title: String)
  /// Of a file.
  case file(Problem)

  var isError: Bool {
    switch self {
    case .sync, .reply: true
    case .file(let problem): problem.severity == .error
    }
  }

  /// The whole of it.
  var notice: Notice {
    switch self {
    case .sync(let trouble, let lastSuccess, let blog): .news(.trouble(trouble, lastSuccess: lastSuccess, blog: blog))
    case .reply(let delivery, let title): .replies(.trouble(delivery, title: title))
    case .file(let problem): .problem(problem)
    }
  }

  var text: String { notice.text }

  /// What is wrong with a blog of the list of blogs.
  static func rows(of blog: ShelvedBlog) -> [ProblemRow] {
    let problem = blog.problem.map { [ProblemRow.file($0)] } ?? []
    return problem + (blog.trouble.map { [.sync($0, lastSuccess: blog.sync?.lastSuccess, blog: blog.id.name)] } ?? [])
  }
}

extension Session {
  /// What is wrong with the blog: its server first; on the list of blogs, with all of them.
  var problemRows: [ProblemRow] {
    if isOnShelf { return (shelf?.blogs ?? []).flatMap(ProblemRow.rows) }
    let trouble = blog.syncing.trouble.map { ProblemRow.sync($0, lastSuccess: blog.syncing.standing?.lastSuccess) }
    let replies = blog.replies.inNeed.compactMap { reply in
      reply.delivery.map { way in
        let name = blog.replies.postTitles[reply.post] ?? blog.list.summary(of: reply.post)?.title
        return ProblemRow.reply(way, title: name.map { Post.displayTitle($0).onOneLine } ?? reply.post.slug)
      }
    }
    return (trouble.map { [$0] } ?? []) + replies + blog.files.problems.map(ProblemRow.file)
  }
}
