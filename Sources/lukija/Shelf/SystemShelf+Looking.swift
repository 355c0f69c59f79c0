import Blog
import BlogStore

extension SystemShelf {
  /// How many times as long as a count took the next one of the same blog waits.
  private static let rest = 20

  /// What looks at all blogs have in common.
  struct Round: Sendable {
    let settings: Settings?
    /// The name under which one replies.
    let voice: String?
    /// What servers asked for, and when.
    let hosts: FileMark

    func every(_ blog: BlogID) -> Int? {
      settings.flatMap { $0.configuration.syncEvery(of: $0.configuration.blog(named: blog.name)) }
    }
  }

  var round: Round {
    let hosts = places.syncs.hosts
    return Round(
      settings: settings, voice: settings?.configuration.identity()?.name ?? memory.voice,
      hosts: FileMark("\(hosts.folder)/\(hosts.name)"))
  }

  /// Looks at a blog: at its folder and its sync with a few calls to the system, and into them where these tell that
  /// something happened. Blocks, for as long as the disk does.
  ///
  /// - Parameters:
  ///   - isAsked: whether somebody waits for it, so that it is counted however long that took last.
  ///   - goesOn: is asked while it is counted; false ends that.
  /// - Returns: what is to be told of it; nil where that is as it was, or it was ended.
  func look(_ item: ShelfList.Item, _ round: Round, isAsked: Bool, _ goesOn: () -> Bool) -> ShelvedBlog? {
    observe(.looking, item.id)
    guard let known = record(of: item.id), known.item == item else { return nil }
    let sync = readSync(item, known, round)
    var counted: (CountedBlog, rest: ContinuousClock.Instant)?
    let isDue = isToBeCounted(known, round, isAsked: isAsked)
    if isDue {
      let start = ContinuousClock.now
      observe(.counting, item.id)
      guard let count = counter(of: item).count(goesOn) else { return nil }
      let end = ContinuousClock.now
      counted = (count, end + (end - start) * Self.rest)
    }
    // Links lead elsewhere only where something else is there then.
    let place = known.place.flatMap { isDue ? nil : $0 } ?? SyncChoice.place(item.folder)
    return change(item) { [counted] record in
      record.place = place
      record.row.isSlow = false
      record.isDigestSeen = true
      if let counted {
        record.take(counted.0, place: place)
        record.restsUntil = counted.rest
      }
      if let sync {
        record.row.sync = sync.standing
        (record.syncFile, record.syncMarks, record.syncEvery) = (sync.file, sync.marks, round.every(item.id))
      }
    }
  }

  private func counter(of item: ShelfList.Item) -> BlogCounter {
    BlogCounter(folder: item.folder, cacheFolder: places.caches, stateFolder: places.states)
  }

  /// Whether something happened since it was counted, and it is not counted all the time for that.
  private func isToBeCounted(_ known: ShelfRecord, _ round: Round, isAsked: Bool) -> Bool {
    guard let counted = known.counted else { return true }
    let counter = counter(of: known.item)
    if counted.voice == round.voice, counter.stamp(journal: counted.journal) == counted.stamp {
      // What was kept beside the index then may have been deleted, or was not kept by older programs.
      return !known.isDigestSeen && counted.hasDigest != false && known.place.map(counter.lacksDigest) == true
    }
    guard !isAsked, let rest = known.restsUntil else { return true }
    return rest <= .now
  }

  private struct FoundSync {
    var standing: SyncStanding
    var file: String
    var marks: [FileMark]
  }

  /// What is remembered of its sync; nil where that is as it was.
  private func readSync(_ item: ShelfList.Item, _ known: ShelfRecord, _ round: Round) -> FoundSync? {
    let blog = FileMark(item.folder + "/blog.json")
    func marks(_ file: String) -> [FileMark] { [blog, FileMark(file), round.hosts] }
    if let file = known.syncFile, known.syncEvery == round.every(item.id), known.syncMarks == marks(file) { return nil }
    let state = places.syncs.state(of: item.folder)
    let file = "\(state.folder)/\(state.name)"
    let before = marks(file)
    let standing = ReaderSync(folder: item.folder, files: places.syncs).standing(with: round.settings)
    return FoundSync(standing: standing, file: file, marks: before)
  }
}
