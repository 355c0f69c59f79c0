import Blog
import Dispatch
import Synchronization

/// Does what effects ask of the disk, away from the main thread, and reports in messages.
///
/// Listing, opening and writing each have a lane of their own: no post waits for the list, no draft for a post.
final class EffectRunner: Sendable {
  let repository: any BlogRepository
  let catalogue: any PostCatalogue
  private let store: any ReadingStateStore
  let host: any Host
  let syncing: any BlogSyncing
  let deliver: @Sendable (BlogMessage) -> Void
  let executor: any Executor
  private let pages: PageWorker
  /// Long enough that the first frames of a thread are on screen by then.
  private static let pauseBeforePreparing = DispatchTimeInterval.milliseconds(300)
  /// How long the list waits for what is remembered: a journal may have a million lines.
  private static let patience = Duration.milliseconds(100)
  /// Counts up when texts that are being prepared are wanted no more.
  private let prepared = Atomic(0)
  /// What the journal did not take: it goes there before what comes next.
  private let unwritten = Mutex<[StateChange]>([])
  let copies = Mutex(CopiesMade())
  /// The language that posts are in which do not say theirs.
  private let siteLanguage = Mutex<String?>(nil)
  let isStopped = Mutex(false)
  let isKeeping = Mutex(false)
  /// Whether the person wants no more to be read.
  let isHeld = Mutex(false)
  /// The look-up that was asked for last.
  let wanted = Mutex<PostLookup?>(nil)
  let searching = Mutex<(id: Int, session: SearchSession)?>(nil)
  /// Ends the sync that was begun last.
  let stopOfSync = Mutex<StopSignal?>(nil)

  init(
    repository: any BlogRepository, catalogue: any PostCatalogue, store: any ReadingStateStore, host: any Host,
    syncing: any BlogSyncing = NoSyncing(), executor: any Executor = QueueExecutor(),
    deliver: @escaping @Sendable (BlogMessage) -> Void
  ) {
    self.repository = repository
    self.catalogue = catalogue
    self.store = store
    self.host = host
    self.syncing = syncing
    self.deliver = deliver
    self.executor = executor
    pages = PageWorker(executor: executor, deliver: deliver)
  }

  func run(_ effect: StoreEffect) {
    switch effect {
    case .readBlog: executor.run(.listing) { self.readBlog() }
    case .refreshBlog:
      let wasHeld = isHeld.withLock { isHeld in
        defer { isHeld = false }
        return isHeld
      }
      executor.run(.writing) { self.readReplies() }
      executor.run(.listing) {
        self.readSite()
        // Behind the keeper that was stopped.
        if wasHeld { self.beginKeeping() } else { self.refreshCatalogue() }
      }
    case .readSite: executor.run(.listing) { self.readSite() }
    // In turn with what is written: what is read is never older than what was saved before.
    case .readReplies: executor.run(.writing) { self.readReplies() }
    case .stopReading:
      isHeld.withLock { $0 = true }
      catalogue.stop()
    case .saveReply(let reply, let purpose):
      let number = nextNumber()
      let stamped = stamped(reply)
      executor.run(.writing) { self.save(stamped, purpose, number) }
    case .moveReply(let id, let event): executor.run(.writing) { self.move(id, event) }
    case .deleteReply(let reply): executor.run(.writing) { self.delete(reply) }
    case .ownPost(let effect, let token): executor.run(.writing) { self.perform(effect, token: token) }
    case .keepCopy(let reply): keepCopy(reply)
    }
  }

  func run(_ effect: PageEffect) {
    switch effect {
    case .readPost(let id, let token):
      // What was prepared for the post before only takes the time of the next one.
      prepared.add(1, ordering: .relaxed)
      pages.open { self.readPost(id, token) }
    case .prepareSearch(let comments, let caches): prepareSearch(comments, caches)
    case .setPage(let source, let width, let number): pages.set(source, width: width, number: number)
    case .findInPage(let terms, let content, let number): pages.find(terms, in: content, number: number)
    }
  }

  /// Adds to the journal.
  func remember(_ changes: [StateChange]) { executor.run(.remembering) { self.append(changes) } }

  /// Stops reading and waits until everything handed over for writing is on disk; false where that took longer.
  @discardableResult
  func finish(atMost limit: Duration? = nil) -> Bool {
    isStopped.withLock { $0 = true }
    searching.withLock { $0?.session.cancel() }
    catalogue.stop()
    stopOfSync.withLock { $0 }?.stop()
    executor.run(.remembering) { if self.hasUnwritten { self.append([]) } }
    let isWritten = waitForWrites(atMost: limit)
    // What was to be saved elsewhere is nobody's only copy: it is waited for, but not for ever.
    let isTaken = executor.wait(for: .taking, atMost: limit ?? EffectRunner.patienceForFiles)
    // Whatever moment a sync ends at, the next one goes on: it is waited for so that it leaves no half-written file.
    _ = executor.wait(for: .syncing, atMost: EffectRunner.patienceForSync)
    return isTaken && isWritten
  }

