import Blog
import Reader
import ReaderTestSupport
import Testing

/// Answers to what one said: marked in thread and list, and found.
@Suite(.everyWorld) struct AnswersToMeTests {
  private static func repository(replies: [Reply] = []) -> MemoryRepository {
    var mine = SampleBlog.quiet
    mine.comments = [
      SampleBlog.comment("1", "Minä", "2024-01-02T10:00:00+02:00", "Anybody?"),
      SampleBlog.comment("2", "Eero", "2024-01-02T11:00:00+02:00", "I am.", answers: "1"),
      SampleBlog.comment("3", "Minä", "2024-01-02T12:00:00+02:00", "Good.", answers: "2"),
      SampleBlog.comment("4", "Helmi", "2024-01-02T13:00:00+02:00", "Me too."),
      SampleBlog.comment("5", "Minä", "2024-01-02T14:00:00+02:00", "To myself.", answers: "3"),
    ]
    return MemoryRepository(posts: [SampleBlog.steam, SampleBlog.stones, mine, SampleBlog.closed], replies: replies)
  }

  private func pilot(
    _ repository: MemoryRepository = repository(), columns: Int = 80, name: String? = "Minä",
    _ change: (inout ReadingState) -> Void = { _ in }
  ) -> Pilot {
    var state = ReadingState()
    state.identity = name.map { Identity(name: $0) }
    change(&state)
    return Pilot(columns: columns, repository: repository, store: MemoryStateStore(state))
  }

  @Test func theThreadMarksThem() {
    var pilot = pilot(columns: 100)
    pilot.press("j", "j", "Enter", "Tab", "Z")
    let heads = pilot.lines.filter { $0.contains("2024-01-02") }.map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(heads.count == 5)
    #expect(heads[0].contains("1 Minä · you · 2024"))
    #expect(heads[1].contains("2 Eero · answers you · 2024"))
    #expect(heads[2].contains("3 Minä · you · 2024"))
    #expect(heads[3].contains("5 Minä · you · 2024"), "nobody is told of answers to oneself")
    #expect(heads[4].contains("4 Helmi · 2024"))
    pilot.press("f")
    pilot.type("is:answered")
    pilot.press("Enter")
    #expect(pilot.said == "One comment of 5. q shows all again.")
    #expect(pilot.selectedComment == 2)
  }

  @Test func theListMarksNewOnesUntilTheyAreRead() {
    var pilot = pilot()
    #expect(pilot.lines.contains { $0.contains("A quiet post") && $0.contains("↩+5") })
    #expect(pilot.lines.contains { $0.contains("On steam") && $0.contains("+5") && !$0.contains("↩") })
    var read = self.pilot { $0.readComments[PostID("quiet")] = [CommentID("2")] }
    #expect(read.lines.contains { $0.contains("A quiet post") && $0.contains("+4") && !$0.contains("↩") })
    pilot.press("f")
    pilot.type("is:answered")
    pilot.press("Enter")
    #expect(pilot.lines[0].contains("1 of 4") && pilot.lines[1].contains("A quiet post"))
    read.press(":")
    read.type("filter is:answered")
    read.press("Enter")
    #expect(read.lines[0].contains("1 of 4"), "what was read was answered all the same")
  }

  @Test func repliesWrittenHereAreOnesOwn() {
    let reply = Reply(
      id: ReplyID("20240103T100000Z-bcdfgh"), post: PostID("steam"), inReplyTo: CommentID("4"),
      author: Identity(name: "Another name"), markdown: "Which alder?", status: .published,
      created: Timestamp(seconds: 1_704_276_000), published: Timestamp(seconds: 1_704_276_000))
    var steam = SampleBlog.steam
    steam.comments.append(
      SampleBlog.comment("9", "Helmi", "2024-03-05T10:00:00+02:00", "The grey one.", answers: reply.id.value))
    var pilot = pilot(MemoryRepository(posts: [steam], replies: [reply]), columns: 100, name: nil)
    #expect(pilot.lines.contains { $0.contains("On steam") && $0.contains("↩+6") })
    pilot.press("Enter", "Tab", "Z", "G")
    #expect(pilot.lines.contains { $0.contains("Helmi · answers you") })
    pilot.press("q", "q")
    pilot.press("f")
    pilot.type("is:answered")
    pilot.press("Enter")
    #expect(pilot.lines[0].contains("1 of 1"))
  }

  @Test func withoutANameNothingIsOnesOwn() {
    var pilot = pilot(columns: 100, name: nil)
    #expect(!pilot.text.contains("↩"))
    pilot.press("f")
    pilot.type("is:answered")
    pilot.press("Enter")
    #expect(pilot.lines[0].contains("0 of 4"))
  }
}
