import Blog
import Reader
import ReaderTestSupport
import Testing
import Words

/// Showing some posts, and all of them in another order.
@Suite(.everyWorld) struct ListFilterTests {
  @Test func filterShowsWhatIsTypedAsItIsTyped() {
    var pilot = LongBlog.pilot(200)
    pilot.press("f")
    pilot.type("tag:round")
    #expect(pilot.listed == 20)
    pilot.type(" author:aiti")
    #expect(pilot.listed == 20)
    pilot.press("Enter")
    #expect(pilot.text.contains("tag:round author:aiti · 20 of 200"))
    #expect(pilot.listedTitles == (1...20).map { "Letter number \($0 * 10)" })
  }

  @Test func theCommandLineFilters() {
    var pilot = LongBlog.pilot(200)
    pilot.press(":")
    pilot.type("filter ta")
    pilot.press("Tab")
    pilot.type("rou")
    pilot.press("Tab", "Enter")
    #expect(pilot.text.contains("tag:round · 20 of 200"))
  }

  @Test func escapeGivesTheOldListBack() {
    var pilot = LongBlog.pilot(200)
    for _ in 0..<41 { pilot.press("j") }
    pilot.press("f")
    pilot.type("tag:round")
    #expect(pilot.listed == 20)
    pilot.press("Esc")
    #expect(pilot.listed == 200)
    #expect(pilot.selectedTitle == "Letter number 42")
  }

  @Test func clearingTheFilterKeepsTheSelection() {
    var pilot = LongBlog.pilot(200)
    pilot.press("f")
    pilot.type("tag:round")
    pilot.press("Enter", "j", "j", "j")
    #expect(pilot.selectedTitle == "Letter number 40")
    pilot.press("Esc")
    #expect(pilot.selectedTitle == "Letter number 40")
    #expect(!pilot.hasQuit)
    pilot.press("j")
    #expect(pilot.listed == 200)
  }

  @Test func postBeingReadIsNeverFilteredAway() {
    var pilot = LongBlog.pilot(200, columns: 120)
    pilot.press("j", "Enter", "Tab", "Tab", "f")
    pilot.type("tag:round")
    pilot.press("Enter")
    #expect(pilot.listed == 21)
    #expect(pilot.listedTitles.first == "Letter number 2")
    pilot.press("J")
    #expect(pilot.openTitle == "Letter number 10")
  }

  @Test func postThatWasLeftIsFilteredLikeAnyOther() {
    var pilot = LongBlog.pilot(50)
    pilot.press("Enter", "q", "f")
    pilot.type("zzzz")
    pilot.press("Enter")
    #expect(pilot.listed == 0)
    #expect(pilot.text.contains("No post matches the filter."))
  }

  @Test func filterThatShowsNothingLosesNoSelection() {
    var pilot = LongBlog.pilot(400)
    pilot.press("3", "0", "0", "G", "f")
    pilot.type("zzzqq")
    pilot.press("Enter")
    #expect(pilot.listed == 0)
    pilot.press("Esc")
    #expect(pilot.selectedTitle == "Letter number 300")
    pilot.press("f")
    pilot.type("zz")
    pilot.press("Backspace", "Backspace", "Enter")
    #expect(pilot.selectedTitle == "Letter number 300")
    // Who chose another post meanwhile stays there.
    pilot.press("f")
    pilot.type("tag:round")
    pilot.press("Enter", "g", "j", "Esc")
    #expect(pilot.selectedTitle == "Letter number 20")
  }

  @Test func longFilterLeavesRoomForItsCount() {
    var pilot = LongBlog.pilot(200)
    pilot.press("f")
    pilot.type("tag:round -a-title-that-nobody-has-given-to-a-post -another-one-that-nobody-has-given-to-any")
    pilot.press("Enter")
    #expect(pilot.lines[0].contains("tag:round -a-title"))
    #expect(pilot.lines[0].contains("· 20 of 200"))
  }

  /// Who types fast means the list that is on its way.
  @Test(.besideAnother) func keysWaitForTheListThatWasAskedFor() throws {
    var session = LongBlog.pilot(200).session
    func press(_ keys: String...) -> [Effect] { keys.flatMap { update(&session, .terminal(.keyPressed(.init($0)!))) } }
    let effects = press("O", "1", "0", "j")
    let requests = effects.compactMap { if case .catalogue(.list(let request, _)) = $0 { request } else { nil } }
    let request = try #require(requests.last)
    #expect(request.order != PostOrder.date)
    #expect(session.blog.list.selection == 0)
    let window = ListWindow(rows: session.blog.list.rows, start: 0, anchor: 0, count: 200, total: 200, unread: 200)
    let after = update(&session, .blog(.list(.listed(request, window))))
    guard
      case .screen(.takeIn(let typed))? = after.first(where: { if case .screen(.takeIn) = $0 { true } else { false } })
    else {
      return #expect(Bool(false), "\(after)")
    }
    for message in typed { _ = update(&session, message) }
    #expect(session.blog.list.selection == 10)
  }

