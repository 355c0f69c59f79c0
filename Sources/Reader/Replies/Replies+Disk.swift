import Blog
import Words

/// What the disk said of the replies.
extension Replies {
  mutating func take(_ message: RepliesMessage, _ around: Surroundings) -> [Request] {
    switch message {
    case .repliesRead(let replies, let problems): return read(replies, problems, around)
    case .postsNamed(let titles): postTitles.merge(titles) { $1 }
    case .replyBegun(let reply, let pane, let origin): return begun(reply, in: pane, returningTo: origin)
    case .autosaveDue: return [.journey(.copyTyped), .composer(.autosave)]
    case .replySaved(let reply, let purpose): return saved(reply, purpose, around)
    case .replyNotSaved(let reply, let purpose, let problem): return notSaved(reply, purpose, problem, around)
    case .replyRescued(let reply, let path):
      guard let path else { return [.say(.replies(.noPlaceTakesIt))] }
      byID[reply.id] = nil
      return [.screen(.endComposing), .say(.replies(.rescued(path: path)))]
    case .writeTakesTime(let reply): return [.effect(.store(.keepCopy(newest(of: reply, around))))]
    case .writeIsSlow(let reply): return isSlow(reply, around)
    case .copyKept(let reply, let path): return copyKept(reply, path, around)
    case .draftsRecovered(let count):
      let list = KeyMap.key(for: .blog(.replies))
      return [.say(.replies(.recovered(count, list: list))), .replies(.rebuildThread)]
    case .textsLeft(let paths):
      // At the end they are told all the same.
      guard around.notice?.isError != true, let path = paths.first else { return [] }
      return [.say(.replies(.editorText(path: path)))]
    case .replyForked(let old, let reply): return forked(old, to: reply, around)
    case .replyDeleted(let reply): return deleted(reply, around)
    case .replyNotDeleted(_, let problem):
      let again: [Request] = problem.isConflict ? [.effect(.store(.readReplies))] : []
      return [.say(.replies(.notDeleted(problem)))] + again
    case .replyMoved(let reply, let event): return moved(reply, event)
    case .replyStayed(let reply): return stayed(reply)
    case .replyNotMoved(let problem):
      return [.say(.replies(.notMoved(problem))), .effect(.store(.readReplies))]
    case .editorClosed(let outcome): return [.composer(.editorClosed(outcome))]
    }
    return []
  }

  private mutating func read(_ replies: [Reply], _ problems: [Problem], _ around: Surroundings) -> [Request] {
    let found: [Request] = [.files(.repliesRead(problems))]
    let isOther = take(replies, keeping: around.composer?.reply.id)
    let waited = sendWhatWaited()
    return isOther ? found + [.texts(.outdate), .replies(.rebuildThread)] + watchRetries() + waited : found
  }

  private func begun(_ reply: Reply, in pane: Pane, returningTo origin: Pane) -> [Request] {
    let original = reply.replaces.flatMap { byID[$0] }
    return [
      .screen(
        .compose(
          Composer(
            reply: reply, text: TextBuffer(text: reply.markdown), pane: pane, returnsTo: origin,
            beginning: original == nil ? reply.markdown : "", savedText: original == nil ? "" : reply.markdown,
            original: original)))
    ] + (original?.delivery.map(Self.sayTrouble) ?? [])
  }

  /// Why the blog did not take what is written anew.
  private static func sayTrouble(_ way: Delivery) -> [Request] {
    way.needsPerson ? [.say(.replies(.standing(way, keys: nil)))] : []
  }

  // MARK: Saved

  private mutating func saved(_ reply: Reply, _ purpose: SavePurpose, _ around: Surroundings) -> [Request] {
    let isAwaited =
      around.notice == .replies(.keepingDraft) || around.isSlownessTold && slow.contains(reply.id)
    var requests = endSlowWrite(of: reply, around)
    if purpose == .keepDraft, isAwaited {
      requests.append(.say(.replies(.draftKept(list: KeyMap.key(for: .blog(.replies))))))
    }
    switch purpose {
    case .autosave, .keepDraft:
      byID[reply.id] = reply
      unsaved.remove(reply.id)
      return requests + [.composer(.saved(reply))]
    case .publish: return requests + published(reply, around) + [.journey(.catchUp)]
    case .restore:
      byID[reply.id] = reply
      return requests
        + [.replies(.rebuildThread), .thread(.show(reply.shownID)), .say(.replies(.restored))]
        + sayRewording(reply) + (reply.delivery?.state == .queued ? [.sync(.send(ready))] : [])
    case .unpublish:
      byID[reply.id] = reply
      // No composer opens here: keys that follow are meant for the thread.
      return requests + [
        .replies(.rebuildThread)
      ] + (reply.inReplyTo.map { [.thread(.show($0))] } ?? []) + [
        .say(.replies(.draftAgain(list: KeyMap.key(for: .blog(.replies)))))
      ]
    }
  }