  /// How long the end waits for files that were to be saved outside of the blog.
  private static let patienceForFiles = Duration.seconds(5)
  /// How long it waits for the step that a sync is at.
  private static let patienceForSync = Duration.seconds(1)

  /// Whether the journal did not take everything.
  var hasUnwritten: Bool { unwritten.withLock { !$0.isEmpty } }

  /// Waits until everything handed over for writing is on disk, or cannot be written.
  @discardableResult
  func waitForWrites(atMost limit: Duration? = nil) -> Bool {
    let end = limit.map { ContinuousClock.now + $0 }
    let isWritten = executor.wait(for: .writing, atMost: limit)
    return executor.wait(for: .remembering, atMost: end.map { max(.zero, $0 - .now) }) && isWritten
  }

  private func readBlog() {
    let remembered = RememberedState()
    executor.run(.remembering) {
      let (state, problems) = self.store.load()
      if !remembered.put(state, problems) { self.deliver(.files(.stateLoaded(state, problems))) }
    }
    do throws(Problem) {
      deliver(.files(.siteRead(try readSiteFile())))
    } catch {
      guard hasPosts else { return deliver(.files(.siteUnreadable(error))) }
      // The posts are there, whatever became of the page about them.
      deliver(.files(.siteRead(Site(title: Site.untitled))))
      deliver(.files(.problemFound(error)))
    }
    // Before the state: who was at a reply of their own when they left comes back to it, and the thread has it then.
    do throws(Problem) {
      let known = try repository.replies()
      deliver(.replies(.repliesRead(known.replies, known.problems)))
    } catch {
      deliver(.replies(.repliesRead([], [error])))
    }
    let inTime = remembered.take(atMost: EffectRunner.patience)
    deliver(inTime.map { .files(.stateLoaded($0.state, $0.problems)) } ?? .files(.stateIsLate))
    executor.run(.writing) { self.takeCopiesIn() }
  }

  private func readSite() {
    do throws(Problem) {
      deliver(.files(.siteRead(try readSiteFile())))
    } catch {
      // A page about the blog that is broken for a moment leaves the old one standing. That the whole folder is gone
      // is the catalogue's to tell.
      if !error.file.isEmpty { deliver(.files(.problemFound(error))) }
    }
  }

  private func readSiteFile() throws(Problem) -> Site {
    let site = try repository.site()
    siteLanguage.withLock { $0 = site.language }
    return site
  }

  private func readReplies() {
    do throws(Problem) {
      let known = try repository.replies()
      deliver(.replies(.repliesRead(known.replies, known.problems)))
    } catch {
      deliver(.files(.problemFound(error)))
    }
  }

  private var hasPosts: Bool {
    var isAny = false
    try? repository.summaries { batch in
      isAny = isAny || !batch.summaries.isEmpty
      return !isAny
    }
    return isAny
  }

  private func readPost(_ id: PostID, _ token: Int) {
    do throws(Problem) {
      let opened = try repository.post(id)
      HyphenationPatterns.load([opened.post.language, opened.site?.language ?? siteLanguage.withLock { $0 }])
      guard let beginning = PostPage.beginning(of: opened.post.body) else { return readBody(of: opened, token) }
      guard !Task.isCancelled else { return }
      deliver(.post(.postBegun(opened, beginning: beginning, token: token)))
      executor.goOn(.opening) { self.readBody(of: opened, token) }
    } catch {
      deliver(.post(.postUnreadable(error, token: token)))
    }
  }

  private func readBody(of opened: OpenedPost, _ token: Int) {
    let body = PostPage.document(opened.post.body)
    // Somebody asked for another post meanwhile.
    guard !Task.isCancelled else { return }
    HyphenationPatterns.load(body.languages)
    deliver(.post(.postRead(opened, body: body, thread: CommentThread(comments: opened.post.comments), token: token)))
  }

  /// Whoever searches a long thread should not wait for its texts, and whoever opens one not for those either.
  private func prepareSearch(_ comments: [Comment], _ caches: BlogCaches) {
    let turn = prepared.add(1, ordering: .relaxed).newValue
    executor.runLater(.preparing, after: EffectRunner.pauseBeforePreparing) {
      caches.texts.prepare(comments) { self.prepared.load(ordering: .relaxed) == turn }
    }
  }

  private func append(_ changes: [StateChange]) {
    let all = unwritten.withLock { $0 } + changes
    do throws(Problem) {
      try store.append(all)
      unwritten.withLock { $0 = [] }
    } catch {
      unwritten.withLock { $0 = all }
      deliver(.files(.stateNotSaved(error)))
    }
  }
}
