import CustomDump
import Foundation
import Testing

struct ListTests {
  let place = Workplace.sample()

  @Test func oneLineAPostNewestFirst() throws {
    let run = try place.lukija("list")
    expectNoDifference(
      run.lines,
      [
        "2024-04-20  jaat-lahtevat  Jäät lähtevät  3 comments", "2023-11-30  jaat-tulevat   Jäät tulevat   0 comments",
        "            rikki          ⚠ the file ends inside a string.",
        "            sauna          Lämpiää.       0 comments",
        "",
      ])
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test(arguments: [
    (["jaat"], 2), (["JÄÄT", "kevat"], 1), (["öhman"], 1), (["talvi eero"], 1), (["kesä"], 0), ([], 4),
  ]) func everyWordMustStandInTitleAuthorOrTag(words: [String], count: Int) throws {
    let run = try place.shell("lukija list \(words.joined(separator: " "))")
    #expect(run.lines.filter { !$0.isEmpty }.count == count)
    #expect(run.status == 0)
  }

  /// A name that no filter has is a mistake, and not a word that no title has.
  @Test(arguments: ["nonsense:", "nonsense:x", "-nonsense:x", "kirjoittaja:eero"])
  func anUnknownFilterIsRefused(query: String) throws {
    let name = query.drop { $0 == "-" }.prefix { $0 != ":" }
    for line in [["list", "--", query], ["export", "ulos", "--as", "rss", "--query=" + query]] {
      let run = try place.lukija(line)
      #expect(run.status == 64 && run.output.isEmpty, "\(run)")
      #expect(
        run.errors.contains("There is no filter “\(name):”; there are tag:, author:, is:, has:, since: and until:."))
      #expect(run.errors.contains("\n  \(query)\n  ^"), "\(run)")
    }
    for query in ["\"nonsense:\"", "12:30", "https://laituri.example/", "c++:", ":", "::x"] {
      let run = try place.lukija("list", query)
      #expect(run.status == 0 && run.errors.isEmpty, "\(query): \(run)")
    }
  }

  @Test func jsonTellsTheSame() throws {
    let run = try place.lukija("list", "--json")
    let posts = try validated(run, against: "list")
    #expect(posts.map { $0["slug"] as? String } == ["jaat-lahtevat", "jaat-tulevat", "rikki", "sauna"])
    #expect(
      Set(posts[0].keys) == [
        "authors", "comment_count", "date_published", "id", "marks", "slug", "tags", "title", "url",
      ])
    #expect(
      posts[0]["comment_count"] as? Int == 3 && posts[0]["date_published"] as? String == "2024-04-20T08:30:00+03:00")
    #expect((posts[1]["authors"] as? [[String: String]]) == [["name": "Eero Öhman"]])
    let problem = posts[2]["problem"] as? [String: Any]
    #expect(problem?["file"] as? String == "posts/rikki.json" && problem?["line"] as? Int == 1)
    #expect(run.output.contains("https://laituri.example/jaat-lahtevat/"))
  }

  @Test func repliesWrittenHereCount() throws {
    _ = try place.lukija("reply", "jaat-l", "--author", "Testi", input: "Hei")
    #expect(try place.lukija("list", "lähtevät").output.contains("  4 comments"))
    #expect(try JSONSerialization.objects(place.lukija("list", "--json").output)[0]["comment_count"] as? Int == 4)
  }

  @Test func theRepositoryIsFoundInOrder() throws {
    let other = Workplace()
    other.write("blog/blog.json", #"{"lukija": {"version": 1}, "title": "Toinen"}"#)
    other.write("blog/posts/toinen.json", #"{"id": "1", "title": "Toinen", "content_text": ""}"#)
    // The option wins over the variable.
    #expect(try place.lukija("list", "-r", other.blog).lines.count == 2)
    #expect(try place.lukija("list", "--repository", other.blog).lines.count == 2)
    // Without both: $XDG_DATA_HOME, then the home folder.
    mkdirs("\(place.path)/data")
    symlink(other.blog, "\(place.path)/data/lukija")
    let data: [String: String?] = ["LUKIJA_REPOSITORY": nil, "XDG_DATA_HOME": "\(place.path)/data"]
    #expect(try place.lukija("list", environment: data).output.contains("toinen"))
    mkdirs("\(place.home)/.local/share")
    symlink(other.blog, "\(place.home)/.local/share/lukija")
    #expect(try place.lukija("list", environment: ["LUKIJA_REPOSITORY": nil]).output.contains("toinen"))
    #expect(try place.lukija("list", environment: ["LUKIJA_REPOSITORY": ""]).output.contains("toinen"))
  }

  @Test func withoutABlogJSONThePostsOpen() throws {
    unlink(place.blog + "/blog.json")
    let run = try place.lukija("list")
    #expect(run.status == 0 && run.lines.count == 5)
    #expect(run.errors.hasPrefix("lukija: there is no blog.json in this folder."))
  }

  @Test func withoutAFolderItFailsInOneSentence() throws {
    let missing = try place.lukija("list", "-r", place.path + "/nowhere")
    #expect(missing.status == 1 && missing.output.isEmpty)
    #expect(missing.errors.hasPrefix("lukija: “\(place.path)/nowhere”: there is no such folder."))
    #expect(missing.errors.split(separator: "\n").count == 1)
    let empty = try place.lukija("list", "-r", place.home)
    #expect(empty.status == 1 && empty.errors.contains("there is no blog.json"))
  }

  private func mkdirs(_ path: String) {
    var folder = ""
    for component in path.split(separator: "/") {
      folder += "/" + component
      mkdir(folder, 0o755)
    }
  }
}
