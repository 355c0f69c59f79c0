import Blog

extension Timestamp {
  /// Columns that a day takes at most.
  public static var dayWidth: Int { DayFormat.width }

  /// The day as a list has it, so that years stand below each other: always as wide.
  public var dayColumn: String {
    let day = spokenDate
    return String(repeating: " ", count: max(0, Self.dayWidth - day.count)) + day
  }
}
