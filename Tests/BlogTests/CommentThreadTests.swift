import Blog
import CustomDump
import Testing

@Suite struct CommentThreadTests {
  @Test func noCommentsNoThoughts() {
    let thread = CommentThread(comments: [])
    #expect(thread.count == 0 && thread.allEntries.isEmpty)
  }

  @Test func answersStandBelowWhatTheyAnswer() {
    #expect(picture([("1", nil), ("2", "1"), ("3", nil), ("4", "2"), ("5", "1")]) == ["1", " 2", "  4", " 5", "3"])
  }

  @Test func numbersOfUndatedCommentsFollowTheFileAndNotTheTree() {
    let thread = CommentThread(comments: comments([("1", nil), ("2", nil), ("3", "1")]))
    #expect(thread.entries.map(\.number) == [1, 3, 2])
    #expect(thread.entries.map(\.parent) == [nil, 0, nil])
    #expect(thread.entries.map(\.descendantCount) == [1, 0, 0])
  }

  @Test func aChildMayComeBeforeItsParent() {
    #expect(picture([("3", "2"), ("2", "1"), ("1", nil)]) == ["1", " 2", "  3"])
  }

  @Test func orphansStandAtTheTop() {
    #expect(picture([("1", nil), ("2", "99"), ("3", "2")]) == ["1", "2 orphan", " 3"])
  }

  @Test func anEmptyParentIsNoParent() {
    #expect(picture([("1", ""), ("2", "1")]) == ["1", " 2"])
  }

  @Test func whoAnswersThemselvesStandsAtTheTop() {
    #expect(picture([("1", "1"), ("2", "1")]) == ["1 cycle", " 2"])
  }

  @Test func aCircleIsCutAtItsFirstInTheFile() {
    #expect(picture([("1", "3"), ("2", "1"), ("3", "2"), ("4", "3")]) == ["1 cycle", " 2", "  3", "   4"])
    #expect(picture([("9", "3"), ("3", "2"), ("2", "3")]) == ["3 cycle", " 9", " 2"])
  }

  @Test func twoCirclesAreCutEach() {
    #expect(picture([("1", "2"), ("2", "1"), ("3", "4"), ("4", "3")]) == ["1 cycle", " 2", "3 cycle", " 4"])
  }

  @Test func ofOneIDTheFirstIsAnswered() {
    #expect(picture([("1", nil), ("1", nil), ("2", "1")]) == ["1", " 2", "1 duplicate"])
    let thread = CommentThread(comments: comments([("1", nil), ("1", nil)]))
    #expect(thread.entries.map(\.key.occurrence) == [0, 1])
  }

  @Test func aDuplicateThatAnswersItsNamesakeStandsBelowIt() {
    #expect(picture([("1", nil), ("1", "1")]) == ["1", " 1 duplicate"])
  }

  @Test func siblingsAreOldestFirst() throws {
    let thread = CommentThread(comments: [
      comment("late", at: "2024-03-03T00:00:00Z"), comment("early", at: "2024-01-01T00:00:00Z"),
      comment("undated"), comment("middle", at: "2024-02-02T00:00:00Z"),
    ])
    // What has no date stays behind its neighbour in the file.
    #expect(thread.entries.map(\.comment.id.value) == ["early", "undated", "middle", "late"])
    #expect(thread.entries.map(\.number) == [1, 2, 3, 4])
  }

  @Test func numbersFollowTheDatesAndNotTheFile() {
    // As a feed has them, the newest first; an answer's number is its own date's.
    var all = [
      comment("d", answers: "a", at: "2024-05-01T10:00:00Z"), comment("c", at: "2024-03-01T10:00:00Z"),
      comment("b2", at: "2024-02-01T12:00:00+02:00"), comment("b1", at: "2024-02-01T10:00:00Z"),
      comment("a", at: "2024-01-01T10:00:00Z"),
    ]
    func numbers(_ thread: CommentThread) -> [String] {
      thread.allEntries.sorted { $0.number < $1.number }.map(\.key.id.value)
    }
    #expect(numbers(CommentThread(comments: all)) == ["a", "b2", "b1", "c", "d"], "the same moment as in the file")
    // What comes later changes no number of those before it, wherever it stands.
    all.insert(comment("e", answers: "d", at: "2024-06-01T10:00:00Z"), at: 0)
    #expect(numbers(CommentThread(comments: all)) == ["a", "b2", "b1", "c", "d", "e"])
    all[3].status = .held
    #expect(numbers(CommentThread(comments: all)) == ["a", "b1", "c", "d", "e"])
  }

