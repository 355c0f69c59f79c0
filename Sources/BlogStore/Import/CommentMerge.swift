import Blog
import TextFormats

/// Brings a source's comments into a post's file.
enum CommentMerge {
  /// The mark of a comment that its source has no more.
  static let vanishedMember = "vanished"
  /// What a comment is called at its source, where another one here is called so.
  static let sourceIDMember = "_source_id"

  /// Comments are the same by id, unless date and text both say otherwise; where ids repeat, by text, then order. Of a
  /// complete source the order is taken and what it lacks is kept behind it, marked; of an incomplete one, only what it has
  /// is changed or added.
  ///
  /// - Parameter sharesIDs: whether two of the source may have one id, as they had it in the repository.
  /// - Parameter isExact: whether the source, complete or not, says all of each comment that it has, its text as a page
  ///   shows it.
  /// - Parameter replies: the ids of the replies that were written here. One that comes back from an export of ours is
  ///   no comment of somebody else's.
  /// - Returns: the places of the comments that the source had.
  @discardableResult
  static func merge(
    _ comments: [Comment], extras: [[SourceMember]], isComplete: Bool, isExact: Bool = false,
    sharesIDs: Bool = false, replies: Set<String>, into json: inout JSON
  ) -> [Int] {
    let old = json["comments"]?.elements ?? []
    guard !(comments.isEmpty && old.isEmpty) else { return [] }
    var met: [Int] = []
    var matching = CommentMatching(old, isComplete: isComplete, sharesIDs: sharesIDs)
    let matches = matching.match(comments, replies: replies)
    var result: [JSON] = isComplete ? [] : old
    var origins: [Int?] = []
    var isMet = [Bool](repeating: false, count: old.count)
    for (index, (comment, match)) in zip(comments, matches).enumerated() where !match.isRepeated {
      let name = named(comment)
      guard match.place != nil || !replies.contains(name) else { continue }
      var comment = comment
      comment.inReplyTo = matching.parent(of: comment, match)
      var new = self.json(
        of: comment, id: match.id, extras: index < extras.count ? extras[index] : [], over: match.place.map { old[$0] },
        isComplete: isComplete, isExact: isExact)
      if match.place == nil, match.id != name { new[sourceIDMember] = .string(name) }
      if let place = match.place { isMet[place] = true }
      if let place = match.place, !isComplete {
        met.append(place)
        result[place] = new
      } else {
        met.append(result.count)
        result.append(new)
        origins.append(match.place)
      }
    }
    if isComplete {
      for (index, element) in old.enumerated() where !isMet[index] {
        var kept = element
        // What is no comment is not ours to mark.
        if kept.members != nil { kept[vanishedMember] = JSON(.bool(true)) }
        result.append(kept)
        origins.append(index)
      }
    }
    if isComplete, !old.isEmpty { keepOwners(of: old, origins, in: &result) }
    json["comments"] = JSON(.array(result))
    return met
  }

  /// Where an older import gave two comments one id, an answer means the first: it stays the first that has the id.
  ///
  /// - Parameter origins: the place that each of the result had before.
  private static func keepOwners(of old: [JSON], _ origins: [Int?], in result: inout [JSON]) {
    var owners: [String: Int] = [:]
    var isShared = false
    for (place, element) in old.enumerated() {
      if owners[id(of: element)] == nil { owners[id(of: element)] = place } else { isShared = true }
    }
    guard isShared else { return }
    var settled: Set<String> = [""]
    for place in result.indices where !settled.contains(id(of: result[place])) {
      let id = id(of: result[place])
      if owners[id] == origins[place] {
        settled.insert(id)
      } else if let comment = CommentFile(result[place])?.comment {
        result[place]["id"] = .string(CommentMatching.ownID(id, comment))
        result[place][sourceIDMember] = .string(id)
      }
    }
  }

  /// Adds the comments of another copy of the post that this one lacks.
  ///
  /// - Parameter areGone: whether the source, which knows all comments, has only those that are there.
  static func join(_ others: [JSON], areGone: Bool, into json: inout JSON) {
    var list = json["comments"]?.elements ?? []
    for other in others where !list.contains(where: { $0.isSame(as: other) }) {
      let sameID = list.filter { !id(of: other).isEmpty && id(of: $0) == id(of: other) }
      guard sameID.allSatisfy({ SameComment.contradicts($0, other) }) else { continue }
      var other = other
      if !sameID.isEmpty, let comment = CommentFile(other)?.comment {
        other[sourceIDMember] = .string(comment.id.value)
        other["id"] = .string(CommentMatching.ownID(comment.id.value, comment))
      }
      if areGone, other.members != nil { other[vanishedMember] = JSON(.bool(true)) }
      list.append(other)
    }
    if !list.isEmpty { json["comments"] = JSON(.array(list)) }
  }

  static func id(of json: JSON) -> String {
    if case .number(let digits)? = json["id"]?.value { return digits }
    return json["id"]?.string ?? ""
  }

  /// Empty where it is the id.
  static func sourceID(of json: JSON) -> String { json[sourceIDMember]?.string ?? "" }

  /// What a comment is called at its source.
  static func name(of json: JSON) -> String {
    let own = sourceID(of: json)
    return own.isEmpty ? id(of: json) : own
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
    of comment: Comment, id: String, extras: [SourceMember], over old: JSON?, isComplete: Bool, isExact: Bool = false
  ) -> JSON {
    let isComplete = isComplete || isExact
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
    let says = comment.body != .empty && !DamagedText.isNothing(comment.body.source)
    let isAll = isExact ? isRendered(old) : isComplete
    if old == nil || says && (isAll || !SameText.isSaid(comment.body, in: old) || isFuller(comment.body, old)) {
      PostText.setText(comment.body, isNew: old == nil, in: &json)
    }
    let status = comment.status.word
    if status != "approved" || json["status"] != nil { json["status"] = .string(status) }
    if let url = comment.url { json["url"] = .string(url) }
    json[vanishedMember] = comment.hasVanished ? JSON(.bool(true)) : nil
    for extra in extras { json[extra.key] = PostText.merged(extra.value, over: json[extra.key]) }
    return json
  }

  /// Whether a comment's text here is as a page shows it: WordPress ends such a text with a line break, and trims what
  /// somebody writes.
  private static func isRendered(_ old: JSON?) -> Bool { old?["content_html"]?.string?.hasSuffix("\n") == true }

  /// Whether the same letters are said in a form that says more: in which order they came does not matter then.
  private static func isFuller(_ body: Body, _ old: JSON?) -> Bool {
    let forms: [(BodyFormat, String)] = [
      (.markdown, "content_markdown"), (.html, "content_html"), (.text, "content_text"),
    ]
    guard let form = forms.firstIndex(where: { $0.0 == body.format }) else { return false }
    return forms[(form + 1)...].contains { old?[$0.1]?.string == body.source }
  }

  static func json(of author: Author, over old: JSON?) -> JSON {
    var json = old?.members == nil ? JSON.object([]) : old ?? .null
    let isNothing = old != nil && DamagedText.isNothing(author.name)
    if !isNothing, !author.name.isEmpty || json["name"] != nil { json["name"] = .string(author.name) }
    if let url = author.url {
      json["url"] = .string(url)
    } else if let url = json["url"]?.string, !PersonAddress.isPage(url) {
      // An older import left e-mails there.
      json["url"] = nil
    }
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
