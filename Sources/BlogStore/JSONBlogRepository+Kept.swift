import Blog
import TextFormats

extension JSONBlogRepository {
  /// One post with its thread, and what its file keeps for one source's software; throws the first error of its file.
  ///
  /// - Parameter member: the name under which it is kept, beside the post and beside its comments.
  public func post(_ id: PostID, keeping member: String) throws(Problem) -> (post: Post, kept: KeptMembers) {
    let path = Self.path(of: id)
    guard RepositoryPath.isUsable(stem: id.slug) else {
      throw Problem(.error(.post(.missing(slug: id.slug))), file: "")
    }
    let text: [UInt8]
    do throws(FileFault) { text = try files.read(path) } catch { throw Problem(error, file: path) }
    let json = try parse(text, file: path, skipping: [])
    let file = PostFile(json, id: id)
    let errors = file.issues.filter { $0.severity == .error }
    if let problem = Problem.all(errors, file: path, text: text).first { throw problem }
    // What is no object is no comment of the post.
    let comments = (json["comments"]?.elements ?? []).filter { $0.members != nil }
    return (
      file.post,
      KeptMembers(
        post: json[member].map { SourceValue($0) }, comments: comments.map { $0[member].map { SourceValue($0) } })
    )
  }

  /// The members of a post's file that say which numbers it and its comments have.
  private static let numberMembers: Set<String> = ["url", "comments", "id", "in_reply_to"]

  /// A post with nothing but its address and the ids of its comments, and what its file keeps for one source's software: what
  /// has to be known of every post before the first one is written.
  ///
  /// - Parameter members: the names of what is wanted of what is kept.
  public func numbers(
    of id: PostID, keeping member: String, _ members: Set<String>
  ) throws(Problem) -> (post: Post, kept: SourceValue?) {
    let path = Self.path(of: id)
    let text: [UInt8]
    do throws(FileFault) { text = try files.read(path) } catch { throw Problem(error, file: path) }
    let json = try parse(text, file: path, wanted: Self.numberMembers.union(members).union([member]))
    func name(_ json: JSON?) -> CommentID? {
      if case .number(let digits)? = json?.value { return CommentID(digits) }
      return json?.string.map { CommentID($0) }
    }
    var post = Post(id: id, url: json["url"]?.string, title: "")
    post.comments = (json["comments"]?.elements ?? []).map { comment in
      Comment(
        id: name(comment["id"]) ?? CommentID(""), inReplyTo: name(comment["in_reply_to"]), author: Author(name: ""),
        body: .empty)
    }
    return (post, json[member].map { SourceValue($0) })
  }
}
