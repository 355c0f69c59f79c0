import Blog
import BlogStore
import CustomDump
import Interchange
import Testing
import Words

/// A comment's id belongs to its site, however the site's address is written and wherever the site has moved.
struct MovedBlogTests {
  private struct Remark {
    var id: Int
    var parent: Int?
    var text: String
    var author = "Kuha"
  }

  private static let remarks = [Remark(id: 1, text: "Hyvä saalis."), Remark(id: 2, parent: 1, text: "Niin oli.")]

  private func export(_ home: String, _ remarks: [Remark] = remarks, names: [String] = ["ahvenia-1"]) -> String {
    var export = ExportText()
    export.items = names.enumerated().map { number, name in
      ExportText.item(
        number + 1, title: "Ahvenia \(number + 1)", name: name,
        comments: number > 0
          ? [] : remarks.map { ExportText.comment($0.id, parent: $0.parent ?? 0, text: $0.text, author: $0.author) })
    }
    // The guid of a post stays what it was when the blog moves.
    let guid = "<guid isPermaLink=\"false\">https://lampi.example/"
    return export.text.replacing(guid, with: "GUID").replacing("https://lampi.example", with: home)
      .replacing("GUID", with: guid)
  }

  private func feed(_ page: String, _ remarks: [Remark] = remarks, isWhole: Bool = false) -> String {
    let items = remarks.map { remark in
      let parent = remark.parent.map {
        "&lt;p>In reply to &lt;a href=\"\(page)#comment-\($0)\">Kuha&lt;/a>.&lt;/p>\n"
      }
      return """
        <item><title>By: \(remark.author)</title><link>\(page)#comment-\(remark.id)</link>
        <dc:creator>\(remark.author)</dc:creator><pubDate>Tue, 02 Jun 2020 07:00:00 +0000</pubDate>
        <guid isPermaLink="false">\(page)#comment-\(remark.id)</guid>
        <content:encoded>\(parent ?? "")&lt;p>\(remark.text)&lt;/p></content:encoded></item>

        """
    }
    return """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>\(isWhole ? "Comments for Lammen ranta" : "Comments on: Ahvenia 1")</title><link>\(page)</link>
      \(items.joined())</channel></rss>
      """
  }

  private func comments(_ folder: TemporaryFolder, of slug: String = "ahvenia-1") throws -> [Blog.Comment] {
    try JSONBlogRepository(folder: folder.path("blog")).post(PostID(slug)).post.comments
  }

  /// Both at once, and one after the other, and all of it again: the same bytes.
  private func bringBoth(_ sources: [String], _ folder: TemporaryFolder) throws {
    for source in sources { try bring([source], into: folder.path("blog")) }
    let everything = folder.everything("blog")
    for source in sources.dropFirst() { try bring([source], into: folder.path("blog")) }
    expectNoDifference(folder.everything("blog"), everything)
    let atOnce = TemporaryFolder()
    try bring(sources, into: atOnce.path("blog"))
    expectNoDifference(atOnce.everything("blog"), everything)
  }

