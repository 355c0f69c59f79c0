import Blog
import CustomDump
import Reader
import ReaderTestSupport
import Screen
import Testing

/// A list of which only a part is at hand.
@Suite(.everyWorld) struct ListWindowTests {
  /// The list's rows on the screen, without what stands around them.
  private func titles(_ session: Session) -> [String] {
    view(session).surface.lines.compactMap { line in
      line.firstRange(of: "number ").map { String(line[$0.upperBound...].prefix { $0.isNumber }) }
    }
  }

  @Test(.besideAnother) func onlySomeScreensOfRowsAreHeld() {
    var pilot = LongBlog.pilot(5_000)
    #expect(pilot.listed == 5_000)
    #expect(pilot.session.blog.list.rows.count < 400)
    for _ in 0..<30 { pilot.press("Space") }
    #expect(pilot.session.blog.list.rows.count < 400)
    #expect(pilot.selectedTitle == "Letter number \(pilot.postNumber ?? 0)")
  }

  /// Also where the list has no row left on the screen.
  @Test(arguments: [80, 120, 200], 1...12) func noSizeAsksForEver(columns: Int, rows: Int) {
    var pilot = LongBlog.pilot(302, columns: columns, rows: 140)
    pilot.press("2", "0", "0", "G", "Enter")
    pilot.isReadingHeld = true
    for size in [Size(columns: columns, rows: rows), Size(columns: columns, rows: 140)] {
      let before = pilot.effects.count
      pilot.send(.resized(size))
      for _ in 0..<10 { pilot.answerOnce() }
      let asked = pilot.effects[before...].filter { if case .catalogue(.list) = $0 { true } else { false } }
      #expect(asked.count < 4)
    }
    pilot.press("q")
    #expect(pilot.selectedTitle == "Letter number 200")
  }

  @Test(.besideAnother) func selectionComesBackWithItsFile() {
    var pilot = LongBlog.pilot(300)
    pilot.press("4", "0", "G")
    let id = PostID("post-40")
    func onDisk(_ posts: [Post]) {
      pilot.repository.replacePosts(posts)
      pilot.handle(.blog(.files(.catalogued(.postsChanged(nil)))))
    }
    let all = LongBlog.posts(300)
    onDisk(all.filter { $0.id != id })
    #expect(pilot.selectedTitle == "Letter number 41")
    // What changes meanwhile moves nothing.
    onDisk(all.filter { $0.id != id && $0.id != PostID("post-3") })
    #expect(pilot.selectedTitle == "Letter number 41")
    onDisk(all)
    #expect(pilot.selectedTitle == "Letter number 40")
    // The whole folder, which comes back in parts.
    onDisk([])
    #expect(pilot.listed == 0)
    onDisk(Array(all.suffix(100)))
    onDisk(Array(all.suffix(200)))
    onDisk(all)
    #expect(pilot.selectedTitle == "Letter number 40")
    #expect(pilot.postNumber == 40)
    // Whoever has chosen another one stays there.
    onDisk(all.filter { $0.id != id })
    pilot.press("j")
    onDisk(all)
    #expect(pilot.selectedTitle == "Letter number 42")
  }

  @Test func everyRowIsThereWhenItIsWalkedTo() {
    var pilot = LongBlog.pilot(700, rows: 12)
    for number in 1...700 {
      #expect(pilot.selectedTitle == "Letter number \(number)")
      pilot.press("j")
    }
    pilot.press("g")
    #expect(pilot.selectedTitle == "Letter number 1")
    pilot.press("G")
    #expect(pilot.selectedTitle == "Letter number 700")
    pilot.press("3", "4", "5", "G")
    #expect(pilot.selectedTitle == "Letter number 345")
    #expect(pilot.text.contains("Post 345 of 700"))
  }

