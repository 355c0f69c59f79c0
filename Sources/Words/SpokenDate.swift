import Blog

extension Timestamp {
  /// The day for people, in the writer's own time zone: as they want days written, else `2014-01-31`, in Finnish `31.1.2014`.
  public var spokenDate: String { DayFormat.ofProgram.map { day(as: $0) } ?? say(date, fi: finnishDate(text)) }

  /// The time of day for people, in the writer's own time zone: `09:05`, in Finnish `9.05`.
  public var spokenTime: String { say(timeOfDay, fi: finnishTime(text)) }

  /// Both: `2014-01-31 09:05`, in Finnish `31.1.2014 klo 9.05`.
  public var spokenMoment: String {
    say("\(spokenDate) \(timeOfDay)", fi: "\(spokenDate) klo \(finnishTime(text))")
  }
}

/// `9.3.2025` of what begins with `2025-03-09`.
func finnishDate(_ text: String) -> String {
  let parts = text.prefix(10).split(separator: "-").map { $0.drop { $0 == "0" } }
  return parts.reversed().joined(separator: ".")
}

/// `9.05` of `2025-03-09T09:05…`.
func finnishTime(_ text: String) -> String {
  let parts = text.dropFirst(11).prefix(5).split(separator: ":")
  return parts.count == 2 ? "\(Int(parts[0]) ?? 0).\(parts[1])" : ""
}
