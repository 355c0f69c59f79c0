import Glibc

/// Terminals that a small system may know nothing of: their descriptions stand in a folder of their own, for `TERMINFO`, as long
/// as this does. `probe-16color` has sixteen colours, `probe-direct` all of them.
public final class ProbeTerminals {
  /// The folder.
  public let database: String

  private static let entries = """
    probe-16color|256 colours cut to 16,
    \tcolors#16, pairs#256, use=xterm-256color,
    probe-direct|direct colours,
    \tRGB, ccc@, initc@, colors#0x1000000, pairs#0x10000,
    \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
    \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
    \tuse=xterm-256color,

    """

  /// Compiles them.
  public init() throws {
    var template = Array("/tmp/lukija-terminfo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(code: errno) }
    database = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let source = database + "/source"
    guard let file = fopen(source, "we") else { throw Failure(code: errno) }
    fputs(Self.entries, file)
    fclose(file)
    let compiler = try PtySession("tic", ["-x", "-o", database, source])
    guard try compiler.waitForExit() == .exited(0) else { throw Failure(code: 0) }
  }

  deinit { _ = try? PtySession("rm", ["-r", database]).waitForExit() }

  struct Failure: Error { var code: Int32 }
}
