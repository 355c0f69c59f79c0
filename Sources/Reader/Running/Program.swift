import Blog
import Screen
import Words

/// Runs the reader on a terminal: waits for events, updates the session, paints, hands effects out.
public final class Program {
  /// How long the first picture waits for the list, so that nobody sees an empty screen flash by.
  private static let patience = Duration.milliseconds(80)

  /// How long keys are taken in before the picture, the disk and the clock have their turn. A flood of them, as a paste
  /// is where the terminal brackets none, keeps no word from the disk.
  private static let turn = Duration.milliseconds(50)

  let terminal: any Terminal
  let host: any Host
  let pictures: (any PictureSource)?
  let runner: EffectRunner
  /// The blog that it reads.
  let blog: BlogID
  let inbox: Inbox
  /// Everything the reader knows now.
  package private(set) var session: Session
  /// When what is being typed is saved; nil where all of it is.
  package var autosaveAt: ContinuousClock.Instant? { timers.autosaveAt }
  /// When what is on screen counts as read; nil where nothing new is.
  package var dwellEndsAt: ContinuousClock.Instant? { timers.dwellEndsAt }
  var timers = Timers()
  /// Until when the first picture waits for the list.
  private var firstPaint: ContinuousClock.Instant?
  /// What the terminal said and is not taken in yet.
  private var arrived: ArraySlice<TerminalEvent> = []
  private var openingPatience = OpeningPatience()
  var unfinished = UnfinishedWrites()
  let now: @Sendable () -> ContinuousClock.Instant
  /// Is told every effect as it is handed out.
  package var whenPerforming: (Effect) -> Void = { _ in }
  /// What goes to the journal as soon as the picture is out: nobody who pressed a key waits for a disk.
  private var toRemember: [StateChange] = []
  /// What was typed for a post that never came; copies of it stand outside of the blog.
  var printed: [Reply] = []
  /// What stands outside of the blog of words for a post that is not there yet: the reply that they become has its name,
  /// so that the copy goes when the blog has it.
  var typedCopy: Reply?
  /// Whether nothing more is taken in: ``end()`` is due.
  package private(set) var isOver = false
  /// Whether the end has come together with keys: nobody else gets the terminal for one of them, and keeps it.
  private var isEnding = false
  /// Whether it was said that a library is missing.
  private var isOrderTold = false
  /// Whether somebody else ended the program.
  public private(set) var wasTerminated = false

  /// Puts the parts together; nothing happens before ``run()``.
  ///
  /// - Parameters:
  ///   - turnsText: whether text from right to left is ordered here, and not by the terminal.
  ///   - isFetched: whether the blog comes from a server on the web.
  ///   - pictures: where pictures come from; nil where none can.
  public convenience init(
    terminal: any Terminal, repository: any BlogRepository, catalogue: any PostCatalogue,
    store: any ReadingStateStore, host: any Host,
    syncing: any BlogSyncing, destination: Destination? = nil, turnsText: Bool = true, isFetched: Bool = false,
    pictures: (any PictureSource)? = nil
  ) {
    self.init(
      terminal: terminal, repository: repository, catalogue: catalogue, store: store, host: host, syncing: syncing,
      destination: destination, isFetched: isFetched, pictures: pictures, executor: QueueExecutor(), now: { .now })
    session.turnsText = turnsText
  }

  /// - Parameters:
  ///   - executor: where effects are carried out.
  ///   - now: the clock that timers go by.
  package init(
    terminal: any Terminal, repository: any BlogRepository, catalogue: any PostCatalogue,
    store: any ReadingStateStore, host: any Host, syncing: (any BlogSyncing)? = nil,
    blog: BlogID = BlogID("blog"), destination: Destination? = nil, isFetched: Bool = false,
    pictures: (any PictureSource)? = nil, executor: any Executor,
    now: @escaping @Sendable () -> ContinuousClock.Instant
  ) {
    self.now = now
    self.blog = blog
    self.terminal = terminal
    self.host = host
    self.pictures = pictures
    let inbox = Inbox(wake: terminal.wake)
    self.inbox = inbox
    runner = EffectRunner(
      repository: repository, catalogue: catalogue, store: store, host: host, syncing: syncing ?? NoSyncing(),
      executor: executor
    ) {
      inbox.put(.blog(blog, $0))
    }
    session = Session(size: terminal.size, blog: blog, destination: destination)
    session.strikesText = terminal.strikesText
    session.blog.isFetched = isFetched
  }

  /// Runs until the person leaves or the terminal goes. Returns what is to be said once the terminal is given back.
  public func run() -> [String] {
    begin()
    while !isOver { step(until: show()) }
    return end()
  }

  /// Asks for what is shown first.
  package func begin() {
    firstPaint = now() + Program.patience
    for effect in Session.firstEffects { perform(effect) }
  }

  /// Paints, and hands out what is to be remembered. Returns until when a picture that is soon out of date is held back;
  /// nil where it was painted.
  package func show() -> ContinuousClock.Instant? {
    defer { remember() }
    if let firstPaint, !isWorthShowing, now() < firstPaint { return firstPaint }
    firstPaint = nil
    let holding = openingPatience.holds(isOpening: session.opening != nil || session.isOwnPostAwaited, at: now())
    if holding == nil { terminal.paint(view(session)) }
    // Of many keys that come at once only the last has its post shown. Nothing takes the time of the selection's row:
    // the post is read once that stands.
    if !isOver, session.isPreviewDue { handle(.blog(blog, .list(.selectionMoved))) }
    if VisualOrder.isMissed, !isOrderTold, session.turnsText {
      isOrderTold = true
      handle(.terminal(.orderMissed))
      if holding == nil { terminal.paint(view(session)) }
    }
    return holding
  }

