import Glibc
import PtyTestSupport
import SeededRandom

/// A person at a window, who types words that are found again.
final class TrialWindow {
  struct Word {
    var text: String
    var sent: ContinuousClock.Instant
    /// Which of the composers that were opened here it went into.
    var draft: Int
  }

  let pty: PtySession
  private(set) var words: [Word] = []
  /// What the screen showed when the end began; nil where nobody could look.
  private(set) var lastScreen: PtyScreen?
  private(set) var endedAt: ContinuousClock.Instant?
  /// How long the machine kept the program waiting of late.
  private(set) var lag = Duration.zero
  private var draft = 0
  private var isStalled = false
  /// Whether what is typed goes into a composer, as far as one can know.
  private var isWriting = false
  /// Whether a reply is being published, and letters are meant for what comes then.
  private var isPublishing = false
  /// Whether an editor has the terminal.
  private var isElsewhere = false
  private var hasToBeKilled = false
  private var lastAlive = ContinuousClock.now
  private var random: SeededGenerator
  private let beginning: String
  private let post: Int
  private var waits: [(at: ContinuousClock.Instant, waited: Duration)] = []

  init(_ pty: PtySession, number: Int, seed: UInt64) {
    self.pty = pty
    post = number
    var random = SeededGenerator(seed: seed &+ UInt64(number) &* 977)
    let letters = Array("abcdefghjkmnpqrstuvwxyz")
    beginning = "w" + String((0..<4).map { _ in letters.randomElement(using: &random) ?? "a" })
    self.random = random
  }

  // MARK: Typing

  /// Opens a post and begins a reply to it.
  func begin(_ start: TrialPlan.Start) throws {
    let way = String(repeating: "j", count: post)
    switch start {
    case .typedAhead:
      isWriting = true
      // As a person's line does before the program has taken the terminal over.
      send(way + "\rr")
      for _ in 0..<4 { type() }
    case .unhurried:
      // Another window may have opened a post by then, at which this one begins.
      _ = try pty.waitUntil("the list", timeout: .seconds(60)) { $0.contains("Ten winters") }
      send(way + "\r")
      let places = ["─ Top ─", "─ All ─", "─ End ─", "% ─"]
      _ = try pty.waitUntil("the post", timeout: .seconds(60)) { screen in places.contains { screen.contains($0) } }
      send("r")
      isWriting = wait(.seconds(20)) { self.takesWords($0) }
    }
  }

  /// One of the things that people do while they write.
  func goOn() {
    guard isWriting || isBack() else { return wait(.milliseconds(50)) }
    guard !isStalled else {
      type()
      return wait(.milliseconds(Int.random(in: 20...200, using: &random)))
    }
    switch Int.random(in: 0..<40, using: &random) {
    case 0: send("\r")
    case 1: paste()
    case 2:
      // The preview, and back.
      send("\t")
      wait(.milliseconds(100))
      send("\t")
    case 3:
      pty.send(.function(1))
      wait(.seconds(2)) { $0.contains("a page down") }
      send("q")
      wait(.seconds(2)) { !$0.contains("a page down") }
    case 4: closeAndBeginAnother()
    case 5: publishAndBeginAnother()
    case 6: resize()
    case 7: goToAnotherPost()
    default: type()
    }
    if isWriting, !takesWords(pty.screen) { isWriting = wait(.seconds(3)) { self.takesWords($0) } }
    wait(.milliseconds(Int.random(in: 0...160, using: &random)))
  }

  /// Whether there is a composer again, after something that took its time.
  private func isBack() -> Bool {
    guard !isStalled, !isElsewhere else { return false }
    let screen = pty.screen
    if isPublishing {
      isPublishing = hasComposer(screen) && !screen.contains("Not published")
      if !isPublishing { note("is through with publishing") }
    } else if asks(screen) {
      answer()
    } else {
      isWriting = takesWordsNow()
      // A key that something else has taken.
      if !isWriting, !hasComposer(screen), wait(.milliseconds(100), { !self.hasComposer($0) }) { beginAnother() }
    }
    return isWriting
  }

  private func type() {
    let word = next()
    send(word.text + " ")
    words.append(word)
  }

  private func paste() {
    let pasted = (0..<3).map { next(past: $0) }
    pty.paste(pasted.map(\.text).joined(separator: "\n") + "\n")
    words += pasted
  }

  /// Words of the same length, so that none is a part of another.
  private func next(past others: Int = 0) -> Word {
    let number = String(words.count + others + 1000)
    return Word(text: beginning + number, sent: .now, draft: draft)
  }

  /// What the person did, and what came of it.
  private(set) var diary: [String] = []
  private func note(_ what: String) { diary.append("\(words.count + 1000) \(what)") }

  private func send(_ text: String) { if isStalled { pty.sendUnread(text) } else { pty.send(text) } }

  private func closeAndBeginAnother() {
    if close() { beginAnother() }
  }

