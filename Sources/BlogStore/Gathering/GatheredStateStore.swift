import Blog

/// What is remembered of several blogs, each in its own journal.
struct GatheredStateStore: ReadingStateStore {
  let gatherer: Gatherer

  init(_ gatherer: Gatherer) { self.gatherer = gatherer }

  /// The person's choices, and what is remembered of the blogs that answer in time. Of the others it is told when they do.
  func load() -> (state: ReadingState, problems: [Problem]) {
    var (state, problems) = gatherer.choices.loadChoices()
    gatherer.findFirst(milliseconds: gatherer.patience.list)
    let isFirst = gatherer.news.with { news in
      defer { news.isStateLoaded = true }
      return !news.isStateLoaded
    }
    for member in gatherer.members {
      let memory = isFirst || !member.isTold ? member.takeMemory() : member.store.loadBlog()
      guard let memory else { continue }
      member.setTold()
      state.join(memory.state.placed(in: member.id))
      problems += memory.problems
    }
    state.lastOpenPost = nil
    return (state, problems)
  }

  /// Adds to the journal of each change's blog.
  func append(_ changes: [StateChange]) throws(Problem) {
    var ofBlogs: [BlogID: [StateChange]] = [:]
    var choices: [StateChange] = []
    for change in changes {
      switch change {
      case .setting, .identity: choices.append(change)
      case .postOpened(let post):
        // Who leaves for the list leaves the blog that the post is of; no other knows of it.
        let blog = gatherer.lastOpened.withLock { last in
          let left = last
          last = post?.blog
          return post?.blog ?? left
        }
        if let blog { ofBlogs[blog, default: []].append(change.inItsBlog) }
      default: if let blog = change.blog { ofBlogs[blog, default: []].append(change.inItsBlog) }
      }
    }
    var failure: Problem?
    func write(_ changes: [StateChange], to store: JSONLinesStateStore) {
      do throws(Problem) { try store.append(changes) } catch { failure = failure ?? error }
    }
    write(choices, to: gatherer.choices)
    for (blog, changes) in ofBlogs.sorted(by: { $0.key < $1.key }) {
      // A blog that is full or gone keeps nothing from the others' journals.
      if let member = gatherer.member(blog) { write(changes, to: member.store) }
    }
    if let failure { throw failure }
  }
}
