import Foundation
import Testing

/// docs/format.md says what each format keeps. This reads its table and holds every cell against the built program.
struct FormatTableTests {
  private let place = Workplace()

  /// Rows of the table by their names, cells by their formats.
  private static func table() throws -> [String: [String: String]] {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let text = try #require(Workplace.read("/\(root)/docs/format.md"))
    var formats: [String] = []
    var rows: [String: [String: String]] = [:]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      if cells.starts(with: ["", "", "`jsonfeed`"]) {
        formats = cells[2...].dropLast().map { $0.replacing("`", with: "") }
      } else if formats.isEmpty || cells.count < 3 {
        formats = []
      } else if !cells[1].allSatisfy({ $0 == "-" }) {
        rows[cells[1]] = Dictionary(uniqueKeysWithValues: zip(formats, cells[2...]))
      }
    }
    return rows
  }

  /// A blog as its files have it.
  private struct Stored {
    var site: [String: Any] = [:]
    /// By their ids.
    var posts: [String: [String: Any]] = [:]
    var media: [String] = []

    init(_ place: Workplace, _ folder: String) throws {
      site = try JSONSerialization.object(place.read("\(folder)/blog.json") ?? "")
      for name in place.names("\(folder)/posts") where name.hasSuffix(".json") {
        var post = try JSONSerialization.object(place.read("\(folder)/posts/\(name)") ?? "")
        post["slug"] = String(name.dropLast(5))
        posts[post["id"] as? String ?? ""] = post
      }
      media = place.names("\(folder)/media")
    }

    func members(_ post: String, _ names: String...) -> Any? { names.map { posts[post]?[$0] ?? NSNull() } }

    /// Members of each in a list of a post, in the order of the ids or of the addresses.
    func each(_ list: String, of post: String, _ names: String...) -> Any? {
      let elements = (posts[post]?[list] as? [[String: Any]] ?? []).sorted {
        ($0["id"] as? String ?? "") < ($1["id"] as? String ?? "")
      }
      return elements.map { element in names.map { element[$0] ?? NSNull() } }
    }
  }

  /// What a row is about: a value that is there before, and the same afterwards or not.
  private static let facts: [String: @Sendable (Stored) -> Any?] = [
    "the blog's title, address, description, language": { blog in
      ["title", "home_page_url", "description", "language"].map { blog.site[$0] ?? NSNull() }
    },
    "the blog's first author": { ($0.site["authors"] as? [[String: Any]])?.first?["name"] },
    "the blog's further authors": { ($0.site["authors"] as? [[String: Any]])?.map { $0["name"] ?? NSNull() } },
    "the blog's contact block": { $0.site["contact"] },
    "the address of the blog's icon": { $0.site["icon"] },
    "the address of the blog's favicon": { $0.site["favicon"] },
    "slugs": { $0.members("eka", "slug") },
    "ids, permalinks, titles": { $0.members("eka", "id", "url", "title") },
    "line breaks and tabs in titles": { $0.members("rivit", "title") },
    "bodies in HTML": { $0.members("eka", "content_html") },
    "bodies in Markdown or plain text": {
      [$0.members("toka", "content_markdown"), $0.members("kolmas", "content_text")]
    },
    "summaries": { $0.members("eka", "summary") },
    "the date of publication with its offset": { $0.members("eka", "date_published") },
    "the date of the last change": { $0.members("eka", "date_modified") },
    "a post's first author by name": { $0.each("authors", of: "eka", "name") },
    "a post's further authors": { $0.each("authors", of: "neljas", "name") },
    "the addresses of posts' authors": { $0.each("authors", of: "eka", "url") },
    "tags": { $0.members("eka", "tags") },
    "a tag that stands twice": { $0.members("toka", "tags") },
    "which tags are categories": { $0.members("eka", "categories") },
    "a post's language": { $0.members("eka", "language") },
    "a lead picture on the web": { $0.members("eka", "image") },
    "addresses of attachments on the web": { $0.each("attachments", of: "eka", "url") },
    "titles of attachments": { $0.each("attachments", of: "eka", "title") },
    "sizes and media types of attachments": { $0.each("attachments", of: "eka", "size_in_bytes", "mime_type") },
    "pictures and attachments below `media/`": {
      [$0.members("kuvat", "image"), $0.each("attachments", of: "kuvat", "url")]
    },
    "files below `media/`": { $0.media },
    "status, kind, sticky, password-protected, format": {
      $0.members("luonnos", "status", "kind", "sticky", "password_protected", "format")
    },
    "whether comments are open": { $0.members("luonnos", "comments_open") },
    "comments: id, what they answer, name, date, text in HTML": { blog in
      [
        blog.each("comments", of: "eka", "id", "in_reply_to", "date_published", "content_html"),
        (blog.posts["eka"]?["comments"] as? [[String: Any]])?.compactMap { ($0["author"] as? [String: Any])?["name"] }
          .map { "\($0)" }.sorted(),
      ]
    },
    "comments in Markdown or plain text": { $0.each("comments", of: "neljas", "content_markdown", "content_text") },
    "the kinds of comments": { $0.each("comments", of: "kolmas", "kind") },
    "comments that are held, spam or trashed": { $0.each("comments", of: "toka", "id", "status") },
    "the addresses of comments' authors": { blog in
      (blog.posts["eka"]?["comments"] as? [[String: Any]])?.map { ($0["author"] as? [String: Any])?["url"] ?? NSNull() }
        .map { "\($0)" }.sorted()
    },
    "comments' own permalinks": { $0.each("comments", of: "kolmas", "url") },
    "`vanished`": { $0.each("comments", of: "kolmas", "vanished") },
    """
    `_wordpress`: numbers, parents, order, pings, users, the number of the lead picture, numbers, captions and `alt` \
    texts of attachments
    """: { blog in
      [
        (blog.posts["wordpress"]?["attachments"] as? [[String: Any]])?.first?["_wordpress"] ?? NSNull(),
        ["post_id", "post_parent", "menu_order", "ping_status", "thumbnail_id"].map {
          (blog.posts["wordpress"]?["_wordpress"] as? [String: Any])?[$0] ?? NSNull()
        },
        (blog.posts["wordpress"]?["comments"] as? [[String: Any]])?.first.flatMap {
          ($0["_wordpress"] as? [String: Any])?["user_id"]
        } ?? NSNull(),
      ]
    },
    "`_wordpress`: passwords of posts, e-mail addresses of comments": { blog in
      [
        (blog.posts["wordpress"]?["_wordpress"] as? [String: Any])?["post_password"] ?? NSNull(),
        (blog.posts["wordpress"]?["comments"] as? [[String: Any]])?.first.flatMap {
          ($0["_wordpress"] as? [String: Any])?["author_email"]
        } ?? NSNull(),
      ]
    },
    "other members that begin with `_`, and unknown ones": { $0.members("eka", "_oma", "outo") },
    "control characters": { $0.members("merkit", "content_html") },
  ]

  private func writeBlog() {
    place.write(
      "lahde/blog.json",
      #"""
      {"lukija": {"version": 1}, "title": "Suo & <kanerva>", "home_page_url": "https://suo.example/", "language": "fi",
       "description": "Kuvia ja sanoja", "authors": [{"name": "Aino"}, {"name": "Eemil"}],
       "contact": {"name": "Aino", "address": ["Polku 1"], "email": "a@suo.example", "phone": "1"},
       "icon": "https://suo.example/kuva.png?a=1&b=2", "favicon": "https://suo.example/pieni.png"}
      """#)
    func post(_ id: String, _ members: String) {
      place.write(
        "lahde/posts/nimi-\(id).json",
        """
        {"id": "\(id)", "url": "https://suo.example/\(id)/", "date_published": "2021-03-04T05:06:07+02:00",
         \(members)}
        """)
    }
    post(
      "eka",
      #"""
      "title": "Hillat & <muurain>", "content_html": "<p>Keltaisia <em>marjoja</em>.</p>", "summary": "Marjoista.",
      "date_modified": "2021-04-05T06:07:08+03:00", "authors": [{"name": "Aino", "url": "https://aino.example/"}],
      "tags": ["hilla", "suo", "marjat"], "categories": ["suo"], "language": "sv", "_oma": {"a": [1]}, "outo": 1,
      "image": "https://kuvat.example/hilla.jpg",
      "attachments": [{"url": "https://kuvat.example/laulu.mp3", "mime_type": "audio/x-laulu", "title": "Laulu",
        "size_in_bytes": 1234}],
      "comments": [
        {"id": "10", "author": {"name": "Ville", "url": "https://ville.example/"}, "content_html": "<p>Hyvä!</p>",
         "date_published": "2021-03-05T05:06:07+02:00"},
        {"id": "uusi-11", "in_reply_to": "10", "author": {"name": "Kaisa"}, "content_html": "<p>Niin on.</p>",
         "date_published": "2021-03-06T05:06:07+02:00"}]
      """#)
    post(
      "toka",
      #"""
      "title": "Toka", "content_markdown": "Moni *sana*.", "tags": ["a", "b", "a"], "comments": [
        {"id": "1", "author": {"name": "A"}, "content_html": "x", "status": "held"},
        {"id": "2", "author": {"name": "B"}, "content_html": "y", "status": "spam"},
        {"id": "3", "author": {"name": "C"}, "content_html": "z", "status": "trash"}]
      """#)
    post(
      "kolmas",
      #"""
      "title": "Kolmas", "content_text": "Vain <tekstiä>.", "comments": [
        {"id": "1", "author": {"name": "A"}, "content_html": "x", "kind": "pingback",
         "url": "https://suo.example/kolmas/kommentti/1", "vanished": true}]
      """#)
    post(
      "neljas",
      #"""
      "title": "Neljäs", "content_html": "<p>Kahden.</p>", "authors": [{"name": "Aino"}, {"name": "Eemil"}], "comments": [
        {"id": "1", "author": {"name": "A"}, "content_markdown": "*x*"},
        {"id": "2", "author": {"name": "B"}, "content_text": "<x>"}]
      """#)
    post(
      "luonnos",
      #"""
      "title": "Luonnos", "content_html": "<p>Kesken.</p>", "status": "draft", "kind": "page", "sticky": true,
      "password_protected": true, "format": "aside", "comments_open": false
      """#)
    post(
      "kuvat",
      #"""
      "title": "Kuvat", "content_html": "<p>Kuva.</p>", "image": "media/k.png", "attachments": [{"url": "media/l.pdf"}]
      """#)
    place.write("lahde/media/k.png", "kuva")
    place.write("lahde/media/l.pdf", "liite")
    post("rivit", #""title": "Kaksi\nriviä\tja", "content_html": "<p>x</p>""#)
    post("merkit", #""title": "Merkit", "content_html": "<p>a\u0007b</p>""#)
    post(
      "wordpress",
      #"""
      "title": "Vanha", "content_html": "<p>x</p>", "_wordpress": {"post_id": "77", "post_parent": "5", "thumbnail_id": "78",
        "menu_order": "-2", "ping_status": "closed", "post_password": "sana"},
      "attachments": [{"url": "https://lahde.example/kivi.jpg", "mime_type": "image/jpeg", "title": "Kivi",
        "_wordpress": {"post_id": "79", "alt": "Kivi rannassa", "caption": "Kivi"}}],
      "password_protected": true, "comments": [{"id": "3", "author": {"name": "A"}, "content_html": "x",
        "_wordpress": {"author_email": "a@posti.example", "user_id": "4"}}]
      """#)
  }

  private static func text(_ value: Any?) throws -> String {
    guard let value else { return "null" }
    let bytes = try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
    return String(decoding: bytes, as: UTF8.self)
  }

  private func roundTrip(_ format: String, _ options: [String]) throws -> Stored {
    let name = ([format] + options).joined()
    let line = "lukija export ulos\(name) -r lahde --as \(format) \(options.joined(separator: " "))"
    let out = try place.shell("\(line) && lukija import ulos\(name) --into takaisin\(name)")
    #expect(out.status == 0, "\(out)")
    return try Stored(place, "takaisin\(name)")
  }

  @Test func everyWordOfTheTableIsTrue() throws {
    let table = try Self.table()
    #expect(Set(table.keys) == Set(Self.facts.keys), "each row is held to the test, and each test has its row")
    writeBlog()
    #expect(try place.lukija("check", "-r", "lahde").status < 64)
    let before = try Stored(place, "lahde")
    #expect(before.posts.count == 9)
    for format in ["jsonfeed", "markdown", "wxr", "rss"] {
      // What is meant for everybody has to be made to hold all it can.
      let usual = format == "rss" ? ["--with-unpublished"] : []
      let back = try roundTrip(format, usual)
      for (row, fact) in Self.facts {
        let cell = try #require(table[row]?[format], "\(row), \(format)")
        let wanted = try Self.text(fact(before))
        let found = try Self.text(fact(back))
        #expect(!wanted.contains("[null]") && wanted != "null", "\(row) says nothing in the blog itself")
        switch cell.prefix(4) {
        case "kept": #expect(found == wanted, "\(row), \(format): the table says \(cell)")
        case "lost": #expect(found != wanted, "\(row), \(format): the table says \(cell)")
        default: Issue.record("\(row), \(format): neither kept nor lost: \(cell)")
        }
        if let option = cell.firstRange(of: "but with `") {
          let name = cell[option.upperBound...].prefix { $0 != "`" }
          #expect(
            try Self.text(fact(roundTrip(format, usual + [String(name)]))) == wanted, "\(row), \(format): \(cell)")
        }
      }
    }
    let pages = try place.shell("lukija export ulos-html -r lahde --as html; lukija import ulos-html --into sivut")
    #expect(pages.status == 1, "pages cannot be imported again")
  }
}
