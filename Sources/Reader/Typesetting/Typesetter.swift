import Markup
import Screen

/// Sets documents in lines: the one door into this room.
public enum Typesetter {
  /// Choices that change lines.
  public struct Options: Hashable, Sendable {
    /// BCP 47 language of the text, for hyphenation.
    public var language: String?
    /// Whether links carry their number.
    public var numbersLinks: Bool
    /// Whether deleted text is struck out where it is drawn; else it stands between signs.
    public var strikesText: Bool
    /// Whether words stand for signs, lines and columns.
    public var isLinear: Bool
    /// How pictures stand in the text; nil where only their labels do.
    public var pictures: PictureSetting?

    /// Memberwise.
    public init(language: String? = nil, numbersLinks: Bool = true, strikesText: Bool = false, isLinear: Bool = false) {
      self.language = language
      self.isLinear = isLinear
      self.strikesText = strikesText
      self.numbersLinks = numbersLinks
    }
  }

  /// Sets a document at a width of at least 1 cell. Its notices are left to the caller.
  ///
  /// - Parameter lineLimit: stop after about so many lines (the first page of a long post); nil sets everything. What
  ///   was set is then the beginning of the whole, `content` included.
  /// - Parameter head: what stands above it already, set at the same width and without links; its lines count.
  ///
  /// Setting ends early where the task it runs in is cancelled.
  public static func set(
    _ document: Document, width: Int, options: Options = Options(), lineLimit: Int? = nil,
    below head: TypesetText? = nil
  ) -> TypesetText {
    var galley = Galley(width: max(1, width), options: options, lineLimit: lineLimit ?? .max)
    if let head { galley.begin(below: head) }
    galley.set(document.blocks)
    return galley.finish()
  }
}
