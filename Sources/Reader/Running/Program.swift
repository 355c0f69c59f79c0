import Blog
import Screen
import Words

/// Runs the reader on a terminal: waits for events, updates the session, paints, hands effects out.
public final class Program {
  /// How long the first picture waits for the list, so that nobody sees an empty screen flash by.
  static let patience = Duration.milliseconds(80)

  /// How long keys are taken in before the picture, the disk and the clock have their turn. A flood of them, as a paste
  /// is where the terminal brackets none, keeps no word from the disk.
  private static let turn = Duration.milliseconds(50)

  let terminal: any Terminal
  /// What messages come in by that are of no blog.
  let inbox: Inbox
  /// What the blog that is read runs on; nil where none is, or where it is still being opened.
  var desk: BlogDesk?
  /// The blogs that the settings list; nil where nobody may see them.
  let shelving: Shelving?
  /// Where settings come from; nil where all is as usual.
  let settings: (any SettingsSource)?
  /// What is asked of a blog that is being opened.
  var waiting: [Effect] = []
  /// Words that were typed for a blog that is not open, and never will be.
  var homeless: [Reply] = []
  /// Blogs that were left and are to be closed, each with a post of one's own that is not on disk.
  var left: [(desk: BlogDesk, unsaved: PostDraft?)] = []
  /// Everything the reader knows now.
  package internal(set) var session: Session
  /// When what is being typed is saved; nil where all of it is.
  package var autosaveAt: ContinuousClock.Instant? { desk?.timers.autosaveAt }
  /// When what is on screen counts as read; nil where nothing new is.
  package var dwellEndsAt: ContinuousClock.Instant? { desk?.timers.dwellEndsAt }
  /// Until when the first picture waits for the list.
  var firstPaint: ContinuousClock.Instant?
  /// What the terminal said and is not taken in yet.
  private var arrived: ArraySlice<TerminalEvent> = []
  private var openingPatience = OpeningPatience()
  let newExecutor: @Sendable () -> any Executor
  let now: @Sendable () -> ContinuousClock.Instant
  private let machine: any Host
  /// Is told every effect as it is handed out.
  package var whenPerforming: (Effect) -> Void = { _ in }
  /// Whether nothing more is taken in: ``end()`` is due.
  package private(set) var isOver = false
  /// Whether the end has come together with keys: nobody else gets the terminal for one of them, and keeps it.
  var isEnding = false
  /// Whether it was said that a library is missing.
  private var isOrderTold = false
  /// Whether somebody else ended the program.
  public private(set) var wasTerminated = false

  /// Puts the parts together; nothing happens before ``run()``.
  ///
  /// - Parameters:
  ///   - ports: the blog that is read first; nil begins with the shelf.
  ///   - shelf: the blogs that there are besides; nil where it is this one alone.
  ///   - host: the machine, as far as no blog has a say.
  ///   - settings: what the person has set, and how that changes.
  public convenience init(
    terminal: any Terminal, ports: BlogPorts?, shelf: (any BlogShelf)?, host: any Host, destination: Destination? = nil,
    settings: (any SettingsSource)? = nil
  ) {
    self.init(
      terminal: terminal, ports: ports, shelf: shelf, host: host, destination: destination, settings: settings,
      newExecutor: { QueueExecutor() }, now: { .now })
  }

