import Screen

/// Where everything stands on the screen: a function of the size, the focus and a few choices.
public struct PaneLayout: Hashable, Sendable {
  /// How the panes are arranged.
  public enum Arrangement: Hashable, Sendable {
    /// List, reader and thread side by side: 160 columns and more.
    case wide
    /// The list beside the reader, the thread below the reader: 100 columns and more.
    case medium
    /// One pane at a time.
    case single
    /// Less than 20×5: nothing useful fits.
    case tooSmall
  }

  /// One pane's room.
  public struct Room: Hashable, Sendable {
    /// One row at the top; nil where rows are dear.
    public var title: Rect?
    /// The rest.
    public var content: Rect
    /// All of it.
    public var all: Rect
  }

  /// How the panes are arranged.
  public private(set) var arrangement: Arrangement
  /// The panes in view.
  public private(set) var rooms: [Pane: Room] = [:]
  /// The composer's room; its first row is its title.
  public private(set) var composer: Room?
  /// Columns that part panes, with the rows they span.
  public private(set) var verticalRules: [Rect] = []
  /// The status line.
  public private(set) var status: Rect

  /// The smallest screen that is of use.
  public static let smallest = Size(columns: 20, rows: 5)

  /// Lays a screen out.
  ///
  /// - Parameter composing: the pane that the composer shares, where there is one.
  public init(size: Size, focus: Pane, isZoomed: Bool, preferences: Preferences, composing: Pane?) {
    status = Rect(row: size.rows - 1, column: 0, width: size.columns, height: min(1, size.rows))
    guard size.columns >= PaneLayout.smallest.columns, size.rows >= PaneLayout.smallest.rows else {
      arrangement = .tooSmall
      return
    }
    let area = Rect(row: 0, column: 0, width: size.columns, height: size.rows - 1)
    let shown = composing ?? focus
    arrangement = isZoomed ? .single : size.columns >= 160 ? .wide : size.columns >= 100 ? .medium : .single
    let areas: [Pane: Rect]
    switch arrangement {
    case .wide: areas = wide(area, preferences)
    case .medium: areas = medium(area, preferences, isAnsweringComment: composing == .thread)
    case .single, .tooSmall: areas = [shown: area]
    }
    for (pane, rect) in areas { rooms[pane] = PaneLayout.room(rect) }
    if let composing, let rect = areas[composing] { makeRoomForComposer(in: composing, rect) }
  }

  private mutating func wide(_ area: Rect, _ preferences: Preferences) -> [Pane: Rect] {
    let list = min(max(30, area.width * preferences.listShare / 100), area.width / 2)
    let thread = min(max(40, area.width * preferences.threadShare / 100), area.width - list - 42)
    let reader = area.width - list - thread - 2
    verticalRules = [
      Rect(row: 0, column: list, width: 1, height: area.height),
      Rect(row: 0, column: list + 1 + reader, width: 1, height: area.height),
    ]
    return [
      .list: Rect(row: 0, column: 0, width: list, height: area.height),
      .reader: Rect(row: 0, column: list + 1, width: reader, height: area.height),
      .thread: Rect(row: 0, column: list + reader + 2, width: thread, height: area.height),
    ]
  }

  private mutating func medium(
    _ area: Rect, _ preferences: Preferences, isAnsweringComment: Bool
  ) -> [Pane: Rect] {
    let list = min(max(28, area.width * preferences.listShare / 100), area.width - 50)
    // Whoever answers a comment needs room for both.
    let share = isAnsweringComment ? max(60, preferences.threadShare) : preferences.threadShare
    let threadRows = min(max(3, area.height * share / 100), max(0, area.height - 3))
    let text = area.width - list - 1
    verticalRules = [Rect(row: 0, column: list, width: 1, height: area.height)]
    return [
      .list: Rect(row: 0, column: 0, width: list, height: area.height),
      .reader: Rect(row: 0, column: list + 1, width: text, height: area.height - threadRows),
      .thread: Rect(row: area.height - threadRows, column: list + 1, width: text, height: threadRows),
    ]
  }

  private mutating func makeRoomForComposer(in pane: Pane, _ rect: Rect) {
    // What is answered keeps about half; on a small screen writing matters more than reading along.
    let height = rect.height < 8 ? rect.height : max(6, rect.height * 55 / 100)
    let above = Rect(row: rect.row, column: rect.column, width: rect.width, height: rect.height - height)
    rooms[pane] = PaneLayout.room(above)
    let whole = Rect(row: rect.row + above.height, column: rect.column, width: rect.width, height: height)
    composer = Room(
      title: Rect(row: whole.row, column: whole.column, width: whole.width, height: 1),
      content: Rect(row: whole.row + 1, column: whole.column, width: whole.width, height: whole.height - 1), all: whole)
  }

  private static func room(_ rect: Rect) -> Room {
    guard rect.height >= 3 else { return Room(title: nil, content: rect, all: rect) }
    return Room(
      title: Rect(row: rect.row, column: rect.column, width: rect.width, height: 1),
      content: Rect(row: rect.row + 1, column: rect.column, width: rect.width, height: rect.height - 1), all: rect)
  }

  /// The pane under a place of the screen.
  public func pane(at position: Position) -> Pane? { rooms.first { $0.value.all.contains(position) }?.key }
}

extension Session {
  /// The layout now.
  public var layout: PaneLayout {
    PaneLayout(
      size: size, focus: focus, isZoomed: isZoomed, preferences: preferences, composing: blog.composer?.pane)
  }

  /// A pane's room as it is, or as it would be if it came into view.
  func room(of pane: Pane) -> PaneLayout.Room {
    let now = layout
    if let room = now.rooms[pane] { return room }
    let then = PaneLayout(
      size: size, focus: pane, isZoomed: isZoomed, preferences: preferences, composing: nil)
    let nothing = Rect(row: 0, column: 0, width: size.columns, height: 0)
    return then.rooms[pane] ?? PaneLayout.Room(title: nil, content: nothing, all: nothing)
  }

  /// Columns that the post's text is set in, and where they begin inside the reader pane.
  var textColumn: TextColumn {
    let pane = room(of: .reader).content.width
    // A column of margin on either side, as soon as there is any to spare.
    let available = max(1, pane > 30 ? pane - 2 : pane)
    let width = min(preferences.measure, available)
    return TextColumn(margin: (pane - width) / 2, width: width, pane: pane)
  }
}

/// Where a post's text stands in its pane.
struct TextColumn {
  /// Columns before it.
  var margin: Int
  /// What it is set in.
  var width: Int
  /// Columns of the pane.
  var pane: Int

  /// Where a line stands: code that is wider than the text uses the margin behind it, and before it as far as it must.
  func place(of line: TypesetText.Line) -> (margin: Int, width: Int) {
    let outdent = max(0, min(margin, line.blockColumns - (pane - margin)))
    return (margin - outdent, max(1, line.blockColumns > width ? pane - margin + outdent : min(width, pane - margin)))
  }
}
