import Blog
import Glibc
import Interchange
import Testing
import Words

/// What a folder holds beside its pages: nothing that a generator would publish is left out without a word.
struct FolderListingTests {
  private let page = "---\ntitle: A\n---\nx"

  @Test
  func foldersOfTextsMayHaveAnyName() throws {
    let (_, posts, _) = try bringSite([
      ("hugo.toml", "title = \"S\"\n"), ("content/resources/a.md", "---\ntitle: A\n---\nx"),
      ("content/themes/b.md", "---\ntitle: B\n---\nx"), ("_posts/public/2024-01-05-c.md", "---\ntitle: C\n---\nx"),
      ("content/templates/vendor/d.md", "---\ntitle: D\n---\nx"),
      // These are a generator's.
      ("themes/x/exampleSite/content/e.md", "---\ntitle: E\n---\nx"), ("public/f.md", "---\ntitle: F\n---\nx"),
      ("node_modules/x/readme.md", "---\ntitle: G\n---\nx"), ("content/node_modules/h.md", "---\ntitle: H\n---\nx"),
    ])
    #expect(Set(posts.keys) == ["A", "B", "C", "D"])
  }

  /// A site may lie deeper, beside other things.
  @Test
  func aSitesOwnFoldersAreKnownWhereverItLies() throws {
    let (_, posts, _) = try bringSite([
      ("www/_config.yml", "title: S\n"), ("www/public/a.md", page), ("www/source/_posts/b.md", "---\ntitle: B\n---\nx"),
    ])
    #expect(Set(posts.keys) == ["B"])
  }

  @Test
  func picturesThatAPersonPutIntoPublicCome() throws {
    let (imported, posts, folder) = try bringSite([
      ("astro.config.mjs", "x"), ("public/kuvat/a.png", "png"), ("public/robots.txt", "x"), ("public/x.md", page),
      ("src/content/blog/b.md", "---\ntitle: B\n---\n![a](/kuvat/a.png)"),
    ])
    #expect(posts["B"]?.body.source == "![a](media/kuvat/a.png)\n" && posts.count == 1)
    #expect(folder.text("blog/media/kuvat/a.png") == "png")
    #expect(imported.notes.isEmpty, "\(imported.notes)")
  }

  /// Where generators say that a picture lies.
  @Test(arguments: [
    ("content/a.md", "{static}/kuvat/a.png", "content/kuvat/a.png"), ("content/a.md", "{attach}a.png", "content/a.png"),
    ("content/a.md", "{filename}/kuvat/a.png", "content/kuvat/a.png"),
    ("source/_posts/a.md", "a.png", "source/_posts/a/a.png"), ("content/a/index.md", "a.png", "content/a/a.png"),
    ("posts/a.md", "/kuvat/a.png", "files/kuvat/a.png"), ("_posts/2024-01-05-a.md", "/assets/a.png", "assets/a.png"),
    ("content/a.md", "/kuvat/a.png", "static/kuvat/a.png"), ("src/posts/a.md", "/kuvat/a.png", "src/kuvat/a.png"),
  ])
  func picturesAreFound(_ page: String, _ address: String, _ file: String) throws {
    let (imported, posts, _) = try bringSite([(page, "---\ntitle: A\n---\n![x](\(address))"), (file, "png")])
    #expect(posts["A"]?.body.source.hasPrefix("![x](media/") == true)
    #expect(imported.tally.media[.new] == 1 && imported.notes.isEmpty, "\(imported.notes)")
  }

