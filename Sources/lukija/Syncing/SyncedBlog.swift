import Blog
import BlogStore
import Sync
import Words

/// A blog that is fetched from a server.
struct SyncedBlog {
  /// The member of `blog.json` that says where from.
  static let member = "sync"

  /// As `config.toml` calls it; nil where it does not.
  var name: String?
  var folder: String
  var source: SyncSource
  /// Certificates to trust for it.
  var caFile: String?

  /// How messages call it.
  var label: String { name ?? folder }
  /// What looks for its news.
  var syncCommand: String { SyncCommands.sync(name ?? FetchLine.quoted(folder)) }
  /// What reads it.
  var readCommand: String { SyncCommands.read(name: name, folder: FetchLine.quoted(folder)) }

  /// Where a folder's blog is fetched from; nil where it is from nowhere.
  static func source(of folder: String) throws -> SyncSource? {
    guard let json = try JSONBlogRepository(folder: folder).member(member) else { return nil }
    guard let source = SyncSource(json) else { throw CommandFault.sync(.unknownWay(folder: folder)) }
    return source
  }

  /// Posts that stand in its folder.
  static func postCount(in folder: String) -> Int {
    (try? JSONBlogRepository(folder: folder).slugs().count) ?? 0
  }
}

extension SyncSource {
  /// Whether the same server is asked in the same way.
  func isSame(as other: SyncSource) -> Bool {
    adapter == other.adapter && rest == other.rest && (adapter == .wordpress || feed == other.feed)
  }

  /// Whether it is the same blog, of which the other knows the feed alone.
  func isBetter(than other: SyncSource) -> Bool {
    adapter == .wordpress && other.adapter == .feed && feed != nil && feed == other.feed
  }

  /// Every address in it.
  var addresses: [String] { [home, rest, feed, commentsFeed].compactMap(\.self) }
}
