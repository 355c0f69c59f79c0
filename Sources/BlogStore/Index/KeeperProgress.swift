/// Whether another process that keeps an index gets on with it.
struct KeeperProgress {
  private struct Place: Equatable {
    var revision: Int64
    var generation: Int64
    var textEnd: Int64
  }

  private var place: Place?
  private var since: Int64 = 0

  /// For how long nothing was put into an index, in milliseconds, as far as it was asked.
  mutating func standstill(_ database: IndexDatabase) throws -> Int {
    let now = StateLocation.microsecondsNow()
    let place = try database.reader.read { database in
      Place(
        revision: try Meta.number(.revision, database), generation: try Meta.number(.textGeneration, database),
        textEnd: try Meta.number(.textEnd, database))
    }
    // Also where the clock was set back.
    if place != self.place || now < since { (self.place, since) = (place, now) }
    return Int((now - since) / 1000)
  }
}
