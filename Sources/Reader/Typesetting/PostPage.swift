import Algorithms
import Blog
import Markup
import Screen
import Words

/// Sets a whole post: title, byline, tags, body, permalink, contact block, and what to read next.
public enum PostPage {
  /// What may stand at a post's end.
  public enum EndPart: String, Hashable, Sendable, CaseIterable {
    /// Its address.
    case address
    /// The keys for what comes next.
    case keys
    /// The files that belong to it.
    case files
    /// Who can be written to.
    case contact
  }

  /// What a page is made of.
  public struct Source: Equatable, Sendable {
    /// The post.
    public var post: Post
    /// Its body, parsed.
    public var body: Document
    /// The blog, for the byline and the contact block.
    public var site: Site
    /// Comments, pingbacks and replies written here.
    public var thoughts: Int
    /// What is wrong in the post's file.
    public var problems: [Problem]
    /// Whether links carry their numbers.
    public var numbersLinks: Bool
    /// Whether `body` is only its beginning: the page then is not complete.
    public var isBeginning: Bool
    /// Whether deleted text is struck out where it is drawn.
    public var strikesText = false
    /// Whether words stand for signs, lines and columns.
    public var isLinear = false
    /// How its pictures stand in the text; nil where none is drawn.
    public var pictures: PictureSetting?
    /// What stands below the body on the screen.
    public var end = Set(EndPart.allCases)

    /// Memberwise.
    public init(
      post: Post, body: Document, site: Site, thoughts: Int, problems: [Problem] = [], numbersLinks: Bool = true,
      isBeginning: Bool = false
    ) {
      self.post = post
      self.body = body
      self.site = site
      self.thoughts = thoughts
      self.problems = problems
      self.numbersLinks = numbersLinks
      self.isBeginning = isBeginning
    }
  }

  /// The body of a post or comment, parsed as its format says.
  public static func document(_ body: Body) -> Document {
    switch body.format {
    case .html: MarkupParser.document(html: body.source)
    case .markdown: MarkupParser.document(markdown: body.source)
    case .text: MarkupParser.document(plainText: body.source)
    }
  }

  /// The beginning of a long body, parsed before the rest is; nil where parsing all of it takes no time.
  public static func beginning(of body: Body) -> Document? {
    guard body.format == .html, body.source.utf8.count > 1 << 18 else { return nil }
    return MarkupParser.beginning(ofHTML: body.source)
  }

  /// Sets the page at a width.
  ///
  /// - Parameters:
  ///   - lineLimit: as in ``Typesetter/set(_:width:options:lineLimit:)``; a page that is not complete has no foot.
  ///   - isPrinted: for paper and pipes: says below the body where its links lead, and names no keys.
  public static func set(
    _ source: Source, width: Int, lineLimit: Int? = nil, isPrinted: Bool = false
  ) -> TypesetText {
    var head = head(source, width: width, isPrinted: isPrinted)
    head.appendBlankLine()
    var options = Typesetter.Options(
      language: source.post.language ?? source.site.language, numbersLinks: source.numbersLinks,
      strikesText: source.strikesText, isLinear: source.isLinear)
    options.pictures = isPrinted ? nil : source.pictures
    var page = Typesetter.set(
      Self.filledBody(of: source.post, source.body), width: width, options: options, lineLimit: lineLimit, below: head)
    if source.isBeginning { page.isComplete = false }
    guard page.isComplete else { return page }
    for notice in source.body.notices { page.append(note(words(notice).text, source, width: width)) }
    if isPrinted, source.numbersLinks { page.append(linkTargets(of: page, source, width: width)) }
    page.append(isPrinted ? foot(source, width: width) : end(source, width: width))
    return page
  }

  /// A file of a hundred thousand comments may have a fault in each: nobody reads all of them above the post's first line.
  private static let mostProblems = 20

  private static func head(_ source: Source, width: Int, isPrinted: Bool) -> TypesetText {
    let post = source.post
    var page = TypesetText.paragraph(oneLine(Post.displayTitle(post.title)), Style(.title, .bold), width: width)
    page.append(.paragraph(byline(source, isPrinted: isPrinted), Style(.muted), width: width))
    if let marks = MarkWords.sentence(for: post.marks, separator: separator(source)) {
      page.append(.paragraph(marks, Style(.notice), width: width))
    }
    if !post.tags.isEmpty {
      page.append(source.isLinear ? tagWords(post.tags, width: width) : tagLines(post.tags, width: width))
    }
    for problem in source.problems.prefix(mostProblems) { page.append(note(problem.sentence, source, width: width)) }
    let rest = source.problems.count - mostProblems
    if rest > 0 { page.append(note(PageWords.moreProblems(rest).text, source, width: width)) }
    return page
  }

