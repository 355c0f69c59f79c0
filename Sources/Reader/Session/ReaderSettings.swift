import Blog
import Screen
import Words

/// What a person has set for the reader; as it is made, all is as usual.
public struct ReaderSettings: Hashable, Sendable {
  /// What may be another in each blog.
  public struct OfBlog: Hashable, Sendable {
    /// The widest that text is set, in cells; nil leaves that to what is remembered.
    public var measure: Int?
    /// How long something is on the screen before it counts as read; nil where looking reads nothing.
    public var dwell: Duration? = .milliseconds(600)
    /// What stands at a post's end.
    public var postEnd = Set(PostPage.EndPart.allCases)
    /// Under which name replies are written; nil leaves that to what is remembered.
    public var identity: Identity?

    /// As usual.
    public init() {}
  }

  /// Where a blog has nothing of its own.
  public var general = OfBlog()
  /// Blogs that do.
  public var blogs: [BlogID: OfBlog] = [:]
  /// How the terminal is used.
  public var terminal = TerminalChoices()
  /// Which pictures are drawn in the text.
  public var pictures = PictureChoice.off
  /// Whether the terminal's window is called by what is read.
  public var setsTitle = false
  /// In which everything is said.
  public var language = Language.english
  /// How days are written; nil as usual.
  public var dayFormat: String?
  /// How often news are looked for, in seconds; nil for never. Only whether it changed counts here.
  public var syncEvery: Int?
  /// Keys of the person's, or of a preset: later ones win.
  public var keys: [OwnKey] = []
  /// Letters of another alphabet, and the keys that they stand for.
  public var letters: [Character: Character] = [:]
  /// Queries by their names.
  public var saved: [String: String] = [:]

  /// All as usual.
  public init() {}

  func of(_ blog: BlogID) -> OfBlog { blogs[blog] ?? general }
}

/// What is told of the settings while the reader runs.
public enum SettingsMessage: Equatable, Sendable {
  /// They are others now; what is wrong with them, if anything.
  case changed(ReaderSettings, SettingsNotice)
  /// They cannot be read, and those from before count.
  case unread(SettingsNotice)
}

/// Where settings come from.
public protocol SettingsSource: Sendable {
  /// Those that count.
  var settings: ReaderSettings { get }
  /// Tells whatever changes, on a thread of its own, until ``stop()``. Returns at once.
  func watch(_ deliver: @escaping @Sendable (SettingsMessage) -> Void)
  /// Nothing is told after it.
  func stop()
}

extension ReaderSettings {
  /// What is of the program as a whole is of all that it says.
  public func apply() {
    KeyMap.bind(keys, letters: letters)
    if SavedQueries.ofProgram != saved { SavedQueries.ofProgram = saved }
    if Language.ofProgram != language { Language.ofProgram = language }
    if DayFormat.ofProgram != dayFormat { DayFormat.ofProgram = dayFormat }
  }
}

extension Session {
  /// The settings that count when the reader begins.
  mutating func begin(with settings: ReaderSettings) {
    self.settings = settings
    turnsText = settings.terminal.turnsText
    blog.settings = settings.of(blog.id)
    if let measure = blog.settings.measure { preferences.measure = measure }
  }

  /// What the terminal's window is called: the post that is read, and its blog.
  var windowTitle: String {
    let name = isOnShelf ? nil : blog.site?.title
    let post = isOnShelf || blog.openPost == nil ? nil : blog.open?.post.displayTitle
    return [post, name, "Lukija"].compactMap(\.self).prefix(2).joined(separator: " – ")
  }

  /// The settings count from now on; what was typed stays as it is.
  mutating func take(_ message: SettingsMessage) -> [Request] {
    switch message {
    case .unread(let notice): return [.say(.settings(notice))]
    case .changed(let new, let notice):
      let old = settings
      settings = new
      let wasTurned = turnsText
      if old.pictures != new.pictures {
        chosenPictures = nil
        blog.drawings.tryAgain()
      } else if chosenPictures != nil, chosenPictures != .off {
        // The terminal was asked for a key's sake, and is not forgotten for a setting that stayed.
        settings.terminal.showsPictures = true
      }
      turnsText = new.terminal.turnsText
      let newBlog = new.of(blog.id)
      if newBlog.measure != blog.settings.measure {
        preferences.measure = newBlog.measure ?? Preferences(settings: blog.marks.reading.settings).measure
      }
      // What is on the screen is looked at from now on.
      if newBlog.dwell != blog.settings.dwell { blog.marks.dwell = nil }
      blog.settings = newBlog
      if old.language != new.language || old.dayFormat != new.dayFormat || wasTurned != turnsText {
        // Words and days stand in what was set.
        blog.caches = BlogCaches()
      }
      var requests: [Request] = [.say(.settings(notice))]
      if !isOnShelf {
        requests.append(.screen(.setPage))
        if old.syncEvery != new.syncEvery { requests.append(.sync(.learnAgain)) }
      }
      return [.effect(.screen(.takeSettings(settings)))] + requests
    }
  }
}
