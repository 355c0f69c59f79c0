/// What a terminal wears: one theme, or one where its background is dark and another where it is light.
public struct ThemePair: Hashable, Sendable {
  /// Where the background is dark, or nobody knows.
  public var dark: Theme
  /// Where it is light.
  public var light: Theme

  /// Two themes.
  public init(dark: Theme, light: Theme) {
    self.dark = dark
    self.light = light
  }

  /// One for both.
  public init(_ theme: Theme) { self.init(dark: theme, light: theme) }

  /// What `auto` means.
  public static let auto = ThemePair(dark: .dark, light: .light)

  /// Whether it matters what the terminal's background is.
  public var isPair: Bool { dark != light }

  /// The one for a background.
  public func theme(onLight isLight: Bool) -> Theme { isLight ? light : dark }
}
