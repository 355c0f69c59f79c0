import Foundation
import Testing

/// Commands and exports of what a blog's server has no more.
struct VanishedTests {
  private func place() -> Workplace {
    let place = Workplace()
    place.write("blog/blog.json", #"{"lukija":{"version":1},"title":"Poissa","home_page_url":"https://a.example/"}"#)
    place.write("blog/posts/a.json", #"{"id":"a","title":"Jäi","content_text":"Tässä."}"#)
    place.write(
      "blog/posts/b.json",
      #"{"id":"b","title":"Lähti","content_text":"Poissa.","vanished":true,"comments":[{"id":"1","vanished":true,"#
        + #""author":{"name":"Eero"},"content_text":"Perun."}]}"#)
    return place
  }

  @Test func commandsTellIt() throws {
    let place = place()
    let list = try JSONSerialization.objects(place.lukija("list", "--json").output)
    let marks = list.map { ($0["marks"] as? [String: Any])?["vanished"] as? Bool }
    #expect(Set(marks) == [nil, true])
    #expect(try place.lukija("list", "is:gone").output.contains("Lähti"))
    #expect(try place.lukija("show", "b").output.contains("gone from the blog, kept here"))
    let shown = try JSONSerialization.object(place.lukija("show", "b", "--json").output)
    #expect((shown["marks"] as? [String: Any])?["vanished"] as? Bool == true)
    #expect(try place.lukija("comments", "b").output.contains("Eero · gone from the blog"))
  }

  @Test(arguments: ["rss", "html"]) func whatIsForEverybodyLeavesItOut(_ format: String) throws {
    let place = place()
    let run = try place.lukija("export", place.path + "/out", "--as", format)
    #expect(run.status == 0 && run.errors.contains("1 post that is not for everybody left out"))
    let text = place.texts("out")
    #expect(text.contains("Tässä.") && !text.contains("Poissa.") && !text.contains("Perun."))
  }

  @Test(arguments: ["jsonfeed", "markdown"]) func theMarkComesBack(_ format: String) throws {
    let place = place()
    #expect(try place.lukija("export", place.path + "/out", "--as", format).status == 0)
    let source = place.path + (format == "jsonfeed" ? "/out/feed.json" : "/out")
    #expect(try place.lukija("import", source, "--into", place.path + "/new").status == 0)
    let gone = place.names("new/posts").compactMap { place.read("new/posts/\($0)") }.filter { $0.contains("Lähti") }
    #expect(gone.count == 1 && gone[0].components(separatedBy: "\"vanished\": true").count == 3)
  }

  @Test func wordPressShowsItToNobody() throws {
    let place = place()
    #expect(try place.lukija("export", place.path + "/out", "--as", "wxr").status == 0)
    let text = place.texts("out")
    #expect(
      text.contains("<wp:status>draft</wp:status>") && text.contains("<wp:comment_approved>0</wp:comment_approved>"))
  }
}

extension Workplace {
  /// All that the files of a folder say.
  fileprivate func texts(_ folder: String) -> String { files(folder).values.joined(separator: "\n") }
}
