import Blog
import Dispatch
import Synchronization
import TextFormats

extension RepositoryWriter {
  /// Brings what a server says of a thread into its post's file; where the post is not here, its comments wait for it.
  func write(_ thread: ImportedThread) throws(Problem) {
    guard let post = thread.postReferences.lazy.compactMap({ self.index.find($0) }).first else {
      for comment in thread.comments { try take(.comment(comment)) }
      return
    }
    let replies = replies
    var met: Set<Int> = []
    try amend(post, met: .ids(met)) { json in
      if thread.isPostGone { json[CommentMerge.vanishedMember] = JSON(.bool(true)) }
      let count = json["comments"]?.elements?.count ?? 0
      let places = CommentMerge.merge(
        thread.comments.map(\.comment), extras: thread.comments.map(\.extras), isComplete: false, isExact: true,
        replies: replies, into: &json)
      var comments = json["comments"]?.elements ?? []
      let gone = Set(thread.goneComments)
      for (place, comment) in comments.enumerated() where gone.contains(CommentMerge.name(of: comment)) {
        comments[place][CommentMerge.vanishedMember] = JSON(.bool(true))
      }
      met = Set(places.map { PostProof.hash(address: CommentMerge.id(of: comments[$0])) })
      if comments.count > count { comments = Self.inOrder(comments) }
      if !comments.isEmpty { json["comments"] = JSON(.array(comments)) }
    }
  }

  /// The same order in whatever pieces the comments came.
  private static func inOrder(_ comments: [JSON]) -> [JSON] {
    let files = comments.compactMap { CommentFile($0)?.comment }
    guard files.count == comments.count, let order = CommentOrder.allInOrder(files) else { return comments }
    return order.map { comments[$0] }
  }

  /// Which of the numbers that a blog's software gives are posts' that are here.
  public func heldNumbers(among numbers: [Int]) -> Set<Int> {
    let known = index.numbers
    return Set(numbers.filter { known.contains(PostProof.number(String($0))) })
  }

  /// What is here by now, to be held against what a server has. Bodies are not read.
  public func heldPosts() throws(Problem) -> [HeldPost] {
    try flush()
    let ids = index.posts
    guard !isDryRun else { return try heldPosts(among: ids) }
    // Everything is on the disk: several read at once.
    let size = 256
    let parts = Mutex<[Int: [HeldPost]]>([:])
    DispatchQueue.concurrentPerform(iterations: (ids.count + size - 1) / size) { [files] part in
      let held = ids[part * size..<min((part + 1) * size, ids.count)].compactMap { id -> HeldPost? in
        guard let text = try? files.read(JSONBlogRepository.path(of: id)),
          let json = try? JSONParser.parse(text, skipping: [], wanted: HeldPost.members)
        else { return nil }
        return HeldPost(json, id: id)
      }
      parts.withLock { $0[part] = held }
    }
    return parts.withLock { parts in parts.sorted { $0.key < $1.key }.flatMap(\.value) }
  }

  /// The same of some posts; those that are not here are left out.
  public func heldPosts(among ids: [PostID]) throws(Problem) -> [HeldPost] {
    try flush()
    return ids.compactMap { id in
      guard RepositoryPath.isUsable(stem: id.slug), let json = try? read(id, wanted: HeldPost.members) else {
        return nil
      }
      return HeldPost(json, id: id)
    }
  }
}

extension HeldPost {
  static let members: Set<String> = [
    "id", "url", "_wordpress", "post_id", "kind", "status", "password_protected", "date_published", "comments_open",
    "comments", CommentMerge.vanishedMember, CommentMerge.sourceIDMember,
  ]

  init(_ json: JSON, id: PostID) {
    let isVanished = json[CommentMerge.vanishedMember]?.bool == true
    let status = PostStatus(json["status"]?.string ?? "")
    self.init(
      id: id, url: json["url"]?.string, feedID: json["id"]?.string ?? "",
      number: json[KeptMembers.wordpress].flatMap { Self.words($0["post_id"]) }, kind: json["kind"]?.string ?? "post",
      seconds: Self.seconds(json),
      isListed: status == .published && !isVanished
        && json["password_protected"]?.bool != true,
      commentsOpen: json["comments_open"]?.bool != false,
      comments: (json["comments"]?.elements ?? []).map { comment in
        let isListed =
          CommentStatus(comment["status"]?.string ?? "") == .approved
          && CommentKind(comment["kind"]?.string ?? "") == .comment
          && comment[CommentMerge.vanishedMember]?.bool != true
        return Comment(id: CommentMerge.name(of: comment), seconds: Self.seconds(comment), isListed: isListed)
      })
  }

  private static func seconds(_ json: JSON) -> Int64? {
    json["date_published"]?.string.flatMap { Timestamp($0) }?.seconds
  }

  private static func words(_ json: JSON?) -> String? {
    if case .number(let digits)? = json?.value { return digits }
    return json?.string
  }
}