  @Test
  func everyKindThatIsNotReadIsCounted() throws {
    let (imported, _, _) = try bringSite([
      ("posts/a.md", page), ("posts/b.txt", "x"), ("posts/c.txt", "x"), ("robots.txt", "x"), ("d.erb", "x"),
      ("posts/e.svx", "x"), ("posts/posts.11tydata.js", "x"), ("feed.11ty.js", "x"), ("src/pages/f.astro", "x"),
      ("src/components/g.astro", "x"), ("posts/h.gmi", "x"),
    ])
    #expect(
      imported.notes.map(\.message) == [
        "1 .11ty.js file is not read.", "1 .11tydata.js file is not read.", "1 .astro file is not read.",
        "1 .erb file is not read.", "1 .gmi file is not read.", "1 .svx file is not read.",
        "2 .txt files are not read.",
      ])
  }

  /// Beside an export, too.
  @Test
  func theyAreSaidBesideAnExport() throws {
    let feed = "<rss version=\"2.0\"><channel><item><title>U</title><guid>u</guid></item></channel></rss>"
    let (imported, posts, _) = try bringSite([("feed.xml", feed), ("notes.md", "x"), ("a.rst", "x"), ("b.rst", "x")])
    #expect(Set(posts.keys) == ["U"])
    #expect(imported.notes.contains { $0.message == "2 .rst files are not read." })
    #expect(imported.notes.contains { $0.message.contains("Markdown file without front matter") })
  }

  @Test
  func namesThatAreNoTextAndClosedFoldersAreSaid() throws {
    let folder = TemporaryFolder()
    folder.write("site/a.md", page)
    let name = Array("\(folder.path)/site/".utf8CString.dropLast()) + [CChar(bitPattern: 0xE4), 0x2E, 0x6D, 0x64, 0]
    if let file = fopen(name, "w") { fclose(file) }
    defer { unlink(name) }
    folder.write("site/kiinni/b.md", page)
    chmod(folder.path("site/kiinni"), 0)
    defer { chmod(folder.path("site/kiinni"), 0o755) }
    let imported = try bring([folder.path("site")], into: folder.path("blog"))
    #expect(imported.notes.contains { $0.message.contains("is not UTF-8") && $0.kind == .lost })
    // The superuser opens everything.
    if geteuid() != 0 { #expect(imported.notes.contains { $0.message.contains("cannot be opened") }) }
  }

  @Test
  func whatLiesTooDeepIsSaid() throws {
    let deep = (1...40).map { "d\($0)" }.joined(separator: "/")
    let (imported, posts, _) = try bringSite([("a.md", page), ("\(deep)/b.md", "---\ntitle: B\n---\nx")])
    #expect(posts.count == 1 && imported.notes.contains { $0.message.contains("too deep") })
  }

  @Test
  func pagesInHTMLMayHaveAHeadOfTheirOwn() throws {
    let (imported, posts, _) = try bringSite([
      (
        "content/a.html",
        """
        <!DOCTYPE html><html><HEAD><title>Ahvenia &amp; kuhia</title><meta name="date" content="2024-03-05 12:00 +0200"/>
        <meta content="kala, ruoka" name="tags"><meta name='authors' content='Rea, Oskari'><meta name="status" content="draft">
        </head><body class="x"><p>Kolme.</p></body></html>
        """
      ),
      (
        "content/b.html",
        "<html><head><title>B</title><meta name=\"description\" content=\"x\"></head><body>x</body></html>"
      ),
    ])
    let post = try #require(posts["Ahvenia & kuhia"])
    #expect(post.published?.text == "2024-03-05T12:00:00+02:00" && post.tags == ["kala", "ruoka"])
    #expect(post.authors.map(\.name) == ["Rea", "Oskari"] && post.marks.status == .draft)
    #expect(post.body.format == .html && post.body.source == "<p>Kolme.</p>\n")
    #expect(posts.count == 1 && imported.notes.map(\.kind) == [.skipped])
  }

  @Test
  func hexosPicturesAndPages() throws {
    let (imported, posts, folder) = try bringSite([
      ("_config.yml", "title: H\nlanguage: [fi, en]\n"), ("source/_posts/a/k.png", "png"),
      (
        "source/_posts/a.md",
        "---\ntitle: A\n---\n{% asset_img k.png Ahven %} {% asset_img left k.png 20 30 \"Iso ahven\" %} {% asset_img k %}"
      ), ("source/tietoa/index.md", "---\ntitle: T\n---\nx"),
    ])
    let picture = "media/source/_posts/a/k.png"
    #expect(posts["A"]?.body.source == "![Ahven](\(picture)) ![Iso ahven](\(picture)) {% asset_img k %}\n")
    #expect(posts["T"]?.marks.kind == "page" && imported.notes.isEmpty)
    #expect(imported.site?.language == "fi" && folder.text("blog/\(picture)") == "png")
  }

  @Test(arguments: ["pages/a.md", "content/pages/a.md", "_pages/a.md"])
  func pagesLieInAFolderOfTheirOwn(_ path: String) throws {
    let (_, posts, _) = try bringSite([(path, page), ("posts/b.md", "---\ntitle: B\n---\nx")])
    #expect(posts["A"]?.marks.kind == "page" && posts["B"]?.marks.kind == "post")
  }

  @Test(arguments: [
    (
      "pelicanconf.py",
      "#!/usr/bin/env python\nSITENAME = 'Suo'\nSITEURL = \"https://suo.example\"\nAUTHOR = u'Rea'\nDEFAULT_LANG='fi'\n"
    ),
    (
      "conf.py",
      "import time\nBLOG_TITLE = \"Suo\"  # nimi\nSITE_URL = 'https://suo.example'\nBLOG_AUTHOR = 'Rea'\nDEFAULT_LANG = \"fi\"\nX = 1\n"
    ),
  ])
  func programsSayWhichBlogItIs(_ file: String, _ text: String) throws {
    let (imported, _, _) = try bringSite([(file, text), ("content/a.md", page)])
    #expect(imported.site?.title == "Suo" && imported.site?.homePageURL == "https://suo.example")
    #expect(imported.site?.authors.map(\.name) == ["Rea"] && imported.site?.language == "fi")
  }
}
