import Foundation
import Glibc
import LoopbackServer
import Testing

/// `lukija add ADDRESS` and the first syncs, on the built program and a server on this machine.
struct AddTests {
  let place = Workplace()

  @Test func aWordPressComesFromAnyOfItsPagesAndStaysUpToDate() throws {
    let blog = try TinyWordPress(posts: 130, comments: 2)
    let add = try place.web("add", blog.url + "kirje-1/")
    #expect(add.status == 0 && add.output.isEmpty, "\(add)")
    #expect(
      add.errors
        == "Found “Tiny & Pieni”: WordPress, 130 posts, 260 comments.\nHere: 130 posts, 260 comments. "
        + "“lukija -b tiny-pieni” reads it.\n")
    let folder = place.added("tiny-pieni")
    #expect(place.names(folder) == ["blog.json", "posts"] && place.names(folder + "/posts").count == 130)
    #expect(try validate(folder: URL(filePath: "\(place.path)/\(folder)")).isEmpty)
    let site = try JSONSerialization.object(place.read(folder + "/blog.json") ?? "")
    let sync = try #require(site["sync"] as? [String: Any])
    #expect(sync["adapter"] as? String == "wordpress" && (sync["rest"] as? String)?.hasSuffix("/wp-json/") == true)
    #expect(site["title"] as? String == "Tiny & Pieni")
    let config = place.read("home/.config/lukija/config.toml") ?? ""
    #expect(config.contains("name = \"tiny-pieni\"") && config.contains("~/.local/share/lukija/tiny-pieni"))
    #expect(try place.web("list", "-b", "tiny-pieni").lines.count == 131)

    let before = place.files(folder)
    let second = try place.web("sync")
    #expect(second.status == 0 && second.errors.isEmpty && second.output == "tiny-pieni: nothing new\n", "\(second)")
    #expect(place.files(folder) == before)

