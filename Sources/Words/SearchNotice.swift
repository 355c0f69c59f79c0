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
    case .notFound(let query): "Nothing here says “\(query)”."
    case .wentRound(let step): step > 0 ? "Went on from the top." : "Went on from the bottom."
    case .nothingTyped: "Type what to look for."
    case .hitIsGone: "What was found is not in what is shown now: the file changed, or it stands in a hidden place."
    case .resultsAgain(let key): "\(key) and Enter show the results again."
    case .diacritics(let areTold):
      areTold
        ? "A search through everything finds ä only where ä stands." : "A search through everything finds a for ä."
    }
  }
}
