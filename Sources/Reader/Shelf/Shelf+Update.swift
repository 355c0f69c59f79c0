import Blog
import Words

/// What other rooms ask of the list of blogs.
enum ShelfRequest: Equatable, Sendable {
  /// Shows what a filter lets through.
  case filter(String)
  case order(ShelfOrder.Key)
  /// Marks all of these read.
  case mark([BlogID])
  /// Looks for news of these.
  case sync([BlogID])
}

/// The commands of the list of blogs, and what is told of them.
extension Shelf {
  /// What the list knows of what is around it.
  struct Surroundings {
    /// Rows that it has of the screen.
    var height: Int
    /// A number that was typed.
    var number: Int?
  }

  mutating func take(_ command: ShelfCommand, _ around: Surroundings) -> [Request] {
    switch command {
    case .move(let movement):
      move(movement, around)
      return []
    case .open, .markBlog, .markBlogNow, .sync, .nextNew, .previousNew:
      // Where a filter shows nothing, that is what one has to know.
      if rows.isEmpty, !filter.isEmpty { return [.say(.shelf(.noneShown))] }
      return act(command, around)
    case .leave: return clearFilter() ?? [.screen(.quit)]
    case .endFilter: return clearFilter() ?? stopSyncing() ?? [.say(.shelf(.quitKey))]
    case .filter: return [.screen(.prompt(Prompt(.shelfFilter(before: filter), label: .filterBlogs, text: filter)))]
    case .chooseOrder: return [.screen(.window(.shelfOrders(at: order)))]
    case .reverseOrder:
      var other = order
      other.isReversed.toggle()
      return show(other)
    case .searchEverything: return [.screen(.prompt(Prompt(.shelfSearch, label: .searchEverything)))]
    case .undo:
      guard let marks = undoSteps.popLast() else { return [.say(.marks(.nothingToUndo))] }
      return [.effect(.shelf(.setBack(marks)))]
    }
  }

  /// What is about the selected row, or about what rows there are.
  private mutating func act(_ command: ShelfCommand, _ around: Surroundings) -> [Request] {
    switch command {
    case .open: return open()
    case .nextNew, .previousNew:
      return goToNew(step: command == .nextNew ? 1 : -1, height: around.height) ? [] : [.say(.shelf(.nothingNew))]
    case .sync: return take(.sync(meant.map(\.id)))
    case .markBlogNow, .markBlog:
      if let problem = selected?.shelved?.problem { return [.say(.problem(problem))] }
      guard command == .markBlog else { return take(.mark(withNews.map(\.id))) }
      let counts = withNews.compactMap(\.counts).reduce(BlogCounts(), +)
      guard counts.new > 0 else { return [.say(.marks(.nothingUnread))] }
      let question = Question.markBlogs(withNews.map(\.id), posts: counts.newPosts, comments: counts.newComments)
      return [.screen(.ask(question))]
    case .move, .leave, .endFilter, .filter, .chooseOrder, .reverseOrder, .searchEverything, .undo: return []
    }
  }

  mutating func take(_ request: ShelfRequest) -> [Request] {
    switch request {
    case .filter(let text):
      show(filter: text)
      return []
    case .order(let key): return show(key == order.key ? order : ShelfOrder(key: key))
    case .mark(let blogs): return [blogs.isEmpty ? .say(.marks(.nothingUnread)) : .effect(.shelf(.mark(blogs)))]
    case .sync(let blogs):
      guard !blogs.isEmpty else { return [.say(.shelf(.noBlogs))] }
      return sync(blogs, isAsked: true)
    }
  }

  private mutating func sync(_ blogs: [BlogID], isAsked: Bool) -> [Request] {
    if syncing == nil { syncing = ShelfSyncing(count: 0, isAsked: isAsked) }
    syncing?.count += blogs.count
    if isAsked { syncing?.isAsked = true }
    return [.effect(.shelf(.sync(blogs)))]
  }

  /// Seconds before a blog is looked at by itself again where nothing came of it, as beside another program's sync.
  private static let pause: Int64 = 60

  /// Looks for news where the settings say that it is time to; the blog that is open does that itself.
  private mutating func syncDue(open: BlogID?) -> [Request] {
    let due = blogs.filter { blog in
      guard blog.id != open, blog.problem == nil, let sync = blog.sync, sync.secondsUntilDue == 0 else { return false }
      return tried[blog.id].map { sync.now.seconds - $0 >= max(Self.pause, Int64(sync.every ?? 0)) } ?? true
    }
    for blog in due { tried[blog.id] = blog.sync?.now.seconds }
    return due.isEmpty ? [] : sync(due.map(\.id), isAsked: false)
  }

  /// What a command is about: the selected blog, or on a list over all every one.
  private var meant: [ShelvedBlog] { selected.map { $0.shelved.map { [$0] } ?? blogs } ?? [] }

  /// Those of them in which something is new.
  private var withNews: [ShelvedBlog] { meant.filter { !$0.isSlow && $0.problem == nil && ($0.counts?.new ?? 0) > 0 } }

