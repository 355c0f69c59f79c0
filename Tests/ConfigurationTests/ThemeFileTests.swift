import Blog
import Configuration
import Screen
import SeededRandom
import Testing
import Words

/// Themes of one's own: a file each.
@Suite struct ThemeFileTests {
  private static let whole = """
    inherits = "dark"

    [palette]
    paper = "#101418"
    sea = { direct = "#5fafd7", indexed = 74, sixteen = 12, eight = 4 }

    [roles]
    text = "default on paper"
    link = { fg = "sea", attributes = ["underline", "bold"] }
    heading = "bright-magenta bold"
    match = "black on 220"

    """

  @Test func saysHowRolesLook() throws {
    let themes = try SettingsFolder(["mine": Self.whole]).themes("theme = \"mine\"")
    #expect(themes.faults.isEmpty)
    let theme = themes.pair.dark
    #expect(theme.name == "mine" && theme[.quote] == Theme.dark[.quote])
    #expect(theme[.text].background?.direct == 0x101418 && theme[.text].foreground == nil)
    #expect(theme[.link].foreground == Theme.Colour(eight: 4, sixteen: 12, indexed: 74, direct: 0x5FAFD7))
    #expect(theme[.link].traits.few == [.underline, .bold] && theme[.link].traits.colourless == [.underline, .bold])
    #expect(theme[.heading].foreground == Theme.Colour(terminal: 13))
    #expect(theme[.match].background == Theme.Colour(number: 220))
    // What a role has is kept where it is not said.
    #expect(theme[.match].traits == Theme.dark[.match].traits)
  }

  /// A child's palette is its parent's, too; and a file may stand on the theme that comes along under its own name.
  @Test func isMadeOfWhatItInherits() throws {
    let folder = try SettingsFolder([
      "dark": "inherits = \"dark\"\n[palette]\nsea = \"#5fafd7\"\n[roles]\nlink = \"sea\"\ntag = \"sea\"",
      "child": "inherits = \"dark\"\n[palette]\nsea = \"#ff8700\"\n[roles]\ntag = \"plain\"",
    ])
    let dark = folder.themes("theme = \"dark\"")
    #expect(dark.faults.isEmpty && dark.pair.dark[.link].foreground?.direct == 0x5FAFD7)
    #expect(dark.pair.dark[.quote] == Theme.dark[.quote])
    let child = folder.themes("theme = \"child\"")
    #expect(child.faults.isEmpty && child.pair.dark[.link].foreground?.direct == 0xFF8700)
    #expect(child.pair.dark[.tag].traits.many == [] && child.pair.dark[.tag].foreground?.direct == 0xFF8700)
    #expect(child.files.count == 3)
  }

  static let cases: [MalformedCase] = [
    MalformedCase("inherits = dark", 1, 12, "Put quotation marks around it."),
    MalformedCase("inherits = 5", 1, 12, "this is a theme's name in quotation marks, found a whole number"),
    MalformedCase(
      "inherits = \"drak\"", 1, 12, "there is no theme called “drak”. Was “dark” meant? It is \"terminal\" instead."),
    MalformedCase("inherits = \"../x\"", 1, 12, "there is no theme called “../x”."),
    MalformedCase("inherit = \"dark\"", 1, 1, "nothing is called “inherit”. Was “inherits” meant?"),
    MalformedCase(
      "inherits = \"other\"", 1, 12, "themes inherit in a circle: t → other → t. It is \"terminal\" instead."),
    MalformedCase("inherits = \"t\"", 1, 12, "themes inherit in a circle: t → t."),
    MalformedCase("palette = 5", 1, 11, "this is a table of names, each with a colour, found a whole number"),
    MalformedCase("[palette]\nsea = \"#5fafd\"", 2, 7, "“#5fafd” is no colour"),
    MalformedCase("[palette]\nsea = \"bleu\"", 2, 7, "“bleu” is no colour"),
    MalformedCase("[palette]\nsea = 256", 2, 7, "“256” is no colour"),
    MalformedCase("[palette]\nsea = true", 2, 7, "found true or false"),
    MalformedCase("[palette]\nbold = \"red\"", 2, 1, "“bold” stands in the wrong place"),
    MalformedCase("[palette]\nsea = { direct = \"#5fafd7\", sixteen = 16 }", 2, 39, "“16” is no colour"),
    MalformedCase("[palette]\nsea = { direct = \"#5fafd7\", sixten = 12 }", 2, 29, "Was “sixteen” meant?"),
    MalformedCase("roles = \"x\"", 1, 9, "this is a table of roles, each with its look, found a text"),
    MalformedCase("[roles]\nlnik = \"red\"", 2, 1, "nothing in “roles” is called “lnik”. Was “link” meant?"),
    MalformedCase("[roles]\nlink = [\"red\"]", 2, 8, "found a list"),
    MalformedCase("[roles]\nlink = \"red undreline\"", 2, 8, "“undreline” is neither a colour nor an attribute"),
    MalformedCase("[roles]\nlink = \"red on\"", 2, 8, "“on” stands in the wrong place"),
    MalformedCase("[roles]\nlink = \"red blue\"", 2, 8, "“blue” stands in the wrong place"),
    MalformedCase("[roles]\nlink = \"on bold\"", 2, 8, "“bold” stands in the wrong place"),
    MalformedCase("[roles]\nlink = { fg = \"sae\" }\n[palette]\nsea = \"blue\"", 2, 8, "Was “sea” meant?"),
    MalformedCase("[roles]\nlink = { fg = true }", 2, 15, "found true or false"),
    MalformedCase("[roles]\nlink = { attributes = \"bold\" }", 2, 23, "this is a list of attributes"),
    MalformedCase("[roles]\nlink = { attributes = [\"bold\", \"blod\"] }", 2, 32, "Was “bold” meant?"),
    MalformedCase("[roles]\nlink = { foo = \"x\" }", 2, 10, "nothing in “roles.link” is called “foo”."),
    MalformedCase("[roles]\nlink = \"red\ntag = \"x\"", 2, 12, "Add its last quotation mark."),
  ]

