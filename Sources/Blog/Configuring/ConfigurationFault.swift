/// One thing that is wrong in `config.toml`, and where. `Words` says it in a sentence, and what stands instead.
public struct ConfigurationFault: Error, Hashable, Sendable {
  /// What is wrong.
  public var fact: ConfigurationFact
  /// From 1.
  public var line: Int
  /// From 1, in characters: of the value; of the name, where that is unknown.
  public var column: Int
  /// What stands instead, as a file would say it; nil where nothing does.
  public var instead: String?
  /// The theme's file in which it is, as `themes/NAME.toml`; nil for `config.toml`.
  public var theme: String?

  /// At a line and a column.
  public init(_ fact: ConfigurationFact, line: Int, column: Int, instead: String? = nil) {
    self.fact = fact
    self.line = line
    self.column = column
    self.instead = instead
  }
}

/// What is wrong in `config.toml`.
public enum ConfigurationFact: Error, Hashable, Sendable {
  /// It is not TOML: nothing of it is read.
  case syntax(TOMLFact)
  /// A name that nothing has, in a table (empty: the file's own), and a known one that looks like it.
  case unknownName(String, table: String, near: String?)
  /// `[blog]`, where each blog is `[[blog]]`; or `[[sync]]`, where there is one.
  case wrongTable(String, isList: Bool)
  /// A value of another kind than the setting has.
  case wrongKind(SettingName, SettingKind, found: TOMLKind)
  case emptyText(SettingName)
  /// A command line in which a quotation mark is not closed.
  case openQuote(SettingName, String)
  /// A text that says no such thing.
  case unusable(SettingName, SettingKind, text: String)
  /// A word that is none of those that there are, and the one that looks like it.
  case unknownChoice(SettingName, SettingKind, text: String, near: String?)
  /// A number that is too small or too large.
  case outOfRange(SettingName, Int64, ClosedRange<Int>)
  /// A duration that is too short or too long; the range is in milliseconds.
  case durationOutOfRange(SettingName, text: String, ClosedRange<Int>)
  /// A blog without what each must have; it is left out.
  case missing(SettingName)
  /// A name that the blog on a line has already, but for capitals perhaps; this one is left out.
  case repeatedName(String, line: Int)
  /// What is wrong with a key and its commands.
  case keys(KeyFact)
  /// What is wrong with a theme.
  case theme(ThemeFact)
}

/// What is wrong with a binding of keys.
public enum KeyFact: Error, Hashable, Sendable {
  /// `[keys.NAME]` of no mode.
  case unknownMode(String, near: String?)
  /// A key that no notation has: `Ctrl-X` for `C-x`; and the one that looks like it.
  case unreadable(key: String, near: String?)
  /// A key that no terminal sends, and the one that it sends instead, if any.
  case neverSent(key: String, sent: String?)
  /// A digit, which is a number before a command.
  case isNumber(key: String)
  case unknownCommand(String, near: String?)
  /// A command that means nothing where the keys hold.
  case elsewhere(command: String, mode: String)
  /// A key that is the beginning of a longer one, and so hides it.
  case hides(key: String, longer: String)
  /// The same key is bound on a line of the same mode, written otherwise.
  case repeated(key: String, line: Int)
}

/// Why `config.toml` could not be read or changed.
public enum ConfigurationFileFault: Error, Hashable, Sendable {
  /// Neither `XDG_CONFIG_HOME` nor `HOME` names a folder.
  case noHome
  case file(FileFault)
  /// It is a symbolic link to a file that is not there.
  case danglingLink
  /// It is no TOML, so that a change could lose what it says.
  case broken(ConfigurationFault)
  /// What is asked cannot be written without writing other parts of it anew.
  case unchangeable
  /// A blog of this name is in it already.
  case nameTaken(String)
  /// A name that no blog can have.
  case badName(String)
  /// A folder in a name's place.
  case folderForName(String)
  case noBlog(String, near: String?)
}
