import Blog
import TextFormats

/// `replies/<id>.json`.
struct ReplyFile {
  /// What is read of a file, at any depth; every other member stays where it is.
  static let members = DeliveryCoding.members.union([
    "lukija", "version", "id", "status", "date_published", "date_modified", "date_created", "content_markdown",
    "in_reply_to", "replaces", "post", "slug", "author", "name", "url", "email",
  ])

  var reply: Reply
  /// Errors among them mean that `reply` must not be used.
  var issues: [Issue]

  /// - Parameter id: from the file's name, which is the truth.
  init(_ json: JSON, id: ReplyID) {
    guard var reader = ObjectReader(json) else {
      reply = Reply(
        id: id, post: PostID(""), author: Identity(name: ""), markdown: "", created: Timestamp(seconds: 0))
      issues = [.error(.member(.notAnObject(json.kind.fact)), at: json.offset)]
      return
    }
    SiteFile.checkVersion(&reader, isRequired: false)
    if let own = reader.id("id"), own != id.value {
      reader.note(.warning(.reply(.idDiffers(own)), at: reader["id"]?.offset))
    }
    let word = reader.string("status") ?? ""
    let status = ReplyStatus(rawValue: word)
    if status == nil {
      let fault: Diagnostic = word.isEmpty ? .reply(.missingMember("status")) : .member(.unknownStatus(word))
      reader.note(.warning(fault, at: reader["status"]?.offset ?? reader.offset))
    }
    let published = reader.date("date_published")
    let modified = reader.date("date_modified")
    let created = reader.date("date_created")
    if created == nil, reader["date_created"] == nil {
      reader.note(.warning(.reply(.missingMember("date_created")), at: reader.offset))
    }
    let started = created ?? [published, modified].compactMap { $0 }.min() ?? Timestamp(seconds: 0)
    let (slug, feedID) = ReplyFile.post(&reader)
    if reader["content_markdown"] == nil {
      reader.note(.warning(.reply(.missingMember("content_markdown")), at: reader.offset))
    }
    reply = Reply(
      id: id, post: slug, postFeedID: feedID, inReplyTo: reader.id("in_reply_to").map(CommentID.init),
      author: ReplyFile.author(&reader), markdown: reader.string("content_markdown", isEssential: true) ?? "",
      // Hiding a reply whose status another version wrote would look like losing it.
      status: status ?? .published, replaces: reader.id("replaces").map(ReplyID.init), created: started,
      modified: modified ?? started, published: published)
    let delivery = DeliveryCoding.read(&reader)
    if reply.status.isShown { reply.delivery = delivery }
    // What says less of the way counts less: an older version may have written it.
    if let status = reply.delivery?.state.status, reply.status.isShown { reply.status = status }
    issues = reader.issues
  }

  private static func post(_ reader: inout ObjectReader) -> (PostID, String) {
    guard var post = reader.object("post") else {
      reader.note(.error(.reply(.missingMember("post")), at: reader["post"]?.offset ?? reader.offset))
      return (PostID(""), "")
    }
    let slug = post.nonEmptyString("slug") ?? ""
    let feedID = post.id("id") ?? ""
    if slug.isEmpty, feedID.isEmpty { post.note(.error(.reply(.missingMember("post.slug")), at: post.offset)) }
    reader.note(post.issues)
    return (PostID(slug), feedID)
  }

  private static func author(_ reader: inout ObjectReader) -> Identity {
    guard var author = reader.object("author") else {
      if reader["author"] == nil { reader.note(.warning(.reply(.missingMember("author")), at: reader.offset)) }
      return Identity(name: "")
    }
    // An address that an earlier version wrote here is the person's own business: nobody is handed it.
    let identity = Identity(name: author.string("name") ?? "", url: author.nonEmptyString("url"))
    reader.note(author.issues)
    return identity
  }

  /// The file's text for a reply, on top of what the file said before: members that this version does not know
  /// stay at every level.
  static func text(of reply: Reply, over old: JSON?) -> [UInt8] {
    var json = old?.members == nil ? JSON.object([]) : old ?? .null
    func update(_ key: String, _ change: (inout JSON) -> Void) {
      var part = json[key].flatMap { $0.members == nil ? nil : $0 } ?? .object([])
      change(&part)
      json[key] = part
    }
    update("lukija") { $0["version"] = .integer(SiteFile.version) }
    json["id"] = .string(reply.id.value)
    update("post") {
      $0["slug"] = .string(reply.post.slug)
      $0["id"] = reply.postFeedID.isEmpty ? nil : .string(reply.postFeedID)
    }
    json["in_reply_to"] = reply.inReplyTo.map { .string($0.value) } ?? .null
    update("author") {
      $0["name"] = .string(reply.author.name)
      // A blog's folder is shared; the address stays with the person's own state.
      $0["email"] = nil
      $0["url"] = reply.author.url.map(JSON.string)
    }
    json["content_markdown"] = .string(reply.markdown)
    json["status"] = .string(reply.status.rawValue)
    json["replaces"] = reply.replaces.map { .string($0.value) }
    json["date_created"] = .string(reply.created.text)
    json["date_modified"] = .string(reply.modified.text)
    json["date_published"] = reply.published.map { .string($0.text) }
    json["delivery"] = reply.delivery.map { DeliveryCoding.write($0, over: json["delivery"]) }
    return json.prettyText
  }
}
