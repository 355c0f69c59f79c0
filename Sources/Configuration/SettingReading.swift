import Blog
import TextFormats

extension Setting {
  /// Less would be impolite to the blogs' servers.
  static let leastInterval = 60

  /// What a value of the file sets.
  func read(_ value: TOML) throws(ConfigurationFact) -> SettingValue {
    guard let text = value.string else { throw .wrongKind(name, kind, found: value.kind.fact) }
    guard !text.allSatisfy(\.isWhitespace) else { throw .emptyText(name) }
    switch kind {
    case .duration:
      guard let duration = TimeSpan.read(text) else { throw .unusable(name, kind, text: text) }
      if let seconds = duration.seconds, seconds < Self.leastInterval {
        throw .tooShort(name, text: text, least: Self.leastInterval)
      }
      return .duration(duration.seconds)
    case .name:
      guard BlogName.isUsable(text) else { throw .unusable(name, kind, text: text) }
    case .path:
      guard ConfiguredPath.isUsable(text) else { throw .unusable(name, kind, text: text) }
    case .address:
      guard BlogAddress.isUsable(text) else { throw .unusable(name, kind, text: text) }
    case .text, .command:
      guard !text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }) else {
        throw .unusable(name, kind, text: text)
      }
    }
    return .text(text)
  }
}

/// `30 min`, `1 h 30 min`, `off`.
struct TimeSpan: Hashable {
  /// Nil for `off`.
  var seconds: Int?

  private static let units = ["s": 1, "min": 60, "h": 3600, "d": 86400]
  /// A year.
  private static let longest = 366 * 86400

  /// - Returns: nil where it says no time.
  static func read(_ text: String) -> TimeSpan? {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    if words == ["off"] { return TimeSpan(seconds: nil) }
    var total = 0
    // A blank between number and unit may be left out.
    var rest = Substring(words.joined())
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      let unit = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(unit.count)
      guard digits.count <= 8, let number = Int(digits), let length = units[String(unit)] else { return nil }
      total += number * length
      guard total <= longest else { return nil }
    }
    return total > 0 ? TimeSpan(seconds: total) : nil
  }
}

/// What blogs may be called: safe on every command line and as a file's name.
public enum BlogName {
  private static let longest = 64

  /// Letters and digits of any script, and `-`, `_`, `.` within; it begins with a letter or a digit.
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
