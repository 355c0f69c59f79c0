import Blog

/// What is to be told, and who waits for what.
struct News {
  /// Whether somebody asked for replies.
  var areRepliesRead = false
  /// Blogs that were missing where a list was answered.
  var late: Set<Int> = []
  /// Blogs that were missing where replies were.
  var awaitsReplies: Set<Int> = []
  /// Posts that are not as they were; nil for too many.
  var posts: Set<PostID>? = []
  var hasPosts = false
  var replies = false
  var notices: [IndexNotice] = []
  /// How far each blog's files are read.
  var progress: [Int: (done: Int, total: Int, isText: Bool)] = [:]
  var hasProgress = false
  /// Blogs in whose folders something happened.
  var changed: Set<Int> = []
  /// Something was done to the end: the next may begin.
  var hasRoom = false
  /// Wakes whoever tells.
  var isStopping = false

  private static let mostNames = 256

  /// Lists are not as they were.
  mutating func tellLists() {
    posts = nil
    hasPosts = true
  }

  mutating func tell(_ changed: Set<PostID>?) {
    hasPosts = true
    guard let changed, let known = posts, known.count + changed.count <= Self.mostNames else {
      posts = nil
      return
    }
    posts = known.union(changed)
  }
}
