import Blog
import Words

/// Marks that the reader sets, and taking back what was done.
extension Session {
  mutating func undo() -> [Effect] {
    guard let step = blog.marks.undoSteps.popLast() else {
      notice = .marks(.nothingToUndo)
      return []
    }
    switch step {
    case .restore(var reply):
      let present = blog.replies.byID[reply.id]
      reply.fileVersion = present?.fileVersion
      // Nothing that was written goes away with an undo: the new wording is on disk before the old one takes its place.
      let kept = present.map(keepWording) ?? []
      return kept + [.store(.saveReply(reply, .restore))]
    case .unpublish(let id):
      guard var reply = blog.replies.byID[id] else { return [] }
      reply.status = .draft
      reply.published = nil
      return [.store(.saveReply(reply, .unpublish))]
    case .read(let post, let was):
      notice = .marks(.postRead(was, isAgain: true))
      return mark(post, isRead: was)
    case .comments(let post, let comments, let were):
      notice = .marks(.commentsRead(were, isAgain: true))
      return mark(comments, of: post, isRead: were)
    case .folds(let post, let folds):
      guard blog.open?.post.id == post else {
        notice = .marks(.postNotOpen)
        return []
      }
      changeThread { $0.setFolds(folds) }
      notice = .marks(.foldsRestored)
      return []
    case .star(let post, let was):
      notice = .marks(.starred(was, isAgain: true))
      return remember(.postStarred(post, was))
    }
  }

  /// The post that a mark is for: the open one in its own panes, else the selected one.
  private var markedPost: PostID? { focus == .list ? blog.list.selected?.id : blog.open?.post.id }

  mutating func toggleRead() -> [Effect] {
    guard let post = markedPost else { return [] }
    let was = blog.marks.reading.readPosts.contains(post)
    blog.marks.undoSteps.append(.read(post, was))
    notice = .marks(.postRead(!was, isAgain: false))
    return mark(post, isRead: !was)
  }

  /// Marks a post, here and in the journal.
  mutating func mark(_ post: PostID, isRead: Bool) -> [Effect] {
    guard blog.marks.reading.readPosts.contains(post) != isRead else { return [] }
    blog.list.unread = max(0, blog.list.unread + (isRead ? -1 : 1))
    return remember(.postRead(post, isRead))
  }

  mutating func toggleStar() -> [Effect] {
    guard let post = markedPost else { return [] }
    let was = blog.marks.reading.starredPosts.contains(post)
    blog.marks.undoSteps.append(.star(post, was))
    notice = .marks(.starred(!was, isAgain: false))
    return remember(.postStarred(post, !was))
  }
}
