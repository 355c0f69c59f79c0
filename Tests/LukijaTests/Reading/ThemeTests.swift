import Foundation
import PtyTestSupport
import Screen
import Testing

/// Themes in the reader, in a real terminal: what its cells look like.
@Suite(.serialized) struct ThemeTests {
  private func reader(
    _ settings: String?, term: String = "xterm-256color", terminals: ProbeTerminals? = nil,
    themes: [String: String] = [:],
    shows text: String = "Post 1 of"
  ) throws -> ReaderSession {
    let place = try ReaderSession.sampleBlog()
    if let settings { place.write("config/lukija/config.toml", settings) }
    for (name, text) in themes { place.write("config/lukija/themes/\(name).toml", text) }
    let reader = try ReaderSession(
      place, columns: 100,
      environment: ["XDG_CONFIG_HOME": place.path + "/config", "TERM": term, "TERMINFO": terminals?.database])
    _ = try reader.pty.waitFor(text)
    return reader
  }

  private func quit(_ reader: ReaderSession) throws {
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }

  /// The main screens, one after the other: list, post, thread, composer, help.
  ///
  /// - Parameter hasPaper: whether the theme has a background: a frame is whole once it has come to the last cell.
  private func tour(_ reader: ReaderSession, hasPaper: Bool = false) throws -> [PtyScreen] {
    func wait(_ text: String) throws -> PtyScreen {
      try reader.pty.waitUntil("“\(text)”, on paper to the last cell") { screen in
        screen.contains(text) && (!hasPaper || screen.cells.allSatisfy { $0.background != .standard })
      }
    }
    var screens = [try wait("Post 1 of")]
    func press(_ key: PtyKey, _ text: String) throws {
      reader.pty.send(key)
      screens.append(try wait(text))
    }
    func press(_ keys: String, _ text: String) throws {
      reader.pty.send(keys)
      screens.append(try wait(text))
    }
    try press(.enter, "Top ─")
    try press("r", "Reply to “")
    reader.pty.send(.escape)
    _ = try reader.pty.waitUntil("the composer's end") { !$0.contains("Reply to “") }
    try press("?", "─ Keys ·")
    return screens
  }

  /// What a colour looks like, 0xRRGGBB; nil for those that each terminal has as it likes.
  private func direct(_ colour: PtyCell.Colour) -> Int32? {
    switch colour {
    case .standard: nil
    case .direct(let rgb): Int32(rgb)
    case .indexed(0): 0
    case .indexed(let number): number < 16 ? nil : Theme.Colour.direct(ofIndexed: Int32(number))
    }
  }

  /// Every theme on the main screens, in every number of colours: a background to the last cell where the theme has one, and
  /// letters that can be read on it, as WCAG counts.
  @Test(arguments: Theme.shipped, ["xterm", "probe-16color", "xterm-256color", "probe-direct"])
  func theMainScreens(theme: Theme, term: String) throws {
    let terminals = term.hasPrefix("probe") ? try ProbeTerminals() : nil
    let reader = try reader("theme = \"\(theme.name)\"\n", term: term, terminals: terminals)
    let paper = theme[.text].background
    let screens = try tour(reader, hasPaper: paper != nil)
    reader.pty.kill9()
    for cell in screens.flatMap(\.cells) {
      if theme == .mono { #expect(cell.foreground == .standard && cell.background == .standard) }
      guard paper != nil else { continue }
      guard cell.foreground != .standard, cell.background != .standard else {
        // Nothing shows of the letters' colour in a blank cell.
        #expect(cell.text == " " && cell.background != .standard, "\(cell)")
        continue
      }
      #expect(cell.foreground != cell.background, "\(cell)")
      guard ["xterm-256color", "probe-direct"].contains(term), cell.text != " ", !cell.text.isEmpty,
        let ink = direct(cell.foreground), let ground = direct(cell.background)
      else { continue }
      #expect(Theme.Colour.contrast(ink, ground) >= Theme.leastContrast, "\(cell)")
    }
  }

  /// The sixteen, and none of the cube.
  @Test func withoutASettingTheColoursAreTheTerminals() throws {
    let reader = try reader(nil)
    for screen in try tour(reader) {
      for cell in screen.cells {
        for case .indexed(let number) in [cell.foreground, cell.background] { #expect(number < 16, "\(cell)") }
      }
    }
    reader.pty.kill9()
  }

  @Test func aThemeThatIsSavedIsWornAtOnce() throws {
    let reader = try reader("theme = \"dark\"\n")
    func wears(_ number: Int) throws {
      _ = try reader.pty.waitUntil("paper \(number)") { $0[2, 60].background == .indexed(number) }
    }
    let dark = Int(Theme.dark[.text].background?.indexed ?? 0)
    let light = Int(Theme.light[.text].background?.indexed ?? 0)
    try wears(dark)
    reader.place.write("config/lukija/config.toml", "theme = \"light\"\n")
    try wears(light)
    // A file of one's own, and a change of it; one that is no TOML changes nothing.
    reader.place.write(
      "config/lukija/themes/mine.toml", "inherits = \"light\"\n[roles]\ntext = \"on #ffffd7\"\n")
    reader.place.write("config/lukija/config.toml", "theme = \"mine\"\n")
    try wears(230)
    reader.place.write("config/lukija/themes/mine.toml", "inherits = \"light\"\n[roles]\ntext = \"on #d7ffff\"\n")
    try wears(195)
    reader.place.write("config/lukija/themes/mine.toml", "inherits = \n")
    _ = try reader.pty.waitFor("themes/mine.toml:1:12")
    try wears(195)
    try quit(reader)
  }

  /// The terminal's answer decides of a pair; a theme that is named does not ask.
  @Test func aPairFollowsTheTerminal() throws {
    let reader = try reader("theme = \"auto\"\n")
    let light = Int(Theme.light[.text].background?.indexed ?? 0)
    let dark = Int(Theme.dark[.text].background?.indexed ?? 0)
    _ = try reader.pty.waitUntil("the dark theme") { $0[2, 60].background == .indexed(dark) }
    reader.pty.send("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?62;22c")
    // The status line comes last, and nothing of the answer was taken for keys.
    _ = try reader.pty.waitUntil("the light theme") {
      $0[2, 60].background == .indexed(light) && $0.contains("Post 1 of")
    }
    // Who names one has chosen.
    reader.place.write("config/lukija/config.toml", "theme = \"dark\"\n")
    _ = try reader.pty.waitUntil("the dark theme") { $0[2, 60].background == .indexed(dark) }
    reader.pty.send("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\j")
    _ = try reader.pty.waitFor("Post 2 of")
    #expect(reader.pty.screen[2, 60].background == .indexed(dark))
    try quit(reader)
  }

  @Test func whatIsWrongIsSaidWhereOneReads() throws {
    let reader = try reader(
      "theme = \"mine\"\n", themes: ["mine": "[roles]\nlnik = \"red\"\n"], shows: "themes/mine.toml:2:1")
    try quit(reader)
  }
}
