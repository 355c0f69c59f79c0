import Markup
import Screen

/// How pictures stand in text: those whose size is known take rows, above what says what they show.
public struct PictureSetting: Hashable, Sendable {
  /// Pixels by the targets of embeds.
  public var natural: [String: PixelSize] = [:]
  /// Cells that one may have at most.
  public var room: Size
  /// Pixels of a cell.
  public var cell: PixelSize

  /// With nothing known yet.
  public init(room: Size, cell: PixelSize) { (self.room, self.cell) = (room, cell) }
}

extension TypesetText {
  /// A picture that a body has.
  public struct Picture: Hashable, Sendable {
    /// As the body has it.
    public var target: String
    /// UTF-8 offset in `content` of what says what it shows.
    public var offset: Int
    /// The cells that it takes; nil where it takes none.
    public var size: Size?
  }

  /// One row of a picture.
  public struct PictureLine: Hashable, Sendable {
    /// Index in `pictures`.
    public var picture: Int32
    /// From 0 on.
    public var line: Int32
  }
}

extension Galley {
  /// Sets the pictures of a paragraph above it. Where a picture is no larger than a sign in the text it stays one.
  mutating func setPictures(in inlines: [Inline]) {
    guard let setting = options.pictures, drawsPictures else { return }
    for embed in Self.pictures(in: inlines) {
      endContent()
      let room = Size(columns: min(setting.room.columns, measure), rows: setting.room.rows)
      let size = setting.natural[embed.target].flatMap { PictureFit.cells(of: $0, in: room, cell: setting.cell) }
      pictures.append(TypesetText.Picture(target: embed.target, offset: content.count, size: size))
      for line in 0..<(size?.rows ?? 0) {
        append([TypesetText.Span("")], offset: content.count)
        lines[lines.count - 1].picture = TypesetText.PictureLine(
          picture: Int32(pictures.count - 1), line: Int32(line))
      }
    }
  }

  private static func pictures(in inlines: [Inline]) -> [Embed] {
    inlines.flatMap { inline -> [Embed] in
      switch inline {
      case .embed(let embed) where embed.kind == .image && !embed.target.isEmpty: [embed]
      case .emphasis(let inner), .strong(let inner), .underlined(let inner), .marked(let inner), .link(_, let inner),
        .localized(_, let inner), .unbroken(let inner):
        pictures(in: inner)
      default: []
      }
    }
  }
}
