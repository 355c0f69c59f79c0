import Blog
import Screen

/// A window over the panes.
public struct Window: Equatable, Sendable {
  /// What it lists.
  public enum Content: Equatable, Sendable {
    /// The key table.
    case help
    /// Links of the post or of a comment.
    case links([TypesetText.Link])
    /// Headings of the post.
    case contents([TypesetText.Heading])
    /// Replies and drafts, latest first.
    case replies([ReplyID])
    /// What is wrong with the repository's files.
    case problems
    /// A link that nothing can copy, whole.
    case address(String)
    /// The results of ``Session/textSearch``.
    case search
    /// Orders of the post list.
    case orders
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
    return content == .help
  }

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
  /// Lines of the screen that a row takes.
  var rowHeight: Int { content == .search ? 2 : 1 }

  /// Its place on a screen: in the middle, nearly all of a small one.
  ///
  /// - Parameter rows: rows that it lists.
  func rect(on screen: Size, rows: Int) -> Rect {
    var width = min(screen.columns, max(20, min(screen.columns - 4, 96)))
    if case .address = content { width = screen.columns }
    // Nobody chooses across half of the screen.
    if content == .orders { width = min(width, 36) }
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
  mutating func move(_ movement: Movement, rows: Int, lines: Int, count: Int?) {
    let page = max(1, (lines - 2) / rowHeight)
    let way =
      movement.rows(page: page, half: max(1, page / 2), count: count ?? 1)
      ?? (movement == .top ? -rows : (count.map { max(0, $0 - 1) } ?? rows) - selection)
    move(by: way, rows: rows, lines: lines)
  }

  /// Moves the selection, or scrolls where nothing is chosen.
  mutating func move(by way: Int, rows: Int, lines: Int) {
    let height = max(1, lines / rowHeight)
    if isText {
      // Help is read, not chosen from: it scrolls.
      top = min(max(0, top + way), max(0, rows - height))
    } else {
      selection = min(max(0, selection + way), max(0, rows - 1))
      top = min(max(top, selection - height + 1), selection)
    }
  }
}
