import Foundation
import Testing

@testable import Screen

@Suite struct HyphenatorTests {
  private func parted(_ word: String, _ language: String) -> String {
    Hyphenator.load(language)
    guard let hyphenator = Hyphenator(language: language) else { return word }
    var result = ""
    var start = 0
    let bytes = Array(word.utf8)
    for point in hyphenator.points(in: word) + [bytes.count] {
      result += (result.isEmpty ? "" : "-") + String(decoding: bytes[start..<point], as: UTF8.self)
      start = point
    }
    return result
  }

  @Test(arguments: [
    "ta-loja", "kir-jas-tossa", "maa-il-malla", "jär-jes-tö-jen", "kau-niin", "ruoan", "työ-te-liäs", "stra-te-gia",
    "so-si-aa-li-nen", "tie-to-kone", "yh-teis-kunta", "os-ter-malmi", "kiit-tää", "leuan", "Hel-sin-kiin",
  ])
  func finnish(word: String) {
    #expect(parted(word.replacing("-", with: ""), "fi") == word)
  }

  @Test func english() {
    #expect(parted("hyphenation", "en") == "hy-phen-ation")
    #expect(parted("typesetting", "en-GB") == "type-set-ting")
    #expect(parted("Wonderful", "en-US") == "Won-der-ful")
  }

  @Test func whatIsNoWordStaysWhole() {
    for word in ["YLEISRADIO", "abc123def", "a.b.c.d.e", "talo", "", "漢字漢字漢字"] { #expect(parted(word, "fi") == word) }
  }

  @Test func languagesWithoutRulesPartNothing() {
    for tag in ["", "xx", "../../etc/passwd", "en/../x", "e", "-", "zz-ZZ"] {
      Hyphenator.load(tag)
      #expect(Hyphenator(language: tag) == nil, "\(tag)")
    }
  }

  /// A dictionary that lies where no system has it, for a language that nobody speaks.
  @Test func whatIsNotLoadedIsNotKnown() throws {
    let folder = NSTemporaryDirectory() + "lukija-hyphen-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n1ku\n".write(
      toFile: folder + "/hyph_qz.dic", atomically: true, encoding: .utf8)
    #expect(Hyphenator(language: "qz") == nil, "nobody has read it")
    #expect(Hyphenator.load("qz-QZ", from: [folder]))
    let hyphenator = try #require(Hyphenator(language: "qz"))
    #expect(hyphenator.points(in: "talokukka") == [4])
    #expect(!Hyphenator.load("qz", from: [folder]), "it is read once")
  }
}