  /// Where the wording is that was taken back.
  private func sayRewording(_ reply: Reply) -> [Request] {
    guard draft(rewording: reply.id) != nil else { return [] }
    return [.say(.replies(.rewordingAside(list: KeyMap.key(for: .blog(.replies)))))]
  }

  private mutating func published(_ reply: Reply, _ around: Surroundings) -> [Request] {
    // An edited reply keeps its id; the draft that held the new wording is gone.
    if let draft = around.composer?.reply.id, draft != reply.id { byID[draft] = nil }
    byID[reply.id] = reply
    let original = around.composer?.original
    var requests: [Request] = [
      .marks(.undoable(original.map(UndoStep.restore) ?? .unpublish(reply.id))), .screen(.endComposing),
    ]
    // It is shown in its place; whoever wants back to where they were jumps back.
    requests += [.jump, .focus(.thread), .replies(.rebuildThread), .thread(.show(reply.id.commentID))]
    let isQueued = reply.delivery != nil
    requests.append(.thread(.sayPublished(reply.id, isReworded: original != nil, isQueued: isQueued)))
    if isQueued { requests.append(.sync(.send(ready))) }
    return around.identity == reply.author ? requests : requests + [.remember(.identity(reply.author))]
  }

  // MARK: Not saved

  private mutating func notSaved(
    _ reply: Reply, _ purpose: SavePurpose, _ problem: Problem, _ around: Surroundings
  ) -> [Request] {
    let requests = endSlowWrite(of: reply, around)
    // What publishes a new wording writes into the file of the old one.
    let isDraft = purpose.isOfDraft || purpose == .publish && reply.replaces == nil
    if problem.isConflict, isDraft { return requests + [.effect(.writing(.forkReply(reply, purpose)))] }
    let composer = around.composer
    switch purpose {
    case .autosave: return requests + [.say(.replies(.notOnDisk(problem))), .composer(.notSaved(reply.id, problem))]
    case .keepDraft where composer == nil ? !around.isAt(reply.post) : composer?.reply.id != reply.id:
      // Another reply is being written by now, or another post read: the text waits in memory, and for the end.
      byID[reply.id] = reply
      unsaved.insert(reply.id)
      let list = KeyMap.key(for: .blog(.replies))
      return requests + [.say(.replies(.otherNotOnDisk(problem, list: list)))]
    case .keepDraft where composer == nil:
      let pane = around.paneBehindComposer
      let opened = Composer(
        reply: reply, text: TextBuffer(text: reply.markdown), pane: pane, returnsTo: pane, beginning: "",
        savedText: "", original: reply.replaces.flatMap { byID[$0] }, failure: problem)
      return requests + [.screen(.compose(opened)), .screen(.ask(.keepElsewhere(problem)))]
    case .keepDraft:
      // It was opened again before the disk had answered, and was taken for saved.
      return requests + [.composer(.notKept(problem)), .screen(.ask(.keepElsewhere(problem)))]
    case .publish:
      // What was typed was meant for the thread, not for the text.
      return requests + [
        .composer(.notPublished(problem)), .say(.replies(.notPublished(problem))),
        .journey(.giveUpTyped(.notPublished(problem))), .composer(.startAutosave),
      ]
    case .restore, .unpublish:
      // It may have gone out meanwhile.
      let again: [Request] = problem.isConflict ? [.effect(.store(.readReplies))] : []
      return requests + [.say(.replies(.notUndone(problem)))] + again
    }
  }

  /// Two programs wrote under one name: both texts stay, ours under a new one.
  private mutating func forked(_ old: ReplyID, to reply: Reply, _ around: Surroundings) -> [Request] {
    fork(old, to: reply)
    let isWritten = around.composer?.reply.id == old
    let list = isWritten ? nil : KeyMap.key(for: .blog(.replies))
    return [
      .composer(.renamed(old, to: reply.id)), .say(.replies(.forked(list: list))), .effect(.store(.readReplies)),
    ]
  }

  private mutating func deleted(_ reply: Reply, _ around: Surroundings) -> [Request] {
    byID[reply.id] = nil
    var requests: [Request] = [.replies(.rebuildThread)]
    if around.areListed { requests.append(.replies(.list)) }
    // An empty draft leaves nothing to put back. The list closes with the last of them; how it comes back is still worth
    // saying.
    guard !reply.markdown.allSatisfy(\.isWhitespace) else { return requests }
    let undo = KeyMap.key(for: .blog(.undo))
    let stays = reply.delivery.map { $0.isKnownThere || $0.mayStandThere } == true
    return [.marks(.undoable(.restore(reply)))] + requests
      + [.say(.replies(stays ? .copyDeleted(undo: undo) : .deleted(undo: undo)))]
  }
}
