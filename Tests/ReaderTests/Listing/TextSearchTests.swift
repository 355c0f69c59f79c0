import Blog
import Reader
import ReaderTestSupport
import Testing
import Words

/// Searching everything, and what changes on disk while one reads.
@Suite(.besideAnother) struct TextSearchTests {
  @Test func resultsLeadToPostsAndComments() {
    var pilot = LongBlog.pilot(300)
    pilot.press("F")
    pilot.type("hear 200")
    pilot.press("Enter")
    #expect(pilot.windowTitle == "“hear 200” · 1 of 1" && pilot.text.contains("Letter number 200  ↩ Guest"))
    #expect(pilot.text.contains("Hear, hear: 200."))
    pilot.press("Enter")
    #expect(pilot.openTitle == "Letter number 200")
    #expect(pilot.litPane == .thread)
    #expect(pilot.selectedCommentRows.contains("Hear, hear: 200."))
    #expect(pilot.marked == ["Hear", "hear", "200"])
    pilot.press("F", "Enter")
    #expect(pilot.windowTitle == "“hear 200” · 1 of 1", "nothing typed shows the results again")
  }

  @Test func commandLineSearchesAsWell() {
    var pilot = LongBlog.pilot(30)
    pilot.press(":")
    pilot.type("search “letter 7”")
    pilot.press("Enter")
    #expect(pilot.windowTitle?.hasSuffix(" · 1 of 1") == true && pilot.windowRows[0].hasSuffix("Letter number 7"))
    pilot.press("Enter")
    #expect(pilot.openTitle == "Letter number 7")
    #expect(pilot.litPane == .reader)
    #expect(pilot.rowOfCurrentMatch == "Words of letter 7.")
  }

  @Test(arguments: [false, true]) func jumpBackLeadsToThePostOfTheListThatTheSearchLeft(hasOpenPost: Bool) {
    var pilot = LongBlog.pilot(300)
    if hasOpenPost { pilot.press("Enter", "q") }
    pilot.press("4", "0", "G", ":")
    pilot.type("search hear 200")
    pilot.press("Enter", "Enter")
    #expect(pilot.openTitle == "Letter number 200")
    pilot.press("C-o")
    #expect(pilot.litPane == .list)
    #expect(pilot.selectedTitle == "Letter number 40")
  }

  @Test func nothingTypedSearchesAgainWhereTheBlogChanged() {
    var pilot = LongBlog.pilot(1000)
    pilot.press("F")
    pilot.type("hear")
    pilot.press("Enter")
    #expect(pilot.windowTitle == "“hear” · 1 of 10")
    pilot.press("j", "j", "j")
    var posts = LongBlog.posts(1000)
    posts[4].body = Body(format: .text, source: "Hear this as well.")
    pilot.repository.replacePosts(posts)
    pilot.handle(.blog(.files(.catalogued(.postsChanged([PostID("post-5")])))))
    pilot.press("Esc", "F", "Enter")
    let found = pilot.windowRows.compactMap {
      $0.firstMatch(of: /^\d{4}-\d\d-\d\d +(Letter number \d+)/).map { String($0.output.1) }
    }
    #expect(found.prefix(2) == ["Letter number 5", "Letter number 100"])
    #expect(pilot.windowTitle == "“hear” · 5 of 11", "the same result is selected")
    #expect(pilot.session.blog.textSearch?.selection == 4)
    pilot.press("Enter")
    #expect(pilot.openTitle == "Letter number 400")
  }

  @Test func nothingTypedSearchesAgainByAnotherRule() {
    var pilot = LongBlog.pilot(30)
    pilot.press("F")
    pilot.type("létter")
    pilot.press("Enter")
    let first = pilot.session.blog.textSearch?.id ?? 0
    pilot.press("Esc", "F", "Enter")
    #expect(pilot.session.blog.textSearch?.id == first, "nothing changed")
    pilot.press("Esc", ":")
    pilot.type("diacritics")
    pilot.press("Enter", "F", "Enter")
    #expect(pilot.session.blog.textSearch?.id == first + 1)
    #expect(pilot.session.blog.textSearch?.query.respectsDiacritics == true)
  }

