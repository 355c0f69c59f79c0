/// A list of subscriptions for other readers: OPML 2.0 (https://opml.org/spec2.opml).
public enum OPMLText {
  /// - Parameter subscriptions: those without a feed are left out: no reader could follow them.
  public static func of(_ subscriptions: [Subscription], title: String) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
      <head><title>\(XMLText.escaped(title))</title></head>
      <body>

      """
    for subscription in subscriptions {
      guard let feed = subscription.feed else { continue }
      let title = XMLText.escaped(subscription.title)
      text += "<outline type=\"rss\" text=\"\(title)\" title=\"\(title)\" xmlUrl=\"\(XMLText.escaped(feed))\""
      if let page = subscription.page { text += " htmlUrl=\"\(XMLText.escaped(page))\"" }
      text += "/>\n"
    }
    return text + "</body>\n</opml>\n"
  }
}
