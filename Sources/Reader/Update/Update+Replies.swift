import Blog

extension Model {
  /// Begins a reply to what is selected, or goes on with the draft that already answers it.
  ///
  /// - Parameter origin: the pane that gets the keys back from the composer; nil for the one that has them.
  mutating func reply(quoting: Bool, returningTo origin: Pane? = nil) -> [Effect] {
    if focus == .list, let selected = list.selected, selected.id != open?.post.id {
      if let problem = selected.problem {
        notice = .error(problem.sentence)
        return []
      }
      return readPost(selected.id, then: .reply(quoting: quoting))
    }
    guard let open else {
      notice = .info("Open a post first: there is nothing to reply to.")
      return []
    }
    // A number names a comment, also from the text of the post.
    if focus != .list, let number = count {
      goToComment(numbered: number)
      guard open.thread.rowID(numbered: number) != nil else { return [] }
    }
    guard open.post.commentsOpen else {
      notice = .info("Comments are closed on this post.")
      return []
    }
    let entry = focus == .thread ? self.open?.thread.selectedEntry : nil
    if let draft = draft(answering: entry?.comment.id, in: open.post) { return goOn(with: draft, returningTo: origin) }
    let target = ReplyTarget(
      post: open.post.id, postFeedID: open.post.feedID, comment: entry?.comment.id,
      text: quoting ? quotation(entry?.comment.body ?? open.post.body) : "",
      author: reading.identity ?? Identity(name: ""), replaces: nil)
    return [.beginReply(target, focus == .thread ? .thread : .reader, returnsTo: origin ?? paneBehindComposer)]
  }

  private func draft(answering comment: CommentID?, in post: Post) -> Reply? {
    replies(to: post).filter { $0.status == .draft && $0.inReplyTo == comment && $0.replaces == nil }
      .max { $0.modified < $1.modified }
  }

  /// What somebody said, as Markdown quotes it.
  private func quotation(_ body: Body) -> String {
    let text = Typesetter.set(PostPage.document(body), width: Preferences.measures.upperBound).content
    let paragraphs = text.split(separator: "\n").map { "> " + $0 }
    return paragraphs.isEmpty ? "" : paragraphs.joined(separator: "\n>\n") + "\n\n"
  }

  mutating func replyBegun(_ reply: Reply, in pane: Pane, returningTo origin: Pane) -> [Effect] {
    let original = reply.replaces.flatMap { replies[$0] }
    openComposer(
      Composer(
        reply: reply, text: TextBuffer(text: reply.markdown), pane: pane, returnsTo: origin,
        beginning: original == nil ? reply.markdown : "", savedText: original == nil ? "" : reply.markdown,
        original: original))
    return []
  }

  private mutating func openComposer(_ composer: Composer) {
    var composer = composer
    composer.origin = open?.thread.place
    search = nil
    focus = composer.pane
    changeLayout { $0.composer = composer }
  }

  /// Opens the composer on a draft that is on disk.
  mutating func goOn(with draft: Reply, returningTo origin: Pane? = nil) -> [Effect] {
    openComposer(
      Composer(
        reply: draft, text: TextBuffer(text: draft.markdown),
        pane: draft.inReplyTo == nil && focus != .thread ? .reader : .thread, returnsTo: origin ?? paneBehindComposer,
        beginning: draft.markdown, savedText: draft.markdown, original: draft.replaces.flatMap { replies[$0] }))
    notice = .info("Your draft of \(draft.modified.date) \(draft.modified.timeOfDay) goes on.")
    return []
  }

  /// The selected reply, where it was written here; else says so.
  private mutating func selectedOwnReply(_ verb: String) -> Reply? {
    guard let id = open?.thread.selectedEntry?.reply, let reply = replies[id] else {
      notice = .info("You can only \(verb) your own replies.")
      return nil
    }
    return reply
  }

  mutating func editSelected() -> [Effect] {
    guard let reply = selectedOwnReply("edit") else { return [] }
    if let draft = replies.values.first(where: { $0.status == .draft && $0.replaces == reply.id }) {
      return goOn(with: draft)
    }
    let target = ReplyTarget(
      post: reply.post, postFeedID: reply.postFeedID, comment: reply.inReplyTo, text: reply.markdown,
      author: reply.author, replaces: reply.id)
    return [.beginReply(target, .thread, returnsTo: paneBehindComposer)]
  }

