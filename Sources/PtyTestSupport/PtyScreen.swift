/// One cell of a ``PtyScreen``.
public struct PtyCell: Hashable, Sendable {
  /// How a terminal was told to draw.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// From bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// SGR 1.
    public static let bold = Attributes(rawValue: 1)
    /// SGR 3.
    public static let italic = Attributes(rawValue: 2)
    /// SGR 4.
    public static let underline = Attributes(rawValue: 4)
    /// SGR 9.
    public static let strikethrough = Attributes(rawValue: 8)
    /// SGR 7.
    public static let reverse = Attributes(rawValue: 16)
  }

  /// A terminal's colour.
  public enum Colour: Hashable, Sendable {
    /// The terminal's own.
    case standard
    /// 0…255.
    case indexed(Int)
    /// 0xRRGGBB.
    case direct(Int)
  }

  /// A base character with its marks; `" "` where nothing stands, `""` in the right half of a wide one.
  public var text: String
  /// Bold and the like. libvterm does not tell dim.
  public var attributes: Attributes
  /// Of the text.
  public var foreground: Colour
  /// Behind the text.
  public var background: Colour

  /// Memberwise.
  public init(
    text: String, attributes: Attributes = [], foreground: Colour = .standard, background: Colour = .standard
  ) {
    self.text = text
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
  }
}

/// What a person would see: a picture of the terminal at one moment.
public struct PtyScreen: Hashable, Sendable {
  /// Cells across.
  public var columns: Int
  /// Cells down.
  public var rows: Int
  /// Row by row.
  public var cells: [PtyCell]
  /// Where the cursor is, from 0.
  public var cursor: (row: Int, column: Int) { (cursorRow, cursorColumn) }
  /// From 0.
  public var cursorRow: Int
  /// From 0.
  public var cursorColumn: Int
  /// Whether the cursor shows.
  public var isCursorVisible: Bool
  /// Whether the second screen shows, as full-screen programs use it.
  public var isAlternateScreen: Bool
  /// Whether mouse buttons are reported.
  public var reportsMouse: Bool
  /// The window's title.
  public var title: String

  /// A cell inside.
  public subscript(row: Int, column: Int) -> PtyCell { cells[row * columns + column] }

  /// The text of each row, trailing blanks dropped.
  public var lines: [String] {
    (0..<rows).map { row in
      var line = cells[row * columns..<(row + 1) * columns].map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// All lines.
  public var text: String { lines.joined(separator: "\n") }

  /// Whether a line holds the text.
  public func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The first row whose text contains this.
  public func row(of text: String) -> Int? { lines.firstIndex { $0.contains(text) } }

  /// The attributes of the first cell of a text, the first place it stands at.
  public func cell(of text: String) -> PtyCell? {
    for row in 0..<rows {
      let line = cells[row * columns..<(row + 1) * columns]
      for start in line.indices where line[start...].lazy.map(\.text).joined().hasPrefix(text) { return line[start] }
    }
    return nil
  }
}

extension PtyScreen: CustomStringConvertible {
  /// A picture for failures: a bar before each row, nothing behind it. Short and with little beyond ASCII, because
  /// `swift test` loses what it happens to cut in the middle of a character.
  public var description: String {
    let filled = lines.count - lines.reversed().prefix { $0.isEmpty }.count
    let picture = lines.prefix(filled).map { "|" + $0 + "\n" }.joined()
    let cursor = isCursorVisible ? "cursor \(cursorRow):\(cursorColumn)" : "no cursor"
    return picture + "(\(columns)x\(rows), \(cursor)" + (isAlternateScreen ? ", alternate screen)" : ")")
  }
}
