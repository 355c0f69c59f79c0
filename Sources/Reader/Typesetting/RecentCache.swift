/// Values that were made, kept as long as they are used: where there are too many, those that nobody asked for the longest
/// go first.
struct RecentCache<Key: Hashable, Value> {
  private struct Entry {
    var value: Value
    var cost: Int
    var lastUse: Int
  }

  private var entries: [Key: Entry] = [:]
  private var uses = 0
  private let room: Int
  /// What all that is kept costs.
  private(set) var cost = 0

  /// - Parameter room: what may be kept, in the unit of the costs that are given.
  init(room: Int) { self.room = room }

  var count: Int { entries.count }

  subscript(key: Key) -> Value? {
    mutating get {
      guard let place = entries.index(forKey: key) else { return nil }
      uses += 1
      entries.values[place].lastUse = uses
      return entries.values[place].value
    }
  }

  mutating func add(_ value: Value, for key: Key, cost: Int = 1) {
    uses += 1
    let old = entries.updateValue(Entry(value: value, cost: cost, lastUse: uses), forKey: key)
    self.cost += cost - (old?.cost ?? 0)
    if self.cost > room { makeRoom() }
  }

  mutating func remove(_ key: Key) {
    if let old = entries.removeValue(forKey: key) { cost -= old.cost }
  }

  /// Half of the room is freed at once, so that a full cache does not look for its oldest at every addition.
  private mutating func makeRoom() {
    for (key, entry) in entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
      guard cost > room / 2, entries.count > 1 else { return }
      entries[key] = nil
      cost -= entry.cost
    }
  }
}
