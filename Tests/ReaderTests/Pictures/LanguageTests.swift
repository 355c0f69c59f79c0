import Blog
@testable import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// What must hold in every language, and when it changes.
struct LanguageTests {
  /// The first two hints of a pane stay whatever else is said, down to the narrowest screen.
  @Test(arguments: ["list", "reader", "thread", "blogs"], Language.allCases)
  func theHintsThatMatterMostNeverFallOff(_ name: String, _ language: Language) throws {
    try Language.$ofTask.withValue(language) {
      let scene = try #require(Scene.all.first { $0.description == name })
      for columns in 20...160 {
        let pilot = scene.pilot(columns: columns, rows: 24)
        let hints = KeyMap.hints(in: pilot.session.mode).filter(\.isEssential)
        let status = try #require(pilot.lines.last)
        #expect(hints.count == 2)
        for hint in hints { #expect(" \(status) ".contains(" \(hint.key) "), "\(columns): \(status)") }
        if columns >= 60 {
          for hint in hints { #expect(status.contains(hint.key + hint.words.dropLast(2)), "\(status)") }
        }
      }
    }
  }

  /// The list and the heads of panes and comments at once, a page when it is set anew.
  @Test func aChangeOfLanguageShows() {
    var pilot = Pilot(columns: 120, rows: 30)
    pilot.press("Enter")
    let english = pilot.text
    #expect(english.contains("newest first") && english.contains("Aino · 2024-03-01 09:00 · 5 thoughts"))
    #expect(english.contains("─ 5 thoughts ─") && english.contains("r reply"))
    Language.$ofTask.withValue(.finnish) {
      let surface = view(pilot.session).surface
      let finnish = (0..<surface.size.rows).map { surface.row($0).map(\.glyph).joined() }.joined(separator: "\n")
      #expect(finnish.contains("uusin ensin") && finnish.contains("─ 5 ajatusta ─") && finnish.contains("r vastaa"))
      #expect(finnish.contains("Eero · 1.3.2024 klo 10.00"))
      pilot.press("#")
      #expect(pilot.text.contains("Aino · 1.3.2024 klo 9.00 · 5 ajatusta"))
    }
    pilot.press("#")
    #expect(pilot.text.contains("Aino · 2024-03-01 09:00 · 5 thoughts"))
  }
}
