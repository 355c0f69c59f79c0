/// What a piece of the screen means. The terminal decides how a meaning looks; no colour is named here.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
  /// Running text.
  case text
  /// Of less weight: dates, counts, hints.
  case muted
  /// The post's or pane's title.
  case title
  /// A heading in a body.
  case heading
  /// A link in a body, its number included.
  case link
  /// Code, kept to the letter.
  case code
  /// Somebody else's words, and the bar beside them.
  case quote
  /// List bullets, table rules, thread lines.
  case ornament
  /// A tag.
  case tag
  /// Who wrote something.
  case author
  /// The post's author in the thread.
  case blogger
  /// A reply written here.
  case own
  /// A pingback or trackback.
  case linkBack
  /// Not read yet.
  case unread
  /// A star.
  case star
  /// A search match.
  case match
  /// The search match that the cursor is on.
  case currentMatch
  /// The selected row of the pane that has the keys.
  case selection
  /// The selected row of another pane.
  case dimSelection
  /// The status line.
  case status
  /// Words on the status line that want attention.
  case notice
  /// Something went wrong.
  case error
  /// The frame around a pane, a composer, a window.
  case border
  /// The frame around what has the keys.
  case activeBorder
  /// A key's name in hints and help.
  case key
}

/// How a piece of text is drawn: its meaning and its emphasis.
public struct Style: Hashable, Sendable {
  /// Emphasis that the text itself asks for.
  public struct Traits: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// From bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Strong.
    public static let bold = Traits(rawValue: 1)
    /// Emphasised.
    public static let italic = Traits(rawValue: 2)
    /// Inserted, or a link where colours are few.
    public static let underline = Traits(rawValue: 4)
    /// Deleted.
    public static let strikethrough = Traits(rawValue: 8)
    /// Foreground and background swapped.
    public static let reverse = Traits(rawValue: 16)
    /// Less bright.
    public static let dim = Traits(rawValue: 32)
  }

  /// What it means.
  public var role: Role
  /// How it is emphasised.
  public var traits: Traits

  /// The number of the link that the text belongs to, a key of ``Surface/links``; 0 where it belongs to none.
  public var link: UInt32 = 0

  /// A look without a link.
  public init(_ role: Role, _ traits: Traits = []) {
    self.role = role
    self.traits = traits
  }

  /// Running text.
  public static let text = Style(.text)

  /// The same meaning with more emphasis.
  public func adding(_ more: Traits) -> Style {
    var style = self
    style.traits.formUnion(more)
    return style
  }
  /// Another meaning with the same emphasis.
  public func with(_ role: Role) -> Style {
    var style = self
    style.role = role
    return style
  }
}
