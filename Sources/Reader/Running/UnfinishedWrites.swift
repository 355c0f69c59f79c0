import Blog

/// Words on their way to the disk, and since when: a disk that does not answer is a fault as much as one that refuses.
struct UnfinishedWrites {
  /// How long a write may take before the person is told, and again.
  static let patience = Duration.seconds(1)
  /// How long before the words are copied elsewhere: with the time that autosaving takes they are somewhere within a second.
  static let patienceWithoutCopy = Duration.milliseconds(500)

  private struct Write {
    var reply: Reply
    var count = 1
    var due: ContinuousClock.Instant
    /// When the words that were handed over last are to be copied; nil where they are.
    var copyDue: ContinuousClock.Instant?
  }

  private var writes: [ReplyID: Write] = [:]

  /// When something is to be done next; nil where nothing is on its way.
  var next: ContinuousClock.Instant? { writes.values.map { min($0.due, $0.copyDue ?? $0.due) }.min() }

  /// The words that are on their way.
  var replies: [Reply] { writes.keys.sorted().compactMap { writes[$0]?.reply } }

  /// A write was handed over.
  mutating func begin(_ reply: Reply, _ purpose: SavePurpose, at now: ContinuousClock.Instant) {
    guard purpose.isOfWords, !reply.markdown.allSatisfy(\.isWhitespace) else { return }
    var write = writes[reply.id] ?? Write(reply: reply, count: 0, due: now + UnfinishedWrites.patience)
    write.copyDue =
      write.reply.markdown == reply.markdown && write.count > 0
      ? write.copyDue : write.copyDue ?? now + Self.patienceWithoutCopy
    write.reply = reply
    write.count += 1
    writes[reply.id] = write
  }

  /// What the disk said of a write.
  mutating func end(_ message: Message, at now: ContinuousClock.Instant) {
    guard let reply = message.writtenReply else { return }
    // A new wording is published under the old one's name.
    let id = writes[reply.id] != nil ? reply.id : writes.first { $0.value.reply.replaces == reply.id }?.key ?? reply.id
    writes[id]?.count -= 1
    writes[id]?.due = now + UnfinishedWrites.patience
    if let count = writes[id]?.count, count <= 0 { writes[id] = nil }
  }

  /// What has taken too long by now; asked for again after as long.
  mutating func late(at now: ContinuousClock.Instant) -> [Reply] {
    let late = writes.values.filter { $0.due <= now }.map(\.reply).sorted { $0.id < $1.id }
    for reply in late {
      writes[reply.id]?.due = now + UnfinishedWrites.patience
      writes[reply.id]?.copyDue = nil
    }
    return late
  }

  /// What should stand elsewhere by now.
  mutating func uncopied(at now: ContinuousClock.Instant) -> [Reply] {
    let uncopied = writes.values.filter { $0.copyDue.map { $0 <= now } ?? false }.map(\.reply).sorted { $0.id < $1.id }
    for reply in uncopied { writes[reply.id]?.copyDue = nil }
    return uncopied
  }
}

extension Message {
  /// The reply of a write that has come to its end.
  fileprivate var writtenReply: Reply? {
    if case .blog(_, .replies(.replySaved(let saved, _))) = self { return saved }
    if case .blog(_, .replies(.replyNotSaved(let refused, _, _))) = self { return refused }
    return nil
  }
}
