import Blog
import CustomDump
import Reader
import ReaderTestSupport
import Screen
import Testing

/// Moving, opening, searching, jumping: the session after keys, compared whole where that says most.
@Suite(.everyWorld) struct ReadingTests {
  @Test(.besideAnother) func openingAPostChangesThisAndNothingElse() throws {
    var pilot = Pilot()
    var expected = pilot.session
    pilot.press("Enter")
    // What opening is expected to change; the rest of the session must be what it was.
    expected.focus = .reader
    expected.blog.open = pilot.session.blog.open
    expected.blog.marks = pilot.session.blog.marks
    expected.blog.journey.requests = 1
    expected.blog.marks.reading.lastOpenPost = pilot.session.blog.marks.reading.lastOpenPost
    expectNoDifference(pilot.session, expected)
    #expect(pilot.store.current.readPosts.isEmpty, "nobody has looked at it yet")
    let open = try #require(pilot.session.blog.open)
    #expect(open.post == SampleBlog.steam)
    #expect(open.top == 0)
    #expect(open.thread.rows.count == 4)
    expectNoDifference(
      pilot.effects.suffix(3),
      [
        .page(.readPost(PostID("steam"), token: 1)), .remember([.postOpened(PostID("steam"))]),
        .screen(.startDwellTimer),
      ])
  }

  @Test(.besideAnother) func movingInTheListChangesTheSelectionOnly() {
    var pilot = Pilot()
    var expected = pilot.session
    pilot.press("j", "j")
    expected.blog.list.selection = 2
    expectNoDifference(pilot.session, expected)
    pilot.press("k", "G")
    expected.blog.list.selection = 3
    expectNoDifference(pilot.session, expected)
    pilot.press("2", "G")
    expected.blog.list.selection = 1
    expectNoDifference(pilot.session, expected)
  }

  @Test func readerStaysAtItsWordWhenTheWidthChanges() throws {
    var pilot = Pilot(columns: 100, rows: 20)
    pilot.press("j", "Enter", "Space", "Space", "j")
    let word = try #require(pilot.readerRows.first)
    for columns in [40, 200, 23, 80, 161, 100] {
      pilot.handle(.terminal(.resized(Size(columns: columns, rows: 20))))
      let shown = pilot.readerRows.prefix(2).joined(separator: " ")
      #expect(shown.contains(word.split(separator: " ")[2]), "at \(columns) columns")
    }
  }

  @Test func selectedCommentSurvivesResizing() {
    var pilot = Pilot(columns: 100, rows: 20)
    pilot.press("Enter", "Tab", "j", "j")
    for columns in [20, 250, 99, 161] {
      pilot.handle(.terminal(.resized(Size(columns: columns, rows: 6))))
      #expect(pilot.selectedComment == 4)
    }
  }

  @Test func searchFindsAcrossLinesQuotesCaseAndDiacritics() {
    var pilot = Pilot(columns: 24, rows: 20)
    pilot.press("Enter", "/")
    pilot.type("\"slowly\", SAID the stöve")
    #expect(pilot.marked.joined(separator: " ") == "“Slowly”, said the stove")
    pilot.press("Enter")
    #expect(!pilot.hasPrompt)
    pilot.press("Esc")
    #expect(pilot.marked.isEmpty)
    #expect(pilot.litPane == .reader, "the first Esc ends the search only")
  }

  @Test func abandonedSearchGoesBackToWhereItBegan() {
    var pilot = Pilot(rows: 12)
    pilot.press("j", "Enter", "/")
    pilot.type("number 50")
    #expect(pilot.readingPlace != "Top")
    pilot.press("Esc")
    #expect(pilot.readingPlace == "Top")
    #expect(pilot.marked.isEmpty)
  }

  @Test func matchesAreStoodOnInTurnAndWrap() {
    var pilot = Pilot(rows: 12)
    pilot.press("j", "Enter", "/")
    pilot.type("number 5")
    pilot.press("Enter")
    #expect(pilot.matches == 11)
    pilot.press("N")
    #expect(pilot.rowOfCurrentMatch == "Stone number 59 lies here.")
    #expect(pilot.said == "Went on from the bottom.")
    pilot.press("n")
    #expect(pilot.rowOfCurrentMatch == "Stone number 5 lies here.")
  }

  @Test func searchInTheThreadSelectsTheComment() {
    var pilot = Pilot()
    pilot.press("Enter", "Tab", "/")
    pilot.type("alder")
    #expect(pilot.selectedComment == 4)
  }

  @Test func contentsAndJumpBack() {
    var pilot = Pilot(rows: 8)
    pilot.press("Enter", "t", "j", "Enter")
    #expect(pilot.lines[1].contains("2. Water"))
    pilot.press("C-o")
    #expect(pilot.readingPlace == "Top")
  }

