import Foundation
import Glibc
import PtyTestSupport
import Testing

/// The first minute with the program, and words that stand in the wrong place.
struct FirstRunTests {
  let place = Workplace()
  private let unset: [String: String?] = ["LUKIJA_REPOSITORY": nil]
  private var usual: String { place.home + "/.local/share/lukija" }

  @Test func nothingSetUpIsFiveLinesThatLeadSomewhere() throws {
    let run = try place.lukija(environment: unset)
    #expect(run.status == 1 && run.output.isEmpty)
    let lines = run.errors.split(separator: "\n").map(String.init)
    #expect(lines.count == 5 && lines[0] == "There is no blog in \(usual) yet.")
    #expect(lines[1].hasPrefix("  lukija add ADDRESS  "))
    #expect(lines[2].hasPrefix("  lukija init  ") && lines[3].hasPrefix("  lukija import FILE --into \(usual)  "))
    #expect(lines[4].hasPrefix("  lukija help  "))
  }

  /// Each line does what it says, from a program that was installed with its sample.
  @Test func theSampleStandsBesideTheProgram() throws {
    mkdir(place.path + "/bin", 0o755)
    let program = place.path + "/bin/lukija"
    // Not copied by this process: its descriptor would be inherited by what other tests start meanwhile, and a file that
    // anybody has open for writing cannot be run.
    #expect(try place.shell("cp '\(PtySession.product("lukija"))' bin/lukija").status == 0)
    mkdir(place.path + "/share", 0o755)
    mkdir(place.path + "/share/lukija", 0o755)
    try FileManager.default.copyItem(
      atPath: checkout.appending(path: "data").path, toPath: place.path + "/share/lukija/sample")
    let session = try PtySession(
      program, [], environment: place.environment.filter { $0.key != "LUKIJA_REPOSITORY" }, columns: 200)
    _ = try session.waitForExit()
    let line = try #require(session.screen.lines.first { $0.contains("share/lukija/sample") })
    let folder = String(line.split(separator: " ")[1])
    let reader = try PtySession(program, [folder], environment: place.environment, columns: 100)
    _ = try reader.waitUntil("the sample") {
      $0.contains("17 posts") || $0.contains("Pitkospuut") || $0.contains("Kommenttien")
    }
    reader.send("Q")
    #expect(try reader.waitForExit() == .exited(0))
  }

  @Test func initWithoutAFolderMakesTheOneThatIsFound() throws {
    let run = try place.lukija("init", environment: unset)
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(
      run.errors == "There is a blog in \(usual) now. “lukija new” writes its first post, and “lukija” reads it.\n")
    #expect(try place.shell("printf 'Sanat.' | lukija new Sammal -", environment: unset).output == "sammal\n")
    #expect(try place.lukija("list", environment: unset).output.contains("Sammal"))
    #expect(try place.lukija("init", environment: unset).errors.contains("there is a blog in \(usual) already"))
    // There is one now: the reader itself says what it lacks.
    #expect(try place.lukija(environment: unset).errors.contains("is not a terminal"))
  }

  @Test func initElsewhereSaysHowItIsFound() throws {
    let run = try place.lukija("init", "oma blogi")
    #expect(run.errors.contains("“lukija new -r 'oma blogi'”") && run.errors.contains("“lukija 'oma blogi'” reads it"))
    place.write("toinen", "")
    let named = try place.lukija("init", environment: ["LUKIJA_REPOSITORY": place.path + "/kolmas"])
    #expect(named.status == 0 && place.names("kolmas") == ["blog.json", "posts"])
  }

  @Test func aBrokenBlogIsNoFirstRun() throws {
    place.write("home/.local/share/lukija/blog.json", "{")
    #expect(!(try place.lukija(environment: unset)).errors.contains("There is no blog"))
  }

  @Test(arguments: [
    (["eka", "toka"], "The reader opens one blog at a time: “eka” or “toka”, not both."),
    (["eka", "list"], "The command comes first, and the blog's folder behind -r: lukija list -r eka"),
    (["eka", "sammal"], "A post is opened so: lukija open sammal -r eka"),
    (["--bidi", "lukija", "eka", "toka"], "The reader opens one blog at a time"),
    (["eka", "--state", "tila", "toka"], "The reader opens one blog at a time"),
    (["--", "eka", "toka"], "The reader opens one blog at a time"),
    (["ek", "toka"], "There is no command “ek”"),
    (["show", "a", "b"], "“b” is one word too many."), (["show", "a", "b", "c"], "“b”, “c” are 2 words too many."),
  ])
  func wordsInTheWrongPlaceAreNamed(arguments: [String], sentence: String) throws {
    for folder in ["eka", "toka"] { mkdir("\(place.path)/\(folder)", 0o755) }
    let run = try place.shell("lukija " + arguments.joined(separator: " "))
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.contains(sentence) && !run.errors.lowercased().contains("unexpected"), "\(run.errors)")
  }
}