  @Test(arguments: [
    "https://lampi.example/ahvenia-1/", "http://lampi.example/ahvenia-1/", "https://www.lampi.example/ahvenia-1/",
    "http://www.lampi.example/ahvenia-1", "https://lampi.example/ahvenia-1", "https://Lampi.Example/ahvenia-1/",
    "HTTPS://lampi.example/ahvenia-1/?",
  ])
  func anAddressIsTheSameHoweverItIsWritten(_ page: String) throws {
    let folder = TemporaryFolder()
    let more = Self.remarks + [Remark(id: 3, parent: 2, text: "Kolmas.")]
    let sources = [
      folder.source("e.xml", export("https://lampi.example")), folder.source("f.rss", feed(page, more)),
    ]
    try bringBoth(sources, folder)
    let comments = try comments(folder)
    #expect(comments.map(\.id.value) == ["1", "2", "3"] && comments.map(\.inReplyTo?.value) == [nil, "1", "2"])
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5])
  func overlappingFeedsAndANewerExportGiveOneCommentEach(_ order: Int) throws {
    let folder = TemporaryFolder()
    let page = "https://lampi.example/ahvenia-1/"
    let posts = """
      <rss version="2.0"><channel><title>Lammen ranta</title><link>https://lampi.example/</link><item>
      <title>Ahvenia 1</title><link>\(page)</link><guid isPermaLink="false">https://lampi.example/?p=1</guid>
      <pubDate>Mon, 01 Jun 2020 09:00:00 +0000</pubDate><description>Kolme ahventa.</description></item></channel></rss>
      """
    let whole = folder.source("whole.rss", feed(page, [Self.remarks[1]], isWhole: true))
    let one = folder.source("one.rss", feed("http://www.lampi.example/ahvenia-1", Self.remarks))
    let export = folder.source("e.xml", export("https://lampi.example", Self.remarks + [Remark(id: 3, text: "Uusi.")]))
    let start = folder.source("posts.rss", posts)
    let orders = [
      [start, whole, one, export], [start, one, whole, export], [start, export, whole, one], [export, one, whole],
      [start, whole, export, one], [start, one, export, whole],
    ]
    try bringBoth(orders[order], folder)
    let comments = try comments(folder)
    #expect(Set(comments.map(\.id.value)) == ["1", "2", "3"] && comments.count == 3)
    #expect(comments.first { $0.id.value == "2" }?.inReplyTo?.value == "1")
  }

  /// Ids, dates and texts are what they were; the address is another one.
  @Test
  func aBlogMovesToAnotherAddress() throws {
    let folder = TemporaryFolder()
    let names = ["ahvenia-1", "haukia"]
    let old = folder.source("old.xml", export("https://lampi.example", names: names))
    let more = Self.remarks + [Remark(id: 9, parent: 2, text: "Uudessa paikassa.")]
    let feed = folder.source("f.rss", feed("https://meri.example/blogi/ahvenia-1/", more))
    let new = folder.source("new.xml", export("https://meri.example/blogi", more, names: names))
    for sources in [[old, feed], [old, new, feed], [old, feed, new]] {
      let folder = TemporaryFolder()
      try bringBoth(sources, folder)
      #expect(folder.names("blog/posts") == ["ahvenia-1.json", "haukia.json"])
      let comments = try comments(folder)
      #expect(comments.map(\.id.value) == ["1", "2", "9"] && comments.map(\.inReplyTo?.value) == [nil, "1", "2"])
      #expect(comments.map(\.body.source).last?.contains("Uudessa paikassa.") == true)
    }
  }

  /// New comments of posts of which none is here yet: the site that has moved is known by another post's.
  @Test
  func aMovedSiteIsKnownByOneComment() throws {
    let folder = TemporaryFolder()
    let old = folder.source("old.xml", export("https://lampi.example", names: ["ahvenia-1", "haukia"]))
    let feed = feed("https://meri.example/ahvenia-1/", isWhole: true).replacing(
      "</channel>",
      with: """
        <item><title>By: Lahna</title><link>https://meri.example/haukia/#comment-7</link>
        <pubDate>Tue, 02 Jun 2020 08:00:00 +0000</pubDate><description>Haukiko?</description></item></channel>
        """)
    try bringBoth([old, folder.source("f.rss", feed)], folder)
    #expect(try comments(folder, of: "haukia").map(\.id.value) == ["7"])
  }

  /// Another blog counts its comments from one, too.
  @Test
  func aStrangersCommentsFindNoPost() throws {
    let folder = TemporaryFolder()
    let strange = [
      Remark(id: 1, text: "Aivan muuta.", author: "Muikku"), Remark(id: 2, parent: 1, text: "Samaa.", author: "Siika"),
    ]
    try bring([folder.source("e.xml", export("https://lampi.example"))], into: folder.path("blog"))
    let before = folder.everything("blog/posts")
    let done = try bring(
      [folder.source("f.rss", feed("https://muu.example/ahvenia-1/", strange).replacing("02 Jun", with: "09 Jun"))],
      into: folder.path("blog"))
    expectNoDifference(folder.everything("blog/posts"), before)
    #expect(done.notes.filter { $0.message.contains("belongs to no post") }.map(\.count) == [2])
  }

  /// What it answers came on another day, and the feed does not say of which post it is.
  @Test
  func anAnswerIsFoundByWhatItAnswers() throws {
    let folder = TemporaryFolder()
    let answer = """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>K</title>
      <entry><id>tag:lampi.example,2020:comment-8</id><title>K</title><published>2020-06-03T07:00:00Z</published>
      <thr:in-reply-to ref="tag:lampi.example,2020:comment-2"/><content>Vastaan.</content>
      <link href="https://lampi.example/kommentit?id=8"/></entry></feed>
      """
    try bringBoth(
      [folder.source("e.xml", export("https://lampi.example")), folder.source("a.atom", answer)], folder)
    #expect(try comments(folder).map(\.id.value) == ["1", "2", "8"])
  }

  /// Ids that are addresses are the same with `https`; what answers them answers what is here.
  @Test
  func idsThatAreAddressesAreOneWithAndWithoutS() throws {
    let folder = TemporaryFolder()
    func feed(_ scheme: String, _ numbers: ClosedRange<Int>) -> String {
      let entries = numbers.map { number in
        """
        <entry><id>\(scheme)://lampi.example/k/\(number)</id><title>K</title>
        <published>2020-06-0\(number)T07:00:00Z</published><author><name>K\(number)</name></author>
        <thr:in-reply-to ref="\(scheme)://lampi.example/\(number == 1 ? "ahvenia-1/" : "k/\(number - 1)")"
         href="\(scheme)://lampi.example/ahvenia-1/"/><content>Kommentti \(number).</content></entry>
        """
      }
      return """
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>K</title>
        \(entries.joined())</feed>
        """
    }
    try bringBoth(
      [
        folder.source("e.xml", export("https://lampi.example", [])), folder.source("a.atom", feed("http", 1...3)),
        folder.source("b.atom", feed("https", 2...4)),
      ], folder)
    let comments = try comments(folder)
    #expect(comments.map(\.body.source) == (1...4).map { "Kommentti \($0)." })
    #expect(comments[1...].map(\.inReplyTo) == comments.dropLast().map(\.id))
  }

  /// Two programs number their comments on one page; nobody has a name.
  @Test
  func twoCommentsOfNobodyWithOneNumberAreTwo() throws {
    let folder = TemporaryFolder()
    let page = "https://lampi.example/ahvenia-1/"
    let anonymous = Remark(id: 1, text: "Toisella ohjelmalla.", author: "Nimetön")
    let other = feed(page, [anonymous]).replacing("02 Jun 2020 07:00:00", with: "05 Jun 2020 11:11:11")
    try bringBoth(
      [
        folder.source("e.xml", export("https://lampi.example", [Remark(id: 1, text: "Hyvä.", author: "Nimetön")])),
        folder.source("f.rss", other),
      ], folder)
    #expect(try comments(folder).map { SearchablePlain.text($0) } == ["Hyvä.", "Toisella ohjelmalla."])
  }
}

private enum SearchablePlain {
  static func text(_ comment: Blog.Comment) -> String {
    comment.body.source.replacing("<p>", with: "").replacing("</p>", with: "")
  }
}
