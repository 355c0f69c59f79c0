/// Changes what a TOML text says, as a person would: comments, order, blank lines, line ends and quotation marks stay as
/// they are wherever nothing was asked for.
///
/// Each change is read again before it counts: a text that would be no TOML, or say anything but what was asked, is refused.
package struct TOMLEditor: Sendable {
  /// Why a change was refused; the text is as it was.
  package enum Fault: Error, Hashable, Sendable {
    /// Nothing stands there.
    case missing
    /// The way there leads through a value that is no table, or to an element of a list that is not there.
    case noWay
    /// It cannot be said without writing other parts of the text anew.
    case unsafe
  }

  package private(set) var document: TOMLDocument

  package var text: [UInt8] { document.text }

  /// For the text that was read.
  package init(_ document: TOMLDocument) { self.document = document }

  /// Gives a value to a key, or to an element of a list; what is missing on the way is added.
  package mutating func set(_ path: [TOMLStep], to value: TOML) throws(Fault) {
    guard let wanted = document.root.setting(path[...], to: value) else { throw .noWay }
    try change(to: wanted) { editor throws(Fault) in
      guard let old = editor.document.root[path: path] else { return try editor.insert(path, value) }
      if old.isWrittenHere {
        try editor.replace([(old.range, value.text(like: editor.text[old.range]))])
      } else {
        guard case .key = path.last else { throw .unsafe }
        try editor.delete(path)
        try editor.insert(path, value)
      }
    }
  }

  /// Adds an element behind the others: `[[a]]` with a line for each member, or one more in a list.
  package mutating func append(_ element: TOML, to path: [TOMLStep]) throws(Fault) {
    let old = document.root[path: path]
    guard old == nil || old?.elements != nil,
      let wanted = document.root.setting(path[...], to: .array((old?.elements ?? []) + [element]))
    else { throw .noWay }
    try change(to: wanted) { editor throws(Fault) in try editor.insertElement(element, path, old) }
  }

  /// Takes a value, a table or an element of a list away, with the lines that it stands on; comments on lines of their own
  /// stay.
  package mutating func remove(_ path: [TOMLStep]) throws(Fault) {
    guard !path.isEmpty, document.root[path: path] != nil else { throw .missing }
    guard let wanted = document.root.removing(path[...]) else { throw .unsafe }
    try change(to: wanted) { editor throws(Fault) in try editor.delete(path) }
  }

  private mutating func change(
    to wanted: TOML, _ edit: (inout TOMLEditor) throws(Fault) -> Void
  ) throws(Fault) {
    var editor = self
    try edit(&editor)
    guard editor.document.root == wanted else { throw .unsafe }
    self = editor
  }

  /// Puts other bytes in the place of some.
  mutating func replace(_ edits: [(range: Range<Int>, text: String)]) throws(Fault) {
    var text = document.text
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      text.replaceSubrange(edit.range, with: Array(edit.text.utf8))
    }
    do throws(TOMLFault) { document = try TOMLDocument(text) } catch { throw .unsafe }
  }

  /// As the text's first line ends.
  var lineEnd: String {
    guard let feed = text.firstIndex(of: 0x0A), feed > 0, text[feed - 1] == 0x0D else { return "\n" }
    return "\r\n"
  }
}

extension TOML {
  /// Whether it stands in one piece, not in lines and tables of its own.
  var isWrittenHere: Bool {
    switch value {
    case .table(let table): table.form == .braces
    case .array(let elements): elements.first?.table?.form != .element
    default: true
    }
  }

  /// As a text has it in the place of another value: in its quotation marks, where they will do.
  fileprivate func text(like old: ArraySlice<UInt8>) -> String {
    guard case .string(let string) = value, old.first == UInt8(ascii: "'"), !old.starts(with: "'''".utf8),
      text == "\"\(string.replacing("\\", with: "\\\\"))\"", !string.utf8.contains(UInt8(ascii: "'"))
    else { return text }
    return "'\(string)'"
  }

  /// The same with another value in a place; nil where no way leads there.
  func setting(_ path: ArraySlice<TOMLStep>, to value: TOML) -> TOML? {
    guard let step = path.first else { return value }
    switch (step, self.value) {
    case (.key(let key), .table(var table)):
      let place = table.members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
      let old = place.map { table.members[$0].value } ?? .table([])
      guard let new = old.setting(path.dropFirst(), to: value) else { return nil }
      if let place { table.members[place].value = new } else { table.members.append(Member(key: key, value: new)) }
      return TOML(.table(table), range: range)
    case (.index(let index), .array(var elements)):
      guard elements.indices.contains(index), let new = elements[index].setting(path.dropFirst(), to: value) else {
        return nil
      }
      elements[index] = new
      return TOML(.array(elements), range: range)
    default: return nil
    }
  }

  /// The same without what stands in a place. Tables that nothing but their members names go with the last of them.
  func removing(_ path: ArraySlice<TOMLStep>) -> TOML? {
    guard let step = path.first else { return nil }
    let rest = path.dropFirst()
    switch (step, value) {
    case (.key(let key), .table(var table)):
      guard let place = table.members.firstIndex(where: { $0.key.utf8.elementsEqual(key.utf8) }) else { return nil }
      let left = rest.isEmpty ? nil : table.members[place].value.removing(rest)
      if let left, !left.isNamedByMembersOnly {
        table.members[place].value = left
      } else {
        table.members.remove(at: place)
      }
      return TOML(.table(table), range: range)
    case (.index(let index), .array(var elements)):
      guard elements.indices.contains(index) else { return nil }
      if rest.isEmpty {
        // An array of tables is there by its elements.
        if elements.count == 1, elements[0].table?.form == .element {
          return TOML(.table(Table(form: .implied, members: [])))
        }
        elements.remove(at: index)
      } else {
        guard let new = elements[index].removing(rest) else { return nil }
        elements[index] = new
      }
      return TOML(.array(elements), range: range)
    default: return nil
    }
  }

  private var isNamedByMembersOnly: Bool {
    guard let table, table.members.isEmpty else { return false }
    return table.form == .implied || table.form == .dotted
  }
}
