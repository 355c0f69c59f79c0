import Blog
import CustomDump
import Glibc
import SeededRandom
import Testing
import TextFormats

@testable import BlogStore

/// Journals of several machines, in any order, and compacted at any time, say the same.
@Suite struct StateMergeTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func theOrderOfJournalsAndLinesMakesNoDifference(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var lines = (0..<60).map { _ in randomLine(&random) }
    let expected = merged(lines)
    for _ in 0..<5 {
      lines.shuffle(using: &random)
      expectNoDifference(merged(lines), expected)
    }
    // The latest line about each fact, one by one.
    var state = ReadingState()
    for line in lines.sorted(by: before) { state.apply(line.change) }
    expectNoDifference(expected, state)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func threeMachinesJournalsMergeTheSameInAnyOrderAndCompactedOrNot(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let journals = (0..<3).map { _ in (0..<40).map { _ in randomLine(&random) } }
    let expected = merged(journals.flatMap { $0 })
    // Each journal as it was written, and compacted.
    let texts = journals.map { [text($0), JournalText.compacted(text($0))] }
    let read = texts.map { $0.map { JournalText.lines($0) } }
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      for compacted in 0..<8 {
        var merge = StateMerge()
        for index in order {
          for case .line(let line) in read[index][compacted >> index & 1] { merge.add(line) }
        }
        expectNoDifference(merge.state, expected)
      }
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func compactingTwiceIsCompactingOnce(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let once = JournalText.compacted(text((0..<80).map { _ in randomLine(&random) }))
    #expect(JournalText.compacted(once) == once)
  }

  @Test func compactionKeepsWhatItDoesNotKnowAndDropsWhatNobodyCanRead() {
    let unknown = #"{"at":"2026-01-31T09:15:00Z", "kind":"bookmark", "x": 1.50}"#
    let journal = """
      {"at":"2026-01-31T09:15:00.000001Z","kind":"post_read","post":"a","value":true}
      \(unknown)
      not JSON
      {"at":"2026-01-31T09:15:00.000003Z","kind":"post_read","post":"a","value":false}
      {"at":"2026-01-31T09:15:00.000002Z","kind":"comments_read","post":"a","comments":["1","2"],"value":true}
      {"at":"2026-01-31T09:15:00.000004Z","kind":"comments_read","post":"a","comments":["2","3"],"value":true}
      torn
      """
    expectNoDifference(
      String(decoding: JournalText.compacted(Array(journal.utf8)), as: UTF8.self),
      """
      \(unknown)
      {"at":"2026-01-31T09:15:00.000003Z","kind":"post_read","post":"a","value":false}
      {"at":"2026-01-31T09:15:00.000002Z","comments":["1"],"kind":"comments_read","post":"a","value":true}
      {"at":"2026-01-31T09:15:00.000004Z","comments":["2","3"],"kind":"comments_read","post":"a","value":true}

      """)
  }

  @Test(arguments: [0, 1, 999_999, 1_000_000, -1, 1_769_850_900_000_001, -62_135_596_800_000_000])
  func momentsAreWrittenToTheMicrosecond(moment: Int64) {
    #expect(StateLine.microseconds(StateLine.text(microseconds: moment)) == moment)
  }

  private func merged(_ lines: [StateLine]) -> ReadingState {
    var merge = StateMerge()
    for line in lines { merge.add(line) }
    return merge.state
  }

  private func text(_ lines: [StateLine]) -> [UInt8] {
    lines.flatMap { $0.json.compactText + [UInt8(ascii: "\n")] }
  }

  private func before(_ a: StateLine, _ b: StateLine) -> Bool {
    if a.at != b.at { return a.at < b.at }
    return StateLine.json(of: a.change).compactText.lexicographicallyPrecedes(StateLine.json(of: b.change).compactText)
  }

  /// Few facts and few moments, so that they collide.
  private func randomLine(_ random: inout SeededGenerator) -> StateLine {
    let post = PostID(["a", "b"].randomElement(using: &random) ?? "a")
    let comment = CommentID(String(Int.random(in: 0..<4, using: &random)))
    let value = Bool.random(using: &random)
    let number = Int.random(in: 0..<5, using: &random)
    let changes: [StateChange] = [
      .postRead(post, value), .postStarred(post, value), .commentsRead(post, [comment], value),
      .position(post, ReadingPosition(offset: number, comment: value ? comment : nil)),
      .commentFolded(post, comment, value), .commentsFolded(PostID("c"), [comment], value),
      .linkBacksShown(post, value),
      .position(post, ReadingPosition(offset: number, isInThread: value, top: comment, topLine: number)),
      .postOpened(value ? post : nil), .setting("s\(number % 2)", String(number)),
      .identity(Identity(name: String(number))),
    ]
    return StateLine(
      at: Int64.random(in: 0..<15, using: &random), change: changes.randomElement(using: &random) ?? .postOpened(nil))
  }
}
