/// Header lines in the order in which they came; names are found in any case.
public struct HTTPHeaders: Hashable, Sendable {
  /// One line.
  public struct Field: Hashable, Sendable {
    /// As it was written.
    public var name: String
    /// Without blanks around it.
    public var value: String

    /// A name and what it says.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// All lines, also several of one name.
  public private(set) var fields: [Field] = []

  /// Lines in their order.
  public init(_ fields: [Field] = []) { self.fields = fields }

  /// The first value of a name.
  public subscript(name: String) -> String? { fields.first { $0.name.lowercased() == name.lowercased() }?.value }

  /// Every value of a name.
  public func all(_ name: String) -> [String] {
    fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }

  /// Takes a line as it came. One without a colon says nothing; one that begins with a blank goes on with the last.
  mutating func take(line: some Collection<UInt8>) {
    let text = String(decoding: line, as: UTF8.self)
    if let first = text.utf8.first, first == 0x20 || first == 0x09 {
      guard let last = fields.indices.last else { return }
      let more = text.trimmingBlanks
      if !more.isEmpty { fields[last].value += " " + more }
    } else if let colon = text.firstIndex(of: ":"), colon > text.startIndex {
      fields.append(Field(text[..<colon].trimmingBlanks, text[text.index(after: colon)...].trimmingBlanks))
    }
  }
}
