import Blog
@testable import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// Keys that a person binds.
struct OwnKeysTests {
  private func keys(_ bindings: (mode: String, keys: String, commands: [String])...) throws -> KeyTables {
    var own = OwnKeys()
    for (line, binding) in bindings.enumerated() {
      let wrong = own.bind(binding.keys, in: binding.mode, to: binding.commands, line: line + 1)
      #expect(wrong == nil, "\(binding)")
    }
    return KeyTables(own.keys)
  }

  private func with(_ tables: KeyTables, _ body: () throws -> Void) rethrows {
    try KeyMap.$ofTask.withValue(tables, operation: body)
  }

  @Test func aKeyDoesWhatItIsBoundToAndAnotherNothing() throws {
    try with(try keys(("list", "x", ["open"]), ("list", "g g", ["top"]), ("list", "g", []), ("list", "Enter", []))) {
      var pilot = Pilot(columns: 100)
      pilot.press("j", "Enter")
      #expect(pilot.session.blog.openPost == nil)
      #expect(pilot.session.blog.list.selection == 1)
      pilot.press("g", "g")
      #expect(pilot.session.blog.list.selection == 0)
      pilot.press("x")
      #expect(pilot.session.blog.openPost != nil)
      // Elsewhere everything is as it was.
      pilot.press("Enter")
      #expect(pilot.session.focus == .thread)
    }
    // And here as well, once nobody has bound anything.
    var pilot = Pilot(columns: 100)
    pilot.press("Enter")
    #expect(pilot.session.blog.openPost != nil)
  }

  @Test func severalCommandsFollowEachOtherAlsoWhereThePostIsWaitedFor() throws {
    try with(try keys(("list", "x", ["open", "to-comments", "bottom"]))) {
      var pilot = Pilot(columns: 100)
      pilot.press("x")
      #expect(pilot.session.focus == .thread)
      let last = pilot.session.blog.open?.thread.rows.count ?? 0
      #expect(pilot.session.blog.open?.thread.selection == last - 1)
      var slow = Pilot(columns: 100)
      slow.isReadingHeld = true
      // A post that is not shown beside the list yet.
      slow.press("G", "x")
      #expect(slow.session.focus == .list)
      slow.answer()
      #expect(slow.session.focus == .thread)
    }
  }

  @Test func hintsHelpAndMessagesNameTheKeyThatIsBound() throws {
    try with(try keys(("list", "x", ["open"]), ("list", "Enter", []), ("list", "w", ["star", "down"]))) {
      var pilot = Pilot(columns: 120)
      #expect(pilot.lines.last?.contains("x open") == true, "\(pilot.lines.last ?? "")")
      #expect(KeyMap.key(for: .list(.open)) == "x")
      pilot.press("?")
      pilot.press("/")
      pilot.type("star, down")
      pilot.press("Enter")
      #expect(pilot.text.contains("Keys of your own"))
    }
    #expect(KeyMap.key(for: .list(.open)) == "Enter")
  }

  @Test func lettersOfAnotherAlphabetStandForKeys() {
    with(KeyTables([], letters: ["о": "j", "ч": "x", "с": "c"])) {
      var pilot = Pilot(columns: 100)
      pilot.press("о")
      #expect(pilot.session.blog.list.selection == 1)
      // Where one writes, they are letters.
      pilot.press("Enter", "r")
      pilot.type("очс")
      #expect(pilot.session.blog.composer?.text.text == "очс")
    }
  }

  /// Whoever binds the beginning of a longer sequence is told so, and has the key at once all the same.
  @Test func aKeyThatHidesALongerOneIsNotWaitedFor() throws {
    let tables = try keys(("thread", "z", ["parent"]))
    #expect(tables.lookup(KeyMap.parse("z A"), in: .thread) != .none)
    #expect(tables.lookup(KeyMap.parse("z"), in: .thread) == .command(.thread(.go(.parent))))
  }

