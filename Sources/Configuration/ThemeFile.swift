import Blog
import Screen
import TextFormats

/// A theme's file as it was read: what it is made of, before that is put on what it inherits.
struct ThemeFile {
  /// What is said of a role.
  enum Look {
    case words(String)
    case parts(ink: String?, paper: String?, attributes: Style.Traits?)
  }

  /// As settings call it.
  let name: String
  private(set) var inherits: (name: String, offset: Int)?
  /// Names of the palette with their colours.
  private(set) var palette: [String: ThemeWords.Colour] = [:]
  /// In the file's order, each with its place in bytes.
  private(set) var roles: [(role: Role, look: Look, offset: Int)] = []
  private var text: [UInt8]
  private var faults: [(fact: ConfigurationFact, offset: Int, instead: String?)] = []
  private var broken: ConfigurationFault?

  init(name: String, bytes: [UInt8]) {
    self.name = name
    text = bytes
    do throws(TOMLFault) {
      read(try TOMLDocument(bytes).root)
    } catch {
      broken = error.fact(in: bytes)
    }
  }

  /// What is wrong, in the file's order, with lines and columns.
  var placedFaults: [ConfigurationFault] {
    let sorted = faults.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element)
    let positions = TextPosition.positions(of: sorted.map(\.offset), in: text)
    return (broken.map { [own($0)] } ?? [])
      + zip(sorted, positions).map { fault, position in
        own(ConfigurationFault(fault.fact, line: position.line, column: position.column, instead: fault.instead))
      }
  }

  /// A fault at a place in bytes.
  func fault(_ fact: ConfigurationFact, at offset: Int) -> ConfigurationFault {
    let position = TextPosition.positions(of: [offset], in: text)[0]
    return own(ConfigurationFault(fact, line: position.line, column: position.column))
  }

  private func own(_ fault: ConfigurationFault) -> ConfigurationFault {
    var fault = fault
    fault.theme = "themes/\(name).toml"
    return fault
  }

  mutating func note(_ fact: ConfigurationFact, at offset: Int, instead: String? = nil) {
    faults.append((fact, offset, instead))
  }

  // MARK: Parts

  private mutating func read(_ root: TOML) {
    for member in root.members ?? [] {
      switch member.key {
      case "inherits":
        if let name = string(member, .inherits) { inherits = (name, Self.place(of: member)) }
      case "palette": for colour in table(member, .palette) { readColour(colour) }
      case "roles": for role in table(member, .roles) { readRole(role) }
      default: noteUnknown(member, in: "", among: ["inherits", "palette", "roles"])
      }
    }
  }

  private mutating func readColour(_ member: TOML.Member) {
    guard ThemeWords.isFree(member.key) else {
      return note(.theme(.misplaced(member.key)), at: member.offset)
    }
    switch member.value.value {
    case .string(let word): take(word, member)
    case .integer(let number): take(String(number), member)
    case .table:
      guard let colour = readDepths(member) else { return }
      palette[member.key] = .own(colour)
    default: note(.theme(.wrongKind(.colour, found: member.value.kind.fact)), at: Self.place(of: member))
    }
  }

  private mutating func take(_ word: String, _ member: TOML.Member) {
    // Without the file's own names: a palette is no chain.
    if let colour = ThemeWords().colour(word) {
      palette[member.key] = colour
    } else {
      note(.theme(.noColour(word)), at: Self.place(of: member))
    }
  }

  /// `{ direct = "#5fafd7", indexed = 74, sixteen = 12, eight = 4 }`: what is missing is the nearest.
  private mutating func readDepths(_ member: TOML.Member) -> Theme.Colour? {
    var colour: Theme.Colour?
    var numbers: [String: Int32] = [:]
    for part in member.value.members ?? [] {
      switch (part.key, part.value.value) {
      case ("direct", .string(let word)):
        guard case .own(let own) = ThemeWords().colour(word) else {
          note(.theme(.noColour(word)), at: Self.place(of: part))
          continue
        }
        colour = own
      case ("eight", .integer(0...7)), ("sixteen", .integer(0...15)), ("indexed", .integer(0...255)):
        if case .integer(let number) = part.value.value { numbers[part.key] = Int32(number) }
      case ("eight", .integer(let number)), ("sixteen", .integer(let number)), ("indexed", .integer(let number)):
        note(.theme(.noColour(String(number))), at: Self.place(of: part))
      case ("direct", _), ("eight", _), ("sixteen", _), ("indexed", _):
        note(.theme(.wrongKind(.colour, found: part.value.kind.fact)), at: Self.place(of: part))
      default: noteUnknown(part, in: "palette", among: ["direct", "indexed", "sixteen", "eight"])
      }
    }
    let number = numbers["indexed"] ?? numbers["sixteen"] ?? numbers["eight"]
    guard var whole = colour ?? number.map({ Theme.Colour(number: $0) }) else { return nil }
    whole.indexed = numbers["indexed"] ?? whole.indexed
    whole.sixteen = numbers["sixteen"] ?? whole.sixteen
    whole.eight = numbers["eight"] ?? whole.eight
    return whole
  }

  private mutating func readRole(_ member: TOML.Member) {
    guard let role = Role(name: member.key) else {
      return noteUnknown(member, in: "roles", among: Role.allCases.map(\.name))
    }
    switch member.value.value {
    case .string(let words): roles.append((role, .words(words), Self.place(of: member)))
    case .table: roles.append((role, readParts(member), Self.place(of: member)))
    default: note(.theme(.wrongKind(.look, found: member.value.kind.fact)), at: Self.place(of: member))
    }
  }

  private mutating func readParts(_ member: TOML.Member) -> Look {
    var (ink, paper): (String?, String?)
    var attributes: Style.Traits?
    for part in member.value.members ?? [] {
      switch part.key {
      case "fg": ink = string(part, .colour)
      case "bg": paper = string(part, .colour)
      case "attributes":
        guard let elements = part.value.elements else {
          note(.theme(.wrongKind(.attributes, found: part.value.kind.fact)), at: Self.place(of: part))
          continue
        }
        attributes = []
        for element in elements {
          let word = element.string ?? ""
          if let more = ThemeWords().attribute(word) {
            attributes?.formUnion(more)
          } else {
            note(.theme(.noLook(word, near: ThemeWords().near(word))), at: element.range.lowerBound)
          }
        }
      default: noteUnknown(part, in: "roles.\(member.key)", among: ["fg", "bg", "attributes"])
      }
    }
    return .parts(ink: ink, paper: paper, attributes: attributes)
  }

  // MARK: Values

  private mutating func string(_ member: TOML.Member, _ part: ThemePart) -> String? {
    if part == .colour, case .integer(let number) = member.value.value { return String(number) }
    if let text = member.value.string { return text }
    note(.theme(.wrongKind(part, found: member.value.kind.fact)), at: Self.place(of: member))
    return nil
  }

  private mutating func table(_ member: TOML.Member, _ part: ThemePart) -> [TOML.Member] {
    if let members = member.value.members { return members }
    note(.theme(.wrongKind(part, found: member.value.kind.fact)), at: Self.place(of: member))
    return []
  }

  private mutating func noteUnknown(_ member: TOML.Member, in table: String, among known: [String]) {
    note(.unknownName(member.key, table: table, near: NearName.of(member.key, among: known)), at: member.offset)
  }

  /// Of the value, where it stands in one piece.
  private static func place(of member: TOML.Member) -> Int {
    switch member.value.table?.form {
    case .dotted, .implied, .header: member.offset
    default: member.value.range.lowerBound
    }
  }
}
