import Blog

/// A moment as the screen shows it, in its writer's own time zone.
public struct DateWords: Hashable, Sendable {
  private let time: Timestamp

  /// Of a moment.
  public init(_ time: Timestamp) { self.time = time }

  /// Columns that a day takes at most.
  public static let width = 10

  /// `2025-03-09`; in Finnish `9.3.2025`.
  public var day: String { say(time.date, fi: finnishDay) }

  /// The day, so that years stand below each other in a list: always as wide.
  public var column: String {
    let day = day
    return String(repeating: " ", count: max(0, Self.width - day.count)) + day
  }

  /// `2025-03-09 14:05`; in Finnish `9.3.2025 klo 14.05`.
  public var moment: String { say("\(time.date) \(time.timeOfDay)", fi: "\(finnishDay) klo \(finnishTime)") }

  private var finnishDay: String {
    let numbers = time.date.split(separator: "-").compactMap { Int($0) }
    return numbers.count == 3 ? "\(numbers[2]).\(numbers[1]).\(numbers[0])" : time.date
  }

  private var finnishTime: String {
    let text = time.timeOfDay.replacing(":", with: ".")
    return text.hasPrefix("0") ? String(text.dropFirst()) : text
  }
}
