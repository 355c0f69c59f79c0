import Blog
import Reader
import Synchronization
import Words

/// A machine in memory: its time goes on by a minute whenever somebody looks, and its other programs do what a test says.
public final class PilotHost: Host {
  private struct State {
    var time = Timestamp(seconds: 1_767_225_600)
    var replies = 0
    var opened: [String] = []
    var copies: [[ReplyID: Reply]]
    var refuses: Set<Int> = []
    var edit: @Sendable (String) -> EditorOutcome = { _ in EditorOutcome(text: nil) }
    var isRescuing = true
    var clipboard: CopyOutcome?
    var clipped: [String] = []
    var piped: [(text: String, command: String)] = []
    var pipeEnding = PipeEnding.ended(nil)
    var files: [String: String] = [:]
    var saveFault: SaveFault?
    var copiesForTerminal = false
    var browsers: [(needsTerminal: Bool, failure: LinkFault?)] = [(false, nil)]
  }

  private let state: Mutex<State>
  private let window: String

  /// - Parameters:
  ///   - window: what the ids of its replies begin with: two readers of one blog must not give the same.
  ///   - copies: what an earlier session left in each place for copies; as many places as there are elements.
  public init(window: String = "reply", copies: [[Reply]] = []) {
    self.window = window
    state = Mutex(
      State(copies: copies.map { Dictionary($0.map { ($0.id, $0) }, uniquingKeysWith: { _, new in new }) }))
  }

  /// What the editor makes of a text.
  public func setEditor(_ edit: @escaping @Sendable (String) -> EditorOutcome) { state.withLock { $0.edit = edit } }
  /// Places for copies that take nothing from now on.
  public func refuseCopies(in places: Set<Int>) { state.withLock { $0.refuses = places } }
  /// Whether a draft that the blog refused finds a place from now on.
  public func setRescuing(_ isRescuing: Bool) { state.withLock { $0.isRescuing = isRescuing } }
  /// Whether the browser has a window of its own, and why it opens nothing.
  public func setBrowser(needsTerminal: Bool, failure: LinkFault?) { setBrowsers([(needsTerminal, failure)]) }
  /// The same for several, which are tried in turn.
  public func setBrowsers(_ browsers: [(needsTerminal: Bool, failure: LinkFault?)]) {
    state.withLock { $0.browsers = browsers }
  }
  /// What clipboard programs say; nil where there are none.
  public func setClipboard(_ outcome: CopyOutcome?, copiesForTerminal: Bool = false) {
    state.withLock { ($0.clipboard, $0.copiesForTerminal) = (outcome, copiesForTerminal) }
  }
  /// How commands end that are piped into.
  public func setPipeEnding(_ ending: PipeEnding) { state.withLock { $0.pipeEnding = ending } }
  /// Why no file can be saved; nil where they can.
  public func setSaveFault(_ fault: SaveFault?) { state.withLock { $0.saveFault = fault } }
  /// What commands got.
  public var piped: [(text: String, command: String)] { state.withLock { $0.piped } }
  /// What clipboard programs got.
  public var clipped: [String] { state.withLock { $0.clipped } }
  /// Files by their paths.
  public var files: [String: String] { state.withLock { $0.files } }
  /// Links that were opened.
  public var opened: [String] { state.withLock { $0.opened } }
  /// The texts of the copies in a place.
  public func copyTexts(in place: Int) -> [String] {
    state.withLock { $0.copies[place].values.map(\.markdown).sorted() }
  }
}

extension PilotHost {
  /// A minute later each time.
  public func now() -> Timestamp {
    state.withLock { state in
      defer { state.time = Timestamp(seconds: state.time.seconds + 60) }
      return state.time
    }
  }

  /// Counts on.
  public func newReplyID(at time: Timestamp) -> ReplyID {
    state.withLock {
      $0.replies += 1
      return ReplyID("\(window)-\($0.replies)")
    }
  }

  /// As ``setClipboard(_:copiesForTerminal:)`` says.
  public var copiesForTerminal: Bool { state.withLock { $0.copiesForTerminal } }

  /// As ``setClipboard(_:copiesForTerminal:)`` says.
  public func copy(_ text: String, tell: @escaping @Sendable (CopyOutcome) -> Void) -> Bool {
    guard let outcome = state.withLock({ $0.clipboard }) else { return false }
    state.withLock { $0.clipped.append(text) }
    tell(outcome)
    return true
  }

  /// Keeps the text, and ends as it is to.
  public func pipe(_ text: String, into command: String) -> PipeEnding {
    state.withLock {
      $0.piped.append((text, command))
      return $0.pipeEnding
    }
  }

  /// Keeps the text in the place of a file.
  public func save(_ text: String, to path: String, replaces: Bool) -> SaveOutcome {
    state.withLock {
      if let fault = $0.saveFault { return .failed(fault) }
      guard replaces || $0.files[path] == nil else { return .failed(.alreadyThere) }
      $0.files[path] = text
      return .saved(path: "/" + path)
    }
  }

  /// Those that were saved.
  public func paths(beginning typed: String) -> [String] {
    state.withLock { $0.files.keys.filter { $0.hasPrefix(typed) }.sorted() }
  }

  /// As many as were set.
  public func browsers(for link: String) -> BrowserChoice {
    let browsers = state.withLock { $0.browsers }
    return .among(
      browsers.enumerated().map { number, browser in
        Browser(name: "browser \(number + 1)", arguments: [link], needsTerminal: browser.needsTerminal)
      })
  }

  /// The same.
  public func viewers(for file: String) -> BrowserChoice { browsers(for: file) }

  /// Keeps the link, and fails at once where it is to.
  public func run(_ browser: Browser) -> BrowserEnding { open(browser).map { .failed($0) } ?? .done }

  /// Keeps the link.
  public func start(_ browser: Browser, tell: @escaping @Sendable (BrowserStart) -> Void) {
    tell(open(browser).map { .failed($0) } ?? .hasLink)
  }

  private func open(_ browser: Browser) -> LinkFault? {
    state.withLock { state in
      state.opened += browser.arguments
      return state.browsers.enumerated().first { "browser \($0.offset + 1)" == browser.name }?.element.failure
    }
  }

  /// As ``setEditor(_:)`` says.
  public func edit(_ text: String) -> EditorOutcome { state.withLock { $0.edit }(text) }

  /// A path that says which reply it was.
  public func rescue(_ reply: Reply) -> String? {
    state.withLock { $0.isRescuing } ? "/elsewhere/\(reply.id).md" : nil
  }

  /// As many as it was made with.
  public var copyPlaces: Int { state.withLock { $0.copies.count } }

  /// A path that says which place and reply it was.
  public func keepCopy(_ reply: Reply, in place: Int) -> String? {
    state.withLock { state in
      guard !state.refuses.contains(place) else { return nil }
      state.copies[place][reply.id] = reply
      return "/place-\(place)/\(reply.id)"
    }
  }

  /// The copies of a place.
  public func copies(in place: Int) -> [Reply] {
    state.withLock { $0.copies[place].values.sorted { $0.id < $1.id } }
  }

  /// Forgets a copy.
  public func dropCopy(_ id: ReplyID, in place: Int) { state.withLock { $0.copies[place][id] = nil } }
}
