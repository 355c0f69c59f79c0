import Markup
import Testing

@testable import Reader

/// Paths and names of files are never parted by a hyphen; words are.
@Suite struct NameHyphenTests {
  private func lines(_ word: String, _ width: Int) -> [String] {
    let html = "<p>aa bb cc \(word) sitten taas jotakin muuta vielä</p>"
    return Typesetter.set(
      MarkupParser.document(html: html), width: width, options: Typesetter.Options(language: "fi")
    ).lines.map(\.text)
  }

  @Test(arguments: [
    "./konfiguroitavissa", "konfiguroitavissa/hakemistossa", ".konfiguroitavissa", "/konfiguroitavissa",
    "konfiguroitavissa.txt", "~/konfiguroitavissa",
  ]) func namesAreNotParted(word: String) {
    for width in 10...40 { #expect(!lines(word, width).contains { $0.hasSuffix("-") }, "\(width)") }
  }

  @Test func wordsAre() {
    #expect((10...40).contains { lines("konfiguroitavissa", $0).contains { $0.hasSuffix("-") } })
    #expect((10...40).contains { lines("konfiguroitavissa.", $0).contains { $0.hasSuffix("-") } })
  }
}
