import Blog
import Screen
import Words

extension Painter {
  mutating func paintComposer(_ room: PaneLayout.Room) {
    guard let composer = session.blog.composer else { return }
    surface.fill(room.all)
    if session.isLinear, let title = room.title {
      paintLinearHead(of: composer, title)
    } else if let title = room.title {
      surface.drawHorizontal("─", row: title.row, columns: title.columns, style: Style(.activeBorder))
      let state = stateOf(composer).text
      let stateWidth = DisplayWidth.columns(of: state) + 3
      let hasRoom = stateWidth + 16 < title.width
      let isUnsaved = composer.failure != nil || session.blog.replies.slow.contains(composer.reply.id)
      // Where there is room for one of them only, whoever writes needs to know that nothing is kept.
      let width = max(4, title.width - (hasRoom ? stateWidth : 0) - 4)
      let subjects = signatures(composer).map { whatIsWritten(composer).text + $0.map { " · " + $0 }.joined() }
      let subject = subjects.first { DisplayWidth.columns(of: $0) <= width } ?? subjects.last ?? ""
      let words = " " + DisplayWidth.truncate(!hasRoom && isUnsaved ? state : subject, to: width) + " "
      surface.put(
        words, row: title.row, column: title.column + 1, style: Style(.activeBorder, .bold), limit: title.width - 1)
      if hasRoom {
        surface.put(
          " \(state) ", row: title.row, column: title.column + title.width - stateWidth,
          style: Style(composer.failure == nil ? .muted : .error))
      }
    }
    if case .previewing(let top) = composer.stage {
      paintPreview(room.content, top: top)
    } else {
      paintText(composer, room.content)
    }
  }

  /// Under whose name it will be published, where that is known.
  func signature(_ composer: Composer) -> String? {
    let name = composer.reply.author.name
    let known = name.isEmpty ? session.blog.identity?.name : name
    return known?.isEmpty == false ? known?.onOneLine : nil
  }

  /// What stands behind what is written: what the blog said of it, where it goes, and under whose name; shorter ones last.
  func signatures(_ composer: Composer) -> [[String]] {
    let why = undelivered(composer).map { [ComposerLegend.undelivered($0).text] } ?? []
    guard let name = signature(composer).map(VisualOrder.isolated) else { return [why] }
    let signed = why + [ComposerLegend.signed(name).text]
    let post = composer.reply.post
    guard session.isFetched(post), let host = session.hostOfOpen else { return [signed] }
    return [why + [ComposerLegend.sent(to: host, as: name).text], signed]
  }

  /// Why the blog did not take what is written anew.
  private func undelivered(_ composer: Composer) -> Delivery? {
    guard let way = composer.original.flatMap({ session.blog.replies.deliveries[$0.id] }) else { return nil }
    return way.needsPerson || !way.isStillOurs ? way : nil
  }

  func whatIsWritten(_ composer: Composer) -> ComposerLegend {
    if composer.original != nil { return .editedReply }
    guard let target = composer.reply.inReplyTo else {
      return .replyToPost(title: VisualOrder.isolated(session.blog.open?.post.displayTitle ?? ""))
    }
    let thread = session.blog.open?.thread
    let entry = thread?.rowID(withID: target).flatMap { id in
      thread?.thread.allEntries.first { .comment($0.key) == id || .linkBack($0.key) == id }
    }
    guard let entry else { return .replyToMissing }
    return .reply(to: entry.number, name: VisualOrder.isolated(entry.comment.author.shownName))
  }

  func stateOf(_ composer: Composer) -> ComposerState {
    if session.blog.replies.slow.contains(composer.reply.id) { return .notOnDisk }
    if composer.isPublishing { return .publishing }
    if composer.failure != nil { return .notSaved }
    if case .previewing = composer.stage { return .preview }
    if composer.text.isBlank && composer.savedText.isEmpty { return .empty }
    return composer.isDirty ? .changed : .saved
  }

  private mutating func paintText(_ composer: Composer, _ rect: Rect) {
    let width = session.composerViewport.columns
    let column = rect.column + (session.isLinear ? 0 : min(1, rect.width - 1))
    let inView = composer.top..<composer.top + rect.height
    let turned = surface.turnsText ? composer.text.visualRows(inView, width: width) : [:]
    var isQuoted = composer.text.isQuoted(row: composer.top, width: width)
    for (line, row) in composer.text.rows(inView, width: width).enumerated() {
      if row.beginsLine { isQuoted = row.text.hasPrefix(">") }
      let style = isQuoted ? Style(.quote) : .text
      if let visual = turned[composer.top + line] {
        let start = visual.start(width: width)
        surface.put(
          visual.texts(style), row: rect.row + line, column: column + start, limit: rect.width - 1 - start)
      } else {
        surface.put(row.text, row: rect.row + line, column: column, style: style, limit: rect.width - 1)
      }
    }
    paintLinearInvitation(composer, rect)
    guard session.mode == .composer else { return }
    var place = composer.text.cursorPosition(width: width)
    if let visual = turned[place.row] {
      place.column = min(max(0, visual.start(width: width) + visual.column(at: composer.text.cursor)), width)
    }
    let line = place.row - composer.top
    if line >= 0, line < rect.height {
      cursor = Position(row: rect.row + line, column: min(column + place.column, rect.column + rect.width - 1))
      isCursorVisible = true
    }
  }

  private mutating func paintPreview(_ rect: Rect, top: Int) {
    guard let preview = session.preview else { return }
    let column = rect.column + (session.isLinear ? 0 : min(1, rect.width - 1))
    cursor = Position(row: rect.row, column: column)
    for line in 0..<rect.height where preview.lines.indices.contains(top + line) {
      paint(preview.lines[top + line], row: rect.row + line, column: column, limit: max(0, rect.width - 1))
    }
  }
}

extension Session {
  /// The server that the open post's blog comes from, made safe for the screen.
  var hostOfOpen: String? {
    guard let address = blog.open?.post.url ?? blog.siteOfOpen?.homePageURL, let scheme = address.firstRange(of: "://")
    else { return nil }
    let host = address[scheme.upperBound...].prefix { !"/?#".contains($0) }
    // What names a person before the host is nobody's business.
    let shown = host.split(separator: "@").last.map { String($0).onOneLine }
    return shown?.isEmpty == false ? shown : nil
  }

  /// The reply as it will look, set at the composer's width.
  var preview: TypesetText? {
    blog.composer?.preview(
      columns: min(composerViewport.columns, preferences.measure),
      language: blog.open?.post.language ?? blog.siteOfOpen?.language,
      isSent: blog.composer.map { isFetched($0.reply.post) } ?? false)
  }
}
