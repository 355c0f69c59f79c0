import Foundation
import Glibc
import LoopbackServer
import PtyTestSupport
import Testing

/// `lukija add LIST.opml`, on the built program and servers on this machine.
struct AddListTests {
  let place = Workplace()

  /// Two feeds and nothing else.
  private func feeds(
    _ instead: @escaping @Sendable (String) -> [ServerStep]? = { _ in nil }
  ) throws -> LoopbackServer {
    try LoopbackServer { request in
      if let steps = instead(request.path) { return steps }
      let home = "http://\(request.headers["host"] ?? "")"
      guard ["/eka", "/toka", "/kolmas"].contains(request.path) else { return .answer("", status: "404 Not Found") }
      let name = request.path.dropFirst()
      return .answer(
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>\(name)</title><link>\(home)/</link>
        <item><title>Yksi</title><guid>\(name)-1</guid><link>\(home)/\(name)/1</link><description>Sanat</description>
        </item></channel></rss>
        """, headers: ["Content-Type: application/rss+xml"])
    }
  }

  private func write(_ outlines: String...) {
    place.write("lista.opml", "<opml version='1.0'><head/><body>\(outlines.joined(separator: "\n"))</body></opml>")
  }

  private func outline(_ server: LoopbackServer, _ path: String, _ title: String = "") -> String {
    "<outline type='rss' title='\(title)' xmlUrl='\(server.url())\(path)' htmlUrl='\(server.url())'/>"
  }

  @Test func newBlogsComeAndThoseThatAreHereStay() throws {
    let server = try feeds()
    defer { server.stop() }
    #expect(try place.web("add", server.url() + "eka", "--name", "oma").status == 0)
    write(
      outline(server, "eka", "Eka &amp; &quot;toka&quot;"), "<outline text='Kansio'>", outline(server, "toka", "Toka"),
      "</outline>", outline(server, "toka/", "Toka taas"))
    let run = try place.web("add", "lista.opml", "--yes")
    #expect(run.status == 0, "\(run)")
    #expect(
      run.lines == [
        "here  Eka & \"toka\"  \(server.url())eka  as “oma”", "new   Toka          \(server.url())toka", "",
      ])
    #expect(
      run.errors
        == "“lista.opml”: 1 blog to add, 1 here already, 1 named twice.\n1 of 1: \(server.url())toka\n"
        + "Found “toka”: a feed: 1 post.\nThe feed names 1 post and no older ones.\nHere: 1 post. “lukija -b toka” reads it.\n1 blog added.\n"
    )
    #expect(try place.web("list", "--all").lines.count == 3)
    let asked = server.received.count
    let again = try place.web("add", "lista.opml", "--yes")
    #expect(again.status == 0 && again.lines.allSatisfy { $0.isEmpty || $0.hasPrefix("here") }, "\(again)")
    #expect(again.errors == "“lista.opml”: 0 blogs to add, 2 here already, 1 named twice.\n")
    #expect(server.received.count == asked)
  }

  @Test func oneThatFailsStopsNoOther() throws {
    let server = try feeds()
    defer { server.stop() }
    write(
      outline(server, "ei-ole"), "<outline text='Kysely' xmlUrl='exec:~/bin/x'/>", outline(server, "eka"),
      "<outline text='Salaisuus' xmlUrl='http://minä:sana@127.0.0.1/x'/>", outline(server, "toka"))
    let run = try place.web("add", "lista.opml", "-y")
    #expect(run.status == 1, "\(run)")
    #expect(run.lines[1].hasPrefix("no    Kysely ") && run.lines[1].hasSuffix("exec:~/bin/x  no address on the web"))
    #expect(run.errors.contains("3 blogs to add, 2 without an address on the web.\n"))
    #expect(run.errors.contains("lukija: “\(server.url())ei-ole”: "))
    #expect(run.errors.hasSuffix("2 blogs added, 1 not. The same command tries those again.\n"), "\(run.errors)")
    #expect(try place.web("blogs").lines.count == 3)
  }

  /// A list names the feed, and a WordPress has more than that.
  @Test(arguments: ["feed/", "?feed=rss2"])
  func aWordPressComesWhole(_ feed: String) throws {
    let blog = try TinyWordPress(posts: 12, comments: 1)
    write("<outline type='rss' text='Pieni' xmlUrl='\(blog.url)\(feed)' htmlUrl='\(blog.url)'/>")
    let run = try place.web("add", "lista.opml", "--yes")
    #expect(run.status == 0 && run.errors.contains("WordPress, 12 posts, 12 comments"), "\(run)")
    #expect(try place.web("add", "lista.opml").lines.first?.hasSuffix("as “tiny-pieni”") == true)
  }

  /// The feed of one of its categories is another one.
  @Test func anotherFeedOfAWordPressIsThatFeed() throws {
    let blog = try TinyWordPress(posts: 3, comments: 0)
    let server = try feeds()
    defer { server.stop() }
    write("<outline type='rss' text='Luokka' xmlUrl='\(server.url())eka' htmlUrl='\(blog.url)'/>")
    let run = try place.web("add", "lista.opml", "--yes")
    #expect(run.status == 0 && run.errors.contains("Found “eka”: a feed: 1 post."), "\(run)")
  }

  @Test func withoutATerminalNothingIsAddedUnasked() throws {
    let server = try feeds()
    defer { server.stop() }
    write(outline(server, "eka", "Eka"))
    let run = try place.web("add", "lista.opml")
    #expect(run.status == 1 && run.lines.first == "new   Eka  \(server.url())eka", "\(run)")
    #expect(
      run.errors.hasSuffix(
        "lukija: there is no terminal to ask on, and nothing was added. --yes adds without asking.\n"))
    #expect(server.received.isEmpty && place.names("home").isEmpty)
    // A pipe is a list, too.
    let piped = try place.shell(
      "lukija add - --yes <lista.opml; lukija add <(cat lista.opml) --yes", environment: Workplace.web)
    #expect(piped.status == 0 && piped.lines.map { $0.prefix(4) } == ["new ", "here", ""], "\(piped)")
  }

  @Test(arguments: [("y", true), ("", false), ("n", false)])
  func oneIsAskedAtATerminal(_ answer: String, _ isAdded: Bool) throws {
    let server = try feeds()
    defer { server.stop() }
    write(outline(server, "eka", "Eka"))
    var variables = place.environment
    variables["LUKIJA_REPOSITORY"] = nil
    let program = try PtySession(
      PtySession.product("lukija"), ["add", place.path + "/lista.opml"], environment: variables, columns: 100)
    _ = try program.waitFor("Add 1 blog? y adds, anything else adds none:")
    program.send(answer + "\r")
    _ = try program.waitFor(isAdded ? "1 blog added." : "nothing was added.")
    #expect(try program.waitForExit() == .exited(isAdded ? 0 : 1))
    #expect(place.names("home/.local/share/lukija") == (isAdded ? ["eka"] : []))
  }

  @Test func whatIsNoListIsSaid() throws {
    place.write("syöte.xml", "<rss version='2.0'><channel/></rss>")
    let feed = try place.web("add", "syöte.xml", "--yes")
    #expect(
      feed.status == 1
        && feed.errors
          == "lukija: “syöte.xml” is no list of blogs (OPML): its first element is “rss”. Exports and feeds come "
          + "in by “lukija import”.\n",
      "\(feed)")
    place.write("tyhjä.opml", "<opml><body/></opml>")
    #expect(try place.web("add", "tyhjä.opml", "--yes").errors == "lukija: “tyhjä.opml” names no blog.\n")
    #expect(try place.web("add", "tyhjä.opml", "--name", "x").status == 64)
    #expect(try place.web("add", "tyhjä.opml", "--into", "x").status == 64)
    #expect(try place.web("add", "https://127.0.0.1:1/", "--yes").status == 64)
    #expect(try place.web("add", "/dev/zero", "--yes").errors.contains("it is a device"))
    place.write("puoli.opml", "<opml><body><outline xmlUrl='exec:x'/><outline xmlU")
    let half = try place.web("add", "puoli.opml", "--yes")
    #expect(half.status == 1 && half.errors.contains("puoli.opml:1: the document ends too early"), "\(half)")
  }

  @Test func whoStopsItKeepsWhatCameAndGoesOn() throws {
    let path = place.path
    let server = try feeds { request in
      guard request == "/toka" else { return nil }
      Workplace.signal(SIGINT, in: path)
      return nil
    }
    defer { server.stop() }
    write(outline(server, "eka"), outline(server, "toka"), outline(server, "kolmas"))
    let run = try place.webKnown("add", "lista.opml", "--yes")
    #expect(run.status == 130 && run.errors.contains("lukija: stopped; "), "\(run)")
    #expect(!place.names("home/.local/share/lukija").contains("kolmas"))
    server.stop()
    let other = try feeds()
    defer { other.stop() }
    write(outline(other, "eka"), outline(other, "toka"), outline(other, "kolmas"))
    #expect(try place.web("add", "lista.opml", "--yes").status == 0)
  }
}
