import Blog

/// A row of the one table of settings: reading, checking and help come from it.
public struct Setting: Hashable, Sendable {
  /// As the file has it.
  public let name: SettingName
  /// What it holds.
  public let kind: SettingKind
  /// As the file would say it; nil where there is none.
  public let standard: String?
  /// Whether an element of its table is of no use without it.
  public let isRequired: Bool

  private init(_ name: SettingName, _ kind: SettingKind, standard: String? = nil, isRequired: Bool = false) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.isRequired = isRequired
  }

  /// In the order in which they are explained.
  public static let all: [Setting] = [
    Setting(.blogName, .name, isRequired: true),
    Setting(.blogPath, .path, isRequired: true),
    Setting(.blogHome, .address),
    Setting(.blogLogin, .text),
    Setting(.blogPasswordCommand, .command),
    Setting(.blogCAFile, .path),
    Setting(.blogReplyCommand, .command),
    Setting(.syncEvery, .duration, standard: "off"),
  ]

  /// The tables, and whether each is a list of them.
  static let tables: [(name: String, isList: Bool)] = [("blog", true), ("sync", false)]

  /// Those of a table.
  static func all(in table: String) -> [Setting] { all.filter { $0.name.parts.table == table } }
}

/// What a setting was set to.
enum SettingValue: Hashable, Sendable {
  case text(String)
  /// In seconds; nil for `off`.
  case duration(Int?)

  var text: String? { if case .text(let text) = self { text } else { nil } }
}
