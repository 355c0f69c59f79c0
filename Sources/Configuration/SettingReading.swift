import Blog
import TextFormats

extension Setting {
  /// What a value of the file sets: of the kinds that one value holds.
  func read(_ value: TOML) throws(ConfigurationFact) -> SettingValue {
    switch (kind, value.value) {
    case (.toggle, .bool(let isOn)), (.toggleOrAuto, .bool(let isOn)): return .toggle(isOn)
    case (.number(let range), .integer(let number)):
      guard let cells = Int(exactly: number), range.contains(cells) else { throw .outOfRange(name, number, range) }
      return .number(cells)
    case (.choices(let words), .array(let elements)):
      return .words(try elements.map { element throws(ConfigurationFact) in try word(element, of: words) })
    case (.number, _), (.toggle, _), (.choices, _), (.texts, _), (.commands, _), (.keys, _):
      throw .wrongKind(name, kind, found: value.kind.fact)
    case (.toggleOrAuto, _): return try .word(word(value, of: ["auto"]))
    case (.choice(let words), _): return try .word(word(value, of: words))
    case (.duration(let range, let mayBeOff), _): return .duration(try duration(value, range, mayBeOff: mayBeOff))
    case (.text, _), (.name, _), (.path, _), (.address, _), (.command, _), (.dateFormat, _), (.theme, _), (.langmap, _):
      return .text(try text(value))
    }
  }

  private func string(_ value: TOML) throws(ConfigurationFact) -> String {
    guard let text = value.string else { throw .wrongKind(name, kind, found: value.kind.fact) }
    guard !text.allSatisfy(\.isWhitespace) else { throw .emptyText(name) }
    return text
  }

  private func word(_ value: TOML, of words: [String]) throws(ConfigurationFact) -> String {
    let text = try string(value)
    if let word = words.first(where: { $0 == text.lowercased() }) { return word }
    throw .unknownChoice(name, kind, text: text, near: NearName.of(text.lowercased(), among: words))
  }

  private func duration(
    _ value: TOML, _ range: ClosedRange<Int>, mayBeOff: Bool
  ) throws(ConfigurationFact) -> Int? {
    let text = try string(value)
    guard let duration = TimeSpan.read(text), duration.milliseconds != nil || mayBeOff else {
      throw .unusable(name, kind, text: text)
    }
    guard let milliseconds = duration.milliseconds else { return nil }
    guard range.contains(milliseconds) else { throw .durationOutOfRange(name, text: text, range) }
    return milliseconds
  }

  /// A text that its kind allows.
  func text(_ value: TOML) throws(ConfigurationFact) -> String {
    let text = try string(value)
    let isUsable =
      switch kind {
      case .name: BlogName.isUsable(text)
      case .path: ConfiguredPath.isUsable(text)
      case .address: BlogAddress.isUsable(text)
      case .dateFormat: DateFormat.isUsable(text)
      case .theme: ThemeName.isUsable(text)
      case .langmap: Langmap(text) != nil
      default: !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }
      }
    guard isUsable else { throw .unusable(name, kind, text: text) }
    return text
  }
}

/// Days as a person wants them written.
enum DateFormat {
  /// `%Y`, `%y`, `%m`, `%d`, these two without a zero before them (`%-m`, `%-d`), `%%`, and what stands between them: on
  /// one line, not empty, and not longer than a column of it may be.
  static func isUsable(_ text: String) -> Bool {
    var rest = Substring(text)
    var hasAny = false
    guard text.count <= 32, !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return false
    }
    while let percent = rest.firstIndex(of: "%") {
      rest = rest[rest.index(after: percent)...]
      guard let sign = ["Y", "y", "m", "d", "-m", "-d", "%"].first(where: { rest.hasPrefix($0) }) else { return false }
      hasAny = hasAny || sign != "%"
      rest = rest.dropFirst(sign.count)
    }
    return hasAny
  }
}

/// Names of themes: safe as a file's name.
enum ThemeName {
  static func isUsable(_ text: String) -> Bool { BlogName.isUsable(text) }
}

/// Blogs' names, and what is like them, hold to these.
public enum BlogName {
  private static let longest = 64

  /// Letters and digits of any script, and `-`, `_`, `.` within; it begins with a letter or a digit: safe on every command
  /// line and as a file's name.
  public static func isUsable(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, isLetterOrDigit(first) else { return false }
    return name.unicodeScalars.count <= longest
      && name.unicodeScalars.allSatisfy { scalar in
        isLetterOrDigit(scalar) || isMark(scalar) || scalar == "-" || scalar == "_" || scalar == "."
      }
  }

  /// Whether a word can only be a folder.
  public static func isFolder(_ word: String) -> Bool {
    word.contains("/") || [".", "..", "~"].contains(word)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  /// Two that differ in capitals, or in how an accent is written, would be one file on some disks.
  static func areAlike(_ a: String, _ b: String) -> Bool { a.lowercased() == b.lowercased() }
}

/// Paths as the file has them: absolute, from the home folder by `~`, or from the file's own folder.
enum ConfiguredPath {
  static func isUsable(_ text: String) -> Bool {
    // Another person's home folder, `~anna`, is not looked up.
    !text.utf8.contains(0) && (!text.hasPrefix("~") || text == "~" || text.hasPrefix("~/"))
  }

  /// - Returns: nil where there is no home folder for a `~`.
  static func resolved(_ text: String, folder: String, home: String?) -> String? {
    if text.hasPrefix("/") { return text }
    if text == "~" { return home }
    if text.hasPrefix("~/") { return home.map { $0 + text.dropFirst() } }
    return folder + "/" + text
  }
}

/// Addresses of blogs as settings take them.
public enum BlogAddress {
  /// `http` or `https`, and no password in it.
  public static func isUsable(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return false }
    let host = lower.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    // A password has no place in a file that is shown and shared.
    return !host.isEmpty && !host.contains("@")
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && !$0.properties.isWhitespace }
  }
}

extension TOML.Kind {
  /// The same as a fact of the blog.
  var fact: TOMLKind {
    switch self {
    case .string: .string
    case .integer: .integer
    case .float: .float
    case .bool: .bool
    case .moment: .moment
    case .array: .list
    case .table: .table
    }
  }
}