  mutating func askToDelete() -> [Effect] {
    guard let reply = selectedOwnReply("delete") else { return [] }
    askToDelete(reply)
    return []
  }

  mutating func askToDelete(_ reply: Reply) {
    let what = reply.status == .draft ? "this draft" : "your reply"
    question = Question(subject: .delete(reply.id), text: "Delete \(what)? y deletes, n keeps")
  }

  mutating func answer(_ command: Command) -> [Effect] {
    guard let question, command == .confirm || command == .decline else { return [] }
    self.question = nil
    guard command == .confirm else { return [] }
    switch question.subject {
    case .delete(let id): return replies[id].map { [.deleteReply($0)] } ?? []
    case .markThread(let post): return markThread(post)
    case .keepElsewhere:
      guard var reply = composer?.reply, let text = composer?.text.text else { return [] }
      reply.markdown = text
      return [.rescueReply(reply)]
    }
  }

  // MARK: What the disk said

  mutating func replySaved(_ reply: Reply, _ purpose: SavePurpose) -> [Effect] {
    endSlowWrite(of: reply)
    switch purpose {
    case .autosave, .keepDraft:
      replies[reply.id] = reply
      unsavedDrafts.remove(reply.id)
      guard composer?.reply.id == reply.id else { return [] }
      composer?.reply.fileVersion = reply.fileVersion
      composer?.savedText = reply.markdown
      composer?.failure = nil
      composer?.isSaving = false
      guard composer?.isDirty == true else { return [] }
      composer?.isSaving = true
      return [.startAutosaveTimer]
    case .publish:
      let effects = published(reply)
      return effects + catchUp()
    case .restore:
      replies[reply.id] = reply
      rebuildThread()
      showInThread(reply)
      notice = .info("Put back as it was.")
      return goOnRewording(reply)
    case .unpublish:
      replies[reply.id] = reply
      rebuildThread()
      guard isAt(reply.post) else {
        notice = .info("A draft again: \(KeyMap.key(for: .replies, in: .thread) ?? "V") shows it.")
        return []
      }
      let effects = goOn(with: reply)
      notice = .info("A draft again.")
      return effects
    }
  }

  /// A wording that is taken back, as a draft.
  func keepWording(of reply: Reply) -> [Effect] {
    [
      .keepTyped(
        ReplyTarget(
          post: reply.post, postFeedID: reply.postFeedID, comment: reply.inReplyTo, text: reply.markdown,
          author: reply.author, replaces: reply.id))
    ]
  }

  /// Goes on with the wording that was taken back, where the person still is.
  private mutating func goOnRewording(_ reply: Reply) -> [Effect] {
    let drafts = replies.values.filter { $0.status == .draft && $0.replaces == reply.id }
    guard let draft = drafts.max(by: { $0.modified < $1.modified }) else { return [] }
    guard isAt(reply.post) else {
      let key = KeyMap.key(for: .replies, in: .thread) ?? "V"
      notice = .info("The old wording is back; the new one is a draft, \(key) lists it.")
      return []
    }
    focus = .thread
    let effects = goOn(with: draft)
    notice = .info("The old wording is back; the new one goes on here as a draft.")
    return effects
  }

  private mutating func published(_ reply: Reply) -> [Effect] {
    let draft = composer?.reply.id
    let original = composer?.original
    // An edited reply keeps its id; the draft that held the new wording is gone.
    if let draft, draft != reply.id { replies[draft] = nil }
    replies[reply.id] = reply
    undoSteps.append(original.map(UndoStep.restore) ?? .unpublish(reply.id))
    let isInThread = composer?.pane == .thread
    endComposing()
    if isInThread {
      // Whoever answers goes on reading where they were: nothing moves, and the notice says where the reply is.
      focus = .thread
      rebuildThread()
    } else {
      // A reply to the post is shown in its place; whoever wants back to the text jumps back.
      rememberJump()
      focus = .thread
      focusChanged()
      rebuildThread()
      showInThread(reply)
    }
    let undo = KeyMap.key(for: .undo, in: .thread) ?? "U"
    let number = open?.thread.thread.entries.first { $0.reply == reply.id }?.number
    let published = number.map { "Published as \($0)" } ?? "Published"
    notice = .info("\(original == nil ? published : "Changed"). \(undo) takes it back.")
    guard reading.identity != reply.author else { return [] }
    reading.identity = reply.author
    return [.remember([.identity(reply.author)])]
  }

