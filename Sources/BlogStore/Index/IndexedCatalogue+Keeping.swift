import Blog
import GRDB
import Glibc

extension IndexedCatalogue {
  /// How long a look at what happened waits at most, in milliseconds.
  private static let pause: Int32 = 200
  /// Posts that change at a time before everything is looked at again.
  private static let mostChanges = 2000
  /// How long a command waits for another process that keeps the index, in milliseconds.
  private static let patience = 20_000

  /// Brings the index up to what is on disk, then watches the disk and keeps it there.
  public func keep(_ report: @escaping @Sendable (CatalogueEvent) -> Bool) {
    guard beginKeeping() else { return }
    defer {
      letGoOfLock()
      endKeeping()
    }
    let stops = stopCount
    var failures = 0
    var rounds = 0
    while stopCount == stops {
      do {
        let database = try database()
        rounds += 1
        do {
          guard try keepRound(database, stops, isFirst: rounds == 1, report) else { return }
        } catch let problem as Problem {
          // The blog's folder cannot be read; perhaps it comes back.
          guard report(.upToDate([problem])) else { return }
          sleep(milliseconds: 1000, unless: { self.stopCount != stops })
        } catch  where error is IndexReplaced {
          continue
        } catch {
          failures += 1
          guard failures < 8 else { throw error }
          replace(database, after: error)
        }
      } catch {
        _ = report(.notice("The index cannot be used: \(error)."))
        return
      }
    }
  }

  /// Brings the index up to what is on disk once, and returns. Where another process keeps it, waits for that one.
  public func refresh(_ report: (CatalogueEvent) -> Bool) throws(Problem) {
    let stops = stopCount
    let isKeeper = beginKeeping()
    defer {
      if isKeeper {
        letGoOfLock()
        endKeeping()
      }
    }
    var failures = 0
    while stopCount == stops {
      do {
        let database = try database()
        do {
          return try withoutActuallyEscaping(report) { report in
            for notice in takeNotices() { _ = report(.notice(notice)) }
            let keeper = IndexKeeper(self, database, stops: stops, report: report)
            if isKeeper, mayWrite(database) { _ = try keeper.bringUpToDate() } else { try waitForOthers(keeper) }
          }
        } catch  where error is IndexReplaced {
          continue
        } catch  where !(error is Problem) && failures < 4 {
          failures += 1
          replace(database, after: error)
        }
      } catch let problem as Problem {
        throw problem
      } catch {
        throw Problem(severity: .error, file: "", message: "The index cannot be filled: \(error).")
      }
    }
  }

  private func mayWrite(_ database: IndexDatabase) -> Bool {
    database.location.map { writeLock($0) != nil } ?? true
  }

  /// Another keeps the index: it is up to date as soon as it says what is on disk.
  private func waitForOthers(_ keeper: IndexKeeper) throws {
    var waited = 0
    while try !keeper.agrees() {
      if keeper.mustEnd { return }
      guard waited < Self.patience else {
        keeper.say(.notice("Another Lukija keeps the index, and is behind what is on disk."))
        return
      }
      sleep(milliseconds: 100, unless: { keeper.mustEnd })
      waited += 100
    }
    try keeper.sayUpToDate()
  }

  /// One round of keeping; false where it was ended.
  private func keepRound(
    _ database: IndexDatabase, _ stops: Int, isFirst: Bool, _ report: @escaping @Sendable (CatalogueEvent) -> Bool
  ) throws -> Bool {
    for notice in takeNotices() where !report(.notice(notice)) { return false }
    let keeper = IndexKeeper(self, database, stops: stops, report: report)
    guard mayWrite(database) else { return try follow(database, keeper, isFirst: isFirst) }
    // Watched before it is looked at: nothing is missed in between.
    let watcher = isWatching ? FolderWatcher(repository.files) : nil
    var poll = FolderPoll(repository.files)
    if !isFirst { sayUnwatched(keeper) }
    guard try keeper.bringUpToDate() else { return false }
    while !keeper.mustEnd {
      if database.isReplaced {
        reopen(database)
        throw IndexReplaced()
      }
      let start = StateLocation.microsecondsNow()
      let changes: FolderWatcher.Changes
      if let watcher {
        changes = watcher.wait(milliseconds: Self.pause)
      } else {
        sleep(milliseconds: Int(Self.pause), unless: { keeper.mustEnd })
        changes = poll.changes()
      }
      guard !changes.isEmpty, !keeper.mustEnd else { continue }
      if changes.replies { keeper.say(.repliesChanged) }
      if changes.site { keeper.say(.siteChanged) }
      if changes.everything || changes.site || changes.posts.count > Self.mostChanges {
        guard try keeper.bringUpToDate() else { return false }
      } else if !changes.posts.isEmpty {
        guard try keeper.bringUpToDate(only: changes.posts) else { return false }
      }
      poll.looked(since: start)
    }
    return false
  }

  /// Between one round's watcher and the next one's, nobody saw what is not in the index.
  private func sayUnwatched(_ keeper: IndexKeeper) {
    keeper.say(.repliesChanged)
    keeper.say(.siteChanged)
  }

  /// Another process keeps the index: says what that one does, and takes over when it ends.
  private func follow(_ database: IndexDatabase, _ keeper: IndexKeeper, isFirst: Bool) throws -> Bool {
    let watcher = isWatching ? FolderWatcher(repository.files) : nil
    var poll = FolderPoll(repository.files)
    if !isFirst { sayUnwatched(keeper) }
    var revision = try database.reader.read { try Meta.number(.revision, $0) }
    var isUpToDate = false
    while !keeper.mustEnd {
      if mayWrite(database) { return true }
      if database.isReplaced {
        reopen(database)
        throw IndexReplaced()
      }
      let now = try database.reader.read { try Meta.number(.revision, $0) }
      if now != revision {
        revision = now
        keeper.say(.postsChanged(nil))
      }
      if !isUpToDate, try keeper.agrees() {
        isUpToDate = true
        try keeper.sayUpToDate()
      }
      let start = StateLocation.microsecondsNow()
      let changes: FolderWatcher.Changes
      if let watcher {
        changes = watcher.wait(milliseconds: Self.pause)
      } else {
        sleep(milliseconds: Int(Self.pause), unless: { keeper.mustEnd })
        changes = poll.changes()
        poll.looked(since: start)
      }
      if changes.replies { keeper.say(.repliesChanged) }
      if changes.site { keeper.say(.siteChanged) }
    }
    return false
  }

  /// Sleeps in small steps.
  private func sleep(milliseconds: Int, unless isOver: () -> Bool) {
    var left = milliseconds
    while left > 0, !isOver() {
      usleep(useconds_t(min(left, 20) * 1000))
      left -= 20
    }
  }
}
