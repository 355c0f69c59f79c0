import Blog
import Screen
import Words

/// Words of replies that were typed before there was a composer: where none comes, they become drafts.
extension Session {
  /// What the first key that waits is meant for.
  private var firstAim: TypingAim { if case .reply = openingPost?.then { TypingAim(.reply) } else { TypingAim(.pane) } }

  mutating func typeAhead(_ message: Message) {
    // Nobody types so much while a post is read; a cat on the keyboard does.
    if blog.journey.typedAhead.count < Session.mostTypedAhead {
      blog.journey.typedAhead.append(message, from: firstAim)
    } else {
      notice = .screen(.tooManyKeys(Session.mostTypedAhead))
    }
  }

  /// Keys that wait for what they are meant for; a paste counts as one.
  static let mostTypedAhead = 10_000

  /// Whether letters that are typed now are meant for a reply.
  var isTypingReplyAhead: Bool {
    blog.journey.typedAhead.isEmpty ? firstAim.place == .reply : blog.journey.typedAhead.isWritingReply
  }

  /// What was typed while something was on its way, to be taken in now.
  mutating func catchUp() -> [Effect] {
    blog.journey.typedAhead.isEmpty ? [] : [.screen(.takeIn(blog.journey.typedAhead.take()))]
  }

  /// After every message: words that wait are on a disk within a second all the same.
  mutating func watchTypedAhead() -> [Effect] {
    blog.journey.typedAhead.beginCopying() ? [.writing(.startAutosaveTimer)] : []
  }

  /// A copy outside of the blog: what the words answer is not known for certain.
  mutating func copyTypedAhead() -> [Effect] {
    guard blog.journey.typedAhead.copyIsMade() else { return [] }
    let texts = typedReplies
    guard !texts.isEmpty else { return [] }
    return [.writing(.copyTyped(replyTyped(texts.joined(separator: "\n\n"), to: typedTarget)))]
  }

  private func replyTyped(_ text: String, to target: (post: PostID, comment: CommentID?)?) -> ReplyTarget {
    let post = target?.post ?? PostID("unknown-post")
    return ReplyTarget(
      post: post, postFeedID: feedID(of: post), comment: target?.comment, text: text,
      author: blog.marks.reading.identity ?? Identity(name: ""), replaces: nil)
  }

  /// What was typed is meant for nothing that will come: replies are kept as drafts.
  mutating func giveUpTypedAhead() -> [Effect] {
    let texts = typedReplies
    _ = blog.journey.typedAhead.take()
    guard !texts.isEmpty else { return [] }
    let target = typedTarget
    return texts.map { replyTyped($0, to: target) }.map {
      target == nil ? .writing(.printAtEnd($0)) : .writing(.keepTyped($0))
    }
  }

  /// The same, and says so.
  mutating func giveUpTypedAhead(since why: ReplyNotice.Why) -> [Effect] {
    let effects = giveUpTypedAhead()
    guard let first = effects.first else { return [] }
    if case .writing(.printAtEnd) = first {
      notice = .replies(.typedKept(.printedAtEnd, why))
    } else {
      notice = .replies(.typedKept(.draft(list: KeyMap.key(for: .blog(.replies))), why))
    }
    return effects
  }

  /// The texts of replies among what was typed so far.
  private var typedReplies: [String] {
    var texts: [String] = []
    var aim = firstAim
    var buffer = TextBuffer(text: "")
    for message in blog.journey.typedAhead.messages {
      if let edit = aim.follow(message) { buffer.apply(edit, viewport: Size(columns: 72, rows: 24)) }
      if aim.place == .pane, !buffer.text.isEmpty {
        if !buffer.isBlank { texts.append(buffer.text) }
        buffer = TextBuffer(text: "")
      }
    }
    if !buffer.isBlank { texts.append(buffer.text) }
    return texts
  }

  /// What a reply that is typed now answers; nil where the post is not known.
  private var typedTarget: (post: PostID, comment: CommentID?)? {
    switch blog.journey.pending {
    case .opening(let opening): return (opening.post, nil)
    case .starting(let destination): return destination.map { ($0.post, nil) }
    case .seeking, .row: return nil
    case nil:
      // Behind a reply that is being published, or a page that is being set.
      guard let open = blog.open else { return nil }
      return (open.post.id, focus == .thread ? open.thread.selectedEntry?.comment.id : nil)
    }
  }

  private func feedID(of post: PostID) -> String {
    blog.open.flatMap { $0.post.id == post ? $0.post.feedID : nil } ?? blog.list.summary(of: post)?.feedID ?? ""
  }
}
