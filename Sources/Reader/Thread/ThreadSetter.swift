import Blog
import Markup
import Screen
import Synchronization
import Words

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
  /// In which heads are said; nil for that of everything else.
  public var languageOfHeads: Language?
  /// Whether links carry their numbers.
  public var numbersLinks: Bool
  /// Whether heads are printed: nothing of them is left out for width.
  public var isPrinted: Bool
  /// Whether deleted text is struck out where it is drawn.
  public var strikesText = false
  /// Whether words stand for signs, lines and indents.
  public var isLinear = false
  /// How pictures stand in comments; nil where none is drawn.
  public var pictures: PictureSetting?
  /// What tells what one said oneself.
  public var voice = OwnVoice()
  /// Where replies are on their way to the blog.
  public var deliveries: [ReplyID: Delivery] = [:]

  /// What was set before.
  let caches: BlogCaches

  /// Sets rows once, as for printing.
  public init(
    state: ThreadState, width: Int, measure: Int, bloggers: Set<String>, language: String?, numbersLinks: Bool = true,
    isPrinted: Bool = false
  ) {
    self.init(
      state: state, width: width, measure: measure, bloggers: bloggers, language: language,
      numbersLinks: numbersLinks, isPrinted: isPrinted, caches: BlogCaches())
  }

  /// Memberwise.
  init(
    state: ThreadState, width: Int, measure: Int, bloggers: Set<String>, language: String?, numbersLinks: Bool,
    isPrinted: Bool, caches: BlogCaches
  ) {
    self.caches = caches
    self.isPrinted = isPrinted
    self.numbersLinks = numbersLinks
    self.state = state
    self.width = width
    self.measure = measure
    self.bloggers = bloggers
    self.language = language
  }

  /// Cells at the left that mark the selected row, and the unread ones.
  static let gutter = 2

  /// How far a depth is indented: two cells a level, one in narrow panes, and never more than a third of the pane.
  func indent(depth: Int) -> Int { min(depth * indentStep, max(0, (width - ThreadSetter.gutter) / 3)) }

  private var indentStep: Int { width < 60 ? 1 : 2 }

  /// Whether a depth is more than the indent can show.
  private func isBeyondIndent(_ depth: Int) -> Bool { indent(depth: depth) < depth * indentStep }

  /// The depth as a number, in the blank before a comment that is deeper than it can be indented; ASCII. Nil where the
  /// indent says it, or where there is no room.
  private func levelInIndent(_ depth: Int, _ indent: Int) -> String? {
    guard isBeyondIndent(depth) else { return nil }
    return [CommentMark.level(depth + 1), .shortLevel(depth + 1)].map(\.text).first { $0.utf8.count < indent }
  }

  /// One row: its head, its text, and a blank line.
  public func row(_ index: Int) -> TypesetText {
    if isLinear { return linearRow(index) }
    let row = state.rows[index]
    guard let entry = state.entry(of: row) else { return linkBackHead(row) }
    let isUnread = state.isUnread(state.ordinal(of: row))
    let isLinkBack = row.kind == .linkBack
    let indent = isLinkBack ? 2 : indent(depth: entry.depth)
    let textWidth = textWidth(indent: indent)
    var text = inLanguageOfHeads { head(entry, row, width: textWidth) }
    if showsText(row) {
      let body = caches.settings.text(of: entry.comment.body, width: textWidth, options)
      if !body.lines.isEmpty { text.append(body) }
      if isLinkBack, let url = linkBackURL(entry) { text.append(TypesetText.link(url, width: textWidth)) }
      if !isLinkBack || !body.lines.isEmpty { text.appendBlankLine() }
    }
    let level = isLinkBack ? nil : inLanguageOfHeads { levelInIndent(entry.depth, indent) }
    let guides = isLinkBack || level != nil ? nil : guides(of: row.index, indent: indent)
    for line in text.lines.indices {
      let words = line == 0 ? level ?? "" : ""
      let blank = String(repeating: " ", count: indent - words.utf8.count)
      let mark = [
        TypesetText.Span(String(repeating: " ", count: ThreadSetter.gutter - 1)),
        TypesetText.Span(line == 0 && isUnread ? "●" : " ", Style(.unread, .bold)),
        TypesetText.Span(words, Style(.muted)),
        TypesetText.Span((line == 0 ? guides?.head : guides?.below) ?? blank, Style(.border)),
      ]
      text.lines[line].spans.insert(contentsOf: mark.filter { !$0.text.isEmpty }, at: 0)
    }
    return text
  }

  /// What stands above comments may be said in the blog's language.
  private func inLanguageOfHeads<Result>(_ body: () -> Result) -> Result {
    languageOfHeads.map { Language.$ofTask.withValue($0, operation: body) } ?? body()
  }

  /// What leads the eye from a comment to what it answers, in the blank before it: a line below each comment that has
  /// more answers further down.
  private func guides(of index: Int, indent: Int) -> (head: String, below: String)? {
    let entries = state.thread.entries
    let depth = entries[index].depth
    guard depth > 0, !isBeyondIndent(depth), !isPrinted, state.arrangement.shape != .flat else { return nil }
    var cells = [Character](repeating: " ", count: indent)
    var place: Int? = index
    var head: Character = " "
    while let entry = place, entries[entry].depth > 0 {
      let next = entry + entries[entry].descendantCount + 1
      let goesOn = next < entries.count && entries[next].depth == entries[entry].depth
      let cell = (entries[entry].depth - 1) * indentStep
      if cells.indices.contains(cell) { cells[cell] = goesOn ? "│" : " " }
      if entry == index { head = goesOn ? "├" : "└" }
      place = entries[entry].parent
    }
    let below = String(cells)
    let own = (depth - 1) * indentStep
    if cells.indices.contains(own) { cells[own] = head }
    return (String(cells), below)
  }

  private func textWidth(indent: Int) -> Int { max(1, min(measure, width - ThreadSetter.gutter - indent)) }

  /// Whether a row is more than its head.
  func showsText(_ row: ThreadState.Row) -> Bool { !row.isFolded && !row.isContext && row.kind != .linkBacks }

  func linkBackURL(_ entry: CommentThread.Entry) -> String? {
    let url = entry.comment.author.url ?? entry.comment.url
    return url?.isEmpty == false ? url : nil
  }

  /// Lines of a row.
  func height(of index: Int) -> Int {
    if isLinear { return linearRow(index).lines.count }
    let row = state.rows[index]
    guard showsText(row) else { return 1 }
    switch row.kind {
    case .linkBacks: return 1
    case .comment:
      let entry = state.thread.entries[row.index]
      let width = textWidth(indent: indent(depth: entry.depth))
      return caches.settings.text(of: entry.comment.body, width: width, options).lines.count + 2
    case .linkBack: return self.row(index).lines.count
    }
  }

  private func linkBackHead(_ row: ThreadState.Row) -> TypesetText {
    let count = ThreadWords.linkBacks(state.thread.linkBacks.count)
    let new = state.unreadCount(below: row)
    var spans = [
      TypesetText.Span(String(repeating: " ", count: ThreadSetter.gutter - 1)),
      TypesetText.Span(new > 0 && row.isFolded ? "●" : " ", Style(.unread, .bold)),
      TypesetText.Span(row.isFolded ? "▸ " : "▾ ", Style(.ornament)),
      TypesetText.Span(count, Style(.linkBack, .bold), offset: 0),
    ]
    if new > 0 { spans.append(TypesetText.Span(" · " + PaneWords.new(new).text, Style(.unread))) }
    let hidden = TypesetText.Span("  " + CommentMark.linkBacksHidden.text, Style(.muted))
    let columns = (spans + [hidden]).map { DisplayWidth.columns(of: $0.text) }.reduce(0, +)
    if row.isFolded, columns <= width { spans.append(hidden) }
    return TypesetText(width: width, lines: [TypesetText.Line(spans: spans)], content: count)
  }

  /// `3 Piritta · author · 2014-02-03 09:03`, and what else is to know, on one line where it fits.
  private func head(_ entry: CommentThread.Entry, _ row: ThreadState.Row, width: Int) -> TypesetText {
    let comment = entry.comment
    let name = oneLine(comment.author.shownName)
    var spans: [TypesetText.Span] = []
    var used = 0
    var wasCut = false
    func add(_ text: String, _ style: Style, offset: Int? = nil) {
      // One sign says that something was left out.
      if wasCut { return }
      let fitting = isPrinted ? text : DisplayWidth.truncate(text, to: max(0, width - used))
      wasCut = fitting != text
      guard !fitting.isEmpty else { return }
      // A name that had to be cut no longer is a piece of the content.
      let drawn = row.isContext ? Style(.muted) : style
      spans += TypesetText.field(fitting, drawn, offset: fitting == text ? offset : nil)
      used += DisplayWidth.columns(of: fitting)
    }
    if row.isFolded { add("▸ ", Style(.ornament)) }
    add("\(entry.number) ", Style(.muted))
    if comment.kind.isLinkBack { add("↗ ", Style(.linkBack)) }
    let isOwn = entry.reply != nil
    let isBlogger = !isOwn && bloggers.contains(comment.author.name) && !comment.kind.isLinkBack
    let isMine = isOwn || isMine(entry)
    let role: Role =
      isOwn || isMine && !isBlogger ? .own : isBlogger ? .blogger : comment.kind.isLinkBack ? .linkBack : .author
    add(name, Style(role, .bold), offset: 0)
    // What a folded row hides is said before what it can do without.
    if row.isFolded, entry.descendantCount > 0 {
      let new = state.unreadCount(below: row) - state.unreadCount(of: row)
      add(" " + CommentMark.folded(replies: entry.descendantCount, new: max(0, new)).text, Style(.muted))
    }
    for (words, style) in marks(entry, isOwn: isMine, isBlogger: isBlogger) {
      add(" · ", Style(.muted))
      add(words, style)
    }
    if let published = comment.published {
      let room = width - used - 3
      let moments = isPrinted ? [published.spokenMoment] : [published.recentMoment, published.recentDay]
      if let words = moments.first(where: { isPrinted || $0.utf8.count <= room }) {
        add(" · \(words)", Style(.muted))
      }
    }
    if row.isFolded {
      add("  ", Style(.muted))
      add(firstWords(of: comment.body, width: max(1, width), options), Style(.muted))
    }
    return TypesetText(width: self.width, lines: [TypesetText.Line(spans: spans)], content: name)
  }

  /// Whether it came from elsewhere under the name that one replies under.
  func isMine(_ entry: CommentThread.Entry) -> Bool {
    !entry.comment.kind.isLinkBack && state.thread.isOwn(entry, voice)
  }

  private func marks(_ entry: CommentThread.Entry, isOwn: Bool, isBlogger: Bool) -> [(String, Style)] {
    let comment = entry.comment
    var marks: [(String, Style)] = []
    if isOwn { marks.append((CommentMark.you.text, Style(.own))) }
    if let way = entry.reply.flatMap({ deliveries[$0] }) {
      let words = DeliveryWords(way)
      let style = Style(way.needsPerson ? .error : .notice)
      // Dates and what else stands behind it have no room then.
      marks.append((width < 60 ? words.mark : words.line, style))
    }
    if isBlogger { marks.append((CommentMark.author.text, Style(.blogger))) }
    let answersOwn = state.thread.answersOwn(entry, voice)
    if answersOwn { marks.append((CommentMark.answersYou.text, Style(.own))) }
    if comment.kind != .comment { marks.append((CommentMark.kind(oneLine(comment.kind.word)).text, Style(.linkBack))) }
    if comment.hasVanished { marks.append((CommentMark.vanished.text, Style(.notice))) }
    if case .other(let word) = comment.status { marks.append((oneLine(word), Style(.notice))) }
    // Where the indent does not show what a comment answers, words do.
    let isBeyondIndent = isBeyondIndent(entry.depth)
    if let parent = entry.parent, !answersOwn, isBeyondIndent || entry.isInferred || state.arrangement.shape == .flat {
      let name = oneLine(state.thread.entries[parent].comment.author.shownName)
      marks.append(
        (
          CommentMark.answers(name: VisualOrder.isolated(name), isGuessed: entry.isInferred).text,
          Style(entry.isInferred ? .notice : .muted)
        ))
    }
    if isBeyondIndent, levelInIndent(entry.depth, indent(depth: entry.depth)) == nil {
      marks.append((CommentMark.level(entry.depth + 1).text, Style(.muted)))
    }
    switch entry.oddity {
    case .orphan:
      marks.append(
        (
          CommentMark.orphan(parent: VisualOrder.isolated(oneLine(comment.inReplyTo?.value ?? ""))).text,
          Style(.notice)
        ))
    case .cycle: marks.append((CommentMark.cycle.text, Style(.notice)))
    case .duplicate, nil: break
    }
    return marks
  }

  func oneLine(_ text: String) -> String { text.onOneLine }

  /// The first line of what a commenter says; of what is quoted only where there is nothing else.
  func firstWords(of body: Body, width: Int, _ options: Typesetter.Options) -> String {
    for part in [CommentSettings.Part.ownWords, .quotedWords] {
      let lines = caches.settings.text(of: body, width: width, options, part).lines
      if let line = lines.first(where: { $0.spans.contains { $0.offset != nil } }) {
        // Without the room that a line from right to left stands behind.
        return String(line.text.drop { $0 == " " })
      }
    }
    return ""
  }

  var options: Typesetter.Options {
    var options = Typesetter.Options(
      language: language, numbersLinks: numbersLinks, strikesText: strikesText, isLinear: isLinear)
    options.pictures = pictures
    return options
  }
}
