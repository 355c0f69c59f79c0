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

  /// What it is called in settings.
  public var name: String { String(describing: self) }

  /// The role of a name; nil where there is none.
  public init?(name: String) {
    guard let role = Role.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }
}
