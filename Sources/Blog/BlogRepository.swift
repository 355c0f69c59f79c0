/// A batch of summaries on its way to the list.
public struct SummaryBatch: Hashable, Sendable {
  /// In no particular order.
  public var summaries: [PostSummary]
  /// Files looked at so far.
  public var done: Int
  /// Files in all.
  public var total: Int

  /// Memberwise.
  public init(summaries: [PostSummary], done: Int, total: Int) {
    self.summaries = summaries
    self.done = done
    self.total = total
  }
}

/// A post as opened: with what is wrong in it.
public struct OpenedPost: Hashable, Sendable {
  /// The post.
  public var post: Post
  /// Warnings of this post's file, in the file's order.
  public var problems: [Problem]
  /// What is remembered of it, where not everything is known that is remembered; else nil.
  public var remembered: ReadingState?
  /// What `blog.json` of its blog says, in lists over several blogs; nil within one.
  public var site: Site?

  /// Memberwise.
  public init(post: Post, problems: [Problem] = [], site: Site? = nil) {
    self.post = post
    self.problems = problems
    self.site = site
  }
}

/// The port through which the reader reaches a repository. Calls block and may fail; the reader makes
/// them off its main thread.
public protocol BlogRepository: Sendable {
  /// What `blog.json` says. Throws where it is missing, broken or of an unknown version.
  func site() throws(Problem) -> Site

  /// Delivers a summary of every post, broken ones included, in batches; stops early when `deliver` returns false.
  func summaries(_ deliver: (SummaryBatch) -> Bool) throws(Problem)

  /// One post with its thread (without replies written here).
  func post(_ id: PostID) throws(Problem) -> OpenedPost

  /// Every reply and draft written here, and what could not be read of them.
  func replies() throws(Problem) -> (replies: [Reply], problems: [Problem])

  /// Writes a reply's file whole, or leaves the old one. Members of the file that Lukija does not know survive.
  /// Returns the reply with its file's new version.
  ///
  /// Throws where somebody else changed the file since the version of the reply, or since this repository wrote it; for
  /// a reply without a version, since this repository read or wrote it.
  @discardableResult func save(_ reply: Reply) throws(Problem) -> Reply

  /// Writes a reply that is published, as ``save(_:)`` does. In a blog that has a server it is queued for that; else it stands.
  @discardableResult func publish(_ reply: Reply) throws(Problem) -> Reply

  /// Removes a reply's file. Throws where somebody else changed it since, as for ``save(_:)``.
  func delete(_ id: ReplyID, fileVersion: Int64?) throws(Problem)

  /// Makes drafts of what killed processes were writing, as far as no reply says it. Returns the drafts.
  func recoverUnfinished() throws(Problem) -> [Reply]

  /// Reads a post that was made here; nil where its file does not say that it was.
  func ownPost(_ id: PostID) throws(Problem) -> OwnPost?

  /// Writes a new post under a name that no other has.
  ///
  /// - Parameters:
  ///   - feedID: what names it in feeds, for good.
  ///   - now: its date where the manuscript has none.
  func make(_ manuscript: PostManuscript, feedID: String, at now: Timestamp) throws(Problem) -> PostID

  /// Writes a post that was made here. Throws where somebody else changed its file since it was read. Returns it with its
  /// file's new version.
  @discardableResult func save(_ own: OwnPost) throws(Problem) -> OwnPost

  /// Moves a post's file out of the blog, into a folder. Throws as ``save(_:)`` does. Returns the file's path there.
  func remove(_ own: OwnPost, into folder: String) throws(Problem) -> String

  /// Moves the file of a deleted post back. Throws where another has its name by now.
  func giveBack(_ path: String, as id: PostID) throws(Problem)

  /// Every problem of every file, in the order of their paths.
  func check() -> [Problem]
}

extension BlogRepository {
  /// A blog without a server.
  @discardableResult public func publish(_ reply: Reply) throws(Problem) -> Reply { try save(reply) }

  /// Removes a reply's file as this repository last read or wrote it.
  public func delete(_ id: ReplyID) throws(Problem) { try delete(id, fileVersion: nil) }

  /// A blog in which nothing is made.
  public func ownPost(_ id: PostID) throws(Problem) -> OwnPost? { nil }
  /// It takes none.
  public func make(_ manuscript: PostManuscript, feedID: String, at now: Timestamp) throws(Problem) -> PostID {
    throw Problem(.post(.missing(slug: manuscript.title)), file: "")
  }
  /// It has none.
  public func save(_ own: OwnPost) throws(Problem) -> OwnPost {
    throw Problem(.post(.missing(slug: own.post.id.slug)), file: "")
  }
  /// It has none.
  public func remove(_ own: OwnPost, into folder: String) throws(Problem) -> String {
    throw Problem(.post(.missing(slug: own.post.id.slug)), file: "")
  }
  /// It had none.
  public func giveBack(_ path: String, as id: PostID) throws(Problem) {
    throw Problem(.post(.missing(slug: id.slug)), file: "")
  }

  /// None, where writing leaves nothing behind.
  public func recoverUnfinished() throws(Problem) -> [Reply] { [] }
}
