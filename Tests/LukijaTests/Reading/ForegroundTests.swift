import Foundation
import PtyTestSupport
import Testing

/// What has the terminal does not keep the reader from ending.
struct ForegroundTests {
  /// A composer with words in it, and a program of the person's own.
  private func writing(_ variable: String, _ script: String) throws -> ReaderSession {
    let place = try ReaderSession.sampleBlog()
    place.writeProgram("home/program", "\(script)\n")
    place.write("home/tmp/x", "")
    let reader = try ReaderSession(
      place, environment: [variable: place.home + "/program", "TMPDIR": place.home + "/tmp"])
    _ = try reader.pty.waitFor("Post 1 of")
    try reader.press(.enter, shows: "Top ─")
    return reader
  }

  private func editing(_ script: String) throws -> ReaderSession {
    let reader = try writing("VISUAL", script)
    try reader.press("r", shows: "Reply to “")
    reader.pty.send("Some words")
    _ = try reader.pty.waitFor("Some words")
    reader.pty.send(.control("o"))
    return reader
  }

  private func drafts(_ reader: ReaderSession) throws -> [String] {
    try reader.replies("draft").compactMap { $0["content_markdown"] as? String }
  }

  private func process(_ reader: ReaderSession) throws -> pid_t {
    #expect(reader.pty.waitUnread { reader.place.read("home/pid")?.hasSuffix("\n") == true })
    return try #require(pid_t((reader.place.read("home/pid") ?? "").trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// Whether a process runs; one that has ended and that nobody looked at does not.
  private func runs(_ process: pid_t) -> Bool {
    guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
    return !stat.contains(") Z ")
  }

  static let endings: [(Int32, Int32)] = [(SIGTERM, 143), (SIGHUP, 129)]

  /// One that ends at once, and one that is not the shell that waits for it.
  @Test(
    arguments: endings,
    ["echo $$ >~/pid; exec sleep 1000", "sh -c 'echo $$ >~/pid; exec sleep 1000'; printf ' lost' >> \"$1\""])
  func editors(_ ending: (Int32, Int32), _ script: String) throws {
    let reader = try editing("printf ' and more' >> \"$1\"; " + script)
    let editor = try process(reader)
    // What was typed was on disk before.
    #expect(try drafts(reader) == ["Some words"])
    reader.pty.signal(ending.0)
    #expect(try reader.pty.waitForExit() == .exited(ending.1))
    #expect(!runs(editor))
    #expect(try drafts(reader).first?.hasPrefix("Some words and more") == true)
    #expect(reader.pty.lineModes == reader.pty.initialLineModes)
    #expect(!reader.pty.screen.isAlternateScreen)
  }

  @Test func anEditorThatDoesNotEndIsLeft() throws {
    let reader = try editing("trap '' TERM HUP; printf ' and more' >> \"$1\"; echo $$ >~/pid; exec sleep 1000")
    let editor = try process(reader)
    reader.pty.signal(SIGTERM)
    #expect(try reader.pty.waitForExit() == .exited(143))
    #expect(runs(editor))
    // Its file stays, and is named.
    let folder = try #require(reader.place.names("home/tmp").first { $0.hasPrefix("lukija-") })
    #expect(reader.place.read("home/tmp/\(folder)/reply.md") == "Some words and more")
    #expect(String(decoding: reader.pty.rawOutput, as: UTF8.self).contains("\(folder)/reply.md"))
    kill(editor, SIGKILL)
    #expect(try drafts(reader) == ["Some words and more"])
  }

  /// What nano, Emacs and Kakoune had not yet saved when they got the signal.
  @Test(arguments: ["$1.save", "$1.save.1", "$(dirname $1)/#reply.md#", "$1.kak.Xy12Zz"])
  func wordsThatTheEditorHadNotSaved(_ file: String) throws {
    let reader = try editing(
      "trap 'printf \"Some words unsaved\" >\"\(file)\"; exit 1' TERM; echo $$ >~/pid; while :; do sleep 0.05; done")
    _ = try process(reader)
    reader.pty.signal(SIGTERM)
    #expect(try reader.pty.waitForExit() == .exited(143))
    #expect(try drafts(reader) == ["Some words unsaved"])
    #expect(reader.place.names("home/tmp") == ["x"])
  }

  @Test(arguments: endings) func browsers(_ ending: (Int32, Int32)) throws {
    let reader = try writing("BROWSER", "echo $$ >~/pid; exec sleep 1000")
    reader.pty.send("o")
    let browser = try process(reader)
    reader.pty.signal(ending.0)
    #expect(try reader.pty.waitForExit() == .exited(ending.1))
    #expect(!runs(browser))
    #expect(reader.pty.lineModes == reader.pty.initialLineModes)
  }

  @Test func aSignalWithNothingInTheForeground() throws {
    for (signal, status) in Self.endings + [(SIGINT, 130), (SIGQUIT, 131)] {
      let reader = try ReaderSession(try ReaderSession.sampleBlog())
      _ = try reader.pty.waitFor("Post 1 of")
      reader.pty.signal(signal)
      #expect(try reader.pty.waitForExit() == .exited(status))
    }
  }

  @Test func aClosedWindow() throws {
    let reader = try editing("echo $$ >~/pid; exec sleep 1000")
    let editor = try process(reader)
    reader.pty.closeMaster()
    #expect(reader.pty.waitForExitUnread() == .exited(129))
    #expect(!runs(editor))
    #expect(try drafts(reader) == ["Some words"])
  }

  /// The draft's file is there before the editor's first look.
  @Test func wordsAreOnDiskBeforeTheEditorHasThem() throws {
    let reader = try editing("cp -r ~/../blog/replies ~/seen; echo $$ >~/pid; exec sleep 1000")
    _ = try process(reader)
    let names = reader.place.names("home/seen").filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
    #expect(names.count == 1)
    #expect(reader.place.read("home/seen/\(names.first ?? "")")?.contains("Some words") == true)
    reader.pty.kill9()
  }

  /// In a shell with job control: C-z in the editor stops the editor and us together; more than once.
  @Test func suspendedInTheEditor() throws {
    let place = try ReaderSession.sampleBlog()
    place.writeProgram("home/program", "echo editing\nread line\necho \"$line\" >\"$1\"\n")
    let shell = try PtySession(
      "sh", ["-i"],
      environment: [
        "PS1": "shell> ", "ENV": nil, "HOME": place.home, "TMPDIR": place.home, "VISUAL": place.home + "/program",
      ])
    try shell.waitFor("shell>")
    shell.send("\(PtySession.product("lukija")) \(place.blog) --state \(place.home)/state\r")
    try shell.waitFor("Post 1 of")
    shell.send(.enter)
    try shell.waitFor("Top ─")
    shell.send("r")
    try shell.waitFor("Reply to “")
    shell.send("Some words")
    try shell.waitFor("Some words")
    shell.send(.control("o"))
    try shell.waitFor("editing")
    for stop in 1...3 {
      shell.send(.control("z"))
      try shell.waitUntil("the shell") { screen in
        screen.lines.count { $0.contains("Stopped") } == stop && screen.lines[screen.cursor.row].hasPrefix("shell>")
      }
      // A shell that has just got its terminal back throws away what came before.
      try shell.settle()
      shell.send("fg\r")
      try shell.settle()
    }
    shell.send("Other words\r")
    let screen = try shell.waitUntil("the reader") { $0.isAlternateScreen && $0.contains("Other words") }
    #expect(!screen.contains("Some words"))
    shell.send(.escape)
    try shell.waitFor("Draft kept")
    shell.send("Q")
    try shell.waitUntil("the shell again") { screen in
      !screen.isAlternateScreen && screen.lines[screen.cursor.row].hasPrefix("shell>")
    }
  }

  /// C-c at an editor is its own business.
  @Test func theKeyboardsSignalsAreTheEditors() throws {
    let reader = try editing(
      "trap 'echo caught' INT; echo $$ >~/pid; until test -e ~/over; do sleep 0.05; done; echo over >>\"$1\"")
    _ = try process(reader)
    for count in 1...2 {
      reader.pty.send("\u{3}")
      _ = try reader.pty.waitUntil("as often") { $0.lines.count { $0.contains("caught") } == count }
    }
    reader.place.write("home/over", "")
    _ = try reader.pty.waitFor("over")
  }
}
