import Foundation
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// The one key table.
struct KeyMapTests {
  @Test(arguments: Mode.allCases) func noKeyMeansTwoThings(_ mode: Mode) {
    var owners: [String: String] = [:]
    for binding in KeyMap.bindings(in: mode) {
      for keys in binding.keys {
        #expect(owners[keys] == nil, "\(keys) is both “\(owners[keys] ?? "")” and “\(binding.help)”")
        owners[keys] = binding.help
      }
    }
    // A sequence whose beginning is a command of its own could never be finished.
    for keys in owners.keys {
      for other in owners.keys where other.hasPrefix(keys + " ") { Issue.record("\(keys) hides \(other)") }
    }
  }

  @Test(arguments: KeyMap.all) func everyKeyIsReadable(_ binding: KeyBinding) {
    for keys in binding.keys {
      let presses = keys.split(separator: " ").map { KeyPress(String($0)) }
      #expect(!presses.contains(nil), "\(keys) is not a key")
      for mode in binding.modes where binding.keys(in: mode).contains(keys) {
        #expect(
          KeyMap.lookup(presses.compactMap(\.self), in: mode) == binding.command(in: mode).map(KeyMap.Lookup.command))
      }
    }
    #expect(!binding.help.isEmpty)
  }

  @Test func unknownAndUnfinishedKeys() throws {
    let z = try #require(KeyPress("z"))
    #expect(KeyMap.lookup([z], in: .thread) == .pending)
    #expect(KeyMap.lookup([z], in: .list) == .pending, "R of zR must not reply in the list")
    #expect(KeyMap.lookup([z], in: .window) == .none)
  }

  @Test(arguments: Language.allCases.flatMap { Language.$ofTask.withValue($0) { HelpText.rows } })
  func helpFitsAnOrdinaryTerminal(_ row: HelpText.Row) {
    // 80 columns less the window's frame and margins; keys have a column of 20.
    let columns = max(20, DisplayWidth.columns(of: row.keys) + 1) + DisplayWidth.columns(of: row.text)
    #expect(columns <= 72, "“\(row.text)” is cut on 80 columns")
  }
}
