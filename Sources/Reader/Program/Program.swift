import Blog
import Screen
import Synchronization

/// Runs the reader on a terminal: waits for events, updates the model, paints, hands effects out.
public final class Program {
  /// How long typing may go on before a draft is saved. With the writing itself this stays well below a second.
  private static let autosaveDelay = Duration.milliseconds(400)
  /// How long a comment has to be on screen to count as read.
  private static let dwellTime = Duration.milliseconds(600)
  /// Who presses nothing for so long reads: where, is remembered even if the machine goes down.
  private static let pause = Duration.seconds(2)
  /// How long the first picture waits for the list, so that nobody sees an empty screen flash by.
  private static let patience = Duration.milliseconds(80)

  /// How long a disk that does not answer is waited for at the end.
  private static let lastPatience = Duration.seconds(10)

  private let terminal: any Terminal
  private let host: any Host
  private let runner: EffectRunner
  private let inbox: Inbox
  private var model: Model
  private var autosaveAt: ContinuousClock.Instant?
  private var dwellEndsAt: ContinuousClock.Instant?
  private var pauseBegins: ContinuousClock.Instant?
  private var openingPatience = OpeningPatience()
  private var unfinished = UnfinishedWrites()
  private let now: @Sendable () -> ContinuousClock.Instant
  /// What goes to the journal as soon as the picture is out: nobody who pressed a key waits for a disk.
  private var toRemember: [StateChange] = []
  private var isOver = false
  /// Whether it was said that a library is missing.
  private var isOrderTold = false
  /// Whether somebody else ended the program.
  public private(set) var wasTerminated = false

  /// Puts the parts together; nothing happens before ``run()``.
  ///
  /// - Parameter turnsText: whether text from right to left is ordered here, and not by the terminal.
  public convenience init(
    terminal: any Terminal, repository: any BlogRepository, catalogue: any PostCatalogue,
    store: any ReadingStateStore, host: any Host,
    destination: Destination? = nil, turnsText: Bool = true
  ) {
    self.init(
      terminal: terminal, repository: repository, catalogue: catalogue, store: store, host: host,
      destination: destination, executor: QueueExecutor(), now: { .now })
    model.turnsText = turnsText
  }

  /// - Parameters:
  ///   - executor: where effects are carried out.
  ///   - now: the clock that timers go by.
  package init(
    terminal: any Terminal, repository: any BlogRepository, catalogue: any PostCatalogue,
    store: any ReadingStateStore, host: any Host,
    destination: Destination? = nil, executor: any Executor, now: @escaping @Sendable () -> ContinuousClock.Instant
  ) {
    self.now = now
    self.terminal = terminal
    self.host = host
    let inbox = Inbox(wake: terminal.wake)
    self.inbox = inbox
    runner = EffectRunner(repository: repository, catalogue: catalogue, store: store, host: host, executor: executor) {
      inbox.put($0)
    }
    model = Model(size: terminal.size, destination: destination)
  }

  /// Runs until the person leaves or the terminal goes. Returns what is to be said once the terminal is given back.
  public func run() -> [String] {
    for effect in Model.firstEffects { perform(effect) }
    let firstPaint = now() + Program.patience
    while !isWorthShowing, now() < firstPaint, !isOver {
      step(until: firstPaint)
    }
    while !isOver {
      let holding = openingPatience.holds(isOpening: model.opening != nil, at: now())
      if holding == nil { terminal.paint(view(model)) }
      remember()
      if VisualOrder.isMissed, !isOrderTold, model.turnsText {
        isOrderTold = true
        handle(.orderMissed)
        continue
      }
      step(until: holding)
    }
    remember()
    let isFinished = runner.finish(atMost: UnfinishedWrites.patience)
    return farewell(isFinished ? [] : waitForSlowDisk())
  }

  private var isWorthShowing: Bool {
    if model.failure != nil { return true }
    let hasList = model.site != nil && (model.list.count > 0 || model.isCatalogued)
    // A list that gives way to the post of last time at once is not worth a flash.
    return hasList && model.opening == nil
  }