  @Test func hiddenCommentsAreNotCounted() {
    var hidden = comment("2", answers: "1")
    for status in [CommentStatus.held, .spam, .trash] {
      hidden.status = status
      let thread = CommentThread(comments: [comment("1"), hidden, comment("3", answers: "2")])
      #expect(thread.entries.map(\.comment.id.value) == ["1", "3"])
      #expect(thread.entries.last?.oddity == .orphan)
      #expect(thread.count == 2)
    }
    hidden.status = .other("featured")
    #expect(CommentThread(comments: [comment("1"), hidden]).count == 2)
  }

  @Test func linkBacksAreApartUnlessSomebodyAnswered() {
    var pingback = comment("p")
    pingback.kind = .pingback
    var answered = comment("q")
    answered.kind = .trackback
    let thread = CommentThread(comments: [comment("1"), pingback, answered, comment("2", answers: "q")])
    #expect(thread.entries.map(\.comment.id.value) == ["1", "q", "2"])
    #expect(thread.linkBacks.map(\.comment.id.value) == ["p"])
    #expect(thread.count == 4)
  }

  @Test func repliesAreNumberedByTheirDates() throws {
    let created = try #require(Timestamp("2026-01-31T09:00:00Z"))
    func reply(_ id: String, _ status: ReplyStatus, answers parent: String?) -> Reply {
      Reply(
        id: ReplyID(id), post: PostID("p"), inReplyTo: parent.map { CommentID($0) }, author: Identity(name: "Me"),
        markdown: "*Yes*", status: status, created: created)
    }
    let thread = CommentThread(
      comments: comments([("1", nil), ("2", nil)]),
      replies: [
        reply("r2", .published, answers: "r1"), reply("r1", .queued, answers: "1"), reply("r3", .draft, answers: "1"),
      ])
    #expect(thread.entries.map(\.comment.id.value) == ["1", "r1", "r2", "2"])
    #expect(thread.entries.map(\.number) == [1, 3, 4, 2])
    #expect(thread.entries.map { $0.reply?.value } == [nil, "r1", "r2", nil])
    #expect(thread.entries[1].comment.body == Body(format: .markdown, source: "*Yes*"))
  }

  @Test func aReplyKeepsItsNumberWhereNewerCommentsCome() throws {
    let created = try #require(Timestamp("2024-02-02T00:00:00Z"))
    let reply = Reply(
      id: ReplyID("r"), post: PostID("p"), author: Identity(name: "Me"), markdown: "x", status: .published,
      created: created)
    let thread = CommentThread(
      comments: [comment("1", at: "2024-01-01T00:00:00Z"), comment("2", at: "2024-03-03T00:00:00Z")], replies: [reply])
    #expect(thread.entries.map(\.comment.id.value) == ["1", "r", "2"])
    #expect(thread.entries.map(\.number) == [1, 2, 3])
  }

  @Test func threeThousandDeep() {
    let deep: [Comment] = (0..<3000).map { (index: Int) in
      comment(String(index), answers: index == 0 ? nil : String(index - 1))
    }
    for list: [Comment] in [deep, deep.reversed()] {
      let thread = CommentThread(comments: list)
      #expect(thread.entries.map(\.depth) == Array(0..<3000))
      #expect(thread.entries.first?.descendantCount == 2999)
    }
  }

  @Test func tenThousandWide() {
    let wide = [comment("root")] + (0..<10_000).map { comment(String($0), answers: "root") }
    let thread = CommentThread(comments: wide)
    #expect(thread.entries.count == 10_001)
    #expect(thread.entries.first?.descendantCount == 10_000)
    #expect(thread.entries.dropFirst().allSatisfy { $0.depth == 1 && $0.parent == 0 })
  }

  @Test func oneCircleOfAllTenThousand() {
    let circle = (0..<10_000).map { comment(String($0), answers: String(($0 + 9_999) % 10_000)) }
    let thread = CommentThread(comments: circle)
    #expect(thread.entries.count == 10_000)
    #expect(thread.entries.count { $0.oddity == .cycle } == 1)
    #expect(thread.entries.first?.comment.id.value == "0")
  }

  private func picture(_ list: [(String, String?)]) -> [String] {
    CommentThread(comments: comments(list)).entries.map { entry in
      String(repeating: " ", count: entry.depth) + entry.comment.id.value
        + (entry.oddity.map { " " + $0.rawValue } ?? "")
    }
  }
}
