import Reader
import Testing

@testable import lukija

/// Which programs are asked to open a link, and in which order.
struct BrowserSearchTests {
  private func names(_ list: String?, hasScreen: Bool, _ installed: Set<String>, _ link: String = "http://a/")
    -> [String]
  {
    let search = BrowserSearch(
      list: list, home: nil, hasScreen: hasScreen, path: { installed.contains($0) ? "/bin/\($0)" : nil })
    guard case .among(let browsers, _) = search.browsers(for: link) else { return [] }
    return browsers.map { $0.name + ($0.needsTerminal ? " on the terminal" : "") }
  }

  @Test func thePersonsOwn() {
    #expect(names("firefox:w3m", hasScreen: true, []) == ["firefox", "w3m on the terminal"])
    #expect(names("firefox:w3m", hasScreen: false, []) == ["firefox on the terminal", "w3m on the terminal"])
  }

  @Test func theUsual() {
    let all: Set<String> = ["xdg-open", "x-www-browser", "www-browser", "w3m"]
    #expect(names(nil, hasScreen: true, all) == ["xdg-open", "x-www-browser", "www-browser on the terminal"])
    #expect(names(" : ", hasScreen: true, ["xdg-open"]) == ["xdg-open"])
    #expect(names(nil, hasScreen: false, all) == ["xdg-open on the terminal"])
    #expect(names(nil, hasScreen: false, ["lynx"]) == ["lynx on the terminal"])
    #expect(names(nil, hasScreen: true, all, "mailto:a@b.example") == ["xdg-open", "x-www-browser"])
    #expect(names(nil, hasScreen: true, []) == [])
  }

  @Test func brokenLists() {
    let search = BrowserSearch(list: "firefox 'x", home: nil, hasScreen: true, path: { _ in "/bin/x" })
    #expect(search.browsers(for: "http://a/") == .refused(.unclosed("'")))
    // What can be understood is tried all the same.
    let half = BrowserSearch(list: "firefox:w3m 'x", home: nil, hasScreen: true, path: { _ in nil })
    let firefox = Browser(name: "firefox", arguments: ["firefox", "http://a/"], needsTerminal: false)
    #expect(
      half.browsers(for: "http://a/")
        == .among([firefox], faults: [.unclosed("'")]))
  }

  /// Where no graphical browser is installed it would start one that nobody sees.
  @Test func xdgOpenIsToldOfGraphicalBrowsersOnly() throws {
    let search = BrowserSearch(list: nil, home: nil, hasScreen: true, path: { $0 == "xdg-open" ? $0 : nil })
    guard case .among(let browsers, _) = search.browsers(for: "http://a/"),
      let list = browsers[0].environment["BROWSER"]
    else {
      Issue.record("nothing")
      return
    }
    #expect(try #require(list).split(separator: ":").allSatisfy { !TextBrowser.names.contains(String($0)) })
  }

  @Test func clipboards() {
    func takers(_ variables: Set<String>, _ installed: Set<String>) -> [[String]] {
      ClipboardProgram.wanted(isSet: variables.contains, exists: installed.contains).map { $0.map { $0.arguments[0] } }
    }
    let all: Set<String> = ["tmux", "wl-copy", "xclip", "xsel"]
    #expect(takers([], all) == [])
    #expect(takers(["TMUX"], all) == [["tmux", "tmux"]])
    #expect(takers(["TMUX", "DISPLAY"], all) == [["tmux", "tmux"], ["xclip", "xsel"]])
    #expect(takers(["WAYLAND_DISPLAY", "DISPLAY"], all) == [["wl-copy", "xclip", "xsel"]])
    #expect(takers(["WAYLAND_DISPLAY", "DISPLAY"], ["xsel"]) == [["xsel"]])
    #expect(takers(["TMUX", "DISPLAY"], []) == [])
  }
}
