import Foundation
import PtyTestSupport
import Testing

/// Terminals and arguments that do not speak UTF-8: what cannot be kept whole is refused, with the line that helps.
struct EncodingTests {
  /// A folder with a locale in Latin-1, as the C library's own tool makes it; nil where it cannot.
  private static let latinLocales: String? = {
    let folder = NSTemporaryDirectory() + "lukija-locales-\(getpid())"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let made = Process()
    made.executableURL = URL(fileURLWithPath: "/usr/bin/localedef")
    made.arguments = ["--no-archive", "-i", "fi_FI", "-f", "ISO-8859-1", folder + "/fi_FI.ISO-8859-1"]
    made.standardError = FileHandle.nullDevice
    guard (try? made.run()) != nil else { return nil }
    made.waitUntilExit()
    return made.terminationStatus <= 1 && FileManager.default.fileExists(atPath: folder + "/fi_FI.ISO-8859-1/LC_CTYPE")
      ? folder : nil
  }()

  @Test func aTerminalInLatin1IsRefusedWithTheLineThatHelps() throws {
    guard let locales = Self.latinLocales else {
      print("skipped: localedef cannot make a locale in Latin-1")
      return
    }
    for arguments in [[], ["list"], ["new", "Otsikko"]] {
      let reader = try ReaderSession(
        ReaderSession.sampleBlog(), columns: 240, arguments: arguments,
        environment: ["LOCPATH": locales, "LC_ALL": "fi_FI.ISO-8859-1", "LUKIJA_REPOSITORY": "/nowhere"])
      #expect(try reader.pty.waitForExit() == .exited(1))
      let screen = reader.pty.screen
      #expect(!screen.isAlternateScreen)
      #expect(screen.text.contains("LC_ALL=fi_FI.ISO-8859-1"))
      #expect(screen.text.contains("ISO-8859-1; Lukija"))
      #expect(screen.text.contains("LC_ALL=C.UTF-8 lukija"))
    }
  }

  /// Whoever reads what is printed, or wrote what is read, goes by the locale.
  @Test func soIsAPipe() throws {
    guard let locales = Self.latinLocales else {
      print("skipped: localedef cannot make a locale in Latin-1")
      return
    }
    let place = Workplace.sample()
    for command in ["list", "show jaat-lahtevat --json", "reply jaat-lahtevat -", "search the"] {
      let run = try place.shell(
        "printf 'hyv\\344' | lukija \(command) | cat; echo ${PIPESTATUS[1]}",
        environment: ["LOCPATH": locales, "LC_ALL": "fi_FI.ISO-8859-1"])
      #expect(run.output == "1\n")
      #expect(
        run.errors.contains("the locale (LC_ALL=fi_FI.ISO-8859-1) asks for ISO-8859-1; Lukija speaks UTF-8 only."))
      #expect(run.errors.contains("LC_ALL=C.UTF-8 lukija"))
    }
    #expect(place.names("blog/replies").isEmpty)
    for locale in ["C", "POSIX", "C.UTF-8", "xx_YY.ISO-8859-1"] {
      #expect(try place.shell("lukija list | cat", environment: ["LC_ALL": locale]).output.contains("jaat-lahtevat"))
    }
  }

  @Test(arguments: ["C", "POSIX", "C.UTF-8", "xx_YY.ISO-8859-1"]) func otherLocalesOpenTheReader(locale: String) throws
  {
    let reader = try ReaderSession(ReaderSession.sampleBlog(), environment: ["LC_ALL": locale])
    _ = try reader.pty.waitFor("Post 1 of 17")
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  @Test func anArgumentThatIsNoTextIsRefused() throws {
    let place = try ReaderSession.sampleBlog()
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The shell makes the byte that no Swift string can hold.
    program.arguments = [
      "-c", #"exec "$0" --repository "$1" reply steam --name "$(printf 'J\344rvi')" </dev/null"#,
      PtySession.product("lukija"), place.blog,
    ]
    let errors = Pipe()
    program.standardError = errors
    try program.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    program.waitUntilExit()
    #expect(program.terminationStatus == 1)
    #expect(said.contains("argument 6 is not UTF-8 text, so nothing was done."))
    #expect(place.names("blog/replies").isEmpty)
  }
}

extension EncodingTests {
  /// Another folder would be taken for it.
  @Test(arguments: ["HOME", "XDG_STATE_HOME", "LUKIJA_REPOSITORY", "BROWSER"])
  func aVariableThatIsNoTextIsRefused(name: String) throws {
    let run = try Workplace().shell("export \(name)=\"$(printf '/tmp/J\\344rvi')\"; lukija list; echo $?")
    #expect(run.errors.contains("the variable \(name) is not UTF-8 text, so nothing was done."))
    #expect(run.output == "1\n")
  }
}
