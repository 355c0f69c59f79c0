import Blog

/// Reads WordPress's own export, WXR 1.0 to 1.2: one item at a time, its comments one at a time.
final class WordPressReader {
  let output: EventOutput
  private var site = Site(title: "")
  private var isSiteSent = false
  /// Whose an export is, as far as it says which of its numbers are WordPress's.
  enum Maker {
    case wordpress
    /// This program, that says which numbers are made.
    case lukija
    /// This program before it did: all are.
    case lukijaBefore
  }
  private(set) var maker = Maker.wordpress
  /// Display names by login.
  private var authors: [String: String] = [:]
  /// Comments of the item that is being read.
  private var comments: [Comment] = []
  private var commentExtras: [[SourceMember]] = []
  /// The last offset from UTC that a post showed, in minutes: what dates without one are read with.
  var lastOffset = 0
  /// Ids that are no numbers, by the numbers that our own export gave them, in the item that is being read.
  private var ownIDs: [CommentID: CommentID] = [:]
  /// What comments answer that are not in the export, by their numbers.
  private var ownParents: [CommentID: CommentID] = [:]
  private var skippedTypes = LeftOut()
  /// Types that are held back: nobody knows whether they are for readers.
  private var heldTypes = LeftOut()
  /// Notes among editors and of shops, by their type.
  var internalComments = LeftOut()
  /// Comments that are left out or held, by why.
  private var troubles: [WordPressFact.CommentTrouble: LeftOut] = [:]

  init(output: EventOutput) { self.output = output }

  /// A child of `channel`.
  func take(_ record: XMLNode, isWhole: Bool) {
    switch (record.name.vocabulary, record.name.local) {
    case (.none, "item"):
      sendSite()
      item(record, isWhole: isWhole)
      comments.removeAll(keepingCapacity: true)
      commentExtras.removeAll(keepingCapacity: true)
      ownIDs = [:]
      ownParents = [:]
    case (.none, "title"): site.title = HTMLText.title(record.text)
    case (.none, "link"): site.homePageURL = WebAddress.clean(record.text)
    case (.none, "description"): site.description = HTMLText.title(record.text).presence
    case (.none, "generator"):
      switch record.text.trimmed {
      case XMLText.generator: maker = .lukijaBefore
      case XMLText.wordpressGenerator: maker = .lukija
      default: maker = .wordpress
      }
    case (.none, "image"):
      let address = record.elements.first { $0.name.local == "url" }?.text
      site.icon = site.icon ?? WebAddress.picture(address, base: site.homePageURL)
    case (.dublinCore, "creator") where isOurs:
      site.authors.append(Author(name: PersonName.shown(HTMLText.title(record.text))))
    case (.none, "language"): site.language = Language.tag(record.text)
    case (.wordpress, "author"), (.wordpress, "wp_author"):
      if let login = record.text(.wordpress, "author_login"),
        let name = record.text(.wordpress, "author_display_name")
      {
        authors[login] = PersonName.shown(HTMLText.title(name))
      }
    default: break
    }
    takeLanguages(of: record)
  }

  /// The blog's own title and description may stand in several languages, too.
  private func takeLanguages(of record: XMLNode) {
    guard record.name.vocabulary == .none, ["title", "description"].contains(record.name.local),
      let parts = MultilingualText(record.text)
    else { return }
    if record.name.local == "title" { site.title = HTMLText.title(parts.line) }
    if record.name.local == "description" { site.description = HTMLText.title(parts.line) }
  }

  /// A child of an item.
  func takePart(_ part: XMLNode) -> Bool {
    guard part.name == XMLName(.wordpress, "comment") else { return false }
    guard let (comment, extras) = self.comment(part) else { return true }
    comments.append(comment)
    commentExtras.append(extras)
    if let id = own(Self.ownCommentID, part) { ownIDs[comment.id] = id }
    if let id = own(Self.ownParentID, part) { ownParents[comment.id] = id }
    return true
  }