  @Test func resultsAreCompletedOnceEverythingIsIndexed() {
    var session = LongBlog.pilot(3).session
    for key in [":", "s", "e", "a", "r", "c", "h", "Space", "x", "Enter"] {
      _ = update(&session, .terminal(.keyPressed(.init(key)!)))
    }
    let id = session.blog.textSearch?.id ?? 0
    func searches(_ effects: [Effect]) -> [Int] {
      effects.compactMap { if case .catalogue(.search(let id, _, _)) = $0 { id } else { nil } }
    }
    _ = update(&session, .blog(.search(.textFound(id, SearchProgress(hits: [], done: 3, total: 3, missing: 2)))))
    _ = update(&session, .blog(.search(.textSearchEnded(id, nil))))
    #expect(searches(update(&session, .blog(.files(.catalogued(.upToDate([])))))) == [id + 1])
    _ = update(&session, .blog(.search(.textFound(id + 1, SearchProgress(hits: [], done: 3, total: 3)))))
    _ = update(&session, .blog(.search(.textSearchEnded(id + 1, nil))))
    #expect(searches(update(&session, .blog(.files(.catalogued(.upToDate([])))))) == [], "they are whole")

    // Files that were not read at all cannot be counted.
    _ = update(&session, .terminal(.keyPressed(.init("Esc")!)))
    _ = update(&session, .blog(.files(.catalogued(.reading(done: 1, total: 3, isText: false)))))
    _ = update(&session, .terminal(.keyPressed(.init("Esc")!)))
    _ = update(&session, .blog(.files(.readingStopped)))
    #expect(searches(["F", "y", "Enter"].flatMap { update(&session, .terminal(.keyPressed(.init($0)!))) }) == [id + 2])
    _ = update(&session, .blog(.search(.textFound(id + 2, SearchProgress(hits: [], done: 1, total: 1)))))
    _ = update(&session, .blog(.search(.textSearchEnded(id + 2, nil))))
    #expect(view(session).surface.lines.contains { $0.contains("not every post is indexed yet") })
    _ = update(&session, .terminal(.keyPressed(.init("Esc")!)))
    _ = update(&session, .terminal(.keyPressed(.init("C-r")!)))
    #expect(searches(["F", "Enter"].flatMap { update(&session, .terminal(.keyPressed(.init($0)!))) }) == [id + 3])
  }

  @Test func nothingFoundIsSaid() {
    var pilot = LongBlog.pilot(30)
    pilot.press("F")
    pilot.type("zzz")
    pilot.press("Enter")
    #expect(pilot.text.contains("No post or comment says that."))
  }

  @Test func searchThatIsFarAheadGoesOnWhenItsEndIsLookedAt() {
    var session = LongBlog.pilot(3).session
    func press(_ keys: String...) -> [Effect] { keys.flatMap { update(&session, .terminal(.keyPressed(.init($0)!))) } }
    _ = press(":", "s", "e", "a", "r", "c", "h", "Space", "x", "Enter")
    let id = session.blog.textSearch?.id ?? 0
    let hits = (1...200).map { SearchHit(post: PostID("p\($0)"), title: "T", excerpt: "x", matches: [0..<1]) }
    _ = update(&session, .blog(.search(.textFound(id, SearchProgress(hits: hits, done: 300, total: 5_000)))))
    #expect(press("j") == [])
    #expect(view(session).surface.lines.contains { $0.contains("2 of 200 so far") })
    #expect(press("3", "5", "0", "G") == [.catalogue(.continueSearch(id, upTo: 549))])
    let more = (201...400).map { SearchHit(post: PostID("p\($0)"), title: "T", excerpt: "x", matches: [0..<1]) }
    _ = update(&session, .blog(.search(.textFound(id, SearchProgress(hits: more, done: 600, total: 5_000)))))
    #expect(session.window?.selection == 349)
    #expect(press("G") == [.catalogue(.continueSearch(id, upTo: .max))], "to the very end")
    let rest = (401...900).map { SearchHit(post: PostID("p\($0)"), title: "T", excerpt: "x", matches: [0..<1]) }
    _ = update(&session, .blog(.search(.textFound(id, SearchProgress(hits: rest, done: 5_000, total: 5_000)))))
    #expect(session.window?.selection == 899)
    // Who moves meanwhile is not taken along any more.
    _ = press("k")
    _ = update(&session, .blog(.search(.textFound(id, SearchProgress(hits: hits, done: 5_000, total: 5_000)))))
    #expect(session.window?.selection == 898)
    #expect(
      update(&session, .blog(.search(.textFound(id - 1, SearchProgress(hits: hits, done: 1, total: 1))))) == [],
      "an old search")
    #expect(session.blog.textSearch?.hits.count == 1_100)
  }
}

/// What somebody else does to the files while one reads.
struct LiveChangeTests {
  @Test func openPostIsReadAgainAndStaysAtItsWord() {
    let long = (1...200).map { "Paragraph number \($0) of it." }.joined(separator: "\n\n")
    func post(_ text: String) -> Post { Post(id: PostID("a"), title: "A", body: Body(format: .text, source: text)) }
    var pilot = Pilot(rows: 12, repository: MemoryRepository(posts: [post(long)]))
    pilot.press("Enter", "Space", "Space", "Space")
    let word = pilot.readerRows.prefix(2)
    pilot.repository.replacePosts([post(long + "\n\nAnd a last one.")])
    pilot.handle(.blog(.files(.catalogued(.postsChanged([PostID("a")])))))
    #expect(pilot.readerRows.prefix(2) == word)
    #expect(pilot.session.opening == nil)
    pilot.press("/")
    pilot.type("last one")
    #expect(pilot.rowOfCurrentMatch == "And a last one.")
  }

  @Test func otherPostsAreNotReadAgain() {
    var pilot = LongBlog.pilot(20)
    pilot.press("Enter")
    let before = pilot.effects.count
    pilot.handle(.blog(.files(.catalogued(.postsChanged([PostID("post-9")])))))
    #expect(!pilot.effects[before...].contains { if case .page(.readPost) = $0 { true } else { false } })
  }

