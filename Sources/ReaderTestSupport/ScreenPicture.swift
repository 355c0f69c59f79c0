import Reader
import Screen

/// A frame as text that a person can read and paste into a test: the rows, then the runs of style that matter.
public struct ScreenPicture: Hashable, Sendable, CustomStringConvertible {
  /// The picture.
  public let description: String

  /// Draws a frame.
  ///
  /// - Parameter roles: the meanings to mark: below each row that has one, a row of marks, one letter a role.
  public init(_ frame: Frame, marking roles: [Role: Character] = [.selection: "s", .match: "m", .currentMatch: "M"]) {
    var rows: [String] = []
    for row in 0..<frame.surface.size.rows {
      let cells = frame.surface.row(row)
      rows.append(ScreenPicture.trimmed("|" + cells.map(\.glyph).joined()))
      let marks = ScreenPicture.trimmed(" " + cells.map { String(roles[$0.style.role] ?? " ") }.joined())
      if !marks.isEmpty { rows.append(marks) }
    }
    if let cursor = frame.cursor, frame.isCursorVisible { rows.append("cursor \(cursor.row):\(cursor.column)") }
    description = rows.joined(separator: "\n")
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
