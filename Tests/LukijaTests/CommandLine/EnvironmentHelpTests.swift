import Foundation
import Testing

/// `lukija help environment` lists what the program obeys.
struct EnvironmentHelpTests {
  /// Names that stand in the sources where a variable is asked for.
  private func names(in source: String) -> [String] {
    let asked = /(?:getenv|environment|isSet|folder)\("([A-Z_]+)"|environment\["([A-Z_]+)"\]/
    return source.matches(of: asked).compactMap { ($0.output.1 ?? $0.output.2).map(String.init) }
  }

  @Test func everyVariableThatIsReadIsListed() throws {
    let sources = checkout.appendingPathComponent("Sources")
    let parts = [
      "lukija", "BlogStore", "NcursesTerminal", "Reader", "Screen", "Markup", "Interchange", "Configuration",
    ]
    var read: Set<String> = []
    for part in parts {
      let files = FileManager.default.enumerator(
        at: sources.appendingPathComponent(part), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift" else { continue }
        read.formUnion(names(in: try String(contentsOf: file, encoding: .utf8)))
      }
    }
    // What no place asks for by name: the locale's variables, and what the C library and ncurses read.
    read.formUnion(["LC_ALL", "LC_CTYPE", "LANG", "TZ", "TERMINFO"])
    #expect(read.isSuperset(of: ["ESCDELAY", "HOME", "TMPDIR", "NO_COLOR", "VISUAL", "XDG_STATE_HOME"]))
    let help = try Workplace().lukija("help", "environment").output
    let listed = Set(help.matches(of: /[A-Z][A-Z_]+/).map { String($0.output) })
    #expect(read.subtracting(listed).sorted() == [])
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
