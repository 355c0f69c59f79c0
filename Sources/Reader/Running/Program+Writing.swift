import Blog

/// What a person writes: replies that begin, words that wait for a post, editors.
extension Program {
  func perform(_ effect: WritingEffect, at desk: BlogDesk) {
    switch effect {
    case .beginReply(let target, let pane, let origin):
      tell(.replies(.replyBegun(desk.begin(target), pane, returnsTo: origin)))
    case .keepTyped(let target): perform(.store(.saveReply(desk.begin(target), .keepDraft)))
    case .copyTyped(let target):
      var copy = desk.begin(target)
      copy.markdown = target.text
      desk.typedCopy = copy
      desk.runner.run(StoreEffect.keepCopy(copy))
    case .printAtEnd(let target):
      let reply = desk.begin(target)
      desk.printed.append(reply)
      desk.runner.run(StoreEffect.keepCopy(reply))
    case .forkReply(let reply, let purpose):
      let fork = desk.fork(of: reply)
      tell(.replies(.replyForked(reply.id, fork)))
      perform(.store(.saveReply(fork, purpose)))
    case .rescueReply(let reply): tell(.replies(.replyRescued(reply, path: desk.runner.copyOfRefused(reply))))
    case .edit(let text): edit(text, at: desk)
    case .editPost(let draft): edit(draft, at: desk)
    case .startAutosaveTimer: desk.timers.startAutosave(at: now())
    }
  }

  private func edit(_ text: String, at desk: BlogDesk) {
    var outcome = EditorOutcome(text: nil)
    lend { outcome = desk.host.edit(text) }
    tell(.replies(.editorClosed(outcome)))
  }

  private func edit(_ draft: PostDraft, at desk: BlogDesk) {
    var outcome = EditorOutcome(text: nil)
    // Editors like files whose last line ends.
    lend { outcome = desk.host.edit(draft.text.hasSuffix("\n") ? draft.text : draft.text + "\n") }
    tell(.ownPosts(.edited(draft, outcome, at: desk.host.now()), token: nil))
  }
}
