import Blog

/// What is told of the list.
extension Session {
  mutating func take(_ message: ListMessage) -> [Request] {
    switch message {
    case .listed(let request, let window): return listed(request, window)
    case .notListed(let problem):
      blog.list.giveUp()
      guard blog.journey.pending == .row else { return [.say(.problem(problem))] }
      return [.say(.problem(problem)), .journey(.giveUpTyped(.problem(problem))), .journey(.stopWaiting)]
    case .unreadListed(let posts): return [.marks(.markPosts(posts))]
    case .selectionMoved: return askForSelection()
    case .previewDue: return showSelection()
    case .previewIsLate(let token):
      if blog.preview.wanted?.token == token { blog.preview.isLate = true }
      return []
    case .found(let lookup, let post):
      let around = journeySurroundings
      return blog.journey.found(lookup, post, around)
    }
  }

  private mutating func listed(_ request: ListRequest, _ window: ListWindow) -> [Request] {
    blog.marks.learn(window.remembered, of: window.rows.map(\.id))
    blog.list.take(window, for: request)
    blog.list.scrollToSelection(in: listRoom)
    blog.marks.countNew(of: blog.list.rows)
    if let open = blog.open { blog.marks.newComments[open.post.id] = open.thread.unreadCount }
    let isThere = blog.list.selected != nil || blog.list.count == 0 && blog.isListKnown
    // Only now: what is known of the server is nothing that the first rows should wait for.
    let sync = blog.syncing.take(.learn)
    return sync + (blog.journey.pending == .row && isThere ? [.journey(.stopWaiting), .journey(.catchUp)] : [])
  }

  /// After every message: asks for rows that are missing.
  mutating func missingRows() -> [Request] {
    guard blog.files.isStateLoaded || blog.files.isStateLate, blog.site != nil else { return [] }
    // One layout for all: this is asked after every key.
    let rooms = layout.rooms
    // The post that is being read stays in the list, whatever the filter.
    let isShown = focus != .list || rooms[.reader] != nil || rooms[.thread] != nil
    let height = rooms[.list]?.content.height ?? size.rows
    guard let request = blog.list.ask(height: height, keeping: isShown ? blog.openPost : nil) else { return [] }
    return [.effect(.catalogue(.list(request, listMarks)))]
  }
}

extension BlogSession {
  /// Whether the list has come, and is empty only if the blog is: a catalogue that is being made may know no post yet.
  var isListKnown: Bool {
    list.count > 0 || files.isReadingHeld
      || files.isCatalogued && (files.isStateLoaded || files.isStateLate) && site != nil && !list.isAwaited
  }
}
