import Screen
import Words

/// The status line where nothing is said or asked: where the reader is, what is going on, and what to press.
extension Painter {
  /// A part of it. Where there is not room for all, those of the highest rank go first.
  private struct Part {
    var text: String
    var rank: Int
    /// What stands for it in less room.
    var short: String?
  }

  mutating func paintPlace(_ rect: Rect) {
    let hints = hints
    var essential = hints.filter(\.isEssential).map(\.columns).reduce(0, +)
    var parts = parts
    // Where even the first part has no room beside them, hints lose their words.
    let least = parts.min { $0.rank < $1.rank }.map { DisplayWidth.columns(of: $0.short ?? $0.text) + 2 } ?? 0
    let areKeysOnly = essential > 0 && least + essential > rect.width
    if areKeysOnly {
      essential = hints.filter(\.isEssential).map { DisplayWidth.columns(of: $0.key) + 1 }.reduce(0, +)
    }
    shorten(&parts, to: rect.width - essential - 1)
    let text = " " + parts.map(\.text).joined(separator: " · ")
    let used = put(
      text, Style(.status), in: Rect(row: rect.row, column: rect.column, width: rect.width - essential, height: 1))
    paint(hints, areKeysOnly: areKeysOnly, in: rect, from: rect.column + used)
  }

  /// Leaves parts out, or cuts them, until they fit.
  private func shorten(_ parts: inout [Part], to width: Int) {
    func columns() -> Int { parts.map { DisplayWidth.columns(of: $0.text) + 3 }.reduce(-2, +) }
    while columns() > width, let last = parts.indices.max(by: { parts[$0].rank < parts[$1].rank }) {
      if let short = parts[last].short, short != parts[last].text {
        parts[last].text = short
        parts[last].short = nil
      } else if parts.count > 1 {
        parts.remove(at: last)
      } else {
        return
      }
    }
  }

  private mutating func paint(_ hints: [KeyMap.Hint], areKeysOnly: Bool, in rect: Rect, from start: Int) {
    // From the right edge leftwards; a hint that does not fit is left out whole.
    var fitting: [KeyMap.Hint] = []
    var width = 0
    for hint in hints {
      let columns = areKeysOnly ? DisplayWidth.columns(of: hint.key) + 1 : hint.columns
      let room = rect.column + rect.width - start - (hint.isEssential ? 0 : 2)
      if width + columns > room || areKeysOnly && !hint.isEssential { break }
      width += columns
      fitting.append(hint)
    }
    var column = rect.column + rect.width - width
    for hint in fitting {
      column += surface.put(hint.key, row: rect.row, column: column, style: Style(.key, .bold))
      column += surface.put(areKeysOnly ? " " : hint.words, row: rect.row, column: column, style: Style(.muted))
    }
  }

  /// Those that mean something here.
  var hints: [KeyMap.Hint] {
    let isHelp = session.window?.isText == true
    // In a list that one leaves for the list of blogs, its key does not end the program.
    let leadsToShelf = session.shelf?.isHome == true && !session.isOnShelf
    return KeyMap.hints(in: session.mode).map { hint in
      guard leadsToShelf, hint.command == .list(.leave), session.blog.openPost == nil else { return hint }
      return KeyMap.blogsHint
    }.filter { hint in
      switch hint.command {
      case .session(.help), .window(.accept): !isHelp
      case .thread(.fold(.answers)): session.blog.open?.thread.canFold == true
      case .thread(.edit), .thread(.delete): session.blog.open?.thread.selectedEntry?.reply != nil
      case .window(.search): session.window?.isHelp == true
      case .window(.delete): if case .replies = session.window?.content { true } else { false }
      case .post(.goOn): session.blog.open?.thread.rows.isEmpty == false
      case .shelf(.nextNew): (session.shelf?.total.new ?? 0) > 0
      case .blog(.nextMatch): session.isSomethingNew && session.blog.search?.pane != session.focus
      default: true
      }
    }
  }

  /// What is going on, and where the reader is.
  private var parts: [Part] {
    var parts: [Part] = []
    func add(_ text: String?, _ rank: Int, short: String? = nil) {
      guard let text, !text.isEmpty else { return }
      parts.append(Part(text: text, rank: rank, short: short))
    }
    // A number or key that waits for more.
    let pending = (session.keys.count.map(String.init) ?? "") + session.keys.pending.map(\.notation).joined()
    if !pending.isEmpty { add(pending + "…", 0) }
    for work in session.blog.work { add(session.told(work).text, 1) }
    if session.isOnShelf { return parts + shelfParts }
    // Whoever writes or chooses knows where they are, and needs the keys.
    guard Mode.panes.contains(session.mode) else { return parts }
    if session.blog.list.count > 0 {
      add(StatusPart.post(session.blog.list.selection + 1, of: session.blog.list.count).text, 4)
    }
    if let search = session.blog.search, search.pane == session.focus, let current = search.current {
      add(StatusPart.match(current + 1, of: search.matches.count).text, 2)
    }
    add(session.blog.syncing.remark?.text, 7)
    switch session.focus {
    case .list: break
    case .reader:
      // The pane's title says how far one is, where it has one.
      if layout.rooms[.reader]?.title == nil { add(session.readerPercent, 3) }
      add(session.currentHeading.map(VisualOrder.isolated), 6)
    case .thread:
      if let reply = session.blog.open?.thread.selectedEntry?.reply, let way = session.blog.replies.deliveries[reply],
        way.needsPerson
      {
        let words = DeliveryWords(way)
        add(words.sentence, 2, short: words.spokenLine)
      }
      add(session.commentPlace, 3, short: session.shortCommentPlace)
      add(session.conversationPlace, 5)
    }
    return parts
  }
}

extension Painter {
  /// On the list of blogs: what is wrong with the selected one, or what it is called.
  private var shelfParts: [Part] {
    guard session.mode == .shelf, let shelf = session.shelf else { return [] }
    var parts: [Part] = []
    if let syncing = shelf.syncing {
      let words =
        syncing.isStopping
        ? WorkTitle.stoppingSync.text(progress: nil, stopKey: nil)
        : ShelfWords.syncing(syncing.done, of: syncing.count).text
      parts.append(Part(text: words, rank: 1))
    }
    guard let selected = shelf.selected else { return parts }
    let row = ShelfWords.row(shelf.selection + 1, of: shelf.rows.count).text
    if let blog = selected.shelved {
      if let problem = blog.problem {
        parts.append(Part(text: problem.sentence, rank: 2))
      } else if let trouble = blog.trouble {
        parts.append(Part(text: trouble.fault.sentence, rank: 2))
      } else {
        parts.append(Part(text: VisualOrder.isolated(blog.title ?? blog.id.name), rank: 2))
        if let counts = blog.counts { parts.append(Part(text: ShelfWords.posts(counts.posts).text, rank: 3)) }
      }
    }
    parts.append(Part(text: row, rank: 4))
    return parts
  }
}

extension ThreadState {
  /// Whether the selected row has something to fold away, or is folded.
  var canFold: Bool {
    guard let row = selectedRow else { return false }
    switch row.kind {
    case .linkBacks, .linkBack: return true
    case .comment: return row.isFolded || thread.entries[row.index].descendantCount > 0
    }
  }
}

extension Session {
  /// Whether anything of the blog is known to be unread.
  var isSomethingNew: Bool {
    blog.list.unread > 0 || blog.marks.newComments.values.contains { $0 > 0 }
  }
}
