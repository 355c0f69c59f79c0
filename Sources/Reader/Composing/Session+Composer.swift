import Blog
import Markup
import Screen
import Words

extension Session {
  /// Cells and rows in which the composer's text is wrapped: a column is kept for the cursor behind a full row.
  var composerViewport: Size {
    let room = layout.composer?.content ?? Rect(row: 0, column: 0, width: 2, height: 1)
    return Size(columns: max(1, min(room.width - 2, Preferences.measures.upperBound)), rows: max(1, room.height))
  }

  mutating func perform(_ command: ComposerCommand) -> [Effect] {
    switch command {
    case .write(let edit): return write(edit)
    case .move(let movement): moveInPreview(movement)
    case .publish: return publish()
    case .preview: blog.composer?.togglePreview()
    case .externalEditor: return blog.composer.map { [.writing(.edit($0.text.text))] } ?? []
    case .close: return closeComposer()
    case .help: showHelp()
    case .scrollParentDown: if let pane = blog.composer?.pane { scroll(pane, by: 3) }
    case .scrollParentUp: if let pane = blog.composer?.pane { scroll(pane, by: -3) }
    }
    return []
  }

  private mutating func moveInPreview(_ movement: Movement) {
    let rows = composerViewport.rows
    let all = preview?.lines.count ?? 0
    let way = movement.rows(page: max(1, rows - 2), half: max(1, rows / 2), count: keys.count ?? 1)
    blog.composer?.scrollPreview(by: way ?? (movement == .top ? -all : all), of: all, rows: rows)
  }

  /// Edits the composer's text, or the prompt's.
  mutating func write(_ edit: TextBuffer.Edit) -> [Effect] {
    if prompt != nil { return writeInPrompt(edit) }
    guard let text = blog.composer?.text, blog.composer?.isPublishing == false else { return [] }
    if edit == .yank || edit == .yankPop, !text.hasRoomToYank {
      notice = .replies(.yankIsTooLarge(megabytes: TextBuffer.largestByYanking >> 20))
      return []
    }
    let viewport = composerViewport
    blog.composer?.write(edit, viewport: viewport)
    return startAutosave()
  }

  /// Sees to it that what was typed is on disk within a second.
  mutating func startAutosave() -> [Effect] {
    blog.composer?.beginSaving() == true ? [.writing(.startAutosaveTimer)] : []
  }

  mutating func autosaveDue() -> [Effect] {
    let copies = copyTypedAhead()
    return copies + (blog.composer?.takeForSaving().map { [.store(.saveReply($0, .autosave))] } ?? [])
  }

  /// Keeps the cursor's row in view.
  mutating func scrollComposer() {
    let viewport = composerViewport
    blog.composer?.scroll(viewport: viewport)
  }

  // MARK: Preview

  /// The reply as it will look, set at the composer's width.
  var preview: TypesetText? {
    blog.composer?.preview(
      columns: min(composerViewport.columns, preferences.measure),
      language: blog.open?.post.language ?? blog.site?.language)
  }

  // MARK: Closing and publishing

  private mutating func closeComposer() -> [Effect] {
    guard var composer = blog.composer else { return [] }
    if composer.isWorthNothing {
      let discarded = discardsDraft(composer)
      endComposing()
      focus = composer.returnsTo
      return discarded
    }
    composer.reply.markdown = composer.text.text
    let reply = composer.reply
    let isSaved = composer.savedText == reply.markdown
    if !isSaved { blog.replies.byID[reply.id] = reply }
    endComposing()
    focus = composer.returnsTo
    notice = .replies(isSaved ? .draftKept(list: KeyMap.key(for: .blog(.replies))) : .keepingDraft)
    // Its file may have got another text meanwhile, which was not looked at while this one was written.
    return [isSaved ? .store(.readReplies) : .store(.saveReply(reply, .keepDraft))]
  }

  /// Removes the file of a draft that has no text (any more), where it has one.
  private func discardsDraft(_ composer: Composer) -> [Effect] {
    composer.savedText.isEmpty ? [] : [.store(.deleteReply(composer.reply))]
  }

  /// Closes the composer; the panes get their room back at the same words.
  mutating func endComposing() {
    let origin = blog.composer?.origin
    changeLayout { $0.blog.composer = nil }
    guard let origin, blog.composer == nil else { return }
    blog.open?.thread.restore(origin)
    withThread { setter, height in setter.showSelection(height: height) }
  }

  /// Where the focus goes back to from a composer that was asked for here.
  var paneBehindComposer: Pane { focus == .list ? .reader : focus }

  mutating func publish() -> [Effect] {
    guard let composer = blog.composer else { return [] }
    guard !composer.text.isBlank else {
      notice = .replies(.nothingToPublish)
      return []
    }
    let known = composer.reply.author.name.isEmpty ? blog.marks.reading.identity : composer.reply.author
    guard let known, !known.name.isEmpty else {
      prompt = Prompt(.name, label: .name)
      return []
    }
    if let original = composer.original, let present = blog.replies.byID[original.id],
      present.fileVersion != original.fileVersion
    {
      self.blog.composer?.original = present
      notice = .replies(.changedMeanwhile)
      return []
    }
    self.blog.composer?.isPublishing = true
    var reply = composer.reply
    reply.author = known
    reply.markdown = composer.text.text
    reply.status = .published
    return [.store(.saveReply(reply, .publish))]
  }

  mutating func editorClosed(_ outcome: EditorOutcome) -> [Effect] {
    guard blog.composer != nil else { return [] }
    if let failure = outcome.failure { notice = .replies(.editorFailed(failure)) }
    guard let text = outcome.text else { return [] }
    // Editors end files with a line feed that nobody typed.
    let hasEnd = text.utf8.last == UInt8(ascii: "\n") && blog.composer?.text.text.hasSuffix("\n") == false
    // "\r\n" is one character.
    let trimmed = hasEnd ? String(text.dropLast()) : text
    guard trimmed != blog.composer?.text.text else { return [] }
    blog.composer?.stage = .writing
    return write(.replaceAll(trimmed))
  }
}
