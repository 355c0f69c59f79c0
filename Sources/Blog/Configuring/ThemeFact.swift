/// What is wrong with a theme: in its file, or where `config.toml` speaks of themes.
public enum ThemeFact: Error, Hashable, Sendable {
  /// A value of another kind than this part of a theme has.
  case wrongKind(ThemePart, found: TOMLKind)
  /// No theme comes along, and no file stands in the folder of themes, that is called so.
  case unknownTheme(String, near: String?)
  /// A theme that inherits from itself: the names on the way, the first once more at the end.
  case circle([String])
  /// What is written in a palette is no colour.
  case noColour(String)
  /// What is written in a look is neither a colour nor an attribute.
  case noLook(String, near: String?)
  /// `on` without a colour behind it, or a colour too many.
  case misplaced(String)
  /// Text of a role stands out less than it should: the contrast in tenths, and the least.
  case faint(role: String, tenths: Int, least: Int)
  /// The theme's file cannot be read.
  case unreadable(FileFault)
}

/// A part of a theme's file.
public enum ThemePart: Hashable, Sendable, CaseIterable {
  /// `inherits = "dark"`
  case inherits
  /// `[palette]`
  case palette
  /// A colour of it.
  case colour
  /// `[roles]`
  case roles
  /// What stands behind a role's name.
  case look
  /// `attributes = ["bold"]`
  case attributes
}
