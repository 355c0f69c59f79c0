import Blog
import Words

/// A disk that takes its time: the person is told, and the words stand somewhere else meanwhile.
extension Session {
  /// Asked again every second for as long as it lasts: what was typed since goes into the copy.
  mutating func writeIsSlow(_ reply: Reply) -> [Effect] {
    let copy = newest(of: reply)
    if blog.replies.slow.insert(reply.id).inserted { notice = .replies(.slow(.unknown)) }
    return [.store(.keepCopy(copy))]
  }

  /// The draft that is to be copied, with what was typed since.
  func newest(of reply: Reply) -> Reply {
    var copy = reply
    copy.status = .draft
    if let composer = blog.composer, composer.reply.id == reply.id { copy.markdown = composer.text.text }
    return copy
  }

  mutating func copyKept(_ reply: Reply, _ path: String?) -> [Effect] {
    // Of words that no reply has yet.
    if path != nil, !blog.replies.slow.contains(reply.id), blog.replies.byID[reply.id] == nil {
      blog.journey.typedAhead.copyIsKept()
    }
    guard blog.replies.slow.contains(reply.id), notice == nil || isSlownessTold
    else {
      return []
    }
    notice = .replies(.slow(path.map(ReplyNotice.Copy.path) ?? .nowhere))
    return []
  }

  /// Whether the status line says that the disk takes its time.
  var isSlownessTold: Bool { if case .replies(.slow) = notice { true } else { false } }

  /// The disk has answered.
  mutating func endSlowWrite(of reply: Reply) {
    let before = blog.replies.slow.count
    blog.replies.slow.remove(reply.id)
    if let composer = blog.composer, composer.isPublishing, composer.original?.id == reply.id {
      blog.replies.slow.remove(composer.reply.id)
    }
    if blog.replies.slow.count < before, blog.replies.slow.isEmpty, isSlownessTold {
      notice = nil
    }
  }

  /// What no disk has yet, as far as is known, for as long as that lasts: a notice is gone with the next key. What is in
  /// the composer its own head tells, unless a window stands before it.
  var notOnDisk: String? {
    var drafts = blog.replies.unsaved.union(blog.replies.slow)
    if let composer = blog.composer {
      if window == nil {
        drafts.remove(composer.reply.id)
      } else if composer.failure != nil {
        drafts.insert(composer.reply.id)
      }
    }
    if !drafts.isEmpty { return UnsavedWords.drafts(drafts.count).text }
    return blog.journey.typedAhead.isUnsaved ? UnsavedWords.typed.text : nil
  }

  /// What an earlier session could not give to the disk in time is among the drafts now.
  mutating func draftsRecovered(_ count: Int) -> [Effect] {
    notice = .replies(.recovered(count, list: KeyMap.key(for: .blog(.replies))))
    rebuildThread()
    return []
  }
}
