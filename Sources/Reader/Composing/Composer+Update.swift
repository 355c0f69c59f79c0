import Blog
import Screen
import Words

/// What other rooms ask of the reply that is being written.
enum ComposerRequest: Equatable, Sendable {
  /// Saves what is not on disk, as its time has come.
  case autosave
  /// Sees to it that what was typed is on disk within a second.
  case startAutosave
  /// A text is on disk.
  case saved(Reply)
  /// The disk did not take it; it is tried again.
  case notSaved(ReplyID, Problem)
  /// It was opened again before the disk had refused it.
  case notKept(Problem)
  case notPublished(Problem)
  /// It has another name now.
  case renamed(ReplyID, to: ReplyID)
  case editorClosed(EditorOutcome)
  /// It is published under a name.
  case sign(Identity)
  /// It is put somewhere else, since its blog does not take it.
  case rescue
}

/// The composer's commands and messages.
extension Composer {
  /// What the composer knows of what is around it.
  struct Surroundings {
    /// Cells and rows in which the text is wrapped.
    var viewport: Size
    /// Cells that the preview is set in.
    var columns: Int
    /// A number that was typed.
    var number: Int?
    /// BCP 47, for hyphenation in the preview.
    var language: String?
    /// Whether the blog's server gets it.
    var isSent: Bool
    /// Who writes.
    var identity: Identity?
    /// The reply as it stands now that was being edited.
    var original: Reply?
  }

  mutating func take(_ command: ComposerCommand, _ around: Surroundings) -> [Request] {
    switch command {
    case .write(let edit): return write(edit, around)
    case .move(let movement): moveInPreview(movement, around)
    case .publish: return publish(around)
    case .preview: togglePreview(around)
    case .externalEditor: return [.effect(.writing(.edit(text.text)))]
    case .close: return close()
    case .help: return [.screen(.help)]
    case .scrollParentDown: return [.screen(.scroll(pane, by: 3))]
    case .scrollParentUp: return [.screen(.scroll(pane, by: -3))]
    }
    return []
  }

  mutating func take(_ request: ComposerRequest, _ around: Surroundings) -> [Request] {
    switch request {
    case .autosave: return takeForSaving().map { [.effect(.store(.saveReply($0, .autosave)))] } ?? []
    case .startAutosave: return startAutosave()
    case .saved(let saved): return isSaved(saved)
    case .notSaved(let id, let problem):
      guard id == reply.id else { return [] }
      failure = problem
      // The disk may have room again later: try until it has.
      return [.effect(.writing(.startAutosaveTimer))]
    case .notKept(let problem):
      savedText = ""
      failure = problem
    case .notPublished(let problem):
      isPublishing = false
      failure = problem
    case .renamed(let old, let new):
      guard reply.id == old else { return [] }
      reply.id = new
      reply.fileVersion = nil
      savedText = ""
    case .editorClosed(let outcome): return editorClosed(outcome, around)
    case .sign(let identity):
      reply.author = identity
      return publish(around)
    case .rescue:
      var copy = reply
      copy.markdown = text.text
      return [.effect(.writing(.rescueReply(copy)))]
    }
    return []
  }

  // MARK: Writing

  /// Edits the text; nothing is typed into what is being published.
  mutating func write(_ edit: TextBuffer.Edit, _ around: Surroundings) -> [Request] {
    guard !isPublishing else { return [] }
    if edit == .yank || edit == .yankPop, !text.hasRoomToYank {
      return [.say(.replies(.yankIsTooLarge(megabytes: TextBuffer.largestByYanking >> 20)))]
    }
    write(edit, viewport: around.viewport)
    return startAutosave()
  }

  private mutating func startAutosave() -> [Request] { beginSaving() ? [.effect(.writing(.startAutosaveTimer))] : [] }

  private mutating func isSaved(_ saved: Reply) -> [Request] {
    guard saved.id == reply.id else { return [] }
    reply.fileVersion = saved.fileVersion
    savedText = saved.markdown
    failure = nil
    isSaving = isDirty
    return isSaving ? [.effect(.writing(.startAutosaveTimer))] : []
  }

  /// Changes between writing and previewing, which begins where the cursor stands.
  private mutating func togglePreview(_ around: Surroundings) {
    guard stage == .writing else {
      stage = .writing
      return
    }
    let all = preview(columns: around.columns, language: around.language, isSent: around.isSent).lines.count
    let before = preview(
      of: text.beforeCursor, columns: around.columns, language: around.language, isSent: around.isSent
    ).lines.count
    stage = .previewing(top: 0)
    scrollPreview(by: before - max(1, around.viewport.rows / 2), of: all, rows: around.viewport.rows)
  }

  private mutating func moveInPreview(_ movement: Movement, _ around: Surroundings) {
    let rows = around.viewport.rows
    let all = preview(columns: around.columns, language: around.language, isSent: around.isSent).lines.count
    let way = movement.rows(page: max(1, rows - 2), half: max(1, rows / 2), count: around.number ?? 1)
    scrollPreview(by: way ?? (movement == .top ? -all : all), of: all, rows: rows)
  }

  private mutating func editorClosed(_ outcome: EditorOutcome, _ around: Surroundings) -> [Request] {
    let told: [Request] = outcome.failure.map { [.say(.replies(.editorFailed($0)))] } ?? []
    guard let edited = outcome.text else { return told }
    // Editors end files with a line feed that nobody typed.
    let hasEnd = edited.utf8.last == UInt8(ascii: "\n") && !text.text.hasSuffix("\n")
    // "\r\n" is one character.
    let trimmed = hasEnd ? String(edited.dropLast()) : edited
    guard trimmed != text.text else { return told }
    stage = .writing
    return told + write(.replaceAll(trimmed), around)
  }

  // MARK: Closing and publishing

  private func close() -> [Request] {
    let closed: [Request] = [.screen(.endComposing), .focus(returnsTo)]
    if isWorthNothing {
      // A draft that has no text any more leaves no file.
      return closed + (savedText.isEmpty ? [] : [.effect(.store(.deleteReply(reply)))])
    }
    var draft = reply
    draft.markdown = text.text
    // Its file may have got another text meanwhile, which was not looked at while this one was written.
    guard savedText != draft.markdown else {
      return closed + [
        .say(.replies(.draftKept(list: KeyMap.key(for: .blog(.replies))))), .effect(.store(.readReplies)),
      ]
    }
    return [.replies(.keep(draft))] + closed + [
      .say(.replies(.keepingDraft)), .effect(.store(.saveReply(draft, .keepDraft))),
    ]
  }

  private mutating func publish(_ around: Surroundings) -> [Request] {
    guard !text.isBlank else { return [.say(.replies(.nothingToPublish))] }
    let known = reply.author.name.isEmpty ? around.identity : reply.author
    guard let known, !known.name.isEmpty else {
      return [.screen(.prompt(.identity(IdentityForm(around.identity))))]
    }
    if let original, let present = around.original, present.fileVersion != original.fileVersion {
      if let way = present.delivery, !way.isStillOurs { return [.say(.replies(.notOurs(.edit, way)))] }
      self.original = present
      // Only its way to the blog went on.
      guard present.markdown == original.markdown else { return [.say(.replies(.changedMeanwhile))] }
    }
    isPublishing = true
    var published = reply
    published.author = known
    published.markdown = text.text
    published.status = .published
    return [.effect(.store(.saveReply(published, .publish)))]
  }
}
