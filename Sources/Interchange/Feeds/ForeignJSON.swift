import Blog
import TextFormats

/// JSON that is no feed: what it is, and what to give instead.
enum ForeignJSON {
  /// Nil for what may be a feed.
  static func fact(_ parts: JSONFeedParts) -> ImportFact? {
    parts.isList ? list(parts.items ?? []) : object(parts.head)
  }

  private static func object(_ head: JSON) -> ImportFact? {
    if head["rss"]?["channel"] != nil {
      return .foreign(.rssAsJSON)
    }
    if head["feed"]?["entry"] != nil {
      return .foreign(.atomAsJSON)
    }
    if head["db"]?.elements?.first?["data"] != nil || head["data"]?["posts"] != nil {
      return .foreign(.ghost)
    }
    if head["orderedItems"] != nil || head["type"]?.string == "OrderedCollection" {
      return .foreign(.mastodon)
    }
    if head["response"]?["posts"] != nil || head["response"]?["blog"] != nil {
      return .foreign(.tumblrAPI)
    }
    if head["commenters"] != nil || head["comments"]?.elements != nil { return .foreign(.comments) }
    if ["error", "errors", "code"].contains(where: { head[$0] != nil }), head["items"] == nil {
      let said = head["message"]?.string ?? head["error"]?.string
      return .foreign(.serverAnswer(said.map { Excerpt($0) }))
    }
    return nil
  }

  private static let words = ["content_html", "content_text", "content_markdown", "_lukija", "summary"]

  /// The first elements tell what the others are.
  private static func list(_ parts: [JSONFeedParts.Part]) -> ImportFact? {
    let elements = parts.prefix(5).compactMap { try? MendedJSON($0.bytes, line: $0.line).json }
    guard !elements.contains(where: { element in words.contains { element[$0] != nil } }) else { return nil }
    if elements.contains(where: { $0["content"]?["rendered"] != nil || $0["title"]?["rendered"] != nil }) {
      return .foreign(.wordPressAPI)
    }
    if elements.contains(where: { $0["comments"] != nil || $0["comment"] != nil }) { return .foreign(.comments) }
    // Titles and addresses alone are a feed, too; a list of anything else is not.
    if elements.contains(where: { $0["title"]?.string != nil || $0["url"]?.string != nil }) || parts.isEmpty {
      return nil
    }
    return .json(.listWithoutItems)
  }
}
