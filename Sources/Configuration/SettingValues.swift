import Blog

/// What a file says of settings, by name. A few, and read at every start: they are looked through, since a dictionary of their
/// own kind takes longer to begin with.
struct SettingValues: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var name: SettingName
    var value: SettingValue
  }

  private var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  subscript(name: SettingName) -> SettingValue? {
    get { entries.first { $0.name == name }?.value }
    set {
      let place = entries.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): entries.remove(at: place)
      case (nil, let value?): entries.append(Entry(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Those of names that are wanted.
  func filter(_ isWanted: (SettingName) -> Bool) -> SettingValues {
    var some = SettingValues()
    some.entries = entries.filter { isWanted($0.name) }
    return some
  }

  /// The other's count more.
  mutating func merge(_ other: SettingValues) { for entry in other.entries { self[entry.name] = entry.value } }

  /// In whatever order they were said.
  static func == (a: SettingValues, b: SettingValues) -> Bool {
    a.entries.count == b.entries.count && a.entries.allSatisfy { b[$0.name] == $0.value }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(entries.count) }
}
