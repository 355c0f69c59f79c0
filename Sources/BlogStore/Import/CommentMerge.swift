import Blog
import TextFormats

/// Brings a source's comments into a post's file.
enum CommentMerge {
  /// The mark of a comment that its source has no more.
  static let vanishedMember = "vanished"

  /// Comments are the same by id, unless date and text both say otherwise; where ids repeat, by text, then order. Of a
  /// complete source the order is taken and what it lacks is kept behind it, marked; of an incomplete one, only what it has
  /// is changed or added.
  ///
  /// - Parameter replies: the ids of the replies that were written here. One that comes back from an export of ours is
  ///   no comment of somebody else's.
  /// - Returns: the places of the comments that the source had.
  @discardableResult
  static func merge(
    _ comments: [Comment], extras: [[SourceMember]], isComplete: Bool, replies: Set<String>, into json: inout JSON
  ) -> [Int] {
    let old = json["comments"]?.elements ?? []
    guard !(comments.isEmpty && old.isEmpty) else { return [] }
    var met: [Int] = []
    var places = CommentPlacesByID(old, isComplete: isComplete)
    // Of a source that has only some comments nobody knows which ids are gone.
    if isComplete { places.expect(comments.lazy.map { (named($0), $0) }.filter { !replies.contains($0.0) }) }
    var result: [JSON] = isComplete ? [] : old
    var isMet = [Bool](repeating: false, count: old.count)
    for (index, comment) in comments.enumerated() {
      let name = named(comment)
      // A feed that repeats itself adds nothing; an export's repeated numbers are its own affair.
      if !isComplete, places.hasTaken(name, comment) { continue }
      let place = places.take(name, comment)
      var comment = comment
      comment.inReplyTo = comment.inReplyTo.map { CommentID(places.spelling(of: $0.value)) }
      let new = self.json(
        of: comment, id: place.map { Self.id(of: old[$0]) } ?? name, extras: index < extras.count ? extras[index] : [],
        over: place.map { old[$0] },
        isComplete: isComplete)
      if let place {
        isMet[place] = true
        met.append(isComplete ? result.count : place)
        if isComplete { result.append(new) } else { result[place] = new }
      } else if !replies.contains(name) {
        met.append(result.count)
        result.append(new)
        places.add(name, comment)
      }
    }
    if isComplete {
      for (index, element) in old.enumerated() where !isMet[index] {
        var kept = element
        // What is no comment is not ours to mark.
        if kept.members != nil { kept[vanishedMember] = JSON(.bool(true)) }
        result.append(kept)
      }
    }
    json["comments"] = JSON(.array(result))
    return met
  }

  /// Adds the comments of another copy of the post that this one lacks.
  ///
  /// - Parameter areGone: whether the source, which knows all comments, has only those that are there.
  static func join(_ others: [JSON], areGone: Bool, into json: inout JSON) {
    var list = json["comments"]?.elements ?? []
    for other in others where !list.contains(where: { $0.isSame(as: other) }) {
      let isHere =
        !id(of: other).isEmpty && list.contains { id(of: $0) == id(of: other) && !SameComment.contradicts($0, other) }
      guard !isHere else { continue }
      var other = other
      if areGone, other.members != nil { other[vanishedMember] = JSON(.bool(true)) }
      list.append(other)
    }
    if !list.isEmpty { json["comments"] = JSON(.array(list)) }
  }

  /// Adds what a source says beside the words of comments that are here.
  static func keep(_ extras: [CommentID: [SourceMember]], in json: inout JSON) {
    guard let list = json["comments"]?.elements else { return }
    json["comments"] = JSON(
      .array(
        list.map { element in
          var element = element
          for extra in extras[CommentID(id(of: element))] ?? [] {
            element[extra.key] = PostText.merged(extra.value, over: element[extra.key])
          }
          return element
        }))
  }

  static func id(of json: JSON) -> String {
    if case .number(let digits)? = json["id"]?.value { return digits }
    return json["id"]?.string ?? ""
  }

  /// A comment without an id gets one from what it says, as reading it would.
  static func named(_ comment: Comment) -> String {
    guard comment.id.value.isEmpty else { return comment.id.value }
    return "no-id-"
      + hexadecimalHash("\(comment.author.name)\0\(comment.published?.text ?? "")\0\(comment.body.source)")
  }

  /// - Parameter isComplete: whether the source knows all of a comment; feeds tell no pingback from a comment, not always
  ///   what a comment answers, and give its text as a page shows it.
  static func json(
    of comment: Comment, id: String, extras: [SourceMember], over old: JSON?, isComplete: Bool
  ) -> JSON {
    var json = old ?? .object([])
    json["id"] = .string(id)
    if comment.inReplyTo != nil || isComplete && json["in_reply_to"] != nil {
      json["in_reply_to"] = comment.inReplyTo.map { .string($0.value) }
    }
    let kind = comment.kind.word
    if kind != "comment" || isComplete && json["kind"] != nil { json["kind"] = .string(kind) }
    let author = self.json(of: comment.author, over: json["author"])
    if author.members?.isEmpty == false { json["author"] = author }
    if let published = comment.published, isComplete || !SameText.isMoment(published, json["date_published"]) {
      json["date_published"] = .string(published.text)
    }
    // A source that says nothing takes no text away.
    if old == nil || comment.body != .empty && (isComplete || !SameText.isSaid(comment.body, in: old)) {
      PostText.setText(comment.body, isNew: old == nil, in: &json)
    }
    let status = comment.status.word
    if status != "approved" || json["status"] != nil { json["status"] = .string(status) }
    if let url = comment.url { json["url"] = .string(url) }
    json[vanishedMember] = comment.hasVanished ? JSON(.bool(true)) : nil
    for extra in extras { json[extra.key] = PostText.merged(extra.value, over: json[extra.key]) }
    return json
  }

  static func json(of author: Author, over old: JSON?) -> JSON {
    var json = old?.members == nil ? JSON.object([]) : old ?? .null
    if !author.name.isEmpty || json["name"] != nil { json["name"] = .string(author.name) }
    if let url = author.url { json["url"] = .string(url) }
    return json
  }
}

extension JSON {
  /// Whether two values say the same, wherever they stand in their texts.
  func isSame(as other: JSON) -> Bool {
    switch (value, other.value) {
    case (.array(let a), .array(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.object(let a), .object(let b)):
      guard a.count == b.count else { return false }
      // Nearly always in the same order.
      if zip(a, b).allSatisfy({ $0.key == $1.key && $0.value.isSame(as: $1.value) }) { return true }
      return a.allSatisfy { member in
        other[member.key].map { member.value.isSame(as: $0) } ?? false
      }
    case (let a, let b): return a == b
    }
  }
}
