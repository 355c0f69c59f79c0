import Blog
import CustomDump
import SeededRandom
import Testing

/// What stands above a post in an editor.
@Suite struct PostManuscriptTests {
  private let old = PostManuscript(title: "Sammal", tags: ["syksy"], text: "Vanhat sanat.")

  private func read(_ head: String, _ text: String = "Uudet.") throws -> PostManuscript {
    try PostManuscript("---\n\(head)\n---\n\n\(text)", over: old)
  }

  @Test func theHeadIsReadAsPeopleWriteIt() throws {
    let read = try read("title: Jäkälä: toinen # osa\nTags: [syksy, \"ruis, leipä\",  metsä ]\ndate:\ndraft: Yes")
    expectNoDifference(
      read,
      PostManuscript(
        title: "Jäkälä: toinen # osa", tags: ["syksy", "ruis, leipä", "metsä"], isDraft: true, text: "Uudet."))
    #expect(try self.read("# ohje\n\ntags:\n  - syksy\n  - 'talvi'\n").tags == ["syksy", "talvi"])
    #expect(try self.read("title: \"Sanoi \\\"ei\\\"\"").title == "Sanoi \"ei\"")
    #expect(try self.read("title: \"Ei\" on sana").title == "\"Ei\" on sana")
    #expect(try self.read("title: 'Se''kin'").title == "Se'kin")
  }

  @Test func whatIsNotNamedStays() throws {
    #expect(try read("draft: yes").title == "Sammal" && read("draft: no").tags == ["syksy"])
    #expect(try read("title:\ntags:").title.isEmpty && read("tags:").tags.isEmpty)
    #expect(
      try PostManuscript("Vain sanoja.", over: old)
        == PostManuscript(title: "Sammal", tags: ["syksy"], text: "Vain sanoja."))
  }

  @Test(arguments: [
    "---\n\nViivan alla.", "--- ja --- ovat viivoja", "---", "***\ntitle: x", "---\nKaksi sanaa: tässä\n---",
  ])
  func aLineOfHyphensMayBeginAText(text: String) throws {
    #expect(try PostManuscript(text, over: old).text == text)
  }

  @Test(arguments: [
    ("title: a\ndate: eilen", 3, ManuscriptFault.Reason.notADate("eilen")),
    ("date: 2026-02-30", 2, .notADate("2026-02-30")), ("date: 29.11.2026", 2, .notADate("29.11.2026")),
    ("title: a\n\ndraft: ehkä", 4, .notYesOrNo("ehkä")), ("layout: post", 2, .unknownName("layout")),
    ("title: a\ntitle: b", 3, .saidTwice(.title)), ("title: a\nsanoja vain", 3, .noName("sanoja vain")),
    ("# x\ntitle: a\n- syksy", 4, .noName("- syksy")),
  ])
  func aFaultHasItsLine(head: String, line: Int, reason: ManuscriptFault.Reason) {
    #expect(throws: ManuscriptFault(line: line, reason)) { try read(head) }
  }

  @Test func aHeadWithoutEndIsSaid() {
    #expect(throws: ManuscriptFault(line: 1, .unfinished)) { try PostManuscript("---\ntitle: a\n\nSanat.", over: old) }
  }

  @Test(arguments: ["2026-11-29", "2026-11-29 21:05", "2026-11-29T21:05", "2026-11-29 9:05", "2026-11-29 21:05:30"])
  func datesAreOfTheirPlace(date: String) throws {
    let read = try #require(try read("date: \(date)").date)
    #expect(read.date == "2026-11-29")
    #expect(read.timeOfDay == (date.contains("21") ? "21:05" : date.contains("9:05") ? "09:05" : "00:00"))
  }

  @Test func anOffsetIsKept() throws {
    #expect(try read("date: 2026-11-29T21:05:30+05:30").date?.text == "2026-11-29T21:05:30+05:30")
    #expect(try read("date: 2026-11-29 21:05 +0530").date?.text == "2026-11-29T21:05:00+05:30")
    #expect(try read("date: 2026-11-29 21:05Z").date?.text == "2026-11-29T21:05:00Z")
  }

  /// Whatever a post is called, an editor that changes nothing changes nothing.
  @Test func whatIsWrittenComesBack() throws {
    let letters = Array("ab ä,:\"'\\[]#-\t\n\u{A0}n{}…")
    var chance = SeededGenerator(seed: 7)
    func word() -> String {
      String((0..<Int.random(in: 0...6, using: &chance)).map { _ in letters.randomElement(using: &chance) ?? "a" })
    }
    for _ in 0..<4000 {
      var manuscript = PostManuscript(
        title: word(), isDraft: .random(using: &chance), text: "Sanat.\n\n---\ntitle: x\n---")
      manuscript.tags = (0..<Int.random(in: 0...3, using: &chance)).map { _ in word() }.filter { !$0.isEmpty }
      if Bool.random(using: &chance) {
        manuscript.date = Timestamp(seconds: Int64.random(in: 0...2_000_000_000, using: &chance), offset: 7200)
      }
      let read = try PostManuscript(
        String(manuscript.written(hints: ["ohje: x"]).dropLast()), over: PostManuscript(title: "toinen", tags: ["t"]))
      #expect(read == manuscript)
    }
  }
}
