import Blog
import Reader
import ReaderTestSupport
import Testing
import Words

/// Pictures that `L` lists, from the key to the viewer.
@Suite(.everyWorld) struct PictureViewingTests {
  private static let boat = "https://blog.example/boat.png"

  private func pilot(
    _ files: [String: Result<String, PictureFault>], columns: Int = 100
  ) -> (Pilot, PilotPictures) {
    let post = Post(
      id: PostID("a"), feedID: "1", url: "https://blog.example/a/", title: "Boats",
      body: Body(
        format: .html,
        source: #"<p>See <a href="https://other.example/">this</a> <img src="/boat.png" alt="A boat"> "#
          + #"and <img src="media/own.png" alt="Mine">.</p>"#),
      published: Timestamp("2024-03-01T09:00:00+02:00"))
    let pictures = PilotPictures(files)
    var pilot = Pilot(columns: columns, repository: MemoryRepository(posts: [post]), pictures: pictures)
    pilot.press("Enter")
    return (pilot, pictures)
  }

  @Test func nothingIsFetchedBeforeSomebodyAsks() {
    var (pilot, pictures) = pilot([Self.boat: .success("/cache/boat.png")])
    pilot.press("L", "j")
    #expect(pilot.hasWindow && pilot.lines.last?.contains(Self.boat) == true)
    #expect(pictures.asked.isEmpty)
    pilot.press("Enter")
    #expect(!pilot.hasWindow && pictures.asked == [Self.boat])
    #expect(pilot.host.opened == ["/cache/boat.png"])
    #expect(pilot.said == "Handed to browser 1: \(Self.boat)")
  }

  @Test func aNumberGoesStraightToThePicture() {
    var (pilot, pictures) = pilot(["media/own.png": .success("/blog/media/own.png")])
    pilot.press("3", "L")
    #expect(pictures.asked == ["media/own.png"] && pilot.host.opened == ["/blog/media/own.png"])
    pilot.press("1", "L")
    #expect(pictures.asked.count == 1, "a link is followed as ever")
    #expect(pilot.host.opened.last == "https://other.example/")
  }

  @Test(arguments: [
    (PictureFault.notThere, "No picture: there is none at this address.", true),
    (.notAPicture, "No picture: what stands at this address is none, or of a kind that is not shown.", true),
    (.tooBig(megabytes: 32), "No picture: it is larger than 32 MB.", true),
    (.server(.offline), "No picture: there is no network.", false),
  ]) func whyThereIsNone(_ fault: PictureFault, _ sentence: String, _ isError: Bool) {
    var (pilot, _) = pilot([Self.boat: .failure(fault)])
    pilot.press("2", "L")
    #expect(pilot.said == sentence && pilot.saysError == isError && pilot.host.opened.isEmpty)
  }

  @Test func noViewer() {
    var (pilot, _) = pilot([Self.boat: .success("/cache/boat.png")])
    pilot.host.setBrowser(needsTerminal: false, failure: .noViewer)
    pilot.press("2", "L")
    #expect(pilot.said == "Not opened. There is no $LUKIJA_VIEWER and no xdg-open. \(Self.boat)")
  }

  @Test func escapeStopsItAndKeysGoOnMeanwhile() {
    var (pilot, pictures) = pilot([Self.boat: .success("/cache/boat.png")])
    pilot.arePicturesHeld = true
    pilot.press("2", "L")
    #expect(pilot.lines.last?.contains("Fetching the picture …, Esc stops") == true)
    pilot.press("j")
    #expect(pilot.lines.last?.contains("Fetching the picture") == true)
    pilot.press("Esc")
    #expect(pilot.said == "The picture is not fetched." && pictures.stoppedNumber > 0)
    pilot.answer()
    #expect(pilot.host.opened.isEmpty && pilot.session.focus == .reader)
    pilot.press("2", "L")
    pilot.answer()
    #expect(pilot.host.opened == ["/cache/boat.png"], "asked for again it comes")
  }

  @Test func whoWritesIsNotDisturbed() {
    var (pilot, _) = pilot([Self.boat: .success("/cache/boat.png")])
    pilot.arePicturesHeld = true
    pilot.press("2", "L", "r")
    pilot.type("Nice")
    pilot.answer()
    #expect(pilot.host.opened.isEmpty && pilot.isComposing)
    #expect(pilot.said == "The picture is here: asked for again, it is shown.")
  }

  @Test func withoutASourceItIsSaid() {
    let post = Post(
      id: PostID("a"), title: "A", body: Body(format: .html, source: #"<p><img src="https://a.example/b.png"></p>"#))
    var pilot = Pilot(repository: MemoryRepository(posts: [post]))
    pilot.press("Enter", "1", "L")
    #expect(pilot.said == "No picture: nothing here can fetch it.")
  }
}
