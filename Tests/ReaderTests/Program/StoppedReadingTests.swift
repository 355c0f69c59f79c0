import Blog
import Glibc
import ReaderTestSupport
import Synchronization
import Testing

@testable import Reader

/// A blog that is never read to its end, unless somebody stops it.
@Suite struct StoppedReadingTests {
  @Test func readingStopsAndGoesOn() throws {
    let catalogue = EndlessCatalogue()
    let inbox = Mailbox()
    let runner = EffectRunner(
      repository: MemoryRepository(), catalogue: catalogue, store: MemoryStateStore(), host: NoHost(),
      deliver: { inbox.put($0) })
    let list = CatalogueEffect.list(ListRequest(after: 10), ListMarks())
    runner.run(list)
    try inbox.wait { $0.contains(where: Mailbox.isReading) }

    runner.run(.stopReading)
    try inbox.wait { $0.contains(.files(.readingStopped)) }
    // The list goes on to be asked for; nobody reads for it.
    inbox.clear()
    runner.run(list)
    try inbox.wait { $0.contains { if case .list(.listed) = $0 { true } else { false } } }
    runner.run(.readSite)
    try inbox.wait { $0.contains { if case .files(.siteRead) = $0 { true } else { false } } }
    #expect(!inbox.messages.contains(where: Mailbox.isReading))
    #expect(catalogue.begun == 1)

    runner.run(.refreshBlog)
    try inbox.wait { $0.contains(where: Mailbox.isReading) }
    #expect(catalogue.begun == 2)
    runner.finish()
  }
}

private final class Mailbox: Sendable {
  private let all = Mutex<[BlogMessage]>([])
  var messages: [BlogMessage] { all.withLock { $0 } }

  func put(_ message: BlogMessage) { all.withLock { $0.append(message) } }
  func clear() { all.withLock { $0 = [] } }

  /// The bound is only there so that a test that fails ends.
  func wait(_ isThere: ([BlogMessage]) -> Bool) throws {
    for _ in 0..<60_000 {
      if isThere(messages) { return }
      usleep(1000)
    }
    try #require(isThere(messages))
  }

  static func isReading(_ message: BlogMessage) -> Bool {
    if case .files(.catalogued(.reading)) = message { true } else { false }
  }
}

private final class EndlessCatalogue: PostCatalogue {
  private let plain = PlainCatalogue(MemoryRepository())
  private let stops = Atomic(0)
  private let keepers = Atomic(0)
  var begun: Int { keepers.load(ordering: .relaxed) }

  func window(_ request: ListRequest, marks: ListMarks) -> ListWindow { plain.window(request, marks: marks) }
  func find(_ lookup: PostLookup, marks: ListMarks) -> PostSummary? { plain.find(lookup, marks: marks) }
  func unread(_ query: PostQuery, marks: ListMarks) -> [UnreadPost] { plain.unread(query, marks: marks) }
  func search(_ query: TextQuery, replies: [Reply], _ deliver: (SearchProgress) -> Bool) {
    plain.search(query, replies: replies, deliver)
  }
  func keep(_ report: @escaping @Sendable (CatalogueEvent) -> Bool) {
    keepers.add(1, ordering: .relaxed)
    read(report)
  }
  func refresh(_ report: (CatalogueEvent) -> Bool) { read(report) }
  func stop() { stops.add(1, ordering: .relaxed) }

  private func read(_ report: (CatalogueEvent) -> Bool) {
    let before = stops.load(ordering: .relaxed)
    var done = 0
    while stops.load(ordering: .relaxed) == before, report(.reading(done: done, total: .max, isText: false)) {
      done += 1
      usleep(500)
    }
  }
}
