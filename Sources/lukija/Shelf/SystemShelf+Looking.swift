import Blog
import BlogStore

extension SystemShelf {
  /// How many times as long as a count took the next one of the same blog waits.
  private static let rest = 20

  /// Looks at a blog: at its folder and its sync with a few calls to the system, and into them where these tell that
  /// something happened. Blocks, for as long as the disk does.
  ///
  /// - Parameters:
  ///   - isAsked: whether somebody waits for it, so that it is counted however long that took last.
  ///   - goesOn: is asked while it is counted; false ends that.
  /// - Returns: what is to be told of it; nil where that is as it was, or it was ended.
  func look(_ item: ShelfList.Item, isAsked: Bool, _ goesOn: () -> Bool) -> ShelvedBlog? {
    observe(.looking, item.id)
    guard let known = record(of: item.id), known.item == item else { return nil }
    let place = SyncChoice.place(item.folder)
    let voice = memory.voice
    let sync = readSync(item, known)
    var counted: (CountedBlog, rest: ContinuousClock.Instant)?
    if isToBeCounted(known, voice: voice, isAsked: isAsked) {
      let start = ContinuousClock.now
      observe(.counting, item.id)
      guard let count = counter(of: item).count(goesOn) else { return nil }
      let end = ContinuousClock.now
      counted = (count, end + (end - start) * Self.rest)
    }
    return change(item) { [counted] record in
      record.place = place
      record.row.isSlow = false
      if let counted {
        record.take(counted.0, place: place)
        record.restsUntil = counted.rest
      }
      if let sync {
        record.row.sync = sync.standing
        (record.syncMarks, record.syncEvery) = (sync.marks, sync.every)
      }
    }
  }

  private func counter(of item: ShelfList.Item) -> BlogCounter {
    BlogCounter(folder: item.folder, cacheFolder: places.caches, stateFolder: places.states)
  }

  /// Whether something happened since it was counted, and it is not counted all the time for that.
  private func isToBeCounted(_ known: ShelfRecord, voice: String?, isAsked: Bool) -> Bool {
    guard let counted = known.counted else { return true }
    if counted.voice == voice, counter(of: known.item).stamp(journal: counted.journal) == counted.stamp { return false }
    guard !isAsked, let rest = known.restsUntil else { return true }
    return rest <= .now
  }

  /// What is remembered of its sync; nil where that is as it was.
  private func readSync(
    _ item: ShelfList.Item, _ known: ShelfRecord
  ) -> (standing: SyncStanding, marks: [FileMark], every: Int?)? {
    let files = places.syncs
    let settings = settings
    let every = settings?.configuration.syncEvery
    let marks =
      [files.state(of: item.folder), files.hosts].map { FileMark("\($0.folder)/\($0.name)") }
      + [FileMark("\(item.folder)/blog.json")]
    guard marks != known.syncMarks || every != known.syncEvery else { return nil }
    return (ReaderSync(folder: item.folder, files: files).standing(with: settings), marks, every)
  }
}
