import Blog

/// From one blog to another: what a blog runs on comes and goes.
extension Program {
  func perform(_ effect: ShelfEffect) {
    switch effect {
    case .open:
      closeDesks()
      waiting = []
      // The list of blogs stays until there is something to see, for a moment.
      firstPaint = now() + Program.patience
      shelving?.run(effect)
    case .leave(let unsaved):
      waiting = []
      guard let desk else { return }
      self.desk = nil
      shelving?.beginClosing(desk.id)
      left.append((desk, unsaved))
    case .begin, .remember, .sync, .stopSync, .mark, .setBack: shelving?.run(effect)
    }
  }

  /// What the blog that was asked for runs on is there: what was asked of it meanwhile is done.
  func takeDesk(_ id: BlogID, token: Int) {
    guard let ports = shelving?.takePorts(token), session.isOpening(id, token: token) else { return }
    desk = BlogDesk(id, ports, executor: newExecutor(), now: now, wake: terminal.wake)
    session.blog.isFetched = ports.isFetched
    let effects = Session.firstEffectsOfBlog + waiting
    waiting = []
    for effect in effects { perform(effect) }
  }

  /// What is asked of a blog that is being opened waits for it. Words that nobody waits for any more have no blog.
  func performLater(_ effect: Effect) {
    guard case .writing(.printAtEnd(let target)) = effect else { return waiting.append(effect) }
    let now = host.now()
    let reply = Reply(
      id: host.newReplyID(at: now), post: target.post, postFeedID: target.postFeedID, inReplyTo: target.comment,
      author: target.author, markdown: target.text, created: now, modified: now)
    homeless.append(reply)
    shelving?.keepCopy(of: reply, by: host)
  }

  /// What was typed for blogs that did not open.
  func farewellOfHomeless() -> [String] {
    homeless.flatMap { Farewell.typed($0, isCopied: shelving?.hasCopy(of: $0) == true) }
  }

  /// Before everything stands still: what was left is on disk, unless that takes its time.
  func waitForLeftBlogs() {
    closeDesks()
    shelving?.waitForClosed(atMost: UnfinishedWrites.patience)
  }

  /// Blogs that were left are closed once nothing of them is being heard any more.
  func closeDesks() {
    while !left.isEmpty {
      let (desk, unsaved) = left.removeFirst()
      desk.remember()
      let touched = Set(desk.touched.map { $0 ?? desk.id }).filter { Gathering($0) == nil }
      shelving?.close(desk, unsaved: unsaved, touched: touched.sorted())
    }
  }
}
