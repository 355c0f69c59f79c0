import Algorithms
import Blog
import Screen
import Words

extension Painter {
  /// The last row: a prompt or question where there is one, else where the reader is, what is going on, and hints.
  mutating func paintStatus() {
    let rect = layout.status
    surface.fill(rect, style: Style(.status))
    let notOnDisk = session.notOnDisk
    if let question = session.question {
      let text = [notOnDisk, question.text].compactMap(\.self).joined(separator: " ")
      let first = paintMessage(text, Style(.notice, .bold))
      isCursorVisible = false
      // To be read from its beginning where it is read by the cursor.
      cursor = Position(row: session.isLinear ? min(rect.row, first + session.saidLine) : rect.row, column: 0)
    } else if let prompt = session.prompt {
      if let notOnDisk { paintAbove(notOnDisk) }
      if case .identity(let form) = prompt.purpose, surface.size.rows >= 10 {
        paintForm(form, prompt, rect)
      } else {
        paintPrompt(prompt, rect)
      }
      if let notice = session.notice, notice.isError {
        paintAbove(notice.text)
      } else if notOnDisk == nil {
        paintChoices(of: prompt)
      }
    } else if let notice = session.notice {
      // What is said now does not take the place of what goes on being true.
      let isSaid = notice.tellsOfUnsaved
      let said = notice.inOneRow(columns: rect.width - 1).text
      let text = [isSaid ? nil : notOnDisk, said].compactMap(\.self).joined(separator: " ")
      let first = paintMessage(text, Style(notice.isError ? .error : .notice), isWhole: notice.showsLink)
      if session.isNoticeRead { cursor = Position(row: min(rect.row, first + session.saidLine), column: 0) }
    } else if !session.isLinear, case .links(let links) = session.window?.content, let row = session.window?.selection,
      links.indices.contains(row)
    {
      if let notOnDisk { paintAbove(notOnDisk) }
      paintMessage(session.resolve(links[row].target), Style(.link))
    } else {
      var used = 0
      if let notOnDisk { used = put(" " + notOnDisk, Style(.error), in: rect) }
      if session.isLinear {
        return paintLinearPlace(Rect(row: rect.row, column: used, width: rect.width - used, height: 1))
      }
      paintPlace(Rect(row: rect.row, column: used, width: rect.width - used, height: 1))
    }
  }

  /// What has no room in the last row stands above it, in as many rows as it takes.
  private mutating func paintAbove(_ text: String) {
    let status = layout.status
    let lines = TypesetText.paragraph(text, Style(.error), width: max(1, status.width - 1)).lines
    for (index, line) in lines.suffix(max(0, status.row)).enumerated() {
      let row = Rect(row: status.row - lines.count + index, column: 0, width: status.width, height: 1)
      guard row.row >= 0 else { continue }
      surface.fill(row, style: Style(.status))
      paint(line, row: row.row, column: row.column, limit: row.width)
    }
  }

  /// Words that the line can go on with, over what stands above it.
  private mutating func paintChoices(of prompt: Prompt) {
    let (words, selected) = session.choices(of: prompt)
    let row = Rect(row: layout.status.row - 1, column: 0, width: layout.status.width, height: 1)
    guard words.count > 1 || selected != nil, row.row > 0 else { return }
    surface.fill(row, style: Style(.status))
    var column = 1
    // The one that stands in the line is in view.
    var first = 0
    if let selected {
      var width = 1
      for place in 0...selected {
        width += DisplayWidth.columns(of: words[place]) + 2
        if width > row.width {
          first = place
          width = 1 + DisplayWidth.columns(of: words[place]) + 2
        }
      }
    }
    for place in first..<words.count {
      let word = words[place]
      guard column + DisplayWidth.columns(of: word) < row.width else { return }
      let style = place == selected ? Style(.selection, .bold) : Style(.muted)
      column += surface.put(word, row: row.row, column: column, style: style) + 2
    }
  }

