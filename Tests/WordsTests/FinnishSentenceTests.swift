import Blog
import Testing

@testable import Words

/// Sentences with counts, names and times as Finnish says them.
struct FinnishSentenceTests {
  private func finnish<Result>(_ body: () throws -> Result) rethrows -> Result {
    try Language.$ofTask.withValue(.finnish, operation: body)
  }

  @Test(arguments: [
    (Counted.posts, 0, "0 kirjoitusta"), (.posts, 1, "1 kirjoitus"), (.posts, 2, "2 kirjoitusta"),
    (.comments, 1, "1 kommentti"), (.comments, 1234, "1\u{A0}234 kommenttia"), (.blogs, 1, "1 blogi"),
    (.attachments, 1_000_000, "1\u{A0}000\u{A0}000 liitettä"),
  ])
  func thingsStandBehindTheirNumber(_ things: Counted, _ count: Int, _ text: String) {
    #expect(finnish { things.text(count) } == text)
  }

  @Test(arguments: [
    (Counted.posts, 1, 12, "12 kirjoituksesta puuttuu 1: palvelin laskee sen mukaan mutta ei näytä sitä."),
    (.posts, 3, 12, "12 kirjoituksesta puuttuu 3: palvelin laskee ne mukaan mutta ei näytä niitä."),
    (
      .comments, 2, 30,
      "30 kommentista puuttuu 2: ne eivät kuulu mihinkään kirjoitukseen eikä sivuun, tai palvelin ei näytä niitä kenellekään."
    ),
  ])
  func whatDidNotComeIsCounted(_ things: Counted, _ count: Int, _ all: Int, _ text: String) {
    #expect(finnish { SyncNotice.notHere(things, count, of: all).text } == text)
  }

  @Test func whatCameIsTold() {
    var tally = ImportTally()
    tally.posts = [.new: 1, .changed: 2, .vanished: 1]
    tally.comments = [.new: 5, .unchanged: 9]
    let summary = SyncSummary(tally, isDryRun: false)
    #expect(finnish { summary.words } == "1 kirjoitus, 5 kommenttia, 2 kirjoitusta muuttui, 1 kirjoitus poistui")
    #expect(summary.words == "1 post, 5 comments, 2 posts changed, 1 post gone")
    let nothing = SyncSummary(ImportTally(), isDryRun: true)
    #expect(!nothing.isAnything && finnish { nothing.words == "ei uutta" && !nothing.isAnything })
    #expect(
      finnish { SyncNotice.addedMore(summary: nothing, posts: 1, command: "lukija -b anna").text }
        == "Nyt tuli: ei uutta. Täällä on 1 kirjoitus; blogi avautuu komennolla ”lukija -b anna”.")
  }

  @Test(
    arguments: [
      (59, "Uusia haettu viimeksi juuri äsken", "Ei uusia: :problems kertoo syyn"),
      (60, "Uusia haettu viimeksi 1 minuutti sitten", "Ei uusia 1 minuuttiin: :problems kertoo syyn"),
      (7300, "Uusia haettu viimeksi 2 tuntia sitten", "Ei uusia 2 tuntiin: :problems kertoo syyn"),
      (3 * 86_400, "Uusia haettu viimeksi 3 päivää sitten", "Ei uusia 3 päivään: :problems kertoo syyn"),
    ] as [(Int64, String, String)])
  func agesAreInTheirCase(_ seconds: Int64, _ looked: String, _ failed: String) {
    var age = SyncAge(SyncStanding(now: Timestamp(seconds: 0)))
    age.seconds = seconds
    #expect(finnish { SyncRemark.looked(age).text } == looked)
    #expect(finnish { SyncRemark.failed(age).text } == failed)
  }

  @Test(arguments: [
    (1, 0, "Pois jätettiin 1 kommentin sähköpostiosoite; --with-private ottaa sen mukaan."),
    (
      3, 1, "Pois jätettiin 3 kommentin sähköpostiosoitteet ja 1 kirjoituksen salasana; --with-private ottaa ne mukaan."
    ),
  ])
  func whatIsPrivateHasItsOwner(_ addresses: Int, _ passwords: Int, _ text: String) {
    #expect(finnish { CommandNotice.withheld(addresses: addresses, passwords: passwords).text } == text)
  }

  @Test func timesAreWrittenAsInFinland() throws {
    let moment = try #require(Timestamp("2025-03-09T08:05:00+02:00"))
    #expect(moment.spokenDate == "2025-03-09" && moment.spokenMoment == "2025-03-09 08:05")
    #expect(finnish { moment.spokenDate } == "9.3.2025")
    #expect(finnish { moment.spokenTime } == "8.05")
    #expect(finnish { moment.spokenMoment } == "9.3.2025 klo 8.05")
    #expect(
      finnish { SyncFault.rateLimited(until: moment).message }
        == "palvelimelta ei saa kysyä ennen kuin 9.3.2025 klo 6.05 UTC.")
  }

  @Test func aFolderStandsBehindAColon() {
    let problem = Problem(.file(.refused(.write, .noRoom, code: 28)), file: "")
    let fault = CommandFault.targetUnusable(folder: "/blogi", problem)
    #expect(
      finnish { fault.text }.hasPrefix("/blogi: kirjoittaminen ei onnistu: ")
        && finnish { fault.text }.hasSuffix("; mitään ei tuotu. Anna toinen kansio valitsimella --into."))
  }

  @Test func sizesHaveACommaAndFinnishUnits() {
    #expect(
      finnish { SyncNotice.progress(posts: 1200, of: 3400, comments: 1, bytes: 1_250_000) }
        == "Haetaan: 1\u{A0}200/3\u{A0}400 kirjoitusta, 1 kommentti, 1,2 Mt")
  }

  @Test func yesIsKOrYInFinnish() {
    #expect(finnish { ["k", "kyllä", "y", "Kyllä"].allSatisfy(CommandQuestion.isYes) })
    #expect(!CommandQuestion.isYes("k") && CommandQuestion.isYes("yes"))
    #expect(finnish { ["", "e", "ei", "n"].allSatisfy { !CommandQuestion.isYes($0) } })
  }

  @Test func whatProgramsReadIsEnglish() {
    #expect(finnish { Language.inEnglish { Counted.posts.text(2) } } == "2 posts")
  }
}