    blog.change { state in
      state.now += 90_000
      let post = TinyWordPress.Item(id: 700, text: "Uusi", seconds: state.now, modified: state.now)
      state.posts.append(post)
      for id in [901, 902] {
        state.comments.append(
          .init(id: id, text: "Heti \(id)", seconds: state.now, modified: 0, post: id == 901 ? 700 : 5))
      }
    }
    let dry = try place.web("sync", "tiny-pieni", "--dry-run")
    #expect(dry.output == "tiny-pieni: there would be 1 post, 2 comments\n", "\(dry)")
    #expect(place.files(folder) == before)
    let news = try place.web("sync", "tiny-pieni", "--json")
    let outcome = try #require(try outcomes(news).first)
    #expect((outcome["posts"] as? [String: Int])?["new"] == 1 && (outcome["comments"] as? [String: Int])?["new"] == 2)
    #expect(outcome["complete"] as? Bool == true && outcome["name"] as? String == "tiny-pieni")
    blog.change { state in
      state.now += 90_000
      state.posts.removeAll { $0.id == 130 }
      state.comments.removeAll { $0.post == 130 }
    }
    let gone = try place.web("sync")
    #expect(gone.output == "tiny-pieni: 1 post gone\n" && place.names(folder + "/posts").count == 131, "\(gone)")
    let quiet = try place.web("sync", "--all", "--quiet")
    #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.errors.isEmpty)
    // What is remembered of the server may go at any time.
    let after = place.files(folder)
    Workplace.remove(place.home + "/.local/state")
    let again = try place.web("sync")
    #expect(again.output == "tiny-pieni: nothing new\n" && place.files(folder) == after, "\(again)")
  }

  @Test func theSameAddressTwiceSaysSo() throws {
    let blog = try TinyWordPress(posts: 2, comments: 1)
    #expect(try place.web("add", blog.url, "--name", "Kirjeet").status == 0)
    let again = try place.web("add", blog.url + "kirje-1/")
    #expect(again.status == 1 && again.output.isEmpty)
    #expect(
      again.errors
        == "lukija: this blog is in \(place.home)/.local/share/lukija/Kirjeet already. “lukija sync Kirjeet” looks for "
        + "news.\n")
    #expect(try place.web("add", blog.url, "--name", "a b").status == 1)
    #expect(place.names("home/.local/share/lukija") == ["Kirjeet"])
  }

  /// What an address itself answers is said, also where its blog is known by its host.
  @Test func anAddressThatIsNoPageOfAKnownBlogIsNotThatBlog() throws {
    let blog = try TinyWordPress(posts: 2, comments: 1)
    #expect(try place.web("add", blog.url, "--name", "Kirjeet").status == 0)
    for (name, answer, words) in [
      ("no-such-page", "404 Not Found", "the server has nothing at this address (404)."),
      ("kuva.png", "200 OK", "at this address is a file of the kind image/png, and no page."),
    ] {
      let link = "Link: <\(blog.url)wp-json/>; rel=\"https://api.w.org/\""
      let type = "Content-Type: " + (name.hasSuffix("png") ? "image/png" : "text/html")
      blog.instead { _, path in
        path.hasSuffix(name) ? .answer("\u{1}PNG", status: answer, headers: [link, type]) : nil
      }
      let again = try place.web("add", blog.url + name)
      #expect(again.status == 1 && again.output.isEmpty, "\(again)")
      #expect(
        again.errors
          == "lukija: “\(blog.url)\(name)”: \(words) The blog there is in \(place.home)/.local/share/lukija/Kirjeet "
          + "already; “lukija sync Kirjeet” looks for news.\n")
      // Of one that is not here it is said, and the blog comes.
      let other = Workplace()
      let first = try other.web("add", blog.url + name)
      #expect(
        first.status == 0
          && first.errors.hasPrefix("“\(blog.url)\(name)”: \(words) A blog was found by it.\nFound “Tiny & Pieni”"),
        "\(first)")
    }
  }

  /// By its feed, which a picture's address leads to, a WordPress that is here is no second blog.
  @Test func aWordPressIsKnownByItsFeed() throws {
    let blog = try blogWithFeed()
    let url = blog.url
    #expect(try place.web("add", url, "--name", "Kirjeet").status == 0)
    let before = place.files(place.added("Kirjeet"))
    for (name, words) in [
      ("kuva.png", "no page. The blog there is in \(place.home)/.local/share/lukija/Kirjeet already;"),
      ("feed/", "lukija: this blog is in \(place.home)/.local/share/lukija/Kirjeet already."),
    ] {
      let again = try place.web("add", url + name)
      #expect(again.status == 1 && again.errors.contains(words), "\(again)")
      #expect(place.names("home/.local/share/lukija") == ["Kirjeet"] && place.files(place.added("Kirjeet")) == before)
    }
  }

  /// Its own feed has the newest posts only: where that names its page, everything comes from there.
  @Test(arguments: ["feed/", "feed/rss2/"]) func theFeedOfAWordPressBringsAllOfIt(path: String) throws {
    let blog = try blogWithFeed()
    let add = try place.web("add", blog.url + path, "--name", "kaikki")
    #expect(
      add.status == 0 && add.errors.hasPrefix("Found “Tiny & Pieni”: WordPress, 2 posts, 2 comments.\n"), "\(add)")
    #expect(place.names(place.added("kaikki") + "/posts").count == 2)
  }

  private func blogWithFeed() throws -> TinyWordPress {
    let blog = try TinyWordPress(posts: 2, comments: 1)
    let url = blog.url
    blog.instead { _, path in
      switch path {
      case "/":
        .answer(
          "<html><head><link rel=alternate type=\"application/rss+xml\" href=\"/feed/\"></head></html>",
          headers: ["Content-Type: text/html", "Link: <\(url)wp-json/>; rel=\"https://api.w.org/\""])
      case "/kuva.png": .answer("\u{1}PNG", headers: ["Content-Type: image/png"])
      case "/feed/", "/feed/rss2/":
        .answer(Self.rss.replacing("HOME", with: url.dropLast()), headers: ["Content-Type: text/xml"])
      default: nil
      }
    }
    return blog
  }

  /// Where less came, or other things, than was counted, that is said.
  @Test func whatWasCountedAndDidNotComeIsSaid() throws {
    let blog = try TinyWordPress(posts: 3, comments: 2)
    blog.instead { _, path in
      path.contains("/comments?per_page=1&")
        ? .answer(
          "[{\"id\": 1}]", headers: ["Content-Type: application/json", "X-WP-Total: 8", "X-WP-TotalPages: 8"]) : nil
    }
    let add = try place.web("add", blog.url)
    #expect(
      add.errors
        == "Found “Tiny & Pieni”: WordPress, 3 posts, 8 comments.\n2 of the 8 comments are not here: they stand neither "
        + "on posts nor on pages, or the server shows them to nobody.\nHere: 3 posts, 6 comments. "
        + "“lukija -b tiny-pieni” reads it.\n", "\(add)")
    #expect(add.status == 0)
  }

  @Test func aFeedWithMorePagesPromisesNoNumber() throws {
    let server = try LoopbackServer { request in
      let home = "http://\(request.headers["host"] ?? "")"
      func feed(_ id: Int, next: String) -> [ServerStep] {
        .answer(
          """
          {"version": "https://jsonfeed.org/version/1.1", "title": "Tuohi", "home_page_url": "\(home)/", \(next) "items": [
           {"id": "g\(id)", "url": "\(home)/\(id)", "title": "Kirje \(id)", "content_text": "Sanat"},
           {"id": "h\(id)", "url": "\(home)/h\(id)", "title": "Toinen \(id)", "content_text": "Sanat"}]}
          """, headers: ["Content-Type: application/feed+json"])
      }
      switch request.path {
      case "/feed.json": return feed(1, next: "\"next_url\": \"\(home)/2.json\",")
      case "/2.json": return feed(2, next: "")
      default: return .answer("", status: "404 Not Found")
      }
    }
    defer { server.stop() }
    let add = try place.web("add", server.url() + "feed.json", "--name", "tuohi")
    #expect(
      add.errors
        == "Found “Tuohi”: a feed: the newest 2 posts, and older ones as far as it goes on.\n"
        + "Here: 4 posts. “lukija -b tuohi” reads it.\n", "\(add)")
  }

  /// Another folder, also one that has a blog already.
  @Test func intoAFolder() throws {
    let blog = try TinyWordPress(posts: 2, comments: 1)
    place.write("täynnä/asia", "x")
    let full = try place.web("add", blog.url, "--into", "täynnä")
    #expect(full.status == 1 && full.errors.contains("something in täynnä already that is no blog"), "\(full)")
    #expect(place.names("täynnä") == ["asia"])
    place.write(
      "oma/blog.json", #"{"lukija": {"version": 1}, "title": "Oma", "home_page_url": "\#(blog.url.dropLast())"}"#)
    place.write(
      "oma/posts/kirje-1.json",
      #"{"id": "\#(blog.url)?p=1", "url": "\#(blog.url)kirje-1/", "title": "Kirje 1", "content_text": "x"}"#)
    let joined = try place.web("add", blog.url, "--into", "oma", "--name", "oma")
    #expect(joined.status == 0, "\(joined)")
    #expect(place.names("oma/posts").count == 2, "\(place.names("oma/posts"))")
    #expect(place.read("oma/blog.json")?.contains("\"title\": \"Oma\"") == true)
    #expect(try place.web("sync", "oma").output == "oma: nothing new\n")
    #expect(try place.web("sync", place.path + "/oma").output == "oma: nothing new\n")
    let config = "home/.config/lukija/config.toml"
    place.write(
      config, (place.read(config) ?? "") + "[[blog]]\nname = \"toinen\"\npath = \"\(place.path)/oma/../oma/\"\n")
    #expect(try place.web("sync", "--all").output == "oma: nothing new\n")
  }

  private static let rss = """
    <?xml version="1.0"?><rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
     xmlns:wfw="http://wellformedweb.org/CommentAPI/"><channel><title>Tuohi</title><link>HOME/</link>
    <item><title>Eka</title><guid>g1</guid><link>HOME/eka</link><description>Sanat</description>
    <slash:comments>1</slash:comments><wfw:commentRss>HOME/eka/feed</wfw:commentRss></item>
    <item><title>Toka</title><guid>g2</guid><link>HOME/toka</link><description>Muut</description></item>
    </channel></rss>
    """
  private static let thread = """
    <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
    <title>Comments on: Eka</title><link>HOME/eka</link>
    <item><title>By: Arvo</title><link>HOME/eka#comment-7</link><guid>HOME/eka#comment-7</guid>
    <dc:creator>Arvo</dc:creator><pubDate>Mon, 01 Jan 2024 10:00:00 +0000</pubDate><description>Niin on.</description>
    </item></channel></rss>
    """
  private static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Tuohi</title><id>t</id><link href="HOME/"/>
    <updated>2024-01-01T00:00:00Z</updated>
    <entry><title>Eka</title><id>g1</id><link href="HOME/eka"/><updated>2024-01-01T00:00:00Z</updated>
    <content>Sanat</content></entry>
    <entry><title>Toka</title><id>g2</id><link href="HOME/toka"/><updated>2024-01-02T00:00:00Z</updated>
    <content>Muut</content></entry></feed>
    """
  private static let json = """
    {"version": "https://jsonfeed.org/version/1.1", "title": "Tuohi", "home_page_url": "HOME/", "items": [
     {"id": "g1", "url": "HOME/eka", "title": "Eka", "content_text": "Sanat"},
     {"id": "g2", "url": "HOME/toka", "title": "Toka", "content_text": "Muut"}]}
    """

  @Test(arguments: [
    ("application/rss+xml", Self.rss, 1), ("application/atom+xml", Self.atom, 0),
    ("application/feed+json", Self.json, 0),
  ])
  func feedsAreFollowed(type: String, text: String, comments: Int) throws {
    let server = try LoopbackServer { request in
      let home = "http://\(request.headers["host"] ?? "")"
      func answer(_ text: String, _ type: String) -> [ServerStep] {
        .answer(text.replacing("HOME", with: home), headers: ["Content-Type: \(type)", "ETag: \"yksi\""])
      }
      if request.headers["if-none-match"] == "\"yksi\"" { return .answer("", status: "304 Not Modified") }
      switch request.path {
      case "/":
        return answer("<html><head><link rel=alternate type=\"\(type)\" href=\"/syote\"></head></html>", "text/html")
      case "/syote": return answer(text, type)
      case "/eka/feed": return answer(Self.thread, "application/rss+xml")
      default: return .answer("", status: "404 Not Found")
      }
    }
    defer { server.stop() }
    let add = try place.web("add", server.url(), "--name", "tuohi")
    #expect(add.status == 0, "\(add)")
    let count = comments == 0 ? "2 posts" : "2 posts, 1 comment"
    #expect(
      add.errors.hasPrefix("Found “Tuohi”: a feed: the newest 2 posts.\n")
        && add.errors.hasSuffix("Here: \(count). “lukija -b tuohi” reads it.\n"), "\(add.errors)")
    let before = place.files(place.added("tuohi"))
    #expect(before.keys.sorted() == ["blog.json", "posts/eka.json", "posts/toka.json"])
    #expect((before["posts/eka.json"] ?? "").contains("Niin on.") == (comments == 1))
    #expect(try validate(folder: URL(filePath: "\(place.path)/\(place.added("tuohi"))")).isEmpty)
    #expect(try place.web("sync", "tuohi").output == "tuohi: nothing new\n")
    #expect(place.files(place.added("tuohi")) == before)
    let asked = server.received.count
    #expect(try place.web("sync", "tuohi").output == "tuohi: nothing new\n")
    #expect(place.files(place.added("tuohi")) == before)
    #expect(server.received[asked...].first?.headers["if-none-match"] == "\"yksi\"")
  }

  @Test func aFolderWithoutABlogNamesItsFileOnce() throws {
    place.write("tyhja/asia", "x")
    place.write("rikki/blog.json", "{")
    for (folder, words) in [
      ("tyhja", "lukija: there is no blog.json in this folder. Name the folder that holds it"),
      ("rikki", "lukija: blog.json:1:2: the file ends inside an object."),
    ] {
      let run = try place.shell("cd \(folder); exec lukija add .", environment: Workplace.web)
      #expect(run.status == 1 && run.errors.hasPrefix(words), "\(run)")
      #expect(run.errors.split(separator: "blog.json").count == 2, "\(run)")
    }
  }

  @Test func aFolderIsNamedAsBefore() throws {
    let place = Workplace.sample()
    let add = try place.web("add", "blog", "--name", "laituri")
    #expect(add.status == 0 && add.errors.contains("“lukija -b laituri” reads it"), "\(add)")
    let sync = try place.web("sync", "laituri")
    #expect(sync.status == 1 && sync.errors.contains("is a blog that is fetched from nowhere"), "\(sync)")
    #expect(try place.web("sync").errors.contains("there is no blog that is fetched from anywhere"))
    let unknown = try place.web("sync", "laitur")
    #expect(unknown.status == 1 && unknown.errors.contains("did you mean “laituri”?"), "\(unknown)")
    #expect(try place.web("add", "blog", "--into", "x").status == 64)
    #expect(try place.web("sync", "--all", "laituri").status == 64)
    #expect(try place.web("sync", "--since", "eilen").status == 64)
  }
}
