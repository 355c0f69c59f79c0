import Glibc

/// A terminal's line discipline (termios), to compare it before and after a program.
public struct PtyLineModes: Hashable, Sendable {
  /// `c_iflag`.
  public var input: UInt32
  /// `c_oflag`.
  public var output: UInt32
  /// `c_cflag`.
  public var control: UInt32
  /// `c_lflag`.
  public var local: UInt32
  /// `c_cc`.
  public var characters: [UInt8]

  init(of descriptor: Int32) {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    input = modes.c_iflag
    output = modes.c_oflag
    control = modes.c_cflag
    local = modes.c_lflag
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }

  /// Whether lines are edited by the system, as a shell's child expects it.
  public var isCanonical: Bool { local & UInt32(ICANON) != 0 }
  /// Whether what is typed shows.
  public var echoes: Bool { local & UInt32(ECHO) != 0 }
  /// Whether C-c, C-z and C-\ are signals.
  public var sendsSignals: Bool { local & UInt32(ISIG) != 0 }
  /// Whether C-s and C-q stop and start the output.
  public var hasFlowControl: Bool { input & UInt32(IXON) != 0 }
}
