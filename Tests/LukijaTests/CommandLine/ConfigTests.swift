import Configuration
import Foundation
import PtyTestSupport
import Screen
import Testing
import Words

@testable import lukija

/// `lukija config`, and the documents that it makes.
@Suite struct ConfigTests {
  let place = Workplace.sample()
  private var file: String { place.path + "/config/lukija/config.toml" }

  private func lukija(_ arguments: String, more: [String: String?] = [:]) throws -> CommandLineRun {
    let environment: [String: String?] = ["LUKIJA_REPOSITORY": nil, "XDG_CONFIG_HOME": place.path + "/config"]
    return try place.shell("lukija \(arguments)", environment: environment.merging(more) { $1 })
  }

  private func write(_ text: String) { place.write("config/lukija/config.toml", text) }

  // MARK: Documents

  @Test func theTableOfTheDocumentIsTheProgramsOwn() throws {
    let text = try String(contentsOf: checkout.appending(path: "docs/configuration.md"), encoding: .utf8)
    let begin = try #require(text.range(of: "<!-- settings:begin -->\n"))
    let end = try #require(text.range(of: "<!-- settings:end -->"))
    #expect(
      String(text[begin.upperBound..<end.lowerBound]) == SettingsText.markdown,
      "the table of settings is out of date: run `make settings`")
  }

  @Test func theSchemaIsTheProgramsOwn() throws {
    let text = try String(contentsOf: checkout.appending(path: "data/schemas/config.schema.json"), encoding: .utf8)
    #expect(text == SettingsSchema.text, "the schema of settings is out of date: run `make settings`")
  }

  /// The example is a theme, and every theme and role that there is stands beside it.
  @Test func theDocumentOfThemesIsRight() throws {
    let text = try String(contentsOf: checkout.appending(path: "docs/configuration.md"), encoding: .utf8)
    let chapter = try #require(text.components(separatedBy: "## Themes\n").last?.components(separatedBy: "\n## ").first)
    for name in Theme.shippedNames + Role.allCases.map(\.name) { #expect(chapter.contains("`\(name)`"), "\(name)") }
    let example = try #require(chapter.components(separatedBy: "```toml\n").last?.components(separatedBy: "```").first)
    place.write("config/lukija/themes/mine.toml", example)
    let themes = ConfigurationFile(folder: place.path + "/config/lukija", home: nil).themes(
      of: Configuration.read(Array("theme = 'mine'".utf8)).configuration)
    #expect(themes.faults.isEmpty && themes.pair.dark[.heading].foreground == Theme.Colour(terminal: 13))
  }

  @Test(arguments: Language.allCases) func theDefaultsAreTheDefaults(_ language: Language) {
    Language.$ofTask.withValue(language) {
      let (configuration, faults) = Configuration.read(Array(SettingsText.defaults.utf8))
      #expect(faults.isEmpty)
      #expect(configuration.text == Configuration().text)
      for setting in Setting.all {
        #expect(SettingsText.defaults.contains("# \(setting.name.help)\n"))
        #expect(!setting.name.help.contains("\n") && setting.name.help.hasSuffix("."))
      }
    }
  }

  @Test func everyNameIsInTheHelpOfSettings() throws {
    let help = try lukija("help settings")
    #expect(help.status == 0)
    for setting in Setting.all { #expect(help.lines.contains(setting.name.rawValue)) }
  }

  // MARK: The command

  @Test func printSaysWhatCounts() throws {
    write("width = 60\ndwell = 'off'\n[identity]\nname = 'Anne'\n")
    let printed = try lukija("config")
    #expect(printed.status == 0 && printed.errors.isEmpty)
    #expect(printed.lines.contains("width = 60") && printed.lines.contains("dwell = \"off\""))
    #expect(printed.lines.contains("mouse = true") && printed.lines.contains("name = \"Anne\""))
    let (_, faults) = Configuration.read(Array(printed.output.utf8))
    #expect(faults.isEmpty)
  }

  @Test func checkNamesEveryFault() throws {
    write("widht = 60\nmouse = 'no'\n")
    let checked = try lukija("config --check")
    #expect(checked.status == 1)
    #expect(
      checked.lines.dropLast() == [
        "\(file):1:1: nothing is called “widht”. Was “width” meant? It is left out.",
        "\(file):2:9: “mouse” is true or false, found a text. It stays true.",
      ])
    write("width = 60\n")
    #expect(try lukija("config --check").status == 0)
  }

  @Test func checkReadsThemesToo() throws {
    write("theme = 'mine'\n")
    place.write(
      "config/lukija/themes/mine.toml",
      "inherits = 'light'\n[roles]\nlnik = 'red'\nlink = '#aaaaaa'\n")
    let checked = try lukija("config --check")
    let theme = place.path + "/config/lukija/themes/mine.toml"
    #expect(checked.status == 1)
    #expect(
      checked.lines.dropLast() == [
        "\(theme):3:1: nothing in “roles” is called “lnik”. Was “link” meant? It is left out.",
        "\(theme):4:8: “link” stands out 2.2:1 from what is behind it; text needs 4.5:1 to be read. It is taken as it is.",
      ])
    write("theme = 'drak'\n")
    #expect(
      try lukija("config --check").lines.first
        == "\(file):1:9: there is no theme called “drak”. Was “dark” meant? It is \"terminal\" instead.")
    write("theme = 'dark'\n")
    #expect(try lukija("config --check").status == 0)
  }

  @Test func editMakesAFileOnlyWhereSomethingIsSaved() throws {
    let nothing = try lukija("config edit", more: ["EDITOR": "true", "VISUAL": nil])
    #expect(nothing.status == 0 && nothing.errors == "Nothing was saved; \(file) was not made.\n")
    #expect(place.read("config/lukija/config.toml") == nil)
    // One that fails, as vi does by :cq, makes none either; its words stand somewhere, and it is said where.
    let left = try lukija(
      "config edit", more: ["EDITOR": "sh -c 'echo width = 40 >>\"$1\"; exit 3' sh", "VISUAL": nil])
    #expect(left.status == 1 && place.read("config/lukija/config.toml") == nil)
    let kept = try #require(left.errors.firstMatch(of: /An editor's text is in (\S+\.toml)/)?.output.1)
    #expect(Workplace.read(String(kept))?.hasSuffix("\nwidth = 40\n") == true)
    // The editor has a head before it, which stays.
    let made = try lukija("config edit", more: ["EDITOR": "sh -c 'echo width = 50 >>\"$1\"' sh", "VISUAL": nil])
    #expect(made.status == 0, "\(made.errors)")
    let text = try #require(place.read("config/lukija/config.toml"))
    #expect(text.hasPrefix("# Settings of Lukija.") && text.hasSuffix("\nwidth = 50\n"))
    // One that is there is opened as it is, and checked.
    let worse = try lukija("config edit", more: ["EDITOR": "sh -c 'echo mouse = 5 >>\"$1\"' sh", "VISUAL": nil])
    #expect(worse.status == 1)
    #expect(worse.errors.contains("“mouse” is true or false, found a whole number."))
    #expect(place.read("config/lukija/config.toml") == text + "mouse = 5\n")
    let failed = try lukija("config edit", more: ["EDITOR": "false", "VISUAL": nil])
    #expect(failed.status == 1 && failed.errors.contains("the editor did not end well"))
    #expect(try lukija("config edit --check").status == 64)
    // Faults stand in the file's order, whichever part of the program found them.
    write("theme = 'drak'\nwidth = 5\n[keys.list]\n'x' = ['list.openn']\n")
    let places = try lukija("config --check").lines.dropLast().map { $0.dropFirst(file.count).prefix(3) }
    #expect(places == [":1:", ":2:", ":4:"])
  }

  // MARK: What counts

  @Test func theLanguageIsThatOfTheFileElseOfTheEnvironment() throws {
    let finnish = ["LC_MESSAGES": "fi_FI.UTF-8", "LANGUAGE": nil] as [String: String?]
    write("widht = 60\n")
    #expect(try lukija("config --check", more: finnish).output.contains("Tarkoititko ”width”?"))
    write("widht = 60\nlanguage = 'en'\n")
    #expect(try lukija("config --check", more: finnish).output.contains("Was “width” meant?"))
    write("widht = 60\nlanguage = 'fi'\n")
    #expect(try lukija("config --check").output.contains("Tarkoititko ”width”?"))
  }

  @Test func repliesAreSignedAsTheSettingsSay() throws {
    write("[identity]\nname = 'Anne'\nurl = 'https://anne.example/'\n")
    func reply(_ options: String) throws -> [String: Any]? {
      let run = try place.shell(
        "echo \"Kyllä \(options)\" | lukija reply -r '\(place.blog)' jaat-lahtevat - \(options)",
        environment: ["XDG_CONFIG_HOME": place.path + "/config"])
      #expect(run.status == 0, "\(run.errors)")
      let id = run.output.trimmingCharacters(in: .newlines)
      return try JSONSerialization.object(place.read("blog/replies/\(id).json") ?? "")["author"] as? [String: Any]
    }
    #expect(try reply("")?["name"] as? String == "Anne")
    #expect(try reply("--author Eero")?["name"] as? String == "Eero")
    write("identity.name = 'Anne'\n[[blog]]\nname = 'a'\npath = '\(place.blog)'\nidentity.name = 'Saimi'\n")
    #expect(try reply("  ")?["name"] as? String == "Saimi")
  }

  @Test func textIsPrintedAtTheWidthOfTheSettings() throws {
    func longest() throws -> Int {
      try lukija("show -r '\(place.blog)' jaat-lahtevat").lines.map(\.count).max() ?? 0
    }
    write("width = 20\n")
    let narrow = try longest()
    write("width = 20\n[[blog]]\nname = 'a'\npath = '\(place.blog)'\nwidth = 200\n")
    #expect(try longest() > narrow)
  }

  @Test func savedQueriesAreAskedByTheirNames() throws {
    write("[saved]\n'kevät' = 'tag:kevät'\n")
    let named = try lukija("list -r '\(place.blog)' @kevät")
    #expect(named.status == 0 && named.lines.count == 2 && named.output.contains("jaat-lahtevat"))
    #expect(try lukija("list -r '\(place.blog)' @kesä").output.isEmpty)
  }

  // MARK: Keys

  @Test func wrongKeysAreNamedWithTheirPlaces() throws {
    write(
      """
      [keys]
      preset = "newsboat"
      [keys.list]
      x = ["opne"]
      "Ctrl-x" = ["open"]
      "C-i" = "open"
      y = ["open", 5]
      o = ["open"]
      [keys.lst]
      a = []
      b = []
      [keys.thread]
      z = ["parent"]
      """)
    let checked = try lukija("config --check")
    #expect(checked.status == 1)
    let lines = checked.lines.dropLast().map { $0.replacing(file, with: "") }
    #expect(
      lines == [
        ":4:6: there is no command “opne”. Was “open” meant? List them with “lukija keys --json”. It is left out.",
        ":5:1: “Ctrl-x” is no key, as j, C-d, M-b, S-Tab, Enter, F1 or “z a” are. Was “C-x” meant? It is left out.",
        ":6:1: no terminal sends “C-i”: it sends “Tab” for it. Bind that. It is left out.",
        ":7:14: “keys” is a table of keys, each with a command or a list of commands like [\"open\"]; [] unbinds, "
          + "found a whole number. It is left out.",
        ":9:7: no keys hold in “lst”. Was “list” meant? It is left out.",
        ":13:1: “z” hides “z A”, which begins with it. Unbind that with [], or take another key.",
      ])
  }

  @Test func keysAreListedAsTheyAreBound() throws {
    write("[keys.list]\nx = ['open']\nEnter = []\n")
    let json = try validated(try lukija("keys --json"), against: "keys")
    let open = json.first { $0["mode"] as? String == "list" && $0["command"] as? String == "open" }
    #expect(open?["keys"] as? [String] == ["x"])
    #expect(try lukija("keys").lines.contains { $0.hasPrefix("  x ") && $0.contains("open") })
    // What is printed for the document is the table alone.
    #expect(try lukija("keys --markdown").output.contains("`Enter`"))
    #expect(try lukija("keys --json --markdown").status == 64)
  }
}
