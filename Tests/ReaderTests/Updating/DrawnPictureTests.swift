import Blog
import Reader
import ReaderTestSupport
import Screen
import Testing
import Words

/// Pictures among the lines of a post: which are asked for, where they stand, and what stays in its place.
@Suite(.everyWorld) struct DrawnPictureTests {
  private static let ability = PictureAbility(way: .kitty, cell: PixelSize(width: 10, height: 20))
  private static let web = "https://blog.example/web.png"

  private func pilot(
    _ pictures: PilotPictures, choice: PictureChoice = .here, columns: Int = 90, html: String? = nil
  ) -> Pilot {
    let lines = (1...60).map { "<p>Line \($0).</p>" }.joined()
    let post = Post(
      id: PostID("a"), feedID: "1", url: "https://blog.example/a/", title: "Boats",
      body: Body(
        format: .html,
        source: html
          ?? "<p>Before.</p><p><img src='media/own.png' alt='Mine'></p>\(lines)<p><img src='/web.png' alt='Far'></p>"
      ),
      published: Timestamp("2024-03-01T09:00:00+02:00"))
    var pilot = Pilot(
      columns: columns, repository: MemoryRepository(posts: [post]), pictures: pictures)
    var settings = ReaderSettings()
    settings.pictures = choice
    settings.terminal.showsPictures = choice != .off
    pilot.handle(.settings(.changed(settings, .taken)))
    pilot.send(.pictures(Self.ability))
    return pilot
  }

  private func own(_ width: Int = 200, _ height: Int = 100) -> PilotPictures {
    PilotPictures([:], drawings: ["media/own.png": PixelSize(width: width, height: height)])
  }

  private func row(_ pilot: Pilot, of text: String) -> Int? {
    pilot.lines.firstIndex { $0.contains(text) }
  }

  private func rows(_ pilot: Pilot) -> [Int] {
    let surface = pilot.frame.surface
    return (0..<surface.size.rows).filter { row in surface.row(row).contains(where: \.isOfPicture) }
  }

  @Test func itStandsAboveWhatSaysWhatItShows() throws {
    var pilot = pilot(own())
    pilot.press("Enter")
    let label = try #require(row(pilot, of: "[image 1: Mine]"))
    #expect(rows(pilot) == Array(label - 5..<label))
    let surface = pilot.frame.surface
    #expect(surface.row(label - 1).count(where: \.isOfPicture) == 20, "as large as it is")
  }

  @Test func itIsNoHigherThanHalfThePane() throws {
    var pilot = pilot(own(2000, 4000))
    pilot.press("Enter")
    let height = pilot.session.layout.rooms[.reader]?.content.height ?? 0
    #expect(rows(pilot).count == height / 2)
  }

