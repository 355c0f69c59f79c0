import Glibc
import Reader
import Words

/// Links go to other programs: clipboards and browsers.
extension SystemHost {
  var copiesForTerminal: Bool { isSet("TMUX") && ChildProcess.exists("tmux") }

  func copy(_ text: String, tell: @escaping @Sendable (CopyOutcome) -> Void) -> Bool {
    let wanted = ClipboardProgram.wanted(isSet: isSet, exists: ChildProcess.exists)
    guard !wanted.isEmpty else { return false }
    ClipboardProgram.begin(text, wanted, tell: tell)
    return true
  }

  func browsers(for link: String) -> BrowserChoice {
    // A file's own words become another program's argument here: only what is plainly an address goes out.
    guard let link = Self.isSafeAddress(link) ? link : picture(link) else {
      return .refused(.notOurs)
    }
    let choice = BrowserSearch(
      list: environment("BROWSER"), home: environment("HOME"),
      hasScreen: isSet("DISPLAY") || isSet("WAYLAND_DISPLAY"), path: ChildProcess.path(of:))
    return choice.browsers(for: link)
  }

  func viewers(for file: String) -> BrowserChoice {
    let choice = BrowserSearch(
      list: environment("LUKIJA_VIEWER"), home: environment("HOME"),
      hasScreen: isSet("DISPLAY") || isSet("WAYLAND_DISPLAY"), path: ChildProcess.path(of:)
    ).browsers(for: file)
    return choice == .refused(.noProgram) ? .refused(.noViewer) : choice
  }

  func run(_ browser: Browser) -> BrowserEnding {
    let start = ChildProcess.now
    let ending = ChildProcess.runInForeground(browser.arguments, environment: browser.environment)
    guard let failure = ending.failure else { return .done }
    let fault = LinkFault.program(browser.name, .ended(failure))
    return ChildProcess.now - start < .seconds(3) ? .failed(fault) : .endedBadly(fault)
  }

  func start(_ browser: Browser, tell: @escaping @Sendable (BrowserStart) -> Void) {
    let name = browser.name
    ChildProcess.start(
      browser.arguments, environment: browser.environment, unwanted: TextBrowser.names
    ) { start in
      switch start {
      case .running: tell(.hasLink)
      // xdg-open's own numbers.
      case .ended(.exited(let status)) where name == "xdg-open" && (status == 3 || status == 4):
        tell(.failed(.noBrowserShows))
      case .ended(let ending): tell(ending.failure.map { .failed(.program(name, .ended($0))) } ?? .hasLink)
      case .stopped(let program): tell(.needsTerminal(.needsTerminal(name, started: program)))
      }
    }
  }
}
