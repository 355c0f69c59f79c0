import Reader
import ReaderTestSupport
import Testing

/// Every command of the key table is somebody's.
struct CommandTests {
  /// A command where its key holds, once for each mode.
  struct Use: CustomStringConvertible, Sendable {
    var mode: Mode
    var keys: [String]
    var command: Command
    var description: String { "\(keys.joined()) in \(mode): \(command)" }
  }

  private static let uses: [Use] = KeyMap.all.flatMap { binding in
    binding.modes.flatMap { mode in
      binding.keys(in: mode).prefix(1).compactMap { keys in
        binding.command(in: mode).map {
          Use(mode: mode, keys: keys.split(separator: " ").map(String.init), command: $0)
        }
      }
    }
  }

  /// Where keys that need something find it.
  private static let scenes =
    Scene.all + [
      Scene(description: "the middle of the list") { $0.press("j", "j", "j", "M-x") },
      Scene(description: "a narrow post in a low window") {
        $0.handle(.terminal(.resized(.init(columns: 60, rows: 12))))
        $0.press("j", "Enter", "Space", "z", "l")
      },
      Scene(description: "the end of a thread in a low window") {
        $0.handle(.terminal(.resized(.init(columns: 60, rows: 12))))
        $0.press("Enter", "Tab", "G", "k", "k")
      },
      Scene(description: "a long preview") {
        $0.press("Enter", "r")
        $0.type(String(repeating: "word\n\n", count: 60))
        $0.press("M-<", "Tab", "C-f")
      },
      Scene(description: "a comment that is answered in a low window") {
        $0.handle(.terminal(.resized(.init(columns: 60, rows: 14))))
        $0.press("Enter", "Tab", "G", "r")
      },
      Scene(description: "a text with something killed in it") {
        $0.press("Enter", "r")
        $0.type("One two three\nfour five six\nseven eight nine")
        $0.press("Up", "C-a", "M-d", "M-f", "C-k", "C-y")
      },
      Scene(description: "a text of many rows") {
        $0.press("Enter", "r")
        $0.type(String(repeating: "word\n", count: 80))
        $0.press("PgUp")
      },
      Scene(description: "a text that was undone") {
        $0.press("Enter", "r")
        $0.type("One two")
        $0.press("M-Backspace", "C-_", "C-b")
      },
      Scene(description: "an empty command line") { $0.press(":") },
      Scene(description: "a prompt in the middle of its text") {
        $0.press(":")
        $0.type("one two three four")
        $0.press("M-b", "C-w", "C-y", "M-b")
      },
      Scene(description: "a prompt that was undone") {
        $0.press(":")
        $0.type("one two")
        $0.press("C-w", "C-_", "C-b")
      },
      Scene(description: "a prompt in which one of two killed words is back") {
        $0.press(":")
        $0.type("one two")
        $0.press("C-w", "Home", "C-k", "C-y")
      },
      Scene(description: "a preview before a comment that was scrolled") {
        $0.handle(.terminal(.resized(.init(columns: 60, rows: 14))))
        $0.press("Enter", "Tab", "r")
        $0.type("word")
        $0.press("Tab", "M-Down", "M-Down")
      },
      Scene(description: "results of a search through everything") {
        $0.press("F")
        $0.type("ja")
        $0.press("Enter", "j", "j")
      },
      Scene(description: "long help in a low window") {
        $0.handle(.terminal(.resized(.init(columns: 60, rows: 12))))
        $0.press("?", "C-f")
      },
      Scene(description: "links") { $0.press("j", "Enter", "L", "j") },
      Scene(description: "what can be piped") { $0.press("Enter", "|") },
      Scene(description: "what can be saved") { $0.press("Enter", "w") },
    ]

  @Test(arguments: uses) func everyKeyDoesSomethingSomewhere(_ use: Use) {
    var tried = 0
    for scene in CommandTests.scenes {
      var pilot = scene.pilot()
      guard pilot.session.mode == use.mode else { continue }
      tried += 1
      let (session, effects) = (pilot.session, pilot.effects.count)
      for key in use.keys { pilot.press(key) }
      if pilot.hasQuit || pilot.session != session || pilot.effects.count > effects { return }
    }
    Issue.record("\(use) does nothing in any of \(tried) scenes")
  }

  @Test func everyCommandIsOfOneRoomInAMode() {
    for binding in KeyMap.all {
      let modes = binding.commands.flatMap(\.modes)
      #expect(Set(modes).count == modes.count, "“\(binding.help)” asks for two things at once")
    }
  }
}
