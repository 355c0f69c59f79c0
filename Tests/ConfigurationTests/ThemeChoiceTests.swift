import Blog
import Configuration
import Screen
import Testing
import Words

/// What `theme` and `[theme.roles]` make of the themes that there are.
@Suite struct ThemeChoiceTests {
  @Test func withoutASettingItIsTheTerminals() throws {
    let folder = try SettingsFolder()
    #expect(folder.themes("").faults.isEmpty && folder.themes("").files.isEmpty)
    #expect(folder.themes("").pair == ThemePair(.terminal))
  }

  @Test(arguments: Theme.shipped) func eachIsChosenByItsName(theme: Theme) throws {
    let themes = try SettingsFolder().themes("theme = \"\(theme.name)\"")
    #expect(themes.pair == ThemePair(theme) && !themes.pair.isPair)
    #expect(themes.faults.isEmpty && themes.faint.isEmpty)
  }

  @Test(arguments: [
    ("theme = \"auto\"", ThemePair.auto),
    ("theme = { dark = \"meri\", light = \"light\" }", ThemePair(dark: .meri, light: .light)),
    ("[theme]\ndark = \"colour-blind\"\nlight = \"auto\"", ThemePair(dark: .colourBlind, light: .light)),
    ("[theme]\nname = \"mono\"", ThemePair(.mono)),
  ])
  func pairs(text: String, pair: ThemePair) throws {
    let themes = try SettingsFolder().themes(text)
    #expect(themes.pair == pair && themes.faults.isEmpty)
  }

  @Test func anUnknownOneIsTheTerminals() throws {
    let themes = try SettingsFolder(["paperi": ""]).themes("width = 60\ntheme = { dark = \"drak\", light = \"paper\" }")
    #expect(themes.pair.dark == .terminal && themes.pair.light == .terminal)
    #expect(
      themes.faults.map { $0.sentence(file: "config.toml") } == [
        "config.toml:2:18: there is no theme called “drak”. Was “dark” meant? It is \"terminal\" instead.",
        "config.toml:2:34: there is no theme called “paper”. Was “paperi” meant? It is \"terminal\" instead.",
      ])
  }

  @Test func rolesOfOnesOwnGoOverTheTheme() throws {
    let folder = try SettingsFolder(["mine": "inherits = \"dark\"\n[palette]\nsea = \"#5fafd7\""])
    let themes = folder.themes(
      "[theme]\nname = \"mine\"\n[theme.roles]\nlink = \"sea underline\"\nheading = \"bold\"\nlnik = \"red\"\ntag = \"se\""
    )
    #expect(themes.pair.dark[.link].foreground == Theme.Colour(nearestTo: 0x5FAFD7))
    #expect(themes.pair.dark[.link].traits.many == .underline)
    #expect(themes.pair.dark[.heading].foreground == Theme.dark[.heading].foreground)
    #expect(themes.pair.dark[.tag] == Theme.dark[.tag])
    #expect(
      themes.faults.map { $0.sentence(file: "config.toml") } == [
        "config.toml:7:7: “se” is neither a colour nor an attribute, as in \"sea on black bold\". Was “sea” meant? It is left out."
      ])
    #expect(
      Configuration.read(Array("[theme.roles]\nlnik = \"red\"".utf8)).faults.map { $0.sentence(file: "c") } == [
        "c:2:1: nothing in “theme.roles” is called “lnik”. Was “link” meant? It is left out."
      ])
    // Without a theme they go over the usual one.
    #expect(try SettingsFolder().themes("[theme.roles]\nlink = \"red\"").pair.dark[.link].foreground?.sixteen == 1)
  }
}
