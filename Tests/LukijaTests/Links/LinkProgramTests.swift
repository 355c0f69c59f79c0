import Foundation
import Glibc
import PtyTestSupport
import Testing

/// `o` and `y` with programs that are there, that fail, and that are somebody's own.
struct LinkProgramTests {
  static let address = "http://127.0.0.1:9/page?a=1&b=2"

  /// A reader at its only post, with programs in a folder of `PATH`.
  static func reader(
    _ environment: [String: String?], programs: [String: String] = [:], columns: Int = 100, rows: Int = 24
  ) throws -> ReaderSession {
    let place = place(programs: programs)
    var environment = environment
    environment["PATH"] = place.home + "/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    let reader = try ReaderSession(place, columns: columns, rows: rows, environment: environment)
    _ = try reader.pty.waitFor("Post 1 of 1")
    return reader
  }

  /// A blog with one post; its title is in Hindi and Hebrew.
  static func place(programs: [String: String] = [:]) -> Workplace {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija":{"version":1},"title":"Links"}"#)
    place.write(
      "blog/posts/a.json", #"{"id":"1","title":"हिन्दी שלום","url":"\#(address)","content_text":"Text of the post."}"#)
    place.write("home/bin/none", "")
    for (name, script) in programs {
      place.writeProgram("home/bin/\(name)", "\(script)\n")
    }
    return place
  }

  static func isInstalled(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      access("\($0)/\(program)", X_OK) == 0
    }
  }

  // MARK: Opening

  @Test func handedOnlyWhenThatIsKnown() throws {
    let reader = try Self.reader(
      ["DISPLAY": ":77", "BROWSER": "shower 'two words' --url=%s"], programs: ["shower": "printf '%s\\n' \"$@\" >~/got"]
    )
    try reader.press("o", shows: "Handed to shower: \(Self.address)")
    #expect(reader.place.read("home/got") == "two words\n--url=\(Self.address)\n")
  }

  @Test func oneThatGoesOn() throws {
    let reader = try Self.reader(
      ["DISPLAY": ":77", "BROWSER": "shower"], programs: ["shower": "echo $$ >~/pid; exec sleep 1000"])
    try reader.press("o", shows: "Starting shower …")
    try reader.pty.waitFor("Handed to shower: ")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
    // It outlives us.
    let pid = try #require(pid_t((reader.place.read("home/pid") ?? "").trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(pid, SIGKILL) == 0)
  }

  @Test func eachFailureIsTold() throws {
    let reader = try Self.reader(
      ["DISPLAY": ":77", "BROWSER": "no-such-program:early:late:good"],
      programs: ["early": "exit 3", "late": "sleep 0.5; kill -9 $$", "good": "echo \"$1\" >~/got"])
    reader.pty.send("o")
    let screen = try reader.pty.waitFor("good: http")
    #expect(screen.contains("no-such-program is not installed."))
    #expect(screen.contains("early ended with status 3."))
    #expect(screen.contains("late was killed by signal 9."))
  }

  @Test(arguments: [":77", nil]) func noneIsLeft(_ display: String?) throws {
    let reader = try Self.reader(
      ["DISPLAY": display, "BROWSER": "no-such-program:early"], programs: ["early": "exit 3"])
    reader.pty.send("o")
    let screen = try reader.pty.waitUntil("the whole answer") { $0.contains("Not opened.") && $0.contains("status 3") }
    #expect(screen.contains("no-such-program is not installed."))
  }

  /// It would draw into nothing, or over us.
  @Test func aWrapperOfATextBrowserGetsTheTerminal() throws {
    let reader = try Self.reader(
      ["DISPLAY": ":77", "BROWSER": "wrapper"],
      programs: ["wrapper": "w3m \"$1\"", "w3m": "test -t 1 || exit 0; echo IN THE TERMINAL; read line"])
    try reader.press("o", shows: "IN THE TERMINAL")
    try reader.press(.enter, shows: "Back from wrapper")
    #expect(reader.pty.screen.contains("wrapper started w3m, which needs the terminal."))
  }

  /// Somebody else's is none of ours.
  @Test func aTextBrowserOfSomebodyElse() throws {
    let reader = try Self.reader(
      ["DISPLAY": ":77", "BROWSER": "shower"],
      programs: ["shower": "echo $$ >~/pid; (sleep 0.2; cat ~/bin/w3m >~/copy) & exec sleep 1000", "w3m": "sleep 30"])
    try reader.press("o", shows: "Starting shower …")
    try reader.pty.waitFor("Handed to shower: ")
    #expect(reader.place.read("home/copy") != nil)
    let pid = try #require(pid_t((reader.place.read("home/pid") ?? "").trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(pid, SIGKILL) == 0)
  }