  /// A row has other keys in each mode; what a key does there no more is said nowhere.
  @Test func hintsAndHelpSayWhatIsBoundInTheMode() throws {
    let tables = try keys(
      ("list", "?", []), ("list", "F1", []), ("thread", "r", ["next"]), ("thread", "z", ["star"]),
      ("post", "M-j", ["next-post"]))
    with(tables) {
      func hint(_ command: Command, _ mode: Mode) -> String? {
        KeyMap.hints(in: mode).first { $0.command == command }?.key
      }
      #expect(hint(.session(.help), .list) == nil && hint(.session(.help), .thread) == "?")
      #expect(hint(.blog(.reply), .thread) == nil && hint(.blog(.reply), .reader) == "r")
      func here(_ mode: Mode) -> [HelpText.Row] {
        Array(HelpText.rows(in: mode).dropFirst().prefix { !$0.keys.isEmpty })
      }
      let all = Set(here(.thread).flatMap { $0.keys.split(separator: " ").map(String.init) })
      #expect(all.contains("z") && !all.contains("za") && !all.contains("zR"))
      #expect(here(.list).allSatisfy { !$0.keys.split(separator: " ").contains("?") && !$0.keys.contains("M-j") })
      #expect(here(.reader).contains { $0.keys.split(separator: " ").contains("M-j") })
      // In a message, a key that does it somewhere.
      #expect(KeyMap.key(for: .blog(.reply)) == "r" && KeyMap.key(for: .thread(.go(.next))) == "r")
    }
  }

