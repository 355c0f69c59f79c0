import Foundation
import PtyTestSupport
import Testing

/// What holds for the program as a whole: help, version, wrong usage, pipes, completion, no terminal.
struct ProgramTests {
  let place = Workplace.sample()
  static let subcommands = [
    "open", "list", "show", "comments", "reply", "search", "new", "edit", "publish", "delete", "init", "import",
    "export",
    "check", "add", "blogs", "config", "keys",
  ]
  /// These say in an argument of their own which folder they mean, or need none.
  static let withoutRepository: Set<String> = ["init", "import", "add", "blogs", "config", "keys"]

  @Test func helpNamesEverySubcommand() throws {
    let run = try place.lukija("--help")
    #expect(run.status == 0 && run.errors.isEmpty)
    for name in ProgramTests.subcommands { #expect(run.output.contains("\n  \(name) ")) }
  }

  @Test(arguments: subcommands) func everySubcommandHasHelp(name: String) throws {
    let run = try place.lukija(name, "--help")
    #expect(run.status == 0 && run.output.contains("USAGE: lukija \(name)"))
    #expect(run.output.contains("--repository") == !ProgramTests.withoutRepository.contains(name))
  }

  @Test func theVersionIsANumber() throws {
    let run = try place.lukija("--version")
    #expect(run.status == 0 && run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [["show"], ["list", "--nosuch"], ["reply"], ["show", "a", "b"], ["reply", "a", "--author", " "]])
  func wrongUsageIs64(arguments: [String]) throws {
    let run = try place.shell("lukija " + arguments.map { "'\($0)'" }.joined(separator: " "))
    #expect(run.status == 64 && run.output.isEmpty && run.errors.contains("Usage: lukija \(arguments[0])"))
  }

  @Test func aFolderNamedTwiceIsWrongUsage() throws {
    #expect(try place.lukija(place.blog, "-r", place.blog).status == 64)
  }

  @Test func aClosedPipeIsNoFailure() throws {
    let long = (1...3000).map { "Rivi \($0).\n\n" }.joined()
    place.write(
      "blog/posts/pitka.json", [UInt8](try JSONEncoder().encode(["id": "p", "title": "Pitkä", "content_text": long])))
    let run = try place.shell("lukija show pitka | head -n 1; echo ${PIPESTATUS[0]}")
    #expect(run.output == "Pitkä\n0\n" && run.errors.isEmpty)
  }

  @Test func aFullDiskIsSaid() throws {
    let run = try place.shell("lukija list > /dev/full")
    #expect(run.status == 1 && run.errors == "lukija: the output cannot be written: no space left on device.\n")
  }

  @Test(arguments: [[], ["open", "jaat-l#3"]]) func withoutATerminalTheReaderNamesWhatDoesWithout(arguments: [String])
    throws
  {
    let run = try place.shell("lukija \(arguments.map { "'\($0)'" }.joined(separator: " "))")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("not a terminal") && run.errors.contains("“lukija show POST”"))
  }

  @Test func onADumbTerminalTheReaderNamesWhatDoesWithout() throws {
    let session = try PtySession(
      PtySession.product("lukija"), [place.blog], environment: place.environment.merging(["TERM": "dumb"]) { $1 },
      columns: 300)
    #expect(try session.waitForExit() == .exited(1))
    #expect(session.screen.contains("“lukija show POST”"))
  }

  @Test func aMistypedSubcommandIsAMissingFolder() throws {
    let run = try place.lukija("lits")
    #expect(run.status == 1 && run.errors.hasPrefix("lukija: “lits”: there is no such folder."))
  }

  @Test func openRefusesWhatIsNotThere() throws {
    #expect(try place.lukija("open", "tuntematon").errors.contains("there is no post “tuntematon”"))
    #expect(try place.lukija("open", "jaat-l#9").errors.contains("there is no comment “9”"))
  }

  @Test func theTerminalsWidthIsKeptTo() throws {
    let session = try PtySession(
      PtySession.product("lukija"), ["show", "jaat-l"], environment: place.environment, columns: 30)
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.screen.contains("── 3 thoughts on “Jäät lähtev") || session.screen.contains("── Contact ──────"))
    #expect(session.screen.lines.contains("── Contact " + String(repeating: "─", count: 19)))
  }

  @Test func keysPrintsTheTable() throws {
    let run = try place.lukija("keys")
    #expect(run.status == 0 && run.output.contains("reply") && run.lines.count > 40)
    let markdown = try place.lukija("keys", "--markdown")
    #expect(markdown.output.contains("| key | does |"))
  }

  @Test func shellsCompletePosts() throws {
    for shell in ["bash", "zsh", "fish"] {
      let script = try place.lukija("--generate-completion-script", shell)
      #expect(script.status == 0 && script.output.contains("---completion"))
    }
    let run = try place.shell(
      """
      source <(lukija --generate-completion-script bash)
      complete() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMPREPLY=()
        _lukija lukija "${COMP_WORDS[COMP_CWORD]}" show; echo "${COMPREPLY[@]}"; }
      complete lukija show jaat-
      complete lukija comments -r nowhere ""
      LUKIJA_REPOSITORY= complete lukija reply -r blog sau
      """)
    #expect(run.output == "jaat-lahtevat jaat-tulevat\n\nsauna\n", "\(run.errors)")
  }
}
