import Blog
import Glibc

extension JSONBlogRepository {
  /// Replies with the slugs that their posts have now. The posts are read only when one of them is gone.
  func relocate(_ replies: [Reply]) -> [Reply] {
    let lost = replies.filter { !$0.postFeedID.isEmpty && !hasPost($0.post) }
    guard !lost.isEmpty else { return replies }
    let slugs = slugsOfFeedIDs()
    return replies.map { reply in
      guard let slug = slugs[reply.postFeedID], !hasPost(reply.post) else { return reply }
      var reply = reply
      reply.post = slug
      return reply
    }
  }

  private func hasPost(_ id: PostID) -> Bool {
    RepositoryPath.isUsable(stem: id.slug) && access(files.path(of: Self.path(of: id)), F_OK) == 0
  }

  /// The one post that has each feed id; two posts with the same id leave it open which was meant.
  private func slugsOfFeedIDs() -> [String: PostID] {
    let stamp = postsFolderStamp()
    let cached = state.with { $0.slugsOfFeedIDs }
    if let cached, cached.stamp == stamp { return cached.slugs }
    var found: [String: [PostID]] = [:]
    try? summaries { batch in
      for summary in batch.summaries where !summary.feedID.isEmpty {
        found[summary.feedID, default: []].append(summary.id)
      }
      return true
    }
    let slugs = found.compactMapValues { $0.count == 1 ? $0[0] : nil }
    state.with { $0.slugsOfFeedIDs = SlugIndex(stamp: stamp, slugs: slugs) }
    return slugs
  }

  /// Changes with every file that comes, goes or is renamed.
  private func postsFolderStamp() -> [Int] {
    var status = stat()
    guard stat(files.path(of: Self.postsFolder), &status) == 0 else { return [] }
    return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }

  /// Where posts are, by feed id, as long as the folder has not changed.
  struct SlugIndex {
    var stamp: [Int]
    var slugs: [String: PostID]
  }
}
