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
    /// Whether what stands above a comment is said in the blog's language, where that is spoken here.
    public var headsFollowBlog = false
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
  /// Whether one item stands after the other, in words, for screen readers and braille displays.
  public var isLinear = false
  /// Which pictures are drawn in the text.
  public var pictures = PictureChoice.off
  /// Whether the terminal's window is called by what is read.
  public var setsTitle = false
  /// In which everything is said.
  public var language = Language.english
  /// How days are written; nil as usual.
  public var dayFormat: String?
  /// Whether today and yesterday are called so where a moment is told.
  public var saysToday = false
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
  /// Days may be called otherwise than an hour ago.
  case hourBegan
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
    if !saysToday { Today.ofProgram = nil }
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
    let name = isOnShelf ? nil : blog.site?.shownTitle
    let post = isOnShelf || blog.openPost == nil ? nil : blog.open?.post.displayTitle
    return [post, name, "Lukija"].compactMap(\.self).prefix(2).joined(separator: " – ")
  }

  /// The settings count from now on; what was typed stays as it is.
  mutating func take(_ message: SettingsMessage) -> [Request] {
    switch message {
    case .unread(let notice): return [.say(.settings(notice))]
    case .hourBegan:
      // What was yesterday may be the day before.
      blog.caches = BlogCaches()
      return isOnShelf ? [] : [.screen(.setPage)]
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
      let (oldBlog, newBlog) = (blog.settings, new.of(blog.id))
      if newBlog.measure != blog.settings.measure {
        preferences.measure = newBlog.measure ?? Preferences(settings: blog.marks.reading.settings).measure
      }
      // What is on the screen is looked at from now on.
      if newBlog.dwell != blog.settings.dwell { blog.marks.dwell = nil }
      blog.settings = newBlog
      // A terminal that no longer tells does not take the keyboard away.
      if !new.terminal.tellsFocus { hasFocus = true }
      if !new.isLinear { blog.open?.line = nil }
      let isOther =
        old.language != new.language || old.dayFormat != new.dayFormat || old.saysToday != new.saysToday
        || old.isLinear != new.isLinear || newBlog.headsFollowBlog != oldBlog.headsFollowBlog
      if isOther || wasTurned != turnsText {
        // Words and days stand in what was set.
        blog.caches = BlogCaches()
      }
      var requests: [Request] = [.say(.settings(notice))]
      if old.isLinear != new.isLinear { requests.append(.screen(.settle)) }
      if !isOnShelf {
        requests.append(.screen(.setPage))
        if old.syncEvery != new.syncEvery { requests.append(.sync(.learnAgain)) }
      }
      return [.effect(.screen(.takeSettings(settings)))] + requests
    }
  }
}
