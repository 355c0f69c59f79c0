import Blog
import Words

/// What comes from the disk about the blog as a whole: its page, what is remembered, the list.
extension Session {
  mutating func take(_ message: FilesMessage) -> [Request] {
    switch message {
    case .siteRead(let site):
      blog.site = site
      return blog.files.siteRead()
    case .siteUnreadable(let problem):
      blog.failure = problem
      blog.files.loading = nil
      return [.journey(.giveUpTyped(nil)), .journey(.stopWaiting)]
    case .problemFound(let problem): return blog.files.found(problem)
    case .stateLoaded(let state, let problems): return stateLoaded(state, problems)
    case .stateIsLate: return stateIsLate()
    case .stateNotSaved(var problem):
      problem.rescue = .inMemory
      return [.say(.files(.notRemembered(problem)))]
    case .catalogued(let event):
      if case .postsChanged(let posts) = event {
        blog.preview.filesChanged(posts)
        blog.caches.previews.forget(posts)
      }
      if case .remembered(let state) = event { blog.marks.join(state) }
      let around = filesSurroundings
      return blog.files.catalogued(event, around)
    case .readingStopped: blog.files.loading = nil
    }
    return []
  }

  private static let lateNotice = Notice.files(.stateIsLate)

  private mutating func stateLoaded(_ state: ReadingState, _ problems: [Problem]) -> [Request] {
    let wasLate = blog.files.isStateLate
    blog.marks.load(state)
    blog.files.isStateLate = false
    blog.files.isStateLoaded = true
    blog.files.problems += problems
    var preferences = Preferences(settings: blog.marks.reading.settings)
    preferences.measure = blog.settings.measure ?? preferences.measure
    changeLayout { $0.preferences = preferences }
    blog.list.show(blog.list.query, filter: blog.list.filter, order: preferences.listOrder)
    blog.list.becomeStale()
    return bringMarks(preferences.arrangement) + (wasLate ? stayHere() : start(resuming: state.lastOpenPost))
  }

  /// The open post learns what was remembered of it.
  private mutating func bringMarks(_ arrangement: ThreadArrangement) -> [Request] {
    guard let post = blog.open?.post.id else { return [] }
    let seen = blog.marks.seen(in: post)
    blog.open?.thread.setRead(seen)
    return blog.open?.thread.arrangement == arrangement ? [] : [.thread(.arrange(arrangement))]
  }

  /// Whoever is somewhere by now stays there.
  private func stayHere() -> [Request] {
    let reading = blog.marks.reading
    let folds = blog.open.map { open in
      Request.thread(
        .addFolds(
          Array(reading.foldedComments[open.post.id] ?? []),
          showsLinkBacks: reading.shownLinkBacks.contains(open.post.id)))
    }
    return [.screen(.takeBack(Self.lateNotice))] + (folds.map { [$0] } ?? [])
  }

  /// Goes where the program was told to go, or where it was left.
  private mutating func start(resuming last: PostID?) -> [Request] {
    guard case .starting(let destination) = blog.journey.pending else { return [] }
    blog.journey.pending = nil
    if let destination { return [.open(destination.post, then: .visit(comment: destination.comment))] }
    if let text = blog.toSearch {
      blog.toSearch = nil
      return [.texts(.look(text)), .journey(.catchUp)]
    }
    guard let last else { return [.journey(.catchUp)] }
    let isInThread = blog.marks.reading.positions[last]?.isInThread == true
    return [.open(last, then: .resume(isInThread ? .thread : .reader))]
  }

  /// The list is there without marks, and what is done now is remembered all the same.
  private mutating func stateIsLate() -> [Request] {
    blog.files.isStateLate = true
    blog.list.becomeStale()
    return [.screen(.mention(Self.lateNotice))] + start(resuming: nil)
  }
}
