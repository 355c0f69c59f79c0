import Foundation
import Glibc
import Testing

/// `lukija blogs --opml`, and back.
struct BlogsOutlineTests {
  let place = Workplace()

  private func blog(_ name: String, _ title: String, _ sync: String?) {
    let member = sync.map { ", \"sync\": \($0)" } ?? ""
    place.write("\(name)/blog.json", #"{"lukija": {"version": 1}, "title": "\#(title)"\#(member)}"#)
  }

  init() {
    blog(
      "syöte", #"Anna & \"<muut>\""#,
      #"{"adapter": "feed", "home": "https://anna.example/", "feeds": {"posts": "https://anna.example/feed?a=1&b=2"}}"#)
    blog(
      "wp", "", #"{"adapter": "wordpress", "home": "https://wp.example/", "rest": "https://wp.example/wp-json/"}"#)
    blog(
      "wp2", "Toinen",
      #"{"adapter": "wordpress", "home": "https://b.example", "rest": "https://b.example/wp-json/", "feeds": {"posts": "https://b.example/syote/"}}"#
    )
    blog("oma", "Oma", nil)
    var text = ""
    for name in ["syöte", "wp", "wp2", "oma", "poissa"] {
      text += "[[blog]]\nname = '\(name)'\npath = '\(place.path)/\(name)'\n"
    }
    place.write("home/.config/lukija/config.toml", text + "[[blog]]\nname='taas'\npath='\(place.path)/wp'\n")
  }

  @Test func eachBlogFromTheWebIsListed() throws {
    let run = try place.web("blogs", "--opml")
    #expect(
      run.output == """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0">
        <head><title>Lukija</title></head>
        <body>
        <outline type="rss" text="Anna &amp; &quot;&lt;muut&gt;&quot;" title="Anna &amp; &quot;&lt;muut&gt;&quot;" \
        xmlUrl="https://anna.example/feed?a=1&amp;b=2" htmlUrl="https://anna.example/"/>
        <outline type="rss" text="wp" title="wp" xmlUrl="https://wp.example/?feed=rss2" htmlUrl="https://wp.example/"/>
        <outline type="rss" text="Toinen" title="Toinen" xmlUrl="https://b.example/syote/" htmlUrl="https://b.example"/>
        </body>
        </opml>

        """)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("oma is left out: it has no feed on the web that is known here.\nlukija: poissa: “"))
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(try place.web("blogs", "--opml", "--json").status == 64)
    #expect(try place.web("remove", "poissa").status == 0)
    #expect(try place.web("blogs", "--opml").status == 0)
  }

  @Test func whatIsListedIsHereAlready() throws {
    let run = try place.shell("lukija blogs --opml 2>/dev/null | lukija add - --yes", environment: Workplace.web)
    #expect(run.status == 0 && run.lines.map { $0.prefix(4) } == ["here", "here", "here", ""], "\(run)")
    #expect(run.lines.map { $0.split(separator: " ").last } == ["“syöte”", "“wp”", "“wp2”", nil], "\(run.output)")
  }

  /// newsboat takes the list in, and its own list comes back.
  @Test(.enabled(if: access("/usr/bin/newsboat", X_OK) == 0))
  func newsboatReadsItAndIsRead() throws {
    let script = """
      lukija blogs --opml >aus.opml 2>/dev/null
      newsboat -q -u urls -c cache.db -C /dev/null -i aus.opml >/dev/null </dev/null
      newsboat -q -u urls -c cache.db -C /dev/null -e >zurück.opml </dev/null
      cut -d' ' -f1 urls
      lukija add zurück.opml
      """
    let run = try place.shell(script, environment: Workplace.web)
    #expect(
      run.lines.prefix(3) == [
        "https://anna.example/feed?a=1&b=2", "https://wp.example/?feed=rss2", "https://b.example/syote/",
      ],
      "\(run)")
    #expect(run.status == 0 && run.lines.dropFirst(3).map { $0.prefix(4) } == ["here", "here", "here", ""], "\(run)")
  }
}
