import Blog
import Screen
import Words

extension Painter {
  mutating func paintReader(_ room: PaneLayout.Room) {
    guard let open = session.shownPost else {
      paintNoPost(room)
      return
    }
    let isLinear = session.isLinear
    paintTitle(
      isLinear ? LinearWords.post(open.post.displayTitle).text : readerHead(open), room, pane: .reader,
      note: isLinear ? "" : session.readerPercent)
    let rect = room.content
    let column = session.textColumn
    let lines = open.page.lines
    let page = Page(number: 0, links: open.page.links, pictures: open.page.pictures)
    for line in 0..<rect.height {
      let place = open.top + line
      guard lines.indices.contains(place) else { break }
      let end = place + 1 < lines.count ? max(lines[place + 1].offset, lines[place].offset + 1) : Int.max
      let room = column.place(of: lines[place])
      paint(
        lines[place], row: rect.row + line, column: rect.column + room.margin, limit: room.width,
        matches: readerMatches(touching: Range(from: lines[place].offset, to: end)), current: currentMatch,
        left: open.left, page: page)
    }
    if hasKeys(.reader) {
      let line = isLinear ? open.cursorLine(height: rect.height) - open.top : 0
      pointAtMatch(of: .reader, orElse: Position(row: rect.row + line, column: rect.column + column.margin))
    }
  }

  /// What stands above the text. A title stands once: as long as the text begins with it, the blog stands there, or, where
  /// the list beside it says that, what the pane is.
  private func readerHead(_ open: OpenPost) -> String {
    let lines = open.page.lines
    let isTitleInView = lines.indices.contains(open.top) && lines[open.top].spans.first?.style.role == .title
    // What has no title is called by its first words, and only here.
    let isNamed = Post.displayTitle(open.post.title) == open.post.displayTitle
    guard isTitleInView, isNamed else { return open.post.displayTitle }
    // In a list over several blogs that is where one learns whose the post is.
    if let blog = open.post.id.blog { return blog.name }
    return session.layout.rooms[.list] == nil ? session.blog.title : PaneWords.post.text
  }

  /// The reader where no post is shown: what is selected, as far as it is known, or the blog itself where it has no post.
  private mutating func paintNoPost(_ room: PaneLayout.Room) {
    let blog = session.blog
    guard session.previews, blog.list.count > 0 || !blog.isListKnown else {
      paintTitle(PaneWords.aboutBlog.text, room, pane: .reader)
      return paintWelcome(room.content)
    }
    let selected = blog.list.selected
    let failure = blog.preview.failure.flatMap { $0.post == selected?.id ? $0.problem : nil }
    let title = selected.map { failure == nil ? $0.displayTitle : PaneWords.unreadable(slug: $0.id.slug).text }
    paintTitle(title ?? "", room, pane: .reader)
    guard failure != nil || blog.preview.isLate else { return }
    let words = failure?.sentence ?? EmptyPane.reading.text
    let width = session.textColumn.width
    let text = TypesetText.paragraph(words, Style(failure == nil ? .muted : .error), width: width)
    for (line, content) in text.lines.enumerated() where line < room.content.height {
      paint(
        content, row: room.content.row + line, column: room.content.column + session.textColumn.margin, limit: width)
    }
  }

  /// The reader before a post is open: the blog itself.
  private mutating func paintWelcome(_ rect: Rect) {
    guard let site = session.blog.site else { return }
    let width = max(1, min(session.preferences.measure, rect.width - 2))
    let text = session.blog.caches.welcome.text(of: site, width: width)
    for (line, content) in text.lines.enumerated() where line < rect.height {
      paint(content, row: rect.row + line, column: rect.column + min(1, rect.width - 1), limit: max(0, rect.width - 1))
    }
    if hasKeys(.reader) { cursor = Position(row: rect.row, column: rect.column) }
  }

