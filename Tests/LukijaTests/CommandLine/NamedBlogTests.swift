import Foundation
import PtyTestSupport
import Testing

/// Blogs that `config.toml` names.
struct NamedBlogTests {
  let place = Workplace.sample()
  private var environment: [String: String?] {
    ["LUKIJA_REPOSITORY": nil, "XDG_CONFIG_HOME": place.path + "/config"]
  }
  private var file: String { place.path + "/config/lukija/config.toml" }

  private func lukija(_ arguments: String..., more: [String: String?] = [:]) throws -> CommandLineRun {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    return try place.shell("lukija \(words)", environment: environment.merging(more) { $1 })
  }

  @Test func aFolderGetsANameAndIsFoundByIt() throws {
    place.write("config/lukija/config.toml", "# mine\n\n[sync] # often\nevery = '1 h'\n")
    let added = try lukija("add", place.blog, "--name", "oma")
    #expect(added.status == 0 && added.output.isEmpty)
    #expect(added.errors == "The blog is called “oma” now, in \(file). “lukija -b oma” reads it.\n")
    let text = try #require(place.read("config/lukija/config.toml"))
    #expect(
      text.hasPrefix("# mine\n\n[sync] # often\nevery = '1 h'\n\n[[blog]]\nname = \"oma\"\npath = \"\(place.blog)\"\n"))
    let list = try lukija("list", "-b", "OMA")
    #expect(list.status == 0 && list.errors.isEmpty)
    #expect(try list.output == place.lukija("list", "-r", place.blog).output)
    // The only one is found without a name; one in the environment goes before.
    #expect(try lukija("list").output == list.output)
    #expect(try lukija("list", more: ["LUKIJA_REPOSITORY": place.path + "/none"]).status == 1)
    #expect(try lukija("list", "--blog", "oma", more: ["LUKIJA_REPOSITORY": place.path + "/none"]).status == 0)
  }

  @Test func theSameFolderAndTheSameNameAreNotAddedTwice() throws {
    #expect(try lukija("add", place.blog).status == 0)
    #expect(place.read("config/lukija/config.toml")?.contains("name = \"blog\"") == true)
    let again = try lukija("add", place.blog + "/../blog/", "--name", "b")
    #expect(again.status == 1 && again.errors == "lukija: \(place.blog) is there already, as “blog”.\n")
    #expect(try lukija("init", "toinen").status == 0)
    let taken = try lukija("add", "toinen", "--name", "Blog")
    #expect(taken.status == 1 && taken.errors.contains("there is a blog called “Blog” already."))
    let bad = try lukija("add", "toinen", "--name", "../x")
    #expect(bad.status == 1 && bad.errors.contains("no blog can be called “../x”"))
    let none = try lukija("add", "ei-ole")
    #expect(none.status == 1 && none.errors.contains("there is no such folder"))
    // Nobody listens there.
    let address = try lukija("add", "http://127.0.0.1:1/")
    #expect(address.status == 1 && address.errors.contains("the server takes no connection"))
    #expect(try lukija("blogs").output.split(separator: "\n").count == 1)
  }

  @Test func severalBlogsAreListedAndOneMustBeNamed() throws {
    #expect(try lukija("blogs").errors.contains("names no blog"))
    #expect(try validated(try lukija("blogs", "--json"), against: "blogs").isEmpty)
    #expect(try lukija("add", place.blog, "--name", "eka").status == 0)
    place.write(
      "config/lukija/config.toml",
      (place.read("config/lukija/config.toml") ?? "") + "[[blog]]\nname='toka'\npath='toka'\n")
    let rows = try lukija("blogs")
    #expect(rows.status == 0 && rows.lines[0].hasPrefix("eka "))
    #expect(
      rows.lines[1].hasPrefix("toka  ⚠ there is no such folder.") && rows.lines[1].hasSuffix("/config/lukija/toka"))
    place.write("rikki/blog.json", "{\n  5}")
    place.write(
      "config/lukija/config.toml",
      (place.read("config/lukija/config.toml") ?? "")
        + "home = 'https://toka.example/'\n[[blog]]\nname='rikki'\npath='\(place.path)/rikki'\n")
    let objects = try validated(try lukija("blogs", "--json"), against: "blogs")
    #expect(objects.map { $0["name"] as? String } == ["eka", "toka", "rikki"])
    #expect(objects[1]["home"] as? String == "https://toka.example/")
    #expect((objects[2]["problem"] as? [String: Any])?["line"] as? Int == 2)
    #expect(objects[0]["folder"] as? String == place.blog && objects[0]["title"] is String)
    #expect((objects[1]["problem"] as? [String: Any])?["severity"] as? String == "error")
    for arguments in [["list"], ["show", "p"], ["check"]] {
      let run = try place.shell("lukija \(arguments.joined(separator: " "))", environment: environment)
      #expect(run.status == 1 && run.errors == "lukija: there are several blogs; name one with -b: eka, toka, rikki.\n")
    }
    let unknown = try lukija("list", "-b", "ek")
    #expect(unknown.status == 1 && unknown.errors.contains("there is no blog called “ek”. Was “eka” meant?"))
    #expect(try lukija("list", "-b", "eka", "-r", place.blog).status == 64)
    #expect(try lukija(place.blog, "-b", "eka").status == 64)
    #expect(try lukija("show", "-b", "toka", "x").errors.contains("there is no such folder"))
  }

  @Test func whatIsWrongIsSaidAndTheRestCounts() throws {
    place.write(
      "config/lukija/config.toml",
      "[sync]\nevry = '1 h'\n[[blog]]\nname = 'oma'\npath = '\(place.blog)'\nhome = 5\n")
    let check = try lukija("config", "--check")
    #expect(check.status == 1 && check.errors.isEmpty)
    #expect(
      check.lines == [
        "\(file):2:1: nothing in “sync” is called “evry”. Was “every” meant? It is left out.",
        "\(file):6:8: “home” is an address like \"https://blog.example/\", without a password, found a whole number. "
          + "The blog goes without it.", "",
      ])
    let list = try lukija("list", "-b", "oma")
    #expect(list.status == 0 && list.errors == check.lines.dropLast().map { "lukija: \($0)\n" }.joined())
    let printed = try lukija("config").output
    #expect(printed.contains("\n[[blog]]\nname = \"oma\"\npath = \"\(place.blog)\"\n\n[sync]\nevery = \"off\"\n"))
    #expect(try lukija("config", "--path").output == file + "\n")
    place.write("config/lukija/config.toml", "[sync\n")
    #expect(try lukija("config", "--check").status == 1)
    let add = try lukija("add", place.blog)
    #expect(add.status == 1 && add.errors.contains("\(file):1:6: it is not changed while it cannot be read"))
    #expect(place.read("config/lukija/config.toml") == "[sync\n")
  }

  @Test func theReaderOpensABlogByItsName() throws {
    place.write("config/lukija/config.toml", "[[blog]]\nname = 'oma'\npath = '../../blog'\n")
    for arguments in [["-b", "oma"], []] {
      var variables = place.environment
      variables["LUKIJA_REPOSITORY"] = nil
      variables["XDG_CONFIG_HOME"] = place.path + "/config"
      let reader = try PtySession(PtySession.product("lukija"), arguments, environment: variables, columns: 100)
      _ = try reader.waitFor("Jäät")
      reader.send("Q")
      #expect(try reader.waitForExit() == .exited(0))
    }
  }
}
