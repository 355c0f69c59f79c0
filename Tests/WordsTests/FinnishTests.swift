import Blog
import Glibc
import Testing

@testable import Words

/// Where Finnish goes other ways than English: cases, numbers, dates, quotation marks.
struct FinnishTests {
  private func inFinnish(_ text: () -> String) -> String { Language.$ofTask.withValue(.finnish) { text() } }

  @Test(arguments: [
    (0, "Ei vielä ajatuksia kirjoituksesta ”Sammal”"), (1, "Yksi ajatus kirjoituksesta ”Sammal”"),
    (2, "2 ajatusta kirjoituksesta ”Sammal”"), (1234, "1\u{A0}234 ajatusta kirjoituksesta ”Sammal”"),
  ])
  func threadsAreHeadedAsWordPressDoes(count: Int, heading: String) {
    #expect(inFinnish { ThreadWords.heading(count, shownTitle: "Sammal") } == heading)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1\u{A0}000"), (12_345_678, "12\u{A0}345\u{A0}678"), (-1234, "-1\u{A0}234"),
  ])
  func digitsStandInGroups(count: Int, text: String) { #expect(inFinnish { numeral(count) } == text) }

  @Test(arguments: [(999, "999"), (1000, "1,000"), (12_345_678, "12,345,678"), (-1234, "-1,234")])
  func digitsStandInGroupsInEnglish(count: Int, text: String) { #expect(numeral(count) == text) }

  @Test(arguments: [(1, "[+1 vastaus, 1 uusi]"), (2, "[+2 vastausta, 2 uutta]")])
  func foldsCount(count: Int, text: String) {
    #expect(inFinnish { CommentMark.folded(replies: count, new: count).text } == text)
  }

  @Test(arguments: [
    ([PaneName.post], "B toimii kirjoituksessa, ei blogien luettelossa. ? näyttää näppäimet."),
    (
      [.list, .post, .comments],
      "B toimii luettelossa, kirjoituksessa ja kommenteissa, ei blogien luettelossa. ? näyttää näppäimet."
    ),
  ])
  func panesAreWhereSomethingIs(there: [PaneName], words: String) {
    let notice = Notice.screen(.keysElsewhere("B", here: .blogs, there: there, help: "?"))
    #expect(inFinnish { notice.text } == words)
  }

  @Test(arguments: [
    ("2025-03-09T04:05:00Z", "9.3.2025", "  9.3.2025", "9.3.2025 klo 4.05"),
    ("2025-11-30T14:02:00+02:00", "30.11.2025", "30.11.2025", "30.11.2025 klo 14.02"),
    ("2025-03-09T00:00:00Z", "9.3.2025", "  9.3.2025", "9.3.2025 klo 0.00"),
  ])
  func daysAndHours(time: String, day: String, column: String, moment: String) throws {
    let words = try #require(Timestamp(time))
    #expect(inFinnish { words.spokenDate } == day)
    #expect(inFinnish { words.dayColumn } == column)
    #expect(inFinnish { words.spokenMoment } == moment)
  }

  @Test func englishDaysAreISO() throws {
    let words = try #require(Timestamp("2025-03-09T04:05:00Z"))
    #expect(words.spokenDate == "2025-03-09" && words.dayColumn == words.spokenDate)
    #expect(words.spokenMoment == "2025-03-09 04:05")
  }

  @Test func namesStandInTheMarksOfTheLanguage() {
    #expect(inFinnish { quoted("a\nb") }.first == "”")
    #expect(quoted("a\nb").first == "“")
  }

  @Test func theSystemsErrorsAreOfTheLanguage() {
    #expect(systemMessage(ENOENT) == "No such file or directory")
    #expect(inFinnish { systemMessage(ENOENT) } == "Tiedostoa tai kansiota ei ole")
    #expect(inFinnish { systemWords(ENOSPC) } == "levyllä ei ole tilaa")
    #expect(inFinnish { systemMessage(9999) } == "Virhe 9999")
  }

  @Test(arguments: [
    (1, 0, "Merkitty luetuksi: 1 kirjoitus. u kumoaa."),
    (2, 1, "Merkitty luetuksi: 2 kirjoitusta ja 1 kommentti. u kumoaa."),
  ])
  func marksCount(posts: Int, comments: Int, text: String) {
    #expect(inFinnish { Notice.marks(.postsRead(posts: posts, comments: comments, undo: "u")).text } == text)
  }
}
