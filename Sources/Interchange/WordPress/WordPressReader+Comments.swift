import Blog

extension WordPressReader {
  func comment(_ node: XMLNode) -> (Comment, [SourceMember]) {
    let parent = node.text(.wordpress, "comment_parent")
    let dates = WordPressDates(
      local: node.text(.wordpress, "comment_date"), universal: node.text(.wordpress, "comment_date_gmt"),
      lastOffset: &lastOffset)
    let status: CommentStatus =
      switch node.text(.wordpress, "comment_approved") ?? "1" {
      case "1", "approve", "approved": .approved
      case "0", "hold": .held
      case "spam": .spam
      case "trash", "post-trashed": .trash
      case let word: .other(word)
      }
    let comment = Comment(
      id: CommentID(node.text(.wordpress, "comment_id") ?? ""),
      inReplyTo: parent == "0" ? nil : parent.map { CommentID($0) },
      kind: CommentKind(node.text(.wordpress, "comment_type") ?? ""),
      author: Author(
        name: HTMLText.plain(node.text(.wordpress, "comment_author") ?? ""),
        url: WebAddress.clean(node.text(.wordpress, "comment_author_url"))),
      published: dates.moment,
      body: Body(format: .html, source: node.first(.wordpress, "comment_content")?.innerHTML(isMarkup: false) ?? ""),
      status: status)
    return (comment, extras(node))
  }

  /// The name under which our own export keeps a comment's id: WordPress numbers comments, and takes the rest along.
  static let ownCommentID = "_lukija_id"

  /// The id that a comment had in the repository that it comes from.
  func ownID(_ node: XMLNode) -> CommentID? {
    for meta in node.all(.wordpress, "commentmeta") where meta.text(.wordpress, "meta_key") == Self.ownCommentID {
      return meta.text(.wordpress, "meta_value").map { CommentID($0) }
    }
    return nil
  }

  private func extras(_ node: XMLNode) -> [SourceMember] {
    var members: [SourceMember] = []
    for (key, name) in [("comment_author_email", "author_email"), ("comment_user_id", "user_id")] {
      guard let value = node.text(.wordpress, key), value != "0" else { continue }
      members.append(SourceMember(name, .string(value)))
    }
    return members.isEmpty ? [] : [SourceMember("_wordpress", .object(members))]
  }
}
