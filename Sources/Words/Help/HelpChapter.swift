/// A chapter of help that belongs to no single command, by its name. The man page takes them from here.
public enum HelpChapter: String, Hashable, Sendable, CaseIterable {
  // In the man page's order.
  case keys, settings, files, format, importing, exporting, syncing, environment

  /// What follows `lukija help`.
  public var name: String { rawValue }

  /// One line about it.
  public var abstract: String {
    switch self {
    case .keys: say("every key of the reader", fi: "lukuohjelman kaikki näppäimet")
    case .settings: say("what config.toml may say", fi: "mitä tiedostossa config.toml voi olla")
    case .files: say("which files Lukija reads and writes", fi: "tiedostot, joita Lukija lukee ja kirjoittaa")
    case .format: say("what stands in a blog's files", fi: "mitä blogin tiedostoissa on")
    case .importing: say("how blogs come in", fi: "miten blogit tuodaan")
    case .exporting: say("how blogs leave again", fi: "miten blogit viedään")
    case .syncing: say("how news come in", fi: "miten uudet kirjoitukset haetaan")
    case .environment: say("variables that Lukija obeys", fi: "ympäristömuuttujat, joita Lukija noudattaa")
    }
  }

  /// Lines of at most 80 columns; nil for keys and settings, which have tables of their own.
  public var text: String? {
    switch self {
    case .keys, .settings: nil
    case .files: say(Self.englishFiles, fi: Self.finnishFiles)
    case .format: say(Self.englishFormat, fi: Self.finnishFormat)
    case .importing: say(Self.englishImporting, fi: Self.finnishImporting)
    case .exporting: say(Self.englishExporting, fi: Self.finnishExporting)
    case .syncing: say(Self.englishSyncing, fi: Self.finnishSyncing)
    case .environment: say(Self.englishEnvironment, fi: Self.finnishEnvironment)
    }
  }
}
