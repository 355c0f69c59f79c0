import TextFormats

/// JSON that is no feed: what it is, and what to give instead.
enum ForeignJSON {
  /// Nil for what may be a feed.
  static func sentence(_ parts: JSONFeedParts) -> String? {
    parts.isList ? list(parts.items ?? []) : object(parts.head)
  }

  private static func object(_ head: JSON) -> String? {
    if head["rss"]?["channel"] != nil {
      return "it is RSS written as JSON, which is not read; give the blog's RSS, Atom or JSON Feed instead."
    }
    if head["feed"]?["entry"] != nil {
      return "it is Atom written as JSON, as Blogger has it with “alt=json”; give the address without that."
    }
    if head["db"]?.elements?.first?["data"] != nil || head["data"]?["posts"] != nil {
      return "it is an export of Ghost, which is not read yet; import the blog's feed instead (its address with /rss/)."
    }
    if head["orderedItems"] != nil || head["type"]?.string == "OrderedCollection" {
      return "it is an archive of Mastodon or its like, which is not read yet; import the account's feed instead (its "
        + "address with .rss)."
    }
    if head["response"]?["posts"] != nil || head["response"]?["blog"] != nil {
      return "it is what Tumblr's API answers, which is not read yet; import the blog's feed instead (its address with "
        + "/rss)."
    }
    if head["commenters"] != nil || head["comments"]?.elements != nil { return comments }
    if ["error", "errors", "code"].contains(where: { head[$0] != nil }), head["items"] == nil {
      let said = head["message"]?.string ?? head["error"]?.string
      return
        "it is what a server answers in place of a feed\(said.map { ": \(Quoted.text($0))" } ?? ""); fetch the feed again."
    }
    return nil
  }

  private static let comments =
    "it is an export of comments, which is not read yet; import the blog's own export or its comment feeds instead."

  private static let words = ["content_html", "content_text", "content_markdown", "_lukija", "summary"]

  /// The first elements tell what the others are.
  private static func list(_ parts: [JSONFeedParts.Part]) -> String? {
    let elements = parts.prefix(5).compactMap { try? MendedJSON($0.bytes, line: $0.line).json }
    guard !elements.contains(where: { element in words.contains { element[$0] != nil } }) else { return nil }
    if elements.contains(where: { $0["content"]?["rendered"] != nil || $0["title"]?["rendered"] != nil }) {
      return
        "it is what WordPress's API answers, which is not read yet; import the blog's export (Tools, Export) or its "
        + "feed instead."
    }
    if elements.contains(where: { $0["comments"] != nil || $0["comment"] != nil }) { return comments }
    // Titles and addresses alone are a feed, too; a list of anything else is not.
    if elements.contains(where: { $0["title"]?.string != nil || $0["url"]?.string != nil }) || parts.isEmpty {
      return nil
    }
    return "it is JSON, but no JSON Feed: its list holds no items; \(JSONFeedReader.instead)"
  }
}