  private mutating func showInThread(_ reply: Reply) {
    guard let id = open?.thread.rowID(withID: reply.id.commentID) else { return }
    reveal(id)
  }

  mutating func replyNotSaved(_ reply: Reply, _ purpose: SavePurpose, _ problem: Problem) -> [Effect] {
    endSlowWrite(of: reply)
    // What publishes a new wording writes into the file of the old one.
    let isDraft = purpose.isOfDraft || purpose == .publish && reply.replaces == nil
    if problem.isConflict, isDraft { return [.forkReply(reply, purpose)] }
    switch purpose {
    case .autosave:
      notice = .error("Your draft is not on disk: \(problem.sentence)")
      guard composer?.reply.id == reply.id else { return [] }
      composer?.failure = problem
      // The disk may have room again later: try until it has.
      return [.startAutosaveTimer]
    case .keepDraft where composer == nil ? !isAt(reply.post) : composer?.reply.id != reply.id:
      // Another reply is being written by now, or another post read: the text waits in memory, and for the end.
      replies[reply.id] = reply
      unsavedDrafts.insert(reply.id)
      let key = KeyMap.key(for: .replies, in: .thread) ?? "V"
      notice = .error("Your other draft is not on disk, \(key) has it: \(problem.sentence)")
    case .keepDraft:
      if composer == nil {
        openComposer(
          Composer(
            reply: reply, text: TextBuffer(text: reply.markdown), pane: focus == .list ? .reader : focus,
            returnsTo: focus == .list ? .reader : focus, beginning: "", savedText: "",
            original: reply.replaces.flatMap { replies[$0] }, failure: problem))
      } else {
        // It was opened again before the disk had answered, and was taken for saved.
        composer?.savedText = ""
        composer?.failure = problem
      }
      question = Question(
        subject: .keepElsewhere,
        text: "The draft cannot be saved here: \(problem.sentence) Keep a copy outside the blog and close? y, n")
    case .publish:
      composer?.isPublishing = false
      composer?.failure = problem
      notice = .error("Not published, your text is here: \(problem.sentence)")
      // What was typed was meant for the thread, not for the text.
      return giveUpTypedAhead(since: "Not published: \(problem.sentence)") + startAutosave()
    case .restore, .unpublish:
      notice = .error("Not undone: \(problem.sentence)")
    }
    return []
  }

  /// Two programs wrote under one name: both texts stay, ours under a new one.
  mutating func replyForked(_ old: ReplyID, _ reply: Reply) -> [Effect] {
    replies[old] = nil
    replies[reply.id] = reply
    unsavedDrafts.remove(old)
    if composer?.reply.id == old {
      composer?.reply.id = reply.id
      composer?.reply.fileVersion = nil
      composer?.savedText = ""
      notice = .info("Another program changed this draft: yours goes on beside it.")
    } else {
      let key = KeyMap.key(for: .replies, in: .thread) ?? "V"
      notice = .info("Another program changed this draft: yours is kept beside it, \(key) lists both.")
    }
    return [.readReplies]
  }

  /// A copy of the draft stands somewhere else now, or nowhere.
  mutating func replyRescued(_ reply: Reply, _ path: String?) -> [Effect] {
    guard let path else {
      notice = .error("No place takes the draft. It is still here.")
      return []
    }
    replies[reply.id] = nil
    endComposing()
    notice = .info("Your draft is in \(path)")
    return []
  }

  mutating func replyDeleted(_ reply: Reply) -> [Effect] {
    replies[reply.id] = nil
    // An empty draft leaves nothing to put back.
    if !reply.markdown.allSatisfy(\.isWhitespace) {
      undoSteps.append(.restore(reply))
      notice = .info("Deleted. \(KeyMap.key(for: .undo, in: .thread) ?? "U") puts it back.")
    }
    rebuildThread()
    if case .replies = window?.content { return showReplies() }
    return []
  }
}
