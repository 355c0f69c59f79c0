import Blog
import Screen
import TextFormats

/// Holds what a file says to the table of settings.
struct ConfigurationReader {
  let document: TOMLDocument
  private(set) var configuration = Configuration()
  private var faults: [(fact: ConfigurationFact, offset: Int, instead: SettingName?)] = []
  /// Names of blogs, without capitals, and where they stand.
  private var names: [String: Int] = [:]
  /// Where lines end.
  private lazy var lineFeeds = document.text.indices.filter { document.text[$0] == 0x0A }
  /// Keys with their commands, each word with its place in bytes.
  var bindings: [(mode: (String, Int), keys: (String, Int), commands: [(String, Int)])] = []

  /// Names of themes, and looks of roles, with their places in bytes.
  var themeNames: [(name: String, offset: Int)] = []
  var themeRoles: [(role: (String, Int), look: (String, Int))] = []

  init(document: TOMLDocument) { self.document = document }

  /// In the file's order, with lines and columns.
  var placedFaults: [ConfigurationFault] {
    let sorted = faults.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element)
    let positions = TextPosition.positions(of: sorted.map(\.offset), in: document.text)
    return zip(sorted, positions).map { fault, position in
      ConfigurationFault(
        fault.fact, line: position.line, column: position.column,
        instead: fault.instead.flatMap { configuration.text(of: $0) })
    }
  }

  mutating func read() {
    for member in document.root.members ?? [] {
      if let table = Setting.tables.first(where: { $0.name == member.key }) {
        read(member, as: table)
      } else if let setting = Setting.of(member.key, in: "") {
        if let value = read(setting, member) { configuration.set(setting.name, value) }
      } else {
        let near = NearName.of(member.key, among: Setting.tables.map(\.name) + Setting.keys(in: ""))
        note(.unknownName(member.key, table: "", near: near), at: member.offset)
      }
    }
    configuration.keys = placedKeys
    (configuration.themeNames, configuration.rolesOfThemes) = placedThemes
  }

  private mutating func read(_ member: TOML.Member, as table: (name: String, isList: Bool)) {
    if table.isList {
      readList(member)
    } else if member.value.members != nil {
      configuration.set(readTable(table.name, member.value))
    } else {
      note(.wrongTable(table.name, isList: false), at: place(of: member))
    }
  }

  // MARK: Blogs

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

  // MARK: Tables

  private mutating func readTable(_ table: String, _ content: TOML) -> SettingValues {
    var values = SettingValues()
    for member in content.members ?? [] {
      if let setting = Setting.of(member.key, in: table), setting.kind != .keys {
        if let value = read(setting, member) { values[setting.name] = value }
      } else if table == "keys", member.value.members != nil {
        readKeys(member)
      } else if table == "blog", let own = readOwn(member) {
        values.merge(own)
      } else {
        let near = NearName.of(member.key, among: Setting.keys(in: table) + (table == "blog" ? Self.ownNames : []))
        note(.unknownName(member.key, table: table, near: near), at: member.offset)
      }
    }
    return values
  }

  /// What a blog may have of its own: settings of the file's own table, and whole tables.
  private static let ownNames: [String] = Setting.all.filter(\.isOfBlogs).map { setting in
    String(setting.name.parts.table.isEmpty ? setting.name.parts.key : setting.name.parts.table)
  }

  /// A setting of a blog that is otherwise one of the file; nil where there is none of this name.
  private mutating func readOwn(_ member: TOML.Member) -> SettingValues? {
    if let setting = Setting.of(member.key, in: ""), setting.isOfBlogs {
      var values = SettingValues()
      values[setting.name] = read(setting, member)
      return values
    }
    guard Self.ownNames.contains(member.key) else { return nil }
    guard member.value.members != nil else {
      note(.wrongTable(member.key, isList: false), at: place(of: member))
      return SettingValues()
    }
    return readTable(member.key, member.value)
  }

  // MARK: Values

  private mutating func read(_ setting: Setting, _ member: TOML.Member) -> SettingValue? {
    do throws(ConfigurationFact) {
      switch setting.kind {
      case .theme where member.value.members != nil: return readTheme(setting, member.value)
      case .choices where member.value.elements != nil: return readChoices(setting, member.value.elements ?? [])
      case .texts: return .texts(try readTexts(setting, member.value))
      case .commands: return .commands(try readCommands(setting, member.value))
      default:
        let value = try setting.read(member.value)
        if setting.name == .theme, let name = value.text { themeNames.append((name, place(of: member))) }
        return value
      }
    } catch {
      note(error, at: place(of: member), setting.name)
      return nil
    }
  }

  /// All of a list, or nothing.
  private mutating func readChoices(_ setting: Setting, _ elements: [TOML]) -> SettingValue? {
    for element in elements {
      do throws(ConfigurationFact) {
        _ = try setting.read(.array([element]))
      } catch {
        note(error, at: element.range.lowerBound, setting.name)
        return nil
      }
    }
    return try? setting.read(.array(elements))
  }

  private mutating func readTheme(_ setting: Setting, _ table: TOML) -> SettingValue? {
    var names: [String: String] = [:]
    for member in table.members ?? [] {
      switch member.key {
      case "name", "dark", "light":
        do throws(ConfigurationFact) {
          let name = try setting.text(member.value)
          names[member.key] = name
          themeNames.append((name, place(of: member)))
        } catch {
          note(error, at: place(of: member), setting.name)
        }
      case "roles":
        if let roles = read(Setting.of(.themeRoles), member) { configuration.set(.themeRoles, roles) }
      default:
        let near = NearName.of(member.key, among: ["name", "dark", "light", "roles"])
        note(.unknownName(member.key, table: "theme", near: near), at: member.offset)
      }
    }
    guard let any = names["name"] ?? names["dark"] ?? names["light"] else { return nil }
    return .theme(ThemeChoice(dark: names["dark"] ?? any, light: names["light"] ?? any))
  }

  private mutating func readTexts(_ setting: Setting, _ value: TOML) throws(ConfigurationFact) -> [NamedText] {
    guard let members = value.members else { throw .wrongKind(setting.name, setting.kind, found: value.kind.fact) }
    var texts: [NamedText] = []
    for member in members {
      if setting.name == .themeRoles {
        guard Role(name: member.key) != nil else {
          let near = NearName.of(member.key, among: Role.allCases.map(\.name))
          note(.unknownName(member.key, table: setting.name.rawValue, near: near), at: member.offset)
          continue
        }
        themeRoles.append(((member.key, member.offset), (member.value.string ?? "", place(of: member))))
      }
      do throws(ConfigurationFact) {
        texts.append(NamedText(name: member.key, text: try setting.text(member.value)))
      } catch {
        note(error, at: place(of: member))
      }
    }
    return texts
  }

  private mutating func readCommands(_ setting: Setting, _ value: TOML) throws(ConfigurationFact) -> [NamedCommand] {
    guard let members = value.members else { throw .wrongKind(setting.name, setting.kind, found: value.kind.fact) }
    var commands: [NamedCommand] = []
    for member in members {
      let known = Configuration.Hook.allCases.map(\.rawValue)
      guard known.contains(member.key) else {
        let near = NearName.of(member.key, among: known)
        note(.unknownName(member.key, table: setting.name.rawValue, near: near), at: member.offset)
        continue
      }
      do throws(ConfigurationFact) {
        var words: [String] = []
        if let elements = member.value.elements {
          for element in elements { words.append(try setting.text(element)) }
        } else {
          let text = try setting.text(member.value)
          guard let split = CommandWords.split(text) else { throw .openQuote(setting.name, text) }
          words = split
        }
        if !words.isEmpty { commands.append(NamedCommand(name: member.key, words: words)) }
      } catch {
        note(error, at: place(of: member))
      }
    }
    return commands
  }

  /// Of the value, where it stands in one piece.
  private func place(of member: TOML.Member) -> Int {
    switch member.value.table?.form {
    case .dotted, .implied: member.offset
    default: member.value.range.lowerBound
    }
  }

  /// - Parameter setting: whose usual value, or what the file says before, stands instead.
  mutating func note(_ fact: ConfigurationFact, at offset: Int, _ setting: SettingName? = nil) {
    faults.append((fact, offset, setting))
  }
}
