import Blog
import TextFormats

/// What is wrong between the parts of a post, and between posts: nothing that keeps anything from being shown.
struct PostChecker {
  /// Deeper threads are named: no blog has them.
  static let saneDepth = 100

  /// Whether the blog comes from a server, which may keep to itself what others answer, and who wrote something.
  var isFetched = false
  /// The comments of each post that was seen.
  private(set) var commentIDs: [PostID: Set<CommentID>] = [:]
  private var fileOfFeedID: [String: String] = [:]

  /// Notes a post whose file is there but cannot be read: replies to it are not without a post.
  mutating func add(unreadable id: PostID) { commentIDs[id] = [] }

  /// The file's own issues and those of its thread.
  mutating func issues(of file: PostFile, _ json: JSON, path: String) -> [Issue] {
    var issues = file.issues
    if isFetched { issues.removeAll { $0.diagnostic == .comment(.withoutAuthor) } }
    commentIDs[file.post.id] = Set(file.post.comments.map(\.id))
    guard json.members != nil else { return issues }
    // An empty title says that there is none on purpose, as in a stream of notes.
    if json["title"] == nil { issues.append(.warning(.post(.untitled), at: json.offset)) }
    let feedID = file.post.feedID
    if !feedID.isEmpty {
      if let other = fileOfFeedID[feedID] {
        issues.append(.warning(.post(.duplicateFeedID(feedID, file: other)), at: json["id"]?.offset))
      } else {
        fileOfFeedID[feedID] = path
      }
    }
    return issues + threadIssues(of: file)
  }

  private func threadIssues(of file: PostFile) -> [Issue] {
    // All of them, whatever their status: an answer to a comment that waits for approval is no orphan.
    let comments = file.post.comments.map { comment in
      var comment = comment
      comment.status = .approved
      return comment
    }
    let thread = CommentThread(comments: comments)
    var issues: [Issue] = []
    for entry in thread.allEntries {
      guard let oddity = entry.oddity else { continue }
      let place = file.commentPlaces[entry.number - 1]
      let comment = entry.comment
      switch oddity {
      case .orphan where isFetched: break
      case .orphan:
        issues.append(.warning(.comment(.orphan(parent: comment.inReplyTo?.value ?? "")), at: place.parent))
      case .cycle: issues.append(.warning(.comment(.cyclic(comment.id.value)), at: place.parent))
      case .duplicate: issues.append(.warning(.comment(.duplicate(comment.id.value)), at: place.id))
      }
    }
    if let deepest = thread.entries.max(by: { $0.depth < $1.depth }), deepest.depth > Self.saneDepth {
      issues.append(.warning(.comment(.deep(deepest.depth)), at: file.commentPlaces[deepest.number - 1].parent))
    }
    return issues
  }
}