  /// One row where it fits; else as many as the sentence needs, over what stands above.
  ///
  /// - Returns: the first of them.
  @discardableResult
  private mutating func paintMessage(_ text: String, _ style: Style, isWhole: Bool = false) -> Int {
    let status = layout.status
    guard DisplayWidth.columns(of: text) >= status.width else {
      put(text, style, in: status)
      return status.row
    }
    var lines = TypesetText.paragraph(text, style, width: max(1, status.width - 1)).lines
    let most = max(1, isWhole ? surface.size.rows : surface.size.rows / 2)
    if lines.count > most {
      // With room for the mark.
      lines = Array(TypesetText.paragraph(text, style, width: max(1, status.width - 3)).lines.prefix(most))
      lines[most - 1].spans.append(TypesetText.Span(" …", style, level: Painter.runsFromRightToLeft(text) ? 1 : 0))
    }
    // Each row is ordered as a part of the sentence, not as a sentence of its own.
    for (index, line) in lines.enumerated() {
      let row = Rect(row: status.row - lines.count + 1 + index, column: 0, width: status.width, height: 1)
      surface.fill(row, style: Style(.status))
      paint(line, row: row.row, column: row.column, limit: row.width)
    }
    return max(0, status.row - lines.count + 1)
  }

  /// Whether a paragraph runs so as a whole.
  static func runsFromRightToLeft(_ text: String) -> Bool {
    VisualOrder.hasRightToLeft(text) && VisualOrder.levels(of: text, .automatic)?.rightToLeft.isEmpty == false
  }

  @discardableResult
  mutating func put(_ text: String, _ style: Style, in rect: Rect) -> Int {
    let cut = DisplayWidth.truncate(text, to: max(0, rect.width - 1))
    return surface.put(cut, row: rect.row, column: rect.column, style: style, limit: rect.width)
  }

  /// The lines of a form, the last of them on the status line, under what they are for.
  private mutating func paintForm(_ form: IdentityForm, _ prompt: Prompt, _ rect: Rect) {
    let fields = IdentityForm.Field.allCases
    let top = Rect(row: rect.row - fields.count, column: 0, width: rect.width, height: 1)
    surface.fill(top, style: Style(.status))
    put(" " + PromptLabel.identity.text, Style(.notice, .bold), in: top)
    for (line, field) in fields.enumerated() {
      let row = Rect(row: top.row + 1 + line, column: 0, width: rect.width, height: 1)
      surface.fill(row, style: Style(.status))
      if field == form.field {
        paintPrompt(prompt, row)
      } else {
        let used = put(form.label(of: field).text, Style(.muted), in: row)
        put(
          form.text(of: field), Style(.status),
          in: Rect(row: row.row, column: used, width: rect.width - used, height: 1))
      }
    }
  }

  private mutating func paintPrompt(_ prompt: Prompt, _ rect: Rect) {
    let label = DisplayWidth.truncate(prompt.label.text, to: max(1, rect.width / 2))
    let used = surface.put(label, row: rect.row, column: 0, style: Style(.key, .bold), limit: rect.width)
    let room = max(1, rect.width - used - 1)
    // The end of a long input stays in view: that is where people write.
    let before = prompt.text.cursorPosition(width: Int(Int16.max)).column
    var text = prompt.text.text
    var hidden = 0
    while before - hidden >= room, let first = text.first {
      hidden += DisplayWidth.columns(of: first)
      text.removeFirst()
    }
    // What is in view runs as the whole input does.
    let whole = surface.turnsText ? VisualRow(prompt.text.text) : nil
    // Behind text that runs from right to left as a whole, one goes on writing on its left: that takes a column.
    let indent = whole?.isRightToLeft == true ? 1 : 0
    let limit = rect.width - used - indent
    let visual = whole?.part(from: prompt.text.text.utf8.count - text.utf8.count, columns: limit)
    var column = before - hidden
    if let visual {
      surface.put(visual.texts(Style(.status)), row: rect.row, column: used + indent, limit: limit)
      column = indent + visual.column(at: prompt.text.cursor)
    } else {
      surface.put(text, row: rect.row, column: used, style: Style(.status), limit: limit)
    }
    cursor = Position(row: rect.row, column: min(rect.width - 1, used + column))
    isCursorVisible = true
    if case .listFilter = prompt.purpose { paintFilterFault(prompt.text.text, used, hidden, visual, rect) }
    if session.isLinear { return }
    if let search = session.blog.search, case .search(let pane, _) = prompt.purpose, pane != .list || search.isMissing {
      let count =
        search.pending != nil
        ? "…"
        : search.matches.isEmpty
          ? SearchLegend.none.text : Ordinal((search.current ?? 0) + 1, of: search.matches.count).text
      let column = rect.width - DisplayWidth.columns(of: count) - 1
      if column > used + before - hidden + 2 { surface.put(count, row: rect.row, column: column, style: Style(.muted)) }
    }
  }

