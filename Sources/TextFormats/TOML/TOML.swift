/// One value of a TOML text, with the place where it stands.
///
/// Two are equal that say the same: wherever they stand, and in whatever order their tables are.
package struct TOML: Sendable {
  /// What a value is.
  package enum Value: Sendable {
    case string(String)
    case integer(Int64)
    case float(Double)
    case bool(Bool)
    case moment(TOMLMoment)
    /// A list of values, or an array of tables: the elements of that are `.element`s.
    case array([TOML])
    case table(Table)
  }

  /// The members of a table, in the text's order.
  package struct Table: Sendable {
    package var form: Form
    package var members: [Member]

    package init(form: Form = .braces, members: [Member]) {
      self.form = form
      self.members = members
    }
  }

  /// How a table came to be.
  package enum Form: Hashable, Sendable {
    case root
    /// `[a]`
    case header
    /// An element of `[[a]]`.
    case element
    /// Only named on the way to another, as `a` by `[a.b]`.
    case implied
    /// By a dotted key, as `a` by `a.b = 1`.
    case dotted
    /// `{ b = 1 }`
    case braces
  }

  /// One key with its value.
  package struct Member: Sendable {
    package var key: String
    /// Where the key begins, in bytes.
    package var offset: Int
    /// Where the dotted key begins that it is a part of.
    package var entry: Int
    package var value: TOML

    package init(key: String, offset: Int = 0, entry: Int = 0, value: TOML) {
      self.key = key
      self.offset = offset
      self.entry = entry
      self.value = value
    }
  }

  /// The kinds of values, as messages name them.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case string, integer, float, bool, moment, array, table
  }

  package var value: Value
  /// Bytes of the text: of a table, its header, braces or the key that named it; empty in values that were made here.
  package var range: Range<Int>

  package init(_ value: Value, range: Range<Int> = 0..<0) {
    self.value = value
    self.range = range
  }

  package static func string(_ text: String) -> TOML { TOML(.string(text)) }
  package static func integer(_ number: Int64) -> TOML { TOML(.integer(number)) }
  package static func bool(_ bool: Bool) -> TOML { TOML(.bool(bool)) }
  package static func array(_ elements: [TOML]) -> TOML { TOML(.array(elements)) }
  package static func table(_ members: [(String, TOML)]) -> TOML {
    TOML(.table(Table(members: members.map { Member(key: $0.0, value: $0.1) })))
  }

  package var kind: Kind {
    switch value {
    case .string: .string
    case .integer: .integer
    case .float: .float
    case .bool: .bool
    case .moment: .moment
    case .array: .array
    case .table: .table
    }
  }

  package var table: Table? {
    if case .table(let table) = value { table } else { nil }
  }
  package var members: [Member]? { table?.members }
  package var elements: [TOML]? {
    if case .array(let elements) = value { elements } else { nil }
  }
  package var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// A member by its key, which must agree to the byte: `é` can be written in two ways, which are two keys.
  package subscript(key: String) -> TOML? { member(key)?.value }

  package func member(_ key: String) -> Member? { members?.first { $0.key.utf8.elementsEqual(key.utf8) } }

  package subscript(step: TOMLStep) -> TOML? {
    switch step {
    case .key(let key): self[key]
    case .index(let index): elements.flatMap { $0.indices.contains(index) ? $0[index] : nil }
    }
  }

  /// What stands there.
  package subscript(path path: some Sequence<TOMLStep>) -> TOML? {
    path.reduce(self as TOML?) { value, step in value?[step] }
  }
}

/// A step on the way from the text's own table to a value.
package enum TOMLStep: Hashable, Sendable {
  case key(String)
  /// Of an element, from 0.
  case index(Int)

  package static func == (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.key(let a), .key(let b)): a.utf8.elementsEqual(b.utf8)
    case (.index(let a), .index(let b)): a == b
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .key(let key): hasher.combine(Array(key.utf8))
    case .index(let index): hasher.combine(index)
    }
  }
}

/// A date, a time or both, as RFC 3339 writes them, with `T` and `Z` in capitals.
package struct TOMLMoment: Hashable, Sendable {
  /// How much is known of it.
  package enum Kind: Hashable, Sendable { case offsetDateTime, localDateTime, localDate, localTime }

  package var kind: Kind
  package var text: String

  package init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}

extension TOML: Equatable {
  package static func == (a: TOML, b: TOML) -> Bool {
    switch (a.value, b.value) {
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.integer(let a), .integer(let b)): a == b
    case (.float(let a), .float(let b)): a.isNaN && b.isNaN || a.bitPattern == b.bitPattern
    case (.bool(let a), .bool(let b)): a == b
    case (.moment(let a), .moment(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.table(let a), .table(let b)): a.byKey == b.byKey
    default: false
    }
  }
}

extension TOML.Table {
  fileprivate var byKey: [TOMLStep: TOML] {
    Dictionary(members.map { (.key($0.key), $0.value) }) { first, _ in first }
  }
}
