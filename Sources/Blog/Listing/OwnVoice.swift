/// How what one said oneself is told from what others said: replies that were written here by their ids, and comments that
/// came from elsewhere by the name that one replies under. Blogs tell nobody's address, so a name is all there is.
public struct OwnVoice: Hashable, Sendable {
  /// The name under which one replies; nil or empty where nobody asked yet.
  public var name: String?
  /// Replies written here that stand in threads.
  public var replies: Set<CommentID>

  /// Memberwise.
  public init(name: String? = nil, replies: Set<CommentID> = []) {
    self.name = name
    self.replies = replies
  }

  /// Whether nothing can be one's own.
  public var isSilent: Bool { name?.isEmpty != false && replies.isEmpty }

  /// Whether a comment by this author is one's own.
  public func isName(_ author: String) -> Bool {
    guard let name, !name.isEmpty else { return false }
    return name.utf8.elementsEqual(author.utf8)
  }
}

/// Who wrote a comment of the list, and what it answers.
public struct CommentTie: Hashable, Sendable {
  /// The comment that it answers; nil for the post.
  public var answers: CommentID?
  /// The name as the file has it.
  public var author: String

  /// Memberwise.
  public init(answers: CommentID? = nil, author: String) {
    self.answers = answers
    self.author = author
  }
}

extension PostSummary {
  /// Comments of others that answer something of one's own, in the file's order.
  public func answers(to voice: OwnVoice) -> [CommentID] {
    guard !voice.isSilent, ties.count == commentIDs.count else { return [] }
    var own: Set<CommentID> = []
    for (index, tie) in ties.enumerated() where voice.isName(tie.author) { own.insert(commentIDs[index]) }
    if own.isEmpty, voice.replies.isEmpty { return [] }
    return ties.indices.compactMap { index in
      guard let parent = ties[index].answers, own.contains(parent) || voice.replies.contains(parent),
        !voice.isName(ties[index].author)
      else { return nil }
      return commentIDs[index]
    }
  }
}

extension CommentThread {
  /// Whether an entry is one's own.
  public func isOwn(_ entry: Entry, _ voice: OwnVoice) -> Bool {
    entry.reply != nil || voice.isName(entry.comment.author.name)
  }

  /// Whether somebody else answers something of one's own with it. What is only guessed to be an answer is none.
  public func answersOwn(_ entry: Entry, _ voice: OwnVoice) -> Bool {
    guard let parent = entry.parent, !entry.isInferred, !isOwn(entry, voice) else { return false }
    return isOwn(entries[parent], voice)
  }
}
