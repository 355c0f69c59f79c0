import Blog
import Screen
import Words

/// Words of replies that were typed before there was a composer: where none comes, they become drafts.
extension Journey {
  /// Keys that wait for what they are meant for; a paste counts as one. Nobody types so much while a post is read; a cat
  /// on the keyboard does.
  static let mostTypedAhead = 10_000

  /// What the first key that waits is meant for.
  private var firstAim: TypingAim { if case .reply = opening?.then { TypingAim(.reply) } else { TypingAim(.pane) } }

  /// Whether letters that are typed now are meant for a reply.
  var isTypingReply: Bool { typedAhead.isEmpty ? firstAim.place == .reply : typedAhead.isWritingReply }

  /// Keeps a key or a paste for later; false where too many wait already.
  mutating func typeAhead(_ message: Message) -> Bool {
    guard typedAhead.count < Self.mostTypedAhead else { return false }
    typedAhead.append(message, from: firstAim)
    return true
  }

  /// What was typed while something was on its way, to be taken in now.
  mutating func catchUp() -> [Request] {
    typedAhead.isEmpty ? [] : [.effect(.screen(.takeIn(typedAhead.take())))]
  }

  /// After every message: words that wait are on a disk within a second all the same.
  mutating func watchTyped() -> [Request] { typedAhead.beginCopying() ? [.effect(.writing(.startAutosaveTimer))] : [] }

  /// A copy outside of the blog: what the words answer is not known for certain.
  mutating func copyTyped(_ around: Surroundings) -> [Request] {
    guard typedAhead.copyIsMade() else { return [] }
    let texts = typedReplies
    guard !texts.isEmpty else { return [] }
    return [.effect(.writing(.copyTyped(reply(texts.joined(separator: "\n\n"), to: target(around), around))))]
  }

  /// What was typed is meant for nothing that will come: replies are kept as drafts.
  ///
  /// - Parameter why: what is said of it; nil says nothing.
  mutating func giveUpTyped(_ why: ReplyNotice.Why?, _ around: Surroundings) -> [Request] {
    let texts = typedReplies
    _ = typedAhead.take()
    guard !texts.isEmpty else { return [] }
    let target = target(around)
    let kept = texts.map { reply($0, to: target, around) }.map {
      Request.effect(target == nil ? .writing(.printAtEnd($0)) : .writing(.keepTyped($0)))
    }
    guard let why else { return kept }
    let place: ReplyNotice.TypedWhere = target == nil ? .printedAtEnd : .draft(list: KeyMap.key(for: .blog(.replies)))
    return kept + [.say(.replies(.typedKept(place, why)))]
  }

  private func reply(
    _ text: String, to target: (post: PostID, comment: CommentID?)?, _ around: Surroundings
  ) -> ReplyTarget {
    let post = target?.post ?? PostID("unknown-post")
    return ReplyTarget(
      post: post, postFeedID: around.feedID(post), comment: target?.comment, text: text,
      author: around.identity ?? Identity(name: ""), replaces: nil)
  }

  /// The texts of replies among what was typed so far.
  private var typedReplies: [String] {
    var texts: [String] = []
    var aim = firstAim
    var buffer = TextBuffer(text: "")
    for message in typedAhead.messages {
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
  private func target(_ around: Surroundings) -> (post: PostID, comment: CommentID?)? {
    switch pending {
    case .opening(let opening): (opening.post, nil)
    case .starting(let destination): destination.map { ($0.post, nil) }
    case .seeking, .row, .ownPost: nil
    // Behind a reply that is being published, or a page that is being set.
    case nil: around.open.map { ($0, around.answered) }
    }
  }
}
