import Foundation
import Testing

/// What is left of an export that comes to no end, and what a full disk is to whoever only reads; on the built program.
@Suite(.serialized) struct StoppedExportTests {
  private let place = Workplace()

  /// - Parameter long: the post that is longer than any limit here.
  private func importPosts(_ count: Int, long: Int? = nil) throws {
    let items = (0..<count).map { number in
      let words = String(repeating: "sana ", count: number == long ? 60_000 : 100)
      return "<item><title>Paju \(number)</title><guid>g\(number)</guid><description>\(words)</description></item>\n"
    }
    place.write(
      "source.rss",
      "<rss version=\"2.0\"><channel><title>T</title><link>https://t.example/</link>\(items.joined())</channel></rss>")
    #expect(try place.lukija("import", "source.rss", "--into", "uusi").status == 0)
  }

  private func temporaries(_ folders: String...) -> [String] {
    folders.flatMap { place.names($0) }.filter { $0.hasSuffix(".tmp") || $0.contains("~") }
  }

  @Test(arguments: ["INT", "TERM", "HUP"])
  func aSignalLeavesWhatIsWholeAndTheSameCommandGoesOn(signal: String) throws {
    try importPosts(4000)
    #expect(try place.lukija("list", "-r", "uusi").status == 0)
    let run = try place.shell(
      """
      set -m
      shopt -s nullglob
      lukija export ulos -r uusi --as html >out 2>err & child=$!
      until files=(ulos/posts/*.html) && [ ${#files[@]} -ge 10 ]; do
        [ $SECONDS -lt 60 ] || { kill -KILL $child; exit 99; }
      done
      kill -\(signal) $child
      wait $child
      """)
    #expect(run.status == ["INT": 130, "TERM": 143, "HUP": 129][signal], "\(run)")
    #expect(place.read("out") == "")
    #expect(
      place.read("err")
        == "lukija: stopped; what stands under its name in ulos is whole, and the same command writes the rest.\n")
    #expect(temporaries("ulos", "ulos/posts") == [])
    let stands = place.names("ulos/posts").count
    #expect(stands >= 10 && stands < 4000)
    let again = try place.lukija("export", "ulos", "-r", "uusi", "--as", "html")
    #expect(again.status == 0 && again.errors.isEmpty, "\(again)")
    #expect(place.names("ulos/posts").count == 4000)
  }

  /// Without an index, and without room for one: one sentence says so, and what was asked for is done all the same.
  @Test(arguments: [1, 8, 60, 200])
  func anIndexThatFindsNoRoomIsSaidOnce(limit: Int) throws {
    try importPosts(700, long: 3)
    for command in ["list", "search sana", "list is:unread", "show paju-7"] {
      let run = try place.shell("rm -rf \"$HOME/.cache\"; ulimit -f \(limit); lukija \(command) -r uusi | wc -l")
      let sentences = run.errors.split(separator: "\n")
      #expect(run.status == 0 && Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0 > 5, "\(run)")
      #expect(sentences.count <= 1, "\(command): \(run.errors)")
      if command != "show paju-7" {
        #expect(run.errors.hasPrefix("lukija: The index cannot be kept on disk ("), "\(command): \(run.errors)")
        #expect(run.errors.hasSuffix("this time it is kept in memory.\n"))
      }
      #expect(temporaries("home/.cache", "home/.cache/lukija", "uusi", "uusi/posts") == [])
    }
    let found = try place.shell("ulimit -f \(limit); lukija search 'sana sana' -r uusi --json | wc -l")
    #expect(found.output == "700\n", "\(found)")
  }

  /// Neither the index nor the export has room: the first is said and does not matter, the second ends the command.
  @Test(arguments: ["jsonfeed", "wxr", "rss", "markdown", "html"])
  func aFullTargetEndsAnExportAlsoWithoutAnIndex(format: String) throws {
    try importPosts(20, long: 10)
    let run = try place.shell("rm -rf \"$HOME/.cache\"; ulimit -f 60; lukija export ulos -r uusi --as \(format)")
    let sentences = run.errors.split(separator: "\n")
    #expect(run.status == 1 && run.output.isEmpty && (1...2).contains(sentences.count), "\(run)")
    #expect(sentences.last?.hasPrefix("lukija: ulos") == true, "\(run.errors)")
    #expect(
      sentences.last?.contains("file too large; what stands there under its name is whole. Make room") == true,
      "\(run.errors)")
    #expect(sentences.dropLast().allSatisfy { $0.contains("The index cannot be kept on disk") }, "\(run.errors)")
    #expect(temporaries("ulos", "ulos/posts", "ulos/comments") == [])
    let again = try place.lukija("export", "ulos", "-r", "uusi", "--as", format)
    #expect(again.status == 0 && again.errors.isEmpty, "\(again)")
  }
}
