import Blog

/// A comment that a static site keeps: in front matter, or in a file of its own.
struct StaticComment {
  var comment: Comment
  var extras: [SourceMember]
  /// What may name its post, the most trusted first.
  var posts: [String]

  private static let ids = ["_id", "id", "comment_id", "uid"]
  private static let parents = [
    "replying_to", "replying_to_uid", "parent", "parent_id", "in_reply_to", "reply_to", "replyTo", "comment_parent",
  ]
  private static let names = ["author", "name", "author_name", "comment_author"]
  private static let addresses = ["author_url", "url", "website", "comment_author_url"]
  private static let texts = ["message", "content", "body", "comment", "text", "comment_content"]
  private static let dates = ["date", "date_gmt", "published_at", "created_at", "timestamp", "comment_date"]
  private static let states = ["status", "approved", "state", "published", "comment_approved"]
  private static let kinds = ["type", "comment_type"]
  private static let pages = [
    "_parent", "blogger_post_id", "post_id", "postid", "post", "post_slug", "slug", "page", "page_id", "permalink",
  ]

  /// Nil for what is no comment.
  init?(
    _ value: JSONValue, body: String? = nil, id: String = "", isHTML: Bool, _ note: PageNote?, _ tally: PageTally
  ) {
    guard case .object(let members) = value else { return nil }
    func text(_ keys: [String]) -> String? { keys.lazy.compactMap { value.text($0) }.first }
    let author = Self.names.lazy.compactMap { value[$0].flatMap(MarkdownPage.author) }.first
    let written = text(Self.texts) ?? body?.presence
    guard let source = written, author != nil || text(Self.dates) != nil || body != nil else { return nil }
    let date = text(Self.dates)
    let reading = date.flatMap { DateReader.read($0) }
    if let date, let reading { note?(reading, of: date, nil) }
    tally.secrets += Self.names.reduce(0) { $0 + MarkdownPage.addresses(in: value[$1]) }
    let parent = text(Self.parents).flatMap { $0 == "0" ? nil : CommentID($0) }
    comment = Comment(
      id: CommentID(text(Self.ids) ?? id), inReplyTo: parent, kind: CommentKind(text(Self.kinds) ?? ""),
      author: Author(
        name: author?.name ?? "",
        url: author?.url ?? Self.addresses.lazy.compactMap { WebAddress.person(value.text($0)) }.first),
      published: reading?.timestamp,
      body: Body(format: isHTML ? .html : .markdown, source: source.trimmedRight),
      status: Self.status(value, tally))
    posts = Self.pages.compactMap { value.text($0) }
    let isUndated = comment.published == nil
    if isUndated, date != nil { tally.undated += 1 }
    let known = Set(
      Self.ids + Self.parents + Self.names + Self.addresses + Self.texts + Self.states + Self.kinds + Self.pages
        + (isUndated ? [] : Self.dates))
    let rest = MarkdownPage.kept(members.filter { !known.contains($0.key) }, tally)
    extras = rest.isEmpty ? [] : [SourceMember("_front_matter", .object(rest))]
  }

  /// What nobody knows is held.
  private static func status(_ value: JSONValue, _ tally: PageTally) -> CommentStatus {
    if MarkdownPage.truth(value["hidden"]) == true || MarkdownPage.truth(value["draft"]) == true { return .held }
    guard let state = states.lazy.compactMap({ value[$0] }).first else { return .approved }
    if let truth = MarkdownPage.truth(state) { return truth ? .approved : .held }
    if let text = state.words, text.count > 4, DateReader.read(text) != nil { return .approved }
    switch state.words?.lowercased() {
    case "approved", "approve", "publish", "published", "public", "visible", "live": return .approved
    case "hold", "held", "pending", "moderated", "unapproved", "draft": return .held
    case "spam": return .spam
    case "trash", "deleted", "removed": return .trash
    default:
      tally.heldWords[state.words ?? "", default: 0] += 1
      return .held
    }
  }

  /// Comments in their order, their parents by id; some themes name the parent by its place among the first ones.
  static func threaded(_ comments: [StaticComment], _ tally: PageTally) -> [StaticComment] {
    var sorted = comments.enumerated().sorted { a, b in
      let (x, y) = (a.element.comment.published?.seconds ?? .max, b.element.comment.published?.seconds ?? .max)
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
    let ids = Set(sorted.map(\.comment.id))
    let roots = sorted.filter { $0.comment.inReplyTo == nil }.map(\.comment.id)
    for index in sorted.indices {
      let comment = sorted[index].comment
      if comment.inReplyTo == nil, let parent = sorted[index].posts.first(where: { ids.contains(CommentID($0)) }),
        CommentID(parent) != comment.id
      {
        sorted[index].comment.inReplyTo = CommentID(parent)
      } else if let parent = comment.inReplyTo, !ids.contains(parent), let place = Int(parent.value),
        roots.indices.contains(place - 1), roots[place - 1] != comment.id
      {
        sorted[index].comment.inReplyTo = roots[place - 1]
        tally.placedAnswers += 1
      }
    }
    return sorted
  }
}

extension MarkdownPage {
  /// The comments in the front matter.
  private var commentValues: [JSONValue]? {
    guard case .array(let list)? = written("comments") else { return nil }
    return list
  }

  var areCommentsUnderstood: Bool {
    guard let list = commentValues else { return flag("comments") != nil || value("comments")?["enabled"] != nil }
    return list.allSatisfy { StaticComment($0, isHTML: isHTML, nil, PageTally()) != nil }
  }

  var areCommentsOpen: Bool { (flag("comments") ?? Self.truth(value("comments")?["enabled"])) != false }

  func comments(_ note: PageNote, _ tally: PageTally) -> [StaticComment] {
    StaticComment.threaded(
      (commentValues ?? []).compactMap { StaticComment($0, isHTML: isHTML, note, tally) }, tally)
  }

  /// What a comment in a file of its own may call this page.
  var references: Set<String> {
    let stem = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    var all: Set<String> = [nameParts.name, stem, path, "/" + path]
    for key in ["slug", "url", "permalink"] { if let text = text(key) { all.insert(text.trimmingSlashes) } }
    for (key, value) in matter?.values ?? [:] where key == "id" || key == "guid" || key.hasSuffix("_id") {
      if let text = value.words { all.insert(text) }
    }
    return all
  }
}
