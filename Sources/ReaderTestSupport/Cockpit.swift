import Blog
import Reader
import Screen

/// The program of a ``Pilot``, with what it runs on.
package final class Cockpit {
  let clock = TestClock()
  let executor: InlineExecutor
  let terminal: ScriptedTerminal
  let program: Program
  private(set) var effects: [Effect] = []
  /// What was said at the end, once it has ended.
  private(set) var farewell: [String]?

  /// A program that has not begun, on a terminal of this size.
  package convenience init(
    _ size: Size, _ repository: any BlogRepository, _ catalogue: any PostCatalogue, _ store: any ReadingStateStore,
    _ host: any Host, _ destination: Destination?, _ syncing: (any BlogSyncing)? = nil, isFetched: Bool = false,
    pictures: (any PictureSource)? = nil
  ) {
    let ports = BlogPorts(
      repository: repository, catalogue: catalogue, store: store, host: host, syncing: syncing, pictures: pictures,
      isFetched: isFetched)
    self.init(size, ports, shelf: nil, host, destination)
  }

  /// One that begins on a list of blogs.
  package convenience init(_ size: Size, _ shelf: PilotShelf) {
    self.init(size, nil, shelf: shelf, shelf.first.host, nil)
  }

  private init(
    _ size: Size, _ ports: BlogPorts?, shelf: (any BlogShelf)?, _ host: any Host, _ destination: Destination?
  ) {
    executor = InlineExecutor(clock: clock)
    terminal = ScriptedTerminal(size: size)
    program = Program(
      terminal: terminal, ports: ports, shelf: shelf, host: host, destination: destination,
      newExecutor: { [executor] in executor }, now: { [clock] in clock.now })
    program.whenPerforming = { [unowned self] in effects.append($0) }
  }

  /// Starts it, and does all that comes of itself.
  package func begin() {
    program.begin()
    settle()
  }

  /// What was done until now is no business of a test.
  func forgetEffects() { effects = [] }

  /// What the terminal has to say, in one piece.
  package func send(_ events: [TerminalEvent]) {
    guard farewell == nil else { return }
    terminal.send(events)
    settle()
  }

  func hear(_ message: Message) {
    program.hear(message)
    settle()
  }

  func release() {
    executor.release()
    settle()
  }

  /// Does all that comes of itself, as far as no time has to pass but that in which a picture is held back.
  private func settle() {
    while farewell == nil {
      while !terminal.isQuiet, !program.isOver { program.step(until: nil) }
      if program.isOver {
        farewell = program.end()
        return
      }
      let held = program.show()
      if let held, terminal.isQuiet { pass(to: held) }
      guard held == nil, terminal.isQuiet else { continue }
      guard program.session.isPreviewDue else { return }
      program.step(until: nil)
    }
  }

  /// Lets time pass, and everything happen at its time.
  func pass(until end: ContinuousClock.Instant) {
    while farewell == nil {
      let next = [program.next, executor.next].compactMap(\.self).min().map { max($0, clock.now) }
      guard let next, next <= end else { break }
      pass(to: next)
      settle()
    }
    clock.advance(to: end)
  }

  private func pass(to instant: ContinuousClock.Instant) {
    clock.advance(to: instant)
    executor.workOff()
    program.step(until: nil)
  }
}
