import Blog
import TextFormats

/// Who may read an item. JSON Feed has no words for it, so programs have their own; in doubt, nobody but its author.
struct ItemVisibility {
  private(set) var status = PostStatus.published
  private(set) var isPasswordProtected = false
  /// What is to be said: one a cause.
  private(set) var doubts: [VisibilityFact] = []

  private static let drafts: Set<String> = [
    "draft", "drafts", "isdraft", "wip", "iswip", "unpublished", "isunpublished", "unfinished",
    "eleventyexcludefromcollections",
  ]
  private static let hidden: Set<String> = [
    "hidden", "ishidden", "private", "isprivate", "unlisted", "isunlisted", "headless", "membersonly",
    "subscribersonly", "memberonly",
  ]
  private static let gone: Set<String> = ["deleted", "isdeleted", "trashed", "istrashed", "trash", "deletedat"]
  private static let published: Set<String> = ["published", "publish", "ispublished"]
  private static let shown: Set<String> = ["public", "ispublic", "visible", "isvisible", "listed", "islisted", "live"]
  private static let states: Set<String> = [
    "status", "poststatus", "state", "publishstatus", "publicationstatus", "workflowstate",
  ]
  private static let audiences: Set<String> = ["visibility", "postvisibility", "audience", "access", "privacy"]
  /// Words for everybody.
  private static let everybody: Set<String> = ["everyone", "everybody", "all", "open", "free", "world", "anyone"]
  private static let locks: Set<String> = ["protected", "isprotected"]

  /// - Parameter own: what it says in Lukija's words, in `_lukija`.
  init(_ item: JSON, own: JSON?) {
    if let own {
      for member in own.members ?? [] { take(member) }
    }
    for member in item.members ?? [] {
      if member.key.hasPrefix("_"), let members = member.value.members {
        guard member.key != "_lukija" else { continue }
        for inner in members { takeInner(inner, of: member.key) }
      } else {
        take(member)
      }
    }
  }

  /// A name without what writers differ in: `isDraft`, `is_draft` and `_isDraft`.
  static func plain(_ key: String) -> String { key.lowercased().filter(\.isLetter) }

  private mutating func take(_ member: JSON.Member) {
    guard member.value.kind != .null else { return }
    let name = Self.plain(member.key)
    let truth = MarkdownPage.truth(JSONValue(member.value))
    if member.key == "status", let word = member.value.string, case let status = PostStatus(word) {
      // Lukija's own words need no remark.
      if case .other = status {} else { return restrict(status) }
    }
    switch name {
    case _ where Self.states.contains(name):
      let word = truth.map { $0 ? "" : "draft" } ?? member.value.words ?? "draft"
      let status = MarkdownPage.status(word)
      restrict(status)
      if case .other(let word) = status {
        doubts.append(.unknownStatus(Excerpt(word)))
      } else if member.value.words == nil, truth == nil, member.value.string == nil {
        say(member.key, .draft)
      }
    case _ where Self.audiences.contains(name):
      guard let word = truth.map({ $0 ? "" : "private" }) ?? member.value.string else {
        return name.hasSuffix("visibility") ? restrict(.private, for: member.key) : ()
      }
      let status = MarkdownPage.status(word)
      guard status != .published, !Self.everybody.contains(word.trimmed.lowercased()) else { return }
      if case .other = status { restrict(.private, for: member.key) } else { restrict(status, for: member.key) }
    case _ where Self.drafts.contains(name): if truth != false { restrict(.draft, for: member.key) }
    case _ where Self.hidden.contains(name): if truth != false { restrict(.private, for: member.key) }
    case _ where Self.gone.contains(name): if truth != false { restrict(.trash, for: member.key) }
    case _ where Self.shown.contains(name): if truth == false { restrict(.private, for: member.key) }
    case _ where Self.published.contains(name):
      // Some write the day there.
      let isDay = truth == nil && member.value.words.map { DateReader.read($0) != nil } ?? false
      if truth != true, !isDay { restrict(.draft, for: member.key) }
    case _ where name.contains("password") || Self.locks.contains(name):
      let isLock = name.hasSuffix("password") && member.value.words != nil || truth != false
      if isLock { isPasswordProtected = true }
    default: break
    }
  }

  /// What a program says under a name of its own counts where it is plain.
  private mutating func takeInner(_ member: JSON.Member, of key: String) {
    let name = Self.plain(member.key)
    let truth = MarkdownPage.truth(JSONValue(member.value))
    let path = "\(key).\(member.key)"
    if Self.drafts.contains(name) {
      if truth == true { restrict(.draft, for: path) }
    } else if Self.hidden.contains(name) {
      if truth == true { restrict(.private, for: path) }
    } else if Self.published.contains(name) || Self.shown.contains(name) {
      if truth == false { restrict(.draft, for: path) }
    } else if Self.states.contains(name) || Self.audiences.contains(name) {
      guard let word = member.value.string, case let status = MarkdownPage.status(word) else { return }
      if case .other = status { return }
      restrict(status, for: path)
    } else if name.hasSuffix("password") {
      if member.value.words != nil { isPasswordProtected = true }
    } else if name == "passwordprotected", truth == true {
      isPasswordProtected = true
    }
  }

  /// What is said first counts, so long as it keeps readers out.
  private mutating func restrict(_ status: PostStatus, for key: String? = nil) {
    guard status != .published else { return }
    if let key { say(key, status) }
    if self.status == .published { self.status = status }
  }

  private mutating func say(_ key: String, _ status: PostStatus) { doubts.append(.said(Excerpt(key), status)) }
}