  @Test func nothingIsDrawnWhereTheTerminalCannot() {
    let pictures = own()
    var pilot = pilot(pictures)
    pilot.send(.pictures(nil))
    pilot.press("Enter")
    #expect(
      rows(pilot).isEmpty && row(pilot, of: "[image 1: Mine]") != nil && pictures.ordered.isEmpty)
  }

  /// What is on the web is fetched only where that was chosen, and only when it comes into view.
  @Test(arguments: [(PictureChoice.here, false), (.auto, true)]) func theWeb(
    _ choice: PictureChoice, _ fetches: Bool
  ) {
    let pictures = own()
    var pilot = pilot(pictures, choice: choice)
    pilot.press("Enter")
    #expect(pictures.ordered.map(\.address) == ["media/own.png"])
    pilot.press("G")
    #expect(pictures.ordered.map(\.address) == ["media/own.png", Self.web])
    #expect(pictures.ordered.allSatisfy { $0.fetches == fetches })
  }

  @Test func aFailureIsNotAskedForAgain() {
    let pictures = own()
    var pilot = pilot(pictures)
    pilot.press("Enter", "G", "g", "G")
    #expect(pictures.ordered.map(\.address) == ["media/own.png", Self.web])
    #expect(row(pilot, of: "Far") != nil)
  }

  /// One that comes late leaves the line that is read where it is.
  @Test func whatIsReadStaysWhereItIs() throws {
    let pictures = own()
    var pilot = pilot(pictures)
    pilot.areDrawingsHeld = true
    pilot.press("Enter", "j", "j", "j", "j", "j", "j", "j", "j")
    let lines = pilot.lines.dropFirst().dropLast()
    #expect(rows(pilot).isEmpty)
    pilot.answer()
    #expect(Array(pilot.lines.dropFirst().dropLast()) == Array(lines))
    pilot.press("g")
    #expect(rows(pilot).count == 5)
  }

  /// The first line in view may be a row of a picture: another one that comes moves nothing.
  @Test func aRowOfAPictureStaysTheFirst() throws {
    let pictures = PilotPictures(
      [:],
      drawings: [
        "media/own.png": PixelSize(width: 200, height: 200),
        "media/two.png": PixelSize(width: 200, height: 100),
      ])
    let lines = (1...14).map { "<p>Line \($0).</p>" }.joined()
    var pilot = pilot(
      pictures,
      html:
        "<p>B.</p><p><img src='media/own.png' alt='Mine'></p>\(lines)<p><img src='media/two.png' alt='Two'></p>\(lines)"
    )
    pilot.press("Enter")
    pilot.areDrawingsHeld = true
    let first = try #require(pilot.session.layout.rooms[.reader]?.content.row)
    while rows(pilot).first != first || rows(pilot).count > 2 { pilot.press("j") }
    let before = pilot.lines
    #expect(rows(pilot).first == first && pictures.ordered.count == 1)
    pilot.answer()
    #expect(
      pictures.ordered.count == 2 && pilot.lines[first..<first + 12] == before[first..<first + 12])
  }

  @Test func anotherWidthKeepsItAndDrawsItAnew() {
    let pictures = own(2000, 400)
    var pilot = pilot(pictures)
    pilot.press("Enter")
    let wide = pilot.frame.surface.row(rows(pilot)[0]).count(where: \.isOfPicture)
    pilot.send(.resized(Size(columns: 50, rows: 24)))
    let narrow = pilot.frame.surface.row(rows(pilot)[0]).count(where: \.isOfPicture)
    #expect(narrow < wide && narrow > 0 && pictures.ordered.count == 2)
  }

  @Test func theKeySwitches() {
    var pilot = pilot(own())
    pilot.press("Enter", "i")
    #expect(
      pilot.said == "Pictures are not drawn: the text says what they show." && rows(pilot).isEmpty)
    pilot.press("i")
    #expect(pilot.said == "Pictures are drawn in the text." && rows(pilot).count == 5)
  }

  /// A terminal that nobody has asked is asked for the key's sake.
  @Test func theKeyAsks() {
    var pilot = pilot(own(), choice: .off)
    pilot.send(.pictures(nil))
    pilot.press("Enter", "i")
    #expect(pilot.said == "Pictures are drawn as soon as the terminal says that it can.")
    #expect(pilot.terminal.choices?.showsPictures == true)
    pilot.send(.pictures(Self.ability))
    #expect(rows(pilot).count == 5)
  }

  @Test func aSmileyStaysAWord() {
    var pilot = pilot(own(16, 16))
    pilot.press("Enter")
    #expect(rows(pilot).isEmpty)
  }

  /// In a comment as in a post, and a window hides it.
  @Test func commentsHaveThemToo() {
    let comment = Comment(
      id: CommentID("1"), author: Author(name: "Kuha"),
      body: Body(format: .html, source: "<p>See <img src='media/own.png' alt='Mine'> this.</p>"))
    let post = Post(
      id: PostID("a"), feedID: "1", url: "https://blog.example/a/", title: "Boats",
      body: Body(format: .text, source: "Text."), comments: [comment])
    var pilot = Pilot(columns: 90, repository: MemoryRepository(posts: [post]), pictures: own())
    var settings = ReaderSettings()
    settings.pictures = .here
    pilot.handle(.settings(.changed(settings, .taken)))
    pilot.send(.pictures(Self.ability))
    pilot.press("Enter", "Enter")
    #expect(rows(pilot).count == 5)
    pilot.press("?")
    #expect(rows(pilot).count < 5)
  }
}