  /// Where the terminal tells it, without any list of letters; what one chose for a letter counts more.
  @Test func theKeysPlaceCountsWhereALetterMeansNothing() {
    let key = KeyPress(.character("о"), base: "j")
    let tables = KeyTables([])
    #expect(tables.translated(key, after: [], in: .list) == KeyPress(.character("j")))
    #expect(tables.translated(key, after: [], in: .composer).base == "j")
    #expect(tables.translated(key, after: [], in: .composer) == KeyPress(.character("о")))
    #expect(
      KeyTables([], letters: ["о": "k"]).translated(key, after: [], in: .list) == KeyPress(.character("k")))
  }

  @Test func aLetterThatMeansSomethingStandsForNothingElse() {
    let tables = KeyTables([], letters: ["ä": "j", "о": "j"])
    let (bound, free) = (KeyPress(.character("ä")), KeyPress(.character("о")))
    #expect(tables.translated(bound, after: [], in: .thread) == bound)
    #expect(tables.translated(free, after: [], in: .thread) == KeyPress(.character("j")))
    #expect(tables.translated(free, after: [], in: .composer) == free)
  }

  @Test func finnishLettersAreBesideTheBrackets() {
    for (letter, bracket) in [("ä", "]"), ("ö", "["), ("Ä", "}"), ("Ö", "{")] {
      #expect(
        KeyMap.lookup(KeyMap.parse(letter), in: .thread) == KeyMap.lookup(KeyMap.parse(bracket), in: .thread))
    }
  }

  // MARK: What is wrong

  @Test(arguments: [
    ("lst", "x", ["open"], KeyFact.unknownMode("lst", near: "list"), OwnKeys.Part.mode),
    ("list", "Ctrl-x", ["open"], .unreadable(key: "Ctrl-x", near: "C-x"), .keys),
    ("list", "<C-x>", ["open"], .unreadable(key: "<C-x>", near: "C-x"), .keys),
    ("list", "^X", ["open"], .unreadable(key: "^X", near: "C-x"), .keys),
    ("list", "PageDown", ["open"], .unreadable(key: "PageDown", near: "PgDn"), .keys),
    ("list", "zz", ["open"], .unreadable(key: "zz", near: nil), .keys),
    ("list", "", ["open"], .unreadable(key: "", near: nil), .keys),
    ("list", "C-i", ["open"], .neverSent(key: "C-i", sent: "Tab"), .keys),
    ("list", "C-m", ["open"], .neverSent(key: "C-m", sent: "Enter"), .keys),
    ("list", "C-M", ["open"], .neverSent(key: "C-M", sent: "Enter"), .keys),
    ("list", "C-[", ["open"], .neverSent(key: "C-[", sent: "Esc"), .keys),
    ("list", "C-A", ["open"], .neverSent(key: "C-A", sent: "C-a"), .keys),
    ("list", "S-a", ["open"], .neverSent(key: "S-a", sent: "A"), .keys),
    ("list", "C-1", ["open"], .neverSent(key: "C-1", sent: nil), .keys),
    ("list", "C-Tab", ["open"], .neverSent(key: "C-Tab", sent: nil), .keys),
    ("list", "z C-;", ["open"], .neverSent(key: "C-;", sent: nil), .keys),
    ("list", "5", ["open"], .isNumber(key: "5"), .keys),
    ("list", "x", ["opne"], .unknownCommand("opne", near: "open"), .command(0)),
    ("list", "x", ["open", "nothing"], .unknownCommand("nothing", near: nil), .command(1)),
    ("list", "x", ["parent"], .elsewhere(command: "parent", mode: "list"), .command(0)),
  ])
  func whatIsWrongIsSaid(_ mode: String, _ written: String, _ commands: [String], _ fact: KeyFact, _ part: OwnKeys.Part)
  {
    var own = OwnKeys()
    let found = own.bind(written, in: mode, to: commands, line: 1)
    #expect(found?.fact == fact)
    #expect(found?.part == part)
    #expect(own.keys.isEmpty)
  }

  @Test(arguments: [
    "C-d", "M-b", "S-Tab", "C-Left", "M-C-x", "S-F5", "C-Del", "M-Enter", "C-_", "C-\\", "C-Space", "F12", "å", "z a",
  ])
  func keysThatTerminalsSend(_ keys: String) {
    var own = OwnKeys()
    #expect(own.bind(keys, in: "list", to: ["open"], line: 1) == nil)
  }

  @Test func collisionsAreNamed() {
    var own = OwnKeys()
    #expect(own.bind("z", in: "thread", to: ["parent"], line: 1) == nil)
    #expect(own.bind("g g", in: "list", to: ["top"], line: 2) == nil)
    #expect(own.bind("x", in: "list", to: ["open"], line: 3) == nil)
    #expect(own.bind("x", in: "list", to: ["star"], line: 4)?.fact == .repeated(key: "x", line: 3))
    let found = own.collisions(from: 0)
    #expect(found.map(\.fact) == [.hides(key: "z", longer: "z A"), .hides(key: "g", longer: "g g")])
    #expect(found.map(\.place) == [0, 1])
    // Unbound, they are none.
    #expect(own.bind("g", in: "list", to: [], line: 5) == nil)
    #expect(own.collisions(from: 0).map(\.place) == [0])
  }

  // MARK: Presets

  @Test(arguments: ["emacs", "newsboat", "neomutt"]) func everyKeyOfAPresetMeansSomething(_ name: String) {
    let preset = KeyPresets.keys(name)
    #expect(preset.count > 20)
    for key in preset {
      let text = key.keys.map(\.notation).joined(separator: " ")
      #expect(key.command != nil && key.rest.isEmpty, "\(key.mode) \(text)")
      #expect((try? KeyNotation.read(text, in: key.mode)) == key.keys, "\(text)")
    }
    #expect(OwnKeys(preset: preset).collisions(from: 0).isEmpty)
    // What matters most keeps a key.
    let tables = KeyTables(preset)
    let needed: [Command] = [
      .blog(.reply), .list(.open), .session(.quit), .blog(.nextMatch), .post(.back), .blog(.sync),
      .list(.filter), .blog(.search), .composer(.publish), .shelf(.open), .list(.move(.top)),
    ]
    for command in needed { #expect(tables.key(for: command) != "?", "\(command)") }
  }

  @Test(arguments: Mode.allCases) func everyCommandHasAName(_ mode: Mode) {
    #expect(Mode.allCases.map(\.configuredName).count == Set(Mode.allCases.map(\.configuredName)).count)
    let named = KeyMap.namedCommands.filter { $0.mode == mode.configuredName }
    #expect(!named.isEmpty && Set(named.map(\.name)).count == named.count)
    for command in named {
      #expect(KeyMap.command(named: command.name, in: mode) != nil)
      #expect(!command.keys.isEmpty || mode == .preview, "\(command)")
    }
  }
}