  private mutating func move(_ movement: Movement, _ around: Surroundings) {
    let pages = Movement.pages(height: around.height)
    let way = movement.rows(page: pages.page, half: pages.half, count: around.number ?? 1)
    let end = movement == .top ? -rows.count : around.number.map { $0 - 1 - selection } ?? rows.count
    move(by: way ?? end, height: around.height)
  }

  private func open() -> [Request] {
    guard let selected else { return [.say(.shelf(.noBlogs))] }
    // What cannot be read says so; its posts may be there all the same.
    if let problem = selected.shelved?.problem, selected.shelved?.counts == nil { return [.say(.problem(problem))] }
    return [.screen(.openBlog(selected.id, search: nil))]
  }

  private mutating func show(_ order: ShelfOrder) -> [Request] {
    show(in: order)
    return [.say(.shelf(.order(ShelfOrderWords(order))))]
  }

  /// Nil where nothing was filtered.
  private mutating func clearFilter() -> [Request]? {
    guard !filter.isEmpty else { return nil }
    show(filter: "")
    return [.say(.shelf(.allBlogs))]
  }

  private mutating func stopSyncing() -> [Request]? {
    guard syncing?.isStopping == false else { return nil }
    syncing?.isStopping = true
    return [.effect(.shelf(.stopSync))]
  }

  // MARK: What is told

  /// - Parameter open: the blog that is read.
  mutating func take(_ message: ShelfMessage, open: BlogID?) -> [Request] {
    switch message {
    case .listed(let blogs, let place): list(blogs, place: place)
    case .unlisted(let problem): self.problem = problem
    case .found(let blogs, let areAll):
      find(blogs, areAll: areAll)
      return syncDue(open: open)
    case .opened, .notOpened: break
    case .closed(_, let farewell): return farewell.isEmpty ? [] : [.say(.shelf(.wordsLeft(farewell[0])))]
    case .syncBegun(let blog): syncing?.running.insert(blog)
    case .synced(let blog, let report): synced(blog, report)
    case .syncEnded: return endSync()
    case .hookFailed(let fault): return [.screen(.mention(.news(.hooksFailed([fault], after: nil))))]
    case .marked(let marks, let problem):
      if !marks.isEmpty { undoSteps.append(marks) }
      if let problem { return [.say(.shelf(.notMarked(problem)))] }
      guard !marks.isEmpty else { return [.say(.marks(.nothingUnread))] }
      let (posts, comments) = marks.amount
      let undo = KeyMap.key(for: .shelf(.undo))
      return [.say(.marks(.postsRead(posts: posts, comments: comments, undo: undo)))]
    case .markedAgain(let marks, let problem):
      if let problem { return [.say(.shelf(.notMarked(problem)))] }
      let (posts, comments) = marks.amount
      return [.say(.marks(.postsNewAgain(posts: posts, comments: comments)))]
    }
    return []
  }

  private mutating func synced(_ blog: BlogID, _ report: SyncReport) {
    guard var syncing else { return }
    syncing.running.remove(blog)
    if report.end != .stopped { syncing.done += 1 }
    syncing.only = syncing.count == 1 ? report : nil
    syncing.news.posts.merge(report.news.posts, uniquingKeysWith: +)
    syncing.news.comments.merge(report.news.comments, uniquingKeysWith: +)
    switch report.end {
    case .complete, .stopped, .nowhere: break
    case .failed, .problem, .refused: syncing.failed += 1
    }
    self.syncing = syncing
  }

  private mutating func endSync() -> [Request] {
    guard let ended = syncing else { return [] }
    syncing = nil
    if ended.isAsked, let report = ended.only, let notice = report.notice { return [.say(.news(notice))] }
    let summary = SyncSummary(ended.news, isDryRun: false)
    // Who has not asked is told of news.
    guard ended.isAsked else {
      return summary.isAnything ? [.screen(.mention(.news(.came(summary, nil))))] : []
    }
    return [.say(.shelf(.synced(summary, blogs: ended.done, failed: ended.failed, isStopped: ended.isStopping)))]
  }
}

extension [BlogMarks] {
  /// Texts and comments.
  fileprivate var amount: (posts: Int, comments: Int) {
    let posts = flatMap(\.posts)
    return (posts.count { $0.isText }, posts.reduce(0) { $0 + $1.comments.count })
  }
}

extension SyncReport {
  /// What a person is told who asked for it; nil where that is the same for one and for many.
  fileprivate var notice: NewsNotice? {
    let summary = SyncSummary(news, isDryRun: false)
    let came = summary.isAnything ? summary : nil
    return switch end {
    case .complete: came.map { .came($0, facts.first) } ?? .nothing
    case .stopped: .stopped(came)
    case .failed(.offline): .offline(SyncAge(standing))
    case .failed(let fault): .failed(fault, came)
    case .problem(let problem): .problem(problem)
    case .refused(let refusal): .refused(refusal)
    case .nowhere(let folder, let home): .noAddress(folder: folder, home: home)
    }
  }
}
