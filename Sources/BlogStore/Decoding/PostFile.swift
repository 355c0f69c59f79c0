import Blog
import TextFormats

/// `posts/<slug>.json`.
struct PostFile {
  /// Strings that the list does not need.
  static let bodyMembers: Set<String> = ["content_html", "content_text", "content_markdown", "summary"]

  /// What is read of a file, at any depth; every other member stays where it is.
  static let members: Set<String> = listMembers.union([
    "summary", "date_modified", "language", "image", "attachments", "mime_type", "size_in_bytes",
    KeptMembers.wordpress, ListedFileMembers.number, ListedFileMembers.parent, ListedFileMembers.alternative,
    ListedFileMembers.caption, feedMember, countMember,
  ])
  /// What a feed said beside the post, and in it how many comments there are.
  private static let feedMember = "_feed"
  private static let countMember = "comment_count"
  /// What the list needs of it.
  static let listMembers: Set<String> = bodyMembers.union([
    "lukija", "version", "origin", "id", "url", "title", "date_published", "authors", "author", "name", "tags",
    "comments",
    "comments_open", "in_reply_to", "kind", "status", "sticky", "password_protected", "format", "categories",
    CommentMerge.vanishedMember,
  ])

  var post: Post
  /// Errors among them mean that `post` must not be shown.
  var issues: [Issue]
  /// Where each comment of `post.comments` stands.
  var commentPlaces: [CommentFile.Place]

  /// - Parameter elements: what stands in `comments`, where somebody took it out of the value already.
  init(_ json: JSON, id: PostID, comments elements: CommentElements? = nil) {
    guard var reader = ObjectReader(json) else {
      post = Post(id: id, title: "")
      issues = [.error(.member(.notAnObject(json.kind.fact)), at: json.offset)]
      commentPlaces = []
      return
    }
    SiteFile.checkVersion(&reader, isRequired: false)
    let listed = reader.list("comments", isEssential: true) ?? []
    let (comments, places, notes) = (elements ?? CommentElements(listed)).all()
    reader.note(notes)
    post = Post(
      id: id, feedID: reader.id("id") ?? "", url: reader.nonEmptyString("url"),
      title: reader.string("title", isEssential: true) ?? "", body: reader.body(isEssential: true),
      summary: reader.nonEmptyString("summary"), published: reader.date("date_published"),
      modified: reader.date("date_modified"), authors: reader.authors(), tags: reader.strings("tags"),
      language: reader.nonEmptyString("language"), image: reader.reference("image"),
      attachments: PostFile.attachments(&reader), comments: comments,
      commentsOpen: reader.bool("comments_open") ?? true,
      countedComments: reader[Self.feedMember]?[Self.countMember]?.integer.flatMap { Int(exactly: $0) },
      marks: PostFile.marks(&reader))
    post.openingWords = OpeningWords.of(post)
    issues = reader.issues
    commentPlaces = places
  }

  private static func marks(_ reader: inout ObjectReader) -> PostMarks {
    PostMarks(
      status: PostStatus(reader.string("status") ?? ""), kind: reader.nonEmptyString("kind") ?? "post",
      isSticky: reader.bool("sticky") ?? false, isPasswordProtected: reader.bool("password_protected") ?? false,
      format: reader.nonEmptyString("format"), categories: reader.strings("categories"),
      isMadeHere: reader["lukija"].map(OwnPostFile.isMadeHere(words:)) ?? false,
      hasVanished: reader.bool(CommentMerge.vanishedMember) ?? false)
  }

  private static func attachments(_ reader: inout ObjectReader) -> [Attachment] {
    var attachments: [Attachment] = []
    let post = reader[KeptMembers.wordpress]?[ListedFileMembers.number]?.string
    for element in reader.list("attachments") ?? [] {
      guard var attachment = ObjectReader(element) else {
        reader.note(
          .warning(
            .member(.ignoredElement(list: "attachments", wanted: .object, found: element.kind.fact)), at: element.offset
          ))
        continue
      }
      if attachment["url"] == nil { attachment.note(.warning(.member(.attachmentWithoutURL), at: element.offset)) }
      if let url = attachment.reference("url") {
        attachments.append(
          Attachment(
            url: url, mimeType: attachment.nonEmptyString("mime_type"), title: attachment.nonEmptyString("title"),
            size: attachment["size_in_bytes"]?.integer.flatMap { $0 >= 0 ? Int($0) : nil },
            listed: attachment[KeptMembers.wordpress].flatMap { ListedFileMembers.file($0, of: post) }))
      }
      reader.note(attachment.issues)
    }
    return attachments
  }
}
