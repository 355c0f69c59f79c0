import Algorithms
import Screen

/// A document set at a width: lines of styled spans, and the running text that search and positions refer to.
public struct TypesetText: Hashable, Sendable {
  /// A run of text in one style on one line.
  public struct Span: Hashable, Sendable {
    /// What is drawn.
    public var text: String
    /// How it is drawn.
    public var style: Style
    /// UTF-8 offset in `content` of the first byte of `text`; nil for what only decorates (bars, bullets, link
    /// numbers, a hyphen at a line's end). A span with an offset is a verbatim piece of `content`.
    public var offset: Int?
    /// Index in `links`, where the span is (part of) one.
    public var link: Int?
    /// The embedding level that UAX #9 gives it, odd where it runs from right to left: a row is ordered by these when
    /// it is drawn.
    public var level: UInt8

    /// Memberwise.
    public init(_ text: String, _ style: Style = .text, offset: Int? = nil, link: Int? = nil, level: UInt8 = 0) {
      self.text = text
      self.style = style
      self.offset = offset
      self.link = link
      self.level = level
    }
  }

  /// One line of the pane.
  public struct Line: Hashable, Sendable {
    /// In the order they are read in; columns add up to at most `width`, but for preformatted text.
    public var spans: [Span]
    /// UTF-8 offset in `content` of the first text on this line, or, where the line has none, of the line feed before
    /// the next text; never descends from line to line.
    public var offset: Int
    /// Columns of the widest line of its block of code, where that is wider than the text and nothing stands at the
    /// right of it: the block may use the margins.
    var blockColumns = 0
    /// The row of a picture that stands here; nil for text.
    public var picture: PictureLine?

    /// Memberwise.
    public init(spans: [Span] = [], offset: Int = 0) {
      self.spans = spans
      self.offset = offset
    }

    /// The line's text.
    public var text: String { spans.map(\.text).joined() }
  }

  /// Something that can be opened: a link, a picture, a video.
  public struct Link: Hashable, Sendable {
    /// As the body has it: untrusted, not resolved.
    public var target: String
    /// What the link says.
    public var label: String
    /// UTF-8 offset in `content`.
    public var offset: Int
    /// Whether it stands for a picture.
    public var isPicture: Bool
    /// Whether it leads to a note or back, and so carries no number of its own.
    var isFootnote: Bool { target.hasPrefix("#") && label.utf8.count <= 6 }
    /// Whether printed text has to say where it leads: its label does not.
    public var isHidden: Bool { !isFootnote && label != Hyperlink.cleaned(target) }

    /// Memberwise.
    public init(target: String, label: String, offset: Int, isPicture: Bool = false) {
      self.target = target
      self.label = label
      self.offset = offset
      self.isPicture = isPicture
    }
  }

  /// A heading, for the contents.
  public struct Heading: Hashable, Sendable {
    /// 1…6.
    public var level: Int
    /// What it says.
    public var title: String
    /// UTF-8 offset in `content`.
    public var offset: Int

    /// Memberwise.
    public init(level: Int, title: String, offset: Int) {
      self.level = level
      self.title = title
      self.offset = offset
    }
  }

  /// The width it was set for, in cells.
  public var width: Int
  /// Top to bottom.
  public var lines: [Line]
  /// The visible words in reading order, blocks separated by `\n`: what is searched, and what positions count in. The same
  /// at every width.
  public var content: String
  /// In reading order; link number n is `links[n - 1]`.
  public var links: [Link]
  /// In reading order; none where pictures are not drawn.
  public var pictures: [Picture] = []
  /// In reading order.
  public var headings: [Heading]
  /// Places that links inside the body point to: `id` to offset in `content`.
  public var anchors: [String: Int]
  /// False where setting stopped at a line limit and the rest is still to come.
  public var isComplete: Bool

  /// Memberwise.
  public init(
    width: Int, lines: [Line] = [], content: String = "", links: [Link] = [], headings: [Heading] = [],
    anchors: [String: Int] = [:], isComplete: Bool = true
  ) {
    self.width = width
    self.lines = lines
    self.content = content
    self.links = links
    self.headings = headings
    self.anchors = anchors
    self.isComplete = isComplete
  }

  /// The line that shows an offset in `content`: the last one that begins at or before it, but in a table, where
  /// cells stand side by side, the one that holds it. 0 where there are no lines.
  public func line(at offset: Int) -> Int {
    let last = max(0, lines.partitioningIndex { $0.offset > offset } - 1)
    for line in stride(from: last, through: max(0, last - 2_000), by: -1) where lines.indices.contains(line) {
      if lines[line].holds(offset) { return line }
      // Only a line of several cells can hide what is above it.
      if line < last, !lines[line].hasCells { break }
    }
    return last
  }
}

extension TypesetText.Line {
  fileprivate func holds(_ offset: Int) -> Bool {
    spans.contains { span in span.offset.map { $0 <= offset && offset < $0 + span.text.utf8.count } ?? false }
  }

  fileprivate var hasCells: Bool { spans.contains { $0.offset == nil && $0.style.role == .ornament } }
}
