/// A chapter of help that belongs to no single command, by its name. The man page takes them from here.
public enum HelpChapter: String, Hashable, Sendable, CaseIterable {
  // In the man page's order.
  case keys, settings, files, format, importing, exporting, syncing, environment

  /// What follows `lukija help`.
  public var name: String { rawValue }

  /// One line about it.
  public var abstract: String {
    switch self {
    case .keys: "every key of the reader"
    case .settings: say("what config.toml may say", fi: "mitä tiedostossa config.toml voi olla")
    case .files: "which files Lukija reads and writes"
    case .format: "what stands in a blog's files"
    case .importing: "how blogs come in"
    case .exporting: "how blogs leave again"
    case .syncing: "how news come in"
    case .environment: "variables that Lukija obeys"
    }
  }

  /// Lines of at most 80 columns; nil for keys and settings, which have tables of their own.
  public var text: String? {
    switch self {
    case .keys, .settings: nil
    case .files: Self.filesText
    case .format: Self.formatText
    case .importing: Self.importingText
    case .exporting: Self.exportingText
    case .syncing: Self.syncingText
    case .environment: Self.environmentText
    }
  }
}
