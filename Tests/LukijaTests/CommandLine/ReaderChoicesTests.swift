import Blog
import Configuration
import CustomDump
import Reader
import Screen
import Testing
import Words

@testable import lukija

/// Every setting of `config.toml` reaches the reader, and what the command line says comes before it.
struct ReaderChoicesTests {
  private let place = Workplace()

  private func choices(_ text: String, _ arguments: [String] = [], folder: String? = nil) throws -> ReaderSettings {
    place.write("config/config.toml", text)
    let settings = try Settings(ConfigurationFile(folder: place.path + "/config", home: nil))
    #expect(settings.allFaults.isEmpty)
    return ReaderChoices(screen: try ScreenOptions.parse(arguments), folder: folder)
      .settings(settings, ThemePair(.usual))
  }

  @Test func nothingSaidIsAsUsual() throws {
    var usual = ReaderSettings()
    usual.saysToday = true
    usual.terminal.tellsFocus = true
    usual.terminal.marksFrames = true
    usual.terminal.showsPictures = true
    usual.pictures = .here
    usual.language = .of(environment: Environment.variables)
    expectNoDifference(try choices(""), usual)
  }

  @Test func allOfItArrives() throws {
    let text = """
      language = "fi"
      width = 50
      mouse = false
      linear = true
      pictures = "off"
      bidi = "terminal"
      date_format = "%d.%m."
      comment_heads = "blog"
      dwell = "2 s"
      post_end = ["address"]
      esc_delay = "90 ms"
      osc8 = false
      title = true
      focus = false
      synchronized = false
      kitty_keys = true
      sync.every = "1 h"
      identity.name = "Aino"
      identity.email = "aino@example.org"
      identity.url = "https://example.org/"
      saved.rain = "sade"
      keys.langmap = "о=j"
      keys.list.x = ["star"]

      [[blog]]
      name = "moss"
      path = "moss"
      width = 90
      dwell = "off"
      comment_heads = "mine"
      identity.name = "Eero"

      [[blog]]
      name = "plain"
      path = "plain"
      """
    var all = ReaderSettings()
    all.general.measure = 50
    all.general.dwell = .milliseconds(2000)
    all.general.postEnd = [.address]
    all.general.headsFollowBlog = true
    all.general.identity = Identity(name: "Aino", email: "aino@example.org", url: "https://example.org/")
    var moss = all.general
    moss.measure = 90
    moss.dwell = nil
    moss.headsFollowBlog = false
    moss.identity = Identity(name: "Eero", email: "aino@example.org", url: "https://example.org/")
    all.blogs = [BlogID("moss"): moss]
    all.language = .finnish
    all.isLinear = true
    all.dayFormat = "%d.%m."
    all.setsTitle = true
    all.syncEvery = 3600
    all.saved = ["rain": "sade"]
    all.letters = ["о": "j", "О": "J"]
    all.terminal.mouse = false
    all.terminal.turnsText = false
    all.terminal.escapeDelay = .milliseconds(90)
    all.terminal.hyperlinks = false
    all.terminal.keysByPlace = true
    var read = try choices(text)
    #expect(read.keys.map(\.keys) == [[KeyPress(.character("x"))]])
    read.keys = []
    expectNoDifference(read, all)
    // The command line comes first; a blog that is read alone has its settings under another name.
    let flags = try choices(text, ["--width", "33", "--bidi", "lukija"], folder: place.path + "/config/moss")
    #expect(flags.general.measure == 33 && flags.blogs[BlogID("moss")]?.measure == 33)
    #expect(flags.terminal.turnsText && flags.blogs[BlogID("blog")]?.dwell == .some(nil))
  }
}
