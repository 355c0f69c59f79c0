import Blog
import Words

/// The end: what was typed goes to the disk, or elsewhere, or to the terminal.
extension BlogDesk {
  /// How long a disk that does not answer is waited for at the end.
  private static let lastPatience = Duration.seconds(10)

  /// Hands out what is to be written and waits for it. Returns what is to be said.
  ///
  /// - Parameter unsaved: a post of one's own that is not on disk.
  func end(unsaved: PostDraft?) -> [String] {
    remember()
    let isFinished = runner.finish(atMost: UnfinishedWrites.patience)
    let early = isFinished ? [] : waitForSlowDisk()
    waitForCopiesOfPrinted()
    return farewell(early, unsaved: unsaved)
  }

  /// Whoever closed the window does not read what is printed.
  private func waitForCopiesOfPrinted() {
    guard !printed.isEmpty else { return }
    runner.waitForCopies(atMost: UnfinishedWrites.patience)
    // The first place may take its time.
    for reply in printed where !runner.hasCopy(of: reply) { runner.keepCopy(reply) }
    runner.waitForCopies(atMost: Self.lastPatience)
  }

  private func takeAll() -> [Message] {
    defer { arrived = [] }
    return arrived + inbox.take()
  }

  /// A draft that could not be saved at the end is put somewhere else, and the person is told where; of marks, that they
  /// are lost.
  private func farewell(_ early: [Message], unsaved: PostDraft?) -> [String] {
    let messages = early + takeAll()
    for message in messages { unfinished.end(message, at: now()) }
    let refused = messages.compactMap { message -> [String]? in
      guard case .blog(_, .replies(.replyNotSaved(let reply, let purpose, let problem))) = message else { return nil }
      if problem.isConflict, let sentence = keepBeside(reply, purpose) { return [sentence] }
      // Where the copy stands is said with the problem then.
      if runner.hasCopy(of: reply) { return [FarewellNotice.draftRefused(problem, path: nil).text] }
      guard let path = runner.copyOfRefused(reply) else { return Farewell.printed(reply, why: .draftPrinted(problem)) }
      return [FarewellNotice.draftRefused(problem, path: path).text]
    }
    let copies = messages.reduce(into: [ReplyID: String]()) { paths, message in
      if case .blog(_, .replies(.copyKept(let reply, let path?))) = message { paths[reply.id] = path }
    }
    let slow = unfinished.replies.map { reply in
      copies[reply.id].map { [FarewellNotice.draftSlow(copy: $0).text] }
        ?? Farewell.printed(reply, why: .slowDraftPrinted)
    }
    return refused.flatMap(\.self) + slow.flatMap(\.self)
      + printed.flatMap { Farewell.typed($0, isCopied: runner.hasCopy(of: $0)) }
      + postLost(messages, unsaved) + marksLost(messages)
  }

  /// A post that the blog did not take at the end, or has not taken yet.
  private func postLost(_ messages: [Message], _ unsaved: PostDraft?) -> [String] {
    var pending = unsaved
    for case .blog(_, .ownPosts(let message, _)) in messages {
      switch message {
      case .saved, .made: pending = nil
      case .notSaved(let problem, let copy, let draft): return Farewell.post(draft, problem, copy: copy)
      case .kept(_, let copy, let draft): return Farewell.post(draft, nil, copy: copy)
      case .read, .notMadeHere, .unreadable, .edited, .unchanged, .restored, .notRestored, .removed, .notRemoved,
        .givenBack, .notGivenBack:
        break
      }
    }
    return pending.map { Farewell.post($0, nil, copy: host.keep($0.text)) } ?? []
  }

  /// The disk has not answered at the end: the words go elsewhere first, then it gets some more time.
  private func waitForSlowDisk() -> [Message] {
    let early = takeAll()
    for message in early { unfinished.end(message, at: now()) }
    for reply in unfinished.replies {
      var copy = reply
      copy.status = .draft
      runner.keepCopy(copy)
    }
    runner.waitForCopies(atMost: UnfinishedWrites.patience)
    runner.waitForWrites(atMost: Self.lastPatience)
    runner.waitForCopies(atMost: UnfinishedWrites.patience)
    // What was saved early is counted already.
    return early.filter { if case .blog(_, .replies(.replySaved)) = $0 { false } else { true } }
  }

  /// What the last try to write the journal met with.
  private func marksLost(_ messages: [Message]) -> [String] {
    guard runner.hasUnwritten else { return [] }
    let problems = messages.compactMap {
      if case .blog(_, .files(.stateNotSaved(let problem))) = $0 { problem } else { nil }
    }
    return problems.suffix(1).map { FarewellNotice.marksLost($0).text }
  }

  /// Saves a draft that somebody else changed under a name of its own; nil where that fails too.
  private func keepBeside(_ reply: Reply, _ purpose: SavePurpose) -> String? {
    guard purpose.isOfDraft || purpose == .publish && reply.replaces == nil else { return nil }
    save(fork(of: reply), purpose)
    runner.finish(atMost: Self.lastPatience)
    let messages = takeAll()
    for message in messages { unfinished.end(message, at: now()) }
    let isSaved = messages.contains { if case .blog(_, .replies(.replySaved)) = $0 { true } else { false } }
    return isSaved ? FarewellNotice.keptBeside.text : nil
  }
}
