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
