import Blog
@testable import Reader
import ReaderTestSupport
import Screen
import Testing
@testable import Words

/// What the person sets counts, also while the reader runs.
@Suite struct SettingsTests {
  private static func settings(_ change: (inout ReaderSettings) -> Void) -> ReaderSettings {
    var settings = ReaderSettings()
    change(&settings)
    return settings
  }

  private func changed(_ change: (inout ReaderSettings) -> Void) -> Message {
    .settings(.changed(Self.settings(change), .taken))
  }

  @Test func whatIsTypedStays() {
    var pilot = Pilot(columns: 120)
    pilot.press("Enter", "r")
    pilot.type("Half a thought\nand more")
    let before = pilot.session.blog.composer?.text
    pilot.handle(
      changed {
        $0.general.measure = 30
        $0.general.postEnd = []
        $0.terminal.mouse = false
      })
    #expect(pilot.session.mode == .composer)
    #expect(pilot.session.blog.composer?.text.text == before?.text)
    #expect(pilot.text.contains("and more"))
    #expect(pilot.text.contains("The settings were changed."))
    #expect(pilot.terminal.choices?.mouse == false)
    pilot.type("!")
    #expect(pilot.session.blog.composer?.text.text == "Half a thought\nand more!")
    pilot.letAutosaveRunOut()
    #expect(pilot.repository.storedReplies.last?.markdown == "Half a thought\nand more!")
  }

  @Test func aBrokenFileChangesNothing() {
    var pilot = Pilot(columns: 120)
    pilot.handle(changed { $0.general.measure = 30 })
    let fault = ConfigurationFault(.syntax(.bareWord), line: 2, column: 5)
    pilot.handle(.settings(.unread(.broken(fault))))
    #expect(pilot.session.preferences.measure == 30)
    #expect(pilot.text.contains("config.toml:2:5: what was set before still counts."))
  }

  @Test func whatAnotherWindowHidesIsNotRead() {
    var pilot = ThreadFixture.pilot(ThreadFixture.row(20), rows: 8)
    pilot.send(.focus(false))
    pilot.look()
    #expect(!pilot.isDwelling && pilot.store.current.readComments.isEmpty)
    pilot.send(.focus(true))
    #expect(pilot.isDwelling)
    pilot.send(.focus(false))
    pilot.look()
    #expect(pilot.store.current.readComments.isEmpty, "it was gone before the moment was over")
    // Who wants no more to be told by the terminal has the keyboard.
    pilot.handle(changed { $0.general.measure = 40 })
    pilot.look()
    #expect(!pilot.store.current.readComments.isEmpty)
  }

  @Test func headsOfCommentsSpeakTheBlogsLanguageIfWished() throws {
    let site = Site(title: "Sammal", language: "fi")
    let post = ThreadFixture.post(
      "row", [ThreadFixture.comment(1), ThreadFixture.comment(2, answers: 1), ThreadFixture.comment(3, answers: 2)])
    var pilot = Pilot(repository: MemoryRepository(site: site, posts: [post]))
    pilot.press("Enter", "Tab", "z", "a")
    #expect(pilot.text.contains("[+2 replies"))
    pilot.handle(changed { $0.general.headsFollowBlog = true })
    #expect(pilot.text.contains("[+2 vastausta"))
    #expect(pilot.text.contains("The settings were changed."))
    pilot.handle(changed { _ in })
    #expect(pilot.text.contains("[+2 replies"))
  }

  @Test func theWidthIsThatOfTheSettingsUntilTheyLeaveIt() {
    var pilot = Pilot(columns: 160)
    #expect(pilot.session.preferences.measure == 72)
    pilot.handle(changed { $0.general.measure = 40 })
    #expect(pilot.session.preferences.measure == 40)
    pilot.press("Enter", ">")
    #expect(pilot.session.preferences.measure > 40)
    let chosen = pilot.session.preferences.measure
    pilot.handle(changed { $0.general.dwell = nil })
    #expect(pilot.session.preferences.measure == chosen, "what was chosen last is remembered")
  }

  @Test func lookingReadsNothingWhereTheClockIsOff() {
    var pilot = Pilot(columns: 100)
    pilot.handle(changed { $0.general.dwell = nil })
    pilot.press("Enter")
    #expect(!pilot.isDwelling)
    pilot.pass(.seconds(60))
    #expect(pilot.store.current.readPosts.isEmpty)
    pilot.handle(changed { $0.general.dwell = .seconds(5) })
    #expect(pilot.isDwelling)
    pilot.pass(.seconds(4))
    #expect(pilot.store.current.readPosts.isEmpty)
    pilot.pass(.seconds(2))
    #expect(!pilot.store.current.readPosts.isEmpty)
  }

  @Test func theNameThatIsSetIsNotAskedFor() {
    var pilot = Pilot(columns: 100)
    pilot.handle(changed { $0.general.identity = Identity(name: "Anne", email: "a@example.org") })
    pilot.press("Enter", "r")
    pilot.type("Yes.")
    pilot.press("C-x")
    let reply = pilot.repository.storedReplies.last
    #expect(reply?.author == Identity(name: "Anne", email: "a@example.org"))
    #expect(reply?.status == .published)
  }

  @Test func theWindowIsCalledByWhatIsRead() {
    var pilot = Pilot(columns: 100)
    #expect(pilot.terminal.title == nil)
    pilot.handle(changed { $0.setsTitle = true })
    #expect(pilot.terminal.title?.hasSuffix("– Lukija") == true)
    let list = pilot.terminal.title
    pilot.press("Enter")
    #expect(pilot.terminal.title != list)
    pilot.handle(changed { _ in })
    #expect(pilot.terminal.title == nil)
  }

  @Test func aBlogMayHaveItsOwn() {
    let settings = Self.settings {
      $0.general.measure = 50
      $0.blogs[BlogID("blog")] = ReaderSettings.OfBlog()
      $0.blogs[BlogID("blog")]?.measure = 44
    }
    var pilot = Pilot(columns: 160)
    pilot.handle(.settings(.changed(settings, .taken)))
    #expect(pilot.session.preferences.measure == 44)
  }

  @Test func aPostEndsAsTheSettingsSay() {
    var pilot = Pilot(columns: 100, rows: 200)
    pilot.press("Enter")
    #expect(pilot.text.contains("copies it"))
    pilot.handle(changed { $0.general.postEnd = [.address] })
    #expect(!pilot.text.contains("copies it"))
    pilot.handle(changed { $0.general.postEnd = [.keys] })
    #expect(pilot.text.contains("replies"))
  }

  @Test(arguments: [
    ("%Y-%m-%d", "2025-03-09"), ("%-d.%-m.%Y", "9.3.2025"), ("%d/%m %y", "09/03 25"), ("100%% %d", "100% 09"),
  ]) func days(_ format: String, _ text: String) throws {
    let time = try #require(Timestamp("2025-03-09T07:30:00+02:00"))
    #expect(time.day(as: format) == text)
  }
}