  private static func byline(_ source: Source, isPrinted: Bool) -> String {
    let authors = (source.post.authors.isEmpty ? source.site.authors : source.post.authors).map(\.shownName)
    var parts: [String] = []
    if !authors.isEmpty { parts.append(authors.map { VisualOrder.isolated(oneLine($0)) }.joined(separator: ", ")) }
    if let published = source.post.published {
      parts.append(isPrinted ? published.spokenMoment : published.recentMoment)
    }
    if let modified = source.post.modified, modified.date != source.post.published?.date {
      parts.append(PageWords.changed(date: modified.spokenDate).text)
    }
    parts.append(ThreadWords.count(source.thoughts, elsewhere: source.post.commentsElsewhere))
    return parts.joined(separator: separator(source))
  }

  /// The tags, each once.
  static func tagLines(_ tags: [String], width: Int) -> TypesetText {
    var seen: Set<String> = []
    var result: [Inline] = []
    for tag in tags where seen.insert(tag).inserted {
      if !result.isEmpty { result.append(.text("  ")) }
      // A tag of several words stays on one line where it can.
      result.append(.unbroken([.text(VisualOrder.isolated("#" + oneLine(tag)))]))
    }
    return .paragraph(result, Style(.tag), width: width)
  }

  private static func tagWords(_ tags: [String], width: Int) -> TypesetText {
    let words = tags.uniqued().map { VisualOrder.isolated(oneLine($0)) }.joined(separator: ", ")
    return .paragraph(LinearTextWords.tags.text + words, Style(.tag), width: width)
  }

  private static func foot(_ source: Source, width: Int) -> TypesetText {
    var foot = TypesetText(width: width)
    let post = source.post
    if post.url != nil || !post.attachments.isEmpty || post.image != nil {
      foot.appendBlankLine()
      foot.append(.rule(PageWords.share.text, width: width, isLinear: source.isLinear))
      if let url = post.url, !url.isEmpty { foot.append(.link(url, width: width)) }
      foot.append(files(post, width: width))
    }
    if let contact = source.site.contact, let block = contactBlock(contact, width: width) {
      foot.appendBlankLine()
      foot.append(.rule(PageWords.contact.text, width: width, isLinear: source.isLinear))
      foot.append(block)
    }
    foot.appendBlankLine()
    let heading = ThreadWords.heading(
      source.thoughts, elsewhere: post.commentsElsewhere, title: oneLine(post.displayTitle))
    foot.append(.rule(heading, width: width, isLinear: source.isLinear))
    if !post.commentsOpen { foot.append(.paragraph(PageWords.commentsClosed.text, Style(.muted), width: width)) }
    return foot
  }

  /// The lead picture and the attachments.
  static func files(_ post: Post, width: Int) -> TypesetText {
    var files = TypesetText(width: width)
    if let image = post.image { files.append(labelled(PageWords.picture.text, image, width: width)) }
    for attachment in post.attachments {
      let name = [attachment.title, attachment.mimeType].compactMap(\.self).map(oneLine).joined(separator: ", ")
      files.append(labelled(name.isEmpty ? PageWords.attachment.text : name, attachment.url, width: width))
    }
    return files
  }

  /// `[3] https://…` for every numbered link whose address the body does not show; not wrapped, to be copied whole.
  private static func linkTargets(of body: TypesetText, _ source: Source, width: Int) -> TypesetText {
    var text = TypesetText(width: width)
    let hidden = body.links.enumerated().filter { $0.element.isHidden }
    guard !hidden.isEmpty else { return text }
    text.appendBlankLine()
    text.append(.rule(PageWords.links.text, width: width, isLinear: source.isLinear))
    for (index, link) in hidden {
      text.lines.append(
        TypesetText.Line(spans: [TypesetText.Span("[\(index + 1)] \(oneLine(Hyperlink.cleaned(link.target)))")]))
    }
    return text
  }

  private static func labelled(_ label: String, _ target: String, width: Int) -> TypesetText {
    Typesetter.set(
      Document(blocks: [.paragraph([.text(label + ": "), .link(target: target, content: [.text(target)])])]),
      width: width, options: Typesetter.Options(numbersLinks: false))
  }

  /// The blogger's contact details; nil where there are none.
  static func contactBlock(_ contact: Contact, width: Int) -> TypesetText? {
    let lines = contactLines(contact)
    guard !lines.isEmpty else { return nil }
    var block = TypesetText(width: width)
    for (text, style) in lines { block.append(.paragraph(oneLine(text), style, width: width)) }
    return block
  }

  static func contactLines(_ contact: Contact) -> [(text: String, style: Style)] {
    var lines: [(String, Style)] = []
    if let name = contact.name { lines.append((name, Style(.author, .bold))) }
    lines += contact.address.map { ($0, .text) }
    if let email = contact.email { lines.append((email, .text)) }
    if let phone = contact.phone { lines.append((phone, .text)) }
    if let id = contact.businessID { lines.append((PageWords.businessID(id).text, Style(.muted))) }
    return lines
  }

  private static func words(_ notice: DocumentNotice) -> PageWords {
    switch notice {
    case .droppedTags(let count): .droppedTags(count)
    }
  }

  private static func note(_ sentence: String, _ source: Source, width: Int) -> TypesetText {
    .paragraph((source.isLinear ? LinearTextWords.wrong.text : "⚠ ") + oneLine(sentence), Style(.error), width: width)
  }

  static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