  /// - Parameters:
  ///   - newExecutor: where effects of a blog are carried out.
  ///   - now: the clock that timers go by.
  package init(
    terminal: any Terminal, ports: BlogPorts?, shelf: (any BlogShelf)?, host: any Host,
    blog: BlogID = BlogID("blog"), destination: Destination? = nil, settings: (any SettingsSource)? = nil,
    newExecutor: @escaping @Sendable () -> any Executor, now: @escaping @Sendable () -> ContinuousClock.Instant
  ) {
    self.now = now
    self.newExecutor = newExecutor
    self.terminal = terminal
    machine = host
    self.settings = settings
    let inbox = Inbox(wake: terminal.wake)
    self.inbox = inbox
    shelving = shelf.map { shelf in Shelving(shelf, executor: newExecutor()) { inbox.put(.shelf($0)) } }
    session = Session(size: terminal.size, blog: blog, destination: destination)
    session.strikesText = terminal.strikesText
    if let settings {
      settings.settings.apply()
      session.begin(with: settings.settings)
      if settings.settings.saysToday { Today.ofProgram = host.now() }
    }
    if shelf != nil { session.shelf = Shelf() }
    if let ports {
      desk = BlogDesk(blog, ports, executor: newExecutor(), now: now, wake: terminal.wake)
      session.blog.isFetched = ports.isFetched
    } else {
      session.beginOnShelf()
    }
  }

  /// The machine, as the blog that is read sees it.
  var host: any Host { desk?.host ?? machine }

  /// Runs until the person leaves or the terminal goes. Returns what is to be said once the terminal is given back.
  public func run() -> [String] {
    begin()
    while !isOver { step(until: show()) }
    return end()
  }

  /// Asks for what is shown first.
  package func begin() {
    firstPaint = now() + Program.patience
    settings?.watch { [inbox] in inbox.put(.settings($0)) }
    for effect in session.firstEffects { perform(effect) }
  }

  /// Paints, and hands out what is to be remembered. Returns until when a picture that is soon out of date is held back;
  /// nil where it was painted.
  package func show() -> ContinuousClock.Instant? {
    defer {
      remember()
      closeDesks()
    }
    if let firstPaint, !isWorthShowing, now() < firstPaint { return firstPaint }
    firstPaint = nil
    noticeTheHour()
    let holding = openingPatience.holds(isOpening: session.opening != nil || session.isOwnPostAwaited, at: now())
    if holding == nil {
      terminal.paint(view(session))
      if session.settings.setsTitle { terminal.call(session.windowTitle) }
    }
    // Of many keys that come at once only the last has its post shown. Nothing takes the time of the selection's row:
    // the post is read once that stands.
    if !isOver, session.isPreviewDue { tell(.list(.selectionMoved)) }
    if VisualOrder.isMissed, !isOrderTold, session.turnsText {
      isOrderTold = true
      handle(.terminal(.orderMissed))
      if holding == nil { terminal.paint(view(session)) }
    }
    return holding
  }

  private var isWorthShowing: Bool {
    if session.isOnShelf { return session.shelf?.isKnown == true }
    if session.blog.failure != nil { return true }
    let hasList = session.blog.site != nil && (session.blog.list.count > 0 || session.blog.files.isCatalogued)
    // A list that gives way to the post of last time at once is not worth a flash.
    return hasList && session.opening == nil
  }

  /// What is told by today is told anew once that may be another day somewhere.
  private func noticeTheHour() {
    guard session.settings.saysToday else { return }
    let now = machine.now()
    let hours = (Today.ofProgram?.seconds).map { $0 / 3600 }
    guard hours != now.seconds / 3600 else { return }
    Today.ofProgram = now
    if hours != nil { handle(.settings(.hourBegan)) }
  }

  /// When something is to be done though nothing happens.
  package var next: ContinuousClock.Instant? {
    guard let desk else { return nil }
    let timed = desk.timers.next(awaited: session.blog.preview.wanted?.token)
    return [timed, desk.unfinished.next].compactMap(\.self).min()
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
      case .key, .paste, .pasteConverted, .undecodable, .mouse, .focus, .resized, .pictures, .resumed: false
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
    if isIdle, !isOver, session.isPreviewDue { tell(.list(.previewDue)) }
    guard let desk else { return }
    for reply in desk.unfinished.late(at: now()) { tell(.replies(.writeIsSlow(reply))) }
    for reply in desk.unfinished.uncopied(at: now()) { tell(.replies(.writeTakesTime(reply))) }
    for message in desk.timers.elapsed(at: now()) { tell(message) }
  }

  /// Takes in what somebody else has to say.
  package func hear(_ message: Message) { inbox.put(message) }

