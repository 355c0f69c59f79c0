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

  /// The rooms of the panes in view.
  public struct Rooms: Hashable, Sendable {
    private var places = [Room?](repeating: nil, count: Pane.allCases.count)

    /// A pane's room; nil where it is not in view.
    public internal(set) subscript(pane: Pane) -> Room? {
      get { places[pane.rawValue] }
      set { places[pane.rawValue] = newValue }
    }
  }

  /// How the panes are arranged.
  public private(set) var arrangement: Arrangement
  /// The panes in view.
  public private(set) var rooms = Rooms()
  /// The composer's room; its first row is its title.
  public private(set) var composer: Room?
  /// Columns that part panes, with the rows they span.
  public internal(set) var verticalRules: [Rect] = []
  /// The status line.
  public private(set) var status: Rect

  /// Whether panes stand beside the list.
  var hasPanesBesideList: Bool { arrangement == .medium || arrangement == .wide }

  /// The smallest screen that is of use.
  public static let smallest = Size(columns: 20, rows: 5)

  /// Whether nothing useful fits on a screen.
  static func isTooSmall(_ size: Size) -> Bool { size.columns < smallest.columns || size.rows < smallest.rows }

  /// Lays a screen out.
  ///
  /// - Parameters:
  ///   - composing: the pane that the composer shares, where there is one.
  ///   - isLinear: whether one pane has the whole screen, from its left edge on.
  public init(
    size: Size, focus: Pane, isZoomed: Bool, preferences: Preferences, composing: Pane?, isLinear: Bool = false
  ) {
    status = Rect(row: size.rows - 1, column: 0, width: size.columns, height: min(1, size.rows))
    guard !Self.isTooSmall(size) else {
      arrangement = .tooSmall
      return
    }
    let area = Rect(row: 0, column: 0, width: size.columns, height: size.rows - 1)
    let shown = composing ?? focus
    arrangement = isZoomed || isLinear ? .single : size.columns >= 160 ? .wide : size.columns >= 100 ? .medium : .single
    var areas: [Pane: Rect] = [:]
    for column in place(columns(showing: shown, preferences, isAnswering: composing == .thread), across: area) {
      for (pane, rect) in PaneLayout.stack(column.panes, in: column.rect) { areas[pane] = rect }
    }
    for (pane, rect) in areas { rooms[pane] = PaneLayout.room(rect) }
    // What stands above each other begins at one edge.
    if arrangement != .wide, !isLinear, let content = rooms[.thread]?.content {
      let margin = TextColumn(pane: content.width, measure: preferences.measure).margin - TextColumn.leastMargin
      rooms[.thread]?.content = Rect(
        row: content.row, column: content.column + margin, width: content.width - margin, height: content.height)
    }
    if let composing, let rect = areas[composing] { makeRoomForComposer(in: composing, rect) }
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
  public func pane(at position: Position) -> Pane? { Pane.allCases.first { rooms[$0]?.all.contains(position) == true } }
}
