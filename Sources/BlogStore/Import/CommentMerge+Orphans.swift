import Blog
import TextFormats

/// Comments that waited for their post are older than what the source says that brings it.
extension CommentMerge {
  /// The members of a comment that every source may have.
  private static let ownMembers: Set<String> = [
    "id", "in_reply_to", "kind", "author", "authors", "date_published", "content_html", "content_markdown",
    "content_text", "status", "url", vanishedMember,
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
  static func putBelow(
    _ older: [JSON], hasAllComments: Bool, _ isGone: (JSON) -> Bool, isParted: (JSON) -> Bool, replies: Set<String>,
    into json: inout JSON
  ) {
    var list = json["comments"]?.elements ?? []
    var places = CommentPlacesByID(list, isComplete: false)
    for element in older {
      guard let comment = CommentFile(element)?.comment else { continue }
      let id = comment.id.value
      guard !places.hasTaken(id, comment) else { continue }
      if let place = places.take(id, comment) {
        guard let newer = CommentFile(list[place])?.comment else { continue }
        // What the source that knows all has no more it did not say: then it is as if both had come one after the other.
        let isItsOwn = hasAllComments && !newer.hasVanished
        var merged = self.json(
          of: newer, id: self.id(of: list[place]), extras: extras(of: list[place]), over: element, isComplete: isItsOwn)
        if isParted(element), newer.body != .empty { PostText.setText(newer.body, isNew: false, in: &merged) }
        list[place] = merged
      } else if !replies.contains(id) {
        var element = element
        if let parent = comment.inReplyTo { element["in_reply_to"] = .string(places.spelling(of: parent.value)) }
        if isGone(element) { element[vanishedMember] = JSON(.bool(true)) }
        list.append(element)
        places.add(id, comment)
      }
    }
    json["comments"] = JSON(.array(list))
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
