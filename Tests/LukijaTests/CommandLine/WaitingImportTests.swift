import Foundation
import Testing

/// What comes before its post, on the built program.
struct WaitingImportTests {
  private let place = Workplace()

  private static let comments = """
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Comments for Tuohi</title>
    <item><title>By: Rea</title><link>https://tuohi.example/koivu/#comment-3</link><dc:creator>Rea</dc:creator>
    <pubDate>Mon, 06 Jul 2020 12:00:00 +0300</pubDate><description>Niin on.</description></item>
    </channel></rss>
    """
  private static let posts = """
    <rss version="2.0"><channel><title>Tuohi</title><link>https://tuohi.example/</link>
    <item><title>Koivu</title><link>https://tuohi.example/koivu/</link><guid>g1</guid>
    <pubDate>Mon, 06 Jul 2020 10:00:00 +0300</pubDate><description>Valkoinen.</description></item>
    </channel></rss>
    """

  @Test func anImportOfWhichEverythingWaitsHasSucceeded() throws {
    let dry = try place.lukija("import", "-", "--into", "uusi", "--dry-run", input: Self.comments)
    #expect(dry.status == 0 && dry.output.contains("Waiting for their posts: 1 comment\n"))
    #expect(!place.names("").contains("uusi"))
    for _ in 1...2 {
      let run = try place.lukija("import", "-", "--into", "uusi", input: Self.comments)
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(
        run.output == """
          waiting: -:2: a comment by “Rea” belongs to no post that is here; it waits until its post is imported.

          Posts: 0
          Comments: 0
          Waiting for their posts: 1 comment
          Notes: 1 waiting

          """)
    }
    #expect(try place.lukija("import", "-", "--into", "uusi", "--strict", input: Self.comments).status == 1)
    let json = try place.lukija("import", "-", "--into", "uusi", "--json", input: Self.comments)
    let summary = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(summary["waiting"] as? [String: Int] == ["comments": 1, "attachments": 0])
    #expect(try place.lukija("check", "-r", "uusi").status == 0)
    #expect(try validate(folder: URL(filePath: "\(place.path)/uusi")) == [])
    let late = try place.lukija("import", "-", "--into", "uusi", "--strict", input: Self.posts)
    #expect(late.status == 0 && late.output.contains("Comments: 1 (1 new;"), "\(late.output)")
    #expect(!place.names("uusi").contains("orphans.jsonl"))
    #expect(try place.lukija("comments", "koivu", "-r", "uusi").output.contains("Niin on."))
  }

  /// A broken file is one sentence with its place; nothing is written over, and nothing taken for a blog's words.
  @Test func aBrokenFileIsOneSentence() throws {
    _ = try place.lukija("import", "-", "--into", "uusi", input: Self.comments)
    let broken = (place.read("uusi/orphans.jsonl") ?? "").replacing("\"batch\"", with: "batch")
    place.write("uusi/orphans.jsonl", broken)
    let run = try place.lukija("import", "-", "--into", "uusi", input: Self.posts)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("lukija: orphans.jsonl:2:2: ") && run.errors.split(separator: "\n").count == 1)
    #expect(place.read("uusi/orphans.jsonl") == broken && place.names("uusi/posts").isEmpty)
    let check = try place.lukija("check", "-r", "uusi")
    #expect(check.status == 1 && check.output.hasPrefix("orphans.jsonl:2:2: "))
  }

  /// A disk that is full at the end keeps what waited before.
  @Test func aFullDiskKeepsWhatWaited() throws {
    _ = try place.lukija("import", "-", "--into", "uusi", input: Self.comments)
    let before = place.read("uusi/orphans.jsonl")
    let long = Self.comments.replacing("Niin on.", with: String(repeating: "sana ", count: 60_000))
      .replacing("comment-3", with: "comment-4")
    place.write("long.rss", long)
    let run = try place.shell("ulimit -f 100; lukija import long.rss --into uusi")
    #expect(run.status == 1 && run.errors.contains("cannot be written: file too large"), "\(run)")
    #expect(place.read("uusi/orphans.jsonl") == before)
    #expect(place.names("uusi").allSatisfy { !$0.hasSuffix(".tmp") })
  }
}
