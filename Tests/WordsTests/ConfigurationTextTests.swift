import Blog
import Testing

@testable import Words

@Suite struct ConfigurationTextTests {
  @Test(arguments: [
    (
      ConfigurationFact.unknownName("evry\u{1b}", table: "sync", near: "every"),
      "nothing in “sync” is called “evry\\u{1b}”. Was “every” meant? It is left out."
    ),
    (.unknownName("x", table: "", near: nil), "nothing is called “x”. It is left out."),
    (
      .wrongKind(.syncEvery, .duration(1...2, mayBeOff: true), found: .integer),
      "“every” is a time like \"30 min\", \"2 h\", \"1 d\" or \"off\", found a whole number. It is left out."
    ),
    (
      .syntax(.unexpected("\n", wanted: .bracket)),
      "expected “]”, found the end of the line. Correct it here. Nothing of the file is read until then."
    ),
    (.missing(.blogPath), "this blog has no “path”. Add one; the blog is left out until then."),
  ])
  func factsOfSettings(_ fact: ConfigurationFact, _ words: String) {
    #expect(fact.text == words)
    let sentence = ConfigurationFault(fact, line: 3, column: 14).sentence(file: "/a\u{1b}/config.toml")
    #expect(sentence == "/a\\u{1b}/config.toml:3:14: " + words)
  }

  @Test func everyFactIsOneLineThatActsOnNoTerminal() {
    let places = TOMLFact.Place.allCases
    let facts: [TOMLFact] =
      TOMLFact.Wanted.allCases.flatMap { wanted in [nil, "\n", "\u{202e}"].map { .unexpected($0, wanted: wanted) } }
      + places.map { .endsInside($0) } + places.map { .lineBreak($0) }
      + [
        .controlCharacter(0x0D), .controlCharacter(0x1B), .badEscape, .noCharacter, .badNumber, .hugeNumber, .badDate,
        .badTime, .bareWord, .repeatedKey("\u{1b}", line: 1), .repeatedTable("\n", line: 2), .closed("\u{7}", line: 3),
        .tooDeep(limit: 64), .notUTF8,
      ]
    for text in facts.flatMap({ [$0.message, $0.advice] }) {
      #expect(text.hasSuffix(".") && !text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202e}" }, "\(text)")
    }
    for name in SettingName.allCases { #expect(name.help.hasSuffix(".")) }
  }

  @Test func whyTheFileIsNotChanged() {
    let broken = ConfigurationFault(.syntax(.bareWord), line: 2, column: 5)
    #expect(
      ConfigurationFileFault.broken(broken).sentence(file: "c.toml")
        == "c.toml:2:5: it is not changed while it cannot be read: a text stands without quotation marks. Put quotation "
        + "marks around it. Nothing of the file is read until then.")
    #expect(
      ConfigurationFileFault.noBlog("ana", near: "anna").sentence(file: "c.toml")
        == "c.toml: there is no blog called “ana”. Was “anna” meant? List the blogs with “lukija blogs”.")
  }
}
