import Blog
import TextFormats

/// Where a blog is fetched from: what stands in `blog.json` under `sync`. No secret is in it.
public struct SyncSource: Hashable, Sendable {
  /// In which way.
  public enum Adapter: String, Hashable, Sendable {
    /// WordPress's REST.
    case wordpress
    /// RSS, Atom or JSON Feed.
    case feed
  }

  /// What understands its answers.
  public var adapter: Adapter
  /// The blog's front page.
  public var home: String
  /// The root of WordPress's REST.
  public var rest: String?
  /// Of posts.
  public var feed: String?
  /// Of the comments on all posts.
  public var commentsFeed: String?

  /// Memberwise.
  public init(adapter: Adapter, home: String, rest: String? = nil, feed: String? = nil, commentsFeed: String? = nil) {
    self.adapter = adapter
    self.home = home
    self.rest = rest
    self.feed = feed
    self.commentsFeed = commentsFeed
  }

  /// Nil where it says no way that this version knows, or where nothing is to be asked.
  package init?(_ json: JSON) {
    guard let adapter = json["adapter"]?.string.flatMap(Adapter.init(rawValue:)) else { return nil }
    self.init(
      adapter: adapter, home: json["home"]?.string ?? "", rest: json["rest"]?.string,
      feed: json["feeds"]?["posts"]?.string, commentsFeed: json["feeds"]?["comments"]?.string)
    guard (adapter == .wordpress ? rest : feed) != nil else { return nil }
  }

  /// As `blog.json` has it; what else stands there stays.
  package func json(over old: JSON? = nil) -> JSON {
    var json = old?.members == nil ? JSON.object([]) : old ?? .null
    json["adapter"] = .string(adapter.rawValue)
    json["home"] = .string(home)
    json["rest"] = rest.map(JSON.string)
    var feeds = json["feeds"]?.members == nil ? JSON.object([]) : json["feeds"] ?? .null
    feeds["posts"] = feed.map(JSON.string)
    feeds["comments"] = commentsFeed.map(JSON.string)
    json["feeds"] = feeds.members?.isEmpty == false ? feeds : nil
    return json
  }
}