  @Test func unreadIsWhatTheUnreadCountCounts() {
    var state = ReadingState()
    state.apply(.postRead(PostID("post-100"), true))
    var pilot = LongBlog.pilot(200, state: state)
    #expect(pilot.text.contains("199 unread"))
    pilot.press("f")
    pilot.type("is:unread")
    #expect(pilot.listed == 199, "a new comment makes no unread post of it")
  }

  /// A day's round: what is unread, and what has new comments.
  @Test func newIsWhatHasAnythingNew() {
    var state = ReadingState()
    for post in SampleBlog.posts { state.apply(.postRead(post.id, true)) }
    var pilot = Pilot(
      columns: 80, repository: MemoryRepository(posts: SampleBlog.posts), store: MemoryStateStore(state))
    let commented = SampleBlog.posts.filter { !$0.comments.isEmpty }
    #expect(!commented.isEmpty && commented.count < SampleBlog.posts.count)
    pilot.press("f")
    pilot.type("is:new")
    #expect(pilot.listed == commented.count)
    pilot.press("Esc", "f")
    pilot.type("is:unread")
    #expect(pilot.listed == 0)
  }

  @Test func caseDoesNotMatterAndDaysAreDays() throws {
    #expect(
      try PostQuery("IS:unread is:UNREAD Since:2020 HAS:Comments Tag:Aino").terms.map(\.kind)
        == [.unread, .unread, .since("2020"), .hasComments, .tag("Aino")])
    #expect(try PostQuery("since:2016-02-29 until:2000-02-29").terms.count == 2)
    for day in ["2014-02-31", "2014-02-29", "1900-02-29", "2014-04-31", "2014-01-00"] {
      #expect(throws: PostQuery.Fault.self) { try PostQuery("since:\(day)") }
    }
  }

  @Test(arguments: [
    ("since:2014-13", "since:2014-13", "is no date"), ("a is:purple", "is:purple", "unread, starred, mine"),
    ("tag:", "tag:", "must follow"), ("has:cats -x", "has:cats", "knows comments"),
  ])
  func badQuerySaysWhereItIsWrong(_ query: String, _ wrong: String, _ words: String) throws {
    do throws(PostQuery.Fault) {
      _ = try PostQuery(query)
      Issue.record("“\(query)” was understood")
    } catch {
      let characters = Array(query)
      #expect(String(characters[error.range]) == wrong)
      #expect(error.message.contains(words))
    }
    var pilot = LongBlog.pilot(50)
    pilot.press("f")
    pilot.type(query)
    pilot.press("Enter")
    #expect(pilot.hasPrompt, "the prompt stays, to be mended")
    #expect(pilot.text.contains(words))
    #expect(pilot.session.blog.list.count <= 50)
  }

  @Test func negationAndQuotes() throws {
    let query = try PostQuery("-tag:round “number 1” -\"number 11\"")
    #expect(
      query.terms == [
        .init(.tag("round"), isNegated: true), .init(.text("number 1")), .init(.text("number 11"), isNegated: true),
      ])
    var pilot = LongBlog.pilot(120)
    pilot.press("f")
    pilot.type("-tag:round \"number 1\" -\"number 11\"")
    #expect(pilot.listed == 1 + 8 + 9, "1, 12…19, 101…109")
  }

  @Test func marksAndDatesFilter() {
    var pilot = LongBlog.pilot(120, columns: 120)
    pilot.press("s", "j", "Enter", "r")
    pilot.type("Mine.")
    pilot.press("Esc", "Tab", "Tab", "f")
    pilot.type("is:starred")
    #expect(pilot.listedTitles == ["Letter number 1", "Letter number 2"], "the open post is kept")
    pilot.press("C-u")
    pilot.type("is:mine")
    #expect(pilot.listedTitles == ["Letter number 2"])
    pilot.press("C-u")
    pilot.type("is:unread -since:2017")
    #expect(pilot.listed == 1, "only the open one is kept: all are of 2017")
    pilot.press("C-u")
    pilot.type("has:comments")
    #expect(pilot.listed == 2)
    pilot.press("C-u")
    pilot.type("until:2017-07-13")
    #expect(pilot.listed == 120)
  }

  @Test func orderIsRememberedAndKeepsTheSelection() {
    var pilot = LongBlog.pilot(120)
    for _ in 0..<59 { pilot.press("j") }
    pilot.press("S", "j", "Enter")
    #expect(pilot.said == "By title.")
    #expect(pilot.selectedTitle == "Letter number 60")
    pilot.press("g", "j")
    #expect(pilot.listedTitles.prefix(2) == ["Letter number 1", "Letter number 10"])
    #expect(pilot.selectedTitle == "Letter number 10")
    let again = Pilot(repository: pilot.repository, store: pilot.store)
    #expect(again.session.blog.list.order == .title)
    pilot.press("S", "j", "Enter", "g")
    #expect(pilot.selectedTitle == "Letter number 100", "the most comments first")
  }

  @Test func nothingFoundSaysHowToGoOn() {
    var pilot = LongBlog.pilot(20)
    pilot.press("f")
    pilot.type("zzz")
    pilot.press("Enter")
    #expect(pilot.text.contains("No post matches the filter."))
    pilot.press("q")
    #expect(!pilot.hasQuit)
    pilot.press("j")
    #expect(pilot.listed == 20)
  }
}
