import Foundation
import Testing

/// `lukija import`, `export`, `init` and `new` on the built program.
struct ImportTests {
  let place = Workplace.sample()

  private static let feed = """
    <rss version="2.0"><channel><title>Tuohi</title><link>https://tuohi.example/</link>
    <item><title>Koivu</title><link>https://tuohi.example/koivu/</link><guid>g1</guid>
    <pubDate>Mon, 06 Jul 2020 10:00:00 +0300</pubDate><description>Valkoinen.</description></item>
    </channel></rss>
    """

  @Test func aFeedFromStandardInputIsInTheList() throws {
    let run = try place.lukija("import", "-", "--into", "\(place.path)/uusi", input: Self.feed)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output == "Posts: 1 (1 new; 1 post; 1 published)\nComments: 0\n")
    let list = try place.lukija("list", "-r", "\(place.path)/uusi")
    #expect(list.output.contains("2020-07-06  koivu  Koivu"))
  }

  @Test func jsonAndDryRunSayWhatWouldHappen() throws {
    let run = try place.lukija("import", "-", "--into", "\(place.path)/uusi", "--json", "--dry-run", input: Self.feed)
    let summary = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(summary["posts"] as? [String: Int] == ["new": 1])
    #expect(!FileManager.default.fileExists(atPath: "\(place.path)/uusi"))
  }

  @Test func strictFailsWhereSomethingWasGuessed() throws {
    let guessed = Self.feed.replacing("Valkoinen.", with: "a & b")
    let lenient = try place.lukija("import", "-", "--into", "\(place.path)/a", input: guessed)
    #expect(lenient.status == 0 && lenient.output.contains("guessed: -:3: "))
    #expect(try place.lukija("import", "-", "--into", "\(place.path)/a", "--strict", input: guessed).status == 1)
    #expect(try place.lukija("import", "-", "--into", "\(place.path)/a", "--strict", input: Self.feed).status == 0)
  }

  @Test func whatIsNoBlogFails() throws {
    #expect(try place.lukija("import", "-", "--into", "\(place.path)/a", input: "no blog").status == 1)
    #expect(try place.lukija("import", "/nowhere/at/all", "--into", "\(place.path)/a").status == 1)
    #expect(try place.lukija("import", "-").status == 64)
  }

  @Test(arguments: ["jsonfeed", "wxr", "rss", "markdown"])
  func anExportComesBack(format: String) throws {
    #expect(try place.lukija("export", "\(place.path)/ulos", "--as", format).status == 1, "one is broken")
    #expect(try place.lukija("import", "\(place.path)/ulos", "--into", "\(place.path)/takaisin").status == 0)
    let before = try place.lukija("list").output.split(separator: "\n").count
    #expect(try place.lukija("list", "-r", "\(place.path)/takaisin").output.split(separator: "\n").count == before - 1)
  }

  @Test func aNewBlogTakesPosts() throws {
    #expect(try place.lukija("init", "\(place.path)/oma", "--title", "Oma", "--author", "Minä").status == 0)
    #expect(try place.lukija("init", "\(place.path)/oma").status == 1)
    let run = try place.lukija(
      "new", "Ensimmäinen", "-", "--tag", "alku", "-r", "\(place.path)/oma", input: "Hei *vaan*.\n")
    #expect(run.status == 0 && run.output == "ensimmäinen\n")
    #expect(
      try place.lukija("new", "Ensimmäinen", "-", "-r", "\(place.path)/oma", input: "Taas.").output == "ensimmäinen-2\n"
    )
    #expect(try place.lukija("new", "Tyhjä", "-", "-r", "\(place.path)/oma", input: " \n").status == 1)
    #expect(try place.lukija("show", "ensimmäinen", "-r", "\(place.path)/oma").output.contains("Hei vaan."))
    #expect(try place.lukija("check", "-r", "\(place.path)/oma").status == 0)
  }
}
