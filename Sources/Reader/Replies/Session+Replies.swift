import Blog
import Words

extension Session {
  mutating func take(_ message: RepliesMessage) -> [Effect] {
    switch message {
    case .repliesRead(let replies, let problems): return repliesRead(replies, problems)
    case .postsNamed(let titles):
      blog.replies.postTitles.merge(titles) { $1 }
      return []
    case .replyBegun(let reply, let pane, let origin): return replyBegun(reply, in: pane, returningTo: origin)
    case .autosaveDue: return autosaveDue()
    case .replySaved(let reply, let purpose): return replySaved(reply, purpose)
    case .replyNotSaved(let reply, let purpose, let problem): return replyNotSaved(reply, purpose, problem)
    case .replyRescued(let reply, let path): return replyRescued(reply, path)
    case .writeTakesTime(let reply): return [.store(.keepCopy(newest(of: reply)))]
    case .writeIsSlow(let reply): return writeIsSlow(reply)
    case .copyKept(let reply, let path): return copyKept(reply, path)
    case .draftsRecovered(let count): return draftsRecovered(count)
    case .textsLeft(let paths):
      // At the end they are told all the same.
      if notice?.isError != true, let path = paths.first {
        notice = .replies(.editorText(path: path))
      }
      return []
    case .replyForked(let old, let reply): return replyForked(old, reply)
    case .replyDeleted(let reply): return replyDeleted(reply)
    case .replyNotDeleted(_, let problem):
      notice = .replies(.notDeleted(problem))
      return problem.isConflict ? [.store(.readReplies)] : []
    case .editorClosed(let outcome): return editorClosed(outcome)
    }
  }

  /// Begins a reply to what is selected, or goes on with the draft that already answers it.
  ///
  /// - Parameter origin: the pane that gets the keys back from the composer; nil for the one that has them.
  mutating func reply(quoting: Bool, returningTo origin: Pane? = nil) -> [Effect] {
    if focus == .list, let selected = blog.list.selected, selected.id != blog.open?.post.id {
      if let problem = selected.problem {
        notice = .problem(problem)
        return []
      }
      return readPost(selected.id, then: .reply(quoting: quoting))
    }
    guard let open = blog.open else {
      notice = .replies(.openFirst)
      return []
    }
    // A number names a comment, also from the text of the post.
    if focus != .list, let number = keys.count {
      goToComment(numbered: number)
      guard open.thread.rowID(numbered: number) != nil else { return [] }
    }
    guard open.post.commentsOpen else {
      notice = .replies(.commentsClosed)
      return []
    }
    let entry = focus == .thread ? self.blog.open?.thread.selectedEntry : nil
    if let draft = blog.replies.draft(answering: entry?.comment.id, of: open.post.id) {
      return goOn(with: draft, returningTo: origin)
    }
    let target = ReplyTarget(
      post: open.post.id, postFeedID: open.post.feedID, comment: entry?.comment.id,
      text: quoting ? quotation(entry?.comment.body ?? open.post.body) : "",
      author: blog.marks.reading.identity ?? Identity(name: ""), replaces: nil)
    return [
      .writing(.beginReply(target, focus == .thread ? .thread : .reader, returnsTo: origin ?? paneBehindComposer))
    ]
  }

  /// What somebody said, as Markdown quotes it.
  private func quotation(_ body: Body) -> String {
    let text = Typesetter.set(PostPage.document(body), width: Preferences.measures.upperBound).content
    let paragraphs = text.split(separator: "\n").map { "> " + $0 }
    return paragraphs.isEmpty ? "" : paragraphs.joined(separator: "\n>\n") + "\n\n"
  }

  mutating func replyBegun(_ reply: Reply, in pane: Pane, returningTo origin: Pane) -> [Effect] {
    let original = reply.replaces.flatMap { blog.replies.byID[$0] }
    openComposer(
      Composer(
        reply: reply, text: TextBuffer(text: reply.markdown), pane: pane, returnsTo: origin,
        beginning: original == nil ? reply.markdown : "", savedText: original == nil ? "" : reply.markdown,
        original: original))
    return []
  }

  private mutating func openComposer(_ composer: Composer) {
    var composer = composer
    composer.origin = blog.open?.thread.place
    blog.search = nil
    focus = composer.pane
    changeLayout { $0.blog.composer = composer }
  }