  /// Real programs: w3m with and without a graphical screen.
  @Test(.enabled(if: isInstalled("w3m"), "w3m is not installed"), arguments: [":77", nil])
  func w3m(_ display: String?) throws {
    let site = try TinySite()
    let reader = try Self.reader(["DISPLAY": display, "BROWSER": "w3m"])
    reader.place.write(
      "blog/posts/a.json", #"{"id":"1","title":"Page","url":"\#(site.address)","content_text":"Text."}"#)
    reader.pty.send(.control("r"))
    // In the list, whose row says where the post is.
    try reader.pty.waitUntil("the row") { $0.lines[1].prefix(40).contains("Page") }
    reader.pty.send("o")
    try site.answer()
    try reader.pty.waitFor("A page of one line")
    reader.pty.send("q")
    try reader.pty.waitUntil("the question, or the reader") { $0.contains("(y/n)") || $0.contains("Back from") }
    reader.pty.send("y")
    try reader.pty.waitUntil("the reader") { $0.contains("Post 1 of 1") || $0.contains("Back from w3m") }
    #expect(reader.pty.lineModes != reader.pty.initialLineModes)
  }

  /// xdg-open would start a text browser that nobody sees; here it has no other.
  @Test(.enabled(if: isInstalled("xdg-open"), "xdg-open is not installed")) func xdgOpenWithoutAGraphicalBrowser()
    throws
  {
    let broken = ["x-www-browser", "firefox", "chromium", "google-chrome"].map { ($0, "exit 9") }
    let reader = try Self.reader(
      [
        "DISPLAY": ":77", "XDG_CURRENT_DESKTOP": nil, "XDG_DATA_DIRS": "/nonexistent",
        "XDG_CONFIG_DIRS": "/nonexistent",
      ],
      programs: Dictionary(broken + [("www-browser", "test -t 1 || exit 0; echo IN THE TERMINAL; read line")]) { $1 })
    try reader.press("o", shows: "IN THE TERMINAL")
    try reader.press(.enter, shows: "Back from www-browser")
    #expect(reader.pty.screen.contains("xdg-open found no browser"))
  }

  // MARK: Copying

  @Test func clipboardProgramsThatFail() throws {
    let reader = try Self.reader(
      ["DISPLAY": ":77"], programs: ["xclip": "exit 1", "xsel": "exec cat >/dev/null", "tmux": "exit 1"])
    try reader.press("y", shows: "Copied with xsel: \(Self.address)")
    let other = try Self.reader(["DISPLAY": ":77"], programs: ["xclip": "exit 1", "xsel": "exit 2", "tmux": "exit 1"])
    try other.press("y", shows: "xsel ended with status 2. Offered to the terminal's clipboard: \(Self.address)")
  }

  /// It says that it has ended well, and cannot have read anything.
  @Test func aProgramThatReadsNothing() throws {
    let reader = try Self.reader(["DISPLAY": ":77"], programs: ["xclip": "exit 0", "xsel": "exit 0"])
    try reader.press("y", shows: "xsel did not read the link.")
  }

  @Test(.enabled(if: isInstalled("tmux"), "tmux is not installed"), arguments: [(80, 24), (200, 50)])
  func tmux(_ columns: Int, _ rows: Int) throws {
    let place = Self.place()
    let socket = place.home + "/tmux.socket"
    let pty = try PtySession(
      "tmux",
      ["-S", socket, "-f", "/dev/null", "new-session", PtySession.product("lukija"), place.blog],
      environment: ["HOME": place.home, "XDG_STATE_HOME": place.home + "/state", "DISPLAY": nil], columns: columns,
      rows: rows)
    defer { _ = try? place.shell("tmux -S '\(socket)' kill-server") }
    try pty.waitFor("Post 1 of 1")
    pty.send("y")
    try pty.waitFor("Copied to tmux's buffer: \(Self.address)")
    #expect(try place.shell("tmux -S '\(socket)' show-buffer").output == Self.address)
    #expect(try place.shell("tmux -S '\(socket)' list-buffers").output.split(separator: "\n").count == 1)
  }

  /// The sequence comes out of screen as the terminal understands it.
  @Test(.enabled(if: isInstalled("screen"), "screen is not installed"), arguments: [1, 60]) func screen(_ length: Int)
    throws
  {
    let place = Self.place()
    let address = Self.address + String(repeating: "0123456789", count: length)
    place.write("blog/posts/a.json", #"{"id":"1","title":"Page","url":"\#(address)","content_text":"Text."}"#)
    mkdir(place.home + "/screens", 0o700)
    let pty = try PtySession(
      "screen", ["-c", "/dev/null", PtySession.product("lukija"), place.blog],
      environment: [
        "HOME": place.home, "XDG_STATE_HOME": place.home + "/state", "DISPLAY": nil,
        "SCREENDIR": place.home + "/screens",
      ])
    try pty.waitFor("Post 1 of 1")
    pty.send("y")
    try pty.waitFor("Offered to the terminal's clipboard")
    let encoded = Data(address.utf8).base64EncodedString()
    try pty.waitForOutput("OSC 52") { String(decoding: $0, as: UTF8.self).contains("\u{1B}]52;c;\(encoded)\u{7}") }
    pty.send("Q")
    _ = try pty.waitForExit()
  }

  /// The Linux console has no clipboard and no second window: the link stands on the screen.
  @Test(arguments: [(80, 24), (200, 50)]) func linuxConsole(_ columns: Int, _ rows: Int) throws {
    let reader = try Self.reader(["TERM": "linux"], columns: columns, rows: rows)
    try reader.press("y", shows: "Nothing here can copy. The link: \(Self.address)")
    #expect(!String(decoding: reader.pty.rawOutput, as: UTF8.self).contains("\u{1B}]"))
  }
}
