import PtyTestSupport
import Testing

/// What the settings switch on and off about the terminal: the bytes of the built reader in a real one.
@Suite(.serialized) struct ChosenModesTests {
  private func output(_ settings: String, _ work: (ReaderSession) throws -> Void = { _ in }) throws -> String {
    let place = try ReaderSession.sampleBlog()
    place.write("config/lukija/config.toml", settings)
    let reader = try ReaderSession(place, columns: 100, environment: ["XDG_CONFIG_HOME": place.path + "/config"])
    _ = try reader.pty.waitFor("Post 1 of")
    try work(reader)
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
    return String(decoding: reader.pty.rawOutput, as: UTF8.self)
  }

  private func count(_ part: String, in text: String) -> Int {
    text.split(separator: part, omittingEmptySubsequences: false).count - 1
  }

  @Test func framesAreMarkedAndTheKeyboardIsToldUnlessTheyAreNotWanted() throws {
    let usual = try output("") { try $0.press("j", shows: "Post 2 of") }
    let (starts, ends) = (count("\u{1B}[?2026h", in: usual), count("\u{1B}[?2026l", in: usual))
    #expect(starts >= 2 && starts == ends)
    // No frame begins in another.
    let inner = usual.components(separatedBy: "\u{1B}[?2026h").dropFirst()
    #expect(inner.allSatisfy { count("\u{1B}[?2026l", in: $0) == 1 })
    #expect(count("\u{1B}[?1004h", in: usual) == 1 && count("\u{1B}[?1004l", in: usual) == 1)
    #expect(!usual.contains("\u{1B}[=29u"))
    let none = try output("focus = false\nsynchronized = false\n") { try $0.press("j", shows: "Post 2 of") }
    #expect(!none.contains("?2026") && !none.contains("?1004"))
  }

  /// While it runs, and in the right screen: terminals have a pile of their own for each.
  @Test func keysByTheirPlaceAreAskedForAndGivenBack() throws {
    let output = try output("") { reader in
      reader.place.write("config/lukija/config.toml", "kitty_keys = true\n")
      _ = try reader.pty.waitFor("The settings were changed.")
      // Russian о and л stand where j and k stand.
      try reader.press("\u{1B}[1086::106;;1086u", shows: "Post 2 of")
      try reader.press("\u{1B}[1083::107;;1083u", shows: "Post 1 of")
      // Where one writes, what the key writes counts.
      try reader.press("\u{1B}[102;;102u", shows: "Filter:")
      reader.pty.send("\u{1B}[1086::106;;1086u\u{1B}[1051:1051:107;2;1051u\u{1B}[0;;26085:26412u")
      _ = try reader.pty.waitFor("оЛ日本")
      reader.pty.send("\u{1B}[27u")
      _ = try reader.pty.waitUntil("the prompt's end") { !$0.contains("оЛ日本") }
      reader.place.write("config/lukija/config.toml", "mouse = false\n")
      _ = try reader.pty.waitUntil("keys as usual") { _ in
        String(decoding: reader.pty.rawOutput, as: UTF8.self).contains("\u{1B}[=0u")
      }
    }
    let on = try #require(output.range(of: "\u{1B}[=29u")), off = try #require(output.range(of: "\u{1B}[=0u"))
    let screen = try #require(output.range(of: "\u{1B}[?1049h")), left = try #require(output.range(of: "\u{1B}[?1049l"))
    #expect(screen.lowerBound < on.lowerBound && on.lowerBound < off.lowerBound && off.lowerBound < left.lowerBound)
    // What is on is off at the end, however often it was said.
    #expect(
      try #require(output.ranges(of: "\u{1B}[=29u").last).lowerBound
        < #require(output.ranges(of: "\u{1B}[=0u").last).lowerBound)
  }

  @Test(arguments: [
    ("", " · today "), ("language = 'fi'\n", " · tänään "), ("date_format = 'on %d.%m.'\n", " · on "),
  ])
  func whatIsSaidTodayIsOfToday(settings: String, words: String) throws {
    let place = try ReaderSession.sampleBlog()
    place.write("config/lukija/config.toml", settings + "identity.name = 'Aino'\n")
    let reader = try ReaderSession(
      place, columns: 100, rows: 40, environment: ["XDG_CONFIG_HOME": place.path + "/config"])
    _ = try reader.pty.waitUntil("the list") { $0.contains("Post 1 of") || $0.contains("Kirjoitus 1/") }
    reader.pty.send(.enter)
    _ = try reader.pty.waitUntil("the post") { $0.contains("Top ─") || $0.contains("Alku ─") }
    reader.pty.send("r")
    _ = try reader.pty.waitUntil("the composer") { $0.contains("Reply to “") || $0.contains("Vastaus") }
    reader.pty.send("Said just now")
    _ = try reader.pty.waitFor("Said just now")
    reader.pty.send(.control("x"))
    _ = try reader.pty.waitUntil("the reply in the thread") { screen in
      screen.contains("Said just now") && screen.contains("Aino") && screen.contains(words)
    }
    reader.pty.send("Q")
    #expect(try reader.pty.waitForExit() == .exited(0))
  }
}
