import Reader
import Words

/// Which programs may open a link, likeliest first.
struct BrowserSearch {
  /// `$BROWSER`.
  var list: String?
  var home: String?
  /// Whether there is a graphical screen.
  var hasScreen: Bool
  /// Where a program stands; nil where it is not installed.
  var path: (String) -> String?

  /// xdg-open's own list without those that need a terminal: where none of these is installed it is to fail, and not to
  /// start one that nobody sees.
  private static let graphical =
    "x-www-browser:firefox:iceweasel:seamonkey:mozilla:epiphany:konqueror:chromium:chromium-browser:google-chrome"

  func browsers(for link: String) -> BrowserChoice {
    var browsers: [Browser] = []
    var faults: [LinkFault] = []
    for command in BrowserCommands.parse(list ?? "", home: home) {
      switch command {
      case .words(let words): browsers.append(browser(words, link))
      case .broken(let why): faults.append(why)
      }
    }
    if browsers.isEmpty, faults.isEmpty { browsers = usual(link) }
    if browsers.isEmpty {
      return .refused(faults.first ?? .noProgram)
    }
    return .among(browsers, faults: faults)
  }

  /// Where the person has said nothing.
  private func usual(_ link: String) -> [Browser] {
    var browsers = ["xdg-open", "x-www-browser"].prefix(hasScreen ? 2 : 1).filter { path($0) != nil }
      .map { browser([$0], link) }
    // A text browser shows no picture of the blog's, and writes no mail.
    if link.hasPrefix("http"), hasScreen || browsers.isEmpty,
      let text = TextBrowser.usual.first(where: { path($0) != nil })
    {
      browsers.append(browser([text], link))
    }
    return browsers
  }

  private func browser(_ words: [String], _ link: String) -> Browser {
    let name = TextBrowser.name(words[0])
    let needsTerminal = !hasScreen || TextBrowser.isMeant(words, path: path)
    var environment: [String: String?] = [:]
    if name == "xdg-open" {
      let isOurs = list == nil || list?.contains("xdg-open") == true
      // It would ask itself else, for ever.
      if isOurs { environment["BROWSER"] = .some(hasScreen ? Self.graphical : nil) }
    }
    return Browser(
      name: name, arguments: BrowserCommands.filled(words, with: link), environment: environment,
      needsTerminal: needsTerminal)
  }
}
