import Blog
import BlogStore
import CustomDump
import Interchange
import Testing
import TextFormats

/// What an import from WordPress kept goes back: WXR, repository, WXR.
struct WordPressReturnTests {
  private let folder = TemporaryFolder()

  private static let itemNames = [
    "guid", "link", "wp:post_id", "wp:post_date", "wp:post_date_gmt", "wp:comment_status", "wp:ping_status",
    "wp:post_name", "wp:status", "wp:post_parent", "wp:menu_order", "wp:post_type", "wp:is_sticky",
  ]
  private static let commentNames = [
    "wp:comment_id", "wp:comment_parent", "wp:comment_approved", "wp:comment_user_id", "wp:comment_date_gmt",
    "wp:comment_content",
  ]

  /// Brings a source in, takes it out again, and gives the new export.
  private func back(_ text: String, isPrivate: Bool = false) throws -> (text: String, withheld: Withheld) {
    try bring([folder.source("export.xml", text)], into: folder.path("blog"))
    let withheld = try export(folder.path("blog"), as: .wxr, to: folder.path("out"), isPrivate: isPrivate)
    return (try #require(folder.text("out/export.xml")), withheld)
  }

  private static func comment(_ id: Int, parent: Int = 0, _ more: String, approved: String = "1", type: String = "")
    -> String
  {
    ExportText.comment(id, parent: parent, approved: approved, type: type)
      .replacing("</wp:comment>", with: more + "</wp:comment>")
  }

  /// Pages in a tree, a sticky post, closed pings, a protected one, comments with and without what is private.
  private static let source = ExportText(items: [
    ExportText.item(
      582, title: "Etusivu", name: "etusivu",
      extra: "<wp:post_parent>0</wp:post_parent><wp:menu_order>3</wp:menu_order><wp:ping_status>closed</wp:ping_status>"
        + "<wp:is_sticky>0</wp:is_sticky>", type: "page"),
    ExportText.item(
      91, title: "Alasivu", name: "etusivu/alasivu",
      extra:
        "<wp:post_parent>582</wp:post_parent><wp:menu_order>-1</wp:menu_order><wp:ping_status>open</wp:ping_status>"
        + "<wp:is_sticky>0</wp:is_sticky>", type: "page"),
    ExportText.item(
      7, title: "Kiinni", name: "kiinni",
      comments: [
        comment(
          4001,
          "<wp:comment_author_email>kuha@posti.example</wp:comment_author_email><wp:comment_user_id>0</wp:comment_user_id>"
        ),
        comment(
          4007, parent: 4001,
          "<wp:comment_author_email>aino@posti.example</wp:comment_author_email><wp:comment_user_id>2</wp:comment_user_id>"
        ),
        comment(4010, "<wp:comment_user_id>0</wp:comment_user_id>", approved: "odottaa"),
        comment(4011, "<wp:comment_user_id>0</wp:comment_user_id>", approved: "0"),
        comment(4012, "<wp:comment_user_id>0</wp:comment_user_id>", type: "outo_laji"),
      ],
      extra:
        "<wp:post_parent>12345</wp:post_parent><wp:menu_order>0</wp:menu_order><wp:ping_status>closed</wp:ping_status>"
        + "<wp:is_sticky>1</wp:is_sticky><wp:post_password>salasana &amp; co</wp:post_password>"),
  ]).text

  private func expectSame(_ a: String, _ b: String) {
    let items = (ExportElements(a).all("item"), ExportElements(b).all("item"))
    func byName(_ items: [ExportElements]) -> [String: ExportElements] {
      Dictionary(items.map { ($0["wp:post_name"] ?? "", $0) }) { first, _ in first }
    }
    let (before, after) = (byName(items.0), byName(items.1))
    #expect(items.0.count == items.1.count && before.count == items.0.count)
    for (name, item) in before {
      guard let other = after[name == "etusivu/alasivu" ? "etusivu-alasivu" : name] else {
        Issue.record("\(name) is missing among \(after.keys)")
        continue
      }
      var wanted = item.withoutComments.values(Self.itemNames)
      wanted["wp:post_name"] = other["wp:post_name"]
      expectNoDifference(other.withoutComments.values(Self.itemNames), wanted)
      expectNoDifference(
        other.all("wp:comment").map { $0.values(Self.commentNames) },
        item.all("wp:comment").map { $0.values(Self.commentNames) })
    }
  }

  @Test func whatWordPressKnewGoesBack() throws {
    let (text, withheld) = try back(Self.source, isPrivate: true)
    expectSame(Self.source, text)
    #expect(withheld == Withheld())
    #expect(text.contains("kuha@posti.example") && text.contains("aino@posti.example"))
    #expect(text.contains("<wp:post_password>salasana &amp; co</wp:post_password>"))
    #expect(!text.contains("_lukija_"), "nothing was made")

    // And the second turn changes nothing any more.
    let before = try folder.posts()
    try bring([folder.path("out")], into: folder.path("toka"))
    for (a, b) in zip(before, try folder.posts(of: "toka")) {
      for member in ["_wordpress", "id", "kind", "sticky", "password_protected", "comments_open"] {
        #expect(a[member]?.compactText == b[member]?.compactText, "\(member)")
      }
      let lists = [a, b].map { ($0["comments"]?.elements ?? []).map { $0["_wordpress"]?.compactText } }
      #expect(lists[0] == lists[1])
    }
  }

  @Test func whatIsPrivateStaysAtHome() throws {
    let (text, withheld) = try back(Self.source)
    expectSame(Self.source, text)
    #expect(withheld.addresses == 2 && withheld.passwords == 1)
    #expect(!text.contains("posti.example") && !text.contains("salasana"))
    #expect(text.contains("<wp:comment_author_email></wp:comment_author_email>"))
    // It comes home without harm: what it does not say stays.
    let before = folder.everything("blog")
    let again = try bring([folder.path("out")], into: folder.path("blog"))
    #expect(again.tally.posts == [.unchanged: 3])
    expectNoDifference(folder.everything("blog"), before)
    // Elsewhere no word that was only made takes the password's place.
    try bring([folder.path("out")], into: folder.path("muualla"))
    let all = try folder.posts(of: "muualla").map { String(decoding: $0.compactText, as: UTF8.self) }.joined()
    #expect(!all.contains("change-me") && !all.contains("post_password"))
  }

  private func write(_ slug: String, _ members: String, url: String? = nil) {
    let url = url.map { "\"url\": \"\($0)\"," } ?? ""
    folder.write("blog/posts/\(slug).json", "{\"id\": \"\(slug)\", \(url) \"title\": \"\(slug)\", \(members)}")
  }

  private func leave(isPrivate: Bool = true) throws -> [String: ExportElements] {
    folder.write("blog/blog.json", "{\"lukija\": {\"version\": 1}, \"title\": \"t\"}")
    try export(folder.path("blog"), as: .wxr, to: folder.path("out"), isPrivate: isPrivate)
    let items = ExportElements(try #require(folder.text("out/export.xml"))).all("item")
    return Dictionary(items.map { ($0["wp:post_name"] ?? $0["guid"] ?? "", $0) }) { first, _ in first }
  }

  /// Two blogs of WordPress that became one have the same numbers.
  @Test func noTwoHaveTheSameNumber() throws {
    let kept = { (id: String, parent: String?) in
      "\"_wordpress\": {\"post_id\": \"\(id)\"" + (parent.map { ", \"post_parent\": \"\($0)\"" } ?? "") + "}"
    }
    write("a", kept("2", nil), url: "https://x.example/a/")
    write("b", kept("2", nil), url: "https://y.example/b/")
    write(
      "c", kept("2", nil) + ", \"attachments\": [{\"url\": \"https://z.example/k.png\"}]", url: "https://z.example/c/")
    write("d", "\"content_text\": \"ei WordPressistä\"")
    write("e", kept("3", "2"), url: "https://y.example/b/e/")
    write("f", kept("4", "2"), url: "https://z.example/f/")
    write("g", kept("5", "2"), url: "https://w.example/g/")
    write("h", kept("6", "9"))
    let items = try leave()
    let numbers = items.mapValues { $0["wp:post_id"] ?? "" }
    #expect(Set(numbers.values).count == 9 && items.count == 9, "\(numbers)")
    #expect(numbers["a"] == "2" && numbers["e"] == "3" && numbers["h"] == "6")
    #expect(!numbers.values.contains("9"), "somebody's parent that is elsewhere is nobody's number")
    #expect(items["e"]?["wp:post_parent"] == numbers["b"], "the page above is meant")
    #expect(items["f"]?["wp:post_parent"] == numbers["c"], "the same blog's is meant")
    #expect(items["g"]?["wp:post_parent"] == "2" && items["h"]?["wp:post_parent"] == "9")
    #expect(items["https://z.example/k.png"]?["wp:post_parent"] == numbers["c"])

    try bring([folder.path("out")], into: folder.path("back"))
    for name in ["a", "b", "c", "d", "e", "f", "g", "h"] {
      #expect(
        try folder.text(of: "_wordpress", ofPost: name, in: "back") == (try folder.text(of: "_wordpress", ofPost: name))
      )
    }
  }

  @Test func noTwoCommentsHaveTheSameNumber() throws {
    let comment = { (id: String, parent: String) in
      "{\"id\": \"\(id)\", \"in_reply_to\": \(parent), \"author\": {\"name\": \"n\"}, \"content_html\": \"<p>\(id)</p>\"}"
    }
    write(
      "a",
      "\"comments\": [\(comment("1", "null")), \(comment("2", "\"1\"")), \(comment("2", "null")), \(comment("8", "\"ei\""))]"
    )
    write(
      "b",
      "\"comments\": [\(comment("uusi", "\"1\"")), \(comment("1", "null")), \(comment("3", "\"1\"")), \(comment("4", "\"9\""))]"
    )
    let items = try leave()
    let comments = ["a", "b"].map { items[$0]?.all("wp:comment") ?? [] }
    let numbers = comments.map { $0.compactMap { $0["wp:comment_id"].flatMap { Int($0) } } }
    #expect(numbers[0].prefix(2) == [1, 2] && numbers[0].last == 8)
    #expect(Set(numbers.flatMap(\.self)).count == 8, "\(numbers)")
    #expect(!numbers[1].contains(9), "what is answered and not there is no other comment")
    // WordPress takes them by their numbers: an answer only after what it answers.
    for (list, numbers) in zip(comments, numbers) {
      for (comment, number) in zip(list, numbers) {
        let parent = comment["wp:comment_parent"].flatMap { Int($0) } ?? 0
        #expect(parent < number || parent == 9)
      }
    }
    try bring([folder.path("out")], into: folder.path("back"))
    for name in ["a", "b"] {
      let lists = try ["blog", "back"].map { blog in
        try #require(try folder.posts(of: blog).first { $0["id"]?.string == name }?["comments"]?.elements)
      }
      for member in ["id", "in_reply_to", "content_html"] {
        #expect(lists[0].map { $0[member]?.string } == lists[1].map { $0[member]?.string }, "\(name): \(member)")
      }
    }
  }

  @Test(arguments: [
    #""_wordpress": 5"#, #""_wordpress": [{"post_id": "3"}]"#, #""_wordpress": null"#,
    #""_wordpress": {"post_id": {"a": 1}, "menu_order": [1, 2], "post_parent": true, "ping_status": null}"#,
    #""_wordpress": {"post_id": -4, "menu_order": 1e400, "post_parent": 0.5, "ping_status": 7, "post_password": 12}"#,
    #""_wordpress": {"post_id": "4503599627370496", "post_parent": "99999999999999999999999999", "menu_order": "99999999999"}"#,
    #""_wordpress": {"post_id": "007", "post_parent": "+1", "menu_order": " 3", "ping_status": "OPEN"}"#,
    ##""_wordpress": {"post_id": "1]]><script>x</script>", "post_parent": "</wp:post_parent><item>", "menu_order": "<!--", "ping_status": "]]>&<b>", "post_password": "a\"]]></wp:post_password><script>&\u0000\u001b"}"##,
  ])
  func whatIsOddDoesNoHarm(kept: String) throws {
    write(
      "a",
      kept
        + ", \"comments\": [{\"id\": \"1\", \"author\": {\"name\": \"n\"}, \"status\": \"held\", \"content_html\": \"k\", "
        + kept.replacing("post_id", with: "user_id").replacing("post_parent", with: "author_email")
        .replacing("menu_order", with: "comment_approved") + "}]")
    write("b", #""_wordpress": {"post_id": "3"}"#)
    let items = try leave()
    #expect(items.count == 2)
    let item = try #require(items["a"])
    #expect(!item.text.contains("<script>x") || item.text.contains("<![CDATA[1]]]]><![CDATA[><script>x"))
    #expect(item["wp:post_id"].flatMap { Int($0) } != nil && item["wp:menu_order"].flatMap { Int($0) } != nil)
    #expect(item["wp:post_parent"].flatMap { Int($0) } != nil && items["b"]?["wp:post_id"] == "3")
    let imported = try bring([folder.path("out")], into: folder.path("back"))
    #expect(imported.notes.filter { $0.kind == .lost } == [] && imported.tally.posts == [.new: 2])
    // No word of anybody's makes a held comment one for everybody.
    #expect(try storedPosts(folder.path("back")).first?.comments.first?.status == .held)
  }

  @Test func aHeldCommentStaysHeld() throws {
    write(
      "a",
      #""comments": [{"id": "1", "author": {"name": "n"}, "status": "held", "_wordpress": {"comment_approved": "1"}}]"#)
    #expect(try leave()["a"]?.all("wp:comment").first?["wp:comment_approved"] == "0")
  }

  /// An export of an earlier version says of none of its numbers whether it is made.
  @Test func numbersOfEarlierExportsAreNobodys() throws {
    write("a", #""_wordpress": {"post_id": "3"}"#)
    _ = try leave()
    let text = try #require(folder.text("out/export.xml")).replacing("<generator>Lukija 2<", with: "<generator>Lukija<")
    try bring([folder.source("old.xml", text)], into: folder.path("back"))
    #expect(try folder.text(of: "_wordpress", ofPost: "a", in: "back") == nil)
  }
}
