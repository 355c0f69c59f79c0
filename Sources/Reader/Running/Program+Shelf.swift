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
      shelving?.beginClosing()
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