  private var isWorthShowing: Bool {
    if session.blog.failure != nil { return true }
    let hasList = session.blog.site != nil && (session.blog.list.count > 0 || session.blog.files.isCatalogued)
    // A list that gives way to the post of last time at once is not worth a flash.
    return hasList && session.opening == nil
  }

  /// When something is to be done though nothing happens.
  package var next: ContinuousClock.Instant? {
    [timers.next(awaited: session.blog.preview.wanted?.token), unfinished.next].compactMap(\.self).min()
  }

  /// Waits once and takes in everything that is there.
  package func step(until deadline: ContinuousClock.Instant?) {
    let next = [deadline, next].compactMap(\.self).min()
    let isPreviewDue = session.isPreviewDue
    if arrived.isEmpty {
      arrived = terminal.events(timeout: isPreviewDue ? .zero : next.map { max(.zero, $0 - now()) })[...]
    }
    let isIdle = arrived.isEmpty
    isEnding = arrived.contains { event in
      switch event {
      case .hangUp, .terminate: true
      case .key, .paste, .pasteConverted, .undecodable, .mouse, .resized, .resumed: false
      }
    }
    let end = now() + Program.turn
    while !isOver, let event = arrived.popFirst() {
      take(event)
      if now() >= end { break }
    }
    // What comes in after the end is the farewell's business.
    guard !isOver else { return }
    takeInbox()
    if isIdle, !isOver, session.isPreviewDue { handle(.blog(blog, .list(.previewDue))) }
    for reply in unfinished.late(at: now()) { handle(.blog(blog, .replies(.writeIsSlow(reply)))) }
    for reply in unfinished.uncopied(at: now()) { handle(.blog(blog, .replies(.writeTakesTime(reply)))) }
    for message in timers.elapsed(at: now()) { handle(.blog(blog, message)) }
  }

  /// Takes in what somebody else has to say.
  package func hear(_ message: Message) { inbox.put(message) }

  private func takeInbox() {
    for message in inbox.take() {
      unfinished.end(message, at: now())
      endTypedCopy(message)
      handle(message)
    }
  }

  private func take(_ event: TerminalEvent) {
    timers.startPause(at: now())
    switch event {
    case .key(let key): handle(.terminal(.keyPressed(key)))
    case .paste(let text): handle(.terminal(.textPasted(text)))
    case .pasteConverted: handle(.terminal(.pasteConverted))
    case .undecodable(let byte): handle(.terminal(.undecodableTyped(byte)))
    case .mouse(let event): handle(.terminal(.mouseUsed(event)))
    case .resized(let size): handle(.terminal(.resized(size)))
    case .resumed:
      terminal.invalidate()
      if terminal.size != session.size { handle(.terminal(.resized(terminal.size))) }
    case .hangUp, .terminate:
      wasTerminated = true
      handle(.terminal(.hungUp))
    }
  }

  func handle(_ message: Message) {
    for effect in update(&session, message) { perform(effect) }
  }

  func perform(_ effect: Effect) {
    whenPerforming(effect)
    switch effect {
    case .store(let effect):
      if case .saveReply(let reply, let purpose) = effect { unfinished.begin(reply, purpose, at: now()) }
      runner.run(effect)
    case .catalogue(let effect): runner.run(effect)
    case .page(let effect): runner.run(effect)
    case .remember(let changes): toRemember += changes
    case .writing(let effect): perform(effect)
    case .link(let effect): perform(effect)
    case .taking(let effect): perform(effect)
    case .picture(let effect): perform(effect)
    case .sync(let effect): runner.run(effect)
    case .screen(let effect): perform(effect)
    }
  }

  private func perform(_ effect: ScreenEffect) {
    switch effect {
    case .takeIn(let messages): for message in messages where !isOver { handle(message) }
    case .startDwellTimer: timers.startDwell(at: now())
    case .startPreviewPatience(let token): timers.startPreviewPatience(token, at: now())
    case .startSyncTimer(let seconds): timers.startSync(seconds: seconds, at: now())
    case .redraw: terminal.invalidate()
    case .suspend where isEnding: break
    case .suspend:
      rememberAll()
      terminal.suspend()
      if terminal.size != session.size { handle(.terminal(.resized(terminal.size))) }
    case .quit: isOver = true
    }
  }

  func remember() {
    guard !toRemember.isEmpty else { return }
    let changes = toRemember
    toRemember = []
    runner.remember(changes)
  }

  /// Before the terminal is somebody else's for a while, who may not give it back: what was typed is on disk, or at
  /// least elsewhere where the disk takes its time.
  private func rememberAll() {
    // Twice, since a write that was on its way has older words.
    for _ in 0..<2 {
      if timers.takeAutosave() { handle(.blog(blog, .replies(.autosaveDue))) }
      remember()
      let isWritten = runner.waitForWrites(atMost: UnfinishedWrites.patience)
      takeInbox()
      if !isWritten { return keepElsewhere() }
      if autosaveAt == nil { return }
    }
  }

  private func keepElsewhere() {
    for reply in unfinished.replies { handle(.blog(blog, .replies(.writeIsSlow(reply)))) }
    runner.waitForCopies(atMost: UnfinishedWrites.patience)
    takeInbox()
    terminal.paint(view(session))
  }

  func lend(_ body: () -> Void) {
    guard !isEnding else { return }
    rememberAll()
    terminal.lend(body)
    if terminal.size != session.size { handle(.terminal(.resized(terminal.size))) }
  }
}
