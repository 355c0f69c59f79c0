import Blog
import BlogStore
import Dispatch
import Synchronization

/// A catalogue that is kept beside the test, and what it reports.
final class Keeping: Sendable {
  let catalogue: any PostCatalogue
  let cache: TemporaryFolder
  private let events = Mutex<[CatalogueEvent]>([])
  private let arrival = DispatchSemaphore(value: 0)
  private let end = DispatchSemaphore(value: 0)

  struct TimedOut: Error, CustomStringConvertible {
    var description: String
  }

  /// - Parameter cache: where the index is; kept as long as this.
  init(_ catalogue: any PostCatalogue, cache: TemporaryFolder) {
    self.catalogue = catalogue
    self.cache = cache
    DispatchQueue.global().async { [self] in
      catalogue.keep { [self] event in
        events.withLock { $0.append(event) }
        arrival.signal()
        return true
      }
      end.signal()
    }
  }

  /// Ends the keeping, and waits for that.
  func stop() {
    catalogue.stop()
    end.wait()
  }

  func events(_ range: Range<Int>) -> [CatalogueEvent] { events.withLock { Array($0[range]) } }

  var count: Int { events.withLock { $0.count } }

  /// Waits until the events from a place on are as wanted. Returns the place behind them.
  @discardableResult
  func wait(
    for what: String, from start: Int = 0, seconds: Int = 60, _ condition: ([CatalogueEvent]) -> Bool
  ) throws -> Int {
    let deadline = DispatchTime.now() + .seconds(seconds)
    while true {
      let events = events.withLock { $0 }
      if condition(Array(events[min(start, events.count)...])) { return events.count }
      guard arrival.wait(timeout: deadline) == .success else {
        throw TimedOut(description: "\(what) was not reported: \(events[min(start, events.count)...])")
      }
    }
  }

  /// Waits until the index is up to date. Returns the place behind that event.
  @discardableResult
  func waitUntilUpToDate() throws -> Int {
    try wait(for: "an index that is up to date") { events in
      events.contains { if case .upToDate = $0 { true } else { false } }
    }
  }

  /// Waits until these posts were reported, and the index was up to date behind that.
  func waitForPosts(_ posts: Set<PostID>, from start: Int) throws {
    try wait(for: "\(posts.count) posts", from: start) { events in
      var missing = posts
      for event in events {
        if case .postsChanged(let changed) = event { missing = changed.map { missing.subtracting($0) } ?? [] }
        if missing.isEmpty, case .upToDate = event { return true }
      }
      return false
    }
  }
}
