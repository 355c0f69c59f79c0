import Blog
import TextFormats

/// What stands beside an item's text: in Lukija's words, in `_lukija` or as a post's file has them, or in those of others.
extension JSONFeedReader {
  /// WordPress's formats of posts: what `format` means where nobody says that the words are Lukija's.
  private static let formats: Set<String> = [
    "aside", "audio", "chat", "gallery", "image", "link", "quote", "status", "video",
  ]
  /// What others call a post.
  private static let posts: Set<String> = [
    "article", "entry", "blogposting", "blog_post", "blog", "item", "note", "story",
  ]

  /// - Parameters:
  ///   - written: the item as it stands.
  ///   - item: the item in the forms that are read.
  ///   - own: what it says in Lukija's words alone.
  func marks(_ written: JSON, _ item: JSON, own: JSON?) -> PostMarks {
    let visibility = ItemVisibility(written, own: written["_lukija"])
    for doubt in visibility.doubts { note(.guessed, .visibility(doubt)) }
    var kind = own?.text("kind") ?? item.text("kind") ?? "post"
    var format = own?.text("format")
    if own == nil {
      if Self.posts.contains(kind.lowercased()) { kind = "post" }
      format = item.text("format").flatMap { Self.formats.contains($0) ? $0 : nil }
    }
    return PostMarks(
      status: visibility.status, kind: kind, isSticky: own?.bool("sticky") ?? item.bool("sticky") ?? false,
      isPasswordProtected: visibility.isPasswordProtected, format: format,
      categories: (own?["categories"] ?? item["categories"])?.elements?.compactMap(\.string) ?? [],
      hasVanished: own?.bool("vanished") ?? false)
  }

  /// Comments in Lukija's own words, and whether none of them is missing.
  ///
  /// - Parameter note: is told what was left out.
  func comments(_ values: [JSON], _ note: (ImportNote.Kind, ImportFact) -> Void) -> ([Comment], isWhole: Bool) {
    let thread = thread(values, isOurs: true, note)
    return (thread.comments, thread.isWhole)
  }

  /// Comments with what is kept beside each of them, and whether none of them is missing.
  ///
  /// - Parameters:
  ///   - isOurs: whether an export of ours has them; of a blog that is here nothing is left out.
  ///   - note: is told what was left out.
  func thread(
    _ values: [JSON], isOurs: Bool, _ note: (ImportNote.Kind, ImportFact) -> Void
  ) -> (comments: [Comment], extras: [[SourceMember]], isWhole: Bool) {
    var comments: [Comment] = []
    var extras: [[SourceMember]] = []
    var isWhole = true
    for value in values {
      guard value.members != nil else {
        note(.lost, .jsonFeed(.commentNoObject))
        isWhole = false
        continue
      }
      let standing = CommentStanding(value)
      if standing.isInternal, !isOurs {
        note(.skipped, .jsonFeed(.internalComment(Excerpt(standing.kind.word))))
        continue
      }
      let shape = ShapedMembers(value, of: .comment)
      let comment = comment(shape.json, standing)
      if comment.body.format == .html, PasswordForm.isAll(of: comment.body.source) {
        note(.skipped, .jsonFeed(.passwordForm))
        continue
      }
      for said in shape.notes { note(said.kind, .shape(said.fact)) }
      if let doubt = standing.doubt { note(.skipped, .jsonFeed(.commentHeld(doubt))) }
      comments.append(comment)
      extras.append(ShapedMembers.extras(shape.kept + standing.kept))
    }
    return (comments, extras, isWhole)
  }

  private func comment(_ value: JSON, _ standing: CommentStanding) -> Comment {
    let formats: [(String, BodyFormat)] = [
      ("content_html", .html), ("content_markdown", .markdown), ("content_text", .text),
    ]
    let body = formats.lazy.compactMap { key, format in
      value[key]?.wording.map { Body(format: format, source: $0) }
    }.first
    return Comment(
      id: CommentID(value.text("id") ?? ""), inReplyTo: value.text("in_reply_to").map { CommentID($0) },
      kind: standing.kind, author: authors(value).first ?? Author(name: ""), published: date(value, "date_published"),
      body: body ?? .empty, status: standing.status, url: WebAddress.clean(value.text("url")),
      hasVanished: value.bool("vanished") ?? false)
  }
}
