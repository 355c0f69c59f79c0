/// Where a place of a text is in a new wording of it.
struct MovedPlace: Hashable, Sendable {
  /// UTF-8 offset in the new wording.
  var offset: Int
  /// Lines of the old wording between the place and what is at the offset now: where the place itself is gone.
  var linesBefore = 0

  /// Pieces of the old wording that are looked for in the new one, in bytes: the longer says more, the shorter survives
  /// a change close by.
  private static let pieces = [64, 24]
  /// Lines that are tried: what is in view is looked for, not the whole text.
  private static let mostLines = 10

  init(offset: Int) { self.offset = offset }

  /// - Parameter lines: offsets in the old wording, that of the place first, then those of the lines behind it.
  init(of lines: some Sequence<Int>, in old: String, now new: String) {
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    let lines = Array(lines.prefix(Self.mostLines))
    let offset = lines.first ?? 0
    let room = min(old.count, new.count)
    var same = 0
    while same < room, old[same] == new[same] { same += 1 }
    var tail = 0
    while tail < room - same, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    let growth = new.count - old.count
    if offset < same || old.count == same {
      self.offset = offset
      return
    }
    if offset >= old.count - tail {
      self.offset = offset + growth
      return
    }
    // What is neither before nor behind everything that changed.
    for (number, start) in lines.enumerated() {
      for length in Self.pieces where start + length <= old.count {
        let found = new.ranges(of: old[start..<start + length]).map(\.lowerBound)
        // Where it stands more than once, the one that was moved least.
        guard let place = found.min(by: { Self.way(start, $0, growth) < Self.way(start, $1, growth) }) else { continue }
        self.offset = place
        linesBefore = number
        return
      }
    }
    self.offset = min(offset, new.count)
  }

  private static func way(_ old: Int, _ new: Int, _ growth: Int) -> Int {
    min(abs(new - old), abs(new - old - growth))
  }
}
