/// A blog that somebody follows: what lists of subscriptions (OPML) say of it. Everything in it is untrusted.
public struct Subscription: Hashable, Sendable {
  /// What the list calls it; may be empty.
  public var title: String
  /// Of its feed.
  public var feed: String?
  /// Of its front page.
  public var page: String?

  /// Memberwise.
  public init(title: String, feed: String?, page: String?) {
    self.title = title
    self.feed = feed
    self.page = page
  }
}