  /// Waits once and takes in everything that is there.
  private func step(until deadline: ContinuousClock.Instant?) {
    let next = [deadline, autosaveAt, dwellEndsAt, pauseBegins, unfinished.next].compactMap(\.self).min()
    for event in terminal.events(timeout: next.map { max(.zero, $0 - now()) }) where !isOver { take(event) }
    // What comes in after the end is the farewell's business.
    guard !isOver else { return }
    takeInbox()
    for reply in unfinished.late(at: now()) { handle(.writeIsSlow(reply)) }
    if let due = autosaveAt, due <= now() {
      autosaveAt = nil
      handle(.autosaveDue)
    }
    if let end = dwellEndsAt, end <= now() {
      dwellEndsAt = nil
      handle(.dwellElapsed)
    }
    if let begin = pauseBegins, begin <= now() {
      pauseBegins = nil
      handle(.paused)
    }
  }

  private func takeInbox() {
    for message in inbox.take() {
      unfinished.end(message, at: now())
      handle(message)
    }
  }

  private func take(_ event: TerminalEvent) {
    pauseBegins = now() + Program.pause
    switch event {
    case .key(let key): handle(.keyPressed(key))
    case .paste(let text): handle(.textPasted(text))
    case .mouse(let event): handle(.mouseUsed(event))
    case .resized(let size): handle(.resized(size))
    case .resumed:
      terminal.invalidate()
      if terminal.size != model.size { handle(.resized(terminal.size)) }
    case .hangUp, .terminate:
      wasTerminated = true
      handle(.hungUp)
    }
  }

