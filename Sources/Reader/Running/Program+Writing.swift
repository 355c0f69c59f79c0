import Blog

/// What a person writes: replies that begin, words that wait for a post, editors.
extension Program {
  func perform(_ effect: WritingEffect) {
    switch effect {
    case .beginReply(let target, let pane, let origin):
      handle(.blog(blog, .replies(.replyBegun(begin(target), pane, returnsTo: origin))))
    case .keepTyped(let target): perform(.store(.saveReply(begin(target), .keepDraft)))
    case .copyTyped(let target):
      var copy = begin(target)
      copy.markdown = target.text
      typedCopy = copy
      runner.run(.keepCopy(copy))
    case .printAtEnd(let target):
      printed.append(begin(target))
      runner.run(.keepCopy(printed[printed.count - 1]))
    case .forkReply(let reply, let purpose):
      let fork = fork(of: reply)
      handle(.blog(blog, .replies(.replyForked(reply.id, fork))))
      perform(.store(.saveReply(fork, purpose)))
    case .rescueReply(let reply): handle(.blog(blog, .replies(.replyRescued(reply, path: runner.copyOfRefused(reply)))))
    case .edit(let text): edit(text)
    case .editPost(let draft): edit(draft)
    case .startAutosaveTimer: timers.startAutosave(at: now())
    }
  }

  /// Words that waited went into a draft that was there already: the copy of them goes with its first save.
  func endTypedCopy(_ message: Message) {
    guard let copy = typedCopy, case .blog(_, .replies(.replySaved(let reply, _))) = message,
      reply.markdown.contains(copy.markdown)
    else {
      return
    }
    typedCopy = nil
    runner.dropCopies(of: copy.id, having: copy.markdown, handedOver: runner.nextNumber())
  }

  private func begin(_ target: ReplyTarget) -> Reply {
    let now = host.now()
    let id = typedCopy?.id ?? host.newReplyID(at: now)
    typedCopy = nil
    return Reply(
      id: id, post: target.post, postFeedID: target.postFeedID, inReplyTo: target.comment,
      author: target.author, markdown: target.text, replaces: target.replaces, created: now)
  }

  /// The same text as a draft of its own.
  func fork(of reply: Reply) -> Reply {
    var fork = reply
    fork.id = host.newReplyID(at: host.now())
    fork.fileVersion = nil
    return fork
  }

  private func edit(_ text: String) {
    var outcome = EditorOutcome(text: nil)
    lend { outcome = host.edit(text) }
    handle(.blog(blog, .replies(.editorClosed(outcome))))
  }

  private func edit(_ draft: PostDraft) {
    var outcome = EditorOutcome(text: nil)
    // Editors like files whose last line ends.
    lend { outcome = host.edit(draft.text.hasSuffix("\n") ? draft.text : draft.text + "\n") }
    handle(.blog(blog, .ownPosts(.edited(draft, outcome, at: host.now()), token: nil)))
  }
}
