import Blog

/// What counts, by name: a blog's own, else the file's, else the usual.
extension Configuration {
  func value(_ name: SettingName, of blog: Blog? = nil) -> SettingValue? {
    blog?.values[name] ?? values[name] ?? Setting.of(name).usual
  }

  /// As the file would say it; nil where it says nothing.
  func text(of name: SettingName) -> String? { value(name)?.toml.text }

  private func word(_ name: SettingName) -> String { value(name)?.text ?? "" }

  private func isOn(_ name: SettingName) -> Bool {
    if case .toggle(let isOn) = value(name) { isOn } else { false }
  }

  private func milliseconds(_ name: SettingName, of blog: Blog? = nil) -> Int? {
    if case .duration(let milliseconds) = value(name, of: blog) { milliseconds } else { nil }
  }

  /// `en`, `fi`; nil for what the environment asks for.
  public var language: String? { word(.language) == "auto" ? nil : word(.language) }

  /// Nil where the file names none.
  public var theme: ThemeChoice? {
    switch values[.theme] {
    case .theme(let choice): choice
    case .text(let name): ThemeChoice(dark: name, light: name)
    default: nil
    }
  }

  /// Roles of a theme with the look that the person gives them.
  public var themeRoles: [NamedText] { if case .texts(let roles) = values[.themeRoles] { roles } else { [] } }

  /// The widest that text is set, in cells; nil where nobody says, so that what is remembered counts.
  public func width(of blog: Blog? = nil) -> Int? {
    if case .number(let cells) = blog?.values[.width] ?? values[.width] { cells } else { nil }
  }

  /// Whether wheel and clicks come to the reader.
  public var hasMouse: Bool { isOn(.mouse) }
  /// Whether one item stands after the other, for screen readers.
  public var isLinear: Bool { isOn(.linear) }
  /// Which pictures are drawn in the text where the terminal can: `off`, `here` or `auto`.
  public var pictures: String { word(.pictures) }
  /// `lukija` or `terminal`: who puts text from right to left in its order.
  public var bidi: String { word(.bidi) }
  /// How days are written; nil as always.
  public var dateFormat: String? { values[.dateFormat]?.text.flatMap { $0 == DateFormat.auto ? nil : $0 } }
  /// In milliseconds, how long something is on screen before it counts as read; nil where looking reads nothing.
  public func dwell(of blog: Blog? = nil) -> Int? { milliseconds(.dwell, of: blog) }

  /// What stands at a post's end, in the program's order.
  public func postEnd(of blog: Blog? = nil) -> Set<PostEndPart> {
    guard case .words(let words) = value(.postEnd, of: blog) else { return [] }
    return Set(words.compactMap(PostEndPart.init))
  }

  /// In milliseconds, how long a key that may be the beginning of another is waited for; nil where no file says.
  public var escDelay: Int? { if case .duration(let time) = values[.escDelay] { time } else { nil } }

  /// Whether addresses of links go to the terminal; nil leaves that to what is known of it.
  public var osc8: Bool? { if case .toggle(let isOn) = value(.osc8) { isOn } else { nil } }

  /// Whether the terminal's window is called by what is read.
  public var setsTitle: Bool { isOn(.title) }

  /// Whether what is read counts only while the terminal's window has the keyboard.
  public var followsFocus: Bool { isOn(.focus) }
  /// Whether frames are marked, so that terminals show no half of one.
  public var marksFrames: Bool { isOn(.synchronized) }
  /// Whether keys come by kitty's protocol.
  public var keysByPlace: Bool { isOn(.keysByPlace) }
  /// Whether what stands above a comment is said in the language of its blog.
  public func headsFollowBlog(of blog: Blog? = nil) -> Bool { value(.commentHeads, of: blog)?.text == "blog" }

  /// How often blogs are looked at for news, in seconds; nil for never.
  public var syncEvery: Int? { syncEvery(of: nil) }

  /// The same of a blog.
  public func syncEvery(of blog: Blog?) -> Int? { milliseconds(.syncEvery, of: blog).map { $0 / 1000 } }

  /// Under which name the person writes; nil where no name is said.
  public func identity(of blog: Blog? = nil) -> Identity? {
    guard let name = value(.identityName, of: blog)?.text else { return nil }
    return Identity(
      name: name, email: value(.identityEmail, of: blog)?.text, url: value(.identityURL, of: blog)?.text)
  }

  /// `vi`, `emacs`, `newsboat` or `neomutt`.
  public var keysPreset: String { word(.keysPreset) }
  /// Which letters of another alphabet stand for keys.
  public var langmap: Langmap? { values[.keysLangmap]?.text.flatMap { Langmap($0) } }
  /// Queries by their names.
  public var saved: [NamedText] { if case .texts(let saved) = values[.saved] { saved } else { [] } }

  /// The command for an occasion, and its arguments; nil where there is none.
  public func command(for hook: Hook) -> [String]? {
    guard case .commands(let commands) = values[.hooks] else { return nil }
    return commands.first { $0.name == hook.rawValue }?.words
  }
}
