import Blog
import CustomDump
import Testing

@testable import BlogStore

/// What waits on the disk comes back as it was.
struct SpooledPostTests {
  private var post: ImportedPost {
    var post = Post(
      id: PostID("kaisla"), feedID: "https://suo.example/?p=1", url: "https://suo.example/kaisla/", title: "Kais\"la",
      body: Body(format: .markdown, source: "Sanat\n\n\u{1F332} ä\u{0}"), summary: "Lyhyesti",
      published: Timestamp("2020-01-02T03:04:05.678+02:00"), modified: Timestamp("2021-01-02T03:04:05Z"),
      authors: [Author(name: "Aino", url: "https://aino.example/"), Author(name: "")], tags: ["a", "b"],
      language: "fi", image: "media/k.png",
      attachments: [
        Attachment(url: "https://suo.example/a.mp3", mimeType: "audio/mpeg", title: "A", size: 12),
        Attachment(url: "media/b", mimeType: nil, title: nil, size: nil),
      ], commentsOpen: false)
    post.comments = [
      Comment(
        id: CommentID("1"), inReplyTo: CommentID("0"), kind: .pingback, author: Author(name: "K"),
        published: Timestamp("2020-01-02T03:04:05Z"), body: Body(format: .text, source: "Hei"), status: .other("outo"),
        url: "https://k.example/", hasVanished: true),
      Comment(id: CommentID("2"), author: Author(name: ""), body: .empty),
    ]
    post.marks = PostMarks(
      status: .scheduled, kind: "page", isSticky: true, isPasswordProtected: true, format: "aside", categories: ["c"],
      hasVanished: true)
    let extras = [
      SourceMember(
        "_x",
        .object([SourceMember("n", .number("1.10")), SourceMember("l", .list([.null, .bool(true), .string("s")]))]))
    ]
    return ImportedPost(
      post: post, line: 7, extras: extras, commentExtras: [extras, []], coverage: [.body, .comments],
      sourceNumber: "12", leadPicture: "13", version: Timestamp("2022-02-02T02:02:02Z"), isWhole: false,
      unread: ["title", "url"], damaged: ["summary"])
  }

  @Test func everyMemberComesBack() {
    expectNoDifference(SpooledPost.post(SpooledPost.bytes(of: post)), post)
    let bare = ImportedPost(post: Post(id: PostID(""), title: ""))
    expectNoDifference(SpooledPost.post(SpooledPost.bytes(of: bare)), bare)
    #expect(SpooledPost.post([]) == nil && SpooledPost.post(Array("[]".utf8)) == nil)
  }

  /// A folder that takes no file is no reason to lose anything.
  @Test(arguments: ["/tmp", "/nowhere/at/all"])
  func whatIsPutIsThere(_ folder: String) {
    let spool = Spool(folder: folder)
    let texts = (0..<200).map { number in [UInt8](repeating: UInt8(number), count: number * 17) }
    let places = texts.map(spool.put)
    for (place, text) in zip(places, texts).reversed() { #expect(spool.bytes(at: place) == text) }
    #expect(spool.put([1, 2, 3]).count == 3)
  }
}
