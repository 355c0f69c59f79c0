import Foundation
import Glibc
import PtyTestSupport
import Testing

/// The words of a post that is being written have a disk until the blog has them.
struct NewPostTests {
  let place = Workplace()

  private func editor(_ script: String) {
    place.writeProgram("kirjoita", "\(script)\n")
    mkdir(place.path + "/tmp", 0o700)
  }

  private func new(_ script: String) throws -> PtySession {
    #expect(try place.lukija("init", "oma").status == 0)
    editor(script)
    let session = try PtySession(
      PtySession.product("lukija"), ["new", "Sammal", "-r", place.path + "/oma"],
      environment: place.environment.merging(
        ["EDITOR": place.path + "/kirjoita", "TMPDIR": place.path + "/tmp", "OMA": place.path + "/oma"]) { $1 },
      columns: 300)
    _ = try session.waitForExit()
    return session
  }

  @Test func aGoodEndLeavesNothingBehind() throws {
    let session = try new("printf 'Sanat.\\n' >\"$1\"")
    #expect(session.screen.contains("sammal"))
    #expect(place.names("tmp") == [] && place.names("oma/posts") == ["sammal.json"])
  }

  @Test func nothingWrittenLeavesNothingBehind() throws {
    let session = try new("printf '\\n \\n' >\"$1\"")
    #expect(session.screen.contains("the post is empty; nothing was published."))
    #expect(place.names("tmp") == [] && place.names("oma/posts") == [])
  }

  /// What the blog does not take is kept and named, however it came.
  @Test(arguments: ["rm -r \"$OMA/posts\"; : >\"$OMA/posts\"", "rm -r \"$OMA\"; : >\"$OMA\""])
  func aPostThatTheBlogDoesNotTakeIsKept(_ harm: String) throws {
    let session = try new("printf 'Sanat ovat tallessa.\\n' >\"$1\"; \(harm)")
    let path = try #require(session.screen.text.firstMatch(of: /Your text is in (\S+)\./)?.output.1)
    #expect(Workplace.read(String(path)) == "Sanat ovat tallessa.")
    #expect(place.names("tmp") == [])
  }

  @Test func soAreTheWordsOfAPipe() throws {
    #expect(try place.lukija("init", "oma").status == 0)
    rmdir(place.path + "/oma/posts")
    place.write("oma/posts", "")
    let run = try place.lukija("new", "Sammal", "-", "-r", place.path + "/oma", input: "Putkesta.")
    let path = try #require(run.errors.firstMatch(of: /Your text is in (\S+)\.\n/)?.output.1)
    #expect(run.status == 1 && Workplace.read(String(path)) == "Putkesta.")
  }
}
