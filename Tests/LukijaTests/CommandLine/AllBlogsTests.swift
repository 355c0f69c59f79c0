import CustomDump
import Foundation
import Glibc
import Testing

/// `--all`: posts of all blogs that `config.toml` names.
struct AllBlogsTests {
  let place = Workplace.sample()

  init() {
    place.write("toinen/blog.json", #"{"lukija": {"version": 1}, "title": "Toinen", "authors": [{"name": "Aino"}]}"#)
    place.write(
      "toinen/posts/sauna.json",
      #"{"id": "1", "title": "Kylmä sauna", "date_published": "2024-01-02T00:00:00Z", "content_text": "Järvi jäässä."}"#
    )
    place.write(
      "toinen/posts/jaat-lahtevat.json",
      #"{"id": "2", "title": "Samaan aikaan", "date_published": "2024-04-20T05:30:00Z", "content_text": "x"}"#)
    configure()
  }

  private func configure(_ more: String = "") {
    place.write(
      "config/lukija/config.toml",
      "[[blog]]\nname = 'eka'\npath = '../../blog'\n\(more)[[blog]]\nname = 'toka'\npath = '../../toinen'\n")
  }

  private func lukija(_ arguments: String..., more: [String: String?] = [:]) throws -> CommandLineRun {
    let environment: [String: String?] = ["XDG_CONFIG_HOME": place.path + "/config"]
    return try place.shell(
      "lukija \(arguments.map { "'\($0)'" }.joined(separator: " "))", environment: environment.merging(more) { $1 })
  }

  @Test func postsOfAllBlogsStandByDateWithTheirBlogsNames() throws {
    let run = try lukija("list", "--all")
    expectNoDifference(
      run.lines,
      [
        "2024-04-20  eka   jaat-lahtevat  Jäät lähtevät  3 comments",
        "2024-04-20  toka  jaat-lahtevat  Samaan aikaan  0 comments",
        "2024-01-02  toka  sauna          Kylmä sauna    0 comments",
        "2023-11-30  eka   jaat-tulevat   Jäät tulevat   0 comments",
        "            eka   rikki          ⚠ the file ends inside a string.",
        "            eka   sauna          Lämpiää.       0 comments", "",
      ])
    #expect(run.status == 0 && run.errors.isEmpty)
    let objects = try validated(lukija("list", "--all", "--json"), against: "list")
    #expect(objects.map { $0["blog"] as? String } == ["eka", "toka", "toka", "eka", "eka", "eka"])
    #expect(objects.map { $0["slug"] as? String }.prefix(3) == ["jaat-lahtevat", "jaat-lahtevat", "sauna"])
    // Of one blog it is as it was.
    #expect(try lukija("list", "--json").output == place.lukija("list", "--json").output)
    #expect(try !lukija("list", "--json").output.contains("\"blog\""))
  }

  @Test(arguments: [
    (["jäät"], ["eka/jaat-lahtevat", "eka/jaat-tulevat"]), (["blog:TOKÄ"], ["toka/jaat-lahtevat", "toka/sauna"]),
    (["blog:k", "until:2024-02", "has:comments"], []), (["blog:ka", "-blog:e", "sauna"], ["toka/sauna"]),
    (["author:aino"], ["toka/jaat-lahtevat", "toka/sauna"]), (["blog:kolmas"], []),
    (["\"blog:eka\""], []),
  ]) func filtersAskOfAll(_ query: [String], _ found: [String]) throws {
    let words = (["list", "--all", "--json", "--"] + query).map { "'\($0)'" }.joined(separator: " ")
    let run = try place.shell("lukija \(words)", environment: ["XDG_CONFIG_HOME": place.path + "/config"])
    let objects = try JSONSerialization.objects(run.output)
    #expect(objects.map { "\($0["blog"] as? String ?? "")/\($0["slug"] as? String ?? "")" } == found)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run)")
  }

  @Test func whatIsUnreadAndStarredIsEachBlogsOwn() throws {
    _ = try lukija("reply", "eka/jaat-lahtevat", "--author", "Testi", "/dev/null")
    place.write("hei.md", "Hei.")
    #expect(try lukija("reply", "toka/jaat-lahtevat", "hei.md", "--author", "Testi").status == 0)
    #expect(try lukija("list", "--all", "is:mine").lines.count == 2)
    #expect(try lukija("list", "--all", "is:mine").output.contains("toka  jaat-lahtevat  Samaan aikaan  1 comment\n"))
    #expect(try lukija("list", "--all", "is:unread", "blog:eka").lines.count == 5)
  }

  @Test func aBrokenBlogIsNamedAndHidesNoOther() throws {
    configure(
      "[[blog]]\nname = 'poissa'\npath = '../../poissa'\n[[blog]]\nname = 'tyhjä'\npath = '../../home'\n"
        + "[[blog]]\nname = 'sama'\npath = '../../blog/../blog/'\n[[blog]]\nname = 'vaiti'\npath = '../../vaiti'\n")
    place.write("vaiti/blog.json", "{")
    place.write("vaiti/posts/a.json", #"{"id": "1", "title": "A", "content_text": "järvi"}"#)
    let run = try lukija("list", "--all")
    #expect(run.status == 1)
    #expect(run.lines.count == 8 && run.output.contains("vaiti  a "), "\(run.output)")
    let errors = run.errors.split(separator: "\n")
    #expect(errors.count == 3, "\(run.errors)")
    #expect(errors[0].hasPrefix("lukija: poissa: “") && errors[0].contains("there is no such folder"))
    #expect(errors[1].hasPrefix("lukija: tyhjä: ") && errors[1].contains("there is no blog.json"))
    #expect(errors[2].hasPrefix("lukija: vaiti: blog.json:1:"))
    let json = try lukija("list", "--all", "--json")
    #expect(try json.status == 1 && JSONSerialization.objects(json.output).count == 7 && json.errors == run.errors)
    // Who is not asked says nothing.
    let some = try lukija("list", "--all", "blog:toka")
    #expect(some.status == 0 && some.errors.isEmpty && some.lines.count == 3)
    let search = try lukija("search", "--all", "järvi")
    #expect(search.status == 1 && search.errors == run.errors && search.lines.count == 4, "\(search)")
  }

  @Test func everythingIsSearched() throws {
    let run = try lukija("search", "--all", "järv")
    expectNoDifference(
      run.lines,
      [
        "2024-04-20  eka/jaat-lahtevat  Saimi: Aamulla järvi oli auki.", "2024-01-02  toka/sauna  Aino: Järvi jäässä.",
        "",
      ])
    #expect(run.status == 0 && run.errors.isEmpty)
    let objects = try lukija("search", "--all", "--json", "järv").lines.filter { !$0.isEmpty }.map {
      try JSONSerialization.object($0)
    }
    #expect(objects.map { $0["blog"] as? String } == ["eka", "toka"])
    #expect(try lukija("search", "--all", "olematon").status == 1)
  }

  @Test func whatMakesNoSenseIsWrongUsage() throws {
    for arguments in [
      ["list", "--all", "-b", "eka"], ["list", "--all", "-r", "blog"], ["search", "--all", "-b", "eka", "x"],
      ["list", "blog:eka"], ["list", "--all", "blog:"], ["export", "x", "--as", "rss", "--query", "blog:eka"],
    ] {
      let words = arguments.map { "'\($0)'" }.joined(separator: " ")
      let run = try place.shell("lukija \(words)", environment: ["XDG_CONFIG_HOME": place.path + "/config"])
      #expect(run.status == 64 && run.output.isEmpty, "\(arguments) \(run)")
    }
    unlink(place.path + "/config/lukija/config.toml")
    let none = try lukija("list", "--all", "--json")
    #expect(none.status == 0 && none.output == "[]\n" && none.errors.contains("names no blog"))
  }
}
