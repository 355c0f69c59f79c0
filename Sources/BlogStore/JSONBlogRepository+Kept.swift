import Blog
import TextFormats

extension JSONBlogRepository {
  /// One post with its thread, and what its file keeps for one source's software; throws the first error of its file.
  ///
  /// - Parameters:
  ///   - member: the name under which it is kept, beside the post and beside its comments.
  ///   - skipsTexts: whether bodies may be empty, which saves time.
  public func post(
    _ id: PostID, keeping member: String, skipsTexts: Bool = false
  ) throws(Problem) -> (post: Post, kept: KeptMembers) {
    let path = Self.path(of: id)
    guard RepositoryPath.isUsable(stem: id.slug) else { throw Problem(.error(.noSuchPost(id.slug)), file: "") }
    let text: [UInt8]
    do throws(FileFault) { text = try files.read(path) } catch { throw Problem(error, file: path) }
    let json = try parse(text, file: path, skipping: skipsTexts ? PostFile.bodyMembers : [])
    let file = PostFile(json, id: id)
    let errors = file.issues.filter { $0.severity == .error }
    if let problem = Problem.all(errors, file: path, text: text).first { throw problem }
    // What is no object is no comment of the post.
    let comments = (json["comments"]?.elements ?? []).filter { $0.members != nil }
    return (
      file.post, KeptMembers(post: json[member].map(Self.kept), comments: comments.map { $0[member].map(Self.kept) })
    )
  }

  private static func kept(_ json: JSON) -> SourceValue {
    switch json.value {
    case .null, .skippedString: .null
    case .bool(let bool): .bool(bool)
    case .number(let digits): .number(digits)
    case .string(let text): .string(text)
    case .array(let elements): .list(elements.map(kept))
    case .object(let members): .object(members.map { SourceMember($0.key, kept($0.value)) })
    }
  }
}
