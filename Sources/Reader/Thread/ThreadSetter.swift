import Blog
import Markup
import Screen
import Synchronization

/// Sets the rows of a thread, one at a time: nothing is set before it comes near the screen.
public struct ThreadSetter: Sendable {
  /// The thread.
  public var state: ThreadState
  /// The pane's width in cells.
  public var width: Int
  /// The widest that a comment's text is set, in cells.
  public var measure: Int
  /// Names under which the post's author comments.
  public var bloggers: Set<String>
  /// BCP 47, for hyphenation.
  public var language: String?

  /// Memberwise.
  public init(state: ThreadState, width: Int, measure: Int, bloggers: Set<String>, language: String?) {
    self.state = state
    self.width = width
    self.measure = measure
    self.bloggers = bloggers
    self.language = language
  }

  /// Cells at the left that mark the selected row.
  static let gutter = 2

  /// How far a depth is indented: two cells a level, and never more than a third of the pane.
  func indent(depth: Int) -> Int { min(depth * 2, max(0, (width - ThreadSetter.gutter) / 3)) }

  /// One row: its head, its text, and a blank line.
  public func row(_ index: Int) -> TypesetText {
    let row = state.rows[index]
    guard let entry = state.entry(of: row) else { return linkBackHead(isFolded: row.isFolded) }
    let isLinkBack = row.id == .linkBack(entry.key)
    let indent = isLinkBack ? 2 : indent(depth: entry.depth)
    let textWidth = max(1, min(measure, width - ThreadSetter.gutter - indent))
    let prefix = [TypesetText.Span(String(repeating: " ", count: ThreadSetter.gutter + indent))]
    var text = head(entry, isFolded: row.isFolded, width: textWidth)
    if !row.isFolded {
      let body = ThreadSetter.body(entry.comment.body, width: textWidth, language: language)
      if !body.lines.isEmpty { text.append(body) }
      if isLinkBack, let url = entry.comment.author.url ?? entry.comment.url, !url.isEmpty {
        text.append(TypesetText.link(url, width: textWidth))
      }
      if !isLinkBack || !body.lines.isEmpty { text.appendBlankLine() }
    }
    return text.indented(by: prefix)
  }

  private func linkBackHead(isFolded: Bool) -> TypesetText {
    let count = ThreadWords.linkBacks(state.thread.linkBacks.count)
    let mark = isFolded ? "▸ " : "▾ "
    let text = TypesetText(
      width: width,
      lines: [
        TypesetText.Line(spans: [
          TypesetText.Span(String(repeating: " ", count: ThreadSetter.gutter)),
          TypesetText.Span(mark, Style(.ornament)),
          TypesetText.Span(count, Style(.linkBack, .bold), offset: 0),
          TypesetText.Span(isFolded ? "  P shows them" : "", Style(.muted)),
        ])
      ], content: count)
    return text
  }

  /// `3 Piritta · author · 2014-02-03 09:03`, and what else is to know, on one line where it fits.
  private func head(_ entry: CommentThread.Entry, isFolded: Bool, width: Int) -> TypesetText {
    let comment = entry.comment
    let name = oneLine(comment.author.displayName)
    var spans: [TypesetText.Span] = []
    var used = 0
    func add(_ text: String, _ style: Style, offset: Int? = nil) {
      let fitting = DisplayWidth.truncate(text, to: max(0, width - used))
      guard !fitting.isEmpty else { return }
      // A name that had to be cut no longer is a piece of the content.
      spans.append(TypesetText.Span(fitting, style, offset: fitting == text ? offset : nil))
      used += DisplayWidth.columns(of: fitting)
    }
    if isFolded { add("▸ ", Style(.ornament)) }
    add("\(entry.number) ", Style(.muted))
    if comment.kind.isLinkBack { add("↗ ", Style(.linkBack)) }
    let isOwn = entry.reply != nil
    let isBlogger = !isOwn && bloggers.contains(comment.author.name) && !comment.kind.isLinkBack
    add(
      name, Style(isOwn ? .own : isBlogger ? .blogger : comment.kind.isLinkBack ? .linkBack : .author, .bold), offset: 0
    )
    for (words, style) in marks(entry, isOwn: isOwn, isBlogger: isBlogger) {
      add(" · ", Style(.muted))
      add(words, style)
    }
    if isFolded, entry.descendantCount > 0 {
      add(" [+\(ThreadWords.replies(entry.descendantCount))]", Style(.muted))
    }
    if isFolded {
      let words =
        ThreadSetter.body(comment.body, width: max(1, width), language: language)
        .lines.first { $0.spans.contains { $0.offset != nil } }?.text ?? ""
      add("  " + words, Style(.muted))
    }
    return TypesetText(width: width, lines: [TypesetText.Line(spans: spans)], content: name)
  }

  private func marks(_ entry: CommentThread.Entry, isOwn: Bool, isBlogger: Bool) -> [(String, Style)] {
    let comment = entry.comment
    var marks: [(String, Style)] = []
    if isOwn { marks.append(("you", Style(.own))) }
    if isBlogger { marks.append(("author", Style(.blogger))) }
    if comment.kind != .comment { marks.append((oneLine(comment.kind.word), Style(.linkBack))) }
    if case .other(let word) = comment.status { marks.append((oneLine(word), Style(.notice))) }
    if let published = comment.published { marks.append(("\(published.date) \(published.timeOfDay)", Style(.muted))) }
    // Beyond the deepest indent the depth has to be said.
    if indent(depth: entry.depth) < entry.depth * 2 { marks.append(("level \(entry.depth + 1)", Style(.muted))) }
    switch entry.oddity {
    case .orphan:
      marks.append(("answers \(oneLine(comment.inReplyTo?.value ?? "")), which is not here", Style(.notice)))
    case .cycle: marks.append(("answers in a circle", Style(.notice)))
    case .duplicate, nil: break
    }
    return marks
  }

  private func oneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }

  private struct BodyKey: Hashable {
    var body: Body
    var width: Int
    var language: String?
  }

  /// Comments are set again and again while a thread scrolls; the last thousand settings are kept.
  private static let memo = Mutex<[BodyKey: TypesetText]>([:])

  private static func body(_ body: Body, width: Int, language: String?) -> TypesetText {
    let key = BodyKey(body: body, width: width, language: language)
    if let known = memo.withLock({ $0[key] }) { return known }
    let text = Typesetter.set(
      PostPage.document(body), width: width, options: Typesetter.Options(language: language))
    memo.withLock {
      if $0.count >= 1024 { $0.removeAll(keepingCapacity: true) }
      $0[key] = text
    }
    return text
  }
}
