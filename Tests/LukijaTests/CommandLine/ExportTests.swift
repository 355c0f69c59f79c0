import Foundation
import Testing

/// `lukija export` into folders that have something in them.
struct ExportTests {
  let place = Workplace.sample()

  private func blog(_ slugs: String...) throws {
    for name in place.names("oma/posts") { unlink("\(place.path)/oma/posts/\(name)") }
    place.write("oma/blog.json", #"{"lukija": {"version": 1}, "title": "Oma"}"#)
    for slug in slugs {
      place.write(
        "oma/posts/\(slug).json",
        #"{"id": "\#(slug)", "title": "\#(slug)", "content_html": "<img src='media/\#(slug)/k.png'>", "comments": [{"id": "1", "author": {"name": "A"}, "content_text": "x"}]}"#
      )
      place.write("oma/media/\(slug)/k.png", slug)
    }
  }

  @Test(arguments: [("html", "html"), ("markdown", "md")])
  func anExportTakesThePlaceOfTheOneBefore(format: String, ending: String) throws {
    try blog("eka", "toka", "kolmas")
    #expect(try place.lukija("export", "ulos", "--as", format, "-r", "oma").status == 0)
    #expect(try place.lukija("export", "ulos", "--as", "rss", "-r", "oma").status == 0)
    place.write("ulos/posts/vieras.txt", "vieras")
    place.write("ulos/posts/kolmas.\(ending)", "minun")
    try blog("eka")
    for slug in ["toka", "kolmas"] { try FileManager.default.removeItem(atPath: "\(place.path)/oma/media/\(slug)") }
    let run = try place.lukija("export", "ulos", "--as", format, "-r", "oma")
    #expect(run.status == 0 && run.errors.contains("posts/kolmas.\(ending): was changed since it was exported"))
    #expect(place.names("ulos/posts") == ["eka.\(ending)", "kolmas.\(ending)", "vieras.txt"].sorted())
    #expect(place.read("ulos/posts/kolmas.\(ending)") == "minun")
    #expect(place.names("ulos/media") == ["eka"])
    // Another format's files are that format's.
    #expect(place.names("ulos").contains("rss.xml") && place.names("ulos").contains("comments.xml"))
    if format == "markdown" { #expect(place.names("ulos/comments") == ["eka.json"]) }
    #expect(try place.lukija("export", "ulos", "--as", format, "-r", "oma").errors.isEmpty)
  }

  @Test func filesOfOthersAreNotWrittenOver() throws {
    try blog("eka")
    place.write("ulos/feed.json", "vieras")
    let run = try place.lukija("export", "ulos", "--as", "jsonfeed", "-r", "oma")
    #expect(run.status == 1 && run.errors.contains("feed.json: a file that no export wrote stands here already"))
    #expect(place.read("ulos/feed.json") == "vieras")
    #expect(try place.lukija("export", "ulos", "--as", "jsonfeed", "-r", "oma", "--replace").status == 0)
    #expect(place.read("ulos/feed.json")?.contains("eka") == true)
    #expect(try place.lukija("export", "ulos", "--as", "jsonfeed", "-r", "oma").status == 0)
  }

  @Test func aBlogIsNoPlaceForAnExport() throws {
    try blog("eka")
    try FileManager.default.createSymbolicLink(atPath: "\(place.path)/linkki", withDestinationPath: "oma/posts")
    let before = try place.shell("cd oma && find . | sort").output
    for folder in [
      "oma", "oma/posts", "oma/posts/uusi/syvä", "oma/media", "oma/../oma/replies/x", "linkki/x", place.blog,
      "oma/sivut", "oma/a/b", "oma/sivut/../x",
    ] {
      let run = try place.lukija("export", folder, "--as", "markdown", "-r", "oma")
      #expect(run.status == 1 && run.errors.contains("no place for an export"), "\(folder): \(run.errors)")
    }
    let inside = try place.shell("cd oma/posts && lukija export ulos --as html -r ..")
    #expect(inside.status == 1 && inside.errors.contains("no place for an export"))
    #expect(try place.shell("cd oma && find . | sort").output == before)
    #expect(try place.lukija("export", "omat", "--as", "html", "-r", "oma").status == 0)
  }

  @Test func whatAKilledExportLeftIsClearedAway() throws {
    try blog("eka")
    let run = try place.shell(
      """
      dead=$(sh -c 'echo $$'); mkdir -p ulos/posts
      touch ulos/.index.html.$dead.tmp ulos/posts/.eka.html.$dead.tmp ulos/posts/.oma.tmp
      lukija export ulos --as html -r oma
      """)
    #expect(run.status == 0, "\(run.errors)")
    #expect(place.names("ulos/posts") == [".oma.tmp", "eka.html"])
    #expect(!place.names("ulos").contains { $0.hasSuffix(".tmp") })
  }
}
