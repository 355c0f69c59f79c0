import Blog
import Words

/// A disk that takes its time: the person is told, and the words stand somewhere else meanwhile.
extension Replies {
  /// Asked again every second for as long as it lasts: what was typed since goes into the copy.
  mutating func isSlow(_ reply: Reply, _ around: Surroundings) -> [Request] {
    let isNew = slow.insert(reply.id).inserted
    return (isNew ? [.say(.replies(.slow(.unknown)))] : []) + [.effect(.store(.keepCopy(newest(of: reply, around))))]
  }

  /// The draft that is to be copied, with what was typed since.
  func newest(of reply: Reply, _ around: Surroundings) -> Reply {
    var copy = reply
    copy.status = .draft
    if let composer = around.composer, composer.reply.id == reply.id { copy.markdown = composer.text.text }
    return copy
  }

  func copyKept(_ reply: Reply, _ path: String?, _ around: Surroundings) -> [Request] {
    let isSlow = slow.contains(reply.id)
    // Of words that no reply has yet.
    let kept: [Request] = path != nil && !isSlow && byID[reply.id] == nil ? [.journey(.typedIsKept)] : []
    guard isSlow, around.notice == nil || around.isSlownessTold else { return kept }
    return kept + [.say(.replies(.slow(path.map(ReplyNotice.Copy.path) ?? .nowhere)))]
  }

  /// The disk has answered.
  mutating func endSlowWrite(of reply: Reply, _ around: Surroundings) -> [Request] {
    let before = slow.count
    slow.remove(reply.id)
    if let composer = around.composer, composer.isPublishing, composer.original?.id == reply.id {
      slow.remove(composer.reply.id)
    }
    guard slow.count < before, slow.isEmpty, around.isSlownessTold, let notice = around.notice else { return [] }
    return [.screen(.takeBack(notice))]
  }
}

extension Replies.Surroundings {
  /// Whether the status line says that the disk takes its time.
  var isSlownessTold: Bool { if case .replies(.slow) = notice { true } else { false } }
}
