import Foundation
import Testing

/// An export where the one before it was, and somebody has worked on its files since.
struct ChangedExportTests {
  private let place = Workplace.sample()

  static let formats = [
    ("jsonfeed", "feed.json"), ("wxr", "export.xml"), ("rss", "rss.xml"), ("rss", "comments.xml"),
    ("markdown", "posts/eka.md"), ("html", "index.html"), ("html", "posts/eka.html"), ("html", "media/k.png"),
    ("markdown", "media/k.png"), ("markdown", "comments/eka.json"),
  ]

  private func blog(_ words: String) {
    for name in place.names("oma/posts") { unlink("\(place.path)/oma/posts/\(name)") }
    place.write("oma/blog.json", #"{"lukija": {"version": 1}, "title": "Oma \#(words)"}"#)
    for slug in ["eka", "toka"] {
      place.write(
        "oma/posts/\(slug).json",
        #"{"id": "\#(slug)", "title": "\#(slug)", "content_html": "<img src='media/k.png'>\#(words)", "comments": [{"id": "1", "author": {"name": "A"}, "content_text": "\#(words)"}]}"#
      )
    }
    place.write("oma/media/k.png", words)
  }

  private func export(_ format: String, _ options: String...) throws -> (status: Int32, errors: String) {
    let run = try place.lukija(["export", "ulos", "--as", format, "-r", "oma"] + options)
    return (run.status, run.errors)
  }

  @Test(arguments: formats)
  func whatSomebodyChangedStays(_ format: String, _ file: String) throws {
    blog("yksi")
    #expect(try export(format).status == 0)
    place.write("ulos/\(file)", "minun")
    blog("kaksi")
    for _ in 1...2 {
      let run = try export(format)
      #expect(run.status == 1 && place.read("ulos/\(file)") == "minun")
      #expect(
        run.errors == "lukija: \(file): was changed since it was exported; it was left alone. Move it away and export "
          + "again, or write over it with --replace.\n")
    }
    // The rest was written.
    let others = Self.formats.filter { $0.0 == format && $0.1 != file }
    for (_, other) in others { #expect(place.read("ulos/\(other)")?.contains("kaksi") == true, "\(other)") }
    #expect(try export(format, "--replace") == (0, ""))
    #expect(place.read("ulos/\(file)")?.contains("kaksi") == true)
    #expect(try export(format) == (0, ""))
  }

  @Test func whatWasMovedAwayIsWrittenAgain() throws {
    blog("yksi")
    #expect(try export("jsonfeed").status == 0)
    let first = try #require(place.read("ulos/feed.json"))
    place.write("ulos/feed.json", "minun")
    blog("kaksi")
    #expect(try export("jsonfeed").status == 1)
    unlink("\(place.path)/ulos/feed.json")
    #expect(try export("jsonfeed") == (0, ""))
    // Changed and changed back is not changed.
    let second = try #require(place.read("ulos/feed.json"))
    #expect(first != second)
    place.write("ulos/feed.json", "minun")
    place.write("ulos/feed.json", second)
    blog("kolme")
    #expect(try export("jsonfeed") == (0, ""))
    #expect(place.read("ulos/feed.json")?.contains("kolme") == true)
  }

  /// An export that was killed has said what it was about to write, and the file is what it was before.
  @Test func aKilledExportGoesOn() throws {
    blog("yksi")
    #expect(try export("html").status == 0)
    let manifest = try #require(place.read("ulos/.lukija-export"))
    place.write("ulos/.lukija-export", manifest + "html\tabc123\tposts/eka.html\n")
    blog("kaksi")
    #expect(try export("html") == (0, ""))
    #expect(place.read("ulos/posts/eka.html")?.contains("kaksi") == true)
  }

  /// A link in the place of a file is nobody's export.
  @Test func aLinkStays() throws {
    blog("yksi")
    #expect(try export("jsonfeed").status == 0)
    place.write("muualla.json", "minun")
    unlink("\(place.path)/ulos/feed.json")
    try FileManager.default.createSymbolicLink(
      atPath: "\(place.path)/ulos/feed.json", withDestinationPath: "\(place.path)/muualla.json")
    blog("kaksi")
    #expect(try export("jsonfeed").status == 1 && place.read("muualla.json") == "minun")
    #expect(place.read("ulos/feed.json") == "minun")
  }
}