  /// Opens the composer on a draft that is on disk.
  mutating func goOn(with draft: Reply, returningTo origin: Pane? = nil) -> [Effect] {
    openComposer(
      Composer(
        reply: draft, text: TextBuffer(text: draft.markdown),
        pane: draft.inReplyTo == nil && focus != .thread ? .reader : .thread, returnsTo: origin ?? paneBehindComposer,
        beginning: draft.markdown, savedText: draft.markdown, original: draft.replaces.flatMap { blog.replies.byID[$0] }
      ))
    notice = .replies(.draftGoesOn(draft.modified))
    return []
  }

  /// The selected reply, where it was written here; else says so.
  private mutating func selectedOwnReply(_ act: ReplyNotice.Act) -> Reply? {
    guard let id = blog.open?.thread.selectedEntry?.reply, let reply = blog.replies.byID[id] else {
      notice = .replies(.onlyOwn(act))
      return nil
    }
    return reply
  }

  mutating func editSelected() -> [Effect] {
    guard let reply = selectedOwnReply(.edit) else { return [] }
    if let draft = blog.replies.draft(rewording: reply.id) { return goOn(with: draft) }
    let target = ReplyTarget(
      post: reply.post, postFeedID: reply.postFeedID, comment: reply.inReplyTo, text: reply.markdown,
      author: reply.author, replaces: reply.id)
    return [.writing(.beginReply(target, .thread, returnsTo: paneBehindComposer))]
  }

  mutating func askToDelete() -> [Effect] {
    guard let reply = selectedOwnReply(.delete) else { return [] }
    askToDelete(reply)
    return []
  }

  mutating func askToDelete(_ reply: Reply) {
    question = .delete(reply.id, isDraft: reply.status == .draft)
  }

  mutating func answer(_ command: QuestionCommand) -> [Effect] {
    guard let question else { return [] }
    self.question = nil
    guard command == .confirm else { return [] }
    switch question {
    case .delete(let id, _): return blog.replies.byID[id].map { [.store(.deleteReply($0))] } ?? []
    case .markThread(let post, _): return markThread(post)
    case .keepElsewhere:
      guard var reply = blog.composer?.reply, let text = blog.composer?.text.text else { return [] }
      reply.markdown = text
      return [.writing(.rescueReply(reply))]
    }
  }

  // MARK: What the disk said

  mutating func replySaved(_ reply: Reply, _ purpose: SavePurpose) -> [Effect] {
    let isAwaited = notice == .replies(.keepingDraft) || isSlownessTold && blog.replies.slow.contains(reply.id)
    endSlowWrite(of: reply)
    if purpose == .keepDraft, isAwaited { notice = .replies(.draftKept(list: KeyMap.key(for: .blog(.replies)))) }
    switch purpose {
    case .autosave, .keepDraft:
      blog.replies.byID[reply.id] = reply
      blog.replies.unsaved.remove(reply.id)
      guard blog.composer?.reply.id == reply.id else { return [] }
      blog.composer?.reply.fileVersion = reply.fileVersion
      blog.composer?.savedText = reply.markdown
      blog.composer?.failure = nil
      blog.composer?.isSaving = false
      guard blog.composer?.isDirty == true else { return [] }
      blog.composer?.isSaving = true
      return [.writing(.startAutosaveTimer)]
    case .publish:
      let effects = published(reply)
      return effects + catchUp()
    case .restore:
      blog.replies.byID[reply.id] = reply
      rebuildThread()
      showInThread(reply)
      notice = .replies(.restored)
      return goOnRewording(reply)
    case .unpublish:
      blog.replies.byID[reply.id] = reply
      rebuildThread()
      guard isAt(reply.post) else {
        notice = .replies(.draftAgain(list: KeyMap.key(for: .blog(.replies))))
        return []
      }
      let effects = goOn(with: reply)
      notice = .replies(.draftAgain(list: nil))
      return effects
    }
  }

  /// A wording that is taken back, as a draft.
  func keepWording(of reply: Reply) -> [Effect] {
    [
      .writing(
        .keepTyped(
          ReplyTarget(
            post: reply.post, postFeedID: reply.postFeedID, comment: reply.inReplyTo, text: reply.markdown,
            author: reply.author, replaces: reply.id)))
    ]
  }

  /// Goes on with the wording that was taken back, where the person still is.
  private mutating func goOnRewording(_ reply: Reply) -> [Effect] {
    guard let draft = blog.replies.draft(rewording: reply.id) else { return [] }
    guard isAt(reply.post) else {
      notice = .replies(.rewordingAside(list: KeyMap.key(for: .blog(.replies))))
      return []
    }
    focus = .thread
    let effects = goOn(with: draft)
    notice = .replies(.rewordingAside(list: nil))
    return effects
  }