  @Test func linkToAPostOfTheBlogIsFollowedInside() {
    var pilot = Pilot()
    pilot.press("Enter", "L", "Enter")
    #expect(pilot.openTitle == "On stones")
    #expect(pilot.outside.isEmpty)
    pilot.press("C-o")
    #expect(pilot.openTitle == "On steam")
  }

  @Test func linksAreCopiedAndOpened() {
    var pilot = Pilot()
    pilot.press("Enter", "y", "y", "Tab", "y", "Enter", "o")
    expectNoDifference(
      pilot.outside,
      [
        .link(.copy("https://saunapolku.example/steam/")), .link(.copy("https://saunapolku.example/steam/#comment-1")),
        .link(.openLink("https://saunapolku.example/steam/#comment-1")),
      ])
  }

  @Test func nextPostFromAnyPane() {
    var pilot = Pilot()
    pilot.press("Enter", "J")
    #expect(pilot.openTitle == "On stones" && pilot.postNumber == 2)
    pilot.press("Tab", "K")
    #expect(pilot.openTitle == "On steam")
    #expect(pilot.litPane == .thread)
    pilot.press("K")
    #expect(pilot.said == "This is the first post.")
  }

  /// Wherever the open post is, in the list its cursor counts.
  @Test(arguments: [80, 160])
  func nextPostFromTheListIsNextToItsCursor(columns: Int) {
    var pilot = LongBlog.pilot(50, columns: columns)
    pilot.press("Enter", "q", "1", "0", "G", "J")
    #expect(pilot.postNumber == 11)
    pilot.press("J", "J")
    #expect(pilot.postNumber == 13)
    pilot.press("g", "g", "K")
    #expect(pilot.said == "This is the first post.")
  }

  @Test func escapeLeavesABegunSequenceSilently() {
    var pilot = Pilot()
    pilot.press("Enter", "z", "Esc")
    #expect(pilot.said == nil)
    #expect(pilot.litPane == .reader)
  }

  @Test(.besideAnother) func placeInAPostIsRememberedOverSessions() {
    var first = Pilot(rows: 12)
    first.press("j", "Enter", "Space", "Space")
    let offset = first.session.blog.open?.offset
    first.press("Q")
    #expect(first.hasQuit)
    var second = Pilot(rows: 12, store: first.store)
    #expect(second.session.blog.open?.offset == offset, "the post of last time is open at once")
    second.press("q", "Q")
    var third = Pilot(rows: 12, store: first.store)
    #expect(third.session.blog.open == nil, "the list was left for")
    third.press("j", "Enter")
    #expect(third.session.blog.open?.offset == offset)
  }

  @Test func foldingKeepsTheSelectionAndSaysWhatIsHidden() {
    var pilot = Pilot()
    pilot.press("Enter", "Tab", "z", "a")
    #expect(pilot.text.contains("[+1 reply, 1 new]"))
    #expect(!pilot.text.contains("It is, Eero"))
    pilot.press("j", "k", "Enter")
    #expect(pilot.text.contains("It is, Eero"))
  }

  @Test func escapeAndAKeyInOneBurstAreTwoKeys() {
    var pilot = Pilot()
    pilot.press("Enter", "M-j")
    #expect(pilot.litPane == .list)
    #expect(pilot.postNumber == 2)
  }

  @Test func marksCanBeUndone() {
    var pilot = Pilot()
    pilot.press("m", "s")
    #expect(pilot.store.current.readPosts == [PostID("steam")])
    #expect(pilot.store.current.starredPosts == [PostID("steam")])
    pilot.press("U", "U")
    #expect(pilot.store.current.readPosts.isEmpty)
    #expect(pilot.store.current.starredPosts.isEmpty)
  }

  @Test func tallCommentIsReadThroughLineByLine() {
    let text = (1...40).map { "Line \($0) of a tall comment." }.joined(separator: "\n\n")
    let post = Post(
      id: PostID("tall"), title: "Tall",
      comments: [
        Comment(id: CommentID("1"), author: Author(name: "A"), body: Body(format: .text, source: text)),
        Comment(id: CommentID("2"), author: Author(name: "B"), body: Body(format: .text, source: "Short.")),
      ])
    var pilot = Pilot(rows: 12, repository: MemoryRepository(posts: [post]))
    pilot.press("Enter", "Tab")
    var seen: Set<String> = []
    for _ in 0..<200 {
      for line in pilot.lines where line.contains("Line ") { seen.insert(line.filter(\.isNumber)) }
      pilot.press("j")
    }
    #expect(seen.count == 40, "every line was on the screen")
    #expect(pilot.selectedComment == 2)
  }

