import Blog

extension SyncFault {
  /// A word or two, for the list of blogs: what `--json` calls it, with blanks.
  var short: String { say(word.replacing("_", with: " "), fi: inFinnish) }

  private var inFinnish: String {
    switch self {
    case .offline: "ei verkkoa"
    case .hostNotFound: "palvelinta ei löydy"
    case .proxy: "ei välityspalvelinta"
    case .libraryMissing: "libcurl puuttuu"
    case .diskFull: "levy on täynnä"
    case .readOnly: "ei kirjoitusoikeutta"
    case .locked: "toisen käytössä"
    case .refused: "ei yhteyttä"
    case .timedOut: "ei vastannut ajoissa"
    case .tls: "yhteys ei suojattu"
    case .moved: "muuttanut"
    case .redirectLoop: "ohjaus kiertää kehää"
    case .redirectRefused: "ohjausta ei seurattu"
    case .notFound: "ei löydy"
    case .gone: "poistettu"
    case .loginNeeded: "vaatii kirjautumisen"
    case .loginFailed: "kirjautuminen evätty"
    case .forbiddenBySite: "kielletty"
    case .rateLimited: "kysytty liian usein"
    case .serverError: "palvelinvirhe"
    case .maintenance: "huollossa"
    case .answerBroken: "viallinen vastaus"
    case .tooBig: "liian suuri"
    case .notABlog: "ei ole blogi"
    case .noAddress: "ei ole osoite"
    case .cancelled: "keskeytetty"
    }
  }
}
