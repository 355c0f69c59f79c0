import Testing
import Words

@testable import lukija

/// `$BROWSER` is split as a shell would, and its list is in turn.
struct BrowserCommandsTests {
  @Test(arguments: [
    ("firefox", [["firefox"]]),
    ("  firefox   --new-tab ", [["firefox", "--new-tab"]]),
    ("firefox:w3m", [["firefox"], ["w3m"]]),
    ("::firefox::w3m:", [["firefox"], ["w3m"]]),
    ("'/opt/my browser/run' --new 'two words'", [["/opt/my browser/run", "--new", "two words"]]),
    (#""/opt/my browser/run" "a\"b\\c\d""#, [["/opt/my browser/run", #"a"b\c\d"#]]),
    (#"/opt/my\ browser/run a\:b"#, [["/opt/my browser/run", "a:b"]]),
    ("firefox -P 'a:b' %s:w3m", [["firefox", "-P", "a:b", "%s"], ["w3m"]]),
    ("fetch http://proxy.example/?u=%s:w3m", [["fetch", "http://proxy.example/?u=%s"], ["w3m"]]),
    ("firefox %s &:w3m", [["firefox", "%s"], ["w3m"]]),
    ("firefox ''", [["firefox", ""]]),
    ("a'b'\"c\"d", [["abcd"]]),
    ("~/bin/browse ~ x~/y", [["/home/a/bin/browse", "~", "x~/y"]]),
    ("", []), (" : ", []),
  ])
  func parts(_ list: String, _ words: [[String]]) {
    #expect(BrowserCommands.parse(list, home: "/home/a") == words.map { .words($0) })
  }

  @Test(arguments: ["firefox 'x", "w3m:\"firefox", "w3m 'a:b"]) func marksThatAreNotClosed(_ list: String) {
    guard case .broken(let why)? = BrowserCommands.parse(list).last else {
      Issue.record("understood")
      return
    }
    #expect(why.text.contains("$BROWSER is not closed"))
  }

  @Test(arguments: [
    (["firefox"], ["firefox", "http://a/?x=1&y=%20"]),
    (["firefox", "--url=%s", "-x"], ["firefox", "--url=http://a/?x=1&y=%20", "-x"]),
    (["f", "%s", "100%%", "a%cb", "%d"], ["f", "http://a/?x=1&y=%20", "100%", "a:b", "%d"]),
    // In a script the link is one word, whatever stands in it.
    (["sh", "-c", "w3m %s; true"], ["sh", "-c", "w3m 'http://a/?x=1&y=%20'; true"]),
    (["sh", "-c", "w3m '%s'"], ["sh", "-c", "w3m 'http://a/?x=1&y=%20'"]),
    (["sh", "-c", "w3m \"%s\""], ["sh", "-c", "w3m \"http://a/?x=1&y=%20\""]),
  ])
  func places(_ words: [String], _ filled: [String]) {
    #expect(BrowserCommands.filled(words, with: "http://a/?x=1&y=%20") == filled)
  }

  /// What acts in a shell does not get out of the quotation marks that it stands in.
  @Test(arguments: ["w3m %s", "w3m '%s'", "w3m \"%s\"", "w3m \"it's %s\"", "echo it\\'s %s", "w3m 'a'%s\"b\""])
  func scriptsAreNotBrokenOutOf(_ script: String) throws {
    let link = #"http://a/';echo${IFS}hit;'";echo${IFS}hit;"`echo${IFS}hit`$(echo${IFS}hit)&echo${IFS}hit\"#
    let command = BrowserCommands.filled(["sh", "-c", "w3m() { :; }; " + script], with: link)
    let output = try Workplace().shell(command[2])
    #expect(!output.output.split(separator: "\n").contains("hit"), "\(output)")
  }

  @Test(arguments: [
    ["w3m"], ["/usr/bin/lynx", "-nocolor"], ["env", "LANG=C", "w3m"], ["sh", "-c", "exec w3m '%s'"], ["links"],
    ["links2"], ["bash", "-lc", "TERM=xterm lynx %s"], ["browse-in-text"],
  ])
  func textBrowsers(_ words: [String]) {
    #expect(TextBrowser.isMeant(words, path: { $0 == "browse-in-text" ? Self.linkToText : nil }))
  }

  @Test(arguments: [
    ["firefox"], ["links2", "-g"], ["xterm", "-e", "w3m", "%s"], ["sh", "-c", "firefox %s"], ["env"], [],
  ])
  func browsersWithAWindow(_ words: [String]) {
    #expect(!TextBrowser.isMeant(words, path: { _ in nil }))
  }

  /// As Debian's alternatives are: a name that leads to another.
  private static let linkToText: String = {
    let place = Workplace()
    _ = try? place.shell("mkdir -p /tmp/lukija-link && touch /tmp/lukija-link/w3m && ln -sf w3m /tmp/lukija-link/www")
    return "/tmp/lukija-link/www"
  }()
}
