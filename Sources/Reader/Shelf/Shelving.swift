import Blog
import Dispatch
import Synchronization

/// Does what effects ask of the blogs that the settings list, away from the main thread, and reports in messages.
final class Shelving: Sendable {
  /// How long a blog that is opened waits for one that was just left and still writes.
  private static let patience = DispatchTimeInterval.seconds(1)
  /// How long the end waits for that.
  private static let lastPatience = DispatchTimeInterval.seconds(25)
  /// Servers that are asked at the same time.
  private static let mostSyncs = 4

  private struct State {
    /// What is read with, by its token.
    var ports: [Int: BlogPorts] = [:]
    /// What is to be said at the end of blogs that were left.
    var farewells: [String] = []
    /// Blogs whose servers are to be asked.
    var toSync: [BlogID] = []
    var syncs = 0
    var stop = StopSignal()
    var isKeeping = false
  }

  private let shelf: any BlogShelf
  private let executor: any Executor
  private let deliver: @Sendable (ShelfMessage) -> Void
  private let state = Mutex(State())
  /// Blogs that were left and still write.
  private let closing = DispatchGroup()

  init(_ shelf: any BlogShelf, executor: any Executor, deliver: @escaping @Sendable (ShelfMessage) -> Void) {
    self.shelf = shelf
    self.executor = executor
    self.deliver = deliver
  }

  func run(_ effect: ShelfEffect) {
    switch effect {
    case .begin: executor.run(.listing) { self.begin() }
    case .open(let id, let token): executor.run(.openingBlog) { self.open(id, token) }
    case .remember(let place): executor.run(.remembering) { self.shelf.remember(place) }
    case .sync(let blogs): sync(blogs)
    case .stopSync: stopSync()
    case .mark(let blogs): executor.run(.writing) { self.mark(blogs) }
    case .setBack(let marks): executor.run(.writing) { self.setBack(marks) }
    case .leave: break
    }
  }

  // MARK: The list

  private func begin() {
    do throws(Problem) {
      deliver(.listed(try shelf.blogs(), place: shelf.place()))
    } catch {
      return deliver(.unlisted(error))
    }
    let isFirst = state.withLock { state in
      defer { state.isKeeping = true }
      return !state.isKeeping
    }
    guard isFirst else { return }
    executor.run(.keeping) {
      self.shelf.keep { blogs, areAll in
        self.deliver(.found(blogs, areAll: areAll))
        return true
      }
    }
  }

  private func look(at blogs: [BlogID]) {
    for blog in blogs {
      executor.run(.lookingAtBlog) { self.deliver(.found([self.shelf.look(at: blog)], areAll: false)) }
    }
  }

  // MARK: Opening and closing

  private func open(_ id: BlogID, _ token: Int) {
    // What was marked a moment ago is read back.
    _ = closing.wait(timeout: .now() + Self.patience)
    do throws(Problem) {
      let ports = try ports(of: id)
      state.withLock { $0.ports[token] = ports }
      deliver(.opened(id, token: token))
    } catch {
      deliver(.notOpened(id, error, token: token))
    }
  }

  private func ports(of id: BlogID) throws(Problem) -> BlogPorts {
    if let gathering = Gathering(id) { return try shelf.ports(of: gathering) }
    return try shelf.ports(of: id)
  }

  /// What was opened; once.
  func takePorts(_ token: Int) -> BlogPorts? { state.withLock { $0.ports.removeValue(forKey: token) } }

  /// A blog is going to be closed: whoever opens one waits for that.
  func beginClosing() { closing.enter() }

  /// Closes it beside the reader: disks take their time.
  ///
  /// - Parameter touched: blogs in which something was marked or written.
  func close(_ desk: BlogDesk, unsaved: PostDraft?, touched: [BlogID]) {
    // Nobody else has it any more.
    nonisolated(unsafe) let desk = desk
    let work = { @Sendable [self] in
      let id = desk.id
      let farewell = desk.end(unsaved: unsaved)
      state.withLock { $0.farewells += farewell }
      closing.leave()
      deliver(.closed(id, farewell))
      if !touched.isEmpty { look(at: touched) }
    }
    if executor.isInline { work() } else { DispatchQueue.global(qos: .userInitiated).async(execute: work) }
  }

