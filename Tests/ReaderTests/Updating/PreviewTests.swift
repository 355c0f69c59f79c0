import Reader
import ReaderTestSupport
import Testing

/// The preview shows the reply as it will look; whoever goes on typing means the text.
struct PreviewTests {
  private func previewing() -> Pilot {
    var pilot = Pilot()
    pilot.press("Enter", "r", "y", "k", "s", "i", "Tab")
    #expect(pilot.composerState == "preview")
    return pilot
  }

  @Test(arguments: ["j", "k", "g", "G", "b", "Space", "q", "ä", "?", "1"]) func aLetterGoesIntoTheText(key: String) {
    var pilot = previewing()
    pilot.press(key)
    #expect(pilot.isWriting && pilot.composerState != "preview")
    #expect(pilot.written == (key == "Space" ? "yksi" : "yksi" + key))
    if key == "Space" {
      pilot.type("x")
      #expect(pilot.written == "yksi x")
    }
  }

  @Test func aPasteGoesIntoTheText() {
    var pilot = previewing()
    pilot.handle(.terminal(.textPasted(" kaksi")))
    #expect(pilot.isWriting && pilot.composerState != "preview")
    #expect(pilot.written == "yksi kaksi")
  }

  @Test(arguments: ["Down", "Up", "PgDn", "PgUp", "C-d", "C-u", "Home", "End"]) func otherKeysScroll(key: String) {
    var pilot = previewing()
    pilot.press(key)
    #expect(pilot.composerState == "preview")
    #expect(pilot.written == "yksi")
  }
}
