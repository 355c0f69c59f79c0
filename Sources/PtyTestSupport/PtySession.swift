import CPosix
import Glibc

/// A program in a terminal of its own: a pty whose other side is libvterm.
///
/// There is no thread behind it. Every wait reads what the program writes until a condition holds or a deadline
/// passes, so a test sees each state that it asks for and never sleeps. One session belongs to one test.
/// A program that still runs when the session goes is killed.
public final class PtySession {
  /// How a program ended.
  public enum Status: Hashable, Sendable {
    /// By itself.
    case exited(Int32)
    /// By a signal.
    case killed(signal: Int32)
  }

  /// The longest wait where none is given. Generous: it is only ever reached by a failing test.
  public static let patience = Duration.seconds(20)

  /// Its process id.
  public let process: pid_t
  /// The line discipline before the program started.
  public let initialLineModes: PtyLineModes
  /// Every byte that the program has sent to the terminal.
  public internal(set) var rawOutput: [UInt8] = []
  /// How it ended; nil while it runs.
  public internal(set) var status: Status?

  var master: Int32
  /// Held open while the program runs, so that the line discipline can be looked at and the pty outlives its programs.
  var slave: Int32
  let processDescriptor: Int32
  let terminal: VirtualTerminal

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - executable: a path, or a name on `PATH`.
  ///   - environment: all that the program gets. `PATH`, `HOME`, `LANG=C.UTF-8`, `TERM=xterm-256color` and `SWIFT_BACKTRACE=enable=no` are there
  ///     unless they are given here; nil removes a variable.
  ///   - directory: the working directory; nil: that of the test.
  public init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String?] = [:], columns: Int = 80,
    rows: Int = 24, directory: String? = nil
  ) throws(PtyError) {
    (master, slave) = try Self.openPty(columns: columns, rows: rows)
    initialLineModes = PtyLineModes(of: slave)
    terminal = VirtualTerminal(columns: columns, rows: rows)
    do throws(PtyError) {
      process = try Self.spawn(
        executable, arguments, environment: Self.complete(environment), on: master, directory: directory)
    } catch {
      close(master)
      close(slave)
      throw error
    }
    processDescriptor = lukija_pidfd_open(process)
  }

  deinit {
    if status == nil {
      // The whole session: an editor or a shell's jobs as well.
      kill(-process, SIGKILL)
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    if master >= 0 { close(master) }
    if slave >= 0 { close(slave) }
    if processDescriptor >= 0 { close(processDescriptor) }
  }

  /// The screen now, after everything that has already been sent.
  public var screen: PtyScreen {
    pump(until: .zero)
    return terminal.snapshot()
  }

  /// The line discipline now; what a shell would find after the program.
  public var lineModes: PtyLineModes { PtyLineModes(of: slave >= 0 ? slave : master) }

  // MARK: - What a person does

  /// Types text.
  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Presses a key.
  public func send(_ key: PtyKey) { send(key.bytes) }

  /// Pastes text as a terminal with bracketed paste does.
  public func paste(_ text: String) { send(Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)) }

  /// Sends bytes; reads meanwhile, so that neither side waits for the other.
  public func send(_ bytes: [UInt8]) {
    var sent = 0
    let end = Self.now + Self.patience
    while sent < bytes.count, master >= 0, Self.now < end {
      var file = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      poll(&file, 1, 100)
      if file.revents & Int16(POLLIN) != 0 { readOutput() }
      if file.revents & Int16(POLLOUT) != 0 {
        let count = bytes[sent...].withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
        if count > 0 { sent += count }
      }
      if file.revents & Int16(POLLHUP | POLLERR) != 0 { return }
    }
  }

  /// Changes the window's size; the program gets SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    pump(until: .zero)
    terminal.resize(columns: columns, rows: rows)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = lukija_set_window_size(master, &size)
  }

  /// Closes the terminal's window: the program gets SIGHUP, and reads and writes of it fail.
  public func closeMaster() {
    pump(until: .zero)
    if slave >= 0 { close(slave) }
    if master >= 0 { close(master) }
    slave = -1
    master = -1
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { if status == nil { kill(process, number) } }

  /// As a power cut: the program gets no chance.
  public func kill9() { signal(SIGKILL) }
}