  /// Ends everything. Returns what is to be said of blogs that were left.
  func end() -> [String] {
    shelf.stop()
    stopSync()
    _ = executor.wait(for: .writing, atMost: UnfinishedWrites.patience)
    _ = executor.wait(for: .remembering, atMost: UnfinishedWrites.patience)
    _ = closing.wait(timeout: .now() + Self.lastPatience)
    return state.withLock { $0.farewells }
  }

  // MARK: Servers

  private func sync(_ blogs: [BlogID]) {
    let begun = state.withLock { state in
      state.toSync += blogs.filter { !state.toSync.contains($0) }
      if state.stop.isStopped { state.stop = StopSignal() }
      let begun = min(Self.mostSyncs - state.syncs, state.toSync.count)
      state.syncs += max(0, begun)
      return begun
    }
    for _ in 0..<max(0, begun) { executor.run(.syncingMany) { self.goOnSyncing() } }
  }

  private func stopSync() {
    let stop = state.withLock { state in
      state.toSync = []
      return state.stop
    }
    stop.stop()
  }

  /// One after the other, until none is left.
  private func goOnSyncing() {
    while let (blog, stop) = nextToSync() {
      deliver(.syncBegun(blog))
      do throws(Problem) {
        let report = try shelf.ports(of: blog).syncing.sync(stop: stop) { _ in }
        deliver(.synced(blog, report))
      } catch {
        deliver(.synced(blog, SyncReport(.problem(error), standing: .nowhere(now: Timestamp(seconds: 0)))))
      }
      look(at: [blog])
    }
  }

  private func nextToSync() -> (BlogID, StopSignal)? {
    let next: (BlogID, StopSignal)?? = state.withLock { state in
      if !state.stop.isStopped, !state.toSync.isEmpty { return (state.toSync.removeFirst(), state.stop) }
      state.syncs -= 1
      return state.syncs == 0 ? .some(nil) : nil
    }
    // The last one says that it is over.
    if case .some(nil) = next { deliver(.syncEnded) }
    return next ?? nil
  }

  // MARK: Marks

  private func mark(_ blogs: [BlogID]) {
    var marked: [BlogMarks] = []
    var problem: Problem?
    for blog in blogs {
      do throws(Problem) {
        let ports = try shelf.ports(of: blog)
        let marks = ListMarks(ports.store.load().state, try ports.repository.replies().replies)
        let posts = try ports.catalogue.unread(PostQuery(), marks: marks)
          .filter { $0.isText || !$0.comments.isEmpty }
        guard !posts.isEmpty else { continue }
        try ports.store.append(posts.changes(isRead: true))
        marked.append(BlogMarks(blog: blog, posts: posts))
      } catch {
        problem = error
      }
    }
    deliver(.marked(marked, problem))
    look(at: marked.map(\.blog))
  }

  private func setBack(_ marks: [BlogMarks]) {
    var problem: Problem?
    var done: [BlogMarks] = []
    for blog in marks {
      do throws(Problem) {
        try shelf.ports(of: blog.blog).store.append(blog.posts.changes(isRead: false))
        done.append(blog)
      } catch {
        problem = error
      }
    }
    deliver(.markedAgain(done, problem))
    look(at: marks.map(\.blog))
  }
}

extension [UnreadPost] {
  /// As the journal remembers that they were read, or are unread again.
  fileprivate func changes(isRead: Bool) -> [StateChange] {
    flatMap { post -> [StateChange] in
      (post.isText ? [.postRead(post.post, isRead)] : [])
        + (post.comments.isEmpty ? [] : [.commentsRead(post.post, post.comments, isRead)])
    }
  }
}

extension ListMarks {
  /// What lists must know of what is remembered and written.
  init(_ reading: ReadingState, _ replies: [Reply]) {
    let shown = replies.filter(\.status.isShown)
    var counts: [PostID: Int] = [:]
    for reply in replies { counts[reply.post, default: 0] += reply.status.isShown ? 1 : 0 }
    self.init(
      readPosts: reading.readPosts, unreadPosts: reading.unreadPosts, readComments: reading.readComments,
      starredPosts: reading.starredPosts, replies: counts,
      own: OwnVoice(name: reading.identity?.name, replies: Set(shown.map(\.id.commentID))))
  }
}
