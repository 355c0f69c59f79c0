import Blog
import Configuration
import Reader
import Screen
import Words

/// What the settings say to the reader, with what the command line says before them.
struct ReaderChoices {
  /// `--bidi`, `--width`, `--linear`.
  var screen: ScreenOptions
  /// Of the one blog that is read; nil for the shelf.
  var folder: String?

  func settings(_ settings: Settings, _ theme: ThemePair) -> ReaderSettings {
    let configuration = settings.configuration
    var all = ReaderSettings()
    all.general = ofBlog(nil, configuration)
    for blog in configuration.blogs where blog.hasOwn {
      let own = ofBlog(blog, configuration)
      all.blogs[BlogID(blog.name)] = own
      // Where one blog is read alone, it has another name.
      if let folder, settings.isSame(blog, folder) { all.blogs[BlogID("blog")] = own }
    }
    all.terminal.theme = theme
    all.pictures = PictureChoice(rawValue: configuration.pictures) ?? .off
    all.terminal.showsPictures = all.pictures != .off
    all.terminal.mouse = configuration.hasMouse
    all.terminal.escapeDelay = configuration.escDelay.map { .milliseconds($0) }
    all.terminal.hyperlinks = configuration.osc8
    all.terminal.tellsFocus = configuration.followsFocus
    all.terminal.marksFrames = configuration.marksFrames
    all.terminal.keysByPlace = configuration.keysByPlace
    all.terminal.turnsText = (screen.bidi?.rawValue ?? configuration.bidi) == Bidi.lukija.rawValue
    all.isLinear = screen.linear ?? configuration.isLinear
    all.setsTitle = configuration.setsTitle
    all.language = settings.language
    all.dayFormat = configuration.dateFormat
    all.saysToday = configuration.dateFormat == nil
    all.syncEvery = configuration.syncEvery
    all.keys = configuration.ownKeys
    all.saved = settings.savedQueries
    all.letters = configuration.langmap?.letters ?? [:]
    return all
  }

  private func ofBlog(_ blog: Configuration.Blog?, _ configuration: Configuration) -> ReaderSettings.OfBlog {
    var own = ReaderSettings.OfBlog()
    own.measure = screen.width ?? configuration.width(of: blog)
    own.dwell = configuration.dwell(of: blog).map { .milliseconds($0) }
    own.postEnd = Set(configuration.postEnd(of: blog).compactMap { PostPage.EndPart(rawValue: $0.rawValue) })
    own.headsFollowBlog = configuration.headsFollowBlog(of: blog)
    own.identity = configuration.identity(of: blog)
    return own
  }
}

extension Settings {
  /// What is wrong with them and with the keys that they bind, in the file's order.
  var allFaults: [ConfigurationFault] {
    let wrong = configuration.keyFaults
    return Self.ordered(faults, and: wrong)
  }

  /// The same with what is wrong with themes: in the settings' file first, then in those of themes. Reads their files.
  var everyFault: [ConfigurationFault] { faults(with: themes) }

  /// - Parameter themes: as they were read.
  func faults(with themes: ConfiguredThemes) -> [ConfigurationFault] {
    Self.ordered(allFaults, and: themes.faults.filter { $0.theme == nil }) + themes.faults.filter { $0.theme != nil }
  }

  /// In the file's order.
  private static func ordered(_ some: [ConfigurationFault], and others: [ConfigurationFault]) -> [ConfigurationFault] {
    others.isEmpty ? some : (some + others).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// The themes that are asked for. Reads their files.
  var themes: ConfiguredThemes { file.themes(of: configuration) }

  /// By their names; of two with one name the last.
  var savedQueries: [String: String] {
    Dictionary(configuration.saved.map { ($0.name, $0.text) }, uniquingKeysWith: { $1 })
  }

  /// No listed folder is looked at: it may stand on a disk that does not answer.
  func isSame(_ blog: Configuration.Blog, _ folder: String) -> Bool {
    guard let listed = file.folder(of: blog).map(ShelfList.plain) else { return false }
    return listed == ShelfList.plain(folder) || SystemHost.realPath(folder) == listed
  }

  /// The listed blog of a folder.
  func blog(in folder: String) -> Configuration.Blog? { configuration.blogs.first { isSame($0, folder) } }

  /// What the settings say, with those of the blog in a folder before the others. What is wrong with them is not said.
  static func quietly<Value>(ofBlogIn folder: String, _ ask: (Configuration, Configuration.Blog?) -> Value?) -> Value? {
    guard let settings = try? Settings() else { return nil }
    return ask(settings.configuration, settings.blog(in: folder))
  }

  /// That of the file, else the one that the environment asks for.
  var language: Language {
    configuration.language.flatMap { Language(rawValue: $0) } ?? .of(environment: Environment.variables)
  }
}