  /// The export ended.
  func finish() {
    sendSite()
    if !skippedTypes.isEmpty {
      output.note(.skipped, line: skippedTypes.line, .wordPress(.items(skippedTypes.types)))
    }
    if !heldTypes.isEmpty {
      output.note(.skipped, line: heldTypes.line, .wordPress(.heldItems(heldTypes.types)))
    }
    if !internalComments.isEmpty {
      output.note(.skipped, line: internalComments.line, .wordPress(.internalComments(internalComments.types)))
    }
    for (why, trouble) in troubles.sorted(by: { $0.key.place < $1.key.place }) {
      output.note(.skipped, line: trouble.line, .wordPress(.comments(trouble.count, why)))
    }
  }

  /// Says what is no date.
  func sayUnread(_ dates: WordPressDates, line: Int?) {
    guard let text = dates.unread else { return }
    output.note(
      .lost, line: line, .date(.none(Excerpt(text), isLeftOut: true)),
      cause: "date.none")
  }

  /// Counts a comment that is not simply taken.
  func count(_ why: WordPressFact.CommentTrouble, line: Int) { troubles[why, default: LeftOut()].add(line: line) }

  private func sendSite() {
    guard !isSiteSent else { return }
    isSiteSent = true
    // The blog's authors are those of its export where there is only one.
    // An export of ours names them.
    if !isOurs, authors.count == 1, let name = authors.values.first { site.authors = [Author(name: name)] }
    output.send(.site(site))
  }

  private func item(_ item: XMLNode, isWhole: Bool) {
    let type = item.text(.wordpress, "post_type") ?? "post"
    if !isWhole {
      guard item.first(.content, "encoded") != nil, item.text(.none, "guid") != nil else {
        output.note(.lost, line: item.line, .wordPress(.cutItem))
        return
      }
      output.note(
        .lost, line: item.line, .wordPress(.cutPost))
    }
    if type == "attachment" {
      attachment(item)
      return
    }
    guard !WordPressKinds.isMachinery(type) else {
      skippedTypes.add(type, line: item.line)
      return
    }
    output.send(.post(post(item, type: type, isWhole: isWhole)))
  }

  private func post(_ item: XMLNode, type: String, isWhole: Bool) -> ImportedPost {
    let number = item.text(.wordpress, "post_id")
    let link = WebAddress.clean(item.text(.none, "link"))
    if link == nil, let text = item.text(.none, "link") {
      output.note(
        .lost, line: item.line, .wordPress(.leadsNowhere(Excerpt(text))), cause: "link")
    }
    var status = status(item)
    if status == .published, !isOurs, !WordPressKinds.isText(type) {
      status = .private
      heldTypes.add(type, line: item.line)
    }
    let dates = WordPressDates(item, isFinished: status == .published, lastOffset: &lastOffset)
    sayUnread(dates, line: item.line)
    for doubt in dates.doubts { output.note(.guessed, line: item.line, .date(doubt.fact), cause: doubt.cause) }
    var marks = PostMarks(
      status: status, kind: type, isSticky: item.text(.wordpress, "is_sticky") == "1",
      isPasswordProtected: item.text(.wordpress, "post_password") != nil)
    let tags = tags(item, &marks)
    let guid = item.text(.none, "guid")
    if !ownIDs.isEmpty || !ownParents.isEmpty { comments = comments.map(named) }
    if !isOurs, let order = CommentOrder.allInOrder(comments) {
      (comments, commentExtras) = (order.map { comments[$0] }, order.map { commentExtras[$0] })
    }
    var body = item.first(.content, "encoded")?.innerHTML(isMarkup: false) ?? ""
    let isForm = PasswordForm.isAll(of: body)
    let title = HTMLText.title(line(item.first(.none, "title")?.text ?? "", item.line)).oneLine
    if let parts = MultilingualText(body) { body = parts.html }
    if isForm {
      body = ""
      marks.isPasswordProtected = true
      output.note(.lost, line: item.line, .feed(.protectedPost))
    }
    let post = Post(
      id: PostID(item.text(.wordpress, "post_name") ?? ""),
      feedID: guid ?? link ?? number.map { "wordpress:\($0)" } ?? "",
      url: link, title: title,
      body: Body(format: .html, source: body),
      summary: item.text(.excerpt, "encoded").flatMap {
        HTMLText.plain(line($0, item.line), keepsBreaks: true).presence
      },
      published: dates.published, modified: dates.modified, authors: author(item), tags: tags, comments: comments,
      commentsOpen: item.text(.wordpress, "comment_status") != "closed", marks: marks)
    var imported = ImportedPost(
      post: post, line: item.line, extras: extras(item), commentExtras: commentExtras,
      coverage: isWhole && !isForm ? .everything : [], sourceNumber: number, leadPicture: leadPicture(item),
      isWhole: isWhole)
    imported.isFromExport = isOurs
    return imported
  }

