import Glibc
import NcursesTerminal
import Screen

/// Shows events as they come. F4…F12 do what a program may do to its terminal.
struct EventProbe {
  let terminal: NcursesTerminal
  private let log: Int32
  private var shown: [String] = []
  private var count = 0

  init(_ terminal: NcursesTerminal, log: String?) {
    self.terminal = terminal
    self.log = log.map { open($0, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600) } ?? -1
  }

  func run() {
    var probe = self
    probe.note("ready \(terminal.size.columns)×\(terminal.size.rows)")
    probe.paint()
    while true {
      let events = terminal.events(timeout: nil)
      for event in events {
        probe.note(Self.describe(event))
        probe.act(on: event)
      }
      probe.paint()
    }
  }

  private mutating func act(on event: TerminalEvent) {
    switch event {
    case .hangUp, .terminate: leave(0)
    case .key(KeyPress(.character("z"), .control)): terminal.suspend()
    case .key(KeyPress(.character("l"), .control)): terminal.invalidate()
    case .key(KeyPress(.character("q"), .control)): leave(0)
    case .key(KeyPress(.function(4))): lendToKilled()
    case .key(KeyPress(.function(5))): lend()
    case .key(KeyPress(.function(6))): _ = terminal.copy("copied “text”")
    case .key(KeyPress(.function(7))): abort()
    case .key(KeyPress(.function(8))): exit(3)
    case .key(KeyPress(.function(9))): fatalError("on purpose")
    case .key(KeyPress(.function(10))): leave(0)
    case .key(KeyPress(.function(11))): Self.overflow(1)
    case .key(KeyPress(.function(12))): wakeLater()
    default: break
    }
  }

  private func lend() {
    terminal.lend {
      print("lent")
      // In cooked mode a line comes whole, echoed.
      let line = readLine()
      print("got \(line ?? "nothing")")
    }
  }

  /// An editor that is killed in the middle of its work leaves a mess.
  private func lendToKilled() {
    terminal.lend {
      print("\u{1B}[?1049h\u{1B}[?25l\u{1B}[31;7mthe editor's screen")
      var modes = termios()
      tcgetattr(0, &modes)
      cfmakeraw(&modes)
      tcsetattr(0, TCSANOW, &modes)
    }
  }

  private mutating func wakeLater() {
    let wake = terminal.wake
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(wake))
    pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    let events = terminal.events(timeout: nil)
    pthread_join(thread, nil)
    note("woken \(events.count)")
  }

  private final class Box {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static func overflow(_ depth: Int) {
    withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 1) { bytes in
      bytes[depth % bytes.count] = 1
      overflow(depth + 1)
      bytes[0] = 2
    }
  }

  private func leave(_ code: Int32) {
    terminal.close()
    terminal.close()
    exit(code)
  }

  private mutating func note(_ line: String) {
    count += 1
    shown.append("\(count) \(line)")
    if shown.count > 200 { shown.removeFirst(100) }
    if log >= 0 {
      let bytes = Array((line + "\n").utf8)
      _ = write(log, bytes, bytes.count)
    }
  }

  private func paint() {
    var surface = Surface(size: terminal.size)
    surface.put("events \(count)", row: 0, column: 0, style: Style(.title))
    for (row, line) in shown.suffix(max(0, terminal.size.rows - 1)).enumerated() {
      surface.put(line, row: row + 1, column: 0, style: .text)
    }
    terminal.paint(Frame(surface: surface, cursor: Position(row: 0, column: 0)))
  }

  /// One line for each event; text in a paste as its length and a checksum.
  static func describe(_ event: TerminalEvent) -> String {
    switch event {
    case .key(let key): "key \(key.notation)"
    case .paste(let text): "paste \(text.utf8.count) \(checksum(text))"
    case .mouse(let mouse): "mouse \(mouse.action) \(mouse.position.row):\(mouse.position.column)"
    case .resized(let size): "resized \(size.columns)×\(size.rows)"
    case .pasteConverted: "paste converted"
    case .pictures(let ability): "pictures \(ability.map { "\($0)" } ?? "none")"
    case .undecodable(let byte): "undecodable \(byte)"
    case .resumed: "resumed"
    case .focus(let isHere): "focus \(isHere)"
    case .hangUp: "hang-up"
    case .terminate: "terminate"
    }
  }

  /// FNV-1a of the UTF-8.
  static func checksum(_ text: String) -> String {
    String(text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
  }
}
