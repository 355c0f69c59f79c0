/// A blog as the shelf shows it: what its settings say, and what was found out about it so far.
public struct ShelvedBlog: Hashable, Sendable {
  /// Its name in the settings.
  public var id: BlogID
  /// What `blog.json` calls it; nil until that is read.
  public var title: String?
  /// Nil until somebody has counted.
  public var counts: BlogCounts?
  /// What is remembered of its syncs; nil until that is read.
  public var sync: SyncStanding?
  /// Why it cannot be read.
  public var problem: Problem?
  /// Whether its folder has not answered in time, as of a disk that is far away.
  public var isSlow = false

  /// A blog of which only the name is known.
  public init(_ id: BlogID) { self.id = id }
}

/// What is to be counted of a blog, with what a person has read and written.
public struct BlogCounts: Hashable, Sendable {
  /// Posts, as a list without a filter has them.
  public var posts = 0
  /// Posts whose text was not read.
  public var newPosts = 0
  /// Comments that were not read, on whatever posts.
  public var newComments = 0
  /// Posts that `is:new` lets through: not read, or with a comment that is not.
  public var new = 0
  /// Posts in which somebody answered what one said.
  public var answered = 0
  /// Posts with a star.
  public var starred = 0
  /// Posts that were made here or answered here.
  public var mine = 0
  /// Drafts of replies and posts of one's own that wait for the person.
  public var drafts = 0
  /// Replies that do not come to the blog before the person did something.
  public var repliesInNeed = 0

  /// Nothing.
  public init() {}

  /// Of several blogs together.
  public static func + (one: BlogCounts, other: BlogCounts) -> BlogCounts {
    var sum = one
    sum.posts += other.posts
    sum.newPosts += other.newPosts
    sum.newComments += other.newComments
    sum.new += other.new
    sum.answered += other.answered
    sum.starred += other.starred
    sum.mine += other.mine
    sum.drafts += other.drafts
    sum.repliesInNeed += other.repliesInNeed
    return sum
  }
}
