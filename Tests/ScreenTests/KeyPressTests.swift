import Screen
import Testing

struct KeyPressTests {
  @Test(arguments: ["j", "C-d", "M-b", "S-Tab", "Enter", "F1", "Space", "C-_", "M-<", "C-Left", "-", "C--"])
  func notationIsReadAndWritten(_ notation: String) throws {
    #expect(try #require(KeyPress(notation)).notation == notation)
  }

  @Test(arguments: ["", "X-j", "jk", "C-", "Fx"]) func nonsenseIsRefused(_ notation: String) {
    #expect(KeyPress(notation) == nil)
  }
}
