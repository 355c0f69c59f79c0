import Blog
import SeededRandom
import Testing

/// What holds for every thread, however broken.
@Suite struct CommentThreadPropertyTests {
  @Test(arguments: 0..<500 as Range<UInt64>)
  func everyThreadIsATreeOfAllThatIsShown(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let comments = randomComments(&random)
    let replies = randomReplies(&random, to: comments)
    let thread = CommentThread(comments: comments, replies: replies)
    let shown = comments.filter(\.status.isShown).count + replies.filter(\.status.isShown).count
    let all = thread.allEntries

    // Once each: every number from 1 to the count, and every key, stands exactly once.
    #expect(thread.count == shown)
    #expect(all.map(\.number).sorted() == Array(1..<shown + 1))
    #expect(Set(all.map(\.key)).count == shown)
    // Numbers follow the dates; of equal ones the ids that are numbers; else, and where there is no date, the file.
    let places = Dictionary(
      comments.filter(\.status.isShown).enumerated().map { ($0.element.identity, $0.offset) }
    ) { first, _ in first }
    let numbered = all.sorted { $0.number < $1.number }
    let dates = numbered.compactMap(\.comment.published?.seconds)
    #expect(dates == dates.sorted())
    for (a, b) in zip(numbered, numbered.dropFirst()) where a.reply == nil && b.reply == nil {
      guard let x = places[a.comment.identity], let y = places[b.comment.identity] else { continue }
      guard a.comment.published?.seconds == b.comment.published?.seconds else { continue }
      // Zero is what programs write where they have none.
      let ids = [a, b].map { UInt64($0.comment.id.value).flatMap { $0 == 0 ? nil : $0 } ?? .max }
      // What has no date goes with the comment before it.
      if a.comment.published == nil || b.comment.published == nil || ids[0] == ids[1] {
        #expect(x < y || ids[0] < ids[1])
      } else {
        #expect(ids[0] < ids[1])
      }
    }

    // Pre-order: a subtree follows its root without a gap, one level deeper than its parent.
    for (index, entry) in thread.entries.enumerated() {
      let end = index + entry.descendantCount
      #expect(end < thread.entries.count)
      #expect(thread.entries[index...end].dropFirst().allSatisfy { $0.depth > entry.depth })
      if end + 1 < thread.entries.count { #expect(thread.entries[end + 1].depth <= entry.depth) }
      if let parent = entry.parent {
        #expect(parent < index && index <= parent + thread.entries[parent].descendantCount)
        #expect(thread.entries[parent].depth == entry.depth - 1)
        #expect(thread.entries[parent].comment.id == entry.comment.inReplyTo)
      } else {
        #expect(entry.depth == 0)
      }
    }
    #expect(thread.linkBacks.allSatisfy { $0.depth == 0 && $0.parent == nil && $0.descendantCount == 0 })

    // Siblings stand in the order in which they were written, those of one moment by their numbers.
    for siblings in Dictionary(grouping: thread.entries, by: \.parent).values {
      let written = siblings.compactMap { entry in entry.comment.published.map { ($0.seconds, entry.number) } }
      guard written.count == siblings.count else { continue }
      #expect(written.elementsEqual(written.sorted(by: <), by: ==))
    }

    // Whoever names a parent and does not stand below it is marked.
    for entry in all where entry.parent == nil && entry.comment.inReplyTo?.value.isEmpty == false {
      #expect(entry.oddity != nil)
    }
    for (index, entry) in thread.entries.enumerated() { #expect(thread.index(of: entry.key) == index) }
    #expect(CommentThread(comments: comments, replies: replies.reversed()) == thread)
  }

  /// Numbers that lie close, numbers that lie far apart, and what only looks like a number.
  @Test(
    arguments: [
      { String($0) }, { String($0 * 1_000_003) }, { "00\($0)" }, { "\($0)x" }, { "99999999999999999999\($0)" },
      { $0 % 2 == 0 ? String($0 / 2) : "0\($0 / 2)" },
    ] as [@Sendable (Int) -> String])
  func idsMeanNothingButThemselves(name: @Sendable (Int) -> String) {
    for seed in 0..<100 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      // Only numbers say what came first within a second: no two comments here are of one.
      var comments = randomComments(&random)
      for place in comments.indices where comments[place].published != nil {
        comments[place].published = Timestamp(seconds: Int64.random(in: 1...20, using: &random) * 100 + Int64(place))
      }
      let renamed = comments.map { comment in
        var renamed = comment
        func rename(_ id: CommentID) -> CommentID { CommentID(name(Int(id.value) ?? -1)) }
        renamed.id = rename(comment.id)
        renamed.inReplyTo = comment.inReplyTo.map(rename)
        return renamed
      }
      let plain = CommentThread(
        comments: comments.map { comment in
          var worded = comment
          worded.id = CommentID("id \(comment.id.value)")
          worded.inReplyTo = comment.inReplyTo.map { CommentID("id \($0.value)") }
          return worded
        })
      let thread = CommentThread(comments: renamed)
      #expect(thread.allEntries.map(\.number) == plain.allEntries.map(\.number))
      #expect(thread.allEntries.map(\.parent) == plain.allEntries.map(\.parent))
      #expect(thread.allEntries.map(\.oddity) == plain.allEntries.map(\.oddity))
      #expect(thread.allEntries.map(\.key.occurrence) == plain.allEntries.map(\.key.occurrence))
    }
  }

  private func randomComments(_ random: inout SeededGenerator) -> [Comment] {
    let count = Int.random(in: 0...40, using: &random)
    // Few names, so that they collide, form circles and are answered before they are there.
    let names = Int.random(in: 1...60, using: &random)
    return (0..<count).map { _ in
      let isAnswer = Int.random(in: 0..<4, using: &random) > 0
      var comment = comment(
        String(Int.random(in: 0..<names, using: &random)),
        answers: isAnswer ? String(Int.random(in: 0..<names, using: &random)) : nil)
      if Bool.random(using: &random) {
        comment.published = Timestamp(seconds: Int64.random(in: 1...20, using: &random))
      }
      comment.kind =
        [.comment, .comment, .comment, .pingback, .other("like")].randomElement(using: &random) ?? .comment
      comment.status = [.approved, .approved, .approved, .held, .other("?")].randomElement(using: &random) ?? .held
      return comment
    }
  }

  private func randomReplies(_ random: inout SeededGenerator, to comments: [Comment]) -> [Reply] {
    (0..<Int.random(in: 0...5, using: &random)).map { index in
      Reply(
        id: ReplyID("r\(index)"), post: PostID("p"), inReplyTo: comments.randomElement(using: &random)?.id,
        author: Identity(name: "Me"), markdown: "Yes",
        status: ReplyStatus.allCases.randomElement(using: &random) ?? .sent,
        created: Timestamp(seconds: Int64.random(in: 1...20, using: &random)))
    }
  }
}
