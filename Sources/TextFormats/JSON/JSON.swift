/// One value of a JSON text, with the place where it begins: what lets a warning name its line and column,
/// and a rewrite keep what this version does not know.
package struct JSON: Hashable, Sendable {
  /// What a value is.
  package enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    /// As the text has it: `1e400` and 20-digit ids survive a rewrite.
    case number(String)
    case string(String)
    case array([JSON])
    /// In the text's order, repeated keys included.
    case object([Member])
    /// A well-formed string that the caller did not ask for.
    case skippedString
  }

  /// One key with its value.
  package struct Member: Hashable, Sendable {
    package var key: String
    /// Where the key begins, in bytes.
    package var offset: Int
    package var value: JSON

    package init(key: String, offset: Int = 0, value: JSON) {
      self.key = key
      self.offset = offset
      self.value = value
    }
  }

  /// The kinds of values, as messages name them.
  package enum Kind: String, Hashable, Sendable {
    case null, bool, number, string, array, object
  }

  package var value: Value
  /// Bytes from the beginning of the text; 0 in values that were made here.
  package var offset: Int

  package init(_ value: Value, offset: Int = 0) {
    self.value = value
    self.offset = offset
  }

  package static let null = JSON(.null)
  package static func string(_ text: String) -> JSON { JSON(.string(text)) }
  package static func integer(_ number: Int64) -> JSON { JSON(.number(String(number))) }
  package static func object(_ members: [(String, JSON)]) -> JSON {
    JSON(.object(members.map { Member(key: $0.0, value: $0.1) }))
  }

  package var kind: Kind {
    switch value {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string, .skippedString: .string
    case .array: .array
    case .object: .object
    }
  }

  package var members: [Member]? {
    if case .object(let members) = value { members } else { nil }
  }
  package var elements: [JSON]? {
    if case .array(let elements) = value { elements } else { nil }
  }
  package var string: String? {
    if case .string(let text) = value { text } else { nil }
  }
  package var bool: Bool? {
    if case .bool(let bool) = value { bool } else { nil }
  }
  /// A whole number that fits; `1.0` and `1e2` are none.
  package var integer: Int64? {
    if case .number(let text) = value { Int64(text) } else { nil }
  }

  /// A member by its key. Of a repeated key the last counts, as in Python, JavaScript and jq.
  package subscript(key: String) -> JSON? {
    get { members?.last { $0.key == key }?.value }
    set {
      var members = members ?? []
      let place = members.lastIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (_?, nil): members.removeAll { $0.key == key }
      case (nil, nil): return
      }
      value = .object(members)
    }
  }
}
