import Blog
import TextFormats

/// Comments that waited for their post are older than what the source says that brings it.
extension CommentMerge {
  /// The members of a comment that every source may have.
  private static let ownMembers: Set<String> = [
    "id", "in_reply_to", "kind", "author", "authors", "date_published", "content_html", "content_markdown",
    "content_text", "status", "url", vanishedMember, sourceIDMember,
  ]

  /// A comment that came apart, as it would stand in a post's file.
  static func json(of imported: ImportedComment) -> JSON {
    json(
      of: imported.comment, id: named(imported.comment), extras: imported.extras, over: nil, isComplete: false)
  }

  /// What somebody else keeps beside the words of a comment.
  static func extras(of json: JSON) -> [SourceMember] {
    (json.members ?? []).filter { !ownMembers.contains($0.key) }.map { SourceMember($0.key, SourceValue($0.value)) }
  }

  /// Puts older comments under those of a post: what stands there counts, and gets what it is silent about.
  ///
  /// - Parameter hasAllComments: whether the post's source knows all comments: then what it lacks is gone there.
  ///   Also gone is what another source of the post lacked since.
  /// - Parameter isParted: whether other words came between: then the newer form of the same words stays.
  /// - Returns: the ids that they have here.
  static func putBelow(
    _ older: [JSON], hasAllComments: Bool, _ isGone: (JSON) -> Bool, isParted: (JSON) -> Bool, replies: Set<String>,
    into json: inout JSON
  ) -> [String] {
    var list = json["comments"]?.elements ?? []
    let older = older.filter { $0.members != nil }
    let comments = older.compactMap { element in
      var comment = CommentFile(element)?.comment
      if element[sourceIDMember] != nil { comment?.id = CommentID(name(of: element)) }
      return comment
    }
    var matching = CommentMatching(list, isComplete: false)
    let matches = matching.match(comments, replies: replies)
    for ((element, comment), match) in zip(zip(older, comments), matches) where !match.isRepeated {
      if let place = match.place {
        guard let newer = CommentFile(list[place])?.comment else { continue }
        // What the source that knows all has no more it did not say: then it is as if both had come one after the other.
        let isItsOwn = hasAllComments && !newer.hasVanished
        var merged = self.json(
          of: newer, id: self.id(of: list[place]), extras: extras(of: list[place]), over: element, isComplete: isItsOwn)
        merged[sourceIDMember] = list[place][sourceIDMember]
        if isParted(element), newer.body != .empty { PostText.setText(newer.body, isNew: false, in: &merged) }
        list[place] = merged
      } else if !replies.contains(comment.id.value) {
        var element = element
        if let parent = matching.parent(of: comment, match) { element["in_reply_to"] = .string(parent.value) }
        if isGone(element) { element[vanishedMember] = JSON(.bool(true)) }
        if match.id != comment.id.value {
          element[sourceIDMember] = .string(comment.id.value)
          element["id"] = .string(match.id)
        }
        list.append(element)
      }
    }
    json["comments"] = JSON(.array(list))
    return matches.map(\.id)
  }

  /// Words that waited say nothing of whether a comment is still at its source.
  ///
  /// - Parameter before: the comments as they were before the words came.
  static func leaveVanished(
    _ before: [JSON], _ isGone: (JSON) -> Bool, in json: inout JSON
  ) {
    guard var list = json["comments"]?.elements else { return }
    for place in list.indices where list[place].members != nil {
      if place < before.count {
        if let vanished = before[place][vanishedMember] { list[place][vanishedMember] = vanished }
      } else if isGone(list[place]) {
        list[place][vanishedMember] = JSON(.bool(true))
      }
    }
    json["comments"] = JSON(.array(list))
  }
}