  /// Whether an export of ours is read.
  private var isOurs: Bool { maker == .lukija || maker == .lukijaBefore }

  /// A line in which several languages may stand.
  func line(_ text: String, _ line: Int?) -> String {
    guard let parts = MultilingualText(text) else { return text }
    output.note(
      .guessed, line: line, .wordPress(.languages(Excerpt(text))),
      cause: "languages")
    return parts.line
  }

  /// A comment with the ids that our own export took from it.
  private func named(_ comment: Comment) -> Comment {
    var comment = comment
    comment.inReplyTo = ownParents[comment.id] ?? comment.inReplyTo.map { ownIDs[$0] ?? $0 }
    comment.id = ownIDs[comment.id] ?? comment.id
    return comment
  }

  private func status(_ item: XMLNode) -> PostStatus {
    let word = item.first(.wordpress, "status").map { $0.text.trimmed.lowercased() }
    switch word ?? "publish" {
    case "": return .draft
    case "publish", "static": return .published
    // A revision's word, and a file's.
    case "inherit", "object": return .private
    case "draft", "auto-draft": return .draft
    case "pending": return .pending
    case "future": return .scheduled
    case "private": return .private
    case "trash": return .trash
    case let word: return .other(word)
    }
  }

  private func author(_ item: XMLNode) -> [Author] {
    guard let login = item.text(.dublinCore, "creator") else { return [] }
    return [Author(name: authors[login] ?? PersonName.shown(HTMLText.title(login)))]
  }

  /// Tags and categories in the item's order; post formats are no tags.
  private func tags(_ item: XMLNode, _ marks: inout PostMarks) -> [String] {
    var tags: [String] = []
    var categories: [String] = []
    for node in item.all(.none, "category") {
      let name = HTMLText.title(line(node.text, item.line))
      switch node["domain"] {
      case "post_format":
        let format = node["nicename"]?.replacing("post-format-", with: "") ?? name.lowercased()
        marks.format = format.isEmpty || format == "standard" ? nil : format
      case "nav_menu": continue
      // WXR 1.0 writes each tag twice, once without its nicename.
      case let domain:
        guard !name.isEmpty else { continue }
        if domain == "category" || domain == nil, !categories.contains(name) { categories.append(name) }
        if !tags.contains(name) { tags.append(name) }
      }
    }
    if item.all(.none, "category").contains(where: { $0["domain"] != nil }) {
      let tagged = Set(
        item.all(.none, "category").filter { $0["domain"] == "category" }.map {
          HTMLText.title(line($0.text, item.line))
        })
      categories.removeAll { !tagged.contains($0) }
    }
    marks.categories = categories
    return tags
  }
}

extension WordPressFact.CommentTrouble {
  /// In which order they are told.
  fileprivate var place: String {
    switch self {
    case .unknownStatus(let word): "0\(word.text)”"
    case .unknownType(let word): "1\(word.text)”"
    case .passwordForm: "2"
    }
  }
}
