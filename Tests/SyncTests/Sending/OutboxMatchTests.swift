import Blog
import CustomDump
import Sync
import Testing

/// What is pulled and was written here stands once.
@Suite struct OutboxMatchTests {
  private let run = OutboxRun()

  private func comment(
    _ id: String, _ text: String, at seconds: Int64, name: String = "Aino Ahven", parent: String? = nil
  ) -> Blog.Comment {
    Blog.Comment(
      id: CommentID(id), inReplyTo: parent.map(CommentID.init), author: Author(name: name),
      published: Timestamp(seconds: seconds), body: Body(format: .html, source: "<p>\(text)</p>"),
      url: "https://lampi.example/4/#comment-\(id)")
  }

  private func matches(_ comments: [Blog.Comment], _ me: Me? = nil) -> [String: String] {
    Dictionary(uniqueKeysWithValues: Outbox.match(comments, run.replies, me: me).map { ($0.0.value, $0.1.id ?? "") })
  }

  @Test func byItsNumber() throws {
    let id = run.write("Hei")
    try run.run()
    #expect(matches([comment("301", "ihan muuta", at: 0)]) == [id.value: "301"])
    #expect(matches([comment("302", "Hei", at: run.server.comments[0].seconds)]).isEmpty)
  }

  @Test func byItsSecondAndText() throws {
    run.server.faults = [.lost]
    run.isPatient = false
    let id = run.write("Hei \"sinä\" -- 9x9 **lujaa**")
    try run.run()
    let date = try #require(run[id].plan?.date?.seconds)
    let text = "Hei ”sinä” – 9×9 <strong>lujaa</strong>"
    #expect(matches([comment("5", text, at: date + 2)]) == [id.value: "5"])
    #expect(matches([comment("5", text, at: date + 3)]).isEmpty)
    #expect(matches([comment("5", text + " muuta", at: date)]).isEmpty)
    #expect(matches([comment("5", text, at: date, parent: "2")]).isEmpty)
    #expect(matches([comment("5", text, at: date)], Me(id: 3, name: "Joku muu")).isEmpty)
    #expect(matches([comment("5", text, at: date)], Me(id: 3, name: "Aino Ahven")) == [id.value: "5"])
    let remote = try #require(Outbox.match([comment("5", text, at: date)], run.replies).first?.1)
    #expect(remote == RemoteReply(id: "5", url: "https://lampi.example/4/#comment-5", status: .approved))
    #expect(run.apply(id, .found(remote)) && run[id].state == .sent)
  }

  @Test func byItsAuthorWhereThereIsNoLogIn() throws {
    run.options.login = nil
    run.server.faults = [.arrived]
    run.isPatient = false
    let id = run.write("Hei")
    try run.run()
    let date = run.server.comments[0].seconds
    #expect(matches([comment("5", "Hei", at: date + 100, name: "aino")]) == [id.value: "5"])
    #expect(matches([comment("5", "Hei", at: date + 100, name: "Eino")]).isEmpty)
    #expect(matches([comment("5", "Hei", at: date - 100, name: "Aino")]).isEmpty)
  }

  /// Each comment is one reply's at most, and what was never sent is nobody's.
  @Test func oneEach() throws {
    let first = run.write("Sama")
    try run.run()
    run.write("Sama")
    #expect(matches([comment("301", "Sama", at: run.server.now)]) == [first.value: "301"])
    #expect(matches([comment("400", "Sama", at: run.server.now)]).isEmpty)
  }
}
