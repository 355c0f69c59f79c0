import Blog

/// Looks into an index that nobody is writing, without the files that SQLite makes beside one that is open. Where hundreds of indexes
/// are looked into once each, making and removing those takes longer than the looking.
extension IndexedCatalogue {
  /// An index as it was at a moment.
  struct Glance {
    let database: IndexDatabase
    let stamp: TextExtent.Stamp
  }

  /// Reads one state of the index as it stands on disk; nil where somebody has it open, writes it or has just written it, where it is
  /// no index of ours, and where anything else goes wrong: then it is to be opened.
  func glance<Result>(_ body: (ListSession, Database) throws -> Result) -> Result? {
    guard let location = locationOnDisk, let glance = glance(at: location) else { return nil }
    let result = try? glance.database.reader.use { try body(glance.database.session, $0) }
    // Whoever wrote to it meanwhile has left a log, or another file.
    guard let result, TextExtent.Stamp(location) == glance.stamp else {
      forgetGlance()
      return nil
    }
    return result
  }

  private func glance(at location: IndexLocation) -> Glance? {
    let (isOpen, known) = openAndGlance
    guard !isOpen, let stamp = TextExtent.Stamp(location), stamp.isOld else { return nil }
    if let known, known.stamp == stamp { return known }
    guard let database = try? IndexDatabase(glancingAt: location) else { return nil }
    return keep(Glance(database: database, stamp: stamp))
  }
}

extension TextExtent.Stamp {
  /// Whether the clock of the file system has moved on since: what is written in the same tick would not show.
  fileprivate var isOld: Bool { abs(StateLocation.microsecondsNow() * 1000 &- mtime) > 2_000_000_000 }
}