  /// False where the person goes on in the same composer.
  private func close() -> Bool {
    guard hasRoom() else { return false }
    note("closes")
    pty.send(.escape)
    wait(.seconds(2)) { !self.hasComposer($0) || self.asks($0) }
    answer()
    isWriting = takesWordsNow()
    return !isWriting && !hasComposer(pty.screen)
  }

  private func publishAndBeginAnother() {
    guard hasRoom() else { return }
    note("publishes")
    pty.send(.control("x"))
    // What is typed while the disk takes its time would be meant for what comes then.
    isPublishing = !wait(.seconds(2)) {
      !self.hasComposer($0) && $0.contains("Published") || $0.contains("Not published")
    }
    isWriting = !isPublishing && takesWordsNow()
    if !isPublishing, !isWriting { beginAnother() }
  }

  /// Whether what is said can be read. Nobody closes a text in a window of a few letters.
  private func hasRoom() -> Bool {
    if pty.screen.columns < 80 || pty.screen.rows < 24 { pty.resize(columns: 100, rows: 30) }
    isWriting = wait(.seconds(2)) { self.takesWords($0) }
    return isWriting
  }

  /// Goes on in the next post, and does not wait for it.
  private func goToAnotherPost() {
    guard close() else { return }
    draft += 1
    note("goes on to \(draft)")
    let typed = (0..<3).map { next(past: $0) }
    send("Jr" + typed.map { $0.text + " " }.joined())
    words += typed
    isWriting = wait(.seconds(2)) { self.takesWords($0) }
  }

  private func beginAnother() {
    draft += 1
    note("begins \(draft)")
    send("r")
    isWriting = wait(.seconds(2)) { self.takesWords($0) }
  }

  /// Whether letters go into a composer: not where a question stands before it.
  private func takesWords(_ screen: PtyScreen) -> Bool {
    hasComposer(screen) && screen.isCursorVisible && !asks(screen)
  }

  private func asks(_ screen: PtyScreen) -> Bool {
    !screen.isCursorVisible && screen.lines.suffix(4).joined(separator: " ").contains("y, n")
  }

  /// A draft that the disk does not take, and a copy that may do.
  private func answer() {
    guard asks(pty.screen) else { return }
    let answer = Bool.random(using: &random) ? "y" : "n"
    note("answers \(answer)")
    send(answer)
    wait(.seconds(2)) { !self.asks($0) }
  }

  private func takesWordsNow() -> Bool { wait(.milliseconds(100)) { self.takesWords($0) } }

  private func hasComposer(_ screen: PtyScreen) -> Bool { header(screen) != nil }

  /// The line above the composer's text.
  private func header(_ screen: PtyScreen) -> String? {
    let heads = ["─ Reply to ", "─ Your reply, edited", "─ not saved", "─ not on disk yet"]
    return screen.lines.first { line in heads.contains { line.contains($0) } }
  }

  // MARK: Faults of the terminal and of the process

  func stall(byFlowControl: Bool) {
    isStalled = true
    if byFlowControl { pty.stopOutput() } else { pty.fillOutput() }
  }

  func resize() {
    pty.resize(columns: Int.random(in: 20...200, using: &random), rows: Int.random(in: 5...60, using: &random))
  }

  /// As `C-z` and `fg` a moment later.
  func suspend() {
    pty.signal(SIGTSTP)
    wait(.milliseconds(Int.random(in: 50...1500, using: &random)))
    pty.signal(SIGCONT)
    wait(.milliseconds(200))
  }

  func signal() {
    pty.signal([SIGWINCH, SIGPIPE, SIGCONT, SIGXFSZ, SIGURG, SIGCHLD].randomElement(using: &random) ?? 0)
  }

  /// Lets an editor have the words, which never ends by itself.
  func openEditor() {
    guard isWriting else { return }
    pty.send(.control("o"))
    isWriting = false
    isElsewhere = true
    wait(.milliseconds(Int.random(in: 300...1500, using: &random)))
  }

  /// What is going on when the end comes.
  func prepareEnd(_ state: TrialPlan.LastState) {
    guard isWriting, !isStalled else { return }
    switch state {
    case .writing: break
    case .preview: send("\t")
    case .help: pty.send(.function(1))
    case .justClosed: pty.send(.escape)
    case .justPublished: pty.send(.control("x"))
    case .search:
      pty.send(.escape)
      send("/w")
    case .editing:
      pty.send(.control("o"))
      isElsewhere = true
    case .paste:
      // What comes then is pasted too.
      isElsewhere = true
      pty.send(Array("\u{1B}[200~never pasted to its end".utf8))
    }
    wait(.milliseconds(Int.random(in: 0...80, using: &random)))
  }

  // MARK: The end

  func beginEnd() {
    sample()
    if !isStalled { lastScreen = pty.screen }
    let now = ContinuousClock.now
    let past = waits.last { $0.at < now - .seconds(2) } ?? waits.first
    lag = (waits.last?.waited ?? .zero) - (past?.waited ?? .zero)
    // It may have died before.
    endedAt = pty.status == nil ? now : lastAlive
  }

