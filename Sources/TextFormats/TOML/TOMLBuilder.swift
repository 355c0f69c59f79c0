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
  /// By the bytes of its key: a string's own equality takes two spellings of `é` for one.
  private var places: [[UInt8]: Int] = [:]

  init(_ form: TOML.Form, at range: Range<Int>) {
    self.form = form
    self.range = range
  }

  func entry(_ key: TOMLReader.Key) -> Entry? { places[key.bytes].map { entries[$0] } }

  func add(_ item: Item, as key: TOMLReader.Key, entry: Int) {
    places[key.bytes] = entries.count
    entries.append(Entry(key: key, entry: entry, item: item))
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
