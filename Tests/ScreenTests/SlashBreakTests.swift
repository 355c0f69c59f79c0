import Testing

@testable import Screen

/// A line ends behind a slash in addresses, and between long words.
@Suite struct SlashBreakTests {
  private func pieces(_ text: String) -> [String] {
    var found: [String] = []
    var start = text.utf8.startIndex
    for opportunity in LineBreaking.opportunities(in: text) {
      let end = text.utf8.index(text.utf8.startIndex, offsetBy: opportunity.offset)
      found.append(String(text[start..<end]))
      start = end
    }
    return found + [String(text[start...])]
  }

  @Test(arguments: [
    "and/or", "ja/tai", "TCP/IP", "km/h", "he/she", "he/she/they", "s/he", "input/output", "I/O", "Linux/Unix",
    "GNU/Linux", "esim./vaikka", "e.g./i.e.", "a.m./p.m.", "Mon/Wed/Fri", "kyllä/ei", "hän/häntä",
    "он/она", "και/ή", "ja/tai-ehto", "OS/2-koneet", "24/7-palvelu", "re-/use", "(and/or)", "“and/or”", "and/or,",
    "2024/2025", "12/31/2024", "a/b", "dx/dt", "foo/barbarbarbar", "barbarbarbar/foo", "남자/여자", "และ/หรือ", "und/oder",
    "5/10-vuotias", "w/out", "oui/non?", "text/html", "MB/s", "μg/ml", "mg/dL",
  ]) func shortWordsStayTogether(word: String) {
    #expect(
      pieces("tämä \(word) on").joined(separator: "|").contains("|\(word) |") || word.contains("-"), "\(pieces(word))")
    #expect(!pieces("tämä \(word) on").contains { $0.hasSuffix("/") })
  }

  @Test(arguments: [
    ("development/production", ["development/", "production"]),
    ("kaupunki/kunta/maakunta", ["kaupunki/kunta/maakunta"]),
    ("käyttäjä/ylläpitäjä", ["käyttäjä/", "ylläpitäjä"]), ("мужчины/женщины", ["мужчины/", "женщины"]),
    ("프론트엔드/백엔드", ["프론트엔드/", "백엔드"]), ("e-kirja/äänikirja", ["e-", "kirja/", "äänikirja"]),
    ("/etc/hosts", ["/etc/", "hosts"]), ("~/src/lib", ["~/src/", "lib"]), ("../src/lib", ["../src/", "lib"]),
    ("usr/local/share/doc", ["usr/", "local/", "share/", "doc"]), ("src/main.swift", ["src/", "main.swift"]),
    ("blog.example/me/too", ["blog.example/", "me/", "too"]), ("(/etc/hosts)", ["(/etc/", "hosts)"]),
    ("https://a.example/me/too", ["https://a.example/", "me/", "too"]), ("\"/usr/bin\"", ["\"/usr/", "bin\""]),
    ("和/或", ["和/", "或"]), ("サーバー/端末", ["サー", "バー/", "端", "末"]),
  ]) func addressesAndLongWordsMayPart(word: String, parts: [String]) { #expect(pieces(word) == parts) }
}
