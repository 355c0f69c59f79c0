import Blog

extension WordPressReader {
  /// Nil for what is no comment of anybody for readers.
  func comment(_ node: XMLNode) -> (Comment, [SourceMember])? {
    let type = node.text(.wordpress, "comment_type") ?? ""
    let fate = WordPressKinds.fate(ofComment: type)
    let body = node.first(.wordpress, "comment_content")?.innerHTML(isMarkup: false) ?? ""
    let word = node.first(.wordpress, "comment_approved")?.text.trimmed ?? "1"
    if fate == .leftOut || word.lowercased().hasPrefix("editorial") {
      internalComments.add(type, line: node.line)
      return nil
    }
    if PasswordForm.isAll(of: body) {
      count(.passwordForm, line: node.line)
      return nil
    }
    let parent = node.text(.wordpress, "comment_parent")
    let dates = WordPressDates(
      local: node.text(.wordpress, "comment_date"), universal: node.text(.wordpress, "comment_date_gmt"),
      lastOffset: &lastOffset)
    sayUnread(dates, line: node.line)
    var status: CommentStatus
    switch word.lowercased() {
    case let word where WordPressKinds.isApproval(word): status = .approved
    case "0", "hold", "held", "unapproved", "pending", "moderated": status = .held
    case "spam": status = .spam
    case "trash", "post-trashed", "delete", "deleted": status = .trash
    default:
      status = .held
      count(.unknownStatus(Excerpt(word)), line: node.line)
    }
    if fate == .held, status == .approved {
      status = .held
      count(.unknownType(Excerpt(type)), line: node.line)
    }
    let comment = Comment(
      id: CommentID(node.text(.wordpress, "comment_id") ?? ""),
      inReplyTo: parent == "0" ? nil : parent.map { CommentID($0) },
      kind: CommentKind(type),
      author: Author(
        name: PersonName.shown(HTMLText.title(node.text(.wordpress, "comment_author") ?? "")),
        url: WebAddress.person(node.text(.wordpress, "comment_author_url"))),
      published: dates.moment,
      body: Body(format: .html, source: body),
      status: status)
    return (comment, extras(node, isHeld: fate == .held && status == .held))
  }

  /// The name under which our own export keeps a comment's id: WordPress numbers comments, and takes the rest along.
  static let ownCommentID = "_lukija_id"

  /// The name under which it keeps what a comment answers that is not there.
  static let ownParentID = "_lukija_in_reply_to"

  /// An id that was known in the repository that a comment comes from.
  func own(_ key: String, _ node: XMLNode) -> CommentID? {
    for meta in node.all(.wordpress, "commentmeta") where meta.text(.wordpress, "meta_key") == key {
      return meta.text(.wordpress, "meta_value").map { CommentID($0) }
    }
    return nil
  }

  /// - Parameter isHeld: whether it is held back for its type.
  private func extras(_ node: XMLNode, isHeld: Bool) -> [SourceMember] {
    var members: [SourceMember] = []
    for (key, name) in [("comment_author_email", "author_email"), ("comment_user_id", "user_id")] {
      guard let value = node.text(.wordpress, key), value != "0" else { continue }
      members.append(SourceMember(name, .string(value)))
    }
    // The word that was not known is wanted on the way back, and so is the one that did not count.
    let known = ["1", "0", "hold", "approve", "approved", "spam", "trash", "post-trashed"]
    if let word = node.text(.wordpress, "comment_approved"), !known.contains(word) || isHeld && word != "0" {
      members.append(SourceMember("comment_approved", .string(word)))
    }
    return members.isEmpty ? [] : [SourceMember(KeptMembers.wordpress, .object(members))]
  }
}
