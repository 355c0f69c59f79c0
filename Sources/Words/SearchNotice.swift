/// What is said of searches.
public enum SearchNotice: Hashable, Sendable {
  case notFound(String)
  /// It went past one end and on from the other; downwards where positive.
  case wentRound(step: Int)
  case nothingTyped
  case hitIsGone
  case resultsAgain(key: String)
  case diacritics(areTold: Bool)

  var isError: Bool {
    switch self {
    case .notFound: true
    case .wentRound, .nothingTyped, .hitIsGone, .resultsAgain, .diacritics: false
    }
  }

  var text: String {
    switch self {
    case .notFound(let query): say("Nothing here says “\(query)”.", fi: "Täällä ei lue ”\(query)”.")
    case .wentRound(let step):
      step > 0
        ? say("Went on from the top.", fi: "Jatkui alusta.") : say("Went on from the bottom.", fi: "Jatkui lopusta.")
    case .nothingTyped: say("Type what to look for.", fi: "Kirjoita, mitä haetaan.")
    case .hitIsGone:
      say(
        "What was found is not in what is shown now: the file changed, or it stands in a hidden place.",
        fi: "Löydetty kohta ei näy nyt: tiedosto on muuttunut tai kohta on piilossa.")
    case .resultsAgain(let key):
      say("\(key) and Enter show the results again.", fi: "\(key) ja Enter näyttävät tulokset uudelleen.")
    case .diacritics(let areTold):
      areTold
        ? say(
          "A search through everything finds ä only where ä stands.",
          fi: "Haku kaikesta löytää ä:llä vain ä:n.")
        : say("A search through everything finds a for ä.", fi: "Haku kaikesta löytää ä:llä myös a:n.")
    }
  }
}
