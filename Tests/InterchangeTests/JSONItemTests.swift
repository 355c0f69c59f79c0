import Blog
import BlogStore
import CustomDump
import Interchange
import Testing

/// Items of a JSON Feed with words of their own: nothing leaks, and nothing of a known name goes unsaid.
struct JSONItemTests {
  private static func feed(_ items: String, head: String = "") -> String {
    "{\n\"version\": \"https://jsonfeed.org/version/1.1\",\n\"title\": \"Suo\",\(head)\n\"items\": [\n\(items)\n]\n}\n"
  }

  private static func item(_ members: String) -> String {
    "{\"id\": \"1\", \"title\": \"T\", \"content_markdown\": \"*salaisuus*\", \(members)}"
  }

  @Test(arguments: [
    (#""status": "draft""#, PostStatus.draft), (#""status": "pending""#, .pending), (#""status": "Draft""#, .draft),
    (#""status": "future""#, .scheduled), (#""status": "odd word""#, .other("odd word")), (#""status": false"#, .draft),
    (#""status": {"x": 1}"#, .draft), (#""draft": true"#, .draft), (#""draft": "yes""#, .draft),
    (#""_draft": true"#, .draft),
    (#""isDraft": 1"#, .draft), (#""is_draft": "perhaps""#, .draft), (#""published": false"#, .draft),
    (#""published": "no""#, .draft), (#""private": true"#, .private), (#""hidden": "true""#, .private),
    (#""visibility": "private""#, .private), (#""visibility": "members""#, .private),
    (#""is_public": false"#, .private),
    (#""trashed": true"#, .trash), (#""_suo": {"draft": true}"#, .draft),
    (#""_suo": {"visibility": "private"}"#, .private),
    (#""status": "draft", "status": "published""#, .draft), (#""_lukija": {"slug": "t"}, "status": "draft""#, .draft),
    (#""_lukija": {"slug": "t", "status": "odd word"}"#, .other("odd word")), (#""state": "unpublished""#, .draft),
  ])
  func whatIsNotForEverybodyIsHeld(_ members: String, _ status: PostStatus) throws {
    let read = try read(("f", Self.feed(Self.item(members))))
    let marks = try #require(read.posts.first).post.marks
    #expect(marks.status == status && !marks.isPublic)
    #expect(
      !read.notes.isEmpty
        || ["draft", "pending", "Draft", "future", "unpublished", "false"].contains { members.contains($0) })
  }

  @Test(arguments: [
    #""status": "published""#, #""status": "publish""#, #""draft": false"#, #""draft": "no""#, #""published": true"#,
    #""published": "2024-03-05""#, #""visibility": "public""#, #""status": null"#, #""private": 0"#, #""password": """#,
    #""live": "https://suo.example/""#, #""_suo": {"state": "open", "draft": false}"#, #""access": "everyone""#,
  ])
  func whatIsForEverybodyStaysSo(_ members: String) throws {
    let read = try read(("f", Self.feed(Self.item(members))))
    #expect(try #require(read.posts.first).post.marks.isPublic && read.notes.isEmpty, "\(read.notes)")
  }

  @Test(arguments: [
    #""password_protected": true"#, #""password_protected": "yes""#, #""password": "x1""#, #""post_password": 12"#,
    #""passwordProtected": 1"#, #""protected": true"#, #""_suo": {"password": "x1"}"#,
  ])
  func aProtectedItemIsProtected(_ members: String) throws {
    let read = try read(("f", Self.feed(Self.item(members))))
    #expect(try #require(read.posts.first).post.marks.isPasswordProtected)
  }

  /// As a post's file has them.
  @Test
  func itemsAreReadAsAPostAlone() throws {
    let post = Self.item(
      #""status": "private", "kind": "page", "sticky": true, "comments_open": false, "format": "aside", "#
        + #""tags": ["a", "b"], "categories": ["b"], "comments": [{"id": "1", "content_text": "Hei", "status": "held"}]"#
    )
    let alone = try #require(try read(("f", post)).posts.first).post
    let item = try #require(try read(("f", Self.feed(post))).posts.first).post
    expectNoDifference(item, alone)
    #expect(item.marks.kind == "page" && item.marks.isSticky && !item.commentsOpen && item.marks.categories == ["b"])
  }

  @Test(arguments: [
    (#""status": "flagged""#, CommentStatus.held, 1), (#""status": "approved""#, .approved, 0),
    (#""status": "Approved""#, .approved, 0), (#""status": "spam""#, .spam, 0), (#""approved": false"#, .held, 0),
    (#""approved": "1""#, .approved, 0), (#""status": {"x": 1}"#, .held, 1), (#""hidden": true"#, .held, 0),
    (#""published": "2024-03-05""#, .approved, 0), (#""kind": "custom""#, .held, 1), (#""kind": "like""#, .approved, 0),
    (#""type": "Comment""#, .approved, 0), (#""type": "html""#, .approved, 0), (#""kind": "webmention""#, .approved, 0),
    (#""status": "flagged", "status": "approved""#, .held, 2), (#""kind": 5"#, .held, 1),
  ])
  func anUnknownCommentIsHeld(_ members: String, _ status: CommentStatus, _ notes: Int) throws {
    for thread in [#""comments": [COMMENT]"#, #""_lukija": {"slug": "t", "comments": [COMMENT]}"#] {
      let comment = "{\"id\": \"7\", \"content_text\": \"Hei\", \(members)}"
      let read = try read(("f", Self.feed(Self.item(thread.replacing("COMMENT", with: comment)))))
      #expect(read.posts.first?.post.comments.map(\.status) == [status])
      #expect(read.notes.count == notes && read.notes.allSatisfy { $0.line == 5 }, "\(read.notes)")
    }
  }

  @Test(arguments: [#""kind": "order_note""#, #""type": "editorial-comment""#, #""comment_type": "webhook_delivery""#])
  func remarksAmongEditorsStayOut(_ members: String) throws {
    let list =
      "\"comments\": [{\"id\": \"7\", \"content_text\": \"Hei\", \(members)}, {\"id\": \"8\", \"content_text\": \"Moi\"}]"
    let read = try read(("f", Self.feed(Self.item(list))))
    #expect(read.posts.first?.post.comments.map(\.id) == ["8"].map { CommentID($0) })
    #expect(read.notes.map(\.kind) == [.skipped])
  }

  @Test(arguments: [
    #""authors": "Rea""#, #""authors": {"name": "Rea"}"#, #""author": ["Rea"]"#, #""author": "Rea""#,
    #""author": {"name": "Rea"}"#, #""authors": {"a": {"name": "Rea"}}"#, #""authors": ["Rea"]"#,
    #""authors": [{"display_name": "Rea"}]"#, #""authors": [], "author": [{"name": "Rea"}]"#,
  ])
  func peopleInOtherForms(_ members: String) throws {
    let item = try read(("f", Self.feed(Self.item(members))))
    #expect(item.posts.first?.post.authors.map(\.name) == ["Rea"] && item.notes.allSatisfy { $0.kind == .guessed })
    let site = try read(("f", Self.feed(Self.item("\"x\": 1"), head: "\n\(members),")))
    #expect(site.site?.authors.map(\.name) == ["Rea"] && site.notes.allSatisfy { $0.line == 4 }, "\(site.notes)")
  }

  @Test(arguments: [
    #"{"a": {"content_text": "Hei"}}"#, #"{"id": "a", "content_text": "Hei"}"#,
    #"[{"id": "a", "content_text": "Hei"}]"#,
  ])
  func commentsInOtherForms(_ comments: String) throws {
    let read = try read(("f", Self.feed(Self.item("\"comments\": \(comments)"))))
    let found = read.posts.first?.post.comments ?? []
    #expect(found.map(\.id.value) == ["a"] && found.map(\.body.source) == ["Hei"])
  }

  @Test(arguments: [#"{"url": "https://s.example/a"}"#, #""https://s.example/a""#, #"["https://s.example/a"]"#])
  func attachmentsInOtherForms(_ value: String) throws {
    let read = try read(("f", Self.feed(Self.item("\"attachments\": \(value)"))))
    #expect(read.posts.first?.post.attachments.map(\.url) == ["https://s.example/a"])
  }

  @Test(arguments: [
    (#""comments": "palaa""#, "palaa"), (#""comments": 51"#, "51"), (#""attachments": 51"#, "51"),
    (#""language": 51"#, "51"), (#""language": "ei mikään kieli""#, "mikään"), (#""tags": {"a": 51}"#, "51"),
    (#""date_published": 51"#, "51"), (#""date_modified": "joskus""#, "joskus"), (#""authors": true"#, "true"),
    (#""authors": [{"name": "Rea"}, 5.1, [1]]"#, "5.1"), (#""author": {"name": ["Rea", "x"]}"#, "Rea"),
    (#""summary": ["palaa"]"#, "palaa"), (#""sticky": "palaa""#, "palaa"), (#""categories": {"a": 51}"#, "51"),
    (#""kind": ["palaa"]"#, "palaa"), (#""image": [51]"#, "51"), (#""summary": "palaa", "summary": "x""#, "palaa"),
    (#""tags": ["a", [51]]"#, "51"), (#""attachments": [{"nimi": "palaa"}]"#, "palaa"),
    (#""_lukija": "palaa""#, "palaa"),
  ])
  func whatHasNoSenseIsKeptAndSaid(_ members: String, _ word: String) throws {
    let folder = TemporaryFolder()
    let path = folder.source("f.json", Self.feed(Self.item(members)))
    let imported = try bring([path], into: folder.path("blog"))
    #expect(imported.tally.postCount == 1 && imported.notes.count == 1, "\(imported.notes)")
    #expect(imported.notes.allSatisfy { $0.line == 5 })
    let file = try #require(folder.everything("blog/posts").values.first)
    let kept = try #require(file.firstRange(of: "\"_jsonfeed\""))
    #expect(file[kept.upperBound...].contains(word), "\(file)")
    let before = folder.everything("blog")
    try bring([path], into: folder.path("blog"))
    expectNoDifference(folder.everything("blog"), before)
  }

  @Test
  func ofARepeatedMemberNothingIsLost() throws {
    let folder = TemporaryFolder()
    let item = #"{"id": "1", "id": "2", "title": "T", "content_text": "x", "url": null, "tags": ["a"], "tags": ["a"]}"#
    let imported = try bring(
      [folder.source("f.json", Self.feed(item, head: "\n\"title\": \"Räme\",\n\"title\": \"Suo\","))],
      into: folder.path("blog"))
    #expect(imported.posts.map(\.post.feedID) == ["2"] && imported.site?.title == "Suo")
    #expect(imported.notes.map(\.line) == [7, 4] || imported.notes.map(\.line) == [4, 7], "\(imported.notes)")
    #expect(folder.everything("blog/posts").values.first?.contains("\"id\": \"1\"") == true)
  }

  /// A blog's folder is shared.
  @Test
  func secretsAreNotKept() throws {
    let folder = TemporaryFolder()
    let item = Self.item(
      #""password": "x1y2", "authors": [[1], {"name": {"a": 1}, "email": "rea@suo.example"}, {"x": "rea@suo.example"}]"#
    )
    let imported = try bring([folder.source("f.json", Self.feed(item))], into: folder.path("blog"))
    #expect(imported.posts.first?.post.marks.isPasswordProtected == true)
    let file = folder.everything("blog/posts").values.first ?? ""
    #expect(!file.contains("x1y2") && !file.contains("rea@") && file.contains("_jsonfeed"))
  }

  @Test
  func whatTheFeedSaysOddlyIsSaid() throws {
    for head in [
      #""authors": 5.5, "language": 5"#, #""language": {"a": 1}, "description": ["x"]"#,
      #""home_page_url": [1], "language": "ei kieli""#,
    ] {
      let read = try read(("f", Self.feed(Self.item("\"x\": 1"), head: "\n\(head),")))
      #expect(read.notes.allSatisfy { $0.line == 4 && $0.kind == .lost })
      #expect(read.notes.count == 2, "\(read.notes)")
    }
  }
}
