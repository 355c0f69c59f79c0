import Blog

extension DateFact {
  var text: String {
    switch self {
    case .withoutZone(let date):
      say(
        "the date \(date.quoted) names no time zone; UTC was taken.",
        fi: "päiväyksessä \(date.quoted) ei ole aikavyöhykettä; se tulkittiin UTC:ksi.")
    case .unknownZone(let date):
      say(
        "the time zone of the date \(date.quoted) is not known; UTC was taken.",
        fi: "päiväyksen \(date.quoted) aikavyöhyke on tuntematon; se tulkittiin UTC:ksi.")
    case .order(let date, let taken):
      say(
        "the date \(date.quoted) may name the day or the month first; \(taken) was taken.",
        fi: "päiväyksessä \(date.quoted) voi olla ensin päivä tai kuukausi; se tulkittiin: \(taken).")
    case .shortYear(let date, let taken):
      say(
        "the date \(date.quoted) has a year of two digits; \(taken) was taken.",
        fi: "päiväyksen \(date.quoted) vuosi on kaksinumeroinen; se tulkittiin: \(taken).")
    case .withoutDay(let date, hasMonth: true, let taken):
      say(
        "the date \(date.quoted) names no day; \(taken) was taken.",
        fi: "päiväyksessä \(date.quoted) ei ole päivää; se tulkittiin: \(taken).")
    case .withoutDay(let date, hasMonth: false, let taken):
      say(
        "the date \(date.quoted) names no day and no month; \(taken) was taken.",
        fi: "päiväyksessä \(date.quoted) ei ole päivää eikä kuukautta; se tulkittiin: \(taken).")
    case .digits(let date, let taken):
      say(
        "the date \(date.quoted) may be a day with its hour or seconds since 1970; \(taken) was taken.",
        fi: "päiväys \(date.quoted) voi olla päivä ja tunti tai sekunteja vuodesta 1970; se tulkittiin: \(taken).")
    case .beginning(let date):
      say(
        "the date \(date.quoted) is the first moment of computers' clocks, which programs write for none.",
        fi: "päiväys \(date.quoted) on tietokoneiden kellojen alkuhetki, jonka ohjelmat kirjoittavat puuttuvan tilalle."
      )
    case .withoutUTC(let date):
      say(
        "the date \(date.quoted) stands without one in UTC; the blog's usual offset was taken.",
        fi: "päiväykselle \(date.quoted) ei ole vastinetta UTC-ajassa; käytettiin blogin tavallista aikaeroa.")
    case .notAsJSONFeed(let date):
      say(
        "the date \(date.quoted) is not written as JSON Feed wants it.",
        fi: "päiväystä \(date.quoted) ei ole kirjoitettu JSON Feedin muodossa.")
    case .none(let date, isLeftOut: false):
      say(
        "\(date.quoted) is no date in any form that is known.",
        fi: "\(date.quoted) ei ole päiväys missään tunnetussa muodossa.")
    case .none(let date, isLeftOut: true):
      say(
        "\(date.quoted) is no date in any form that is known; it was left out.",
        fi: "\(date.quoted) ei ole päiväys missään tunnetussa muodossa; se jätettiin pois.")
    }
  }
}