  @Test func keysGoOnWhileRowsAreOnTheirWay() {
    var disk = LongBlog.pilot(5_000).slow()
    let before = disk.effects.count
    for _ in 0..<2_000 { disk.press("j") }
    #expect(disk.postNumber == 2001)
    #expect(
      disk.effects[before...].count { if case .catalogue(.list) = $0 { true } else { false } } == 1,
      "one question is under way at a time")
    #expect(disk.lines.contains { $0.contains("…") })
    disk.answer()
    #expect(disk.selectedTitle == "Letter number 2001")
    #expect(titles(disk.session).contains("2001"))
  }

  @Test(.besideAnother) func whatIsMeantForARowWaitsForIt() throws {
    var disk = LongBlog.pilot(5_000).slow()
    disk.press("G", "s", "k", "s")
    #expect(disk.session.blog.marks.reading.starredPosts.isEmpty)
    disk.answer()
    #expect(disk.session.blog.marks.reading.starredPosts == [PostID("post-5000"), PostID("post-4999")])
  }

  @Test func newPostsDoNotMoveTheSelection() {
    var pilot = LongBlog.pilot(300)
    pilot.press("j", "j", "j")
    let before = pilot.lines.firstIndex { $0.contains("number 4 ") || $0.hasSuffix("number 4") }
    let newer = (1...5).map {
      Post(id: PostID("new-\($0)"), title: "New \($0)", published: Timestamp(seconds: 1_600_000_000 + Int64($0)))
    }
    pilot.repository.replacePosts(newer + LongBlog.posts(300))
    pilot.handle(.blog(.files(.catalogued(.postsChanged(nil)))))
    #expect(pilot.selectedTitle == "Letter number 4")
    #expect(pilot.postNumber == 9)
    #expect(pilot.listed == 305)
    let after = pilot.lines.firstIndex { $0.contains("number 4 ") || $0.hasSuffix("number 4") }
    #expect(before == after, "it stays on its row of the screen")
  }

  @Test func newestStaysSelectedWhileTheBlogIsReadForTheFirstTime() {
    let all = LongBlog.posts(300)
    let repository = MemoryRepository(posts: Array(all.suffix(100)))
    var session = Session(size: Size(columns: 80, rows: 24))
    func tell(_ message: Message) {
      var effects = update(&session, message)
      while !effects.isEmpty {
        let next = effects
        effects = []
        for case .catalogue(.list(let request, let marks)) in next {
          effects += update(
            &session, .blog(.list(.listed(request, PlainCatalogue(repository).window(request, marks: marks)))))
        }
      }
    }
    tell(.blog(.files(.siteRead(SampleBlog.site))))
    tell(.blog(.files(.stateLoaded(ReadingState(), []))))
    #expect(session.blog.list.selected?.id == PostID("post-201"))
    repository.replacePosts(all)
    tell(.blog(.files(.catalogued(.postsChanged(nil)))))
    #expect(session.blog.list.selected?.id == PostID("post-1"))
    tell(.blog(.files(.catalogued(.upToDate([])))))
    repository.replacePosts(
      [Post(id: PostID("late"), title: "Late", published: Timestamp(seconds: 1_700_000_000))] + all)
    tell(.blog(.files(.catalogued(.postsChanged(nil)))))
    #expect(session.blog.list.selected?.id == PostID("post-1"), "from then on what comes moves nothing")
  }

  @Test func neighboursAreFoundFarFromWhatIsShown() {
    var pilot = LongBlog.pilot(5_000)
    pilot.press("Enter", "Tab", "Tab", "G", "Tab", "J")
    #expect(pilot.openTitle == "Letter number 2")
    #expect(pilot.session.blog.list.selected?.title == "Letter number 2")
    pilot.press("K", "K")
    #expect(pilot.said == "This is the first post.")
  }

  @Test func unreadIsFoundOverTheWholeBlog() {
    var state = ReadingState()
    state.readPosts = Set((1...5_000).map { PostID("post-\($0)") }.filter { $0.slug != "post-4321" })
    for number in stride(from: 100, through: 5_000, by: 100) where number != 3_000 {
      state.readComments[PostID("post-\(number)")] = [CommentID("c\(number)")]
    }
    var pilot = LongBlog.pilot(5_000, state: state)
    #expect(pilot.text.contains("1 unread"))
    pilot.press("n")
    #expect(pilot.openTitle == "Letter number 3000", "its comment is new")
    #expect(pilot.selectedCommentRows.contains("Hear, hear: 3000."))
    pilot.press("n")
    #expect(pilot.openTitle == "Letter number 4321")
    #expect(pilot.litPane == .reader)
    pilot.press("n")
    #expect(pilot.openTitle == "Letter number 3000")
    #expect(pilot.said == "From the top again: “Letter number 3000”.")
    pilot.look()
    pilot.press("N")
    #expect(pilot.said == "From the end again: “Letter number 4321”.")
  }

  @Test func searchInTheListFindsFarRowsAndGoesRound() {
    var pilot = LongBlog.pilot(5_000)
    pilot.press("/")
    pilot.type("NUMBER 4321")
    #expect(pilot.selectedTitle == "Letter number 4321")
    pilot.press("Enter", "n")
    #expect(pilot.selectedTitle == "Letter number 4321", "it is the only one, round the end")
    pilot.press("/")
    pilot.type("no such letter")
    #expect(pilot.text.contains("none"))
    pilot.press("Enter")
    #expect(pilot.saysError)
    #expect(pilot.selectedTitle == "Letter number 4321")
    pilot.press("Esc", "/")
    pilot.type("isa")
    pilot.press("Esc")
    #expect(pilot.selectedTitle == "Letter number 4321", "an abandoned search goes back")
  }

  @Test func typingASearchWaitsForNoLetter() {
    var disk = LongBlog.pilot(500).slow()
    disk.press("/")
    disk.type("number 321")
    #expect(disk.typed == "number 321")
    disk.press("Enter")
    disk.answer()
    #expect(disk.selectedTitle == "Letter number 321")
  }

  @Test func aPostIsSelectedOnceTheListHasIt() throws {
    let post = try MemoryRepository(posts: LongBlog.posts(20)).post(PostID("post-12")).post
    var session = Session(size: Size(columns: 200, rows: 50), destination: Destination(post: post.id))
    var asked: [ListRequest] = []
    func take(_ message: Message) {
      for case .catalogue(.list(let request, _)) in update(&session, message) { asked.append(request) }
    }
    func answer(with posts: [Post]) throws {
      let request = try #require(asked.last)
      asked.removeLast()
      take(
        .blog(
          .list(.listed(request, PlainCatalogue(MemoryRepository(posts: posts)).window(request, marks: ListMarks())))))
    }
    take(.blog(.files(.siteRead(SampleBlog.site))))
    take(.blog(.files(.stateLoaded(ReadingState(), []))))
    take(.blog(.post(.postRead(OpenedPost(post: post), body: PostPage.document(post.body), token: 1))))
    // No file but that of the post was read by now; then some are, then all.
    try answer(with: [])
    try answer(with: [])
    #expect(asked.isEmpty, "who is told that it is not there does not ask again at once")
    for count in [5, 20] {
      take(.blog(.files(.catalogued(.postsChanged(nil)))))
      try answer(with: Array(LongBlog.posts(20).prefix(count)))
      #expect(asked.isEmpty)
    }
    #expect(session.blog.list.selected?.id == post.id)
    #expect(session.blog.list.count == 20)
  }
}
