import Blog
import Reader
import Screen

/// Drives the reader in the user's words: the program itself, on a terminal that says what a test has it say, with a
/// blog in memory and a clock that stands still until it is let go.
///
/// After every call everything that the program can do by itself is done. What the disk and long pages have to answer
/// comes at once, unless ``isReadingHeld``, ``isWritingHeld`` or ``isPageWorkHeld`` holds it back.
public struct Pilot {
  private let cockpit: Cockpit
  /// The repository behind it.
  public let repository: MemoryRepository
  /// The memory behind it.
  public let store: MemoryStateStore
  /// The machine behind it.
  public let host: PilotHost

  /// A reader that has read its blog, or asked a slow disk for it.
  public init(
    columns: Int = 80, rows: Int = 24, repository: MemoryRepository = MemoryRepository(),
    store: MemoryStateStore = MemoryStateStore(), destination: Destination? = nil, window: String = "reply",
    host: PilotHost? = nil, catalogue: (any PostCatalogue)? = nil, syncing: PilotSyncing? = nil,
    isReadingHeld: Bool = false, isJournalHeld: Bool = false, isFetched: Bool = false,
    pictures: (any PictureSource)? = nil
  ) {
    self.repository = repository
    self.store = store
    self.host = host ?? PilotHost(window: window)
    let stay = World.stay
    if stay.world != .alone {
      precondition(destination == nil && catalogue == nil, "Only a blog alone has it.")
      var here = PilotShelf.Entry(World.here.name, repository, syncing: syncing)
      (here.store, here.host, here.pictures, here.isFetched) = (store, self.host, pictures, isFetched)
      cockpit = Cockpit(Size(columns: columns, rows: rows), stay.shelf(here))
      setPaces()
      cockpit.begin()
      enter(stay.world, isReadingHeld, isJournalHeld)
      return
    }
    cockpit = Cockpit(
      Size(columns: columns, rows: rows), repository, catalogue ?? PlainCatalogue(repository), store, self.host,
      destination, syncing, isFetched: isFetched, pictures: pictures)
    self.isReadingHeld = isReadingHeld
    self.isJournalHeld = isJournalHeld
    setPaces()
    cockpit.begin()
  }

  /// A reader that shows a list of blogs. ``repository``, ``store`` and ``host`` are those of the first.
  public init(columns: Int = 80, rows: Int = 24, shelf: PilotShelf) {
    let first = shelf.first
    repository = first.repository
    store = first.store
    host = first.host
    cockpit = Cockpit(Size(columns: columns, rows: rows), shelf)
    setPaces()
    cockpit.begin()
  }

  /// From the list of blogs to the one that is read. What was done on the way is no business of a test.
  private mutating func enter(_ world: World, _ isReadingHeld: Bool, _ isJournalHeld: Bool) {
    // The other is seen before, and left.
    if world == .oneOfTwo { press("G", "Enter", "B", "k") } else { press("g") }
    (self.isReadingHeld, self.isJournalHeld) = (isReadingHeld, isJournalHeld)
    World.stay.watch()
    cockpit.forgetEffects()
    press("Enter")
  }

  /// The session after everything pressed so far.
  public var session: Session { cockpit.program.session }
  /// The terminal before it.
  public var terminal: ScriptedTerminal { cockpit.terminal }
  /// Every effect, in order.
  public var effects: [Effect] { cockpit.effects }
  /// Effects that reached outside.
  public var outside: [Effect] { effects.filter(\.reachesOutside) }
  /// Whether the reader ended.
  public var hasQuit: Bool { cockpit.farewell != nil }
  /// What was said at the end.
  public var farewell: [String] { cockpit.farewell ?? [] }
  /// Whether the autosave timer runs.
  public var isTimerRunning: Bool { cockpit.program.autosaveAt != nil }
  /// Whether the timer runs that comments have to stay on screen for.
  public var isDwelling: Bool { cockpit.program.dwellEndsAt != nil }

  /// Whether what the disk is asked for waits for ``answer()``.
  public var isReadingHeld = false { didSet { setPaces() } }
  /// Whether what is remembered waits for ``answer()``, to be read and to be written.
  public var isJournalHeld = false { didSet { setPaces() } }
  /// Whether what is written waits for ``answer()``.
  public var isWritingHeld = false { didSet { setPaces() } }
  /// How long each write takes; nil where it is done at once.
  public var writingTime: Duration? { didSet { setPaces() } }
  /// Whether pictures wait for ``answer()``.
  public var arePicturesHeld = false { didSet { setPaces() } }
  /// Whether pictures to be drawn in the text wait for ``answer()``.
  public var areDrawingsHeld = false { didSet { setPaces() } }
  /// Whether the blog's server waits for ``answer()``.
  public var isServerHeld = false { didSet { setPaces() } }
  /// Whether work on long pages waits for ``releasePageWork()``, as it may take its time in the running program.
  public var isPageWorkHeld = false { didSet { setPaces() } }

