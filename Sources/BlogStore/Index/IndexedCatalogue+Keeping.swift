import Blog
import Glibc

extension IndexedCatalogue {
  /// How long a look at what happened waits at most, in milliseconds.
  private static let pause: Int32 = 200
  /// Posts that change at a time before everything is looked at again.
  private static let mostChanges = 2000
  /// Posts behind what is on disk that are worth a word.
  private static let manyPosts = 64

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
        _ = report(.notice(.unusable(why: "\(error)")))
        return
      }
    }
  }

  /// Brings the index up to what is on disk once, and returns. Where another process keeps it, waits for that one, as
  /// long as it gets on; then it reads the files itself.
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
            if isKeeper, mayWrite(database) {
              _ = try keeper.bringUpToDate()
            } else {
              try waitForOthers(keeper, isAlone: isKeeper)
            }
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
        throw Problem(.index(.unfillable(why: "\(error)")), file: "")
      }
    }
  }

  private func mayWrite(_ database: IndexDatabase) -> Bool {
    database.location.map { writeLock($0) != nil } ?? true
  }

  /// Another keeps the index: it is up to date as soon as it says what is on disk.
  ///
  /// - Parameter isAlone: whether nobody else in this process keeps the index, and so takes it over where that must be.
  private func waitForOthers(_ keeper: IndexKeeper, isAlone: Bool) throws {
    var progress = KeeperProgress()
    while let arrears = try keeper.arrears() {
      if keeper.mustEnd { return }
      try keeper.checkInUse()
      let isStuck = try progress.standstill(keeper.database) >= patience
      if isAlone {
        if isStuck { try goOnAlone(keeper.database) }
        if isStuck || mayWrite(keeper.database) { throw IndexReplaced() }
      }
      keeper.tell(arrears.event)
      sleep(milliseconds: 100, unless: { keeper.mustEnd })
    }
    try keeper.sayUpToDate()
  }

  /// One round of keeping; false where it was ended.
  private func keepRound(
    _ database: IndexDatabase, _ stops: Int, isFirst: Bool, _ report: @escaping @Sendable (CatalogueEvent) -> Bool
  ) throws -> Bool {
    for notice in takeNotices() where !report(.notice(notice)) { return false }
    let keeper = IndexKeeper(self, database, stops: stops, report: report)
    try sayWhatOthersListed(database, keeper)
    guard mayWrite(database) else { return try follow(database, keeper, isFirst: isFirst) }
    // Watched before it is looked at: nothing is missed in between.
    let watcher = isWatching ? FolderWatcher(repository.files) : nil
    var poll = FolderPoll(repository.files)
    if !isFirst { sayUnwatched(keeper) }
    guard try keeper.bringUpToDate() else { return false }
    while !keeper.mustEnd {
      let start = StateLocation.microsecondsNow()
      let changes: FolderWatcher.Changes
      if let watcher {
        changes = watcher.wait(milliseconds: Self.pause)
      } else {
        sleep(milliseconds: Int(Self.pause), unless: { keeper.mustEnd })
        changes = poll.changes()
      }
      // Looked at last: what has changed since the files went would go into files that nobody can open any more.
      if database.isReplaced {
        reopen(database)
        throw IndexReplaced()
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

  /// Another process may have filled the index between the list that was answered here and this look: whoever keeps it
  /// from now on would find everything in it and say nothing.
  private func sayWhatOthersListed(_ database: IndexDatabase, _ keeper: IndexKeeper) throws {
    guard let listed = listedRevision else { return }
    let now = try database.reader.read { try Meta.number(.revision, $0) }
    if now != listed { keeper.say(.postsChanged(nil)) }
  }

  /// Between one round's watcher and the next one's, nobody saw what is not in the index.
  private func sayUnwatched(_ keeper: IndexKeeper) {
    keeper.say(.repliesChanged)
    keeper.say(.siteChanged)
  }

  /// Another process keeps the index: says what that one does, and takes over when it ends. Where it gets no further,
  /// the index goes on in memory.
  private func follow(_ database: IndexDatabase, _ keeper: IndexKeeper, isFirst: Bool) throws -> Bool {
    let watcher = isWatching ? FolderWatcher(repository.files) : nil
    var poll = FolderPoll(repository.files)
    if !isFirst { sayUnwatched(keeper) }
    var revision = try database.reader.read { try Meta.number(.revision, $0) }
    var isUpToDate = false
    var isSaid = false
    var progress = KeeperProgress()
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
      if !isUpToDate {
        if let arrears = try keeper.arrears() {
          let standstill = try progress.standstill(database)
          if standstill >= patience {
            try goOnAlone(database)
            throw IndexReplaced()
          }
          if max(arrears.files, arrears.texts) > Self.manyPosts || standstill >= patience / 4 {
            if !isSaid { keeper.say(.notice(.readByAnother)) }
            isSaid = true
            keeper.tell(arrears.event)
          }
        } else {
          isUpToDate = true
          try keeper.sayUpToDate()
        }
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
      if isUpToDate, changes.everything || !changes.posts.isEmpty {
        isUpToDate = false
        progress = KeeperProgress()
      }
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
