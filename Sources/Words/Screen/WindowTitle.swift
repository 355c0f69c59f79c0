/// What a window is called; those that list say which row is selected, where there is one.
public enum WindowTitle: Hashable, Sendable {
  /// Which lines are in view where not all are, and what they say where only such are shown.
  case keys(PlaceInText?, String?)
  case links(Ordinal?)
  case contents(Ordinal?)
  case replies(Ordinal?)
  case problems(Ordinal?)
  case address
  case orders
  case pieces(TakingWay)

  /// The words.
  public var text: String {
    switch self {
    case .keys(let place, let query):
      [say("Keys", fi: "Näppäimet"), query, place?.text].compactMap(\.self).joined(separator: " · ")
    case .links(let place): Self.placed(say("Links", fi: "Linkit"), place)
    case .contents(let place): Self.placed(say("Contents", fi: "Sisällys"), place)
    case .replies(let place):
      Self.placed(say("Your replies and drafts", fi: "Omat vastaukset ja luonnokset"), place)
    case .problems(let place): Self.placed(say("Problems", fi: "Ongelmat"), place)
    case .address: say("Link", fi: "Linkki")
    case .orders: say("Order", fi: "Järjestys")
    case .pieces(.copy): say("Copy", fi: "Kopioi")
    case .pieces(.pipe): say("Pipe into a command", fi: "Ohjaa komentoon")
    case .pieces(.save): say("Save to a file", fi: "Tallenna tiedostoon")
    }
  }

  private static func placed(_ title: String, _ place: Ordinal?) -> String {
    place.map { "\(title) · \($0.text)" } ?? title
  }
}

/// Lines in view, from 1.
public struct PlaceInText: Hashable, Sendable {
  var from: Int
  var to: Int
  var count: Int

  /// From 1.
  public init(from: Int, to: Int, of count: Int) {
    self.from = from
    self.to = to
    self.count = count
  }

  /// The words.
  public var text: String { say("\(from)–\(to) of \(count)", fi: "\(from)–\(to)/\(count)") }
}

/// How far a search through everything is.
public enum SearchLegend: Hashable, Sendable {
  case nothing(isRunning: Bool)
  case found(Ordinal, isRunning: Bool)
  /// More than is shown.
  case moreBelow
  case percent(Int)
  /// Posts that the search cannot find yet.
  case notIndexed(Int)
  case notAllIndexed
  /// In a pane's own search.
  case none

  /// The words.
  public var text: String {
    switch self {
    case .nothing(isRunning: true): say("nothing yet", fi: "ei vielä mitään")
    case .nothing(isRunning: false): say("nothing", fi: "ei mitään")
    case .found(let place, isRunning: true): say("\(place.text) so far", fi: "\(place.text) tähän mennessä")
    case .found(let place, isRunning: false): place.text
    case .moreBelow: say("more below", fi: "lisää alempana")
    case .percent(let share): say("\(share) %", fi: "\(share)\u{A0}%")
    case .notIndexed(let count):
      say("\(numeral(count)) posts not indexed yet", fi: "\(numeral(count)) kirjoitusta vielä indeksoimatta")
    case .notAllIndexed: say("not every post is indexed yet", fi: "kaikkia kirjoituksia ei ole vielä indeksoitu")
    case .none: say("none", fi: "ei osumia")
    }
  }
}
