import Blog
import BlogStore
import Words

/// What the process can be asked to do.
enum Command {
  static let all: [String: @Sendable (Context) -> Void] = [
    "save": save, "save-over": saveOver, "delete": delete, "contest": contest, "count-up": countUp, "mark": mark,
    "fill": fill, "read": read, "index": index, "keep": keep,
  ].merging(ownPosts) { $1 }

  static func reply(_ id: String, _ markdown: String) -> Reply {
    Reply(
      id: ReplyID(id), post: PostID("birches"), author: Identity(name: "Aino"), markdown: markdown,
      created: Timestamp(seconds: 1_700_000_000))
  }

  /// `save FOLDER ID LENGTH`: a new reply of so many letters.
  private static func save(_ context: Context) {
    let repository = context.repository
    context.report("save") { () throws(Problem) in
      try repository.save(reply(context.arguments[0], String(repeating: "n", count: context.number(1))))
    }
  }

  /// `save-over FOLDER ID LENGTH`: reads the replies, then writes one of them again.
  private static func saveOver(_ context: Context) {
    let repository = context.repository
    context.report("save-over") { () throws(Problem) in
      _ = try repository.replies()
      try repository.save(reply(context.arguments[0], String(repeating: "n", count: context.number(1))))
    }
  }

  /// `delete FOLDER ID`
  private static func delete(_ context: Context) {
    let repository = context.repository
    context.report("delete") { () throws(Problem) in
      _ = try repository.replies()
      try repository.delete(ReplyID(context.arguments[0]))
    }
  }

  /// `contest FOLDER NAME COUNT`: new replies that another process also wants to write, and ones of its own.
  private static func contest(_ context: Context) {
    let repository = context.repository
    let name = context.arguments[0]
    for index in 0..<context.number(1) {
      context.report("contested-\(index)") { () throws(Problem) in
        try repository.save(reply("contested-\(index)", name))
      }
      context.report("own-\(index)") { () throws(Problem) in
        try repository.save(reply("\(name)-\(index)", name))
      }
    }
  }

  /// `count-up FOLDER COUNT`: adds one to the number in reply `counter`, so many times, whatever others do meanwhile.
  private static func countUp(_ context: Context) {
    let repository = context.repository
    var left = context.number(0)
    while left > 0 {
      do throws(Problem) {
        let replies = try repository.replies().replies
        let value = replies.first { $0.id.value == "counter" }.flatMap { Int($0.markdown) } ?? 0
        try repository.save(reply("counter", String(value + 1)))
        left -= 1
      } catch {
        // Somebody else was faster; read again.
        continue
      }
    }
    print("done")
  }

  /// `mark FOLDER MACHINE FROM COUNT SMALL`: marks comments FROM… as read and folds them, one batch each, and changes
  /// its mind about the place, the pingbacks and the open post each time; compacts journals above SMALL bytes.
  private static func mark(_ context: Context) {
    let store = context.stateStore(machine: context.arguments[0], smallJournal: context.number(3))
    for index in context.number(1)..<context.number(1) + context.number(2) {
      context.report("mark \(index)") { () throws(Problem) in
        try store.append([
          .commentsRead(PostID("birches"), [CommentID(String(index))], true),
          .commentsFolded(PostID("birches"), [CommentID(String(index)), CommentID("always")], true),
          .commentsFolded(PostID("birches"), [CommentID("never")], index % 2 == 0),
          .linkBacksShown(PostID("birches"), index % 2 == 0),
          .postOpened(PostID("post-\(index)")),
          .position(PostID("birches"), ReadingPosition(offset: index, isInThread: true, topLine: index)),
        ])
      }
    }
  }

  /// `fill FOLDER`: a small reply, then the same one far too large, then what is there.
  private static func fill(_ context: Context) {
    let repository = context.repository
    context.report("small") { () throws(Problem) in try repository.save(reply("a", "small")) }
    context.report("large") { () throws(Problem) in
      try repository.save(reply("a", String(repeating: "l", count: 1_000_000)))
    }
    context.report("new") { () throws(Problem) in
      try repository.save(reply("b", String(repeating: "l", count: 1_000_000)))
    }
    for reply in (try? context.repository.replies().replies) ?? [] { print("there \(reply.id): \(reply.markdown)") }
    context.report("again") { () throws(Problem) in try repository.save(reply("a", "again")) }
  }

  /// `read FOLDER`: what can be read of a repository.
  private static func read(_ context: Context) {
    let repository = context.repository
    context.report("site") { () throws(Problem) in _ = try repository.site() }
    context.report("summaries") { () throws(Problem) in
      try repository.summaries { batch in
        for summary in batch.summaries { print("post \(summary.title): \(summary.problem?.sentence ?? "fine")") }
        return true
      }
    }
    context.report("replies") { () throws(Problem) in
      for problem in try repository.replies().problems { print("problem \(problem.sentence)") }
    }
  }
}