  @Test func repliesOfAnotherProgramAppear() throws {
    var pilot = LongBlog.pilot(20)
    pilot.press("Enter", "Tab")
    let time = Timestamp(seconds: 1_600_000_000)
    try pilot.repository.save(
      Reply(
        id: ReplyID("elsewhere"), post: PostID("post-1"), author: Identity(name: "Me"), markdown: "From elsewhere.",
        status: .published, created: time, published: time))
    pilot.handle(.blog(.files(.catalogued(.repliesChanged))))
    #expect(pilot.text.contains("From elsewhere."))
  }

  /// What the window of problems lists, which is opened and closed again; it cuts off what is longer than a row.
  private func expectProblems(
    _ problems: [Problem], _ pilot: inout Pilot, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    pilot.press(":")
    pilot.type("problems")
    pilot.press("Enter")
    let rows = pilot.windowRows.filter { !$0.isEmpty }
    #expect(rows.map { $0.prefix(60) } == problems.map { $0.sentence.prefix(60) }, sourceLocation: sourceLocation)
    #expect(problems.isEmpty == (pilot.said == Notice.files(.allWell).text), sourceLocation: sourceLocation)
    pilot.press(problems.isEmpty ? "j" : "Esc")
  }

  @Test func whatBreaksWhileTheBlogIsOpenIsSaidOnceAndForgottenWhenItIsMended() {
    var pilot = LongBlog.pilot(20)
    let folder = Problem(.file(.folderMissing), file: "")
    for _ in 0..<3 { pilot.handle(.blog(.files(.catalogued(.upToDate([folder]))))) }
    #expect(pilot.said == Notice.problem(folder).text && pilot.saysError)
    expectProblems([folder], &pilot)
    pilot.press("j")
    pilot.handle(.blog(.files(.catalogued(.upToDate([folder])))))
    #expect(pilot.said == nil, "not again and again")
    pilot.handle(.blog(.files(.catalogued(.upToDate([])))))
    expectProblems([], &pilot)

    let site = Problem(.syntax(.badNumber), file: "blog.json", line: 1)
    for _ in 0..<2 { pilot.handle(.blog(.files(.problemFound(site)))) }
    expectProblems([site], &pilot)
    pilot.handle(.blog(.files(.siteRead(SampleBlog.site))))
    expectProblems([], &pilot)

    let reply = Problem(.syntax(.badNumber), file: "replies/a.json", line: 1)
    pilot.handle(.blog(.replies(.repliesRead([], [reply]))))
    #expect(pilot.said == Notice.problem(reply).text && pilot.saysError)
    pilot.handle(.blog(.replies(.repliesRead([], []))))
    expectProblems([], &pilot)
  }

  @Test func whatWasSaidOfAFileGoesWhenItIsMended() {
    var pilot = LongBlog.pilot(20)
    pilot.press("Enter")
    let folder = Problem(.file(.folderMissing), file: "")
    pilot.handle(.blog(.files(.catalogued(.upToDate([folder])))))
    #expect(pilot.said == Notice.problem(folder).text)
    pilot.handle(.blog(.files(.catalogued(.upToDate([])))))
    #expect(pilot.said == nil)

    pilot.repository.replacePosts(Array(LongBlog.posts(20).dropFirst()))
    pilot.handle(.blog(.files(.catalogued(.postsChanged([PostID("post-1")])))))
    #expect(pilot.saysError)
    pilot.handle(.blog(.files(.catalogued(.upToDate([folder])))))
    #expect(pilot.said == Notice.problem(folder).text)
    pilot.repository.replacePosts(LongBlog.posts(20))
    pilot.handle(.blog(.files(.catalogued(.postsChanged([PostID("post-1")])))))
    #expect(pilot.said == Notice.problem(folder).text, "that is as it was")
    pilot.handle(.blog(.files(.catalogued(.upToDate([])))))
    #expect(pilot.said == nil)

    pilot.repository.replacePosts(Array(LongBlog.posts(20).dropFirst()))
    pilot.handle(.blog(.files(.catalogued(.postsChanged([PostID("post-1")])))))
    let broken = Problem(.syntax(.badNumber), file: "posts/post-1.json")
    pilot.handle(.blog(.files(.catalogued(.upToDate([broken])))))
    #expect(pilot.said?.contains("still here") == true, "it is not taken back by the next word")
    pilot.repository.replacePosts(LongBlog.posts(20))
    pilot.handle(.blog(.files(.catalogued(.postsChanged([PostID("post-1")])))))
    #expect(pilot.said == nil)
  }

  @Test func aPostThatGoesAwayStaysToBeRead() {
    var pilot = LongBlog.pilot(20)
    pilot.press("Enter")
    pilot.repository.replacePosts(Array(LongBlog.posts(20).dropFirst()))
    pilot.handle(.blog(.files(.catalogued(.postsChanged([PostID("post-1")])))))
    #expect(pilot.openTitle == "Letter number 1")
    #expect(pilot.said?.contains("still here") == true)
    pilot.press("q")
    #expect(pilot.listed == 19)
  }
}
