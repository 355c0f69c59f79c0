/// A body as blocks and inlines: what it says, without width or colour.
public struct Document: Hashable, Sendable {
  /// In reading order.
  public var blocks: [Block]
  /// Where the parser had to leave something out (too deep, too large), one sentence each; empty in a sane body.
  public var notices: [DocumentNotice]

  /// Memberwise.
  public init(blocks: [Block] = [], notices: [DocumentNotice] = []) {
    self.blocks = blocks
    self.notices = notices
  }
}

/// A piece of a body that begins on a line of its own.
public indirect enum Block: Hashable, Sendable {
  /// Running text.
  case paragraph([Inline])
  /// A heading; `level` 1…6, `anchor` its id where it has one.
  case heading(level: Int, content: [Inline], anchor: String?)
  /// A list.
  case list(ListBlock)
  /// Terms and their descriptions.
  case definitions([Definition])
  /// Somebody else's words.
  case quote([Block])
  /// Blocks moved in by so many steps, as notes and examples are.
  case indented(steps: Int, [Block])
  /// Text kept to the letter: white space is not collapsed and lines are separated by `\n` in the inlines' text.
  case preformatted([Inline], language: String?)
  /// Rows and columns.
  case table(Table)
  /// A figure with a caption (pictures, code, quotes).
  case figure(content: [Block], caption: [Inline])
  /// A summary that opens (`details`): shown open.
  case details(summary: [Inline], content: [Block])
  /// A thematic break.
  case rule
  /// Blocks that say their language or direction.
  case localized(Locality, [Block])
}

/// The language of a piece and which way it runs, where the body says so.
public struct Locality: Hashable, Sendable {
  /// Which way text runs.
  public enum Direction: Hashable, Sendable {
    /// As Latin.
    case leftToRight
    /// As Arabic.
    case rightToLeft
    /// As its first letter.
    case automatic
  }

  /// BCP 47, as the body has it; nil where it says nothing.
  public var language: String?
  /// Nil where the body says nothing.
  public var direction: Direction?

  /// Memberwise.
  public init(language: String? = nil, direction: Direction? = nil) {
    self.language = language
    self.direction = direction
  }
}

/// An ordered or unordered list.
public struct ListBlock: Hashable, Sendable {
  /// How items are marked.
  public enum Marker: Hashable, Sendable {
    /// Bullets.
    case bullet
    /// 1, 2, 3.
    case decimal
    /// a, b, c.
    case lowerLetter
    /// A, B, C.
    case upperLetter
    /// i, ii, iii.
    case lowerRoman
    /// I, II, III.
    case upperRoman
  }

  /// One item.
  public struct Item: Hashable, Sendable {
    /// What it says.
    public var content: [Block]
    /// A task's state; nil where the item is no task.
    public var isDone: Bool?
    /// The item's number, where the list has numbers (`start`, `reversed` and `value` already applied).
    public var number: Int

    /// Memberwise.
    public init(content: [Block], isDone: Bool? = nil, number: Int = 1) {
      self.content = content
      self.isDone = isDone
      self.number = number
    }
  }

  /// How items are marked.
  public var marker: Marker
  /// In order.
  public var items: [Item]
  /// True where items stand close together (no blank line between).
  public var isTight: Bool

  /// Memberwise.
  public init(marker: Marker, items: [Item], isTight: Bool = true) {
    self.marker = marker
    self.items = items
    self.isTight = isTight
  }
}

/// One term (or several) with its descriptions.
public struct Definition: Hashable, Sendable {
  /// `dt`.
  public var terms: [[Inline]]
  /// `dd`.
  public var descriptions: [[Block]]

  /// Memberwise.
  public init(terms: [[Inline]], descriptions: [[Block]]) {
    self.terms = terms
    self.descriptions = descriptions
  }
}

/// A table; rows may be of different lengths.
public struct Table: Hashable, Sendable {
  /// How a cell stands in its column.
  public enum Alignment: Hashable, Sendable {
    /// Left.
    case leading
    /// Centred.
    case center
    /// Right.
    case trailing
  }

