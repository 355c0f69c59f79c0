import Blog
import TextFormats

/// Reads what WordPress answers over REST as an import of the same blog's export would: the same ids, names and dates, so
/// that a post is the same whichever way it came.
package enum WordPressAPI {
  /// What numbers of people and words stand for.
  package struct Names: Hashable, Sendable {
    package var authors: [Int: String] = [:]
    package var categories: [Int: String] = [:]
    package var tags: [Int: String] = [:]

    package init() {}
  }

  /// The members of a post that are asked for.
  package static let postFields =
    "id,date,date_gmt,guid,modified,modified_gmt,slug,status,type,link,title,content,author,featured_media,"
    + "comment_status,ping_status,sticky,format,categories,tags"
  /// The members of a comment that are asked for.
  package static let commentFields =
    "id,post,parent,author,author_name,author_url,date,date_gmt,content,link,status,type"

  /// The numbers that a post has for what another question has to name.
  package static func numbers(_ json: JSON, _ key: String) -> [Int] {
    if let one = number(json[key]) { return [one] }
    return (json[key]?.elements ?? []).compactMap(number)
  }

  /// A whole number.
  package static func number(_ json: JSON?) -> Int? { json?.integer.flatMap { Int(exactly: $0) } }

  /// When something was published, in seconds since 1970.
  package static func seconds(_ json: JSON) -> Int64? {
    json["date_gmt"]?.string.flatMap { Timestamp($0 + "Z") }?.seconds
  }

  /// When a post was changed last, in seconds since 1970.
  package static func modified(_ json: JSON) -> Int64? {
    json["modified_gmt"]?.string.flatMap { Timestamp($0 + "Z") }?.seconds
  }

  /// A name as it is shown.
  package static func name(_ json: JSON) -> String? {
    json["name"]?.string.map { HTMLText.title($0).oneLine }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The blog as its index tells it.
  package static func site(_ json: JSON) -> Site {
    Site(
      title: HTMLText.title(json["name"]?.string ?? "").oneLine,
      homePageURL: WebAddress.clean(json["home"]?.string ?? json["url"]?.string),
      description: json["description"]?.string.flatMap { HTMLText.title($0).presence },
      icon: WebAddress.picture(json["site_icon_url"]?.string, base: nil))
  }

  /// Nil for what is no post.
  package static func post(_ json: JSON, _ names: Names) -> ImportedPost? {
    guard let number = number(json["id"]), let content = json["content"], content.members != nil else { return nil }
    var lastOffset = 0
    let dates = WordPressDates(
      local: json["date"]?.string, universal: json["date_gmt"]?.string, lastOffset: &lastOffset)
    var modified = WordPressDates(
      local: json["modified"]?.string, universal: json["modified_gmt"]?.string, lastOffset: &lastOffset
    ).published
    if let published = dates.published, let later = modified, later.seconds <= published.seconds { modified = nil }
    let type = json["type"]?.string ?? "post"
    var body = rendered(content)
    let isProtected = content["protected"]?.bool == true || PasswordForm.isAll(of: body)
    if isProtected { body = "" }
    var marks = PostMarks(
      status: status(json["status"]?.string), kind: type, isSticky: json["sticky"]?.bool == true,
      isPasswordProtected: isProtected)
    let format = json["format"]?.string ?? ""
    marks.format = format.isEmpty || format == "standard" ? nil : format
    var tags: [String] = []
    for id in numbers(json, "categories") {
      guard let name = names.categories[id] else { continue }
      if !marks.categories.contains(name) { marks.categories.append(name) }
      if !tags.contains(name) { tags.append(name) }
    }
    for id in numbers(json, "tags") {
      if let name = names.tags[id], !tags.contains(name) { tags.append(name) }
    }
    let link = WebAddress.clean(json["link"]?.string)
    let guid = json["guid"].map(rendered).flatMap { HTMLText.plain($0).presence }
    let author = numbers(json, "author").first.flatMap { names.authors[$0] }
    let post = Post(
      id: PostID(json["slug"]?.string ?? ""), feedID: guid ?? link ?? "wordpress:\(number)", url: link,
      title: HTMLText.title(json["title"].map(rendered) ?? "").oneLine, body: Body(format: .html, source: body),
      published: dates.published, modified: modified,
      authors: author.map { [Author(name: PersonName.shown($0))] } ?? [], tags: tags,
      commentsOpen: json["comment_status"]?.string != "closed", marks: marks)
    var coverage: ImportedPost.Coverage = [.details, .rendered]
    if !isProtected { coverage.insert(.body) }
    return ImportedPost(
      post: post, extras: extras(json, number), coverage: coverage, sourceNumber: String(number),
      // An excerpt is made where nobody wrote one, and nothing tells the two apart.
      unread: ["summary"])
  }

  private static func extras(_ json: JSON, _ number: Int) -> [SourceMember] {
    var members = [SourceMember("post_id", .string(String(number)))]
    if let word = json["ping_status"]?.string, !word.isEmpty {
      members.append(SourceMember("ping_status", .string(word)))
    }
    if let picture = WordPressAPI.number(json["featured_media"]), picture > 0 {
      members.append(SourceMember("thumbnail_id", .string(String(picture))))
    }
    return [SourceMember(KeptMembers.wordpress, .object(members))]
  }

  /// A comment and the number of its post. Nil for what is no comment for everybody: trap of a protected post is that its
  /// comments arrive as the form for its password.
  package static func comment(_ json: JSON) -> (comment: ImportedComment, post: Int)? {
    guard let number = number(json["id"]), let post = WordPressAPI.number(json["post"]), let content = json["content"]
    else { return nil }
    let type = json["type"]?.string ?? "comment"
    let body = rendered(content)
    guard !PasswordForm.isAll(of: body), WordPressKinds.fate(ofComment: type) == .shown,
      json["status"]?.string.map(WordPressKinds.isApproval) ?? true
    else { return nil }
    var lastOffset = 0
    let dates = WordPressDates(
      local: json["date"]?.string, universal: json["date_gmt"]?.string, lastOffset: &lastOffset)
    let parent = WordPressAPI.number(json["parent"]) ?? 0
    let link = WebAddress.clean(json["link"]?.string)
    let comment = Comment(
      id: CommentID(String(number)), inReplyTo: parent > 0 ? CommentID(String(parent)) : nil, kind: CommentKind(type),
      author: Author(
        name: PersonName.shown(HTMLText.title(json["author_name"]?.string ?? "")),
        url: WebAddress.person(json["author_url"]?.string)),
      published: dates.moment, body: Body(format: .html, source: body), url: link)
    var extras: [SourceMember] = []
    if let author = WordPressAPI.number(json["author"]), author > 0 {
      extras = [SourceMember(KeptMembers.wordpress, .object([SourceMember("user_id", .string(String(author)))]))]
    }
    return (ImportedComment(comment: comment, postReferences: pages(link), extras: extras), post)
  }

  /// The address of a comment's post: long threads are spread over pages of their own.
  static func pages(_ link: String?) -> [String] {
    guard let link else { return [] }
    let page = link.prefix { $0 != "#" }
    var references = [String(page)]
    // The last component, as in `/title/comment-page-2/`.
    let bare = page.utf8.last == UInt8(ascii: "/") ? page.dropLast() : page
    if let slash = bare.utf8.lastIndex(of: UInt8(ascii: "/")) {
      let number = bare[slash...].dropFirst()
      if number.hasPrefix("comment-page-"), number.utf8.dropFirst(13).first.map({ (48...57).contains($0) }) == true {
        references.insert(String(page[...slash]), at: 0)
      }
    }
    guard page.utf8.contains(UInt8(ascii: "=")) else { return references }
    for separator in ["?cpage=", "&cpage="] {
      guard let mark = page.firstRange(of: separator) else { continue }
      let rest = page[mark.upperBound...].drop { $0.isNumber }
      let joined = separator == "?cpage=" && rest.hasPrefix("&") ? "?" + rest.dropFirst() : String(rest)
      references.insert(page[..<mark.lowerBound] + joined, at: 0)
    }
    return references
  }

  private static func rendered(_ json: JSON) -> String { json["rendered"]?.string ?? json.string ?? "" }

  private static func status(_ word: String?) -> PostStatus {
    switch word ?? "publish" {
    case "publish", "": .published
    case "future": .scheduled
    case "draft": .draft
    case "pending": .pending
    case "private": .private
    case "trash": .trash
    case let word: .other(word)
    }
  }
}
