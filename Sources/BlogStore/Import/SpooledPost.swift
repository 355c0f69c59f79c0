import Blog
import TextFormats

/// An imported post as bytes, and back.
enum SpooledPost {
  static func bytes(of imported: ImportedPost) -> [UInt8] {
    let post = imported.post
    let marks = post.marks
    let values: [JSON] = [
      list([
        .string(post.id.slug), .string(post.feedID), text(post.url), .string(post.title), body(post.body),
        text(post.summary), text(post.published?.text), text(post.modified?.text), list(post.authors.map(author)),
        list(post.tags.map(JSON.string)), text(post.language), text(post.image),
        list(
          post.attachments.map {
            list([.string($0.url), text($0.mimeType), text($0.title), $0.size.map { .integer(Int64($0)) } ?? .null])
          }),
        JSON(.bool(post.commentsOpen)),
      ]),
      list(post.comments.map(comment)),
      list([
        .string(marks.status.word), .string(marks.kind), JSON(.bool(marks.isSticky)),
        JSON(.bool(marks.isPasswordProtected)), text(marks.format), list(marks.categories.map(JSON.string)),
        JSON(.bool(marks.hasVanished)),
      ]),
      list([
        imported.line.map { .integer(Int64($0)) } ?? .null, members(imported.extras),
        list(imported.commentExtras.map(members)), .integer(Int64(imported.coverage.rawValue)),
        text(imported.sourceNumber), text(imported.leadPicture), text(imported.version?.text),
        list(imported.unread.sorted().map(JSON.string)), list(imported.damaged.sorted().map(JSON.string)),
        JSON(.bool(imported.isWhole)), list(imported.withheld.sorted().map(JSON.string)), text(imported.path),
      ]),
    ]
    return list(values).text(JSONStyle(indent: nil, keepsOrder: true))
  }

  /// Nil for what ``bytes(of:)`` did not make.
  static func post(_ bytes: [UInt8]) -> ImportedPost? {
    guard let parts = (try? JSONParser.parse(bytes))?.elements?.map({ Row($0) }), parts.count == 4 else { return nil }
    let (head, marks, rest) = (parts[0], parts[2], parts[3])
    var post = Post(
      id: PostID(head.string(0)), feedID: head.string(1), url: head.text(2), title: head.string(3),
      body: body(head[4]), summary: head.text(5), published: head.date(6), modified: head.date(7),
      authors: head.list(8).map(author), tags: head.strings(9), language: head.text(10), image: head.text(11),
      attachments: head.list(12).map { value in
        let row = Row(value)
        return Attachment(url: row.string(0), mimeType: row.text(1), title: row.text(2), size: row.number(3))
      },
      commentsOpen: head.bool(13))
    post.comments = parts[1].elements.map(comment)
    post.marks = PostMarks(
      status: PostStatus(marks.string(0)), kind: marks.string(1), isSticky: marks.bool(2),
      isPasswordProtected: marks.bool(3), format: marks.text(4), categories: marks.strings(5),
      hasVanished: marks.bool(6))
    return ImportedPost(
      post: post, line: rest.number(0), path: rest.text(11), extras: members(rest[1]),
      commentExtras: rest.list(2).map(members),
      coverage: ImportedPost.Coverage(rawValue: rest.number(3) ?? 0), sourceNumber: rest.text(4),
      leadPicture: rest.text(5), version: rest.date(6), isWhole: rest.bool(9), unread: Set(rest.strings(7)),
      damaged: Set(rest.strings(8)), withheld: Set(rest.strings(10)))
  }

  private static func list(_ values: [JSON]) -> JSON { JSON(.array(values)) }
  private static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
  private static func body(_ body: Body) -> JSON { list([.string(body.format.rawValue), .string(body.source)]) }
  private static func author(_ author: Author) -> JSON { list([.string(author.name), text(author.url)]) }

  private static func body(_ json: JSON) -> Body {
    let row = Row(json)
    return Body(format: BodyFormat(rawValue: row.string(0)) ?? .html, source: row.string(1))
  }

  private static func author(_ json: JSON) -> Author { Author(name: Row(json).string(0), url: Row(json).text(1)) }

  private static func comment(_ comment: Comment) -> JSON {
    list([
      .string(comment.id.value), text(comment.inReplyTo?.value), .string(comment.kind.word), author(comment.author),
      text(comment.published?.text), body(comment.body), .string(comment.status.word), text(comment.url),
      JSON(.bool(comment.hasVanished)),
    ])
  }

  private static func comment(_ json: JSON) -> Comment {
    let row = Row(json)
    return Comment(
      id: CommentID(row.string(0)), inReplyTo: row.text(1).map { CommentID($0) }, kind: CommentKind(row.string(2)),
      author: author(row[3]), published: row.date(4), body: body(row[5]), status: CommentStatus(row.string(6)),
      url: row.text(7), hasVanished: row.bool(8))
  }

  private static func members(_ members: [SourceMember]) -> JSON {
    list(members.map { list([.string($0.key), PostText.merged($0.value, over: nil)]) })
  }

  private static func members(_ json: JSON) -> [SourceMember] {
    (json.elements ?? []).map { SourceMember(Row($0).string(0), SourceValue(Row($0)[1])) }
  }

  /// The elements of a list, by their places.
  private struct Row {
    let elements: [JSON]
    init(_ json: JSON) { elements = json.elements ?? [] }

    subscript(place: Int) -> JSON { place < elements.count ? elements[place] : .null }
    func string(_ place: Int) -> String { self[place].string ?? "" }
    func text(_ place: Int) -> String? { self[place].string }
    func number(_ place: Int) -> Int? { self[place].integer.map(Int.init) }
    func bool(_ place: Int) -> Bool { self[place].bool ?? false }
    func list(_ place: Int) -> [JSON] { self[place].elements ?? [] }
    func strings(_ place: Int) -> [String] { list(place).compactMap(\.string) }
    func date(_ place: Int) -> Timestamp? { text(place).flatMap { Timestamp($0) } }
  }
}
