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

  @Argument(help: ArgumentHelp(.query, valueName: .query))
  var query: [String] = []
  @Flag(help: ArgumentHelp(.json))
  var json = false
  @OptionGroup var linear: LinearOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var state: StateOptions

  // Here, so that what is wrong is shown with this command's usage.
  func validate() throws { _ = try parsed }

  private var parsed: PostQuery {
    get throws { try Library.query(query.joined(separator: " "), isOverBlogs: scope.all) }
  }

  func run() throws {
    let query = try parsed
    var posts: [ListedPost] = []
    var isWhole = true
    if scope.all {
      var count = 0
      isWhole = try ListedBlogs(query.blogs).forEach { name, library in
        posts += try self.posts(query, of: library, name: name, number: count)
        count += 1
      }
      posts.sort { $0.isBefore($1) }
    } else {
      posts = try self.posts(query, of: Library(scope.options))
    }
    try print(posts)
    if !isWhole { throw ExitCode.failure }
  }

  private func posts(
    _ query: PostQuery, of library: Library, name: String? = nil, number: Int = 0
  ) throws -> [ListedPost] {
    let marks = library.marks(state: state.state, replies: library.allReplies())
    let request = ListRequest(query: query, after: Int.max / 2)
    return try library.catalogue().window(request, marks: marks).rows.map { post in
      ListedPost(post, replies: marks.replies[post.id, default: 0], blog: name, number: number)
    }
  }

  private func print(_ posts: [ListedPost]) throws {
    var output = StandardOutput()
    if json {
      try output.write(
        JSONOutput.bytes(posts.map { JSONOutput.Summary($0.summary, replies: $0.replies, blog: $0.blog) }))
    } else if linear.isOn {
      for listed in posts { try output.line(listed.sentence) }
    } else {
      // Long slugs and titles stand out of their column rather than push everything else to the right.
      let names = width(posts.compactMap(\.blog), atMost: 40)
      let slugs = width(posts.map(\.summary.id.slug), atMost: 40)
      let titles = width(posts.map(\.summary.displayTitle), atMost: 60)
      for listed in posts {
        let post = listed.summary
        let date = padded(post.published?.spokenDate ?? "", to: 10)
        let blog = listed.blog.map { padded($0, to: names) + "  " } ?? ""
        let slug = padded(post.id.slug, to: slugs)
        if let problem = post.problem {
          try output.line("\(date)  \(blog)\(slug)  ⚠ \(problem.message)")
        } else {
          let words = MarkWords.words(for: post.marks) + (post.marks.isMadeHere ? [MarkWords.own] : [])
          let marks = words.isEmpty ? "" : "  [\(words.joined(separator: ", "))]"
          try output.line(
            "\(date)  \(blog)\(slug)  \(padded(post.displayTitle, to: titles))  "
              + "\(Counted.comments.text(post.commentCount + listed.replies))\(marks)")
        }
      }
    }
    try output.flush()
  }

  private func width(_ texts: [String], atMost most: Int) -> Int {
    min(most, texts.map { DisplayWidth.columns(of: TextSanitizing.line($0)) }.max() ?? 0)
  }

  private func padded(_ text: String, to columns: Int) -> String {
    let text = TextSanitizing.line(text)
    return text + String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: text)))
  }
}

/// A row of the list, of one blog or of several.
private struct ListedPost {
  var summary: PostSummary
  var replies: Int
  /// The blog's name; nil where there is one.
  var blog: String?
  /// The blog's place among the others.
  var number: Int

  init(_ summary: PostSummary, replies: Int, blog: String?, number: Int) {
    self.summary = summary
    // Of hundreds of blogs only what is printed is kept.
    self.summary.commentIDs = []
    self.summary.ties = []
    self.replies = replies
    self.blog = blog
    self.number = number
  }

  /// In words, and how commands call it at the end.
  var sentence: String {
    let slug = (blog.map { $0 + "/" } ?? "") + summary.id.slug
    var post = LinearPost(
      title: summary.displayTitle, marks: summary.marks, comments: summary.commentCount + replies,
      date: summary.published?.spokenDate)
    post.problem = summary.problem?.message
    if post.problem != nil { post.title = slug }
    return post.problem == nil ? "\(post.text), \(slug)" : post.text
  }

  /// Newest first; those without a date last. What is equally old stands by blog, as each lists it.
  func isBefore(_ other: ListedPost) -> Bool {
    switch (summary.published?.seconds, other.summary.published?.seconds) {
    case (let mine?, let others?) where mine != others: mine > others
    case (.some, nil): true
    case (nil, .some): false
    default: number == other.number ? summary.id < other.summary.id : number < other.number
    }
  }
}
