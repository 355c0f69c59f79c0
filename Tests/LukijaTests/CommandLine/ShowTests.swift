import CustomDump
import Foundation
import Testing

struct ShowTests {
  let place = Workplace.sample()

  @Test func printsThePageAsTheReaderSetsIt() throws {
    let run = try place.lukija("show", "jaat-lahtevat", "--width", "40")
    expectNoDifference(
      run.lines,
      [
        "Jäät lähtevät", "Saimi · 2024-04-20 08:30 · 3 thoughts", "#kevät  #järvi", "", "Aamulla järvi[1] oli auki.",
        "",
        "── Links ───────────────────────────────", "[1] https://jarvi.example/", "",
        "── Share ───────────────────────────────", "https://laituri.example/jaat-lahtevat/", "",
        "── Contact ─────────────────────────────", "Saimi Laine", "saimi@laituri.example", "",
        "── 3 thoughts on “Jäät lähtevät” ───────", "",
      ])
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test func commentsFollowWhenAskedFor() throws {
    let lines = try place.lukija("show", "jaat-lahtevat", "--comments").lines
    let alone = try place.lukija("comments", "jaat-lahtevat").lines
    #expect(Array(lines.suffix(alone.count - 1)) == Array(alone.dropFirst()))
    #expect(!lines.contains { $0.contains("Osta!") })
  }

  @Test(arguments: [
    "jaat-tulevat", "tag:laituri.example,2023:2", "https://laituri.example/jaat-tulevat/",
    "http://laituri.example/jaat-tulevat", "jaat-t",
  ]) func findsThePostBy(name: String) throws {
    #expect(try place.lukija("show", name).lines.first == "Jäät tulevat")
  }

  @Test func saysWhichPostsANameMayMean() throws {
    let run = try place.lukija("show", "jaat")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(
      run.errors == "lukija: “jaat” may be any of 2 posts: jaat-lahtevat, jaat-tulevat. Write more of the slug.\n")
  }

  @Test(arguments: ["tuntematon", "", "../blog", "a/b", "."]) func saysThatThereIsNoSuchPost(name: String) throws {
    let run = try place.lukija("show", name)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors == "lukija: there is no post “\(name)”. List the posts with “lukija list”.\n")
  }

  @Test(arguments: ["rikki", "rik"]) func saysWhatIsWrongWithABrokenPost(name: String) throws {
    let run = try place.lukija("show", name)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("lukija: posts/rikki.json:1:11: the file ends inside a string."))
  }

  @Test func repeatedIDsAreAskedAbout() throws {
    place.write(
      "blog/posts/sauna-2.json", #"{"id": "tag:laituri.example,2022:3", "title": "Toinen", "content_text": ""}"#)
    let run = try place.lukija("show", "tag:laituri.example,2022:3")
    #expect(run.status == 1 && run.errors.contains("may be any of 2 posts: sauna, sauna-2."))
    // A whole slug is no beginning of another one.
    #expect(try place.lukija("show", "sauna").status == 0)
  }

  @Test(arguments: [1, 2, 20, 72, 300]) func keepsToItsWidth(width: Int) throws {
    let run = try place.lukija("show", "jaat-tulevat", "--comments", "--width", "\(width)")
    #expect(run.status == 0)
    #expect(run.lines.allSatisfy { $0.count <= width })
    #expect(run.output.filter { $0 != "\n" && $0 != " " }.contains(width < 20 ? "R" : "Riiteonohut."))
  }

  @Test(arguments: ["0", "-5", "1001", "x"]) func refusesAWidthThatIsNone(width: String) throws {
    let run = try place.lukija("show", "sauna", "--width=\(width)")
    #expect(run.status == 64 && run.output.isEmpty && run.errors.contains("--width"))
  }

  @Test func closedCommentsAreSaidToBe() throws {
    #expect(try place.lukija("show", "jaat-tulevat").output.contains("Comments are closed"))
  }

  @Test func jsonHoldsTheWholePost() throws {
    let post = try JSONSerialization.object(place.lukija("show", "jaat-lahtevat", "--json").output)
    #expect(
      Set(post.keys) == [
        "attachments", "authors", "comment_count", "comments_open", "content_html", "date_published", "id", "marks",
        "slug", "tags", "title", "url",
      ])
    #expect((post["content_html"] as? String)?.hasPrefix(#"<p>Aamulla <a href="https://jarvi.example/">"#) == true)
    #expect(post["comments_open"] as? Bool == true && post["comment_count"] as? Int == 3)
    #expect(post["authors"] as? [[String: String]] == [["name": "Saimi"]])
    let whole = try JSONSerialization.object(place.lukija("show", "jaat-lahtevat", "--json", "--comments").output)
    #expect((whole["comments"] as? [[String: Any]])?.count == 3)
  }
}
