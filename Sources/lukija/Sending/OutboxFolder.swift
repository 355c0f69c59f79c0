import Blog
import BlogStore
import Sync

/// The replies of one blog's folder that are on their way, and what is known there of what they answer.
struct OutboxFolder {
  /// Seconds in which one that was handed over, or that the blog shows to nobody, may still turn up among its comments.
  private static let longestSearch: Int64 = 60 * 86_400

  let folder: String
  private let repository: JSONBlogRepository

  init(_ folder: String) {
    self.folder = folder
    repository = JSONBlogRepository(folder: folder)
  }

  /// Every reply that was written here. What cannot be read is told elsewhere.
  func replies() throws(Problem) -> [Reply] { try repository.replies().replies }

  /// Whether any reply is on a way.
  var hasSomething: Bool { get throws(Problem) { try replies().contains { $0.delivery != nil } } }

  /// What is asked of the blog, and what else is needed for that. Empty where nothing is on its way, and nothing that was sent
  /// could have changed there.
  func items() throws(Problem) -> [OutboxItem] {
    let replies = try replies()
    guard replies.contains(where: { $0.delivery != nil }) else { return [] }
    var posts: [PostID: HeldPost] = [:]
    return replies.filter { $0.delivery != nil }.map { reply in
      // Others are there for what they are called only: a person may have sent thousands.
      let isOpen = reply.delivery.map { $0.isUnderway || $0.remote?.id == nil } ?? false
      if isOpen, posts[reply.post] == nil { posts[reply.post] = repository.heldPost(reply.post) }
      let post = posts[reply.post]
      return OutboxItem(
        reply, postNumber: post?.number, postURL: post?.url, commentsOpen: post?.commentsOpen ?? true,
        parent: parent(of: reply, replies))
    }
  }

  private func parent(of reply: Reply, _ replies: [Reply]) -> OutboxItem.Parent {
    guard let target = reply.inReplyTo else { return .post }
    if let own = replies.first(where: { $0.id.commentID == target }) { return .own(own.id) }
    if Self.isNumber(target.value) { return .comment(target.value) }
    // Feeds call a comment by its address.
    if let mark = target.value.firstRange(of: "#comment-") {
      let number = String(target.value[mark.upperBound...])
      if Self.isNumber(number) { return .comment(number) }
    }
    return .unknown
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.count < 19 && text.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// Changes a reply and puts it on the disk, as it is there by then.
  ///
  /// - Returns: the reply as it is there; nil where the event means nothing to it.
  func keep(_ event: DeliveryEvent, of id: ReplyID, at now: Timestamp) throws(Problem) -> Reply? {
    guard var reply = try replies().first(where: { $0.id == id }), reply.apply(event, at: now) else { return nil }
    return try repository.save(reply)
  }

  /// Changes a reply as the person says, and puts it on the disk.
  ///
  /// - Returns: the reply as it is there; nil where the change means nothing to it.
  func change(_ id: ReplyID, _ change: (inout Reply) -> Bool) throws(Problem) -> Reply? {
    guard var reply = try replies().first(where: { $0.id == id }), change(&reply) else { return nil }
    return try repository.save(reply)
  }

  /// Takes replies for sent that came back with the blog's comments: each stands once then.
  ///
  /// - Returns: those that were not known to be there.
  func recognize(me: Me?, at now: Timestamp) throws(Problem) -> [Reply] {
    let waiting = try replies().filter { reply in
      guard let delivery = reply.delivery, delivery.isFindable else { return false }
      return delivery.isUnderway || now.seconds - (delivery.attempts.last?.time.seconds ?? 0) < Self.longestSearch
    }
    var changed: [Reply] = []
    for post in Set(waiting.map(\.post)).sorted(by: { $0.slug < $1.slug }) {
      guard let comments = try? repository.post(post).post.comments else { continue }
      for (id, remote) in Outbox.match(comments, waiting.filter { $0.post == post }, me: me) {
        var remote = remote
        remote.here =
          comments.first { $0.id.value == remote.id && $0.status.isShown }?.id
          ?? comments.first { comment in
            comment.status.isShown && remote.id.map { comment.url?.hasSuffix("#comment-\($0)") == true } ?? false
          }?.id
        guard remote.here != nil, let old = waiting.first(where: { $0.id == id }) else { continue }
        guard let reply = try keep(.found(remote), of: id, at: now) else { continue }
        if old.delivery?.state != reply.delivery?.state { changed.append(reply) }
      }
    }
    return changed
  }
}
