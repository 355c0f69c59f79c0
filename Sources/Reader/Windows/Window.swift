import Blog
import Screen
import Words

/// A window over the panes.
public struct Window: Equatable, Sendable {
  /// What it lists.
  public enum Content: Equatable, Sendable {
    /// The key table, as it was asked for.
    case help(HelpPage)
    /// Links of the post or of a comment.
    case links([TypesetText.Link])
    /// Headings of the post.
    case contents([TypesetText.Heading])
    /// Replies and drafts, latest first.
    case replies([ReplyID])
    /// What is wrong with the blog's server and files.
    case problems
    /// A link that nothing can copy, whole.
    case address(String)
    /// The results of ``Session/textSearch``.
    case search
    /// Orders of the post list.
    case orders
    /// Orders of the list of blogs.
    case shelfOrders
    /// What can be copied, piped, saved.
    case pieces(TakingWay, [Piece])
  }

  /// What it lists.
  public var content: Content
  /// The selected row.
  public var selection = 0
  /// First row in view.
  public var top = 0

  /// Whether it is read and scrolled, and nothing in it chosen.
  var isText: Bool {
    if case .address = content { return true }
    return isHelp
  }

  /// Whether it lists keys.
  var isHelp: Bool { if case .help = content { true } else { false } }

  /// A window at its top.
  public init(_ content: Content) { self.content = content }

  /// The orders of the list, on the one at hand.
  static func orders(at order: PostOrder) -> Window {
    var window = Window(.orders)
    window.selection = PostOrder.Key.allCases.firstIndex(of: order.key) ?? 0
    return window
  }
}

extension Window {
  /// The orders of the list of blogs, on the one at hand.
  static func shelfOrders(at order: ShelfOrder) -> Window {
    var window = Window(.shelfOrders)
    window.selection = ShelfOrder.Key.allCases.firstIndex(of: order.key) ?? 0
    return window
  }
}

/// Which lines of help are shown.
public struct HelpPage: Equatable, Sendable {
  /// Where it was asked for.
  public var mode: Mode
  /// Only rows that say this.
  public var query = ""

  /// Its lines.
  var rows: [HelpText.Row] { HelpText.rows(HelpText.rows(in: mode), saying: query) }

  /// As many columns as a window on this screen has room for.
  func columns(on screen: Size) -> Int {
    let rows = rows.count
    let most = max(1, (screen.columns - 6 + Self.gap) / (Self.width + Self.gap))
    // No more than are needed.
    return min(most, max(1, (rows + max(1, screen.rows - 5) - 1) / max(1, screen.rows - 5)))
  }

  /// Cells of a column, and between two.
  static var width: Int { HelpText.width }
  static let gap = 2
}

extension Window {
  /// Lines of the screen that a row takes.
  var rowHeight: Int { content == .search ? 2 : 1 }

  /// Its place on a screen: in the middle, nearly all of a small one.
  ///
  /// - Parameter rows: rows that it lists.
  func rect(on screen: Size, rows: Int, isLinear: Bool) -> Rect {
    // Its lines stand under its title, down to the status line.
    if isLinear { return Rect(row: 0, column: 0, width: screen.columns, height: screen.rows) }
    var width = min(screen.columns, max(20, min(screen.columns - 4, 96)))
    if case .address = content { width = screen.columns }
    if case .help(let page) = content {
      let columns = page.columns(on: screen)
      width = max(width, min(screen.columns, columns * (HelpPage.width + HelpPage.gap) + 4 - HelpPage.gap))
      // Columns share the lines evenly.
      let height = min(screen.rows - 1, max(4, min(screen.rows - 3, (rows + columns - 1) / columns + 2)))
      return Rect(
        row: max(0, (screen.rows - 1 - height) / 2), column: (screen.columns - width) / 2, width: width, height: height)
    }
    // Nobody chooses across half of the screen.
    if content == .orders || content == .shelfOrders { width = min(width, 36) }
    if case .pieces = content { width = min(width, 72) }
    // Results come in while one looks: their window does not grow under the eye.
    let wanted = content == .search ? screen.rows : rows
    let height = min(screen.rows - 1, max(4, min(screen.rows - 3, wanted + 2)))
    return Rect(
      row: max(0, (screen.rows - 1 - height) / 2), column: (screen.columns - width) / 2, width: width, height: height)
  }

  /// Moves by rows, or to one of the ends.
  ///
  /// - Parameters:
  ///   - rows: rows that it lists.
  ///   - lines: lines of the screen that it has for them.
  ///   - isLinear: whether the cursor goes from row to row of what is read as well.
  mutating func move(_ movement: Movement, rows: Int, lines: Int, count: Int?, isLinear: Bool) {
    let page = max(1, (lines - 2) / rowHeight)
    let way =
      movement.rows(page: page, half: max(1, page / 2), count: count ?? 1)
      ?? (movement == .top ? -rows : (count.map { max(0, $0 - 1) } ?? rows) - selection)
    move(by: way, rows: rows, lines: lines, isLinear: isLinear)
  }

  /// Moves the selection, or scrolls where nothing is chosen.
  mutating func move(by way: Int, rows: Int, lines: Int, isLinear: Bool) {
    let height = max(1, lines / rowHeight)
    if isText, !isLinear {
      // Help is read, not chosen from: it scrolls.
      top = min(max(0, top + way), max(0, rows - height))
    } else {
      selection = min(max(0, selection + way), max(0, rows - 1))
      top = min(max(top, selection - height + 1), selection)
    }
  }
}
