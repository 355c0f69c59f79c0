import Foundation
import PtyTestSupport
import Testing

/// Terminals and arguments that do not speak UTF-8: what cannot be kept whole is refused, with the line that helps.
struct EncodingTests {
  /// A folder with a locale in Latin-1, as the C library's own tool makes it; nil where it cannot.
  private static let latinLocales = locales("fi_FI", "ISO-8859-1", as: "fi_FI.ISO-8859-1")
  /// The same with one that knows ASCII alone.
  private static let asciiLocales = locales("en_US", "ANSI_X3.4-1968", as: "en_US")

  private static func locales(_ source: String, _ encoding: String, as name: String) -> String? {
    let folder = NSTemporaryDirectory() + "lukija-locales-\(name)-\(getpid())"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let made = Process()
    made.executableURL = URL(fileURLWithPath: "/usr/bin/localedef")
    made.arguments = ["--no-archive", "-i", source, "-f", encoding, "\(folder)/\(name)"]
    made.standardError = FileHandle.nullDevice
    guard (try? made.run()) != nil else { return nil }
    made.waitUntilExit()
    return made.terminationStatus <= 1 && FileManager.default.fileExists(atPath: "\(folder)/\(name)/LC_CTYPE")
      ? folder : nil
  }

  /// It means ASCII, other than C and POSIX.
  @Test func oneThatKnowsASCIIAloneIsRefused() throws {
    guard let locales = Self.asciiLocales else {
      print("skipped: localedef cannot make a locale in ASCII")
      return
    }
    let place = Workplace.sample()
    func run(_ locale: String) throws -> (output: String, errors: String) {
      let run = try place.shell("lukija list | cat", environment: ["LOCPATH": locales, "LC_ALL": locale])
      return (run.output, run.errors)
    }
    #expect(try run("en_US").errors.contains("the locale (LC_ALL=en_US) asks for ANSI_X3.4-1968"))
    for locale in ["C", "POSIX", "C.UTF-8", "xx_YY"] {
      #expect(try run(locale).output.contains("jaat-lahtevat"), "\(locale)")
    }
  }

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
        environment: ["LOCPATH": locales, "LC_ALL": "fi_FI.ISO-8859-1", "LANGUAGE": "en"])
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
    program.environment = place.environment
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
