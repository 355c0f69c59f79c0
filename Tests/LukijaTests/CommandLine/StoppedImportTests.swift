import Foundation
import Testing

/// What is left of an import or an export that comes to no end, on the built program.
@Suite(.serialized) struct StoppedImportTests {
  private let place = Workplace()

  /// Items of a thousand bytes: what a source is, is seen from its first 64 KB, for which an import waits.
  private static func feed(_ items: Range<Int>, isClosed: Bool = true, long: Int? = nil) -> String {
    let items = items.map { number in
      let words = String(repeating: "sana ", count: number == long ? 60_000 : 200)
      return "<item><title>Koivu \(number)</title><guid>g\(number)</guid><description>\(words)</description></item>\n"
    }
    return "<rss version=\"2.0\"><channel><title>Tuohi</title><link>https://tuohi.example/</link>\n"
      + items.joined() + (isClosed ? "</channel></rss>" : "")
  }

  /// Every name below a folder that is no finished file of a blog.
  private func unfinished(_ folder: String) -> [String] {
    (place.names(folder) + place.names("\(folder)/posts")).filter { $0 != "posts" && !$0.hasSuffix(".json") }
  }

  /// The source is a pipe that is never closed, so the import is always still at work when the signal comes.
  @Test(arguments: ["INT", "TERM", "HUP"], [1, 300, 600])
  func aSignalLeavesWhatIsWholeAndTheSameCommandGoesOn(signal: String, count: Int) throws {
    place.write("part.rss", Self.feed(0..<count, isClosed: false))
    place.write("source.rss", Self.feed(0..<700))
    let whole = count / 256 * 256
    // What is read before the signal is seen by what stands; of a small piece only the folder is there.
    let run = try place.shell(
      """
      set -m
      shopt -s nullglob
      mkfifo pipe
      lukija import pipe --into uusi >out 2>err & child=$!
      exec 3>pipe
      cat part.rss >&3
      until [ -d uusi/posts ] && files=(uusi/posts/*.json) && [ ${#files[@]} -ge \(whole) ]; do
        [ $SECONDS -lt 60 ] || { kill -KILL $child; exit 99; }
      done
      kill -\(signal) $child
      wait $child
      """)
    #expect(run.status == ["INT": 130, "TERM": 143, "HUP": 129][signal])
    let stands = place.names("uusi/posts").count
    #expect(unfinished("uusi") == [])
    #expect(stands == whole, "whole batches stand")
    #expect(place.read("out") == "")
    let standing = stands == 0 ? "nothing stands yet" : "\(stands) posts stand whole in uusi"
    let goingOn = stands == 0 ? "begins again" : "goes on from there"
    #expect(place.read("err") == "lukija: stopped; \(standing), and the same command \(goingOn).\n")
    #expect(place.names("").contains("uusi") == (stands > 0), "what was made for nothing is taken back")

    let again = try place.lukija("import", "source.rss", "--into", "uusi")
    let unchanged = stands > 0 ? ", \(stands) unchanged" : ""
    #expect(again.status == 0 && again.output.hasPrefix("Posts: 700 (\(700 - stands) new\(unchanged); "), "\(again)")
    #expect(place.names("uusi/posts").count == 700)
  }

  /// A limit on the size of a file is a full disk that every machine has.
  @Test func aFullTargetEndsAnImportWithOneSentence() throws {
    place.write("source.rss", Self.feed(0..<600, long: 300))
    let run = try place.shell("ulimit -f 100; lukija import source.rss --into uusi")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(
      run.errors
        == "lukija: uusi cannot be written: file too large; 256 posts stand whole in uusi. Make room, then give the same "
        + "command again: it goes on from there.\n")
    #expect(place.names("uusi/posts").count == 256 && unfinished("uusi") == [])
    let again = try place.lukija("import", "source.rss", "--into", "uusi")
    #expect(again.status == 0 && again.output.contains("344 new, 256 unchanged"), "\(again)")
  }

