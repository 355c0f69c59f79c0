import Blog

/// What is remembered of several blogs, each in its own journal.
struct GatheredStateStore: ReadingStateStore {
  let gatherer: Gatherer

  init(_ gatherer: Gatherer) { self.gatherer = gatherer }

  /// The person's choices. What is remembered of posts comes with them.
  func load() -> (state: ReadingState, problems: [Problem]) {
    var (state, problems) = gatherer.choices.loadChoices()
    gatherer.findWhatDecides(milliseconds: gatherer.patience.list)
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
