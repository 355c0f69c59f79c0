/// What an import did, or would do: counts for the summary.
public struct ImportTally: Hashable, Sendable {
  /// What became of a post or a comment.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It was not here before.
    case new
    /// The source says something else than before.
    case changed
    /// Not a byte was written.
    case unchanged
    /// The source has it no more; it stays, marked.
    case vanished
  }

  /// Posts by what became of them.
  public var posts: [Outcome: Int] = [:]
  /// Posts by kind: `post`, `page` …
  public var postKinds: [String: Int] = [:]
  /// Posts by status: `published`, `draft` …
  public var postStatuses: [String: Int] = [:]
  /// Comments by what became of them.
  public var comments: [Outcome: Int] = [:]
  /// Comments by kind: `comment`, `pingback` …
  public var commentKinds: [String: Int] = [:]
  /// Comments by status: `approved`, `held` …
  public var commentStatuses: [String: Int] = [:]
  /// Listed pictures and other files.
  public var attachments = 0
  /// Files copied to `media/`.
  public var media: [Outcome: Int] = [:]
  /// Comments that wait for their posts when everything is read, those of earlier imports included.
  public var waitingComments = 0
  /// Listed files that wait for their posts, those of earlier imports included.
  public var waitingAttachments = 0
  /// Everything that was guessed, lost or left out, or waits.
  public var notes: [ImportNote.Kind: Int] = [:]

  /// Nothing yet.
  public init() {}

  /// Whether nothing was guessed, lost or left out, and nothing waits.
  public var isClean: Bool { notes.values.allSatisfy { $0 == 0 } }
  /// Posts in all.
  public var postCount: Int { posts.values.reduce(0, +) }
  /// Comments in all, vanished ones not counted.
  public var commentCount: Int { comments.reduce(0) { $0 + ($1.key == .vanished ? 0 : $1.value) } }
}
