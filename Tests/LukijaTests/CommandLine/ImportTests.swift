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

  /// A folder that cannot be made is named, in one sentence; also below a file, and where nothing can be made at all.
  @Test(arguments: [
    ("tiedosto", "not a directory"), ("tiedosto/x", "not a directory"), ("/proc/x", "no such file or directory"),
  ])
  func aTargetThatCannotBeMadeIsNamed(_ target: String, _ why: String) throws {
    place.write("tiedosto", "x")
    let path = target.hasPrefix("/") ? target : "\(place.path)/\(target)"
    let run = try place.lukija("import", "-", "--into", path, input: Self.feed)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(
      run.errors
        == "lukija: \(path) cannot be written: \(why); nothing was imported. Name another folder with --into.\n")
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

  @Test(arguments: ["jsonfeed", "wxr", "rss", "markdown"])
  func aBlogTakesItsOwnExportBack(format: String) throws {
    let reply = try place.lukija("reply", "jaat-l", "--to", "11", "--author", "Minä", input: "Meilläkin.")
    #expect(reply.status == 0)
    #expect(try place.lukija("reply", "jaat-l", "--author", "Minä", input: "Ja vielä.").status == 0)
    let before = try place.lukija("comments", "jaat-l", "--json").output
    _ = try place.lukija("export", "ulos", "--as", format)
    for _ in 1...2 {
      let run = try place.lukija("import", "ulos", "--into", place.blog)
      #expect(run.status == 0 && !run.output.contains(" new"), "\(run.output)")
      let after = try JSONSerialization.objects(try place.lukija("comments", "jaat-l", "--json").output)
      #expect(after.map { $0["id"] as? String } == (try JSONSerialization.objects(before)).map { $0["id"] as? String })
    }
    // Somewhere else they are comments like all others.
    #expect(try place.lukija("import", "ulos", "--into", "muualla").status == 0)
    let thread = try JSONSerialization.objects(try place.lukija("comments", "jaat-l", "--json", "-r", "muualla").output)
    let id = reply.output.trimmingCharacters(in: .newlines)
    #expect(thread.contains { $0["id"] as? String == id && $0["in_reply_to"] as? String == "11" })
  }

  /// A blog with one post of each mark, each with a picture of its own.
  private func markedBlog() throws {
    #expect(try place.lukija("init", "oma").status == 0)
    let marks = ["draft", "pending", "scheduled", "private", "trash", "odd"].map { ($0, "\"status\": \"\($0)\",") }
    for (name, members) in [("open", ""), ("page", #""kind": "page","#), ("locked", #""password_protected": true,"#)]
      + marks
    {
      place.write(
        "oma/posts/\(name).json",
        "{\"id\": \"\(name)\", \"title\": \"T-\(name)\", \(members) \"content_html\": \"<img src='media/\(name).png'>\"}"
      )
    }
    mkdir("\(place.path)/oma/media", 0o755)
    for (name, _) in [("open", ""), ("locked", "")] + marks { place.write("oma/media/\(name).png", name) }
  }

  @Test(arguments: ["html", "rss"])
  func whatIsNotForEverybodyStaysAtHome(format: String) throws {
    try markedBlog()
    let run = try place.lukija("export", "ulos", "--as", format, "-r", "oma")
    #expect(run.status == 0 && run.errors.hasPrefix("7 posts that are not for everybody left out; --with-unpublished"))
    let text = try place.shell("cat ulos/*.* ulos/posts/* 2>/dev/null").output
    #expect(text.contains("T-open") && text.contains("T-page"))
    for name in ["draft", "pending", "scheduled", "private", "trash", "odd", "locked"] {
      #expect(!text.contains("T-\(name)"), "\(name)")
    }
    #expect(place.names("ulos/media") == (format == "html" ? ["open.png"] : []))
    #expect(try place.lukija("export", "kaikki", "--as", format, "-r", "oma", "--with-unpublished").errors.isEmpty)
    let all = try place.shell("cat kaikki/*.* kaikki/posts/* 2>/dev/null").output
    #expect(all.contains("T-draft") && all.contains("T-locked"))
  }

  @Test(arguments: [
    ("is:draft", ["draft"]), ("-is:published", ["draft", "odd", "pending", "private", "scheduled", "trash"]),
    ("is:protected", ["locked"]), ("is:page", ["page"]), ("is:published -is:protected -is:page", ["open"]),
    ("is:sticky", []),
  ])
  func marksAreChosenByQuery(query: String, names: [String]) throws {
    try markedBlog()
    let list = try JSONSerialization.objects(try place.lukija("list", "--json", "-r", "oma", "--", query).output)
    #expect(list.compactMap { $0["slug"] as? String }.sorted() == names)
    #expect(try place.lukija("export", "ulos", "--as", "markdown", "--query=\(query)", "-r", "oma").status == 0)
    #expect(place.names("ulos/posts") == names.map { $0 + ".md" })
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

  /// A process that is killed with no warning leaves whole files, and the next import brings everything to its end.
  @Test func aKilledImportLeavesWholeFiles() throws {
    var items = ""
    for number in 1...1500 {
      items += """
        <item><title>T\(number)</title><link>https://tuohi.example/\(number)/</link><guid>g\(number)</guid>
        <description>\(String(repeating: "Tuohi \(number). ", count: 400))</description></item>

        """
    }
    let export = Self.feed.replacing("</channel>", with: items + "</channel>")
    place.write("iso.xml", export)
    #expect(try place.lukija("import", "iso.xml", "--into", "ehja").status == 0)
    let run = try place.shell(
      """
      lukija import iso.xml --into kesken >/dev/null 2>&1 &
      until [ "$(ls kesken/posts 2>/dev/null | wc -l)" -gt 20 ] || ! kill -0 $! 2>/dev/null; do :; done
      kill -9 $! 2>/dev/null; wait; ls kesken/posts | wc -l
      for file in kesken/posts/*.json; do cmp "$file" "ehja/posts/${file##*/}" || exit 1; done
      lukija import iso.xml --into kesken >/dev/null && diff -r ehja kesken
      """)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(place.names("kesken/posts").allSatisfy { !$0.hasPrefix(".") || !$0.hasSuffix(".tmp") })
  }

  @Test func aPostIsWrittenInTheEditor() throws {
    #expect(try place.lukija("init", "oma").status == 0)
    place.writeProgram("kirjoita", "printf 'Sammal on *vihreää*.\\n' >\"$1\"\n")
    let run = try place.shell(
      """
      EDITOR=$PWD/kirjoita script -qec "lukija new Sammal -r oma" /dev/null </dev/null
      lukija list -r oma
      """)
    #expect(run.output.contains("sammal  Sammal"), "\(run.output)\(run.errors)")
    #expect(place.read("oma/posts/sammal.json")?.contains("Sammal on *vihreää*.") == true)
  }

  @Test func theEditorGetsTheTerminalWhereverOutputLeads() throws {
    #expect(try place.lukija("init", "oma").status == 0)
    place.writeProgram(
      "kirjoita",
      "[ -t 0 ] && [ -t 1 ] || exit 3\n[ ${1##*/} = post.md ] || exit 4\necho 'Jäkälä.' >\"$1\"\n")
    let run = try place.shell(
      """
      export EDITOR=$PWD/kirjoita
      script -qec 'slug=$(lukija new Sammal -r oma </dev/null) && echo "nimi: $slug"' /dev/null </dev/null
      """)
    #expect(run.output.contains("nimi: sammal"), "\(run.output)\(run.errors)")
    #expect(place.read("oma/posts/sammal.json")?.contains("Jäkälä.") == true)
  }

  /// An unset variable must not turn the folder where one is into a blog.
  @Test func emptyNamesAreWrongUsage() throws {
    place.write("tyhja/a.rss", Self.feed)
    for command in [
      "import a.rss --into ''", "import '' --into x", "init ''", "export '' --as html -r ../blog", "new ' '",
    ] {
      let run = try place.shell("cd tyhja && lukija \(command)")
      #expect(run.status == 64, "\(command): \(run.errors)")
    }
    #expect(place.names("tyhja") == ["a.rss"])
  }

  @Test func aFailedImportLeavesNothingBehind() throws {
    place.write("tyhja.xml", "")
    place.write("roska.bin", "\u{1}\u{2}PK\u{3}")
    place.write("ilman.rss", "<rss version=\"2.0\"><channel><title>T</title></channel></rss>")
    mkdir("\(place.path)/oma", 0o755)
    place.write("oma/muistio.txt", "oma")
    for source in ["olematon.xml", "tyhja.xml", "roska.bin", "ilman.rss"] {
      #expect(try place.lukija("import", source, "--into", "uusi/blogi").status == 1)
      #expect(try place.lukija("import", source, "--into", "oma").status == 1)
      #expect(place.names("uusi").isEmpty && !FileManager.default.fileExists(atPath: "\(place.path)/uusi"), "\(source)")
      #expect(place.names("oma") == ["muistio.txt"], "\(source)")
    }
    // What was a blog before stays one.
    #expect(try place.lukija("init", "blogi").status == 0)
    #expect(try place.lukija("import", "tyhja.xml", "--into", "blogi").status == 1)
    #expect(place.names("blogi") == ["blog.json", "posts"])
  }

  @Test func whatIsSpecialIsSaid() throws {
    place.write(
      "blog/posts/luonnos.json",
      """
      {"id": "l", "title": "Luonnos", "status": "draft", "kind": "page", "sticky": true, "password_protected": true,
       "content_text": "Kesken.", "comments": [{"id": "1", "author": {"name": "Anne"}, "content_text": "Hei", "vanished": true}]}
      """)
    let shown = try place.lukija("show", "luonnos", "--comments", "--width", "100")
    #expect(shown.output.contains("draft, not published · the blog asks for a password · page · sticky"))
    #expect(shown.output.contains("Anne · gone from the blog"))
    #expect(try place.lukija("list", "luonnos").output.contains("1 comment  [draft, password, page, sticky]"))
    #expect(try place.lukija("comments", "luonnos", "--json").output.contains("\"vanished\":true"))
    let json = try place.lukija("show", "luonnos", "--json").output
    #expect(
      json.contains("\"marks\":{\"kind\":\"page\",\"password_protected\":true,\"status\":\"draft\",\"sticky\":true}"))
  }

  @Test(arguments: ["keys", "files", "format", "importing", "exporting", "environment"])
  func aTopicIsTold(topic: String) throws {
    let run = try place.lukija("help", topic)
    #expect(run.status == 0 && run.errors.isEmpty && run.lines.count > 5)
    #expect(run.lines.allSatisfy { $0.count <= 90 }, "\(run.lines.filter { $0.count > 90 })")
    #expect(try place.lukija("help", "topics").output.contains("\n\(topic) ") || topic == "keys")
    #expect(try place.lukija("--help").output.contains(topic))
  }
}