  /// Begins to leave, and does not wait for that.
  func leave(_ end: TrialPlan.End) {
    switch end {
    case .kill: pty.kill9()
    case .terminate: pty.signal(SIGTERM)
    case .hangUp: pty.signal(SIGHUP)
    case .interrupt, .quitSignal:
      pty.signal(end.signal ?? SIGINT)
      // While an editor has the keyboard, these are the editor's, and we go on.
      if isElsewhere, !isStalled {
        wait(.milliseconds(400))
        pty.signal(SIGTERM)
      }
    case .closedTerminal: pty.closeMaster()
    case .quit:
      // Not from a composer: that would type it.
      if isStalled || isElsewhere || !leavesComposer() { pty.signal(SIGTERM) } else { send("Q") }
    }
    if isStalled, end != .closedTerminal { hasToBeKilled = pty.waitForExitUnread(timeout: .seconds(60)) == nil }
  }

  /// What is wrong with the status that the program ended with, where a signal told it to end.
  func wrongStatus(_ end: TrialPlan.End) -> String? {
    guard let signal = end.signal, !hasToBeKilled, case .exited(let status)? = pty.status else { return nil }
    let expected = [128 + signal] + (isElsewhere ? [128 + SIGTERM] : [])
    return expected.contains(status) ? nil : "the status was \(status) after \(end), not one of \(expected)"
  }

  /// Whether it has ended. Reads what is printed.
  func hasEnded() throws -> Bool {
    if hasToBeKilled { pty.kill9() }
    do {
      try pty.waitForExit(timeout: .milliseconds(30))
    } catch {
      if pty.status != nil { throw error }
      return false
    }
    return true
  }

  private func leavesComposer() -> Bool {
    if pty.screen.columns < 80 || pty.screen.rows < 24 {
      pty.resize(columns: 100, rows: 30)
      wait(.seconds(1)) { self.takesWords($0) }
    }
    func isAtHelp(_ screen: PtyScreen) -> Bool { screen.contains("─ Keys ") }
    for _ in 0..<4 where hasComposer(pty.screen) || isAtHelp(pty.screen) {
      pty.send(.escape)
      wait(.seconds(1)) { !self.hasComposer($0) && !isAtHelp($0) || self.asks($0) }
      answer()
    }
    wait(.milliseconds(100))
    return !hasComposer(pty.screen)
  }

  /// What was said once the terminal was given back.
  var printed: String {
    let output = String(decoding: pty.rawOutput, as: UTF8.self)
    return output.components(after: "\u{1B}[?1049l")
  }

  /// Whether the screen said at the end that a word is not on disk.
  func isShownAsUnsaved(_ word: Word) -> Bool {
    guard let screen = lastScreen else { return false }
    let notice = screen.lines.suffix(4).joined(separator: " ").lowercased()
    if notice.contains("not on disk yet") || notice.contains("not saved") { return true }
    guard word.draft == draft, let header = header(screen) else { return false }
    return !header.contains("draft saved")
  }

  // MARK: Time

  /// Waits, and looks at the terminal meanwhile.
  private func wait(_ duration: Duration) { wait(duration) { _ in false } }

  @discardableResult
  private func wait(_ limit: Duration, _ condition: (PtyScreen) -> Bool) -> Bool {
    sample()
    if isStalled {
      _ = pty.waitUnread(timeout: limit) { false }
      return false
    }
    let end = ContinuousClock.now + limit
    var isMet = false
    repeat {
      isMet = (try? pty.waitUntil(timeout: max(.zero, end - .now), condition)) != nil
      // Half of a picture may show what the whole one does not.
      if isMet { _ = try? pty.waitUntil(timeout: .milliseconds(40)) { _ in false } }
    } while isMet && !condition(pty.screen) && ContinuousClock.now < end
    sample()
    return isMet && condition(pty.screen)
  }

  /// How long the process has waited for a core so far: a machine that is busy with something else loses no words.
  private func sample() {
    let now = ContinuousClock.now
    if pty.status == nil { lastAlive = now }
    if let last = waits.last, now - last.at < .milliseconds(50) { return }
    var waited = Duration.zero
    for task in Workplace.names("/proc/\(pty.process)/task") {
      let fields = Workplace.read("/proc/\(pty.process)/task/\(task)/schedstat")?.split(separator: " ") ?? []
      if fields.count > 1, let nanoseconds = Int64(fields[1]) { waited += .nanoseconds(nanoseconds) }
    }
    waits.append((now, max(waited, waits.last?.waited ?? .zero)))
  }
}

extension String {
  /// What stands behind the last of these.
  fileprivate func components(after mark: String) -> String {
    var rest = self[...]
    while let range = rest.firstRange(of: mark) { rest = rest[range.upperBound...] }
    return rest.startIndex == startIndex ? "" : String(rest)
  }
}