  func takeInbox() {
    for message in inbox.take() { hearOut(message) }
    guard let desk else { return }
    desk.arrived += desk.inbox.take()
    // What is left of a blog that is closed meanwhile is for those who close it.
    while self.desk === desk, let message = desk.arrived.popFirst() { hearOut(message) }
  }

  private func hearOut(_ message: Message) {
    desk?.noteWritten(message)
    if case .settings(.changed(let new, _)) = message { new.apply() }
    if case .shelf(.opened(let id, let token)) = message { takeDesk(id, token: token) }
    handle(message)
  }

  private func take(_ event: TerminalEvent) {
    desk?.timers.startPause(at: now())
    switch event {
    case .key(let key): handle(.terminal(.keyPressed(key)))
    case .paste(let text): handle(.terminal(.textPasted(text)))
    case .pasteConverted: handle(.terminal(.pasteConverted))
    case .undecodable(let byte): handle(.terminal(.undecodableTyped(byte)))
    case .mouse(let event): handle(.terminal(.mouseUsed(event)))
    case .focus(let isHere): handle(.terminal(.focused(isHere)))
    case .resized(let size): handle(.terminal(.resized(size)))
    case .pictures(let ability): handle(.terminal(.picturesShown(ability)))
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

  /// Tells the blog that is read.
  func tell(_ message: BlogMessage) { handle(.blog(session.blog.id, message)) }

  func perform(_ effect: Effect) {
    whenPerforming(effect)
    switch effect {
    case .link(let effect): perform(effect)
    case .screen(let effect): perform(effect)
    case .shelf(let effect): perform(effect)
    case .store, .catalogue, .page, .remember, .writing, .taking, .picture, .sync:
      if let desk { perform(effect, at: desk) } else { performLater(effect) }
    }
  }

  private func perform(_ effect: Effect, at desk: BlogDesk) {
    switch effect {
    case .store(.saveReply(let reply, let purpose)): desk.save(reply, purpose)
    case .store(let effect): desk.runner.run(effect)
    case .catalogue(let effect): desk.runner.run(effect)
    case .page(let effect): desk.runner.run(effect)
    case .remember(let changes): desk.toRemember += changes
    case .writing(let effect): perform(effect, at: desk)
    case .taking(let effect): perform(effect, at: desk)
    case .picture(let effect): perform(effect, at: desk)
    case .sync(let effect): desk.runner.run(effect)
    case .link, .screen, .shelf: break
    }
  }

  private func perform(_ effect: ScreenEffect) {
    switch effect {
    case .takeIn(let messages): for message in messages where !isOver { handle(message) }
    case .startDwellTimer: desk?.timers.startDwell(at: now(), for: session.blog.settings.dwell)
    case .startPreviewPatience(let token): desk?.timers.startPreviewPatience(token, at: now())
    case .startSyncTimer(let seconds): desk?.timers.startSync(seconds: seconds, at: now())
    case .startSendTimer(let time):
      desk?.timers.startSending(seconds: time.seconds - host.now().seconds, at: now())
    case .takeSettings(let settings): take(settings)
    case .redraw: terminal.invalidate()
    case .suspend where isEnding: break
    case .suspend:
      waitForLeftBlogs()
      rememberAll()
      terminal.suspend()
      if terminal.size != session.size { handle(.terminal(.resized(terminal.size))) }
    case .quit: isOver = true
    }
  }

  private func take(_ settings: ReaderSettings) {
    terminal.take(settings.terminal)
    if !settings.setsTitle { terminal.call(nil) }
    terminal.invalidate()
  }

  func remember() { desk?.remember() }

  /// Hands out what is to be written and waits for it. Returns what is to be said.
  package func end() -> [String] {
    settings?.stop()
    closeDesks()
    shelving?.beginEnding()
    // What is read now does not wait for a disk of a blog that was left.
    let own = desk?.end(unsaved: session.blog.ownPosts.unsaved) ?? []
    return (shelving?.end() ?? []) + farewellOfHomeless() + own
  }
}
