/// A table while the text is read; shared, so that `[a.b]` can reach into `[a]`.
final class TOMLBuilder {
  enum Item {
    case value(TOML)
    case table(TOMLBuilder)
    case tables(TOMLElements)
  }

  struct Entry {
    var key: TOMLReader.Key
    var entry: Int
    var item: Item
  }

  private(set) var form: TOML.Form
  private(set) var range: Range<Int>
  private var entries: [Entry] = []
  /// By the bytes of its key: a string's own equality takes two spellings of `é` for one. Made where there are many: a few are
  /// looked through.
  private var places: [[UInt8]: Int] = [:]
  private static let few = 16

  init(_ form: TOML.Form, at range: Range<Int>) {
    self.form = form
    self.range = range
  }

  func entry(_ key: TOMLReader.Key) -> Entry? {
    guard entries.count > Self.few else { return entries.last { $0.key.bytes == key.bytes } }
    return places[key.bytes].map { entries[$0] }
  }

  func add(_ item: Item, as key: TOMLReader.Key, entry: Int) {
    entries.append(Entry(key: key, entry: entry, item: item))
    guard entries.count > Self.few else { return }
    for place in (entries.count == Self.few + 1 ? 0 : entries.count - 1)..<entries.count {
      places[entries[place].key.bytes] = place
    }
  }

  /// What was only named on the way is defined now.
  func define(_ form: TOML.Form, at range: Range<Int>) {
    self.form = form
    self.range = range
  }

  func tree(depth: Int) -> TOML {
    let members = entries.map { entry in
      let value: TOML =
        switch entry.item {
        case .value(let value): value
        case .table(let table): table.tree(depth: depth + 1)
        case .tables(let list): TOML(.array(list.elements.map { $0.tree(depth: depth + 2) }), range: list.range)
        }
      return TOML.Member(key: entry.key.text, offset: entry.key.range.lowerBound, entry: entry.entry, value: value)
    }
    return TOML(.table(TOML.Table(form: form, members: members)), range: range)
  }
}

/// The tables of `[[a]]`.
final class TOMLElements {
  let range: Range<Int>
  private(set) var elements: [TOMLBuilder]

  init(_ first: TOMLBuilder) {
    range = first.range
    elements = [first]
  }

  func append(_ element: TOMLBuilder) { elements.append(element) }
}