  @Test func unreadableBlogShowsItsProblem() {
    var session = Session(size: Size(columns: 80, rows: 24))
    _ = update(
      &session,
      .blog(.files(.siteUnreadable(Problem(.syntax(.badNumber), file: "blog.json", line: 3, column: 4)))))
    #expect(view(session).surface.lines.joined().contains("blog.json:3:4: not a number as JSON writes them."))
    #expect(update(&session, .terminal(.keyPressed(KeyPress(.character("q"))))) == [.screen(.quit)])
  }
}

/// What is typed faster than the disk answers.
struct TypingAheadTests {
  /// Presses keys on a model, and answers its effects only when told to.
  private func press(_ keys: [String], _ session: inout Session) -> [Effect] {
    keys.flatMap { update(&session, .terminal(.keyPressed(KeyPress($0) ?? KeyPress(.escape)))) }
  }

  @Test func keysWaitForThePostTheyAreMeantFor() throws {
    var session = Pilot().session
    #expect(
      press(["Enter", "Tab", "r", "Q"], &session) == [
        .page(.readPost(PostID("steam"), token: 1)), .writing(.startAutosaveTimer),
      ])
    #expect(session.focus == .list)
    let effects = update(
      &session,
      .blog(
        .post(.postRead(OpenedPost(post: SampleBlog.steam), body: PostPage.document(SampleBlog.steam.body), token: 1))))
    let keys = try ["Tab", "r", "Q"].map { Message.terminal(.keyPressed(try #require(KeyPress($0)))) }
    #expect(effects.contains(.screen(.takeIn(keys))))
    #expect(session.blog.journey.typedAhead.isEmpty)
  }

  @Test func escapeGivesUpWaiting() {
    var session = Pilot().session
    _ = press(["Enter", "Esc"], &session)
    #expect(session.opening == nil)
    #expect(
      update(&session, .blog(.post(.postRead(OpenedPost(post: SampleBlog.steam), body: .init(), token: 1)))) == [])
    #expect(session.blog.open == nil)
  }

  @Test func failedPublicationForgetsWhatWasMeantForTheThread() {
    var pilot = Pilot()
    pilot.press("Enter", "r")
    pilot.type("Text")
    var session = pilot.session
    session.blog.marks.reading.identity = Identity(name: "Me")
    #expect(press(["C-x", "j", "j"], &session).count == 1)
    guard let reply = session.blog.composer?.reply else { return }
    _ = update(
      &session, .blog(.replies(.replyNotSaved(reply, .publish, .diskIsFull(file: "")))))
    #expect(session.blog.composer?.text.text == "Text")
    #expect(session.blog.journey.typedAhead.isEmpty)
  }
}

/// Reading the files again.
struct ReloadTests {
  @Test func readingCanBeStopped() {
    var pilot = Pilot()
    pilot.handle(.blog(.files(.catalogued(.reading(done: 5, total: 100, isText: true)))))
    #expect(pilot.lines.last?.contains("Indexing 5 of 100, Esc stops") == true)
    pilot.press("Esc")
    #expect(pilot.outside == [.store(.stopReading)])
    #expect(pilot.lines.last?.contains("Indexing") == false)
    #expect(pilot.lines.last?.contains("C-r goes on") == true)
    // What was on its way comes before the word that it was stopped.
    pilot.handle(.blog(.files(.catalogued(.reading(done: 6, total: 100, isText: true)))))
    pilot.handle(.blog(.files(.readingStopped)))
    pilot.press("Esc")
    #expect(pilot.said == "q quits.")
    #expect(pilot.outside.count == 1)
    pilot.press("C-r")
    #expect(pilot.effects.contains(.store(.refreshBlog)))
  }

  @Test func whereOneReadsIsRememberedInAPause() {
    var pilot = Pilot(columns: 60, rows: 12)
    pilot.press("Enter", "Space")
    let offset = pilot.session.blog.open?.offset ?? 0
    #expect(offset > 0)
    func positions() -> [Int] {
      pilot.effects.flatMap { effect -> [Int] in
        guard case .remember(let changes) = effect else { return [] }
        return changes.compactMap { if case .position(_, let position) = $0 { position.offset } else { nil } }
      }
    }
    #expect(!positions().contains(offset))
    pilot.handle(.blog(.post(.paused)))
    pilot.handle(.blog(.post(.paused)))
    #expect(positions().count { $0 == offset } == 1, "once is enough")
  }

  @Test func reloadKeepsTheSelectionAndDropsWhatIsGone() {
    var pilot = Pilot()
    pilot.press("j", "j", "Enter")
    pilot.repository.replacePosts([SampleBlog.steam, SampleBlog.quiet])
    pilot.press("C-r")
    #expect(pilot.openTitle == "A quiet post")
    #expect(pilot.litPane == .reader)
    pilot.press("q")
    #expect(pilot.listedTitles == ["On steam", "A quiet post"])
    #expect(pilot.selectedTitle == "A quiet post")
  }
}
