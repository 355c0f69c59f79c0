import Blog

/// Who may read a page.
extension MarkdownPage {
  static let publishedDates = [
    "date", "pubDate", "pubdate", "pubDatetime", "publishDate", "publish_date", "publishedDate", "published_date",
    "datePublished",
    "date_published", "published_at", "publishedAt", "published", "created",
  ]
  static let modifiedDates = [
    "lastmod", "updated", "last_modified_at", "modified", "updatedDate", "updated_date", "updated_at", "updatedAt",
    "dateModified", "date_modified", "modDatetime",
  ]
  /// Whoever says yes to one of them has not finished.
  static let draftFlags = ["draft", "drafts", "isDraft", "is_draft", "wip", "eleventyExcludeFromCollections"]
  /// Whoever says no to one of them has not, either.
  static let publishedFlags = ["published", "publish", "isPublished", "is_published"]
  static let hiddenFlags = ["hidden", "private", "unlisted", "headless"]

  struct ReadDate {
    var key: String
    var text: String
    var reading: DateReader.Reading
  }

  var dates: (published: ReadDate?, modified: ReadDate?) {
    func first(_ keys: [String]) -> ReadDate? {
      keys.lazy.compactMap { key in
        text(key).flatMap { text in
          DateReader.read(text).map { ReadDate(key: key, text: text, reading: $0) }
        }
      }.first
    }
    return (first(Self.publishedDates), first(Self.modifiedDates))
  }

  /// Yes or no, however it is written; nil for what is neither.
  static func truth(_ value: JSONValue?) -> Bool? {
    switch value {
    case .bool(let bool)?: return bool
    case .array(let list)? where list.count == 1: return truth(list[0])
    case .number(let number)?: return number == "0" ? false : number == "1" ? true : nil
    case .string(let text)?:
      switch text.trimmed.lowercased() {
      case "true", "yes", "on", "1", "y", "t": return true
      case "false", "no", "off", "0", "n", "f", "": return false
      default: return nil
      }
    default: return nil
    }
  }

  func flag(_ key: String) -> Bool? { Self.truth(value(key)) }

  /// In doubt a page is for nobody but its author.
  func status(_ published: Timestamp?) -> PostStatus {
    if isOwn {
      if flag("draft") == true { return .draft }
      return text("status").map { PostStatus($0) } ?? .published
    }
    for key in Self.draftFlags {
      if let value = value(key), Self.truth(value) != false { return .draft }
    }
    for key in Self.publishedFlags {
      guard let value = value(key), Self.truth(value) != true else { continue }
      // Some write the day there.
      if Self.truth(value) == nil, let text = text(key), DateReader.read(text) != nil { continue }
      return .draft
    }
    let folders = path.split(separator: "/").dropLast()
    if folders.contains(where: { ["_drafts", "drafts", "_draft", "draft"].contains($0.lowercased()) }) {
      return .draft
    }
    let word = value("status").map { Self.truth($0).map { $0 ? "" : "draft" } ?? text("status") ?? "draft" }
    let status = word.map(Self.status)
    if let status, status != .published { return status }
    for key in Self.hiddenFlags {
      if let value = value(key), Self.truth(value) != false { return .private }
    }
    let places = [value("permalink"), value("eleventyComputed")?["permalink"]]
    if places.contains(where: Self.isNowhere) { return .private }
    if Self.draftFlags.contains(where: { Self.truth(value("eleventyComputed")?[$0]) == true }) { return .draft }
    // Pelican writes no page that goes nowhere, Zola none that is not to be made.
    switch matter?.values["save_as"] {
    case .null?: return .private
    case .string(let text)? where text.trimmed.isEmpty: return .private
    default: break
    }
    if let value = value("render"), Self.truth(value) == false { return .private }
    if site.publication.isUnnamed(path) { return .draft }
    if isLeftUnbuilt || site.publication.isHeld(path) { return .private }
    if let value = value("visibility"), Self.truth(value) != true {
      guard let word = text("visibility"), Self.status(word) == .published else { return .private }
    }
    if let status = closedStatus(site.now) { return status }
    // The words that Nikola had before it had a status.
    if matter?.language == .plain {
      let tags = Set(self.tags.0.map { $0.lowercased() })
      if tags.contains("draft") { return .draft }
      if tags.contains("private") { return .private }
    }
    // Generators hold such a page back until its day.
    if let now = site.now {
      let releases = ([published] + Self.publishedDates.map(moment)).compactMap { $0 }
      if releases.contains(where: { now.seconds < $0.seconds }) { return .scheduled }
    }
    return .published
  }

  /// Whether a page's place is none: `false`, however it is written.
  private static func isNowhere(_ place: JSONValue?) -> Bool {
    switch place {
    case .bool(let bool)?: !bool
    case .string(let text)?: text.trimmed.lowercased() == "false"
    default: false
    }
  }

  private func moment(_ key: String) -> Timestamp? { text(key).flatMap { DateReader.read($0)?.timestamp } }

  /// Hugo's ways of saying that a page is not written out, or stands in no list.
  private var isLeftUnbuilt: Bool {
    guard let build = value("build", "_build") else { return false }
    return Self.isNever(build["render"], or: ["never", "link"]) || Self.isNever(build["list"], or: ["never"])
  }

  private static func isNever(_ value: JSONValue?, or words: Set<String>) -> Bool {
    value?.words.map { words.contains($0.trimmed.lowercased()) } == true || truth(value) == false
  }

  static func status(_ word: String) -> PostStatus {
    switch word.trimmed.lowercased() {
    case "", "published", "publish", "public", "live", "featured", "posted", "visible": .published
    case "draft", "drafts", "wip", "unfinished", "unpublished": .draft
    case "pending", "review", "in review", "in-review": .pending
    case "private", "hidden", "unlisted", "skip", "secret": .private
    case "scheduled", "future": .scheduled
    case "trash", "deleted": .trash
    default: .other(word.trimmed)
    }
  }
}
