import Blog
import TextFormats

/// Holds what a file says to the table of settings.
struct ConfigurationReader {
  let document: TOMLDocument
  private(set) var configuration = Configuration()
  private var faults: [(fact: ConfigurationFact, offset: Int)] = []
  /// Names of blogs, without capitals, and where they stand.
  private var names: [String: Int] = [:]
  /// Where lines end.
  private lazy var lineFeeds = document.text.indices.filter { document.text[$0] == 0x0A }

  init(document: TOMLDocument) { self.document = document }

  /// In the file's order, with lines and columns.
  var placedFaults: [ConfigurationFault] {
    let sorted = faults.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element)
    let positions = TextPosition.positions(of: sorted.map(\.offset), in: document.text)
    return zip(sorted, positions).map { ConfigurationFault($0.fact, line: $1.line, column: $1.column) }
  }

  mutating func read() {
    for member in document.root.members ?? [] {
      guard let table = Setting.tables.first(where: { $0.name == member.key }) else {
        note(
          .unknownName(member.key, table: "", near: NearName.of(member.key, among: Setting.tables.map(\.name))),
          at: member.offset)
        continue
      }
      if table.isList {
        readList(member)
      } else if member.value.members != nil {
        for (name, value) in readTable(table.name, member.value) { configuration.set(name, value) }
      } else {
        note(.wrongTable(table.name, isList: false), at: place(of: member))
      }
    }
  }

  private mutating func readList(_ list: TOML.Member) {
    guard let elements = list.value.elements else {
      return note(.wrongTable(list.key, isList: true), at: place(of: list))
    }
    for element in elements {
      guard element.members != nil else {
        note(.wrongTable(list.key, isList: true), at: element.range.lowerBound)
        continue
      }
      let values = readTable(list.key, element)
      let missing = Setting.all(in: list.key).filter { $0.isRequired && values[$0.name] == nil }
      for setting in missing where element[String(setting.name.parts.key)] == nil {
        note(.missing(setting.name), at: element.range.lowerBound)
      }
      guard missing.isEmpty, isNew(values[.blogName]?.text, element) else { continue }
      configuration.add(values)
    }
  }

  private mutating func isNew(_ name: String?, _ element: TOML) -> Bool {
    guard let name, let offset = element["name"]?.range.lowerBound else { return true }
    guard let first = names.updateValue(offset, forKey: name.lowercased()) else { return true }
    names[name.lowercased()] = first
    note(.repeatedName(name, line: line(of: first)), at: offset)
    return false
  }

  /// From 1.
  private mutating func line(of offset: Int) -> Int {
    var low = 0
    var high = lineFeeds.count
    while low < high {
      let middle = (low + high) / 2
      if lineFeeds[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  private mutating func readTable(_ name: String, _ table: TOML) -> [SettingName: SettingValue] {
    let settings = Setting.all(in: name)
    var values: [SettingName: SettingValue] = [:]
    for member in table.members ?? [] {
      guard let setting = settings.first(where: { $0.name.parts.key == member.key }) else {
        let near = NearName.of(member.key, among: settings.map { String($0.name.parts.key) })
        note(.unknownName(member.key, table: name, near: near), at: member.offset)
        continue
      }
      do throws(ConfigurationFact) {
        values[setting.name] = try setting.read(member.value)
      } catch {
        note(error, at: place(of: member))
      }
    }
    return values
  }

  /// Of the value, where it stands in one piece.
  private func place(of member: TOML.Member) -> Int {
    switch member.value.table?.form {
    case .dotted, .implied: member.offset
    default: member.value.range.lowerBound
    }
  }

  private mutating func note(_ fact: ConfigurationFact, at offset: Int) { faults.append((fact, offset)) }
}