  /// Marks the term of a filter that cannot be understood, and says why where there is room.
  private mutating func paintFilterFault(
    _ text: String, _ column: Int, _ hidden: Int, _ visual: VisualRow?, _ rect: Rect
  ) {
    do throws(PostQuery.Fault) {
      _ = try PostQuery(SavedQueries.expanded(text), isOverBlogs: session.blog.list.isOverBlogs)
    } catch {
      let characters = Array(text)
      let start = column + DisplayWidth.columns(of: String(characters[..<error.range.lowerBound])) - hidden
      let end = column + DisplayWidth.columns(of: String(characters[..<error.range.upperBound])) - hidden
      let marked = Range(from: max(column, start), to: min(rect.width, end))
      if let visual {
        let offset = String(characters[..<error.range.lowerBound]).utf8.count
        let length = String(characters[error.range]).utf8.count
        for columns in visual.columns(of: offset..<offset + length) {
          let start = column + (visual.isRightToLeft ? 1 : 0) + columns.lowerBound
          surface.restyle(Rect(row: rect.row, column: start, width: columns.count, height: 1)) {
            $0.with(.error)
          }
        }
      } else if !marked.isEmpty {
        surface.restyle(Rect(row: rect.row, column: marked.lowerBound, width: marked.count, height: 1)) {
          $0.with(.error)
        }
      }
      let behind = column + DisplayWidth.columns(of: text) - hidden + 2
      guard behind + DisplayWidth.columns(of: error.message) <= rect.width else { return paintAbove(error.message) }
      surface.put(error.message, row: rect.row, column: behind, style: Style(.error), limit: rect.width - behind)
    }
  }

  mutating func paintFailure(_ problem: Problem) {
    if session.isLinear { cursor = Position(row: 0, column: 1) }
    let width = max(1, min(72, surface.size.columns - 2))
    let words = EmptyPane.blogUnreadable.lines
    var text = TypesetText.paragraph(words[0], Style(.error, .bold), width: width)
    text.appendBlankLine()
    text.append(.paragraph(problem.sentence, .text, width: width))
    text.appendBlankLine()
    let leave = session.shelf?.isHome == true ? Notice.shelf(.leaveKey).text : words[1]
    text.append(.paragraph(leave, Style(.muted), width: width))
    for (row, line) in text.lines.enumerated() where row < surface.size.rows {
      paint(line, row: row, column: 1, limit: surface.size.columns - 1)
    }
  }
}

extension Session {
  /// The heading that the reader is in.
  var currentHeading: String? {
    guard let open = blog.open, open.top > 0 else { return nil }
    let offset = open.offset
    let next = open.page.headings.partitioningIndex { $0.offset > offset }
    return next > 0 ? open.page.headings[next - 1].title : nil
  }

  /// "comment 12 of 31, level 2, reply to Anne".
  var commentPlace: String? {
    guard let thread = blog.open?.thread, let row = thread.selectedRow else { return nil }
    guard let entry = thread.entry(of: row) else { return ThreadWords.linkBacks(thread.thread.linkBacks.count) }
    let answer = entry.parent.map { parent in
      StatusPart.Answer(
        level: entry.depth + 1,
        name: VisualOrder.isolated(thread.thread.entries[parent].comment.author.shownName))
    }
    return StatusPart.comment(kind: entry.comment.kind.word, entry.number, of: thread.thread.count, answer).text
  }

  /// The same where there is little room.
  var shortCommentPlace: String? {
    guard let thread = blog.open?.thread, let entry = thread.selectedEntry else { return commentPlace }
    return StatusPart.comment(kind: entry.comment.kind.word, entry.number, of: thread.thread.count, nil).text
  }

  /// "3 of 7 in this conversation", where it is more than the one comment.
  var conversationPlace: String? {
    guard let thread = blog.open?.thread, let row = thread.selectedRow, row.kind == .comment,
      thread.arrangement.shape != .flat
    else { return nil }
    let root = thread.root(of: row)
    let count = thread.thread.entries[root].descendantCount + 1
    return count > 1 ? StatusPart.conversation(row.index - root + 1, of: count).text : nil
  }

  /// What no disk has yet, as far as is known, for as long as that lasts: a notice is gone with the next key. What is in
  /// the composer its own head tells, unless a window stands before it.
  var notOnDisk: String? {
    var drafts = blog.replies.unsaved.union(blog.replies.slow)
    if let composer = blog.composer {
      if window == nil {
        drafts.remove(composer.reply.id)
      } else if composer.failure != nil {
        drafts.insert(composer.reply.id)
      }
    }
    if !drafts.isEmpty { return UnsavedWords.drafts(drafts.count).text }
    return blog.journey.typedAhead.isUnsaved ? UnsavedWords.typed.text : nil
  }
}
