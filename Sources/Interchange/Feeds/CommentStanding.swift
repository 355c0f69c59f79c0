import Blog
import TextFormats

/// Whether a comment of a JSON file is for everybody: what nobody knows is held.
struct CommentStanding {
  private(set) var status = CommentStatus.approved
  private(set) var kind = CommentKind.comment
  /// Written among editors or by a shop, for no reader.
  private(set) var isInternal = false
  /// Why it is held although nobody said so.
  private(set) var doubt: HeldComment?
  /// Words that did not count: to be kept.
  private(set) var kept: [JSON.Member] = []

  private static let states: Set<String> = [
    "status", "state", "commentstatus", "approved", "isapproved", "commentapproved", "moderation", "moderationstatus",
    "visibility",
  ]
  private static let published: Set<String> = [
    "published", "ispublished", "public", "ispublic", "visible", "isvisible",
  ]
  private static let hidden: Set<String> = [
    "hidden", "ishidden", "draft", "isdraft", "private", "isprivate", "pending", "ispending", "held", "unapproved",
  ]
  private static let kinds: Set<String> = ["kind", "type", "commenttype"]
  /// What `type` may say of the text.
  private static let textTypes: Set<String> = ["html", "text", "markdown", "plain", "xhtml"]

  init(_ comment: JSON) {
    for member in comment.members ?? [] where member.value.kind != .null { take(member) }
  }

  private mutating func take(_ member: JSON.Member) {
    let name = ItemVisibility.plain(member.key)
    let truth = MarkdownPage.truth(JSONValue(member.value))
    switch name {
    case _ where Self.kinds.contains(name): takeKind(member, name)
    case _ where Self.states.contains(name): takeState(member, truth)
    case _ where Self.published.contains(name):
      if truth == false { restrict(.held) }
      if truth == nil, member.value.words.map({ DateReader.read($0) == nil }) ?? true { takeState(member, nil) }
    case _ where Self.hidden.contains(name): if truth != false { restrict(.held) }
    case "spam", "isspam": if truth != false { restrict(.spam) }
    case "deleted", "isdeleted", "trashed", "istrashed", "trash": if truth != false { restrict(.trash) }
    default: break
    }
  }

  private mutating func takeState(_ member: JSON.Member, _ truth: Bool?) {
    if member.value.string?.trimmed.isEmpty == true { return }
    if let truth { return truth ? () : restrict(.held) }
    switch member.value.words?.trimmed.lowercased() {
    case "approved", "approve", "publish", "published", "public", "visible", "live": break
    case "hold", "held", "pending", "moderated", "unapproved", "draft", "private", "hidden": restrict(.held)
    case "spam": restrict(.spam)
    case "trash", "post-trashed", "delete", "deleted", "removed": restrict(.trash)
    case let word?: hold(member, .unknownStatus(Excerpt(word)))
    case nil: hold(member, .unknownForm(Excerpt(member.key)))
    }
  }

  private mutating func takeKind(_ member: JSON.Member, _ name: String) {
    guard let word = member.value.words?.trimmed else {
      if member.value.string == nil { hold(member, .unknownForm(Excerpt(member.key))) }
      return
    }
    let plain = word.lowercased()
    if name == "type", Self.textTypes.contains(plain) || plain.contains("/") { return }
    switch WordPressKinds.fate(ofComment: word) {
    case .shown: if kind == .comment { kind = CommentKind(plain) }
    case .held:
      kind = CommentKind(word)
      hold(member, .unknownType(Excerpt(word)))
    case .leftOut:
      kind = CommentKind(word)
      isInternal = true
      restrict(.held)
    }
  }

  private mutating func hold(_ member: JSON.Member, _ why: HeldComment) {
    if status == .approved { doubt = doubt ?? why }
    if !Self.kinds.contains(ItemVisibility.plain(member.key)) || member.value.words == nil { kept.append(member) }
    restrict(.held)
  }

  private mutating func restrict(_ status: CommentStatus) {
    if self.status == .approved || self.status == .held { self.status = status }
  }
}
