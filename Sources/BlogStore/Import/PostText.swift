import Blog
import TextFormats

/// Writes an imported post over what its file said before.
enum PostText {
  private static let bodyMembers: [BodyFormat: String] = [
    .html: "content_html", .text: "content_text", .markdown: "content_markdown",
  ]

  /// The post as a file has it: members that this version or this source does not know stay at every level.
  ///
  /// - Parameter replies: the ids of the replies that were written here.
  /// - Returns: also the places of the comments that the source had.
  static func json(
    of imported: ImportedPost, over old: JSON?, replies: Set<String>
  ) -> (JSON, met: [Int]) {
    let post = imported.post
    var json = old ?? .object([])
    let coversDetails = imported.coverage.contains(.details)
    func set(_ key: String, _ value: JSON?, isCovered: Bool = false) {
      if let value { json[key] = value } else if isCovered { json[key] = nil }
    }
    if !post.feedID.isEmpty || json["id"] == nil {
      set("id", .string(post.feedID.isEmpty ? post.id.slug : post.feedID))
    }
    set("url", post.url.map(JSON.string))
    set("title", .string(post.title))
    // A feed gives the text as a page shows it; where an export's own text says the same, that one stays.
    let isRendered = imported.coverage.contains(.rendered)
    let isRicher =
      old?["_wordpress"] != nil && (isRendered ? old?[renderedMember]?.bool != true : !coversDetails)
    let isNothing = old != nil && DamagedText.isNothing(post.body.source)
    if !isNothing, !(isRicher && SameText.isSaid(post.body, in: old)) {
      setBody(post.body, isWhole: imported.coverage.contains(.body), isNew: old == nil, in: &json)
      if !post.body.source.isEmpty { json[renderedMember] = isRendered ? JSON(.bool(true)) : nil }
    }
    // Who has it says that it is there, unless in Lukija's own words.
    json[CommentMerge.vanishedMember] = post.hasVanished ? JSON(.bool(true)) : nil
    set("summary", post.summary.map(JSON.string), isCovered: coversDetails)
    if let published = post.published, coversDetails || !SameText.isMoment(published, json["date_published"]) {
      set("date_published", .string(published.text))
    }
    set("date_modified", post.modified.map { .string($0.text) })
    set("language", post.language.map(JSON.string))
    set("image", post.image.map(JSON.string))
    if !post.authors.isEmpty { setAuthors(post.authors, in: &json) }
    set("tags", list(post.tags, over: isRendered ? old?["tags"] : nil), isCovered: coversDetails)
    set(
      "categories", list(post.marks.categories, over: isRendered ? old?["categories"] : nil), isCovered: coversDetails)
    setMarks(post.marks, isCovered: coversDetails, in: &json)
    if !post.commentsOpen || json["comments_open"] != nil && coversDetails {
      set("comments_open", JSON(.bool(post.commentsOpen)))
    }
    setAttachments(post.attachments, in: &json)
    for extra in imported.extras { json[extra.key] = merged(extra.value, over: json[extra.key]) }
    if let old { keep(imported, of: old, in: &json) }
    if !imported.withheld.isEmpty, let matter = json[frontMatter] {
      let left = without(imported.withheld, matter)
      json[frontMatter] = left.members?.isEmpty == true ? nil : left
    }
    let met = CommentMerge.merge(
      post.comments, extras: imported.commentExtras, isComplete: imported.coverage.contains(.comments),
      sharesIDs: imported.isFromExport, replies: replies, into: &json)
    return (json, met)
  }

  static let frontMatter = "_front_matter"

  /// Whether a file has what an older import left in it that is nobody's business.
  static func hasWithheld(_ imported: ImportedPost, in json: JSON?) -> Bool {
    guard !imported.withheld.isEmpty, let matter = json?[frontMatter] else { return false }
    return !without(imported.withheld, matter).isSame(as: matter)
  }

