/// What had to be assumed of a date, as it is written, and the day that was taken.
public enum DateFact: Hashable, Sendable {
  case withoutZone(Excerpt)
  case unknownZone(Excerpt)
  /// Day or month first.
  case order(Excerpt, taken: String)
  case shortYear(Excerpt, taken: String)
  case withoutDay(Excerpt, hasMonth: Bool, taken: String)
  /// A day with its hour, or seconds.
  case digits(Excerpt, taken: String)
  /// The first moment of computers' clocks.
  case beginning(Excerpt)
  /// Only on the blog's own clock.
  case withoutUTC(Excerpt)
  case notAsJSONFeed(Excerpt)
  case none(Excerpt, isLeftOut: Bool)
}
