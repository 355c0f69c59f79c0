import ArgumentParser
import Blog
import BlogStore
import Screen
import TextFormats
import Words

/// `lukija search WORDS`: everything that posts and comments say.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: CommandHelp.search.abstract,
    discussion: CommandHelp.search.discussion)

  @Argument(help: ArgumentHelp(.searchWords, valueName: .words))
  var words: [String]
  @Flag(help: ArgumentHelp(.diacritics))
  var diacritics = false
  @Flag(help: ArgumentHelp(.jsonLines))
  var json = false
  @OptionGroup var linear: LinearOption
  @OptionGroup var scope: ScopeOptions

  func validate() throws {
    if query.isEmpty { throw ValidationError(UsageFault.nothingToSearch) }
  }

  /// A word of the shell's that holds spaces was quoted there: a phrase.
  private var query: TextQuery {
    let typed = words.map { words.count > 1 && $0.contains(" ") && !$0.contains("\"") ? "\"\($0)\"" : $0 }
    return TextQuery(typed.joined(separator: " "), respectsDiacritics: diacritics)
  }

  func run() throws {
    var isFound = false
    var isWhole = true
    if scope.all {
      isWhole = try ListedBlogs().forEach { isFound = try search($1, name: $0) || isFound }
    } else {
      isFound = try search(Library(scope.options))
    }
    if !isFound || !isWhole { throw ExitCode.failure }
  }

  /// - Returns: whether anything was found.
  private func search(_ library: Library, name: String? = nil) throws -> Bool {
    let catalogue = try library.catalogue()
    let isLinear = linear.isOn
    var isFound = false
    var output = StandardOutput()
    var failure: (any Error)?
    try catalogue.search(query, replies: library.publishedReplies().filter(\.isShown)) { progress in
      guard !progress.hits.isEmpty else { return true }
      isFound = true
      do {
        for hit in progress.hits { try write(hit, of: name, isLinear: isLinear, to: &output) }
        try output.flush()
        return true
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    return isFound
  }

  private func write(
    _ hit: SearchHit, of blog: String?, isLinear: Bool, to output: inout StandardOutput
  ) throws {
    if json {
      try output.write(JSONOutput.bytes(JSONOutput.Hit(hit, blog: blog)))
      return
    }
    let place = (blog.map { $0 + "/" } ?? "") + hit.post.slug + (hit.comment.map { "#\($0)" } ?? "")
    let date = hit.published?.spokenDate ?? ""
    if isLinear {
      let parts = [hit.title, hit.author, date, place].filter { !$0.isEmpty }
      return try output.line("\(parts.joined(separator: ", ")): \(hit.excerpt)")
    }
    let blanks = String(repeating: " ", count: max(0, 10 - date.count))
    try output.line("\(date)\(blanks)  \(place)  \(hit.author.isEmpty ? "" : hit.author + ": ")\(hit.excerpt)")
  }
}

extension JSONOutput {
  /// A line of `lukija search --json`.
  struct Hit: JSONPrintable {
    /// With `--all`: the blog's name.
    var blog: String?
    var slug: String
    var title: String
    /// Nil for the post itself.
    var comment: String?
    var author: String?
    var date_published: String?
    var excerpt: String
    /// `[start, end]` in UTF-8 bytes of the excerpt.
    var matches: [[Int]]

    var json: JSON {
      JSONOutput.members([
        "blog": blog, "slug": slug, "title": title, "comment": comment, "author": author,
        "date_published": date_published, "excerpt": excerpt, "matches": matches,
      ])
    }

    init(_ hit: SearchHit, blog: String? = nil) {
      self.blog = blog
      slug = hit.post.slug
      title = hit.title
      comment = hit.comment?.value
      author = hit.author.isEmpty ? nil : hit.author
      date_published = hit.published?.text
      excerpt = hit.excerpt
      // Offsets in what is printed.
      func place(_ offset: Int) -> Int {
        OutgoingText.clean(String(decoding: hit.excerpt.utf8.prefix(offset), as: UTF8.self)).utf8.count
      }
      matches = hit.matches.map { [place($0.lowerBound), place($0.upperBound)] }
    }
  }
}