  /// One cell.
  public struct Cell: Hashable, Sendable {
    /// What it says.
    public var content: [Block]
    /// `th`.
    public var isHeader: Bool
    /// How it stands.
    public var alignment: Alignment
    /// Columns it covers, from 1.
    public var columnSpan: Int
    /// Rows it covers, from 1.
    public var rowSpan: Int

    /// Memberwise.
    public init(
      content: [Block], isHeader: Bool = false, alignment: Alignment = .leading, columnSpan: Int = 1, rowSpan: Int = 1
    ) {
      self.content = content
      self.isHeader = isHeader
      self.alignment = alignment
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }
  }

  /// `caption`; empty where there is none.
  public var caption: [Inline]
  /// Top to bottom, header rows first.
  public var rows: [[Cell]]

  /// Memberwise.
  public init(caption: [Inline] = [], rows: [[Cell]]) {
    self.caption = caption
    self.rows = rows
  }
}

/// A piece of running text.
public indirect enum Inline: Hashable, Sendable {
  /// Text with white space already collapsed (U+00A0 and U+00AD kept).
  case text(String)
  /// `em`, `i`, `cite`, `dfn`, `var`.
  case emphasis([Inline])
  /// `strong`, `b`.
  case strong([Inline])
  /// `u`, `ins`.
  case underlined([Inline])
  /// `del`, `s`, `strike`.
  case deleted([Inline])
  /// `mark`.
  case marked([Inline])
  /// `code`, `kbd`, `samp`, `tt`.
  case code([Inline])
  /// `sub`.
  case `subscript`([Inline])
  /// `sup`.
  case superscript([Inline])
  /// `q`, without its quotation marks.
  case quoted([Inline])
  /// A link; `target` as the body has it: untrusted, not resolved.
  case link(target: String, content: [Inline])
  /// A picture or another embedded thing, to be labelled, never fetched.
  case embed(Embed)
  /// A place that links point to (`id`, `name`).
  case anchor(String)
  /// `br`.
  case lineBreak
  /// Text that says its language or direction.
  case localized(Locality, [Inline])
  /// What is to stand on one line where it can: a word and its reading (`ruby`).
  case unbroken([Inline])
}

/// A picture, video, frame or other thing that a terminal can only name.
public struct Embed: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// `img`, `picture`, `svg`.
    case image
    /// `video`.
    case video
    /// `audio`.
    case audio
    /// `iframe`, `embed`, `object`, `[embed]`.
    case frame
    /// `[gallery]`: pictures that only the blog knows; without a label, those that the post carries.
    case gallery
    /// `[playlist]`: tracks that only the blog knows; without a label, those that the post carries.
    case playlist
  }

  /// What it is.
  public var kind: Kind
  /// Where it is, as the body has it; empty where it says nothing.
  public var target: String
  /// What to read instead: `alt`, `title`, the fallback's text.
  public var label: String
  /// In CSS pixels, where the body says so.
  public var width: Int?
  /// In CSS pixels, where the body says so.
  public var height: Int?
  /// One or none, apart from the rest: every inline of a document is as large as this value.
  private var choice: [FileChoice] = []

  /// Memberwise.
  public init(
    kind: Kind, target: String, label: String = "", width: Int? = nil, height: Int? = nil, files: FileChoice? = nil
  ) {
    self.kind = kind
    self.target = target
    self.label = label
    self.width = width
    self.height = height
    self.files = files
  }

  /// Which files a gallery or a playlist shows; nil for all that the post carries.
  public var files: FileChoice? {
    get { choice.first }
    set { choice = newValue.map { [$0] } ?? [] }
  }
}

/// What a document cannot show as it was written.
public enum DocumentNotice: Hashable, Sendable {
  /// So many tags stand too deep in others; their text is there without them.
  case droppedTags(Int)
}