  private func setPaces() {
    let executor = cockpit.executor
    let reading = [Lane.listing, .finding, .keeping, .searching, .opening, .openingBlogs]
    executor.set(isReadingHeld ? .held : .atOnce, for: reading)
    executor.set(isWritingHeld ? .held : writingTime.map { .slow($0) } ?? .atOnce, for: [.writing])
    executor.set(isJournalHeld ? .held : .atOnce, for: [.remembering])
    executor.set(arePicturesHeld ? .held : .atOnce, for: [.picturing])
    executor.set(areDrawingsHeld ? .held : .atOnce, for: [.drawing])
    executor.set(isPageWorkHeld ? .held : .atOnce, for: [.setting, .searchingPage])
    executor.set(isServerHeld ? .held : .atOnce, for: [.syncing])
    executor.holdSteps(isPageWorkHeld, of: [.opening])
  }

  // MARK: What the person does

  /// Presses keys, each in the key table's notation.
  public mutating func press(_ keys: String...) {
    for key in keys { send(.key(Pilot.key(key))) }
  }

  /// Presses keys so fast that they come in one piece.
  public mutating func pressAtOnce(_ keys: String...) { cockpit.send(keys.map { .key(Pilot.key($0)) }) }

  /// Types a text, character by character.
  public mutating func type(_ text: String) {
    for character in text { send(.key(KeyPress(character == "\n" ? .enter : .character(character)))) }
  }

  /// What the terminal has to say, in one piece.
  public mutating func send(_ events: TerminalEvent...) { cockpit.send(events) }

  /// The same.
  public mutating func send(_ events: [TerminalEvent]) { cockpit.send(events) }

  /// What happens while the reader is suspended.
  public mutating func whenSuspended(_ body: @escaping () -> Void) { cockpit.terminal.whenSuspended = body }

  /// Tells the reader that something happened.
  public mutating func handle(_ message: Message) {
    switch message {
    case .terminal(.keyPressed(let key)): send(.key(key))
    case .terminal(.textPasted(let text)): send(.paste(text))
    case .terminal(.mouseUsed(let event)): send(.mouse(event))
    case .terminal(.resized(let size)): send(.resized(size))
    case .terminal(.hungUp): send(.hangUp)
    case .blog(World.here, let message): cockpit.hear(.blog(session.blog.id, inItsPlace(message)))
    case .terminal, .blog, .link, .shelf, .settings: cockpit.hear(message)
    }
  }

  /// A list over several blogs knows whose posts they are.
  private func inItsPlace(_ message: BlogMessage) -> BlogMessage {
    guard Gathering(session.blog.id) != nil, case .files(.catalogued(.postsChanged(let posts?))) = message else {
      return message
    }
    return .files(.catalogued(.postsChanged(Set(posts.map { PostID($0.slug, in: World.here) }))))
  }

  private static func key(_ notation: String) -> KeyPress {
    guard let key = KeyPress(notation) else { fatalError("\(notation) is not a key of the table's notation") }
    return key
  }

  // MARK: Time

  /// Lets time pass.
  public mutating func pass(_ time: Duration) { cockpit.pass(until: cockpit.clock.now + time) }

  /// Lets the autosave timer run out.
  public mutating func letAutosaveRunOut() {
    if let end = cockpit.program.autosaveAt { cockpit.pass(until: end) }
  }

  /// Lets a moment pass in which the person looks at the screen.
  public mutating func look() {
    if let end = cockpit.program.dwellEndsAt { cockpit.pass(until: end) }
  }

  /// Lets a slow disk answer everything that it was asked for, and what follows from that.
  public mutating func answer() {
    repeat { answerOnce() } while cockpit.executor.isHolding && !hasQuit
  }

  /// Lets a slow disk answer what it was asked for by now.
  public mutating func answerOnce() { cockpit.release() }

  /// Lets the work on long pages that was held come to its end.
  public mutating func releasePageWork() { cockpit.release() }

  // MARK: The screen

  /// The screen now.
  public var frame: Frame { cockpit.terminal.frame ?? view(session) }
  /// The screen's text, line by line.
  public var lines: [String] { frame.surface.lines }
  /// What the screen said each time when another program got the terminal.
  public var screensLent: [String] { cockpit.terminal.lent.map { $0?.surface.lines.joined(separator: "\n") ?? "" } }
  /// The screen's text.
  public var text: String { lines.joined(separator: "\n") }
}

extension Effect {
  fileprivate var reachesOutside: Bool {
    switch self {
    case .picture(.draw): false
    case .link, .taking, .picture, .store(.stopReading), .store(.keepCopy), .writing(.edit), .writing(.rescueReply),
      .screen(.suspend),
      .screen(.redraw):
      true
    case .store, .catalogue, .page, .writing, .screen, .sync, .remember, .shelf: false
    }
  }
}

extension Message {
  /// Of the blog that tests read.
  public static func blog(_ message: BlogMessage) -> Message { .blog(World.here, message) }
}