  mutating func paintThread(_ room: PaneLayout.Room) {
    guard let open = session.shownPost, let setter = session.threadSetter else {
      paintTitle(PaneWords.comments.text, room, pane: .thread)
      return
    }
    let count = open.thread.thread.count
    // The post beside it has its title.
    let isAlone = session.layout.rooms[.reader] == nil
    let elsewhere = open.post.commentsElsewhere
    let isLinear = session.isLinear
    let note = isLinear ? "" : note(on: open.thread, columns: (room.title?.width ?? 0) - Self.titleRoom)
    let title = open.post.displayTitle
    var heading = ThreadWords.count(count, elsewhere: elsewhere)
    // A title of which nothing would be left is not begun.
    let begun = ThreadWords.heading(count, elsewhere: elsewhere, title: DisplayWidth.truncate(title, to: 4))
    if isAlone, DisplayWidth.columns(of: begun) <= titleColumns(room, note: note) {
      heading = ThreadWords.heading(count, elsewhere: elsewhere, title: title)
    }
    paintTitle(heading, room, pane: .thread, note: note)
    let rect = room.content
    guard !open.thread.rows.isEmpty else {
      paintEmptyThread(open.post, rect)
      return
    }
    var row = open.thread.topRow
    var line = -open.thread.topLine
    var selected: Position?
    while row < open.thread.rows.count, line < rect.height {
      let text = setter.row(row)
      let ordinal = open.thread.ordinal(of: open.thread.rows[row])
      let isGroup = open.thread.rows[row].kind == .linkBacks
      let rowMatches = isGroup ? [] : matches(in: .thread, rows: ordinal..<ordinal + 1)
      let isSelected = row == open.thread.selection
      for (index, content) in text.lines.enumerated() {
        let place = line + index
        guard place >= 0 else { continue }
        guard place < rect.height else { break }
        paint(
          content, row: rect.row + place, column: rect.column, limit: rect.width, matches: rowMatches,
          current: currentMatch, page: Page(number: row + 1, links: text.links, pictures: text.pictures))
        if isSelected, isLinear {
          if index <= open.thread.line { selected = Position(row: rect.row + place, column: rect.column) }
          continue
        }
        if isSelected, selected == nil { selected = Position(row: rect.row + place, column: rect.column) }
        // The blank line below a comment belongs to nobody.
        let isBlank = index == text.lines.count - 1 && index > 0 && content.spans.allSatisfy { $0.offset == nil }
        if isSelected, !isBlank { paintSelectionBar(row: rect.row + place, column: rect.column, isHead: index == 0) }
      }
      line += text.lines.count
      row += 1
    }
    if hasKeys(.thread) { pointAtMatch(of: .thread, orElse: selected) }
    if line < rect.height, !open.post.commentsOpen {
      surface.put(
        EmptyPane.commentsClosed.text, row: rect.row + line, column: rect.column + (isLinear ? 0 : 2),
        style: Style(.muted), limit: max(0, rect.width - 2))
    }
  }

  /// What is new, and what is not as usual about the thread's shape: as much of it as there is room for.
  private func note(on thread: ThreadState, columns: Int) -> String {
    var parts: [String] = []
    if thread.unreadCount > 0 { parts.append(PaneWords.new(thread.unreadCount).text) }
    if let filter = thread.filter { parts.append(VisualOrder.isolated(filter.query)) }
    switch thread.arrangement.order {
    case .oldest: break
    case .newest: parts.append(PaneWords.newestFirst.text)
    case .mostAnswered: parts.append(PaneWords.mostAnsweredFirst.text)
    }
    switch thread.arrangement.shape {
    case .tree: break
    case .flat: parts.append(PaneWords.byTime.text)
    case .inferred: parts.append(PaneWords.answersGuessed.text)
    }
    while parts.count > 1, DisplayWidth.columns(of: parts.joined(separator: " · ")) > columns { parts.removeLast() }
    return parts.joined(separator: " · ")
  }

  private mutating func paintSelectionBar(row: Int, column: Int, isHead: Bool) {
    let hasKeys = hasKeys(.thread)
    surface.put(isHead ? "▶" : "▌", row: row, column: column, style: Style(hasKeys ? .activeBorder : .border, .bold))
  }

  private mutating func paintEmptyThread(_ post: Post, _ rect: Rect) {
    if hasKeys(.thread) { cursor = Position(row: rect.row, column: rect.column) }
    let open = post.url.map { _ in KeyMap.key(for: .blog(.openLink)) }
    let words: EmptyPane =
      post.commentsElsewhere > 0
      ? .thoughtsElsewhere(post.commentsElsewhere, open: open) : post.commentsOpen ? .noThoughts : .noThoughtsEver
    let text = TypesetText.paragraph(words.text, Style(.muted), width: max(1, rect.width - 2))
    for (line, content) in text.lines.enumerated() where line < rect.height {
      paint(content, row: rect.row + line, column: rect.column + min(1, rect.width - 1), limit: max(0, rect.width - 1))
    }
  }
}

extension Session {
  /// The post in the panes; nil where what is selected takes its time, or cannot be read.
  var shownPost: OpenPost? { blog.preview.isLate || blog.preview.failure != nil ? nil : blog.open }

  /// How far the reader is: "Top", "45%", "End", or "All" where everything is in view.
  var readerPercent: String {
    readingPlace?.text ?? ""
  }

  private var readingPlace: ReadingPlace? {
    guard let open = shownPost else { return nil }
    let height = room(of: .reader).content.height
    let last = open.page.lines.count - height
    // How far this is of the whole is not known before the whole is set.
    if !open.page.isComplete { return open.top <= 0 ? .top : .unknown }
    if last <= 0 { return .all }
    if open.top <= 0 { return .top }
    if open.top >= last { return .end }
    return .percent(open.top * 100 / last)
  }
}
