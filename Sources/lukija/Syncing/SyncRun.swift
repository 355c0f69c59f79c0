import Blog
import BlogStore
import Fetching
import Reader
import Sync
import Words

/// One sync of one blog: brings requests, answers and the blog's folder together.
struct SyncRun {
  let blog: SyncedBlog
  let files: SyncFiles
  let client: any HTTPClient
  let clock: SyncClock
  let interruption: Interruption
  var since: Timestamp?
  var isDryRun = false
  /// Ends it after the step that is being done.
  var stop: StopSignal?

  /// How far it is.
  struct Standing {
    var tally: ImportTally
    var bytes: Int
    /// Whether the first pull goes on.
    var isFirst: Bool
  }

  /// Fetches what is new.
  ///
  /// - Parameters:
  ///   - writer: of the blog's folder.
  ///   - onStep: is told after each answer.
  func run(_ writer: RepositoryWriter, onStep: (Standing) throws -> Void) throws -> SyncOutcome {
    var outcome = SyncOutcome(blog: blog, isDryRun: isDryRun)
    let file = files.state(of: blog.folder)
    let state = SyncState(text: file.read() ?? [])
    let isFirst = !state.isComplete
    let courier = Courier(
      client: client, clock: clock, politeness: Politeness(file: files.hosts, isReadOnly: isDryRun),
      addresses: blog.source.addresses, caFile: blog.caFile, stop: stop)
    courier.isUnhurried = isFirst
    let again = isFirst ? [] : try ReadAgain(folder: blog.folder, now: now).posts(writer)
    // Touched by this thread alone; the pull asks while it takes an answer.
    nonisolated(unsafe) let held = writer
    var pull = Pull(
      blog.source, state: state, options: PullOptions(since: since, again: again),
      folder: BlogFolder(posts: { try held.heldPosts() }, numbers: { held.heldNumbers(among: $0) }))
    // For the folder they are changed.
    var gonePosts = 0
    // What is to be remembered once the answers before it are on the disk.
    var unkept: SyncState?
    func settle() throws {
      guard let state = unkept else { return }
      try writer.endSettling()
      // The end waits for the disk. After a power cut before that the sync begins at its last end, and finds all this.
      try keep(state, in: file, isDurable: false)
      unkept = nil
    }
    do {
      try interruption.step { try writer.settle() }
      while true {
        // It may ask the folder what is there.
        for request in try interruption.step({ try pull.requests(now: now, unsettled: unkept == nil ? 0 : 1) }) {
          // Neither what came nor who writes posts waits for a server's turn.
          if courier.mayWait(for: request) { try interruption.step { try settle() } }
          courier.send(request)
        }
        if pull.isFinished || isStopped { break }
        // One answer goes to the disk while the next one is on its way or read, but nobody waits for that one meanwhile.
        guard let (id, result) = unkept == nil ? courier.next() : courier.nextIfThere() else {
          try interruption.step { try settle() }
          continue
        }
        // What did not come because of that is no news of the server.
        if isStopped { break }
        try interruption.step {
          let events = try pull.take(result, for: id, now: now)
          try settle()
          for event in events {
            switch event {
            case .note(let note): outcome.notes.append(note)
            case .thread(let thread) where thread.isPostGone: gonePosts += 1
            default: break
            }
            try writer.take(event)
          }
          if !events.isEmpty { try writer.beginSettling() }
          unkept = pull.state
        }
        try onStep(Standing(tally: writer.tally, bytes: courier.bytes, isFirst: isFirst))
      }
      try interruption.step {
        try settle()
        for event in pull.surrender() { try writer.take(event) }
        outcome.notes += try writer.finish()
        try keep(pull.state, in: file)
      }
      outcome.failure = isStopped && !pull.isFinished ? .server(.cancelled) : pull.fault.map { .server($0) }
    } catch let problem as Problem {
      interruption.step { writer.abandon() }
      outcome.failure = .folder(problem)
      if let fault = SyncFault(problem) { pull.end(fault, now) }
      // What was taken and did not get to the disk is asked for again: only why it ended is kept.
      keepFault(of: pull.state, in: file)
    }
    outcome.tally = writer.tally
    if gonePosts > 0 {
      outcome.tally.posts[.vanished, default: 0] += gonePosts
      outcome.tally.posts[.changed] = max(0, (outcome.tally.posts[.changed] ?? 0) - gonePosts)
    }
    outcome.facts = pull.facts
    outcome.isComplete = pull.state.isComplete
    outcome.lastSuccess = pull.state.lastSuccess
    outcome.requests = pull.requestCount
    outcome.bytes = courier.bytes
    return outcome
  }

  private var isStopped: Bool { stop?.isStopped == true }
  private var now: Timestamp { Timestamp(seconds: Int64(clock.now())) }

  private func keep(_ state: SyncState, in file: KeptFile, isDurable: Bool = true) throws(Problem) {
    if !isDryRun { try file.write(state.text, isDurable: isDurable) }
  }

  /// The state that was kept last, with the newest fault.
  private func keepFault(of state: SyncState, in file: KeptFile) {
    guard !isDryRun, let fault = state.lastFault else { return }
    var kept = SyncState(text: file.read() ?? [])
    kept.note(fault)
    try? file.write(kept.text)
  }
}

/// Threads that are read again whole, as an edited comment leaves no other trace: of posts with a star, and of those
/// that were open in the last week.
struct ReadAgain {
  private static let week: Int64 = 7 * 86_400
  let folder: String
  let now: Timestamp

  func posts(_ writer: RepositoryWriter) throws -> [HeldPost] {
    let store = StateStores.store(for: JSONBlogRepository(folder: folder), in: StateStores.folder(nil))
    var posts = store.load().state.starredPosts
    posts.formUnion(store.postsVisited(since: Timestamp(seconds: now.seconds - Self.week)))
    return try writer.heldPosts(among: posts.sorted { $0.slug < $1.slug })
  }
}
