import Blog
import Screen
import Words

/// Rows of the thread in linear mode: a sentence for a head, and nothing before any line.
extension ThreadSetter {
  func linearRow(_ index: Int) -> TypesetText {
    let row = state.rows[index]
    let width = max(1, min(measure, self.width))
    guard let entry = state.entry(of: row) else { return linearGroup(row, width: width) }
    var text = linearHead(entry, row, width: width)
    guard showsText(row) else { return text }
    let body = caches.settings.text(of: entry.comment.body, width: width, options)
    if !body.lines.isEmpty { text.append(body) }
    let isLinkBack = row.kind == .linkBack
    if isLinkBack, let url = linkBackURL(entry) { text.append(TypesetText.link(url, width: width)) }
    if !isLinkBack || !body.lines.isEmpty { text.appendBlankLine() }
    return text
  }

  private func linearHead(_ entry: CommentThread.Entry, _ row: ThreadState.Row, width: Int) -> TypesetText {
    let name = oneLine(entry.comment.author.displayName)
    let sentence = said(of: entry, row, name: VisualOrder.isolated(name))
    var text = sentence.text
    if row.isFolded {
      let words = firstWords(of: entry.comment.body, width: width, options)
      if !words.isEmpty { text += ": " + words }
    }
    let isOwn = entry.reply != nil || isMine(entry)
    return Self.words(text, Style(isOwn ? .own : .author, sentence.isNew ? .bold : []), content: name, width: width)
  }

  private func said(of entry: CommentThread.Entry, _ row: ThreadState.Row, name: String) -> LinearComment {
    let comment = entry.comment
    var said = LinearComment(name: name, number: entry.number)
    said.isNew = state.isUnread(state.ordinal(of: row))
    said.isReply = entry.reply != nil
    said.level = entry.depth + 1
    said.date = comment.published.map { isPrinted ? $0.spokenMoment : $0.recentMoment }
    if row.isFolded {
      let new = state.unreadCount(below: row) - state.unreadCount(of: row)
      said.folded = (entry.descendantCount, max(0, new))
    }
    let isBlogger = entry.reply == nil && !comment.kind.isLinkBack && bloggers.contains(comment.author.name)
    if isMine(entry), entry.reply == nil { said.marks.append(.you) }
    if let way = entry.reply.flatMap({ deliveries[$0] }) { said.remarks.append(DeliveryWords(way).spokenLine) }
    if isBlogger { said.marks.append(.author) }
    let answersOwn = state.thread.answersOwn(entry, voice)
    if answersOwn { said.marks.append(.answersYou) }
    if comment.kind != .comment { said.marks.append(.kind(oneLine(comment.kind.word))) }
    if comment.hasVanished { said.marks.append(.vanished) }
    if case .other(let word) = comment.status { said.remarks.append(oneLine(word)) }
    if let parent = entry.parent, !answersOwn {
      let parent = oneLine(state.thread.entries[parent].comment.author.displayName)
      said.answered = (VisualOrder.isolated(parent), entry.isInferred)
    }
    switch entry.oddity {
    case .orphan:
      said.marks.append(.orphan(parent: VisualOrder.isolated(oneLine(comment.inReplyTo?.value ?? ""))))
    case .cycle: said.marks.append(.cycle)
    case .duplicate, nil: break
    }
    return said
  }

  /// The pingbacks together.
  private func linearGroup(_ row: ThreadState.Row, width: Int) -> TypesetText {
    let count = ThreadWords.linkBacks(state.thread.linkBacks.count)
    let new = state.unreadCount(below: row)
    var parts = [count]
    if new > 0 { parts.append(PaneWords.new(new).text) }
    if row.isFolded { parts += [LinearWords.folded(answers: 0, new: 0).text, CommentMark.linkBacksHidden.text] }
    return Self.words(parts.joined(separator: ", "), Style(.linkBack, .bold), content: count, width: width)
  }

  /// Lines of which none is a piece of the content: what is searched is the content.
  private static func words(_ text: String, _ style: Style, content: String, width: Int) -> TypesetText {
    var lines = TypesetText.paragraph(text, style, width: width).lines
    for line in lines.indices {
      lines[line].offset = 0
      for span in lines[line].spans.indices { lines[line].spans[span].offset = nil }
    }
    return TypesetText(width: width, lines: lines, content: content)
  }
}