  private static func without(_ names: Set<String>, _ json: JSON) -> JSON {
    switch json.value {
    case .object(let members):
      JSON.object(members.filter { !names.contains($0.key) }.map { ($0.key, without(names, $0.value)) })
    case .array(let list): JSON(.array(list.map { without(names, $0) }))
    default: json
    }
  }

  /// What the source could not say takes the place of nothing.
  private static func keep(_ imported: ImportedPost, of old: JSON, in json: inout JSON) {
    for key in imported.unread where key != "comments" {
      if let value = old[key] { json[key] = value }
    }
    for key in ["title", "summary"] {
      guard let value = old[key], value.string?.isEmpty == false, DamagedText.isNothing(json[key]?.string ?? "")
      else { continue }
      json[key] = value
    }
    for key in imported.damaged {
      guard let value = old[key], let text = value.string, let new = json[key]?.string else { continue }
      if DamagedText.isLeft(new, of: text) { json[key] = value }
    }
  }

  /// Marks a body that is as a page shows it, and not as its author wrote it.
  static let renderedMember = "content_is_rendered"

  /// Marks a body that a feed gave in place of the whole text.
  private static let excerptMember = "content_is_excerpt"

  /// A feed's excerpt never takes the place of a whole text that is already here.
  private static func setBody(_ body: Body, isWhole: Bool, isNew: Bool, in json: inout JSON) {
    let present = bodyMembers.values.contains { json[$0]?.string?.isEmpty == false }
    let isReplaceable = !present || json[excerptMember]?.bool == true
    guard isWhole || isReplaceable && !(present && body.source.isEmpty) else { return }
    json[excerptMember] = isWhole || body.source.isEmpty ? nil : JSON(.bool(true))
    setText(body, isNew: isNew, in: &json)
  }

  /// Puts a text in the place of any other; where there was none at all, an empty one says nothing new.
  static func setText(_ body: Body, isNew: Bool, in json: inout JSON) {
    let says = !body.source.isEmpty || isNew && body != .empty
    guard says || bodyMembers.values.contains(where: { json[$0] != nil }) else { return }
    for (format, member) in bodyMembers { json[member] = format == body.format ? .string(body.source) : nil }
  }

  private static func setMarks(_ marks: PostMarks, isCovered: Bool, in json: inout JSON) {
    func set(_ key: String, _ value: JSON?) {
      if let value { json[key] = value } else if isCovered { json[key] = nil }
    }
    set("status", marks.status == .published ? nil : .string(marks.status.word))
    set("kind", marks.kind == "post" ? nil : .string(marks.kind))
    set("sticky", marks.isSticky ? JSON(.bool(true)) : nil)
    set("password_protected", marks.isPasswordProtected ? JSON(.bool(true)) : nil)
    set("format", marks.format.map(JSON.string))
  }

  private static func setAuthors(_ authors: [Author], in json: inout JSON) {
    let old = json["authors"]?.elements ?? []
    json["authors"] = JSON(
      .array(
        authors.map { author in
          CommentMerge.json(of: author, over: old.first { $0["name"]?.string == author.name })
        }))
  }

  /// - Parameter old: whose order stays where both have the same words: a server sorts them in its own way.
  private static func list(_ words: [String], over old: JSON? = nil) -> JSON? {
    if let old, let elements = old.elements, elements.count == words.count,
      Set(elements.map(\.string)) == Set(words.map { $0 })
    {
      return old
    }
    return words.isEmpty ? nil : JSON(.array(words.map(JSON.string)))
  }

  static func merged(_ value: SourceValue, over old: JSON?) -> JSON {
    switch value {
    case .string(let text): return .string(text)
    case .integer(let number): return .integer(Int64(number))
    case .number(let digits): return JSON(.number(digits))
    case .bool(let bool): return JSON(.bool(bool))
    case .null: return .null
    case .list(let values): return JSON(.array(values.map { merged($0, over: nil) }))
    case .object(let members):
      var json = old?.members == nil ? JSON.object([]) : old ?? .null
      for member in members { json[member.key] = merged(member.value, over: json[member.key]) }
      return json
    }
  }
}