  private func handle(_ message: Message) {
    for effect in update(&model, message) { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    if case .remember(let changes) = effect {
      toRemember += changes
      return
    }
    if case .saveReply(let reply, let purpose) = effect { unfinished.begin(reply, purpose, at: now()) }
    if runner.run(effect) { return }
    switch effect {
    case .beginReply(let target, let pane, let origin): handle(.replyBegun(begin(target), pane, returnsTo: origin))
    case .keepTyped(let target): perform(.saveReply(begin(target), .keepDraft))
    case .forkReply(let reply, let purpose):
      let fork = fork(of: reply)
      handle(.replyForked(reply.id, fork))
      perform(.saveReply(fork, purpose))
    case .rescueReply(let reply): handle(.replyRescued(reply, path: host.rescue(reply)))
    case .takeIn(let messages): for message in messages where !isOver { handle(message) }
    case .startAutosaveTimer: autosaveAt = autosaveAt ?? now() + Program.autosaveDelay
    case .startDwellTimer: dwellEndsAt = now() + Program.dwellTime
    case .copy(let text):
      terminal.copy(text)
      host.copy(text)
      handle(.linkCopied(text))
    case .openLink(let link): open(link)
    case .edit(let text): edit(text)
    case .suspend:
      rememberAll()
      terminal.suspend()
      if terminal.size != model.size { handle(.resized(terminal.size)) }
    case .redraw: terminal.invalidate()
    case .quit: isOver = true
    case .readBlog, .refreshBlog, .stopReading, .readSite, .readReplies, .readPost, .saveReply, .keepCopy, .deleteReply,
      .remember,
      .list, .find,
      .name, .setPage, .findInPage, .prepareSearch, .search, .continueSearch:
      break
    }
  }

  private func remember() {
    guard !toRemember.isEmpty else { return }
    let changes = toRemember
    toRemember = []
    runner.run(.remember(changes))
  }

  /// Before the terminal is somebody else's for a while, who may not give it back.
  private func rememberAll() {
    remember()
    runner.waitForWrites()
  }

  private func lend(_ body: () -> Void) {
    rememberAll()
    terminal.lend(body)
    if terminal.size != model.size { handle(.resized(terminal.size)) }
  }

  private func begin(_ target: ReplyTarget) -> Reply {
    let now = host.now()
    return Reply(
      id: host.newReplyID(at: now), post: target.post, postFeedID: target.postFeedID, inReplyTo: target.comment,
      author: target.author, markdown: target.text, replaces: target.replaces, created: now)
  }

  /// The same text as a draft of its own.
  private func fork(of reply: Reply) -> Reply {
    var fork = reply
    fork.id = host.newReplyID(at: host.now())
    fork.fileVersion = nil
    return fork
  }

  private func open(_ link: String) {
    var failure: String?
    if host.browserNeedsTerminal {
      lend { failure = host.open(link) }
    } else {
      failure = host.open(link)
    }
    handle(failure.map { .linkNotOpened(link, $0) } ?? .linkOpened(link))
  }

  private func edit(_ text: String) {
    var outcome = EditorOutcome(text: nil)
    lend { outcome = host.edit(text) }
    handle(.editorClosed(outcome))
  }

  /// A draft that could not be saved at the end is put somewhere else, and the person is told where; of marks, that they
  /// are lost.
  private func farewell(_ early: [Message]) -> [String] {
    let messages = early + inbox.take()
    for message in messages { unfinished.end(message, at: now()) }
    let refused = messages.compactMap { message -> [String]? in
      guard case .replyNotSaved(let reply, let purpose, let problem) = message else { return nil }
      if problem.isConflict, let sentence = keepBeside(reply, purpose) { return [sentence] }
      guard let path = host.rescue(reply) else { return Farewell.printed(reply, why: problem.sentence) }
      return ["Your draft could not be saved in the blog: \(problem.sentence) It is in \(path)"]
    }
    let copies = messages.reduce(into: [ReplyID: String]()) { paths, message in
      if case .copyKept(let reply, let path?) = message { paths[reply.id] = path }
    }
    let slow = unfinished.replies.map { reply in
      copies[reply.id].map { ["Your draft is not on disk yet, a copy is in \($0) The next start brings it back."] }
        ?? Farewell.printed(reply, why: "The disk does not answer.")
    }
    return refused.flatMap(\.self) + slow.flatMap(\.self) + marksLost(messages)
  }

  /// The disk has not answered at the end: the words go elsewhere first, then it gets some more time.
  private func waitForSlowDisk() -> [Message] {
    let early = inbox.take()
    for message in early { unfinished.end(message, at: now()) }
    for reply in unfinished.replies {
      var copy = reply
      copy.status = .draft
      runner.keepCopy(copy)
    }
    runner.waitForCopies(atMost: UnfinishedWrites.patience)
    runner.waitForWrites(atMost: Program.lastPatience)
    runner.waitForCopies(atMost: UnfinishedWrites.patience)
    // What was saved early is counted already.
    return early.filter { if case .replySaved = $0 { false } else { true } }
  }

  /// What the last try to write the journal met with.
  private func marksLost(_ messages: [Message]) -> [String] {
    guard runner.hasUnwritten else { return [] }
    let problems = messages.compactMap { if case .stateNotSaved(let problem) = $0 { problem } else { nil } }
    return problems.suffix(1).map {
      "What you marked and folded last could not be saved: \($0.location): \($0.message)"
    }
  }

  /// Saves a draft that somebody else changed under a name of its own; nil where that fails too.
  private func keepBeside(_ reply: Reply, _ purpose: SavePurpose) -> String? {
    guard purpose.isOfDraft || purpose == .publish && reply.replaces == nil else { return nil }
    perform(.saveReply(fork(of: reply), purpose))
    runner.finish(atMost: Program.lastPatience)
    let messages = inbox.take()
    for message in messages { unfinished.end(message, at: now()) }
    let isSaved = messages.contains { if case .replySaved = $0 { true } else { false } }
    return isSaved ? "Another program changed your draft: yours is kept beside it." : nil
  }
}

/// Messages on their way from other threads.
private final class Inbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let wake: @Sendable () -> Void

  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  func put(_ message: Message) {
    messages.withLock { $0.append(message) }
    wake()
  }

  func take() -> [Message] {
    messages.withLock {
      let all = $0
      $0.removeAll()
      return all
    }
  }
}