  @Test(arguments: ["jsonfeed", "wxr", "rss", "markdown", "html"])
  func aFullTargetEndsAnExportWithOneSentence(format: String) throws {
    place.write("source.rss", Self.feed(0..<20, long: 10))
    #expect(try place.lukija("import", "source.rss", "--into", "uusi").status == 0)
    // The index has its room before there is a limit.
    #expect(try place.lukija("list", "-r", "uusi").status == 0)
    let run = try place.shell("ulimit -f 200; lukija export ulos -r uusi --as \(format)")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("lukija: ulos") && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    #expect(
      run.errors.contains("file too large; what stands there under its name is whole. Make room"), "\(run.errors)")
    let names = ["ulos", "ulos/posts", "ulos/comments"].flatMap(place.names)
    #expect(!names.contains { $0.hasSuffix(".tmp") }, "\(names)")
  }

  @Test func aSourceThatCannotBeOpenedHoldsNoOtherBack() throws {
    place.write("source.rss", Self.feed(0..<2))
    let run = try place.lukija("import", "nowhere.rss", "source.rss", "--into", "uusi")
    #expect(run.status == 1 && run.output.contains("nowhere.rss: it cannot be opened"), "\(run)")
    #expect(place.names("uusi/posts").count == 2)
  }

  @Test func oneCauseIsOneNoteWithItsCount() throws {
    place.write("source.rss", Self.feed(0..<3).replacing("sana sana", with: "a & b"))
    let run = try place.lukija("import", "source.rss", "--into", "uusi", "--json")
    let notes = try #require(try JSONSerialization.object(run.output)["notes"] as? [[String: Any]])
    #expect(notes.count == 1 && notes.first?["line"] as? Int == 2, "\(notes)")
    #expect(notes.first?["count"] as? Int == 3)
    let text = try place.lukija("import", "source.rss", "--into", "uusi")
    #expect(text.output.split(separator: "\n").count { $0.hasPrefix("guessed: ") } == 1, "\(text.output)")
    #expect(text.output.contains("Notes: 1 guessed"))
  }

  @Test func anAddressGivesALineThatAShellTakes() throws {
    let run = try place.lukija("import", "https://x.example/a'b", "--into", "o'ma b")
    #expect(run.status == 64 && run.output.isEmpty)
    let sentence =
      "lukija: import reads files. “lukija add” follows a blog by its address, and this line fetches a file: "
    #expect(run.errors.hasPrefix(sentence))
    // The shell itself says which words it finds.
    let line = run.errors.dropFirst(sentence.count)
    let words = try place.shell("curl() { printf '%s|' \"$@\"; }; lukija() { printf '%s|' \"$@\"; }\n\(line)")
    #expect(words.output == "-L|--fail|-o|ab|https://x.example/a'b|import|ab|--into|o'ma b|")
    for hostile in [
      "https://x.example/$(id)", "https://x.example/;rm", "http://x.example/`a`\n&&b", "https://x.example/a b",
    ] {
      let run = try place.lukija("import", hostile, "--into", "uusi")
      let line = run.errors.dropFirst(sentence.count)
      let words = try place.shell("curl() { printf '%s|' \"$#\"; }; lukija() { printf '%s|' \"$#\"; }\n\(line)")
      #expect(run.status == 64 && words.output == "5|4|" && words.errors.isEmpty, "\(hostile): \(run.errors)")
    }
    #expect(!place.names("").contains("uusi"))
  }

  @Test func anAddressOfMailStaysOutOfABlogsReplies() throws {
    let place = Workplace.sample()
    #expect(try place.lukija("reply", "jaat-l", "--author", "Aino", input: "Hei.").status == 0)
    let mark = try place.shell(
      """
      journal=$(grep -rl '"identity"' "$HOME" | head -n 1)
      sed -i 's/"name": *"Aino"/"name":"Aino","email":"aino@posti.example"/' "$journal"
      grep -c aino@posti.example "$journal"
      """)
    #expect(mark.output == "1\n", "\(mark)")
    #expect(try place.lukija("reply", "jaat-l", input: "Ja vielä.").status == 0)
    let names = place.names("blog/replies").filter { $0.hasSuffix(".json") }
    #expect(names.count == 2)
    for name in names { #expect(place.read("blog/replies/\(name)")?.contains("email") == false) }

    let old = try #require(place.read("blog/replies/\(names[0])"))
      .replacing("\"name\": \"Aino\"", with: "\"name\": \"Aino\",\n    \"email\": \"aino@posti.example\"")
    place.write("blog/replies/\(names[0])", old)
    let line =
      try #require(old.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("email") }) + 1
    let check = try place.lukija("check")
    #expect((check.output + check.errors).contains("replies/\(names[0]):\(line):"), "\(check)")
    #expect(try place.lukija("reply", "jaat-l", input: "Kolmas.").status == 0)
    #expect(place.read("blog/replies/\(names[0])") == old, "it stays until it is edited")
  }
}
