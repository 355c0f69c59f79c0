import Blog
import Markup
import Screen
import Words

/// Posts and threads as plain text, for files and other programs.
public enum PrintedText {
  /// Cells of a line, as mail has them.
  public static let width = 72

  /// A post's page.
  static func post(_ post: Post, of site: Site, thoughts: Int, problems: [Problem]) -> String {
    let body = PostPage.document(post.body)
    HyphenationPatterns.load([post.language, site.language] + body.languages)
    let source = PostPage.Source(post: post, body: body, site: site, thoughts: thoughts, problems: problems)
    return text(PostPage.set(source, width: width, isPrinted: true).lines.map(\.text))
  }

  /// All comments, under what they are about.
  static func thread(_ thread: CommentThread, on post: Post, of site: Site) -> String {
    let setter = setter(thread, on: post, of: site)
    let rows = setter.state.rows.indices.flatMap { lines(of: setter.row($0)) }
    let heading = ThreadWords.heading(
      thread.count, elsewhere: post.commentsElsewhere, title: post.displayTitle)
    return text([heading, ""] + rows)
  }

  /// One comment or pingback, as far to the left as it goes.
  static func comment(_ key: CommentThread.Key, in thread: CommentThread, on post: Post, of site: Site) -> String {
    let setter = setter(thread, on: post, of: site)
    guard let index = setter.state.rows.firstIndex(where: { setter.state.entry(of: $0)?.key == key }) else { return "" }
    let lines = lines(of: setter.row(index))
    let margin = lines.filter { $0.contains { $0 != " " } }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return text(lines.map { String($0.dropFirst(min(margin, $0.prefix { $0 == " " }.count))) })
  }

  private static func setter(_ thread: CommentThread, on post: Post, of site: Site) -> ThreadSetter {
    HyphenationPatterns.load([post.language, site.language])
    let authors = post.authors.isEmpty ? site.authors : post.authors
    return ThreadSetter(
      state: ThreadState(thread: thread, showsLinkBacks: true), width: width, measure: width,
      bloggers: Set(authors.map(\.name)), language: post.language ?? site.language, isPrinted: true)
  }

  /// A row of a thread, and where its numbered links lead, unless the row says that itself.
  public static func lines(of row: TypesetText) -> [String] {
    let lines = row.lines.map(\.text)
    let end = (lines.lastIndex { $0.contains { $0 != " " } } ?? -1) + 1
    let hidden = row.links.enumerated().filter { $0.element.isHidden }
    guard !hidden.isEmpty else { return lines }
    // As far in as the text above.
    let margin = String(lines.first?.prefix { $0 == " " } ?? "")
    let targets = hidden.map { "\(margin)[\($0.offset + 1)] \(Hyperlink.cleaned($0.element.target))" }
    return lines[..<end] + [""] + targets + lines[end...]
  }

  /// A line as it is printed: safe for a terminal, without blanks at its end.
  public static func line(_ text: String) -> String {
    var safe = Substring(TextSanitizing.line(text))
    while safe.last == " " { safe.removeLast() }
    return String(safe)
  }

  private static func text(_ lines: [String]) -> String {
    var lines = lines.map(line)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
