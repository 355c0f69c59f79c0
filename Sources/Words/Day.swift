import Blog
import Synchronization

/// How days are written.
public enum DayFormat {
  private static let chosen = Mutex<String?>(nil)

  /// What the person chose, with `%Y`, `%y`, `%m`, `%-m`, `%d`, `%-d` and `%%` in it; nil as the language has them. What was
  /// said already is not said again: whoever changes it draws anew.
  public static var ofProgram: String? {
    get { chosen.withLock { $0 } }
    set {
      chosen.withLock { $0 = newValue }
      // A day in a month of two digits takes most.
      let longest = newValue.flatMap { format in Timestamp("2026-12-28T00:00:00Z")?.day(as: format).count } ?? 0
      columns.store(min(max(longest, usualWidth), mostWidth), ordering: .relaxed)
    }
  }

  /// Columns that a day takes where nobody chose another way to write it.
  private static let usualWidth = 10
  /// What is longer is cut.
  private static let mostWidth = 24
  private static let columns = Atomic<Int>(usualWidth)

  /// Columns that a day takes at most.
  static var width: Int { columns.load(ordering: .relaxed) }
}

extension Timestamp {
  /// The day in the writer's own time zone.
  ///
  /// - Parameter format: as ``DayFormat`` has it; signs that it does not know stay as they are.
  func day(as format: String) -> String {
    // An expanded year has none of these parts.
    let parts = date.split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else { return date }
    var text = ""
    var rest = Substring(format)
    while let sign = rest.popFirst() {
      guard sign == "%" else {
        text.append(sign)
        continue
      }
      let signs: [(String, String)] = [
        ("Y", String(parts[0])), ("y", String(parts[0].suffix(2))), ("m", String(parts[1])), ("d", String(parts[2])),
        ("-m", String(month)), ("-d", String(day)), ("%", "%"),
      ]
      guard let known = signs.first(where: { rest.hasPrefix($0.0) }) else {
        text.append(sign)
        continue
      }
      text += known.1
      rest = rest.dropFirst(known.0.count)
    }
    return text
  }
}
