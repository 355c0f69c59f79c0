import Blog

extension DateFact {
  var text: String {
    switch self {
    case .withoutZone(let date): "the date \(date.quoted) names no time zone; UTC was taken."
    case .unknownZone(let date): "the time zone of the date \(date.quoted) is not known; UTC was taken."
    case .order(let date, let taken):
      "the date \(date.quoted) may name the day or the month first; \(taken) was taken."
    case .shortYear(let date, let taken): "the date \(date.quoted) has a year of two digits; \(taken) was taken."
    case .withoutDay(let date, hasMonth: true, let taken): "the date \(date.quoted) names no day; \(taken) was taken."
    case .withoutDay(let date, hasMonth: false, let taken):
      "the date \(date.quoted) names no day and no month; \(taken) was taken."
    case .digits(let date, let taken):
      "the date \(date.quoted) may be a day with its hour or seconds since 1970; \(taken) was taken."
    case .beginning(let date):
      "the date \(date.quoted) is the first moment of computers' clocks, which programs write for none."
    case .withoutUTC(let date):
      "the date \(date.quoted) stands without one in UTC; the blog's usual offset was taken."
    case .notAsJSONFeed(let date): "the date \(date.quoted) is not written as JSON Feed wants it."
    case .none(let date, isLeftOut: false): "\(date.quoted) is no date in any form that is known."
    case .none(let date, isLeftOut: true): "\(date.quoted) is no date in any form that is known; it was left out."
    }
  }
}