  @Test(arguments: cases) func isToldWithItsPlace(_ example: MalformedCase) throws {
    let folder = try SettingsFolder(["t": example.text + "\n", "other": "inherits = \"t\"\n"])
    let themes = folder.themes("theme = \"t\"")
    #expect(themes.faults.count == 1, "\(themes.faults)")
    let fault = try #require(themes.faults.first)
    let file = example.says.contains("t → other") ? "themes/other.toml" : "themes/t.toml"
    #expect(fault.theme == file)
    #expect(fault.line == example.line && fault.column == example.column, "\(fault)")
    #expect(fault.text.contains(example.says), "\(fault.text)")
    Language.$ofTask.withValue(.finnish) { #expect(!fault.text.isEmpty) }
  }

  /// One wrong line throws nothing else away.
  @Test(arguments: cases) func theRestCounts(_ example: MalformedCase) throws {
    let text = example.text + "\n[x]\n"
    guard !example.text.contains("[roles]"), !example.text.contains("roles =") else { return }
    let folder = try SettingsFolder([
      "t": text + "[roles]\nquote = \"red\"\n", "other": "inherits = \"t\"\n",
    ])
    let themes = folder.themes("theme = \"t\"")
    guard !themes.isBroken else { return }
    #expect(themes.pair.dark[.quote].foreground == Theme.Colour(terminal: 1))
  }

  @Test func aFolderInAFilesPlaceIsTold() throws {
    let folder = try SettingsFolder()
    try folder.makeFolder("themes/t.toml")
    let themes = folder.themes("theme = \"t\"")
    #expect(themes.pair.dark[.link] == Theme.terminal[.link])
    #expect(themes.faults.map(\.theme) == ["themes/t.toml"])
    #expect(themes.faults.allSatisfy { !$0.text.isEmpty })
  }

  /// `config --check` says it; where nobody knows a shade, nothing is said.
  @Test func whatIsHardToReadIsTold() throws {
    let folder = try SettingsFolder([
      "t": "[roles]\ntext = \"#202020 on #ffffff\"\nlink = \"#aaaaaa\"\ntag = \"green\"\nborder = \"#eeeeee\"\n"
    ])
    let themes = folder.themes("theme = \"t\"")
    #expect(themes.faults.isEmpty)
    #expect(
      themes.faint.map { $0.sentence(file: $0.theme ?? "") } == [
        "themes/t.toml:3:8: “link” stands out 2.3:1 from what is behind it; text needs 4.5:1 to be read. It is taken as it is."
      ])
  }

  @Test(arguments: 0..<10) func brokenFilesAreSurvived(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let folder = try SettingsFolder()
    let pieces = ["[", "]", "{", "\"", "=", "on", " ", "\n", "#12", "\u{0}", "\u{202E}", "-1", "[roles]", "inherits"]
    for _ in 0..<30 {
      var bytes = Array(Self.whole.utf8)
      for _ in 0...random.below(5) {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes.insert(contentsOf: pieces[random.below(pieces.count)].utf8, at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.below(12)))
        default: bytes.insert(UInt8(random.below(256)), at: place)
        }
      }
      try folder.write("t", bytes)
      let lines = bytes.count { $0 == 0x0A } + 1
      let themes = folder.themes("theme = \"t\"")
      for fault in themes.faults + themes.faint {
        #expect((1...lines).contains(fault.line) && fault.column >= 1, "\(fault)")
        #expect(!fault.text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" }, "\(fault.text)")
      }
    }
  }
}