  private mutating func published(_ reply: Reply) -> [Effect] {
    let draft = blog.composer?.reply.id
    let original = blog.composer?.original
    // An edited reply keeps its id; the draft that held the new wording is gone.
    if let draft, draft != reply.id { blog.replies.byID[draft] = nil }
    blog.replies.byID[reply.id] = reply
    blog.marks.undoSteps.append(original.map(UndoStep.restore) ?? .unpublish(reply.id))
    let isInThread = blog.composer?.pane == .thread
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
    let number = blog.open?.thread.thread.entries.first { $0.reply == reply.id }?.number
    notice = .replies(.published(number: number, isReworded: original != nil, undo: KeyMap.key(for: .blog(.undo))))
    guard blog.marks.reading.identity != reply.author else { return [] }
    return remember(.identity(reply.author))
  }

  private mutating func showInThread(_ reply: Reply) {
    guard let id = blog.open?.thread.rowID(withID: reply.id.commentID) else { return }
    reveal(id)
  }

  mutating func replyNotSaved(_ reply: Reply, _ purpose: SavePurpose, _ problem: Problem) -> [Effect] {
    endSlowWrite(of: reply)
    // What publishes a new wording writes into the file of the old one.
    let isDraft = purpose.isOfDraft || purpose == .publish && reply.replaces == nil
    if problem.isConflict, isDraft { return [.writing(.forkReply(reply, purpose))] }
    switch purpose {
    case .autosave:
      notice = .replies(.notOnDisk(problem))
      guard blog.composer?.reply.id == reply.id else { return [] }
      blog.composer?.failure = problem
      // The disk may have room again later: try until it has.
      return [.writing(.startAutosaveTimer)]
    case .keepDraft where blog.composer == nil ? !isAt(reply.post) : blog.composer?.reply.id != reply.id:
      // Another reply is being written by now, or another post read: the text waits in memory, and for the end.
      blog.replies.byID[reply.id] = reply
      blog.replies.unsaved.insert(reply.id)
      notice = .replies(.otherNotOnDisk(problem, list: KeyMap.key(for: .blog(.replies))))
    case .keepDraft:
      if blog.composer == nil {
        openComposer(
          Composer(
            reply: reply, text: TextBuffer(text: reply.markdown), pane: focus == .list ? .reader : focus,
            returnsTo: focus == .list ? .reader : focus, beginning: "", savedText: "",
            original: reply.replaces.flatMap { blog.replies.byID[$0] }, failure: problem))
      } else {
        // It was opened again before the disk had answered, and was taken for saved.
        blog.composer?.savedText = ""
        blog.composer?.failure = problem
      }
      question = .keepElsewhere(problem)
    case .publish:
      blog.composer?.isPublishing = false
      blog.composer?.failure = problem
      notice = .replies(.notPublished(problem))
      // What was typed was meant for the thread, not for the text.
      return giveUpTypedAhead(since: .notPublished(problem)) + startAutosave()
    case .restore, .unpublish:
      notice = .replies(.notUndone(problem))
    }
    return []
  }

  /// Two programs wrote under one name: both texts stay, ours under a new one.
  mutating func replyForked(_ old: ReplyID, _ reply: Reply) -> [Effect] {
    blog.replies.fork(old, to: reply)
    if blog.composer?.reply.id == old {
      blog.composer?.reply.id = reply.id
      blog.composer?.reply.fileVersion = nil
      blog.composer?.savedText = ""
      notice = .replies(.forked(list: nil))
    } else {
      notice = .replies(.forked(list: KeyMap.key(for: .blog(.replies))))
    }
    return [.store(.readReplies)]
  }

  /// A copy of the draft stands somewhere else now, or nowhere.
  mutating func replyRescued(_ reply: Reply, _ path: String?) -> [Effect] {
    guard let path else {
      notice = .replies(.noPlaceTakesIt)
      return []
    }
    blog.replies.byID[reply.id] = nil
    endComposing()
    notice = .replies(.rescued(path: path))
    return []
  }

  mutating func replyDeleted(_ reply: Reply) -> [Effect] {
    blog.replies.byID[reply.id] = nil
    // An empty draft leaves nothing to put back.
    if !reply.markdown.allSatisfy(\.isWhitespace) {
      blog.marks.undoSteps.append(.restore(reply))
      notice = .replies(.deleted(undo: KeyMap.key(for: .blog(.undo))))
    }
    rebuildThread()
    guard case .replies = window?.content else { return [] }
    // The window closes with the last of them; how it comes back is still worth saying.
    let told = notice
    let effects = showReplies()
    notice = told ?? notice
    return effects
  }
}
